//! A child of school age has the reason for no pupil number that is meant for younger ones.

use crate::rules::age::birthday;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::values::UniquePupilNumber;
use hearth_domain::Day;
use hearth_domain::codes::UniquePupilNumberReason;

pub(super) const RULE: Rule = Rule {
    code: "209",
    finds: "The child was four or older on the last 31 August before the year and has UN1, the reason for a child not yet of school age, in place of a pupil number.",
    why: "A child of school age has a number or another reason.",
    remedy: "Ask the school for UPN, or give the reason that holds: UN2 to UN5.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["UPN", "DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "a child of ten",
            "Header: CHILD DOB UPN\n1 02/06/2015 UN1",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "a child of two; a child of ten with a number",
            "Header: CHILD DOB UPN\n1 02/06/2023 UN1\n2 02/06/2015 A123456789012",
        ),
        Case::boundary(
            "four on 31 August of the summer before, and the day after",
            "Header: CHILD DOB UPN\n1 31/08/2020 UN1\n2 01/09/2020 UN1",
            &[(Table::Header, 0)],
        ),
        Case::missing(
            "no birth date; no number",
            "Header: CHILD DOB UPN\n1 - UN1\n2 02/06/2015 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let Ok(day) = Day::new(child.given.first_day.year() - 1, 8, 31) else { return };
    for row in &child.now.headers {
        let is_of_age = row.birth_date.get().is_some_and(|born| birthday(born, 4) <= day);
        let reason = row.unique_pupil_number.value().and_then(UniquePupilNumber::reason);
        found.row_if(row, is_of_age && reason == Some(UniquePupilNumberReason::Un1));
    }
}
