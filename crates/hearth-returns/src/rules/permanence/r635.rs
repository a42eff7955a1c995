//! The authority or day of an earlier order is told, and no order.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PreviousPermanence;

pub(super) const RULE: Rule = Rule {
    code: "635",
    finds: "The authority or the day of an order for permanence before this time in care is told, and the code is blank or says that none is known (Z1).",
    why: "Without the code the order is not counted, and nobody knows what it was.",
    remedy: "Give the kind of order in PREV_PERM, or leave LA_PERM and DATE_PERM blank.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PrevPerm],
    reads_last: &[],
    needs: &[],
    cells: &["PREV_PERM", "LA_PERM", "DATE_PERM"],
    differs: Some("It finds rows with a blank code alone, though it says that it looks for Z1."),
    cases: &[
        Case::fires(
            "an authority and no code; a day and Z1",
            "PrevPerm: CHILD PREV_PERM LA_PERM DATE_PERM\n1 - 330 -\n2 Z1 - 01/05/2020",
            &[(Table::PrevPerm, 0), (Table::PrevPerm, 1)],
        ),
        Case::silent(
            "an order; none known",
            "PrevPerm: CHILD PREV_PERM LA_PERM DATE_PERM\n1 P1 330 01/05/2020\n2 Z1 - -",
        ),
        Case::boundary(
            "of a kind not known, and none known",
            "PrevPerm: CHILD PREV_PERM LA_PERM DATE_PERM\n1 P4 330 zz/zz/2020\n2 Z1 330 zz/zz/2020",
            &[(Table::PrevPerm, 1)],
        ),
        Case::missing(
            "all blank; a code that cannot be read; a day that cannot be read",
            "PrevPerm: CHILD PREV_PERM LA_PERM DATE_PERM\n1 - - -\n2 P9 330 -\n3 - - soon",
            &[(Table::PrevPerm, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.prev_perm {
        let tells_order = !(row.authority.is_blank() && row.day.is_blank());
        let is_none = row.kind.is_blank() || row.kind.get() == Some(PreviousPermanence::Z1);
        found.row_if(row, tells_order && is_none);
    }
}
