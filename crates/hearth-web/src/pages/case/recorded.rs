//! How each fact came to be recorded: every version ever, and what became of it.

use std::collections::BTreeSet;

use hearth_domain::agency::Network;
use hearth_domain::fact::{FactKind, Spell};
use hearth_domain::{AgencyId, FactId, Recorded};
use maud::{Markup, html};

use crate::components::notice::details;
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::words::{code_with_meaning, counted, long_day, stated};

/// The table of versions, folded away.
pub(crate) fn section(network: &Network, versions: &[Recorded]) -> Markup {
    let replaced: BTreeSet<FactId> =
        versions.iter().filter_map(|version| version.supersedes).collect();
    let mut columns = ["Fact", "State", "Recorded", "By"].map(Column::words).to_vec();
    columns.insert(1, Column::long_words("Says"));
    let rows = versions.iter().map(|version| row(network, version, &replaced)).collect();
    let summary =
        format!("How this was recorded: {}", counted(versions.len(), "version", "versions"));
    let content = html! {
        p class="govuk-body" { "Nothing recorded is ever overwritten. What a source corrects is followed by another version; what it no longer tells is withdrawn." }
        (Table::new("recorded", "Every version of every fact, in the order of recording", columns, rows).render())
    };
    details(&summary, content)
}

fn row(network: &Network, version: &Recorded, replaced: &BTreeSet<FactId>) -> Row {
    Row {
        name: html! { (version.fact.kind.label()) },
        cells: vec![
            html! { (says(network, version)) },
            html! { (state(version, replaced)) },
            time::moment(version.recorded_at),
            html! { (version.recorded_by) },
        ],
    }
}

/// What the version tells: its days and its code.
fn says(network: &Network, version: &Recorded) -> String {
    let fact = &version.fact;
    let days = match (fact.day, fact.until) {
        (Some(from), Some(until)) => format!("{} to {}", long_day(from), long_day(until)),
        (Some(day), None) if matches!(fact.kind, FactKind::Spell(_)) => {
            format!("from {}", long_day(day))
        }
        (Some(day), None) => long_day(day),
        (None, _) => String::new(),
    };
    let detail = match fact.kind {
        FactKind::Spell(Spell::ResponsibleAgency) => agency_name(network, &fact.detail),
        _ if fact.detail.is_empty() => String::new(),
        kind if kind.is_stated_at_work() => stated::in_words(fact),
        kind => code_with_meaning(kind, &fact.detail),
    };
    [days, detail].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// A statement that a person took back keeps, where its document stood, why.
fn state(version: &Recorded, replaced: &BTreeSet<FactId>) -> String {
    if replaced.contains(&version.id) {
        "replaced".to_owned()
    } else if version.retracted && version.fact.kind.is_stated_at_work() {
        format!("withdrawn: {}", version.fact.source_key)
    } else if version.retracted {
        "withdrawn: the source no longer tells it".to_owned()
    } else {
        "holds".to_owned()
    }
}

/// The name of an agency given by its code.
pub(crate) fn agency_name(network: &Network, code: &str) -> String {
    let known =
        AgencyId::parse(code).and_then(|id| network.agency(&id).map(|agency| agency.name.clone()));
    known.unwrap_or_else(|| code.to_owned())
}
