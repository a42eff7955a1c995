//! A freed child has no decision, or one that was reversed while the order stands.

use crate::rules::adoption::decisions::find_undecided;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::LegalStatus;

pub(super) const RULE: Rule = Rule {
    code: "555",
    finds: "The child is under a freeing order (D1), and no decision that the child should be placed for adoption is told; or it was reversed while the episode goes on.",
    why: "The court authorises a placement only where the agency has decided for adoption, and a reversal leads to the end of the freeing order.",
    remedy: "Add the decision to PlacedAdoption, leave out DATE_PLACED_CEASED and its reason, or correct LS.",
    source: Source::Department,
    years: Years::ALL.until(2024),
    reads: &[Table::Episodes, Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["LS", "DEC", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
    differs: None,
    cases: &[
        Case::fires(
            "no decision; reversed while the order stands",
            "Episodes: CHILD LS DEC\n1 D1 01/09/2023\n2 D1 -\nPlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n2 01/05/2023 01/08/2023",
            &[(Table::Episodes, 0), (Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "decided",
            "Episodes: CHILD LS DEC\n1 D1 -\nPlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2023 -",
        ),
        Case::boundary(
            "reversed after the episode ended; a reason alone is a reversal; a care order",
            "Episodes: CHILD LS DEC\n1 D1 01/09/2023\n2 D1 -\n3 C2 -\nPlacedAdoption: CHILD DATE_PLACED_CEASED REASON_PLACED_CEASED\n1 02/09/2023 RD1\n2 - RD1",
            &[(Table::PlacedAdoption, 1)],
        ),
        Case::missing(
            "a decision without a day is told; an end that cannot be read is an end; no legal status",
            "Episodes: CHILD LS DEC\n1 D1 -\n2 D1 soon\n3 - -\nPlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 - -\n2 01/05/2023 01/08/2023",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_undecided(child, found, LegalStatus::D1);
}
