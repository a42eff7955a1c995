//! Parents provide a placement that is not with parents.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementProvider;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "550",
    finds: "The parent or guardian (PR0) is given as provider, but the child is not placed with parents (P1).",
    why: "Parents provide no placement but their own home; counts of provision by type are wrong.",
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
            "foster carers",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 U6 PR0",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("with parents", "Episodes: CHILD PLACE PLACE_PROVIDER\n1 P1 PR0"),
        Case::boundary(
            "the next provider of the list; the next placement of the list",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 U6 PR1\n2 P3 PR0",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no provider; no placement",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 U6 -\n2 - PR0",
            &[(Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| {
        one.provider.get() == Some(PlacementProvider::Pr0)
            && one.placement.get() != Some(PlacementType::P1)
    }));
}
