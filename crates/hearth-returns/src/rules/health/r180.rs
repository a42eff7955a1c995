//! The strengths and difficulties score is no number from 0 to 40.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "180",
    finds: "The strengths and difficulties score is no whole number from 0 to 40.",
    why: "Average scores are published.",
    remedy: "Write the score in SDQ_SCORE without a decimal point, or leave it blank.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["SDQ_SCORE"],
    differs: Some("It takes a whole number with a decimal point, such as 12.0, for a score."),
    cases: &[
        Case::fires("a word", "OC2: CHILD SDQ_SCORE\n1 high", &[(Table::Oc2, 0)]),
        Case::silent("a score", "OC2: CHILD SDQ_SCORE\n1 12"),
        Case::boundary(
            "the lowest, the highest, and one more; half a point",
            "OC2: CHILD SDQ_SCORE\n1 0\n2 40\n3 41\n4 12.5",
            &[(Table::Oc2, 2), (Table::Oc2, 3)],
        ),
        Case::missing("no score", "OC2: CHILD SDQ_SCORE\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.oc2.iter().filter(|row| row.score.is_bad()));
}
