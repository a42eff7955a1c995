//! What a page shows while it is being made: from where it looks, and its tables.
//!
//! The author of a page only renders a table. The table notes itself here, and learns the address
//! of its page for the links below it. The note belongs to one request; outside a request, as in a
//! test of a single component, there is nothing to note and the table has no links.

use std::cell::RefCell;
use std::future::Future;

use hearth_domain::Day;
use jiff::Timestamp;

use super::plain::PlainTable;
use crate::components::table::Table;

tokio::task_local! {
    static SHOWING: Showing;
}

struct Showing {
    /// The page's address, without what asks for a file.
    address: String,
    /// The table that is asked for as a file.
    wanted: Option<String>,
    seen: RefCell<Seen>,
}

/// What was noted of a page.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// The page's heading.
    pub heading: Option<String>,
    /// The day it looks at.
    pub as_at: Option<Day>,
    /// The instant it looks from, where it is not now.
    pub known_at: Option<Timestamp>,
    /// By which rules its figures are rounded and withheld, where they are.
    pub as_published: Option<&'static str>,
    /// The identifier and caption of each table.
    pub tables: Vec<(&'static str, String)>,
    /// The table that is asked for.
    pub wanted: Option<PlainTable>,
}

/// Makes a page, and gives with it what was noted.
pub(super) async fn while_making<P>(
    address: String,
    wanted: Option<String>,
    page: impl Future<Output = P>,
) -> (P, Seen) {
    let showing = Showing { address, wanted, seen: RefCell::default() };
    let noted = async {
        let page = page.await;
        (page, SHOWING.with(|showing| showing.seen.take()))
    };
    SHOWING.scope(showing, noted).await
}

/// Notes a table, and gives the address of its page.
pub(crate) fn table(table: &Table) -> Option<String> {
    let note = |showing: &Showing| {
        let mut seen = showing.seen.borrow_mut();
        seen.tables.push((table.id, table.caption.clone()));
        if is_wanted(showing, table.id) {
            seen.wanted = Some(table.plain());
        }
        showing.address.clone()
    };
    SHOWING.try_with(note).ok()
}

/// Notes the heading of the page.
pub(crate) fn heading(heading: &str) {
    note(|seen| seen.heading = Some(heading.to_owned()));
}

/// Notes from where the page looks.
pub(crate) fn looks_from(as_at: Day, known_at: Option<Timestamp>) {
    note(|seen| {
        seen.as_at = Some(as_at);
        seen.known_at = known_at;
    });
}

/// Notes by which rules figures are rounded and withheld.
pub(crate) fn as_published(rules: Option<&'static str>) {
    note(|seen| seen.as_published = rules);
}

/// The part of a long list that is shown on one page; all of it where the table of that identifier
/// leaves as a file.
pub(crate) fn part<'a, T>(id: &str, all: &'a [T], skipped: usize, most: usize) -> &'a [T] {
    if SHOWING.try_with(|showing| is_wanted(showing, id)).unwrap_or_default() {
        return all;
    }
    let rest = all.get(skipped..).unwrap_or_default();
    rest.get(..most).unwrap_or(rest)
}

/// How many lines of a long list to pass over and to read at most for one page of it; all of them
/// where the table of that identifier leaves as a file.
pub(crate) fn lines_of(id: &str, page: usize, most: usize) -> (usize, usize) {
    if SHOWING.try_with(|showing| is_wanted(showing, id)).unwrap_or_default() {
        return (0, usize::MAX);
    }
    (page.saturating_sub(1).saturating_mul(most), most)
}

fn is_wanted(showing: &Showing, id: &str) -> bool {
    showing.wanted.as_deref() == Some(id)
}

fn note(write: impl FnOnce(&mut Seen)) {
    // Outside a request there is nobody to note it for.
    let _ = SHOWING.try_with(|showing| write(&mut showing.seen.borrow_mut()));
}
