//! A child whose decision was reversed has data of an adoption.

use crate::rules::adoption::cells::is_empty;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "525",
    finds: "A decision that the child should be placed for adoption has a day of reversal, and the child has data of an adoption.",
    why: "A child whose plan is no longer adoption cannot have been adopted in the year.",
    remedy: "Leave out DATE_PLACED_CEASED and its reason, or the row of AD1, whichever is not true.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption, Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &[
        "DATE_PLACED_CEASED",
        "DATE_INT",
        "DATE_MATCH",
        "FOSTER_CARE",
        "NB_ADOPTR",
        "SEX_ADOPTR",
        "LS_ADOPTR",
    ],
    differs: None,
    cases: &[
        Case::fires(
            "reversed and adopted",
            "PlacedAdoption: CHILD DATE_PLACED_CEASED\n1 01/06/2025\nAD1: CHILD DATE_INT\n1 01/05/2025",
            &[(Table::Ad1, 0), (Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "not reversed; reversed, and not adopted",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2025 -\n2 01/05/2025 01/06/2025\nAD1: CHILD DATE_INT\n1 01/05/2025",
        ),
        Case::boundary(
            "one cell is enough on either side, though it cannot be read",
            "PlacedAdoption: CHILD DATE_PLACED_CEASED\n1 soon\nAD1: CHILD LS_ADOPTR\n1 ?",
            &[(Table::Ad1, 0), (Table::PlacedAdoption, 0)],
        ),
        Case::missing(
            "a reason without a day; no cell of an adoption",
            "PlacedAdoption: CHILD DATE_PLACED_CEASED REASON_PLACED_CEASED\n1 - RD1\n2 01/06/2025 RD1\nAD1: CHILD DATE_INT\n1 01/05/2025\n2 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let adopted = || child.now.ad1.iter().filter(|row| !is_empty(row));
    let reversed = || child.now.placed_adoption.iter().filter(|row| !row.reversed.is_blank());
    if adopted().next().is_some() && reversed().next().is_some() {
        found.rows(adopted());
        found.rows(reversed());
    }
}
