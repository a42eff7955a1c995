//! The units that wait, in line.

use hearth_app::matching::{Listed, ListedUnit, Pool};
use hearth_casework::unit::Grouping;
use hearth_domain::Day;
use hearth_domain::agency::Network;
use hearth_matching::pool::{MayBePlaced, PoolUnit};
use maud::{Markup, html};

use crate::components::notice::inset;
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::pages::matching::{name_of, unit_links};
use crate::standpoint::Standpoint;
use crate::words::{age, list, number, unbroken};

/// The table, or that nobody waits.
pub(super) fn section(from: &Standpoint, listed: &Listed, network: &Network) -> Markup {
    let columns = vec![
        Column::words("Children"),
        Column::numbers("Place in line"),
        Column::words("Authority"),
        Column::words("Age"),
        Column::words("May be placed"),
        Column::words("In care since"),
        Column::numbers("Families that may be proposed"),
    ];
    let rows = listed.units.iter().map(|one| row(from, one, listed, network)).collect();
    let caption = "Children for whom a family is looked for, those who have waited longest first";
    html! {
        @if listed.units.is_empty() {
            (inset(html! { p class="govuk-body" { "No family is looked for for any child on this day." } }))
        } @else {
            (Table::new("units", caption, columns, rows).known_as("units").render())
        }
    }
}

fn row(from: &Standpoint, one: &ListedUnit, listed: &Listed, network: &Network) -> Row {
    let unit = &one.unit;
    Row {
        name: html! { (unit_links(from, unit)) (grouping(unit)) },
        cells: vec![
            html! { (one.place) },
            html! { (authorities(unit, &listed.pool, network)) },
            html! { (ages(unit, from.as_at)) },
            html! { (may_be_placed(unit)) },
            html! { @match since(unit) { Some(day) => (time::day(day)), None => "not known" } },
            html! { (number(one.families)) },
        ],
    }
}

fn grouping(unit: &PoolUnit) -> Markup {
    html! { @if unit.grouping == Grouping::DecisionMissing { br; "decision missing" } }
}

/// The authorities that answer for the children, each once.
pub(crate) fn authorities(unit: &PoolUnit, pool: &Pool, network: &Network) -> String {
    let tellers = unit.children.iter().filter_map(|child| pool.teller_of(child.case));
    let mut names: Vec<String> = tellers.map(|agency| name_of(network, agency)).collect();
    names.dedup();
    names.join("; ")
}

fn ages(unit: &PoolUnit, day: Day) -> String {
    let ages = unit.children.iter().map(|child| unbroken(&age(child.born, day)));
    list(&ages.collect::<Vec<_>>(), "and")
}

/// The first day any of them came into care.
fn since(unit: &PoolUnit) -> Option<Day> {
    unit.children.iter().filter_map(|child| child.entered_care).min()
}

fn may_be_placed(unit: &PoolUnit) -> String {
    let mut words: Vec<String> = unit
        .children
        .iter()
        .map(|child| match child.may_be_placed {
            MayBePlaced::Authorised(..) => "yes".to_owned(),
            MayBePlaced::EarlyPermanence => "by early permanence".to_owned(),
            MayBePlaced::NotAuthorised => "not yet".to_owned(),
            MayBePlaced::NotTold => "not told".to_owned(),
        })
        .collect();
    words.dedup();
    list(&words, "and")
}
