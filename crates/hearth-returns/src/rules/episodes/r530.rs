//! A private body cannot provide the placement.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementProvider;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "530",
    finds: "The placement is with parents (P1), but a private body (PR4) is given as its provider.",
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
            "with parents",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 P1 PR4",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("foster carers", "Episodes: CHILD PLACE PLACE_PROVIDER\n1 U6 PR4"),
        Case::boundary(
            "another provider; a placement near by in the list",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 P1 PR0\n2 P3 PR4",
            &[],
        ),
        Case::missing(
            "no provider; no placement",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 P1 -\n2 - PR4",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| {
        one.placement.get() == Some(PlacementType::P1)
            && one.provider.get() == Some(PlacementProvider::Pr4)
    }));
}
