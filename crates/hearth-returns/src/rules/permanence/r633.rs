//! The authority of the earlier order is none of the list.

use crate::rules::permanence::authorities::is_authority;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "633",
    finds: "The authority that arranged the permanence before this time in care is told by no number of an authority in England and no code of a country.",
    why: "The number says which authority knows the earlier adoption or order.",
    remedy: "Write the three figures of the authority in LA_PERM; WAL, SCO, NIR or NUK outside England; 999 where it is not known.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PrevPerm],
    reads_last: &[],
    needs: &[],
    cells: &["LA_PERM"],
    differs: Some(
        "Its list lacks the authorities formed since 2019: Dorset (838), Bournemouth, Christchurch and Poole (839), North and West Northamptonshire (940, 941), Cumberland (942) and Westmorland and Furness (943).",
    ),
    cases: &[
        Case::fires(
            "a number of no authority; words",
            "PrevPerm: CHILD LA_PERM\n1 123\n2 OUT",
            &[(Table::PrevPerm, 0), (Table::PrevPerm, 1)],
        ),
        Case::silent(
            "Birmingham; Wales; not known",
            "PrevPerm: CHILD LA_PERM\n1 330\n2 WAL\n3 999",
        ),
        Case::boundary(
            "the last of the inner London boroughs, and a number more; authorities formed in 2023 and those they replaced",
            "PrevPerm: CHILD LA_PERM\n1 213\n2 214\n3 909\n4 942\n5 943\n6 944",
            &[(Table::PrevPerm, 1), (Table::PrevPerm, 5)],
        ),
        Case::missing("blank", "PrevPerm: CHILD LA_PERM\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.prev_perm {
        let is_known = row.authority.value().is_some_and(|number| is_authority(number.as_str()));
        found.row_if(row, !row.authority.is_blank() && !is_known);
    }
}
