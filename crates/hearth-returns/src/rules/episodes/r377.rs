//! A child's carers were away more than twice in a year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "377",
    finds: "The child has more than two temporary placements while the usual carers were away (T3).",
    why: "Two such stays are allowed in a year; more are moves of their own.",
    remedy: "Give the placements beyond the second by their own type.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE"],
    differs: None,
    cases: &[
        Case::fires(
            "three holidays",
            "Episodes: CHILD DECOM PLACE\n1 01/05/2025 T3\n1 01/08/2025 T3\n1 01/12/2025 T3",
            &[(Table::Episodes, 0), (Table::Episodes, 1), (Table::Episodes, 2)],
        ),
        Case::silent("no temporary placement", "Episodes: CHILD DECOM PLACE\n1 01/05/2025 U6"),
        Case::boundary(
            "two, and a stay in hospital; two of one child and one of another",
            "Episodes: CHILD DECOM PLACE\n1 01/05/2025 T3\n1 01/08/2025 T1\n1 01/12/2025 T3\n2 01/12/2025 T3",
            &[],
        ),
        Case::missing(
            "no days: they count all the same; no placement",
            "Episodes: CHILD DECOM PLACE\n1 - T3\n1 - T3\n1 - T3\n1 - -",
            &[(Table::Episodes, 0), (Table::Episodes, 1), (Table::Episodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let away = |one: &EpisodeRow| one.placement.get() == Some(PlacementType::T3);
    if child.now.episodes.iter().filter(|one| away(one)).count() > 2 {
        found.rows(child.now.episodes.iter().filter(|one| away(one)));
    }
}
