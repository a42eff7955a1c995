//! Children on the way by stage, and how many of them have waited long.

use hearth_app::today::{LONG_WAIT, Standing};
use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitClock;
use maud::{Markup, html};

use crate::components::number_link::{not_known, number_of};
use crate::components::table::{Column, Row, Table};
use crate::links::ListOf;
use crate::standpoint::Standpoint;
use crate::words::{long_day, stage_within};

/// The table of stages.
pub(super) fn table(from: &Standpoint, standing: &[Standing]) -> Table {
    let columns = vec![
        Column::words("Stage"),
        Column::numbers("Children"),
        Column::numbers(format!("{LONG_WAIT} months or more since the order or consent")),
    ];
    let rows = standing.iter().map(|one| row(from, one)).collect();
    let caption = format!("Children on the way on {}", long_day(from.as_at));
    Table::new("standing", caption, columns, rows).known_as("standing")
}

fn row(from: &Standpoint, one: &Standing) -> Row {
    let name = html! { (one.stage.label()) };
    let Some(children) = one.children else {
        return Row { name, cells: vec![not_known(), not_known()] };
    };
    let list = ListOf::stage(one.stage);
    let within = stage_within(one.stage);
    Row { name, cells: vec![number_of(from, children, &list, &within), long(from, one, list)] }
}

fn long(from: &Standpoint, one: &Standing, list: ListOf) -> Markup {
    let is_still_to_come = matches!(one.stage, Stage::BeforeDecision | Stage::Decided);
    if one.long == 0 && is_still_to_come {
        return html! { "no order yet" };
    }
    let since_order = from.on_clock(WaitClock::Order);
    let of = format!(
        "{}, waiting {LONG_WAIT} months or more since the order or consent",
        stage_within(one.stage)
    );
    number_of(&since_order, one.long, &list.waiting(LONG_WAIT), &of)
}
