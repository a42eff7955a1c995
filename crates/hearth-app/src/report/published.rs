//! The report as the department would publish it: rounded, or with small counts withheld.
//!
//! A quarter lies within its year, and a year within three. Where what the longer time has beyond the
//! shorter one is small, the count of the longer time is withheld: else a subtraction would give the
//! small one away.

use hearth_indicators::disclosure::{Rules, Shown, show_row};

use super::{Report, StageTime};
use crate::pipeline::WaitRow;
use crate::today::Happened;

/// With what each stage time ends.
const ENDS: [(&str, &str); 6] = [
    ("entry-to-decision", "decisions"),
    ("decision-to-order", "placement-orders"),
    ("order-to-match", "matches"),
    ("match-to-placed", "placed"),
    ("placed-to-adopted", "adopted"),
    ("entry-to-placed", "placed"),
];

/// The figures of a report as they may be published, in the order of the report.
pub struct Published {
    /// How often each thing happened: in the quarter, in the year to its end, a year before.
    pub happened: Vec<[Shown; 3]>,
    /// How many stand in each band, with an unknown wait, and in all; `None` where no source can tell.
    pub waits: Vec<Option<Vec<Shown>>>,
    /// How many a stage time is of, over twelve months and over three years.
    pub times: Vec<[Shown; 2]>,
}

impl Report {
    /// The figures as they may be published.
    #[must_use]
    pub fn as_published(&self, rules: &Rules) -> Published {
        Published {
            happened: self.happened.iter().map(|three| happened(three, rules)).collect(),
            waits: self.waits.iter().map(|row| waits(row, rules)).collect(),
            times: self.times.iter().map(|time| self.time_as_published(time, rules)).collect(),
        }
    }

    /// In the last quarter, the twelve months are the year to date: where that is withheld, so is a
    /// stage time's count of those to whom the same happened.
    fn time_as_published(&self, time: &StageTime, rules: &Rules) -> [Shown; 2] {
        let ends_with = ENDS.iter().find(|(code, _)| *code == time.indicator.code);
        let same = |[quarter, ..]: &&[Happened; 3]| {
            ends_with.is_some_and(|(_, event)| quarter.indicator.code == *event)
        };
        let [year, three_years] = nested(time.year.count(), time.three_years.count(), rules);
        match self.happened.iter().find(same).map(|three| happened(three, rules)) {
            Some([_, told @ Shown::Withheld(_), _]) => [told, three_years],
            _ => [year, three_years],
        }
    }
}

fn happened([quarter, year, before]: &[Happened; 3], rules: &Rules) -> [Shown; 3] {
    let [quarter, year] = nested(quarter.count, year.count, rules);
    [quarter, year, shown(before.count, rules)]
}

fn waits(row: &WaitRow, rules: &Rules) -> Option<Vec<Shown>> {
    let counts = row.counts.as_ref()?.iter().chain([&row.unknown]);
    let parts: Vec<Option<u64>> = counts.map(|count| Some(whole(*count))).collect();
    let row = show_row(&parts, rules);
    Some(row.parts.into_iter().chain([row.total]).collect())
}

/// A count and that of a longer time which holds it.
fn nested(part: usize, all: usize, rules: &Rules) -> [Shown; 2] {
    let gives_away = rules.withholds(whole(all.saturating_sub(part))) && all > part;
    let all = if gives_away { Shown::Withheld(rules.withheld) } else { shown(all, rules) };
    [shown(part, rules), all]
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
    use hearth_domain::stage::Stage;
    use hearth_indicators::disclosure::{AUTHORITIES, ENGLAND};

    fn pair(part: usize, all: usize, rules: &Rules) -> String {
        nested(part, all, rules).map(|one| one.to_string()).join(" ")
    }

    #[test]
    fn a_longer_time_never_gives_a_small_rest_away() {
        assert_eq!(pair(14, 17, &AUTHORITIES), "14 c", "3 in the quarters before");
        assert_eq!(pair(14, 14, &AUTHORITIES), "14 14", "nobody in the quarters before");
        assert_eq!(pair(3, 20, &AUTHORITIES), "c 20");
        assert_eq!(pair(14, 30, &AUTHORITIES), "14 30");
        assert_eq!(pair(14, 17, &ENGLAND), "10 20", "rounded counts give nothing away");
    }

    #[test]
    fn the_bands_of_a_wait_hide_each_other() {
        let row = WaitRow { stage: Stage::Decided, counts: Some(vec![2, 7, 20, 0, 0]), unknown: 0 };
        let words: Vec<String> =
            waits(&row, &AUTHORITIES).unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(words, ["c", "c", "20", "0", "0", "0", "29"]);
        let untold = WaitRow { counts: None, ..row };
        assert_eq!(waits(&untold, &AUTHORITIES), None);
    }
}
