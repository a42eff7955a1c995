//! A new decision was made before the one before it was reversed.

use crate::rules::days::is_later;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "579",
    finds: "A decision that the child should be placed for adoption follows one that has no day of reversal that can be read, or is dated before that day.",
    why: "One decision stands at a time, and a child must not count twice as waiting.",
    remedy: "Give DATE_PLACED_CEASED of the decision before, or correct DATE_PLACED.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED", "DATE_PLACED_CEASED"],
    differs: None,
    cases: &[
        Case::fires(
            "the one before still stands",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2025 -\n1 01/09/2025 -",
            &[(Table::PlacedAdoption, 1)],
        ),
        Case::silent(
            "reversed before",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2025 01/08/2025\n1 01/09/2025 -",
        ),
        Case::boundary(
            "on the day of the reversal; the day before; in another order in the file",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2025 01/08/2025\n1 01/08/2025 -\n2 31/07/2025 -\n2 01/05/2025 01/08/2025",
            &[(Table::PlacedAdoption, 2)],
        ),
        Case::missing(
            "a reversal that cannot be read; a decision without a day stands last",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2025 soon\n1 01/09/2025 -\n2 - -\n2 01/05/2025 -",
            &[(Table::PlacedAdoption, 1), (Table::PlacedAdoption, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (before, decision) in child.now.decision_pairs() {
        let overlaps = |reversed| is_later(Some(reversed), decision.decided.get());
        found.row_if(decision, before.reversed.get().is_none_or(overlaps));
    }
}
