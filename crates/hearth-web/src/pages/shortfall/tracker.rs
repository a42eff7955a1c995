//! How far a target is: the straight line to it, and the shortfall on the days that can be told.

use hearth_app::Context;
use hearth_app::shortfall::{Baseline, Range, Shortfall, Target};
use hearth_domain::Day;
use hearth_domain::day::days_between as length;
use maud::{Markup, html};

use super::{days_between, reckoned};
use crate::components::plot::{Axis, Look, Mark, Plot};
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::error::WebError;
use crate::query::{Asked, Field, Wrong};
use crate::standpoint::Standpoint;
use crate::words::{long_day, number};

/// The most days the chart is reckoned for.
const MOST_DAYS: usize = 12;

/// A target with the shortfall on days.
pub(super) struct Tracked {
    target: Target<'static>,
    today: Day,
    found: Vec<(Day, Range)>,
}

/// The target asked for, if one is; refused where only a part of it is given.
pub(super) fn target(asked: &Asked) -> Result<Option<Target<'static>>, Vec<Wrong>> {
    let given = (asked.target, asked.by, asked.baseline, asked.since);
    let (Some(amount), Some(by), Some(from), Some(since)) = given else {
        let missing: Vec<Field> = [
            (Field::Baseline, asked.baseline.is_none()),
            (Field::Since, asked.since.is_none()),
            (Field::Target, asked.target.is_none()),
            (Field::By, asked.by.is_none()),
        ]
        .into_iter()
        .filter_map(|(field, is_missing)| is_missing.then_some(field))
        .collect();
        let needs = "is empty. A target needs all four: the amount it starts from and its day, the amount to be reached and its day.";
        return match missing.len() {
            4 => Ok(None),
            _ => Err(missing.into_iter().map(|field| Wrong::against(field, needs)).collect()),
        };
    };
    if since >= by {
        let how = "does not come after the day it starts from. Enter a later day.";
        return Err(vec![Wrong::against(Field::By, how)]);
    }
    let from = Baseline { day: since, amount: from };
    Ok(Some(Target { what: "Shortfall of adopters", by, amount, from }))
}

impl Tracked {
    /// Reckons the shortfall at the end of each year since the baseline that the returns tell of.
    pub(super) async fn of(
        context: &Context<'_>,
        from: &Standpoint,
        target: Target<'static>,
        now: &Shortfall,
    ) -> Result<Self, WebError> {
        let mut found = Vec::new();
        if target.from.day < from.as_at {
            let days = days_between(target.from.day, from.as_at);
            let told = days.into_iter().filter(|day| from.on(*day).is_told() && *day < from.as_at);
            let told: Vec<Day> = told.collect();
            for day in told.into_iter().rev().take(MOST_DAYS) {
                let then = reckoned(context, &from.on(day)).await?;
                found.extend(then.map(|then| (day, then.today)));
            }
        }
        found.reverse();
        found.push((from.as_at, now.today));
        Ok(Self { target, today: from.as_at, found })
    }

    /// The chart, its sentence and its table.
    pub(super) fn render(&self) -> Markup {
        html! {
            (self.plot().render())
            (self.table().render())
        }
    }

    fn plot(&self) -> Plot<'static> {
        let Target { by, amount, from, .. } = self.target;
        let first = from.day.min(self.today);
        let last = by.max(self.today);
        let at = |day: Day, amount: i64| (f64::from(length(first, day)), real(amount));
        let series = |of: fn(&Range) -> i64| {
            self.found.iter().map(|(day, range)| at(*day, of(range))).collect::<Vec<_>>()
        };
        let line = |look, name, through| Mark::Line { look, name, through };
        let mut marks = vec![
            line(
                Look::Against,
                Some("straight line to the target"),
                vec![at(from.day, from.amount), at(by, amount)],
            ),
            line(
                Look::Near,
                Some("least and most the shortfall can be"),
                series(|range| range.low),
            ),
            line(Look::Near, None, series(|range| range.high)),
            line(Look::Main, Some("shortfall, in the centre"), series(|range| range.central)),
        ];
        marks.extend(self.found.iter().map(|(day, range)| Mark::Point {
            at: at(*day, range.central),
            word: number(range.central),
        }));
        let all = self.found.iter().flat_map(|(_, range)| [range.low, range.high]);
        let all: Vec<i64> = all.chain([amount, from.amount, 0]).collect();
        let ends = (all.iter().min().copied(), all.iter().max().copied());
        Plot {
            id: "tracker",
            title: "Shortfall of adopters against the target".to_owned(),
            across: Axis::calendar(first, last, &self.ticks(first, last)),
            up: Axis::numbers("Families", real(ends.0.unwrap_or(0)), real(ends.1.unwrap_or(1))),
            marks,
            sentence: self.sentence(),
        }
    }

    /// The first day, the last day and 31 March of the years between, as many as there is room for.
    fn ticks(&self, first: Day, last: Day) -> Vec<(Day, String)> {
        let years = last.year() - first.year();
        let every = years / 6 + 1;
        let ends = (first.year()..=last.year()).map(|year| jiff::civil::date(year, 3, 31));
        let shown = ends.filter(|day| first <= *day && *day <= last);
        shown
            .enumerate()
            .filter(|(place, _)| i16::try_from(*place).is_ok_and(|place| place % every == 0))
            .map(|(_, day)| (day, format!("March {}", day.year())))
            .collect()
    }

    fn sentence(&self) -> String {
        let due = self.target.straight_line_on(self.today);
        let Some((_, range)) = self.found.last() else { return String::new() };
        let on_course = |amount: i64| self.target.is_on_course(self.today, amount);
        let course = match (on_course(range.low), on_course(range.high)) {
            (true, true) => "The whole range is at or better than the line.",
            (false, false) => "The whole range is short of the line.",
            _ => "The range lies on both sides of the line, so the loaded sources cannot tell.",
        };
        format!(
            "From {} on {} a straight line to {} by {} stands at {} on {}. The shortfall then is {} to {}, {} in the centre. {course}",
            number(self.target.from.amount),
            long_day(self.target.from.day),
            number(self.target.amount),
            long_day(self.target.by),
            number(due),
            long_day(self.today),
            number(range.low),
            number(range.high),
            number(range.central),
        )
    }

    fn table(&self) -> Table {
        let columns = vec![
            Column::words("Day"),
            Column::numbers("Due on the line"),
            Column::numbers("Low"),
            Column::numbers("Central"),
            Column::numbers("High"),
            Column::words("The centre is"),
        ];
        let row = |(day, range): &(Day, Range)| {
            let course = if self.target.is_on_course(*day, range.central) {
                "at or better than the line"
            } else {
                "short of the line"
            };
            let amounts =
                [self.target.straight_line_on(*day), range.low, range.central, range.high];
            let mut cells: Vec<Markup> =
                amounts.iter().map(|amount| html! { (number(*amount)) }).collect();
            cells.push(html! { (course) });
            Row { name: time::day(*day), cells }
        };
        let rows = self.found.iter().map(row).collect();
        Table::new("tracked", "The same in numbers", columns, rows).known_as("tracked")
    }
}

/// An amount as a number that is drawn. There are fewer children in England.
fn real(amount: i64) -> f64 {
    i32::try_from(amount).map_or(0.0, f64::from)
}
