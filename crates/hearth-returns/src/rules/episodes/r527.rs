//! The authority itself cannot provide the placement.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementProvider;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "527",
    finds: "The placement is with parents, in the health service or in prison (P1, R2 or R5), but the authority itself (PR1) is given as its provider.",
    why: "Such a placement is provided by others; one of the two codes is wrong, and counts of provision by type with it.",
    remedy: "Correct PLACE or PLACE_PROVIDER.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "PLACE_PROVIDER"],
    differs: None,
    cases: &[
        Case::fires(
            "with parents; in hospital; in prison",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 P1 PR1\n2 R2 PR1\n3 R5 PR1",
            &[(Table::Episodes, 0), (Table::Episodes, 1), (Table::Episodes, 2)],
        ),
        Case::silent("foster carers", "Episodes: CHILD PLACE PLACE_PROVIDER\n1 U6 PR1"),
        Case::boundary(
            "another provider; a placement near by in the list",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 P1 PR0\n2 R3 PR1",
            &[],
        ),
        Case::missing(
            "no provider; no placement",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 P1 -\n2 - PR1",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| {
        matches!(
            one.placement.get(),
            Some(PlacementType::P1 | PlacementType::R2 | PlacementType::R5)
        ) && one.provider.get() == Some(PlacementProvider::Pr1)
    }));
}
