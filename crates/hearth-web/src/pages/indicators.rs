//! Every indicator with its value over the twelve months, or on the day.

mod as_published;
#[cfg(test)]
mod household_words;
mod methods;

use hearth_app::Context;
use hearth_app::pipeline::{self, Measured, Pipeline};
use hearth_indicators::{Group, Measure};
use maud::{Markup, html};

use crate::components::filter::FilterForm;
use crate::components::number_link::{children_under, families_over};
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::pages::indicator::{all_kinds, counted, part_of, per_child, percent};
use crate::pages::pipeline::{stock_row, time_row, title_link, when};
use crate::query::{AskedIn, Field, Pairs, Part};
use crate::standpoint::{Of, Standpoint};
use crate::words::{long_day, number};

/// What the page takes.
pub(crate) const TAKEN: &[Field] = AskedIn::INDICATORS.fields;

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let from = Standpoint::asked_of(Of::Everybody, context, &pairs, TAKEN).await?.0;
    let pipeline = pipeline::pipeline(context, from.filter(), from.clock).await?;
    Ok(Page::new(Some(Section::Indicators), "Indicators", content(&from, &pipeline)))
}

fn content(from: &Standpoint, pipeline: &Pipeline) -> Markup {
    let entered = from.entered();
    let form = FilterForm {
        action: &AskedIn::INDICATORS.action,
        agencies: &from.everybody(),
        arrangements: &from.arrangements,
        entered: &entered,
        wrong: &[],
    };
    html! {
        p class="govuk-body" { "Every measure with its value. Each name opens its definition, its source, who is left out and a worked example." }
        (form.asking(AskedIn::INDICATORS.fields))
        (when(from))
        @if from.is_anything_known() || from.of_households().is_anything_known() {
            @if let Some(rules) = from.rules() {
                (as_published::sections(from, pipeline, rules))
            } @else {
                (methods::list(from))
                @for group in Group::ALL { (section(from, pipeline, group)) }
            }
        }
    }
}

fn section(from: &Standpoint, pipeline: &Pipeline, group: Group) -> Markup {
    let of_households = group.is_of_households().then(|| from.of_households());
    let from = of_households.as_ref().unwrap_or(from);
    let measured: Vec<&Measured> =
        pipeline.measured.iter().filter(|one| one.indicator.group == group).collect();
    let day = long_day(pipeline.period.last);
    let tables = [
        days_table(from, &measured, group, &day),
        ratios_table(from, &measured, group, &day),
        other_table(from, &measured, group, &day),
        agencies_table(from, &measured, &day),
        stocks_table(from, &measured, &day),
    ];
    html! {
        h2 class="govuk-heading-m" { (heading(group)) }
        @for table in tables.into_iter().flatten() { (table.render()) }
    }
}

/// Whom a group's measures count.
fn who(group: Group) -> &'static str {
    match group {
        Group::Adopter | Group::AdopterStock => "Households",
        _ => "Children",
    }
}

fn heading(group: Group) -> &'static str {
    match group {
        Group::StageTime => "Stage times",
        Group::Scorecard => "Scorecard measures",
        Group::Event => "What happened",
        Group::Waiting => "Children waiting",
        Group::Adopter => "Adopters",
        Group::AdopterStock => "Adopters waiting, and agencies by size",
        Group::Sufficiency => "Families and children",
    }
}

/// The measures in days, if the group has any.
fn days_table(from: &Standpoint, measured: &[&Measured], group: Group, day: &str) -> Option<Table> {
    let columns = vec![
        Column::words("Days"),
        Column::numbers(who(group)),
        Column::numbers("Mean"),
        Column::numbers("Median"),
        Column::numbers("Middle half"),
        Column::numbers("Left out"),
    ];
    let row = |one: &&Measured| match &one.measure {
        Measure::Days(days) => Some(time_row(from, one, days)),
        _ => None,
    };
    let caption = format!("{} in days, the 12 months to {day}", heading(group));
    let id = match group {
        Group::Scorecard => "scorecard-days",
        Group::Adopter => "adopter-days",
        _ => "stage-times",
    };
    table(id, caption, columns, measured.iter().filter_map(row).collect())
}

/// Counts, shares and what no source can tell.
fn other_table(
    from: &Standpoint,
    measured: &[&Measured],
    group: Group,
    day: &str,
) -> Option<Table> {
    let has_left_out = measured.iter().any(|one| matches!(one.measure, Measure::Share(_)));
    let mut columns = vec![
        Column::words("Measure"),
        Column::numbers(who(group)),
        Column::numbers("Asked of"),
        Column::numbers("Share"),
    ];
    columns.extend(has_left_out.then(|| Column::numbers("Left out")));
    let none = || html! { "" };
    let row = |one: &&Measured| {
        let mut cells = match &one.measure {
            Measure::Count(count) => vec![counted(from, one.indicator, count), none(), none()],
            Measure::Share(share) => vec![
                part_of(from, one.indicator, share, Part::Measured),
                part_of(from, one.indicator, share, Part::Whole),
                percent(from, share),
            ],
            Measure::Kinds(kinds) => {
                vec![all_kinds(from, one.indicator, kinds), none(), none()]
            }
            Measure::NotKnown(_) if group != Group::Sufficiency => {
                vec![html! { "not known" }, none(), none()]
            }
            Measure::NotKnown(_)
            | Measure::Days(_)
            | Measure::Waiting(_)
            | Measure::Agencies(_)
            | Measure::Ratio(_) => return None,
        };
        let left_out = match &one.measure {
            Measure::Share(share) => part_of(from, one.indicator, share, Part::LeftOut),
            _ => none(),
        };
        cells.extend(has_left_out.then_some(left_out));
        Some(Row { name: title_link(from, one), cells })
    };
    let caption = match group {
        Group::StageTime => "Stage times that no source tells".to_owned(),
        Group::AdopterStock => format!("Adopters waiting on {day}"),
        Group::Sufficiency => format!("Children who need a family on {day}"),
        Group::Waiting => "Children waiting of whom no source tells".to_owned(),
        _ => format!("{}, the 12 months to {day}", heading(group)),
    };
    let id = match group {
        Group::Scorecard => "scorecard-shares",
        Group::StageTime => "stage-times-not-known",
        Group::Waiting => "waiting-not-known",
        Group::Adopter => "adopters",
        Group::AdopterStock => "adopters-waiting",
        Group::Sufficiency => "children-in-need",
        _ => "events",
    };
    table(id, caption, columns, measured.iter().filter_map(row).collect())
}

/// The measures that count agencies.
fn agencies_table(from: &Standpoint, measured: &[&Measured], day: &str) -> Option<Table> {
    let columns = vec![Column::words("Measure"), Column::numbers("Agencies")];
    let row = |one: &&Measured| match &one.measure {
        Measure::Agencies(agencies) => Some(Row {
            name: title_link(from, one),
            cells: vec![html! { (number(agencies.count())) }],
        }),
        _ => None,
    };
    let caption = format!("Agencies, the 12 months to {day}");
    table("agencies", caption, columns, measured.iter().filter_map(row).collect())
}

/// Families against children, and what of it no source tells.
fn ratios_table(
    from: &Standpoint,
    measured: &[&Measured],
    group: Group,
    day: &str,
) -> Option<Table> {
    let columns = vec![
        Column::words("Measure"),
        Column::numbers("Families"),
        Column::numbers("Children"),
        Column::numbers("For each child"),
    ];
    let row = |one: &&Measured| {
        let cells = match &one.measure {
            Measure::Ratio(ratio) => vec![
                families_over(from, one.indicator, ratio),
                children_under(from, one.indicator, ratio),
                per_child(from, ratio),
            ],
            Measure::NotKnown(_) if group == Group::Sufficiency => {
                vec![html! { "not known" }, html! { "" }, html! { "" }]
            }
            _ => return None,
        };
        Some(Row { name: title_link(from, one), cells })
    };
    let caption = format!("{} on {day}", heading(group));
    table("sufficiency", caption, columns, measured.iter().filter_map(row).collect())
}

fn stocks_table(from: &Standpoint, measured: &[&Measured], day: &str) -> Option<Table> {
    let longest = format!("Longest wait {}", from.clock.label());
    let columns =
        vec![Column::words("Waiting"), Column::numbers("Children"), Column::words(longest)];
    let row = |one: &&Measured| match &one.measure {
        Measure::Waiting(waiting) => Some(stock_row(from, one, waiting)),
        _ => None,
    };
    let caption = format!("Children waiting on {day}");
    table("waiting", caption, columns, measured.iter().filter_map(row).collect())
}

/// A table, unless it would be empty.
fn table(id: &'static str, caption: String, columns: Vec<Column>, rows: Vec<Row>) -> Option<Table> {
    (!rows.is_empty()).then(|| Table::new(id, caption, columns, rows))
}
