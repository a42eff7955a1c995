//! A child was found outside the year.

use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::MissingRow;

pub(super) const RULE: Rule = Rule {
    code: "571",
    finds: "The child ceased to be missing, or away without authorisation, before 1 April or after 31 March of the year.",
    why: "A time that ended before belongs to an earlier return; one that ends after is still open in this one.",
    remedy: "Correct MIS_END; leave out a row of an earlier year, and leave MIS_END blank where the child was missing on 31 March.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MIS_END"],
    differs: None,
    cases: &[
        Case::fires(
            "in the year before; in the year to come",
            "Missing: CHILD MIS_END\n1 01/06/2024\n2 01/06/2026",
            &[(Table::Missing, 0), (Table::Missing, 1)],
        ),
        Case::silent("in the year", "Missing: CHILD MIS_END\n1 01/06/2025"),
        Case::boundary(
            "31 March and 1 April of both years",
            "Missing: CHILD MIS_END\n1 31/03/2025\n2 01/04/2025\n3 31/03/2026\n4 01/04/2026",
            &[(Table::Missing, 0), (Table::Missing, 3)],
        ),
        Case::missing(
            "missing still; a day that cannot be read",
            "Missing: CHILD MIS_END\n1 -\n2 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let is_outside =
        |one: &&At<MissingRow>| one.ended.get().is_some_and(|day| !child.given.in_year(day));
    found.rows(child.now.missing.iter().filter(is_outside));
}
