//! A freeing order in an episode that began when there were none any more.

use crate::rules::care::has_status;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::Day;
use hearth_domain::codes::LegalStatus;
use jiff::civil::date;

pub(super) const RULE: Rule = Rule {
    code: "445",
    finds: "The episode began after 31 December 2005, and the legal status is a freeing order (D1).",
    why: "Placement orders took the place of freeing orders at the end of 2005.",
    remedy: "Give LS the code E1 where there is a placement order, else that of the child's legal status.",
    source: Source::Department,
    years: Years::ALL.until(2024),
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["LS", "DECOM"],
    differs: None,
    cases: &[
        Case::fires(
            "begun in 2023",
            "Episodes: CHILD DECOM LS\n1 01/05/2023 D1",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("a placement order", "Episodes: CHILD DECOM LS\n1 01/05/2023 E1"),
        Case::boundary(
            "31 December 2005, and the day after",
            "Episodes: CHILD DECOM LS\n1 31/12/2005 D1\n2 01/01/2006 D1",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no first day that can be read; no legal status",
            "Episodes: CHILD DECOM LS\n1 soon D1\n2 01/05/2023 -",
            &[],
        ),
    ],
    judge,
};

/// The last day on which an episode under a freeing order could begin.
const LAST: Day = date(2005, 12, 31);

fn judge(child: &Child<'_>, found: &mut Findings) {
    for episode in &child.now.episodes {
        let is_freed = has_status(episode, LegalStatus::D1);
        found.row_if(episode, is_freed && episode.began.get().is_some_and(|day| day > LAST));
    }
}
