//! Addresses of the pages about what the sources tell: imports, differences, rules, what to put right and send.

use hearth_app::conflicts::ListedConflict;
use hearth_app::import::Kind;
use hearth_app::sending::Asked as Sent;
use hearth_domain::CaseId;
use hearth_domain::resolve::Conflict;
use jiff::Timestamp;

use super::{address, of_whom_and_known};
use crate::pages::conflict::UNDATED;
use crate::query::Field;
use crate::standpoint::Standpoint;

/// What to put right in the sources, for the same agencies and moment.
pub(crate) fn corrections(from: &Standpoint) -> String {
    address("/corrections", &of_whom_and_known(from))
}

/// What to send back of the same agencies, of the year, day and quarter that are asked about.
pub(crate) fn returns_of(from: &Standpoint, asked: &Sent) -> String {
    let mut pairs = from.scope.pairs();
    pairs.push((Field::YearEnding, asked.year.ending().to_string()));
    pairs.push((Field::AsAt, asked.day.to_string()));
    pairs.push((Field::Quarter, asked.quarter.code()));
    address("/returns", &pairs)
}

/// What to send back, of the same agencies.
pub(crate) fn returns(from: &Standpoint) -> String {
    address("/returns", &from.scope.pairs())
}

/// Where sources differ, for the same agencies and moment, at a page of the list.
pub(crate) fn conflicts(from: &Standpoint, page: usize) -> String {
    let mut pairs = of_whom_and_known(from);
    pairs.extend((page > 1).then(|| (Field::Page, page.to_string())));
    address("/conflicts", &pairs)
}

/// One difference between sources, as it stands now.
pub(crate) fn conflict(case: CaseId, conflict: &Conflict) -> String {
    let mut days = conflict.told.iter().filter_map(|(_, fact)| fact.as_ref()?.day);
    let day = days.next().map_or_else(|| UNDATED.to_owned(), |day| day.to_string());
    format!("/conflicts/{case}/{}/{day}", conflict.kind.code())
}

/// The case of a difference, as it stands now.
pub(crate) fn case_of(one: &ListedConflict) -> String {
    let of = if one.is_household { "families" } else { "children" };
    format!("/{of}/{}", one.case)
}

/// What the rules found in the returns.
pub(crate) const QUALITY: &str = "/quality";

/// What the rules found in the returns of the same agencies, as known at the same moment.
pub(crate) fn quality(from: &Standpoint) -> String {
    address(QUALITY, &of_whom_and_known(from))
}

/// Every rule of the return.
pub(crate) const RULES: &str = "/rules";

/// One rule of the return.
pub(crate) fn rule(code: &str) -> String {
    format!("{RULES}/{code}")
}

/// Every import.
pub(crate) const IMPORTS: &str = "/imports";

/// The imports of the same agencies.
pub(crate) fn imports(from: &Standpoint) -> String {
    imports_of(from, &ImportsOf::default())
}

/// Which imports are listed.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ImportsOf {
    /// Only of this kind.
    pub kind: Option<Kind>,
    /// Only what was recorded after this moment.
    pub after: Option<Timestamp>,
    /// Which page of the list; 0 and 1 are the first.
    pub page: usize,
}

/// Some of the imports of the same agencies.
pub(crate) fn imports_of(from: &Standpoint, list: &ImportsOf) -> String {
    let mut pairs = from.scope.pairs();
    pairs.extend(list.kind.map(|kind| (Field::Sent, kind.code().to_owned())));
    pairs.extend(list.after.map(|after| (Field::Arrived, after.to_string())));
    pairs.extend((list.page > 1).then(|| (Field::Page, list.page.to_string())));
    address(IMPORTS, &pairs)
}

/// An import, at a page of its problems.
pub(crate) fn import(batch: &str, page: usize) -> String {
    let pairs: Vec<_> = (page > 1).then(|| (Field::Page, page.to_string())).into_iter().collect();
    address(&format!("/imports/{batch}"), &pairs)
}
