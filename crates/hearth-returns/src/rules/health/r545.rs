//! A child under five has no answer about health promotion.

use crate::rules::health::age::is_aged;
use crate::rules::year_in_care::{LEFT_ON_31_MARCH, is_all_year};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "545",
    finds: "The child was under five when the year ended and looked after all the year, and whether its development was checked (HEALTH_CHECK) is blank.",
    why: "Of young children it is counted whether the checks of their development are up to date.",
    remedy: "Complete HEALTH_CHECK with 1 or 0, or correct DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["DOB", "HEALTH_CHECK"],
    differs: Some(LEFT_ON_31_MARCH),
    cases: &[
        Case::fires(
            "at three",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\nOC2: CHILD DOB HEALTH_CHECK\n1 02/06/2022 -",
            &[(Table::Oc2, 0)],
        ),
        Case::silent(
            "answered; at ten; not all the year",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\n3 02/04/2025 S C2 - -\nOC2: CHILD DOB HEALTH_CHECK\n1 02/06/2022 0\n2 02/06/2015 -\n3 02/06/2022 -",
        ),
        Case::boundary(
            "five on 31 March, and the day after; left care on 31 March",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\n3 01/05/2024 S C2 31/03/2026 E4A\nOC2: CHILD DOB HEALTH_CHECK\n1 31/03/2021 -\n2 01/04/2021 -\n3 02/06/2022 -",
            &[(Table::Oc2, 1)],
        ),
        Case::missing(
            "no birth date; no episode that can be read; an answer that cannot be read is given",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 soon S C2 - -\n3 01/05/2024 S C2 - -\nOC2: CHILD DOB HEALTH_CHECK\n1 - -\n2 02/06/2022 -\n3 02/06/2022 ?",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if is_all_year(child) {
        for row in &child.now.oc2 {
            let is_due = is_aged(row, 5, child.given.last_day) == Some(false);
            found.row_if(row, is_due && row.health_check.is_blank());
        }
    }
}
