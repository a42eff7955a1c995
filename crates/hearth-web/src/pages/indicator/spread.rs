//! How the days of an indicator spread: a chart and a table of equal steps.

use hearth_indicators::Days;
use maud::{Markup, html};

use crate::components::bar_chart::BarChart;
use crate::components::table::{Column, Row, Table};
use crate::words::{Whom, counted, number, upper_first};

/// The most steps of the chart, the open one at the end not counted.
const MOST: i32 = 6;

/// Widths of a step that people know: a week, a fortnight, a month, a quarter, half a year, a year.
const WIDTHS: [i32; 7] = [7, 14, 30, 60, 90, 180, 365];

/// One step of days with how many of those measured lie in it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    first: i32,
    /// The last day of it; `None` for the step of everybody beyond.
    last: Option<i32>,
    measured: usize,
}

/// The chart and the table; nothing when nobody is measured.
pub(super) fn of_days(title: &str, whom: Whom, days: &Days) -> Markup {
    let steps = steps(days);
    if steps.is_empty() {
        return html! { p class="govuk-body" { "Nobody is measured in these twelve months, so there is nothing to draw." } };
    }
    let bars = steps.iter().map(|step| (step.short_label(), step.measured)).collect();
    let who = upper_first(whom.many);
    let title = format!("{who} by days, {title}");
    let chart = BarChart { id: "spread", title, bars, sentence: sentence(whom, days) };
    let row = |step: &Step| Row {
        name: html! { (step.label()) },
        cells: vec![html! { (number(step.measured)) }],
    };
    let columns = vec![Column::words("Days"), Column::numbers(who)];
    let table =
        Table::new("spread-table", "The same in numbers", columns, steps.iter().map(row).collect());
    html! {
        div class="govuk-grid-row" {
            div class="govuk-grid-column-two-thirds" { (chart.render()) }
            div class="govuk-grid-column-one-third" { (table.render()) }
        }
    }
}

impl Step {
    fn label(&self) -> String {
        match self.last {
            Some(last) => format!("{} to {} days", number(self.first), number(last)),
            None => format!("{} days or more", number(self.first)),
        }
    }

    /// As it stands below a bar, where there is little room.
    fn short_label(&self) -> String {
        match self.last {
            Some(last) => format!("{}–{}", number(self.first), number(last)),
            None => format!("{}+", number(self.first)),
        }
    }
}

/// Equal steps from 0 that hold nineteen children in twenty, and one step for those beyond.
fn steps(days: &Days) -> Vec<Step> {
    let (Some(usual), Some(longest)) = (days.percentile(95), days.percentile(100)) else {
        return Vec::new();
    };
    let few = |width: &&i32| usual / **width < MOST;
    let width = WIDTHS.iter().find(few).copied().unwrap_or_else(|| (usual / MOST / 365 + 1) * 365);
    let count = |first: i32, last: i32| {
        days.values.iter().filter(|(days, _)| (first..=last).contains(days)).count()
    };
    let step = |place: i32| {
        let (first, last) = (place * width, place * width + width - 1);
        Step { first, last: Some(last), measured: count(first, last) }
    };
    let mut steps: Vec<Step> = (0..=usual / width).map(step).collect();
    let beyond = (usual / width + 1) * width;
    if longest >= beyond {
        steps.push(Step { first: beyond, last: None, measured: count(beyond, longest) });
    }
    steps
}

fn sentence(whom: Whom, days: &Days) -> String {
    match (days.percentile(25), days.median(), days.percentile(75)) {
        (Some(low), Some(median), Some(high)) => format!(
            "Of {}, half took {} days or fewer; the middle half took {} to {}.",
            counted(days.count(), whom.one, whom.many),
            number(median),
            number(low),
            number(high)
        ),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_domain::CaseId;

    fn days(values: &[i32]) -> Days {
        let case = CaseId::parse("00000000-0000-7000-8000-000000000000").unwrap();
        Days { values: values.iter().map(|days| (*days, case)).collect(), left_out: Vec::new() }
    }

    #[test]
    fn every_child_is_in_one_step() {
        for values in [vec![0], vec![0, 29, 30, 211], vec![5, 400, 3_000], vec![10_000]] {
            let steps = steps(&days(&values));
            assert_eq!(
                steps.iter().map(|step| step.measured).sum::<usize>(),
                values.len(),
                "{steps:?}"
            );
            assert!(steps.len() <= 7, "{steps:?}");
        }
        assert_eq!(steps(&days(&[])), []);
    }

    #[test]
    fn the_longest_few_share_the_last_step() {
        let mut values = vec![10; 39];
        values.push(4_000);
        let labels: Vec<String> = steps(&days(&values)).iter().map(Step::label).collect();
        assert_eq!(labels, ["0 to 6 days", "7 to 13 days", "14 days or more"]);
    }

    #[test]
    fn the_sentence_tells_the_middle() {
        let whom = Whom { one: "child", many: "children" };
        assert_eq!(
            sentence(whom, &days(&[10, 20, 30, 41])),
            "Of 4 children, half took 20 days or fewer; the middle half took 10 to 30."
        );
    }
}
