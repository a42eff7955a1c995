//! Figures as the department publishes them: rounded, or with small counts withheld.

use std::collections::BTreeMap;

use hearth_app::pipeline::Measured;
use hearth_app::published::{Figures, Rules, as_published};
use hearth_indicators::{Indicator, Measure};
use maud::{Markup, html};

use super::notice::inset;
use super::number_link::not_known;
use super::table::{Column, Row, Table};
use crate::links;
use crate::standpoint::Standpoint;
use crate::words::with_commas;

/// The figures of every measure by its code; of one that counts by kind also by code and kind.
pub(crate) struct Published(BTreeMap<String, Figures>);

impl Published {
    /// Those of every measure: what one withholds may be told by another, so none is shown alone.
    pub(crate) fn of(measured: &[Measured], rules: &Rules) -> Self {
        let all: Vec<(&str, &Measure)> =
            measured.iter().map(|one| (one.indicator.code, &one.measure)).collect();
        Self(as_published(&all, rules).into_iter().collect())
    }

    /// Value, numerator, denominator and how many are left out.
    pub(crate) fn figures(&self, code: &str) -> Figures {
        self.0.get(code).cloned().unwrap_or_default()
    }
}

/// A table of such cells; a column that holds nothing is left out.
pub(crate) fn table(id: &'static str, caption: String, named: &str, rows: Vec<Row>) -> Table {
    let heads = ["Value", "Of them", "Asked of", "Left out"];
    let holds = |place: usize| {
        rows.iter().any(|row| row.cells.get(place).is_some_and(|cell| !cell.0.is_empty()))
    };
    let held: Vec<bool> = (0..heads.len()).map(holds).collect();
    let kept = |row: Row| {
        let cells = row.cells.into_iter().zip(&held).filter(|(_, held)| **held);
        Row { name: row.name, cells: cells.map(|(cell, _)| cell).collect() }
    };
    let columns = heads.iter().zip(&held).filter(|(_, held)| **held);
    let columns = columns.map(|(head, _)| Column::numbers(*head));
    let columns = std::iter::once(Column::words(named)).chain(columns).collect();
    Table::new(id, caption, columns, rows.into_iter().map(kept).collect())
}

/// The cells of a measure: its value with its unit, and what it is made of. Where no source can tell,
/// none is nought.
pub(crate) fn cells(
    from: &Standpoint,
    measure: &Measure,
    [value, part, whole, left_out]: Figures,
) -> Vec<Markup> {
    let is_untold = !from.is_told() && (value == "0" || value.is_empty());
    if is_untold || matches!(measure, Measure::NotKnown(_)) {
        return vec![not_known(), html! {}, html! {}, html! {}];
    }
    let plain = |figure: &str| html! { (with_commas(figure)) };
    let part = if is_counted(measure) { String::new() } else { part };
    vec![html! { (with_unit(measure, &value)) }, plain(&part), plain(&whole), plain(&left_out)]
}

/// Whether the value is a count, which a numerator would only repeat.
fn is_counted(measure: &Measure) -> bool {
    !matches!(measure, Measure::Share(_) | Measure::Ratio(_) | Measure::Days(_))
}

/// The value with what it counts, where it is not a plain count.
fn with_unit(measure: &Measure, value: &str) -> String {
    let is_number = value.bytes().all(|byte| byte.is_ascii_digit()) && !value.is_empty();
    match measure {
        Measure::Days(_) | Measure::Share(_) | Measure::Ratio(_) if value.is_empty() => {
            "nobody".to_owned()
        }
        Measure::Days(_) if is_number => format!("{} days", with_commas(value)),
        Measure::Share(_) if is_number => format!("{value} %"),
        Measure::Ratio(_) if is_number => format!("{value} for 100 children"),
        _ => with_commas(value),
    }
}

/// By which rule figures are rounded and withheld, and the way to those that are not.
pub(crate) fn note(rules: &Rules, back: &str) -> Markup {
    inset(html! {
        p class="govuk-body" { strong { "Figures are shown as the department publishes them." } " " (says(rules)) " The means themselves are not changed." }
        p class="govuk-body" { "Rule: " (source(rules)) }
        p class="govuk-body" { a class="govuk-link hearth-no-print" href=(back) { "Show the figures as they are counted" } }
    })
}

fn says(rules: &Rules) -> String {
    let rounded = match rules.step {
        0 | 1 => String::new(),
        step => format!(
            "Counts are rounded to the nearest {step}; k stands for one that rounds to 0 and is not 0."
        ),
    };
    let withheld = match rules.small {
        0 => String::new(),
        small => format!(
            "Counts from 1 to {small} are withheld and shown as {}, and so are others where they would give one away.",
            rules.withheld
        ),
    };
    format!("{rounded}{withheld}")
}

/// Where the rules come from, without the marks of our own documentation.
fn source(rules: &Rules) -> String {
    rules.source.replace(" [K]", " (the threshold of 5 is generally known, and not stated there)")
}

/// The same page with figures as they are counted.
pub(crate) fn as_counted(from: &Standpoint) -> Standpoint {
    Standpoint { as_published: false, ..from.clone() }
}

/// A measure's title, opening its page with figures shown the same way.
pub(crate) fn title(from: &Standpoint, indicator: &Indicator) -> Markup {
    html! { a class="govuk-link" href=(links::indicator(from, indicator.code)) { (indicator.title) } }
}
