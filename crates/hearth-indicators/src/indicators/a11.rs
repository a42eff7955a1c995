//! A11: approved households that wait to be matched.

use hearth_domain::Day;
use hearth_domain::day::add_months;
use hearth_domain::household::Approval;

use super::standing_households::{Bin, by_kind};
use crate::measure::{Group, Indicator};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "a11",
    group: Group::AdopterStock,
    title: "A11: approved and waiting to be matched",
    definition: "Households that on the last day of the period are approved, and neither matched, with a child placed, on hold nor gone, by the time since approval in whole calendar months.",
    source: "DfE adoption scorecards, indicator A11: approved adoptive families waiting to be matched. The bands are this program's.",
    left_out: "Households on hold, which are counted under approved and unmatched by reason.",
    example: "On 31 March 2026 a household approved on 31 December 2025 has waited 3 months and stands under 3 to 6 months; one approved on 1 January 2026 stands under 3 months; one matched in February is not counted.",
    measure: |people, period| {
        let waits = |code, label, from: i32, until: Option<i32>| {
            let fits = move |run: &Approval| {
                let waited = |months| has_waited(run, months, period.last);
                run.is_waiting() && waited(from) && !until.is_some_and(waited)
            };
            Bin { code, label, fits: Box::new(fits) }
        };
        let bins = [
            waits("under-3-months", "Under 3 months", 0, Some(3)),
            waits("3-to-6-months", "3 to 6 months", 3, Some(6)),
            waits("6-to-12-months", "6 to 12 months", 6, Some(12)),
            waits("12-months-or-more", "12 months or more", 12, None),
        ];
        by_kind(people, &bins)
    },
};

fn has_waited(run: &Approval, months: i32, today: Day) -> bool {
    run.approved.is_some_and(|approved| add_months(approved, months) <= today)
}

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::kinds_of;

    #[test]
    fn the_worked_example_and_who_does_not_wait() {
        let households = "approval 2025-12-31\n\
            approval 2026-01-01\n\
            approval 2025-06-01, household-match 2026-02-01\n\
            approval 2025-03-31\n\
            approval 2025-06-01, left-process 2026-02-01 on-hold\n\
            stage-two-started 2025-06-01";
        let expected = [
            ("under-3-months", 1),
            ("3-to-6-months", 1),
            ("6-to-12-months", 0),
            ("12-months-or-more", 1),
        ];
        assert_eq!(kinds_of(&INDICATOR, households), expected);
    }
}
