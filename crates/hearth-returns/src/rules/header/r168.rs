//! The pupil number has not the form of one.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "168",
    finds: "The unique pupil number is neither a letter with twelve figures, nor a letter with eleven figures and a letter, nor one of UN1 to UN5; I, O and S are no letters of it.",
    why: "The number joins the child with schools' records; a wrong one joins it with nobody, or with another child.",
    remedy: "Copy UPN from the school's record, or give the reason why there is none: UN1 to UN5.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["UPN"],
    differs: Some(
        "It takes I, O and S for the last letter of a temporary number, though the Department leaves these letters out there too [K].",
    ),
    cases: &[
        Case::fires("too short", "Header: CHILD UPN\n1 A12345", &[(Table::Header, 0)]),
        Case::silent(
            "a number, a temporary number, a reason, and small letters",
            "Header: CHILD UPN\n1 A123456789012\n2 A12345678901B\n3 UN5\n4 a123456789012",
        ),
        Case::boundary(
            "first and last letters that are not used; the reason that would come next",
            "Header: CHILD UPN\n1 H123456789012\n2 I123456789012\n3 A12345678901P\n4 A12345678901O\n5 UN6",
            &[(Table::Header, 1), (Table::Header, 3), (Table::Header, 4)],
        ),
        Case::missing("no number", "Header: CHILD UPN\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        found.row_if(row, row.unique_pupil_number.is_bad());
    }
}
