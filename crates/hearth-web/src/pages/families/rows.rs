//! The table of households: whose, where they stand and since when. Nothing in it tells who they are.

use hearth_domain::Day;
use maud::{Markup, html};

use super::behind::{Behind, ListedFor};
use crate::components::table::{Column, Row, Table};
use crate::components::tag::household_stage_tag;
use crate::components::time;
use crate::links;
use crate::standpoint::Standpoint;
use crate::words::{long_day, number};

/// The identifier of the table.
pub(super) const ID: &str = "families";

/// The table of the households shown on this page of the list.
pub(super) fn table(from: &Standpoint, behind: &Behind, shown: &[ListedFor]) -> Table {
    let mut columns =
        ["Household", "Agency", "Stage", "Since", "Waited there", "Registered", "Approved"]
            .map(Column::words)
            .to_vec();
    columns.push(Column::numbers("Adopters"));
    columns.push(Column::words("Fosters for adoption"));
    if behind.has_days {
        columns.insert(1, Column::numbers("Days"));
    }
    let order = if behind.has_days { "most days first" } else { "longest at their stage first" };
    let caption = format!("Households on {}, {order}", long_day(from.as_at));
    let rows = shown.iter().map(|one| row(from, behind.has_days, one)).collect();
    Table::new(ID, caption, columns, rows).known_as("families")
}

fn row(from: &Standpoint, has_days: bool, one: &ListedFor) -> Row {
    let family = &one.listed;
    let mut cells: Vec<Markup> = vec![
        html! { (family.agency_name) },
        html! { @match family.stage { Some(stage) => (household_stage_tag(stage)), None => "not known" } },
        day_or(family.stage_since, "not known"),
        waited(from, one),
        day_or(family.registered, "not told"),
        day_or(family.approved, "not told"),
        adopters(family.adopters),
        yes_or_no(family.fosters_for_adoption),
    ];
    if has_days {
        cells.insert(0, html! { (one.days.map(number).unwrap_or_default()) });
    }
    let name = html! {
        a class="govuk-link" href=(links::family(from, family.case)) {
            span class="govuk-visually-hidden" { "Household " }
            (family.number)
            span class="govuk-visually-hidden" { ", " (family.agency_name) }
        }
    };
    Row { name, cells }
}

/// How long the household has stood at its stage, unless its way has ended.
fn waited(from: &Standpoint, one: &ListedFor) -> Markup {
    let family = &one.listed;
    let ended = family.stage.is_some_and(|stage| stage.ends_the_way());
    html! {
        @match family.stage_since {
            _ if ended => "ended",
            Some(since) => (time::length(since, from.as_at)),
            None => "not known",
        }
    }
}

fn day_or(day: Option<Day>, none: &str) -> Markup {
    html! { @match day { Some(day) => (time::day(day)), None => (none) } }
}

/// How many adopters there are, where a source tells.
pub(crate) fn adopters(adopters: Option<u8>) -> Markup {
    html! { @match adopters { Some(count) => (count), None => "not known" } }
}

/// An answer, where a source tells one.
pub(crate) fn yes_or_no(answer: Option<bool>) -> Markup {
    html! { @match answer { Some(true) => "yes", Some(false) => "no", None => "not known" } }
}
