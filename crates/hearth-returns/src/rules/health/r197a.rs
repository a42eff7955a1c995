//! A strengths and difficulties score is told with a reason for none.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "197a",
    finds: "Both a strengths and difficulties score and a reason why there is none are told.",
    why: "One of the two is wrong.",
    remedy: "Leave SDQ_REASON blank, or SDQ_SCORE.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["SDQ_SCORE", "SDQ_REASON"],
    differs: None,
    cases: &[
        Case::fires("both", "OC2: CHILD SDQ_SCORE SDQ_REASON\n1 12 SDQ2", &[(Table::Oc2, 0)]),
        Case::silent("one of the two", "OC2: CHILD SDQ_SCORE SDQ_REASON\n1 12 -\n2 - SDQ2"),
        Case::boundary(
            "the score 0 is one too; what cannot be read is told all the same",
            "OC2: CHILD SDQ_SCORE SDQ_REASON\n1 0 SDQ2\n2 ? ?\n3 0 -",
            &[(Table::Oc2, 0), (Table::Oc2, 1)],
        ),
        Case::missing("neither", "OC2: CHILD SDQ_SCORE SDQ_REASON\n1 - -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc2 {
        found.row_if(row, !row.score.is_blank() && !row.why_no_score.is_blank());
    }
}
