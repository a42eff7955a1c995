//! The code of the activity of a care leaver is blank or none of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "132",
    finds: "The activity of the care leaver is blank, or told by a code that is none of the list.",
    why: "How many care leavers are in education, employment or training is counted by this code.",
    remedy: "Write a code of the list in ACTIV: F or P with 1, 2, 4 or 5; G4, G5 or G6; or 0.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["ACTIV"],
    differs: None,
    cases: &[
        Case::fires("a code of no list", "OC3: CHILD ACTIV\n1 F9", &[(Table::Oc3, 0)]),
        Case::silent("a code of the list", "OC3: CHILD ACTIV\n1 F2"),
        Case::boundary(
            "training or employment by the code of 2021/22, and by the one before",
            "OC3: CHILD ACTIV\n1 F5\n2 F3\n3 P3\n4 G4\n5 0\n6 00",
            &[(Table::Oc3, 1), (Table::Oc3, 2), (Table::Oc3, 5)],
        ),
        Case::missing("blank", "OC3: CHILD ACTIV\n1 -", &[(Table::Oc3, 0)]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc3 {
        found.row_if(row, row.activity.is_blank() || row.activity.is_wrong(child.given.year));
    }
}
