//! The times a child was in care, each of episodes that follow each other without a day between.

use hearth_domain::Day;

use super::rows::Rows;

/// A time in care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    /// The first day of its first episode.
    pub began: Day,
    /// The last day of its last episode; none while that goes on, or where it cannot be read.
    pub ceased: Option<Day>,
}

/// The times in care that the return tells of, in order. An episode begins a new one where it began
/// later than the one before it ceased.
pub(super) fn periods_of_care(rows: &Rows) -> impl Iterator<Item = Period> {
    let mut episodes = rows.dated_episodes().peekable();
    std::iter::from_fn(move || {
        let (began, first) = episodes.next()?;
        let mut ceased = first.ceased.get();
        while let Some((_, next)) =
            episodes.next_if(|(day, _)| ceased.is_none_or(|end| *day <= end))
        {
            ceased = next.ceased.get();
        }
        Some(Period { began, ceased })
    })
}

#[cfg(test)]
mod tests {
    use hearth_domain::CollectionYear;
    use jiff::civil::date;

    use super::*;
    use crate::rules::{Case, Rule, adoption, judge};
    use crate::table::Table;

    const ANY: &Rule = adoption::RULES[0];
    /// Finds as many rows as the child has times in care.
    static TIMES: Rule = Rule {
        reads: &[Table::Episodes],
        judge: |child, found| {
            let periods: Vec<Period> = periods_of_care(child.now).collect();
            let first = periods.first().map(|one| one.began);
            assert!(first.is_none_or(|day| day == date(2025, 5, 1)));
            found.rows(child.now.episodes.iter().take(periods.len()));
        },
        ..*ANY
    };

    fn times(rows: &str) -> usize {
        let text = format!("Episodes: CHILD DECOM DEC\n{rows}");
        let case = Case { text: Box::leak(text.into_boxed_str()), ..Case::silent("", "") };
        let (sent, _) = case.returns(CollectionYear::ending_in(2026).unwrap());
        judge(&sent, None, &[&TIMES], 1).findings.len()
    }

    #[test]
    fn a_day_between_two_episodes_parts_two_times_in_care() {
        assert_eq!(times("1 01/06/2025 -\n1 01/05/2025 01/06/2025"), 1);
        assert_eq!(times("1 01/05/2025 01/06/2025\n1 02/06/2025 -"), 2);
        assert_eq!(times("1 01/05/2025 01/07/2025\n1 01/06/2025 -"), 1);
        assert_eq!(times("1 01/05/2025 -\n1 01/06/2025 01/07/2025\n1 01/09/2025 -"), 2);
        assert_eq!(times("1 soon 01/06/2025"), 0);
    }
}
