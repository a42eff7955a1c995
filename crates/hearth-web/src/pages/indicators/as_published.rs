//! Every measure as the department would publish it: a table a group, with no way to those behind it.

use hearth_app::pipeline::{Measured, Pipeline};
use hearth_app::published::Rules;
use hearth_indicators::{Group, Measure};
use maud::{Markup, html};

use super::heading;
use crate::components::as_published::{self, Published, as_counted, cells, note, title};
use crate::components::table::{Row, Table};
use crate::links;
use crate::standpoint::Standpoint;
use crate::words::{long_day, lower_first};

/// By which rule, and a section for each group.
pub(super) fn sections(from: &Standpoint, pipeline: &Pipeline, rules: &Rules) -> Markup {
    let published = Published::of(&pipeline.measured, rules);
    html! {
        (note(rules, &links::indicators(&as_counted(from))))
        @for group in Group::ALL {
            h2 class="govuk-heading-m" { (heading(group)) }
            (of_group(from, pipeline, &published, group).render())
        }
    }
}

fn of_group(from: &Standpoint, pipeline: &Pipeline, published: &Published, group: Group) -> Table {
    let of_households = group.is_of_households().then(|| from.of_households());
    let from = of_households.as_ref().unwrap_or(from);
    let measured = pipeline.measured.iter().filter(|one| one.indicator.group == group);
    let rows = measured.flat_map(|one| rows(from, one, published)).collect();
    let day = long_day(pipeline.period.last);
    let caption = if group.is_of_the_day() {
        format!("{} on {day}, rounded and withheld", heading(group))
    } else {
        format!("{}, the 12 months to {day}, rounded and withheld", heading(group))
    };
    as_published::table(id(group), caption, "Measure", rows)
}

/// A row of the measure, and of one that counts by kind a row of each.
fn rows(from: &Standpoint, one: &Measured, published: &Published) -> Vec<Row> {
    let code = one.indicator.code;
    let row = |name: Markup, code: &str| Row {
        name,
        cells: cells(from, &one.measure, published.figures(code)),
    };
    let mut rows = vec![row(title(from, one.indicator), code)];
    if let Measure::Kinds(kinds) = &one.measure {
        rows.extend(kinds.kinds.iter().map(|kind| {
            let name = html! { (one.indicator.title) ": " (lower_first(kind.label)) };
            row(name, &format!("{code}.{}", kind.code))
        }));
    }
    rows
}

fn id(group: Group) -> &'static str {
    match group {
        Group::StageTime => "as-published-stage-times",
        Group::Scorecard => "as-published-scorecard",
        Group::Event => "as-published-events",
        Group::Waiting => "as-published-waiting",
        Group::Adopter => "as-published-adopters",
        Group::AdopterStock => "as-published-adopters-waiting",
        Group::Sufficiency => "as-published-sufficiency",
    }
}
