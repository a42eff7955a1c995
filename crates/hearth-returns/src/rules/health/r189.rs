//! A young person over seventeen has a strengths and difficulties score.

use crate::rules::age::birthday;
use crate::rules::health::cells::lacks_score_and_reason;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "189",
    finds: "The child was seventeen before the year began, and a strengths and difficulties score or a reason for none is told.",
    why: "The questionnaire is for children up to sixteen, and for those who became seventeen in the year.",
    remedy: "Leave SDQ_SCORE and SDQ_REASON blank, or correct DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["DOB", "SDQ_SCORE", "SDQ_REASON"],
    differs: None,
    cases: &[
        Case::fires(
            "at eighteen: a score; a reason",
            "OC2: CHILD DOB SDQ_SCORE SDQ_REASON\n1 02/06/2007 12 -\n2 02/06/2007 - SDQ1",
            &[(Table::Oc2, 0), (Table::Oc2, 1)],
        ),
        Case::silent(
            "at ten; at eighteen without",
            "OC2: CHILD DOB SDQ_SCORE SDQ_REASON\n1 02/06/2015 12 -\n2 02/06/2007 - -",
        ),
        Case::boundary(
            "seventeen on 31 March, and on 1 April",
            "OC2: CHILD DOB SDQ_SCORE\n1 31/03/2008 12\n2 01/04/2008 12",
            &[(Table::Oc2, 0)],
        ),
        Case::missing(
            "no birth date; a score that cannot be read is told",
            "OC2: CHILD DOB SDQ_SCORE\n1 - 12\n2 02/06/2007 ?",
            &[(Table::Oc2, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc2 {
        let seventeen = row.birth_date.get().map(|born| birthday(born, 17));
        let is_old = seventeen.is_some_and(|day| day < child.given.first_day);
        found.row_if(row, is_old && !lacks_score_and_reason(row));
    }
}
