//! What a return that is written back cannot give, in sentences.

use std::collections::BTreeMap;

use hearth_returns::Table;
use hearth_returns::write::{TableRows, Untold};
use hearth_store::TableSent;

use super::Form;
use super::rest::Rest;

/// What is known of the year.
pub(super) struct Known<'a> {
    /// The tables that are written.
    pub tables: &'a [TableRows],
    /// The tables as they were sent.
    pub sent: &'a [&'a TableSent],
    /// What the authority keeps for itself.
    pub rest: &'a Rest,
    /// Children of the year of whom nothing but a count is kept.
    pub counted: i64,
    pub form: Form,
    /// What the form cannot carry.
    pub untold: Vec<Untold>,
}

/// Whether a table is written with every row that was sent.
pub(super) fn is_whole(sent: &TableSent, rest: &Rest) -> bool {
    Table::parse(&sent.name).is_some_and(|table| rest.holds(table))
}

/// Each thing that is missing, in one sentence.
pub(super) fn missing(known: &Known<'_>) -> Vec<String> {
    let mut missing = Vec::new();
    missing.extend(children(known));
    missing.extend(tables_not_kept(known));
    missing.extend(tables_not_sent(known));
    missing.extend(pupil_numbers(known));
    missing.extend(not_carried(&known.untold));
    missing.extend(send_again(known));
    missing
}

fn children(known: &Known<'_>) -> Option<String> {
    let slices: Vec<&TableRows> =
        known.tables.iter().filter(|one| !known.rest.holds(one.table)).collect();
    let of_others = |one: &&TableRows| {
        let sent = known.sent.iter().find(|sent| sent.name == one.table.name());
        let rows = sent.map_or(0, |sent| sent.rows);
        rows.saturating_sub(i64::try_from(one.rows.len()).unwrap_or(i64::MAX)).max(0)
    };
    let rows: i64 = slices.iter().map(of_others).sum();
    let sentence = format!(
        "{rows} rows of children who are not on the way to adoption: of these {} children of the \
         year nothing but counts is kept (UK GDPR, Article 5(1)(c))",
        known.counted
    );
    (!slices.is_empty() || known.tables.is_empty()).then_some(sentence)
}

fn tables_not_kept(known: &Known<'_>) -> Option<String> {
    let is_written = |name: &str| known.tables.iter().any(|one| one.table.name() == name);
    let others = known.sent.iter().filter(|one| one.rows > 0 && !is_written(&one.name));
    let told: Vec<String> = others.map(|one| format!("{} ({} rows)", one.name, one.rows)).collect();
    let what = if known.rest.is_on { "not kept yet" } else { "never kept" };
    let sentence = format!("tables that are read and checked and {what}: {}", told.join(", "));
    (!told.is_empty()).then_some(sentence)
}

fn pupil_numbers(known: &Known<'_>) -> Option<String> {
    let kept = if known.rest.is_on { "kept only with the rest of Header" } else { "never kept" };
    let sentence = format!("Header has no UPN: the unique pupil number is {kept}");
    (!known.rest.holds(Table::Header)).then_some(sentence)
}

/// What was sent before the partition was turned on is not in it.
fn send_again(known: &Known<'_>) -> Option<String> {
    let without = known.sent.iter().filter(|one| !is_whole(one, known.rest));
    let names: Vec<&str> = without.map(|one| one.name.as_str()).collect();
    let sentence = format!(
        "the authority's own partition is on and has not the rest of {}: send the year again, and \
         the whole return is kept",
        names.join(", ")
    );
    (known.rest.is_on && !names.is_empty()).then_some(sentence)
}

/// An XML says of such a table that it has no rows; among CSV files the file is not there.
fn tables_not_sent(known: &Known<'_>) -> Option<String> {
    let is_sent = |table: &Table| known.sent.iter().any(|one| one.name == table.name());
    let kept = Table::RETURN.into_iter().filter(|table| Table::KEPT.contains(table));
    let names: Vec<&str> = kept.filter(|table| !is_sent(table)).map(Table::name).collect();
    let what = match known.form {
        Form::Csv => "no file is written",
        Form::Xml => "the XML reads as if they had been sent without a row",
    };
    let sentence = format!("tables that were not sent for this year: {}; {what}", names.join(", "));
    (!names.is_empty()).then_some(sentence)
}

fn not_carried(untold: &[Untold]) -> Vec<String> {
    let mut counts: BTreeMap<(Table, &str), usize> = BTreeMap::new();
    for one in untold {
        *counts.entry((one.table, one.what)).or_default() += 1;
    }
    let sentence = |((table, what), rows): ((Table, &str), usize)| {
        format!("in XML, {} of {rows} children or rows: {what}", table.name())
    };
    counts.into_iter().map(sentence).collect()
}
