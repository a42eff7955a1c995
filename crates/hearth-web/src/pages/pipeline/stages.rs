//! Children by stage: all of them as a strip, and by authority as a table.

use hearth_app::pipeline::{Pipeline, STAGES, StageRow, ends_the_way};
use hearth_domain::stage::Stage;
use maud::{Markup, html};

use crate::components::flow::{Step, flow};
use crate::components::notice::sources;
use crate::components::number_link::{not_known, number_of};
use crate::components::table::{Column, Group, Row, Table};
use crate::links::ListOf;
use crate::standpoint::Standpoint;
use crate::told::Loaded;
use crate::words::{long_day, stage_within};

/// The children behind a number of this stage.
fn list_of(stage: Stage) -> ListOf {
    ListOf { in_the_year: ends_the_way(stage), ..ListOf::stage(stage) }
}

/// Everybody on the way, stage by stage, and those adopted in the year.
pub(super) fn strip(from: &Standpoint, pipeline: &Pipeline) -> Markup {
    let Some(all) = pipeline.stages.last() else { return html! {} };
    let on_the_strip = |stage: Stage| !ends_the_way(stage) || stage == Stage::Adopted;
    let step = |(stage, count): (&Stage, &Option<usize>)| Step {
        name: if ends_the_way(*stage) {
            format!("{} in 12 months", stage.label())
        } else {
            stage.label().to_owned()
        },
        count: number(from, *stage, *count, &whose(from)),
        is_end: ends_the_way(*stage),
    };
    let steps: Vec<Step> = STAGES
        .iter()
        .zip(&all.counts)
        .filter(|(stage, _)| on_the_strip(**stage))
        .map(step)
        .collect();
    flow(&steps)
}

fn whose(from: &Standpoint) -> String {
    from.scope_name().unwrap_or("all authorities").to_owned()
}

/// The table of authorities and stages.
pub(super) fn section(from: &Standpoint, pipeline: &Pipeline) -> Markup {
    html! {
        h2 class="govuk-heading-m" { "Where children stand" }
        @if is_match_untold(pipeline) {
            (sources(html! {
                "How many children are matched and not yet placed is not known: the return carries a match only once the child is adopted. Until then they stand under Authorised."
            }))
        }
        (table(from, pipeline).render())
    }
}

fn is_match_untold(pipeline: &Pipeline) -> bool {
    pipeline.stages.last().is_some_and(|all| all.counts.contains(&None))
}

fn table(from: &Standpoint, pipeline: &Pipeline) -> Table {
    let ending = STAGES.into_iter().filter(|stage| ends_the_way(*stage)).count();
    let groups = vec![
        Group {
            heading: format!("On the way on {}", long_day(from.as_at)),
            span: STAGES.len() - ending,
        },
        Group {
            heading: format!("Ended in the 12 months to {}", long_day(from.as_at)),
            span: ending,
        },
    ];
    let columns = std::iter::once(Column::words("Local authority"))
        .chain(STAGES.map(|stage| Column::numbers(stage.label())))
        .collect();
    let rows = authorities(from, pipeline).iter().map(|told| row(from, told)).collect();
    let caption = format!("Children by local authority and stage, {}", long_day(from.as_at));
    let table = Table::new("stages", caption, columns, rows).known_as("pipeline");
    Table {
        groups,
        foot: pipeline.stages.last().filter(|_| from.agency().is_none()).map(|all| row(from, all)),
        ..table
    }
}

/// A row for every authority in view, also where nobody stands at any stage.
fn authorities(from: &Standpoint, pipeline: &Pipeline) -> Vec<StageRow> {
    let nobody: Vec<Option<usize>> = pipeline
        .stages
        .last()
        .map(|all| all.counts.iter().map(|count| count.map(|_| 0)).collect())
        .unwrap_or_default();
    let row = |one: &Loaded| {
        let told = pipeline.stages.iter().find(|row| row.agency.as_ref() == Some(&one.id)).cloned();
        told.unwrap_or_else(|| StageRow {
            agency: Some(one.id.clone()),
            name: one.name.clone(),
            counts: nobody.clone(),
        })
    };
    from.in_view().into_iter().map(row).collect()
}

fn row(from: &Standpoint, told: &StageRow) -> Row {
    let of_one = told.agency.as_ref().map(|agency| from.of_agency(Some(agency)));
    let from = of_one.as_ref().unwrap_or(from);
    let cell = |(stage, count): (&Stage, &Option<usize>)| number(from, *stage, *count, &told.name);
    Row { name: html! { (told.name) }, cells: STAGES.iter().zip(&told.counts).map(cell).collect() }
}

fn number(from: &Standpoint, stage: Stage, count: Option<usize>, whose: &str) -> Markup {
    match count {
        None => not_known(),
        Some(count) => {
            let of = format!("{}, {whose}", stage_within(stage));
            number_of(from, count, &list_of(stage), &of)
        }
    }
}
