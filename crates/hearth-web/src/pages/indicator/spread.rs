//! How the days of an indicator spread: a chart and a table of equal steps.

use hearth_indicators::Days;
use maud::{Markup, html};

use crate::components::bar_chart::BarChart;
use crate::components::table::{Column, Row, Table};
use crate::words::{counted, number};

/// The most steps of the chart.
const MOST: i32 = 8;

/// Widths of a step that people know: a week, a month, a quarter, half a year, a year.
const WIDTHS: [i32; 7] = [7, 14, 30, 60, 90, 180, 365];

/// The chart and the table; nothing when nobody is measured.
pub(super) fn of_days(title: &str, days: &Days) -> Markup {
    let steps = steps(days);
    if steps.is_empty() {
        return html! { p class="govuk-body" { "Nobody is measured in these twelve months, so there is nothing to draw." } };
    }
    let bars = steps.iter().map(|(from, to, count)| (format!("{from} to {to}"), *count)).collect();
    let chart = BarChart {
        id: "spread",
        title: format!("Children by days, {title}"),
        bars,
        sentence: sentence(days),
    };
    let row = |(from, to, count): (i32, i32, usize)| Row {
        name: html! { (number(from)) " to " (number(to)) " days" },
        cells: vec![html! { (number(count)) }.into()],
    };
    let columns = vec![Column::words("Days"), Column::numbers("Children")];
    html! {
        (chart.render())
        (Table::new("spread-table", "The same in numbers", columns, steps.into_iter().map(row).collect()).render())
    }
}

/// Equal steps from 0 to past the longest, with how many lie in each.
fn steps(days: &Days) -> Vec<(i32, i32, usize)> {
    let Some(longest) = days.values.iter().map(|(days, _)| *days).max() else { return Vec::new() };
    let few = |width: &&i32| longest / **width < MOST;
    let width =
        WIDTHS.iter().find(few).copied().unwrap_or_else(|| (longest / MOST / 365 + 1) * 365);
    let count = |first: i32| {
        days.values.iter().filter(|(days, _)| (first..first + width).contains(days)).count()
    };
    (0..=longest / width)
        .map(|step| (step * width, step * width + width - 1, count(step * width)))
        .collect()
}

fn sentence(days: &Days) -> String {
    match (days.percentile(25), days.median(), days.percentile(75)) {
        (Some(low), Some(median), Some(high)) => format!(
            "Of {}, half took {} days or fewer; the middle half took {} to {}.",
            counted(days.count(), "child", "children"),
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
                steps.iter().map(|(_, _, count)| count).sum::<usize>(),
                values.len(),
                "{steps:?}"
            );
            assert!(steps.len() <= 8, "{steps:?}");
        }
        assert_eq!(steps(&days(&[0, 29, 30, 211])).first(), Some(&(0, 29, 2)));
        assert_eq!(steps(&days(&[])), []);
    }

    #[test]
    fn the_sentence_tells_the_middle() {
        assert_eq!(
            sentence(&days(&[10, 20, 30, 41])),
            "Of 4 children, half took 20 days or fewer; the middle half took 10 to 30."
        );
    }
}
