//! Names and numbers of people, which are kept apart from the rows and read only to be kept so: the
//! child's forename and surname, the worker and team of the latest time a worker had with the child,
//! and the numbers by which other systems know the child.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::identity::{Identity, IdentityKind};

use super::rows::{InvolvementRow, LinkedIdentifierRow, PersonRow, ProfessionalRow};
use super::values::Hidden;
use crate::cell::Cell;
use crate::folder::Return;
use crate::table::{Cells, Row};

/// A longer text is no name.
const LONGEST: usize = 200;

/// Numbers that no adoption work needs (UK GDPR, Article 5(1)(c)), in letters alone.
const NOT_TAKEN: &[&str] = &[
    "nhsnumber",
    "uniquepupilnumber",
    "upn",
    "nationalinsurancenumber",
    "homeofficeregistration",
    "yotnumber",
];

/// The identities of `children`, by the authority's number of each, in order.
#[must_use]
pub fn names(sent: &Return, children: &BTreeSet<String>) -> Vec<(String, Identity)> {
    let mut names = Vec::new();
    for row in rows::<PersonRow>(sent) {
        names.extend(identity(row.child(), IdentityKind::Forename, &row.forename));
        names.extend(identity(row.child(), IdentityKind::Surname, &row.surname));
    }
    names.extend(workers(sent, children));
    for row in rows::<LinkedIdentifierRow>(sent).filter(is_taken) {
        names.extend(identity(row.child(), IdentityKind::LinkedIdentifier, &row.value));
    }
    names.retain(|(child, _)| children.contains(child));
    names.sort();
    names.dedup();
    names
}

/// The worker and the team of each child's latest involvement: one still open before one that ended.
fn workers(sent: &Return, children: &BTreeSet<String>) -> Vec<(String, Identity)> {
    let named: BTreeMap<String, ProfessionalRow> =
        rows::<ProfessionalRow>(sent).map(|row| (row.child().to_owned(), row)).collect();
    let mut latest: BTreeMap<String, InvolvementRow> = BTreeMap::new();
    let when = |row: &InvolvementRow| (row.ended.is_blank(), row.began.get(), row.ended.get());
    for row in rows::<InvolvementRow>(sent).filter(|row| children.contains(row.child())) {
        let is_later = latest.get(row.child()).is_none_or(|known| when(known) <= when(&row));
        if is_later {
            latest.insert(row.child().to_owned(), row);
        }
    }
    let mut workers = Vec::new();
    for (child, row) in &latest {
        let worker = row.worker.value().and_then(|key| named.get(key.as_str()));
        workers
            .extend(worker.and_then(|worker| identity(child, IdentityKind::Worker, &worker.name)));
        workers.extend(identity(child, IdentityKind::Team, &row.team));
    }
    workers
}

fn is_taken(row: &LinkedIdentifierRow) -> bool {
    let kind = row.kind.value().map(Hidden::as_str).unwrap_or_default().to_lowercase();
    let letters: String = kind.chars().filter(|letter| letter.is_alphabetic()).collect();
    !NOT_TAKEN.contains(&letters.as_str())
}

fn identity(child: &str, kind: IdentityKind, cell: &Cell<Hidden>) -> Option<(String, Identity)> {
    let value = cell.value().map(Hidden::as_str)?;
    let is_name = !child.is_empty() && value.chars().count() <= LONGEST;
    is_name.then(|| (child.to_owned(), Identity { kind, value: value.to_owned() }))
}

/// The rows of a table. What is wrong in them was told with the others, or is nobody's to mend.
fn rows<R: Row>(sent: &Return) -> impl Iterator<Item = R> {
    let mut rows = Vec::new();
    for sheet in sent.sheets_of(R::TABLE) {
        sheet.each_row(|texts, _, line| {
            rows.push(R::read(&Cells { texts, line, year: sent.year }, &mut |_, _, _| {}));
        });
    }
    rows.into_iter()
}
