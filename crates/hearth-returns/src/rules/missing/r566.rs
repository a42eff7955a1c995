//! Whether a child was missing or away is blank, and until when is told.

use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::MissingRow;

pub(super) const RULE: Rule = Rule {
    code: "566",
    finds: "The day on which the child ceased to be missing is told, and whether it was missing or away without authorisation is blank.",
    why: "The two are counted apart.",
    remedy: "Write M (missing) or A (away without authorisation) in MISSING, or leave the row out.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MISSING", "MIS_END"],
    differs: None,
    cases: &[
        Case::fires(
            "no code",
            "Missing: CHILD MISSING MIS_END\n1 - 01/06/2025",
            &[(Table::Missing, 0)],
        ),
        Case::silent("with a code", "Missing: CHILD MISSING MIS_END\n1 A 01/06/2025"),
        Case::boundary(
            "a code that cannot be read is not blank; a day that cannot be read is told",
            "Missing: CHILD MISSING MIS_END\n1 X 01/06/2025\n2 - soon",
            &[(Table::Missing, 1)],
        ),
        Case::missing("neither", "Missing: CHILD MISSING MIS_END\n1 - -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let lacks_kind = |one: &&At<MissingRow>| one.kind.is_blank() && !one.ended.is_blank();
    found.rows(child.now.missing.iter().filter(lacks_kind));
}
