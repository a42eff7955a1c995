//! The tables of the report as the department would publish them, with no way to those behind them.

use hearth_app::published::{Rules, Shown};
use hearth_app::report::{Published, Report};
use hearth_domain::wait::WaitBand;
use maud::{Markup, html};

use crate::components::as_published::{as_counted, note, title};
use crate::components::number_link::not_known;
use crate::components::table::{Column, Row, Table};
use crate::links;
use crate::pages::happened::or_not_known;
use crate::standpoint::Standpoint;
use crate::words::{long_day, number, with_commas};

use super::happened;

/// By which rule, and the tables. Who has waited longest is left out: each row is one child.
pub(super) fn sections(from: &Standpoint, report: &Report, rules: &Rules) -> Markup {
    let published = report.as_published(rules);
    html! {
        (note(rules, &links::report(&as_counted(from))))
        h2 class="govuk-heading-m" { "What happened" }
        (or_not_known(&happened_table(from, report, &published)))
        h2 class="govuk-heading-m" { "Where children stand, and how long they have waited" }
        (waits_table(from, report, &published).render())
        h2 class="govuk-heading-m" { "How long each part of the way took" }
        (times_table(from, report, &published).render())
        p class="govuk-body" { "Who has waited longest is left out here: each line would be one child." }
    }
}

fn happened_table(from: &Standpoint, report: &Report, published: &Published) -> Table {
    let rows = report.happened.iter().zip(&published.happened).map(|(three, figures)| {
        let cell = |(one, figure): (&hearth_app::today::Happened, &Shown)| {
            if one.count == 0 && !one.is_complete {
                return not_known();
            }
            html! { @if !one.is_complete { "at least " } (shown(from, *figure)) }
        };
        let [first, ..] = three;
        Row {
            name: title(from, first.indicator),
            cells: three.iter().zip(figures).map(cell).collect(),
        }
    });
    let caption = happened::caption(report.periods);
    Table::new("as-published-happened", caption, happened::columns(), rows.collect())
}

fn waits_table(from: &Standpoint, report: &Report, published: &Published) -> Table {
    let heads = WaitBand::ALL.map(|band| band.label()).into_iter();
    let heads = heads.chain(["Not begun or not known", "All"]).map(Column::numbers);
    let columns: Vec<Column> = std::iter::once(Column::words("Stage")).chain(heads).collect();
    let width = columns.len() - 1;
    let rows = report.waits.iter().zip(&published.waits).map(|(row, figures)| {
        let untold = || std::iter::repeat_with(not_known).take(width).collect();
        let told = |figures: &Vec<Shown>| figures.iter().map(|one| shown(from, *one)).collect();
        Row {
            name: html! { (row.stage.label()) },
            cells: figures.as_ref().map_or_else(untold, told),
        }
    });
    let day = long_day(from.as_at);
    let caption = format!("Children on the way by wait {}, {day}", from.clock.label());
    Table::new("as-published-waits", caption, columns, rows.collect())
}

fn times_table(from: &Standpoint, report: &Report, published: &Published) -> Table {
    let rows = report.times.iter().zip(&published.times).map(|(time, [year, three])| Row {
        name: title(from, time.indicator),
        cells: vec![
            shown(from, *year),
            beside(*year, time.year.median().map(i64::from)),
            shown(from, *three),
            beside(*three, time.three_years.mean()),
        ],
    });
    let last = long_day(report.three_years.last);
    let caption = format!("Stage times in days, the 12 months and the 3 years to {last}");
    Table::new("as-published-times", caption, super::times::columns(), rows.collect())
}

/// A count as it may be shown; none only where a source can tell.
fn shown(from: &Standpoint, figure: Shown) -> Markup {
    match figure {
        Shown::Count { number: 0, .. } if !from.is_told() => not_known(),
        _ => html! { (with_commas(&figure.to_string())) },
    }
}

/// Days of so many: withheld with the count of those they are of.
fn beside(count: Shown, days: Option<i64>) -> Markup {
    match (count, days) {
        (Shown::Withheld(word), _) => html! { (word) },
        (_, Some(days)) => html! { (number(days)) },
        (_, None) => html! { "nobody" },
    }
}
