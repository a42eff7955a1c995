//! A child under four has a strengths and difficulties score.

use crate::rules::health::age::is_aged;
use crate::rules::health::cells::lacks_score_and_reason;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "188",
    finds: "The child was under four when the year ended, and a strengths and difficulties score or a reason for none is told.",
    why: "The questionnaire is for children from four on.",
    remedy: "Leave SDQ_SCORE and SDQ_REASON blank, or correct DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["SDQ_SCORE", "SDQ_REASON", "DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "at two: a score; a reason",
            "OC2: CHILD DOB SDQ_SCORE SDQ_REASON\n1 02/06/2023 12 -\n2 02/06/2023 - SDQ1",
            &[(Table::Oc2, 0), (Table::Oc2, 1)],
        ),
        Case::silent(
            "at ten; at two without",
            "OC2: CHILD DOB SDQ_SCORE SDQ_REASON\n1 02/06/2015 12 -\n2 02/06/2023 - -",
        ),
        Case::boundary(
            "four on 31 March, and the day after",
            "OC2: CHILD DOB SDQ_SCORE\n1 31/03/2022 12\n2 01/04/2022 12",
            &[(Table::Oc2, 1)],
        ),
        Case::missing(
            "no birth date; a score that cannot be read is told",
            "OC2: CHILD DOB SDQ_SCORE\n1 - 12\n2 02/06/2023 ?",
            &[(Table::Oc2, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc2 {
        let is_young = is_aged(row, 4, child.given.last_day) == Some(false);
        found.row_if(row, is_young && !lacks_score_and_reason(row));
    }
}
