//! The reason for no strengths and difficulties score is no code.

use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::Oc2Row;

pub(super) const RULE: Rule = Rule {
    code: "196",
    finds: "The reason why there is no strengths and difficulties score is no code of the list.",
    why: "Why scores are lacking is counted by this code.",
    remedy: "Give SDQ_REASON one of the codes SDQ1 to SDQ5.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["SDQ_REASON"],
    differs: None,
    cases: &[
        Case::fires("a word", "OC2: CHILD SDQ_REASON\n1 REFUSED", &[(Table::Oc2, 0)]),
        Case::silent("codes, also in small letters", "OC2: CHILD SDQ_REASON\n1 SDQ1\n2 sdq4"),
        Case::boundary(
            "the last code, and one more",
            "OC2: CHILD SDQ_REASON\n1 SDQ5\n2 SDQ6",
            &[(Table::Oc2, 1)],
        ),
        Case::missing("no reason", "OC2: CHILD SDQ_REASON\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let is_wrong = |row: &&At<Oc2Row>| row.why_no_score.is_wrong(child.given.year);
    found.rows(child.now.oc2.iter().filter(is_wrong));
}
