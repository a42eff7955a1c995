//! The quarterly board report: what happened, where children stand, how long it took.

mod published;

pub use published::Published;

use hearth_domain::day::{add_days, add_months};
use hearth_domain::wait::WaitClock;
use hearth_domain::{Day, Quarter};
use hearth_indicators::{Days, Indicator, Measure, Period};

use crate::context::Context;
use crate::error::AppError;
use crate::indicators::{Question, indicators};
use crate::pipeline::{self, Filter, ListedChild, WaitRow};
use crate::sending::quarter_by;
use crate::today::{Happened, happened};
use crate::waiting;

/// The stage times of the report, in the order of a child's way.
const TIMES: [&str; 6] = [
    "entry-to-decision",
    "decision-to-order",
    "order-to-match",
    "match-to-placed",
    "placed-to-adopted",
    "entry-to-placed",
];

/// How many of those who have waited longest are shown.
const LONGEST: usize = 10;

/// A stage time over the twelve months to the end of the quarter, and over three years.
pub struct StageTime {
    /// What is measured, and how.
    pub indicator: &'static Indicator,
    /// Over twelve months.
    pub year: Days,
    /// Over three years.
    pub three_years: Days,
}

/// Everything the report shows.
pub struct Report {
    /// The quarter, the year to its end, and the same quarter of the year before.
    pub periods: [Period; 3],
    /// What happened in each of the periods.
    pub happened: Vec<[Happened; 3]>,
    /// How many children stand at each stage at the end of the quarter, by wait.
    pub waits: Vec<WaitRow>,
    /// The stage times.
    pub times: Vec<StageTime>,
    /// The three years of the means.
    pub three_years: Period,
    /// The longest waiting of those with a plan who are not placed.
    pub longest: Vec<ListedChild>,
    /// Measures that no loaded source can tell, each with the reason.
    pub untold: Vec<(&'static Indicator, &'static str)>,
    /// Whether the loaded sources tell of matches before the adoption order.
    pub tells_matches: bool,
}

/// The latest quarter that has ended and that the loaded returns reach.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn latest_quarter(context: &Context<'_>) -> Result<Quarter, AppError> {
    let last = pipeline::latest_day(context).await?.min(context.today());
    Ok(quarter_by(last))
}

/// The report of a quarter over the children of `filter`, whose day is the quarter's last.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn report(
    context: &Context<'_>,
    filter: &Filter,
    quarter: Quarter,
    clock: WaitClock,
) -> Result<Report, AppError> {
    let region = context.region(filter.known_at).await?;
    let pipeline = pipeline::pipeline(context, filter.clone(), clock).await?;
    let stages = Filter { stages: waiting::STAGES.into(), ..filter.clone() };
    let mut longest = pipeline::list(context, &stages, clock).await?;
    longest.truncate(LONGEST);
    let periods = periods(quarter);
    let three_years = months_to(quarter.last_day(), 36);
    let untold = pipeline.measured.iter().filter_map(|one| match one.measure {
        Measure::NotKnown(why) => Some((one.indicator, why)),
        _ => None,
    });
    Ok(Report {
        happened: in_each(context, filter, periods).await?,
        periods,
        untold: untold.collect(),
        times: times(context, filter, three_years).await?,
        waits: pipeline.waits,
        three_years,
        longest,
        tells_matches: region
            .tells_matches(Period { first: three_years.first, last: quarter.last_day() }),
    })
}

fn periods(quarter: Quarter) -> [Period; 3] {
    let (last, before) = (quarter.last_day(), quarter.a_year_before());
    [
        Period { first: quarter.first_day(), last },
        Period { first: quarter.first_day_of_year(), last },
        Period { first: before.first_day(), last: before.last_day() },
    ]
}

fn months_to(last: Day, months: i32) -> Period {
    Period { first: add_months(add_days(last, 1), -months), last }
}

async fn in_each(
    context: &Context<'_>,
    filter: &Filter,
    [quarter, year, before]: [Period; 3],
) -> Result<Vec<[Happened; 3]>, AppError> {
    let in_quarter = happened(context, filter, quarter).await?;
    let in_year = happened(context, filter, year).await?;
    let in_before = happened(context, filter, before).await?;
    let rows = in_quarter.into_iter().zip(in_year).zip(in_before);
    Ok(rows.map(|((quarter, year), before)| [quarter, year, before]).collect())
}

async fn times(
    context: &Context<'_>,
    filter: &Filter,
    three_years: Period,
) -> Result<Vec<StageTime>, AppError> {
    let over = |period| Question {
        whose: filter.whose.clone(),
        period,
        as_at: None,
        known_at: filter.known_at,
    };
    let year = indicators(context, &over(Period::year_to(three_years.last))).await?;
    let three = indicators(context, &over(three_years)).await?;
    let time = |code: &&str| {
        let both = year.iter().zip(&three).find(|(one, _)| one.indicator.code == *code)?;
        match (&both.0.measure, &both.1.measure) {
            (Measure::Days(year), Measure::Days(three_years)) => Some(StageTime {
                indicator: both.0.indicator,
                year: year.clone(),
                three_years: three_years.clone(),
            }),
            _ => None,
        }
    };
    Ok(TIMES.iter().filter_map(time).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_periods_of_a_report_end_with_the_quarter() {
        let [quarter, year, before] = periods(Quarter::parse("2025-Q3").unwrap());
        assert_eq!((quarter.first, quarter.last), (date(2025, 10, 1), date(2025, 12, 31)));
        assert_eq!((year.first, year.last), (date(2025, 4, 1), date(2025, 12, 31)));
        assert_eq!((before.first, before.last), (date(2024, 10, 1), date(2024, 12, 31)));
        assert_eq!(months_to(date(2025, 12, 31), 36).first, date(2023, 1, 1));
    }
}
