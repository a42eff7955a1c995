//! The first episode of a child is no start of care.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonForNewEpisode;

pub(super) const RULE: Rule = Rule {
    code: "357",
    finds: "The child's first episode began in the year, but not because care started.",
    why: "A first episode that goes on from another shows that one was left out, and a start of care is not counted.",
    remedy: "Add the episode that came before it, or give S in RNE.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["RNE", "DECOM"],
    differs: None,
    cases: &[
        Case::fires(
            "care seems to go on",
            "Episodes: CHILD DECOM RNE\n1 01/05/2025 P",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("care started", "Episodes: CHILD DECOM RNE\n1 01/05/2025 S\n1 01/08/2025 P"),
        Case::boundary(
            "begun the day before the year; on its first day",
            "Episodes: CHILD DECOM RNE\n1 31/03/2025 P\n2 01/04/2025 P",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no reason told; no first day that can be read",
            "Episodes: CHILD DECOM RNE\n1 01/05/2025 -\n2 soon P\n3 - P",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let Some((began, first)) = child.now.dated_episodes().next() else { return };
    let is_start = first.why_new.get() == Some(ReasonForNewEpisode::S);
    found.row_if(first, began >= child.given.first_day && !is_start);
}
