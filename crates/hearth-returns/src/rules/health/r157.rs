//! A child of school age has no questionnaire because of its age.

use hearth_domain::codes::SdqReason;

use crate::rules::health::age::is_of_school_age;
use crate::rules::year_in_care::is_all_year;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "157",
    finds: "The child was four or older when the year began and under seventeen when it ended, was looked after all the year, and has its age (SDQ1) for the reason why there is no strengths and difficulties score.",
    why: "A score is asked of every child of this age.",
    remedy: "Complete SDQ_SCORE, or give the true reason in SDQ_REASON; or correct DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["SDQ_REASON", "DOB", "SDQ_SCORE"],
    differs: Some(
        "It lets pass a child who was sixteen before 31 March, though the rule is of those of sixteen or under. It takes a child who left care on 31 March for one looked after all the year.",
    ),
    cases: &[
        Case::fires(
            "at ten",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\nOC2: CHILD DOB SDQ_REASON\n1 02/06/2015 SDQ1",
            &[(Table::Oc2, 0)],
        ),
        Case::silent(
            "another reason; a score; at two; not all the year",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\n3 01/05/2024 S C2 - -\n4 02/04/2025 S C2 - -\nOC2: CHILD DOB SDQ_SCORE SDQ_REASON\n1 02/06/2015 - SDQ2\n2 02/06/2015 12 SDQ1\n3 02/06/2023 - SDQ1\n4 02/06/2015 - SDQ1",
        ),
        Case::boundary(
            "four on 1 April, and the day after; seventeen on 31 March, and the day after; left care on 31 March",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\n3 01/05/2024 S C2 - -\n4 01/05/2024 S C2 - -\n5 01/05/2024 S C2 31/03/2026 E4A\nOC2: CHILD DOB SDQ_REASON\n1 01/04/2021 SDQ1\n2 02/04/2021 SDQ1\n3 31/03/2009 SDQ1\n4 01/04/2009 SDQ1\n5 02/06/2015 SDQ1",
            &[(Table::Oc2, 0), (Table::Oc2, 3)],
        ),
        Case::missing(
            "no birth date; no episode that can be read; a score that cannot be read",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 soon S C2 - -\n3 01/05/2024 S C2 - -\nOC2: CHILD DOB SDQ_SCORE SDQ_REASON\n1 - - SDQ1\n2 02/06/2015 - SDQ1\n3 02/06/2015 ? SDQ1",
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
        let by_age = row.score.is_blank() && row.why_no_score.get() == Some(SdqReason::Sdq1);
        found.row_if(row, by_age && is_of_school_age(row, child.given));
    }
}
