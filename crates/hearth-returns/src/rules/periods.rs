//! Periods of care.

use hearth_domain::Day;

use super::days::is_later;
use super::rows::Rows;

/// Episodes that follow each other without a day between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    /// The day on which the first of them began.
    pub(super) began: Day,
    /// The day on which the last of them ceased; none where it goes on, or the day cannot be read.
    pub(super) ended: Option<Day>,
}

/// The periods of care, in order of the day they began; episodes without a first day that can be read
/// are in none. An episode that does not begin after the one before it ceased goes on with its period.
pub(super) fn periods(rows: &Rows) -> impl Iterator<Item = Period> {
    let mut rest = rows.dated_episodes().peekable();
    std::iter::from_fn(move || {
        let (began, first) = rest.next()?;
        let mut ended = first.ceased.get();
        while let Some((_, next)) = rest.next_if(|(day, _)| !is_later(Some(*day), ended)) {
            ended = next.ceased.get();
        }
        Some(Period { began, ended })
    })
}

/// Whether there are periods of care, and all of them are so.
pub(super) fn are_all(rows: &Rows, so: impl Fn(&Period) -> bool) -> bool {
    let mut periods = periods(rows).peekable();
    periods.peek().is_some() && periods.all(|period| so(&period))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Cell;
    use crate::rules::At;
    use crate::tables::EpisodeRow;
    use jiff::civil::date;

    fn rows(days: &[(Day, Option<Day>)]) -> Rows {
        let episode = |(began, ceased): &(Day, Option<Day>)| EpisodeRow {
            began: Cell::Value(*began),
            ceased: ceased.map_or(Cell::Blank, Cell::Value),
            ..EpisodeRow::default()
        };
        let episodes = days.iter().map(|one| At { place: 0, row: episode(one) }).collect();
        let mut rows = Rows { episodes, ..Rows::default() };
        rows.put_in_order();
        rows
    }

    #[test]
    fn a_period_goes_on_until_a_day_is_left_out() {
        let (may, june, july) = (date(2025, 5, 1), date(2025, 6, 1), date(2025, 7, 1));
        let after = date(2025, 7, 2);
        let care = rows(&[(after, None), (june, Some(july)), (may, Some(june))]);
        let told: Vec<Period> = periods(&care).collect();
        let first = Period { began: may, ended: Some(july) };
        assert_eq!(told, [first, Period { began: after, ended: None }]);
        assert!(are_all(&care, |period| period.began >= may));
        assert!(!are_all(&care, |period| period.began > may));
    }

    #[test]
    fn an_episode_that_goes_on_ends_no_period_and_no_episodes_are_none() {
        let (may, june) = (date(2025, 5, 1), date(2025, 6, 1));
        let told: Vec<Period> = periods(&rows(&[(may, None), (june, Some(june))])).collect();
        assert_eq!(told, [Period { began: may, ended: Some(june) }]);
        assert!(!are_all(&Rows::default(), |_| true));
    }
}
