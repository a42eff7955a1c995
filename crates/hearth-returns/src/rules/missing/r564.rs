//! A child was missing, and since when is blank.

use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::MissingRow;

pub(super) const RULE: Rule = Rule {
    code: "564",
    finds: "The child was missing or away without authorisation, and the day on which that began is blank.",
    why: "How long children were missing is counted from this day.",
    remedy: "Write the day in MIS_START, or leave the row out.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MISSING", "MIS_START"],
    differs: None,
    cases: &[
        Case::fires(
            "missing; away",
            "Missing: CHILD MISSING MIS_START\n1 M -\n2 A -",
            &[(Table::Missing, 0), (Table::Missing, 1)],
        ),
        Case::silent("with a day", "Missing: CHILD MISSING MIS_START\n1 M 01/06/2025"),
        Case::boundary(
            "a day that cannot be read is not blank; small letters",
            "Missing: CHILD MISSING MIS_START\n1 M soon\n2 m -",
            &[(Table::Missing, 1)],
        ),
        Case::missing(
            "neither; a code that cannot be read",
            "Missing: CHILD MISSING MIS_START\n1 - -\n2 X -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let lacks_day = |one: &&At<MissingRow>| one.kind.get().is_some() && one.began.is_blank();
    found.rows(child.now.missing.iter().filter(lacks_day));
}
