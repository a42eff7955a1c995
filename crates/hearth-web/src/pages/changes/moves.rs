//! Children whose stage differs between two days, by the stages they moved between.

use hearth_app::changes::Move;
use maud::{Markup, html};

use super::asked::Between;
use crate::components::notice::{inset, sources};
use crate::components::number_link::number_of;
use crate::components::table::{Column, Row, Table};
use crate::links::ListOf;
use crate::words::{children, long_day, number, stage_within};

/// What those who were not on the way stood at.
const NOT_YET: &str = "Not yet on the way";

/// A sentence and the table of moves.
pub(super) fn section(between: &Between, moves: &[Move]) -> Markup {
    html! {
        @if moves.is_empty() {
            (inset(html! { p class="govuk-body" { (nobody(between)) } }))
        } @else {
            p class="govuk-body" { (summary(between, moves)) }
            (table(between, moves).render())
            (sources(html! { "A child who moved on and back between the two days stands under no move. The list behind a number gives the day each child came to the stage." }))
        }
    }
}

fn nobody(between: &Between) -> String {
    let days = format!("between {} and {}", long_day(between.first), long_day(between.from.as_at));
    if between.from.is_told() && between.from.on(between.first).is_told() {
        format!("Nobody’s stage changed {days}.")
    } else {
        format!(
            "What happened {days} is not known: the loaded returns do not tell of both days. Choose days that they tell of."
        )
    }
}

fn summary(between: &Between, moves: &[Move]) -> String {
    let count = |which: fn(Move) -> bool| -> usize {
        moves.iter().filter(|one| which(**one)).map(|one| one.children).sum()
    };
    let all = count(|_| true);
    let stand = if all == 1 { "stands" } else { "stand" };
    format!(
        "{} {stand} elsewhere at the end of {} than at the end of {}: {} came onto the way, and the way of {} ended, by adoption or otherwise.",
        children(all),
        long_day(between.from.as_at),
        long_day(between.first),
        number(count(Move::is_new)),
        number(count(Move::is_end)),
    )
}

fn table(between: &Between, moves: &[Move]) -> Table {
    let columns = vec![
        Column::words(format!("On {}", long_day(between.first))),
        Column::words(format!("On {}", long_day(between.from.as_at))),
        Column::numbers("Children"),
    ];
    let rows = moves.iter().map(|one| row(between, *one)).collect();
    Table::new("moves", "Children by the stages they moved between", columns, rows)
        .known_as("moves")
}

fn row(between: &Between, one: Move) -> Row {
    let was = one.was.map_or(NOT_YET, |stage| stage.label());
    let list = ListOf { was: Some((between.first, one.was)), ..ListOf::stage(one.is) };
    let of = format!("{}, {} before", stage_within(one.is), crate::words::lower_first(was));
    Row {
        name: html! { (was) },
        cells: vec![html! { (one.is.label()) }, number_of(&between.from, one.children, &list, &of)],
    }
}
