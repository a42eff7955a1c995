//! A child of five or older has an answer about health promotion.

use crate::rules::health::age::is_aged;
use crate::rules::year_in_care::{LEFT_ON_31_MARCH, is_all_year};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "546",
    finds: "The child was five or older when the year ended and looked after all the year, and whether its development was checked (HEALTH_CHECK) is answered.",
    why: "The checks are for children under five.",
    remedy: "Leave HEALTH_CHECK blank, or correct DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["DOB", "HEALTH_CHECK"],
    differs: Some(LEFT_ON_31_MARCH),
    cases: &[
        Case::fires(
            "at ten",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\nOC2: CHILD DOB HEALTH_CHECK\n1 02/06/2015 1",
            &[(Table::Oc2, 0)],
        ),
        Case::silent(
            "blank; at three; not all the year",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\n3 02/04/2025 S C2 - -\nOC2: CHILD DOB HEALTH_CHECK\n1 02/06/2015 -\n2 02/06/2022 1\n3 02/06/2015 1",
        ),
        Case::boundary(
            "five on 31 March, and the day after; left care on 31 March",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\n3 01/05/2024 S C2 31/03/2026 E4A\nOC2: CHILD DOB HEALTH_CHECK\n1 31/03/2021 0\n2 01/04/2021 0\n3 02/06/2015 1",
            &[(Table::Oc2, 0)],
        ),
        Case::missing(
            "no birth date; no episode that can be read; an answer that cannot be read is given",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 soon S C2 - -\n3 01/05/2024 S C2 - -\nOC2: CHILD DOB HEALTH_CHECK\n1 - 1\n2 02/06/2015 1\n3 02/06/2015 ?",
            &[(Table::Oc2, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if is_all_year(child) {
        for row in &child.now.oc2 {
            let is_older = is_aged(row, 5, child.given.last_day) == Some(true);
            found.row_if(row, is_older && !row.health_check.is_blank());
        }
    }
}
