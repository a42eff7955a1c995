//! The region today: where children stand, who has waited longest, what has happened lately.

use hearth_domain::day::add_days;
use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitClock;
use hearth_indicators::{Indicator, Measure, Period};

use crate::clocks::{self, Overview, overview};
use crate::context::Context;
use crate::error::AppError;
use crate::indicators::{Question, indicators};
use crate::pipeline::{self, Filter, ListedChild};
use crate::sending::{self, News};

/// What is told of lately, in the order of a child's way.
pub const HAPPENINGS: [&str; 7] =
    ["decisions", "placement-orders", "matches", "placed", "adopted", "reversals", "disruptions"];

/// How many days are lately.
const LATELY: i32 = 30;

/// How many of those who have waited longest are shown.
const LONGEST: usize = 5;

/// A wait that is long: months since the placement order or consent.
pub const LONG_WAIT: i32 = 12;

/// How many children stand at a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The stage.
    pub stage: Stage,
    /// How many; `None` where no source can tell.
    pub children: Option<usize>,
    /// How many of them have waited [`LONG_WAIT`] months or longer since the order or consent.
    pub long: usize,
}

/// How often something happened.
#[derive(Clone, Copy)]
pub struct Happened {
    /// What is counted, and how.
    pub indicator: &'static Indicator,
    /// How often.
    pub count: usize,
    /// Whether the loaded sources tell of all of them.
    pub is_complete: bool,
}

/// Everything the page of today shows.
pub struct Today {
    /// The stages of children still on the way.
    pub standing: Vec<Standing>,
    /// The longest waiting of those who are authorised and neither matched nor placed.
    pub longest: Vec<ListedChild>,
    /// The days of `happened`.
    pub lately: Period,
    /// What happened lately.
    pub happened: Vec<Happened>,
    /// How many clocks are late or near, and whose they are.
    pub clocks: Overview,
    /// What arrived in the last days, and what waits for somebody.
    pub news: News,
}

/// The region on the day of `filter`, with the longest waiting on `clock` first.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn today(
    context: &Context<'_>,
    filter: &Filter,
    clock: WaitClock,
) -> Result<Today, AppError> {
    let region = context.region(filter.known_at).await?;
    let on_the_way = Filter { stages: Stage::ON_THE_WAY.into(), ..filter.clone() };
    let children = pipeline::list(context, &on_the_way, clock).await?;
    let lately = Period { first: add_days(filter.as_at, 1 - LATELY), last: filter.as_at };
    let tells_matches = region.tells_matches_on(filter.as_at);
    let standing = |stage| standing(&children, stage, filter, tells_matches);
    Ok(Today {
        standing: Stage::ON_THE_WAY.into_iter().map(standing).collect(),
        longest: of_stage(&children, Stage::Authorised).take(LONGEST).cloned().collect(),
        lately,
        happened: happened(context, filter, lately).await?,
        clocks: overview(context, &clocks_of(filter)).await?,
        news: sending::news(context, filter).await?,
    })
}

fn clocks_of(filter: &Filter) -> clocks::Question {
    let Filter { whose, as_at, known_at, .. } = filter.clone();
    clocks::Question { whose, as_at, known_at, overdue: false }
}

fn of_stage(children: &[ListedChild], stage: Stage) -> impl Iterator<Item = &ListedChild> {
    children.iter().filter(move |child| child.stage == stage)
}

fn standing(
    children: &[ListedChild],
    stage: Stage,
    filter: &Filter,
    tells_matches: bool,
) -> Standing {
    let is_long =
        |child: &&ListedChild| child.has_waited(WaitClock::Order, LONG_WAIT, filter.as_at);
    Standing {
        stage,
        children: (stage != Stage::Matched || tells_matches)
            .then(|| of_stage(children, stage).count()),
        long: of_stage(children, stage).filter(is_long).count(),
    }
}

/// What happened to the children of `filter` in a period.
pub(crate) async fn happened(
    context: &Context<'_>,
    filter: &Filter,
    period: Period,
) -> Result<Vec<Happened>, AppError> {
    let question = Question {
        whose: filter.whose.clone(),
        period,
        as_at: Some(period.last),
        known_at: filter.known_at,
    };
    let answers = indicators(context, &question).await?;
    let tells_matches = context.region(filter.known_at).await?.tells_matches(period);
    let counted = |code: &&str| {
        let answer = answers.iter().find(|answer| answer.indicator.code == *code)?;
        let Measure::Count(count) = &answer.measure else { return None };
        Some(Happened {
            indicator: answer.indicator,
            count: count.cases.len(),
            is_complete: *code != "matches" || tells_matches,
        })
    };
    Ok(HAPPENINGS.iter().filter_map(counted).collect())
}
