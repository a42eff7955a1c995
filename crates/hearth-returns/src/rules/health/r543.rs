//! A child of ten or older has no answer about convictions.

use crate::rules::health::age::is_aged;
use crate::rules::year_in_care::is_all_year;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "543",
    finds: "The child was ten or older when the year ended and looked after all the year, and whether it was convicted is blank.",
    why: "Ten is the age of criminal responsibility (Children and Young Persons Act 1933, section 50).",
    remedy: "Complete CONVICTED with 1 (convicted, or given a youth caution) or 0, or correct DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["DOB", "CONVICTED"],
    differs: Some(
        "It says nothing of a child who became ten on 31 March itself. It takes a child who left care on 31 March for one looked after all the year.",
    ),
    cases: &[
        Case::fires(
            "at fifteen",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\nOC2: CHILD DOB CONVICTED\n1 02/06/2010 -",
            &[(Table::Oc2, 0)],
        ),
        Case::silent(
            "answered; at five; not all the year",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\n3 02/04/2025 S C2 - -\nOC2: CHILD DOB CONVICTED\n1 02/06/2010 0\n2 02/06/2020 -\n3 02/06/2010 -",
        ),
        Case::boundary(
            "ten the day before 31 March, on it, and the day after; left care on 31 March",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/05/2024 S C2 - -\n3 01/05/2024 S C2 - -\n4 01/05/2024 S C2 31/03/2026 E4A\nOC2: CHILD DOB CONVICTED\n1 30/03/2016 -\n2 31/03/2016 -\n3 01/04/2016 -\n4 02/06/2010 -",
            &[(Table::Oc2, 0), (Table::Oc2, 1)],
        ),
        Case::missing(
            "no birth date; no episode that can be read; an answer that cannot be read is given",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 soon S C2 - -\n3 01/05/2024 S C2 - -\nOC2: CHILD DOB CONVICTED\n1 - -\n2 02/06/2010 -\n3 02/06/2010 ?",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if is_all_year(child) {
        for row in &child.now.oc2 {
            let is_due = is_aged(row, 10, child.given.last_day) == Some(true);
            found.row_if(row, is_due && row.convicted.is_blank());
        }
    }
}
