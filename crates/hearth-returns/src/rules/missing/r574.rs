//! A child went missing while it was missing already.

use crate::rules::days::is_later;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "574",
    finds: "The child went missing, or away without authorisation, before the time before it had ended.",
    why: "Days that overlap are counted twice.",
    remedy: "Correct MIS_START or MIS_END of the two rows, or join them.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MIS_START", "MIS_END"],
    differs: None,
    cases: &[
        Case::fires(
            "the days overlap; the first has no end",
            "Missing: CHILD MIS_START MIS_END\n1 01/06/2025 05/06/2025\n1 03/06/2025 08/06/2025\n2 01/06/2025 -\n2 03/06/2025 08/06/2025",
            &[(Table::Missing, 1), (Table::Missing, 3)],
        ),
        Case::silent(
            "one after the other; the last one open",
            "Missing: CHILD MIS_START MIS_END\n1 08/06/2025 -\n1 01/06/2025 05/06/2025",
        ),
        Case::boundary(
            "begun on the day on which the other ended, and the day before; one within the other",
            "Missing: CHILD MIS_START MIS_END\n1 01/06/2025 05/06/2025\n1 05/06/2025 08/06/2025\n2 01/06/2025 05/06/2025\n2 04/06/2025 08/06/2025\n3 01/06/2025 20/06/2025\n3 02/06/2025 03/06/2025",
            &[(Table::Missing, 3), (Table::Missing, 4)],
        ),
        Case::missing(
            "no first day; an end that cannot be read is none",
            "Missing: CHILD MIS_START MIS_END\n1 01/06/2025 05/06/2025\n1 - 08/06/2025\n2 01/06/2025 soon\n2 10/06/2025 12/06/2025",
            &[(Table::Missing, 3)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (before, next) in child.now.missing_pairs() {
        let ended = before.ended.get();
        found.row_if(next, ended.is_none() || is_later(ended, next.began.get()));
    }
}
