//! The birth date of a young mother's child cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "171",
    finds: "The birth date of the mother's child is no day of the calendar.",
    why: "The age at which a girl in care became a mother is counted to this day.",
    remedy: "Write the birth date of her first child in MC_DOB as dd/mm/yyyy.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["MC_DOB"],
    differs: None,
    cases: &[
        Case::fires("words", "Header: CHILD MC_DOB\n1 June", &[(Table::Header, 0)]),
        Case::silent("a day", "Header: CHILD MC_DOB\n1 02/06/2025"),
        Case::boundary(
            "the last day of a month and one more",
            "Header: CHILD MC_DOB\n1 30/09/2025\n2 31/09/2025",
            &[(Table::Header, 1)],
        ),
        Case::missing("no day", "Header: CHILD MC_DOB\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        found.row_if(row, row.child_born.is_bad());
    }
}
