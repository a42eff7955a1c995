//! A child was adopted, and no decision stands.

use crate::rules::care::is_adopted;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "558",
    finds: "The child was adopted, and each of two or more decisions that the child should be placed for adoption is told to have been reversed.",
    why: "An adoption rests on a decision that was not reversed.",
    remedy: "Leave DATE_PLACED_CEASED of the newest decision blank, or correct REC.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED_CEASED", "REC"],
    differs: Some(
        "Of a child with two episodes that ended with an adoption it counts each reversal twice, and so finds one reversed decision.",
    ),
    cases: &[
        Case::fires(
            "two decisions, both reversed",
            "Episodes: CHILD REC\n1 E12\nPlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2023 01/09/2023\n1 01/05/2024 01/09/2024",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "the newest stands",
            "Episodes: CHILD REC\n1 E12\nPlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2023 01/09/2023\n1 01/05/2024 -",
        ),
        Case::boundary(
            "one decision alone, though reversed; two, and not adopted",
            "Episodes: CHILD REC\n1 E12\n1 E11\n2 E4A\nPlacedAdoption: CHILD DATE_PLACED_CEASED\n1 01/09/2023\n2 01/09/2023\n2 01/09/2024",
            &[],
        ),
        Case::missing(
            "a reversal that cannot be read is one; no decision told",
            "Episodes: CHILD REC\n1 E12\n2 E12\nPlacedAdoption: CHILD DATE_PLACED_CEASED\n1 soon\n1 01/09/2024",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let decisions = &child.now.placed_adoption;
    if decisions.len() > 1 && decisions.iter().all(|row| !row.reversed.is_blank()) {
        found.rows(child.now.episodes.iter().filter(|one| is_adopted(one)));
    }
}
