//! A pupil number stands more than once in the return.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "444",
    finds: "The unique pupil number stands in more than one row of Header.",
    why: "A number belongs to one child; two children with one number are joined with one school record.",
    remedy: "Correct UPN of the child to whom the number does not belong.",
    source: Source::Department,
    years: Years::from(2026),
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["UPN"],
    differs: None,
    cases: &[
        Case::fires(
            "two children",
            "Header: CHILD UPN\n1 A123456789012\n2 B123456789012\n3 A123456789012",
            &[(Table::Header, 0), (Table::Header, 2)],
        ),
        Case::silent("two numbers", "Header: CHILD UPN\n1 A123456789012\n2 B123456789012"),
        Case::boundary(
            "small and capital letters; two with one reason",
            "Header: CHILD UPN\n1 a123456789012\n2 A123456789012\n3 UN1\n4 UN1",
            &[(Table::Header, 0), (Table::Header, 1)],
        ),
        Case::missing(
            "no number twice; twice what is no number",
            "Header: CHILD UPN\n1 -\n2 -\n3 12345\n4 12345",
            &[(Table::Header, 2), (Table::Header, 3)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        found.row_if(row, child.given.repeated_numbers.has(&row.unique_pupil_number));
    }
}
