//! A child left to a former foster carer, but not from a foster placement.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementType::{U1, U2, U3, U4, U5, U6};
use hearth_domain::codes::ReasonEpisodeCeased::{E45, E46};

pub(super) const RULE: Rule = Rule {
    code: "516",
    finds: "The child left for special guardianship with a former foster carer (E45 or E46), but not from a foster placement (U1 to U6).",
    why: "Special guardianship by foster carers is counted apart.",
    remedy: "Correct the reason (REC) or the placement (PLACE).",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["REC", "PLACE"],
    differs: None,
    cases: &[
        Case::fires(
            "from a children's home",
            "Episodes: CHILD PLACE REC\n1 K2 E46",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "from foster carers; to somebody else",
            "Episodes: CHILD PLACE REC\n1 U1 E45\n2 K2 E47",
        ),
        Case::boundary(
            "from the last foster code; from a placement for adoption",
            "Episodes: CHILD PLACE REC\n1 U6 E46\n2 A5 E46",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no placement told; not ceased",
            "Episodes: CHILD PLACE REC\n1 - E45\n2 K2 -",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| {
        matches!(one.why_ceased.get(), Some(E45 | E46))
            && !matches!(one.placement.get(), Some(U1 | U2 | U3 | U4 | U5 | U6))
    }));
}
