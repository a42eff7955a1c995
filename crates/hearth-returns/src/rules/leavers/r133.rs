//! The code of the accommodation of a care leaver is blank or none of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "133",
    finds: "The accommodation of the care leaver is blank, or told by a code that is none of the list.",
    why: "How many care leavers live in suitable accommodation is counted by this code.",
    remedy: "Write a code of the list in ACCOM: a letter with 1 where the accommodation is suitable and 2 where it is not; or 0.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["ACCOM"],
    differs: None,
    cases: &[
        Case::fires("a code of no list", "OC3: CHILD ACCOM\n1 B3", &[(Table::Oc3, 0)]),
        Case::silent("a code of the list", "OC3: CHILD ACCOM\n1 B1"),
        Case::boundary(
            "no fixed abode by its one code; a code that has only the other figure",
            "OC3: CHILD ACCOM\n1 S2\n2 S1\n3 X2\n4 X1\n5 0",
            &[(Table::Oc3, 1), (Table::Oc3, 3)],
        ),
        Case::missing("blank", "OC3: CHILD ACCOM\n1 -", &[(Table::Oc3, 0)]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc3 {
        found.row_if(
            row,
            row.accommodation.is_blank() || row.accommodation.is_wrong(child.given.year),
        );
    }
}
