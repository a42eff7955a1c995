//! Independent living went on after it had ended as a placement type.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementType;
use jiff::civil::date;

pub(super) const RULE: Rule = Rule {
    code: "217t",
    finds: "An episode in independent living (P2) went on after 28 October 2023, or has not ceased.",
    why: "From that day provision of support without care has to be registered, and P2 is no placement type.",
    remedy: "End the episode on 28 October 2023 and begin another with the placement type that holds since, or correct PLACE or DEC.",
    source: Source::Department,
    years: Years::from(2024).until(2024),
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "DEC"],
    differs: None,
    cases: &[
        Case::fires(
            "until the end of the year; still going on",
            "Episodes: CHILD PLACE DEC\n1 P2 31/03/2024\n2 P2 -",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "ceased before; another placement",
            "Episodes: CHILD PLACE DEC\n1 P2 01/06/2023\n2 U6 -",
        ),
        Case::boundary(
            "ceased on 28 October, and the day after",
            "Episodes: CHILD PLACE DEC\n1 P2 28/10/2023\n2 P2 29/10/2023",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no placement; a last day that cannot be read",
            "Episodes: CHILD PLACE DEC\n1 - 31/03/2024\n2 P2 soon",
            &[(Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let last = date(2023, 10, 28);
    for episode in &child.now.episodes {
        let is_independent = episode.placement.get() == Some(PlacementType::P2);
        found.row_if(episode, is_independent && episode.ceased.get().is_none_or(|day| day > last));
    }
}
