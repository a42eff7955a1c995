//! Whether a table agrees with Header.

use hearth_domain::Day;

use crate::rules::{At, Child, Findings};
use crate::table::Row;

/// Finds the rows of a child whom Header does not have.
pub(super) fn find_unknown<R: Row>(child: &Child<'_>, rows: &[At<R>], found: &mut Findings) {
    if child.now.headers.is_empty() {
        found.rows(rows);
    }
}

/// Finds the rows whose birth date is another than one that Header has of the child.
pub(super) fn find_other_births<R: Row>(
    child: &Child<'_>,
    rows: &[At<R>],
    born: fn(&R) -> Option<Day>,
    found: &mut Findings,
) {
    for row in rows {
        let differs = |day| child.now.births().any(|header| header != day);
        found.row_if(row, born(row).is_some_and(differs));
    }
}

/// Finds the rows of a child who has more than one.
pub(super) fn find_repeated<R: Row>(rows: &[At<R>], found: &mut Findings) {
    if rows.len() > 1 {
        found.rows(rows);
    }
}
