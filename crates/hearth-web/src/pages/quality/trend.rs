//! Rows found for every hundred children over the years, of all returns in view together.

use std::collections::BTreeMap;

use hearth_app::quality::JudgedReturn;
use maud::{Markup, html};

use crate::components::plot::{Axis, Look, Mark, Plot};
use crate::words::{collection_year, counted};

/// The chart, where there is more than one year.
pub(super) fn chart(returns: &[JudgedReturn]) -> Markup {
    let rates = rates(returns);
    html! { @if rates.len() > 1 { (plot(&rates).render()) } }
}

/// Of each year, the rows found for every hundred children and of how many returns.
fn rates(returns: &[JudgedReturn]) -> Vec<(i16, f64, usize)> {
    let mut years: BTreeMap<i16, (i64, i64, usize)> = BTreeMap::new();
    for one in returns {
        let (rows, children, returns) = years.entry(one.year).or_default();
        *rows += one.rows();
        *children += one.children;
        *returns += 1;
    }
    let real = |count: i64| i32::try_from(count).map_or(f64::MAX, f64::from);
    let rate = |(year, (rows, children, returns)): (i16, (i64, i64, usize))| {
        (children > 0).then(|| (year, real(rows) * 100.0 / real(children), returns))
    };
    years.into_iter().filter_map(rate).collect()
}

fn plot(rates: &[(i16, f64, usize)]) -> Plot<'static> {
    let most = rates.iter().map(|(_, rate, _)| *rate).fold(0.0, f64::max);
    let at = |(year, rate, _): &(i16, f64, usize)| (f64::from(*year), *rate);
    let line = Mark::Line { look: Look::Main, name: None, through: rates.iter().map(at).collect() };
    let dots = rates.iter().map(|one| Mark::Point { at: at(one), word: String::new() });
    let ticks = rates.iter().map(|(year, _, _)| (f64::from(*year), short(*year))).collect();
    let ends = rates.first().zip(rates.last());
    let (from, to) = ends.map_or((0.0, 0.0), |(a, b)| (f64::from(a.0) - 0.4, f64::from(b.0) + 0.4));
    Plot {
        id: "quality-trend",
        title: "Rows found for every hundred children, year by year".to_owned(),
        across: Axis { name: "Years ending 31 March".to_owned(), from, to, ticks },
        up: Axis::numbers("Rows for every 100 children", 0.0, most),
        marks: std::iter::once(line).chain(dots).collect(),
        sentence: sentence(rates),
    }
}

/// `16/17`: there is no room for more below a chart of ten years.
fn short(year: i16) -> String {
    collection_year(year).chars().skip(2).collect()
}

fn sentence(rates: &[(i16, f64, usize)]) -> String {
    let Some((first, last)) = rates.first().zip(rates.last()) else { return String::new() };
    let told = |(year, rate, returns): &(i16, f64, usize)| {
        let returns = counted(*returns, "return", "returns");
        format!(
            "{rate:.1} rows for every hundred children in {returns} of {}",
            collection_year(*year)
        )
    };
    format!("From {} to {}.", told(first), told(last))
}
