//! The lists behind the numbers of the table, each under a word of its own.

use hearth_app::stock_flow::{Answer, Reconciling};
use hearth_domain::CaseId;

/// The word of the children who are left out.
pub(super) const LEFT_OUT: &str = "left-out";

/// The children behind one number.
pub(super) struct Listed<'a> {
    /// What they are, as a heading begins.
    pub title: String,
    /// The child of each decision.
    pub cases: &'a [CaseId],
}

/// The list of a word; `None` where the table has no such number.
pub(super) fn list<'a>(answer: &'a Answer, word: &str) -> Option<Listed<'a>> {
    if word == LEFT_OUT {
        let title = "Decision not told".to_owned();
        return Some(Listed { title, cases: &answer.table.left_out });
    }
    if let Some(row) = answer.table.row(word) {
        return Some(Listed { title: titled(&row.code, &row.label), cases: &row.cases });
    }
    let identities = answer.table.identities.iter().enumerate();
    let mut reconciling = identities.flat_map(|(place, identity)| {
        identity.reconciling.iter().map(move |row| (place, identity.name, row))
    });
    let (_, name, row) = reconciling.find(|(place, _, row)| word_of(*place, row) == word)?;
    let title = format!("{name}: {}", row.why.label());
    Some(Listed { title, cases: &row.cases })
}

/// The word of a reconciling row of the identity at that place.
pub(super) fn word_of(place: usize, row: &Reconciling) -> String {
    let side = if row.is_on_the_left { "left" } else { "right" };
    format!("identity-{}.{side}.{}", place + 1, row.why.code())
}

/// The number the department gives a row, where it gives one, with what it counts.
pub(super) fn titled(code: &str, label: &str) -> String {
    if is_numbered(code) { format!("{code} {label}") } else { label.to_owned() }
}

/// Whether a row is one of those the department numbers.
pub(super) fn is_numbered(code: &str) -> bool {
    code.starts_with(|first: char| first.is_ascii_digit()) && !code.starts_with("4c.1.")
}
