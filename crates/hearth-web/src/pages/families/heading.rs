//! Which households a list holds, in words.

use super::behind::Behind;
use crate::links::FamiliesOf;
use crate::query::Part;
use crate::standpoint::Standpoint;
use crate::words::{households, list as listed, long_day, lower_first};

/// The heading of a list: which, whose, and how many.
pub(super) fn heading(from: &Standpoint, list: &FamiliesOf, behind: &Behind) -> String {
    let whose = from.scope_name().map(|name| format!(", {name}")).unwrap_or_default();
    let who = match behind.indicator {
        Some(indicator) => {
            let kind = behind.kind.map(|kind| format!(", {}", lower_first(kind)));
            format!("{}{} {}", indicator.title, kind.unwrap_or_default(), behind.when)
        }
        None => format!("{}{}", stages(list), year(from, list)),
    };
    format!("{who}{whose}: {}", count(list, behind))
}

/// How many, where that can be told.
fn count(list: &FamiliesOf, behind: &Behind) -> String {
    if behind.rows.is_empty() && !behind.is_told {
        return "not known".to_owned();
    }
    let count = households(behind.rows.len());
    match list.indicator {
        Some((_, Part::LeftOut)) => format!("{count} left out"),
        Some((_, Part::Whole)) => format!("{count} in all"),
        _ => count,
    }
}

fn stages(list: &FamiliesOf) -> String {
    let mut labels: Vec<String> =
        list.stages.iter().map(|stage| stage.label().to_owned()).collect();
    labels.iter_mut().skip(1).for_each(|label| *label = lower_first(label));
    if labels.is_empty() { "All stages".to_owned() } else { listed(&labels, "or") }
}

fn year(from: &Standpoint, list: &FamiliesOf) -> String {
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
    use hearth_domain::household::HouseholdStage;

    fn behind(is_told: bool) -> Behind {
        Behind {
            indicator: None,
            kind: None,
            when: String::new(),
            has_days: false,
            is_told,
            not_known: None,
            rows: Vec::new(),
        }
    }

    #[test]
    fn a_list_says_which_households_it_holds() {
        let everybody = Standpoint { scope: Scope::default(), ..example() };
        let told = |list: &FamiliesOf| heading(&everybody, list, &behind(true));
        let waiting = FamiliesOf::stage(HouseholdStage::ApprovedWaiting);
        assert_eq!(told(&waiting), "Approved, waiting: 0 households");
        let left = FamiliesOf::stage(HouseholdStage::Departed);
        assert_eq!(told(&left), "Left the process in the 12 months to 31 March 2026: 0 households");
        let stages = vec![HouseholdStage::InStageOne, HouseholdStage::BetweenStages];
        let two = FamiliesOf { stages, ..FamiliesOf::default() };
        assert_eq!(told(&two), "In stage one or between the stages: 0 households");
        let of_bristol = heading(&example(), &waiting, &behind(false));
        assert_eq!(of_bristol, "Approved, waiting, Bristol, City of: not known");
    }
}
