//! A child who became four or seventeen has no strengths and difficulties score.

use crate::rules::age::birthday;
use crate::rules::health::cells::lacks_score_and_reason;
use crate::rules::year_in_care::{LEFT_ON_31_MARCH, is_all_year};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "197B",
    finds: "The child became four or seventeen in the year, was looked after all the year, and has neither a strengths and difficulties score nor a reason for none.",
    why: "Of these children either a score or a reason is asked.",
    remedy: "Complete SDQ_SCORE, or give the reason in SDQ_REASON.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["SDQ_REASON", "DOB", "SDQ_SCORE"],
    differs: Some(LEFT_ON_31_MARCH),
    cases: &[
        Case::fires(
            "four; seventeen",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\nOC2: CHILD DOB\n1 02/06/2021\n2 02/06/2008",
            &[(Table::Oc2, 0), (Table::Oc2, 1)],
        ),
        Case::silent(
            "a score; a reason; at ten; not all the year",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\n3 01/05/2024 S C2 - -\n4 02/04/2025 S C2 - -\nOC2: CHILD DOB SDQ_SCORE SDQ_REASON\n1 02/06/2021 12 -\n2 02/06/2008 - SDQ2\n3 02/06/2015 - -\n4 02/06/2021 - -",
        ),
        Case::boundary(
            "four on 31 March and 1 April of both years",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\n3 01/05/2024 S C2 - -\n4 01/05/2024 S C2 - -\nOC2: CHILD DOB\n1 31/03/2021\n2 01/04/2021\n3 31/03/2022\n4 01/04/2022",
            &[(Table::Oc2, 1), (Table::Oc2, 2)],
        ),
        Case::boundary(
            "seventeen on 31 March and 1 April of both years; left care on 31 March",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\n3 01/05/2024 S C2 - -\n4 01/05/2024 S C2 - -\n5 01/05/2024 S C2 31/03/2026 E4A\nOC2: CHILD DOB\n1 31/03/2008\n2 01/04/2008\n3 31/03/2009\n4 01/04/2009\n5 02/06/2021",
            &[(Table::Oc2, 1), (Table::Oc2, 2)],
        ),
        Case::missing(
            "no birth date; no episode that can be read; a score that cannot be read is given",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 soon S C2 - -\n3 01/05/2024 S C2 - -\nOC2: CHILD DOB SDQ_SCORE\n1 - -\n2 02/06/2021 -\n3 02/06/2021 ?",
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
        let became = |born| [4, 17].iter().any(|age| child.given.in_year(birthday(born, *age)));
        let is_due = row.birth_date.get().is_some_and(became);
        found.row_if(row, is_due && lacks_score_and_reason(row));
    }
}
