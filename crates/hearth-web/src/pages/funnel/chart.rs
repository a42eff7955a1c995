//! The drawing of a funnel.

use hearth_app::funnel::{Funnel, Point};
use hearth_indicators::Indicator;

use crate::components::plot::{Axis, Look, Mark, Plot};

/// Points by number with their limits.
pub(super) fn plot(indicator: &Indicator, funnel: &Funnel, sentence: String) -> Plot<'static> {
    let of_share = funnel.target.is_some();
    let mut by_size: Vec<&Point> = funnel.points.iter().filter(|point| point.size > 0.0).collect();
    by_size.sort_by(|a, b| a.size.total_cmp(&b.size));
    let most_across = by_size.last().map_or(1.0, |point| point.size);
    let reached = by_size.iter().flat_map(|point| [Some(point.outer.upper), point.value]);
    let most_up = reached.flatten().fold(0.0, f64::max);
    let curve = |of: fn(&Point) -> f64| by_size.iter().map(|one| (one.size, of(one))).collect();
    let line = |look, name, of: fn(&Point) -> f64| Mark::Line { look, name, through: curve(of) };
    let mut marks = vec![
        line(Look::Far, Some("99.8 % limits"), |one| one.outer.lower),
        line(Look::Far, None, |one| one.outer.upper),
        line(Look::Near, Some("95 % limits"), |one| one.inner.lower),
        line(Look::Near, None, |one| one.inner.upper),
        expected(funnel, most_across),
    ];
    let numbered = funnel.points.iter().enumerate();
    marks.extend(numbered.filter_map(|(place, point)| {
        Some(Mark::Point { at: (point.size, point.value?), word: (place + 1).to_string() })
    }));
    let (across, up) = if of_share {
        ("Children asked of", Axis::shares("Share", most_up))
    } else {
        ("Children expected", Axis::numbers("Children", 0.0, most_up))
    };
    Plot {
        id: "funnel-chart",
        title: format!("{}, every authority by its number in the table", indicator.title),
        across: Axis::numbers(across, 0.0, most_across),
        up,
        marks,
        sentence,
    }
}

/// The share of all together, or the count that equals what is expected.
fn expected(funnel: &Funnel, most: f64) -> Mark {
    let (name, through) = match funnel.target {
        Some(target) => ("all authorities together", vec![(0.0, target), (most, target)]),
        None => ("as expected", vec![(0.0, 0.0), (most, most)]),
    };
    Mark::Line { look: Look::Main, name: Some(name), through }
}
