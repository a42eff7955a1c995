//! A child of school age has no strengths and difficulties score.

use crate::rules::health::age::is_of_school_age;
use crate::rules::health::cells::lacks_score_and_reason;
use crate::rules::year_in_care::{LEFT_ON_31_MARCH, is_all_year};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "186",
    finds: "The child was four or older when the year began and under seventeen when it ended, was looked after all the year, and has neither a strengths and difficulties score nor a reason for none.",
    why: "A score is asked of every child of this age.",
    remedy: "Complete SDQ_SCORE, or give the reason in SDQ_REASON.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["SDQ_SCORE", "SDQ_REASON"],
    differs: Some(LEFT_ON_31_MARCH),
    cases: &[
        Case::fires(
            "at ten",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\nOC2: CHILD DOB\n1 02/06/2015",
            &[(Table::Oc2, 0)],
        ),
        Case::silent(
            "a score; a reason; at two; not all the year",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\n3 01/05/2024 S C2 - -\n4 02/04/2025 S C2 - -\nOC2: CHILD DOB SDQ_SCORE SDQ_REASON\n1 02/06/2015 12 -\n2 02/06/2015 - SDQ2\n3 02/06/2023 - -\n4 02/06/2015 - -",
        ),
        Case::boundary(
            "four on 1 April, and the day after; seventeen on 31 March, and the day after; left care on 31 March",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\n3 01/05/2024 S C2 - -\n4 01/05/2024 S C2 - -\n5 01/05/2024 S C2 31/03/2026 E4A\nOC2: CHILD DOB\n1 01/04/2021\n2 02/04/2021\n3 31/03/2009\n4 01/04/2009\n5 02/06/2015",
            &[(Table::Oc2, 0), (Table::Oc2, 3)],
        ),
        Case::missing(
            "no birth date; no episode that can be read; a score that cannot be read is given",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 soon S C2 - -\n3 01/05/2024 S C2 - -\nOC2: CHILD DOB SDQ_SCORE\n1 - -\n2 02/06/2015 -\n3 02/06/2015 ?",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if !is_all_year(child) {
        return;
    }
    for row in &child.now.oc2 {
        found.row_if(row, is_of_school_age(row, child.given) && lacks_score_and_reason(row));
    }
}
