//! The figures of measures as they may be published.
//!
//! What is withheld of one measure is withheld so that neither the measure itself nor those it is
//! known to add up with (a short list below) give it away. The days added up behind a mean are never told.

use super::row::show_row;
use super::rules::Rules;
use super::shown::Shown;
use crate::measure::{Days, Kinds, Measure, Ratio, Share};

/// Value, numerator, denominator and how many are left out, each as it may be published.
pub type Figures = [String; 4];

/// Measures of which the parts add up to the whole, or to what a reader can nearly work out.
const NESTS: [(&str, &[&str]); 3] = [
    ("a9", &["waiting-authorised", "waiting-decided"]),
    ("adopted", &["adopted-consent-dispensed", "adopted-unopposed"]),
    ("reversals", &["reversals-rd1", "reversals-rd2", "reversals-rd3", "reversals-rd4"]),
];

/// The figures of every measure by its code, with a row for each kind of one that counts by kind.
#[must_use]
pub fn as_published(measures: &[(&str, &Measure)], rules: &Rules) -> Vec<(String, Figures)> {
    let hidden = hidden_with_others(measures, rules);
    let mut rows = Vec::new();
    for (code, measure) in measures {
        if hidden.contains(code) {
            rows.push(((*code).to_owned(), counted(Shown::Withheld(rules.withheld))));
            continue;
        }
        match measure {
            Measure::Kinds(kinds) => rows.extend(of_kinds(code, kinds, rules)),
            Measure::Agencies(agencies) => {
                let count = agencies.count().to_string();
                rows.push((
                    (*code).to_owned(),
                    [count.clone(), count, String::new(), String::new()],
                ));
            }
            other => rows.push(((*code).to_owned(), of_measure(other, rules))),
        }
    }
    rows
}

/// The parts of a nest in which any part is small: all of them are withheld together.
fn hidden_with_others<'a>(measures: &[(&'a str, &Measure)], rules: &Rules) -> Vec<&'a str> {
    let part_of = |parts: &[&str]| -> Vec<(&'a str, u64)> {
        let named = measures.iter().filter(|(code, _)| parts.contains(code));
        named.filter_map(|(code, measure)| Some((*code, count_of(measure)?))).collect()
    };
    let mut hidden = Vec::new();
    for (_, parts) in NESTS {
        let parts = part_of(parts);
        if parts.iter().any(|(_, count)| rules.withholds(*count)) {
            hidden.extend(parts.iter().map(|(code, _)| *code));
        }
    }
    hidden
}

fn count_of(measure: &Measure) -> Option<u64> {
    match measure {
        Measure::Count(count) => Some(whole(count.cases.len())),
        Measure::Waiting(waiting) => Some(whole(waiting.children.len())),
        _ => None,
    }
}

fn of_measure(measure: &Measure, rules: &Rules) -> Figures {
    let blank = String::new;
    match measure {
        Measure::Days(days) => of_days(days, rules),
        Measure::Share(share) => of_share(share, rules),
        Measure::Ratio(ratio) => of_ratio(ratio, rules),
        Measure::NotKnown(_) => ["not known".to_owned(), blank(), blank(), blank()],
        other => counted(Shown::alone(count_of(other), rules)),
    }
}

fn counted(shown: Shown) -> Figures {
    [shown.to_string(), shown.to_string(), String::new(), String::new()]
}

fn of_days(days: &Days, rules: &Rules) -> Figures {
    let count = shown(days.count(), rules);
    let left_out = shown(days.left_out.len(), rules).to_string();
    let value = match count {
        Shown::Withheld(word) => word.to_owned(),
        _ => days.mean().map(|mean| mean.to_string()).unwrap_or_default(),
    };
    [value, String::new(), count.to_string(), left_out]
}

fn of_share(share: &Share, rules: &Rules) -> Figures {
    let (part, all) = (whole(share.part.len()), whole(share.whole.len()));
    let row = show_row(&[Some(part), Some(all.saturating_sub(part))], rules);
    let is_withheld = |shown: &Shown| matches!(shown, Shown::Withheld(_));
    let is_hidden = is_withheld(&row.total) || row.parts.iter().any(is_withheld);
    let value = match share.per_mille() {
        Some(_) if is_hidden => rules.withheld.to_owned(),
        Some(tenths) => ((tenths + 5) / 10).to_string(),
        None => String::new(),
    };
    let part = if is_hidden {
        rules.withheld.to_owned()
    } else {
        row.parts.first().map(Shown::to_string).unwrap_or_default()
    };
    [value, part, row.total.to_string(), shown(share.left_out.len(), rules).to_string()]
}

fn of_ratio(ratio: &Ratio, rules: &Rules) -> Figures {
    let sides = [ratio.families.len(), ratio.children.len()].map(|count| shown(count, rules));
    let is_hidden = sides.iter().any(|side| matches!(side, Shown::Withheld(_)));
    let value = match ratio.per_hundred() {
        Some(_) if is_hidden => rules.withheld.to_owned(),
        Some(count) => count.to_string(),
        None => String::new(),
    };
    let [families, children] = sides.map(|side| side.to_string());
    [value, families, children, String::new()]
}

fn of_kinds(code: &str, kinds: &Kinds, rules: &Rules) -> Vec<(String, Figures)> {
    let parts: Vec<Option<u64>> =
        kinds.kinds.iter().map(|kind| Some(whole(kind.cases.len()))).collect();
    let row = show_row(&parts, rules);
    let named = kinds.kinds.iter().map(|kind| format!("{code}.{}", kind.code));
    let shown = named.zip(row.parts).map(|(name, part)| (name, counted(part)));
    std::iter::once((code.to_owned(), counted(row.total))).chain(shown).collect()
}

fn shown(count: usize, rules: &Rules) -> Shown {
    Shown::alone(Some(whole(count)), rules)
}

fn whole(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::{AUTHORITIES, ENGLAND};
    use crate::measure::{Count, Kind};
    use hearth_domain::CaseId;

    fn cases(count: usize) -> Vec<CaseId> {
        vec![CaseId::parse("00000000-0000-7000-8000-000000000000").unwrap(); count]
    }

    fn count(of: usize) -> Measure {
        Measure::Count(Count { cases: cases(of) })
    }

    fn told(measures: &[(&str, &Measure)], rules: &Rules) -> Vec<String> {
        let line = |(code, figures): (String, Figures)| format!("{code} {}", figures.join("|"));
        as_published(measures, rules).into_iter().map(line).collect()
    }

    #[test]
    fn small_counts_of_an_authority_are_withheld_and_those_of_england_rounded() {
        let (few, more) = (count(3), count(14));
        let asked = [("decisions", &few), ("placed", &more)];
        assert_eq!(told(&asked, &AUTHORITIES), ["decisions c|c||", "placed 14|14||"]);
        assert_eq!(told(&asked, &ENGLAND), ["decisions k|k||", "placed 10|10||"]);
    }

    #[test]
    fn a_small_part_takes_its_fellows_with_it_so_that_the_whole_does_not_tell_it() {
        let (all, one, other) = (count(20), count(2), count(18));
        let asked =
            [("adopted", &all), ("adopted-consent-dispensed", &one), ("adopted-unopposed", &other)];
        let expected =
            ["adopted 20|20||", "adopted-consent-dispensed c|c||", "adopted-unopposed c|c||"];
        assert_eq!(told(&asked, &AUTHORITIES), expected);
    }

    #[test]
    fn a_share_is_withheld_when_either_side_of_it_is_small() {
        let share = |part, all| {
            Measure::Share(Share { part: cases(part), whole: cases(all), left_out: cases(0) })
        };
        let (low, high, plain, none) = (share(2, 30), share(28, 30), share(12, 30), share(0, 4));
        let asked = [("low", &low), ("high", &high), ("plain", &plain), ("none", &none)];
        let expected = ["low c|c|30|0", "high c|c|30|0", "plain 40|12|30|0", "none c|c|c|0"];
        assert_eq!(told(&asked, &AUTHORITIES), expected);
    }

    #[test]
    fn the_days_behind_a_mean_are_not_told() {
        let days = |count: usize| {
            let values = cases(count).into_iter().map(|case| (100, case)).collect();
            Measure::Days(Days { values, left_out: cases(2) })
        };
        let (few, many) = (days(4), days(9));
        let asked = [("a1", &few), ("a2", &many)];
        assert_eq!(told(&asked, &AUTHORITIES), ["a1 c||c|c", "a2 100||9|c"]);
    }

    #[test]
    fn kinds_hide_each_other() {
        let kind = |code, count| Kind { code, label: code, cases: cases(count) };
        let kinds = Measure::Kinds(Kinds { kinds: vec![kind("one", 3), kind("two", 7)] });
        let asked = [("departures", &kinds)];
        let expected = ["departures 10|10||", "departures.one c|c||", "departures.two c|c||"];
        assert_eq!(told(&asked, &AUTHORITIES), expected);
    }
}
