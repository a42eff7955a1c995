//! What a return that is written back cannot give, in sentences.

use std::collections::BTreeMap;

use hearth_returns::Table;
use hearth_returns::write::{TableRows, Untold};
use hearth_store::TableSent;

use super::Form;

/// What is known of the year.
pub(super) struct Known<'a> {
    /// The tables that are written.
    pub tables: &'a [TableRows],
    /// The tables as they were sent.
    pub sent: &'a [&'a TableSent],
    /// Children of the year of whom nothing but a count is kept.
    pub counted: i64,
    pub form: Form,
    /// What the form cannot carry.
    pub untold: Vec<Untold>,
}

/// Each thing that is missing, in one sentence.
pub(super) fn missing(known: &Known<'_>) -> Vec<String> {
    let mut missing = vec![children(known)];
    missing.extend(tables_not_kept(known));
    missing.extend(tables_not_sent(known));
    missing.push("Header has no UPN: the unique pupil number is never kept".to_owned());
    missing.extend(not_carried(&known.untold));
    missing
}

fn children(known: &Known<'_>) -> String {
    let of_others = |one: &&TableRows| {
        let sent = known.sent.iter().find(|sent| sent.name == one.table.name());
        let rows = sent.map_or(0, |sent| sent.rows);
        rows.saturating_sub(i64::try_from(one.rows.len()).unwrap_or(i64::MAX)).max(0)
    };
    let rows: i64 = known.tables.iter().map(|one| of_others(&one)).sum();
    format!(
        "{rows} rows of children who are not on the way to adoption: of these {} children of the \
         year nothing but counts is kept (UK GDPR, Article 5(1)(c))",
        known.counted
    )
}

fn tables_not_kept(known: &Known<'_>) -> Option<String> {
    let is_kept = |name: &str| known.tables.iter().any(|one| one.table.name() == name);
    let others = known.sent.iter().filter(|one| one.rows > 0 && !is_kept(&one.name));
    let told: Vec<String> = others.map(|one| format!("{} ({} rows)", one.name, one.rows)).collect();
    let sentence = format!("tables that are read and checked and never kept: {}", told.join(", "));
    (!told.is_empty()).then_some(sentence)
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
