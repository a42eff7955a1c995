//! The number of a provider is blank.

use crate::rules::Given;
use crate::rules::place::codes::is_unregistered;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::CollectionYear;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "218",
    finds: "The provider's number is blank, though Ofsted registers such placements in England and the episode did not cease before the year.",
    why: "With the number the quality and distance of placements can be followed by provider.",
    remedy: "Give URN, or XXXXXXX for a family that a regional adoption agency approved.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Postcodes],
    cells: &["URN", "PLACE", "PL_POST", "DEC"],
    differs: Some(
        "Until 2024/25 it passes a placement whose authority is not known, which it takes for one outside England; it takes the Channel Islands and the Isle of Man for England since.",
    ),
    cases: &[
        Case::fires(
            "a children's home",
            "Episodes: CHILD PLACE DEC PL_POST URN\n1 K2 - BS8_4BY -",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "a number; with parents; in Wales; ceased last year",
            "Episodes: CHILD PLACE DEC PL_POST URN\n1 K2 - BS8_4BY SC12345\n2 P1 - BS8_4BY -\n3 K2 - CF10_4UW -\n4 K2 01/02/2025 BS8_4BY -",
        ),
        Case::boundary(
            "ceased on 31 March and on 1 April; Z14, and Z1, which it replaced; H5 and P2",
            "Episodes: CHILD PLACE DEC PL_POST URN\n1 K2 31/03/2025 BS8_4BY -\n2 K2 01/04/2025 BS8_4BY -\n3 Z14 - BS8_4BY -\n4 Z1 - BS8_4BY -\n5 H5 - BS8_4BY -\n6 P2 - BS8_4BY -",
            &[
                (Table::Episodes, 1),
                (Table::Episodes, 3),
                (Table::Episodes, 4),
                (Table::Episodes, 5),
            ],
        ),
        Case {
            year: Some(2024),
            ..Case::boundary(
                "H5, P2 and Z1 in 2023/24",
                "Episodes: CHILD PLACE DEC PL_POST URN\n1 H5 - BS8_4BY -\n2 P2 - BS8_4BY -\n3 Z1 - BS8_4BY -\n4 K2 - ZZ9_9ZZ -",
                &[(Table::Episodes, 3)],
            )
        },
        Case::missing(
            "no placement; no postcode; a last day that cannot be read",
            "Episodes: CHILD PLACE DEC PL_POST URN\n1 - - BS8_4BY -\n2 K2 - - -\n3 K2 soon BS8_4BY -",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let Given { year, first_day, .. } = *child.given;
    for (episode, whereabouts) in child.now.placed_episodes() {
        let is_of_year = episode.ceased.is_blank() || episode.ceased.get() >= Some(first_day);
        let is_registered = !is_unregistered(episode, year) && !was_unregistered(episode, year);
        let has_number = !episode.urn.is_blank() || whereabouts.is_outside_england();
        found.row_if(episode, is_of_year && is_registered && !has_number);
    }
}

/// Whether Ofsted did not yet register such a placement: H5 and P2 until 2023/24.
fn was_unregistered(episode: &EpisodeRow, year: CollectionYear) -> bool {
    let placement = episode.placement.get();
    year.ending() <= 2024 && matches!(placement, Some(PlacementType::H5 | PlacementType::P2))
}
