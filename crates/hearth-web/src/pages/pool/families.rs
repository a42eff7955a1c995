//! The families that wait, with what panel advised.

use hearth_app::matching::{Listed, ListedFamily};
use hearth_domain::agency::Network;
use hearth_matching::pool::PoolFamily;
use maud::{Markup, html};

use crate::components::notice::inset;
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::pages::matching::{agency_of, family_link};
use crate::standpoint::Standpoint;
use crate::words::number;

/// The table, or that nobody waits.
pub(super) fn section(from: &Standpoint, listed: &Listed, network: &Network) -> Markup {
    let columns = vec![
        Column::words("Family"),
        Column::words("Agency"),
        Column::words("Approved"),
        Column::words("Ages advised"),
        Column::words("Children advised"),
        Column::numbers("Lists it may stand on"),
    ];
    let rows = listed.families.iter().map(|one| row(from, one, network)).collect();
    let caption = "Families who are approved and wait, those approved first at the top";
    html! {
        @if listed.families.is_empty() {
            (inset(html! { p class="govuk-body" { "No source tells of a family that is approved and waits." } }))
        } @else {
            (Table::new("families", caption, columns, rows).known_as("waiting-families").render())
        }
    }
}

fn row(from: &Standpoint, one: &ListedFamily, network: &Network) -> Row {
    let family = &one.family;
    Row {
        name: family_link(from, family),
        cells: vec![
            html! { (agency_of(network, &family.responsible)) },
            html! { @match family.approved { Some(day) => (time::day(day)), None => "not known" } },
            html! { (ages(family)) },
            html! { (children(family)) },
            html! { (number(one.lists)) },
        ],
    }
}

fn ages(family: &PoolFamily) -> String {
    let advised = family.stated.advised_ages.as_ref();
    advised.map_or_else(
        || "not told".to_owned(),
        |ages| format!("{} to {}", ages.value.from, ages.value.to),
    )
}

fn children(family: &PoolFamily) -> String {
    let advised = family.stated.advised_children.as_ref();
    advised.map_or_else(|| "not told".to_owned(), |children| children.value.to_string())
}
