//! Which children a list holds, in words.

use hearth_indicators::{Group, Indicator};

use super::behind::Behind;
use crate::links::ListOf;
use crate::query::Part;
use crate::standpoint::Standpoint;
use crate::words::{children, list as listed, long_day, lower_first, number};

/// The heading of a list: who, whose, and how many.
pub(super) fn heading(from: &Standpoint, list: &ListOf, behind: &Behind) -> String {
    let count = Count { of: behind.rows.len(), is_told: behind.is_told };
    let whose = from.scope_name().map(|name| format!(", {name}")).unwrap_or_default();
    match (behind.indicator, list.indicator) {
        (Some(indicator), Some((_, part))) => {
            let kind = behind.kind.map(|kind| format!(", {}", lower_first(kind)));
            let title = format!("{}{}", indicator.title, kind.unwrap_or_default());
            of_indicator(from, list, (indicator, &title), part, (&whose, count))
        }
        _ => format!(
            "{}{}{}{}{whose}: {}",
            stages(list),
            wait(from, list),
            year(from, list),
            was(from, list),
            count.children()
        ),
    }
}

fn of_indicator(
    from: &Standpoint,
    list: &ListOf,
    (indicator, title): (&Indicator, &str),
    part: Part,
    (whose, count): (&str, Count),
) -> String {
    let day = long_day(from.as_at);
    if is_stock(indicator) {
        return format!("{title}{} on {day}{whose}: {}", wait(from, list), count.children());
    }
    let period = match list.first {
        Some(first) => format!("from {} to {day}", long_day(first)),
        None if indicator.group == Group::Sufficiency => format!("on {day}"),
        None => format!("in the 12 months to {day}"),
    };
    format!("{title} {period}{whose}: {}", count.measured(part))
}

/// How many, where that can be told.
#[derive(Clone, Copy)]
struct Count {
    of: usize,
    is_told: bool,
}

impl Count {
    fn children(self) -> String {
        if self.of == 0 && !self.is_told { "not known".to_owned() } else { children(self.of) }
    }

    fn measured(self, part: Part) -> String {
        match part {
            _ if self.of == 0 && !self.is_told => "not known".to_owned(),
            Part::Measured => number(self.of),
            Part::LeftOut => format!("{} left out", number(self.of)),
            Part::Whole => format!("{} in all", number(self.of)),
        }
    }
}

/// Whether an indicator counts children on a day.
pub(super) fn is_stock(indicator: &Indicator) -> bool {
    indicator.group == Group::Waiting
}

fn stages(list: &ListOf) -> String {
    let mut labels: Vec<String> =
        list.stages.iter().map(|stage| stage.label().to_owned()).collect();
    labels.iter_mut().skip(1).for_each(|label| *label = lower_first(label));
    if labels.is_empty() { "All stages".to_owned() } else { listed(&labels, "or") }
}

fn wait(from: &Standpoint, list: &ListOf) -> String {
    match list.band {
        None => list.months.map(|months| longer(from, months)).unwrap_or_default(),
        Some(Some(band)) => {
            format!(", waiting {} {}", lower_first(band.label()), from.clock.label())
        }
        Some(None) => format!(", wait {} not begun or not known", from.clock.label()),
    }
}

fn longer(from: &Standpoint, months: i32) -> String {
    format!(", waiting {months} months or more {}", from.clock.label())
}

/// Where they stood before, and when.
fn was(from: &Standpoint, list: &ListOf) -> String {
    let Some((day, was)) = list.was else { return String::new() };
    let stood =
        was.map_or_else(|| "not yet on the way".to_owned(), |stage| lower_first(stage.label()));
    format!(" on {}, {stood} on {}", long_day(from.as_at), long_day(day))
}

fn year(from: &Standpoint, list: &ListOf) -> String {
    if list.in_the_year {
        format!(" in the 12 months to {}", long_day(from.as_at))
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::links::tests::example;
    use crate::scope::Scope;
    use hearth_domain::stage::Stage;
    use hearth_domain::wait::WaitBand;

    fn check(list: ListOf, expected: &str) {
        let indicator = list.indicator.and_then(|(code, _)| hearth_indicators::find(code));
        let behind = Behind {
            indicator,
            kind: None,
            when: String::new(),
            has_days: false,
            is_told: true,
            not_known: None,
            rows: Vec::new(),
        };
        let everybody = Standpoint { scope: Scope::default(), ..example() };
        assert_eq!(heading(&everybody, &list, &behind), expected);
        let of_bristol = heading(&example(), &list, &behind);
        assert!(of_bristol.contains(", Bristol, City of: 0"), "{of_bristol}");
    }

    #[test]
    fn a_list_says_whom_it_holds() {
        let authorised = ListOf::stage(Stage::Authorised);
        let long = authorised.clone().in_band(Some(WaitBand::From1To2Years));
        check(
            long,
            "Authorised, waiting 1 to 2 years since the placement order or consent: 0 children",
        );
        let unknown = authorised.in_band(None);
        check(
            unknown,
            "Authorised, wait since the placement order or consent not begun or not known: 0 children",
        );
        let reversed = ListOf { in_the_year: true, ..ListOf::stage(Stage::Reversed) };
        check(reversed, "Decision reversed in the 12 months to 31 March 2026: 0 children");
        let two = ListOf { stages: vec![Stage::Decided, Stage::Authorised], ..ListOf::default() };
        check(two, "Decided or authorised: 0 children");
        check(ListOf::default(), "All stages: 0 children");
    }

    #[test]
    fn nobody_is_not_nought_where_no_return_can_tell() {
        let behind = Behind {
            indicator: None,
            kind: None,
            when: String::new(),
            has_days: false,
            is_told: false,
            not_known: None,
            rows: Vec::new(),
        };
        let matched = ListOf::stage(Stage::Matched);
        assert_eq!(heading(&example(), &matched, &behind), "Matched, Bristol, City of: not known");
    }

    #[test]
    fn a_list_of_an_indicator_names_it() {
        let left_out = ListOf::indicator("decision-to-order", Part::LeftOut);
        check(
            left_out,
            "Decision to placement order in the 12 months to 31 March 2026: 0 left out",
        );
        let waiting = ListOf::indicator("waiting-decided", Part::Measured);
        check(waiting, "Decided and not authorised on 31 March 2026: 0 children");
    }
}
