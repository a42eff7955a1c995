//! States that last: legal status, placement, provider, each from a day to a day.

use hearth_domain::fact::{Fact, FactKind, Spell};
use maud::{Markup, html};

use super::Shown;
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::pages::case::recorded::agency_name;
use crate::words::code_with_meaning;

/// The table of spells, the latest first within each kind.
pub(super) fn section(shown: &Shown) -> Markup {
    let spells: Vec<(Spell, &Fact)> =
        Spell::ALL.iter().flat_map(|kind| of_kind(shown, *kind)).collect();
    let mut columns = ["State", "From", "To", "Source"].map(Column::words).to_vec();
    columns.insert(1, Column::long_words("What"));
    let rows = spells.into_iter().map(|(kind, fact)| row(shown, kind, fact)).collect::<Vec<_>>();
    html! {
        @if !rows.is_empty() {
            h2 class="govuk-heading-m" { "Legal status and placements" }
            (Table::new("spells", "Each from a day to a day, the latest first", columns, rows).render())
        }
    }
}

fn of_kind(shown: &Shown, kind: Spell) -> Vec<(Spell, &Fact)> {
    let mut told: Vec<&Fact> = shown
        .view
        .journey
        .facts()
        .iter()
        .filter(|fact| fact.kind == FactKind::Spell(kind))
        .collect();
    told.sort_by_key(|fact| std::cmp::Reverse(fact.day));
    told.into_iter().map(|fact| (kind, fact)).collect()
}

fn row(shown: &Shown, kind: Spell, fact: &Fact) -> Row {
    let what = match kind {
        Spell::ResponsibleAgency => agency_name(&shown.network, &fact.detail),
        _ => code_with_meaning(fact.kind, &fact.detail),
    };
    Row {
        name: html! { (kind.label()) },
        cells: vec![
            html! { (what) },
            html! { @match fact.day { Some(day) => (time::day(day)), None => "not known" } },
            html! { @match fact.until { Some(day) => (time::day(day)), None => "still in force" } },
            html! { (fact.source_key) },
        ],
    }
}
