//! A placement order in an episode that began before there were any.

use crate::rules::care::has_status;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::Day;
use hearth_domain::codes::LegalStatus;
use jiff::civil::date;

pub(super) const RULE: Rule = Rule {
    code: "446",
    finds: "The episode began before 1 December 2005, and the legal status is a placement order (E1).",
    why: "There were no placement orders before the Adoption and Children Act 2002 came into force at the end of 2005.",
    remedy: "Correct DECOM or LS of the episode.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["LS", "DECOM"],
    differs: None,
    cases: &[
        Case::fires(
            "begun in 2004",
            "Episodes: CHILD DECOM LS\n1 01/05/2004 E1",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("begun in 2025", "Episodes: CHILD DECOM LS\n1 01/05/2025 E1"),
        Case::boundary(
            "30 November 2005, and the day after",
            "Episodes: CHILD DECOM LS\n1 30/11/2005 E1\n2 01/12/2005 E1",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "no first day that can be read; no legal status",
            "Episodes: CHILD DECOM LS\n1 soon E1\n2 01/05/2004 -",
            &[],
        ),
    ],
    judge,
};

/// The first day on which an episode under a placement order could begin.
const FIRST: Day = date(2005, 12, 1);

fn judge(child: &Child<'_>, found: &mut Findings) {
    for episode in &child.now.episodes {
        let is_ordered = has_status(episode, LegalStatus::E1);
        found.row_if(episode, is_ordered && episode.began.get().is_some_and(|day| day < FIRST));
    }
}
