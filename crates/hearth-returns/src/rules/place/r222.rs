//! A placement that Ofsted does not register has a number of a provider.

use crate::rules::place::codes::is_unregistered;
use crate::rules::place::numbered::number;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::CollectionYear;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "222",
    finds: "A number of a provider is given for a placement that Ofsted does not register.",
    why: "The number belongs to another place than the one where the child lives.",
    remedy: "Clear URN, or correct PLACE.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "URN"],
    differs: None,
    cases: &[
        Case::fires(
            "with parents; in custody",
            "Episodes: CHILD PLACE URN\n1 P1 SC12345\n2 R5 SC12345",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "a children's home; no number; a regional agency's",
            "Episodes: CHILD PLACE URN\n1 K2 SC12345\n2 P1 -\n3 P1 XXXXXXX\n4 P1 xxxxxxx",
        ),
        Case::boundary(
            "Z1 and Z14; H5 and K3; P2; R3, which is registered",
            "Episodes: CHILD PLACE URN\n1 Z1 SC12345\n2 Z14 SC12345\n3 H5 SC12345\n4 K3 SC12345\n5 P2 SC12345\n6 R3 SC12345",
            &[(Table::Episodes, 1)],
        ),
        Case::boundary(
            "Z1 in 2024/25, when P2 was gone",
            "Episodes: CHILD PLACE URN\n1 Z1 SC12345\n2 P2 SC12345\n3 H5 SC12345",
            &[(Table::Episodes, 0)],
        )
        .in_year(2025),
        Case::boundary(
            "P2 in 2023/24, when H5 had a number",
            "Episodes: CHILD PLACE URN\n1 P2 SC12345\n2 H5 SC12345",
            &[(Table::Episodes, 0)],
        )
        .in_year(2024),
        Case::boundary(
            "H5 in 2022/23",
            "Episodes: CHILD PLACE URN\n1 P2 SC12345\n2 H5 SC12345",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        )
        .in_year(2023),
        Case::missing(
            "no placement; a number that is none is given all the same",
            "Episodes: CHILD PLACE URN\n1 - SC12345\n2 P1 12",
            &[(Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let year = child.given.year;
    for episode in &child.now.episodes {
        let has_none = is_unregistered(episode, year) || was_unregistered(episode, year);
        found.row_if(episode, has_none && number(episode).is_some());
    }
}

/// Whether Ofsted did not yet register such a placement: H5 until 2022/23, P2 until 2023/24.
fn was_unregistered(episode: &EpisodeRow, year: CollectionYear) -> bool {
    match episode.placement.get() {
        Some(PlacementType::H5) => year.ending() <= 2023,
        Some(PlacementType::P2) => year.ending() <= 2024,
        _ => false,
    }
}
