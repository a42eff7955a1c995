//! The code of whether the authority is in touch of a care leaver is blank or none of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "131",
    finds: "Whether the authority is in touch with the care leaver is blank, or told by a code that is none of the list.",
    why: "How many care leavers the authority has lost sight of is counted by this code.",
    remedy: "Write YES, NO, DIED, REFU, NREQ or RHOM in IN_TOUCH.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["IN_TOUCH"],
    differs: None,
    cases: &[
        Case::fires("a code of no list", "OC3: CHILD IN_TOUCH\n1 MAYBE", &[(Table::Oc3, 0)]),
        Case::silent("a code of the list", "OC3: CHILD IN_TOUCH\n1 YES"),
        Case::boundary(
            "every code of the list, and a letter more",
            "OC3: CHILD IN_TOUCH\n1 YES\n2 NO\n3 DIED\n4 REFU\n5 NREQ\n6 RHOM\n7 RHOME",
            &[(Table::Oc3, 6)],
        ),
        Case::missing("blank", "OC3: CHILD IN_TOUCH\n1 -", &[(Table::Oc3, 0)]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc3 {
        found.row_if(row, row.in_touch.is_blank() || row.in_touch.is_wrong(child.given.year));
    }
}
