//! An episode ceased before it began.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "356",
    finds: "The episode ceased before it began.",
    why: "Its length is negative, and takes days from the child's time in care.",
    remedy: "Correct the first day (DECOM) or the last (DEC).",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DECOM", "DEC"],
    differs: None,
    cases: &[
        Case::fires(
            "ceased before it began",
            "Episodes: CHILD DECOM DEC\n1 01/06/2025 01/05/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("ceased after it began", "Episodes: CHILD DECOM DEC\n1 01/06/2025 01/08/2025"),
        Case::boundary(
            "on the same day, and the day before",
            "Episodes: CHILD DECOM DEC\n1 01/06/2025 01/06/2025\n2 01/06/2025 31/05/2025",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "one of the two days is missing or cannot be read",
            "Episodes: CHILD DECOM DEC\n1 01/06/2025 -\n2 - 01/05/2025\n3 01/06/2025 31/02/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(
        child
            .now
            .episodes
            .iter()
            .filter(|one| one.ceased.get().is_some_and(|day| one.began.get() > Some(day))),
    );
}
