//! `hearth survival`: the share placed by 6, 12, 18 and 24 months, with those who still wait.

use anyhow::{bail, ensure};
use hearth_app::App;
use hearth_app::indicators::Period;
use hearth_app::pipeline::latest_day;
use hearth_app::scope::Whose;
use hearth_app::survival::{Answer, Exit, Goal, Mark, Question, survival};
use hearth_domain::Day;
use hearth_domain::day::{add_days, add_months};

use crate::arguments::{Survival, Until};
use crate::clock;
use crate::output::Listing;

const COLUMNS: [&str; 14] = [
    "scope", "clock", "until", "from", "to", "as_at", "known_at", "measure", "value", "low",
    "high", "reversed", "left", "at_risk",
];

/// The years of waits that are followed when no first day is given.
const YEARS: i32 = 3;

pub(crate) async fn run(what: Survival) -> anyhow::Result<()> {
    let app = App::open_existing(&what.asked.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let as_at = match what.as_at {
        Some(day) => day,
        None => latest_day(&context).await?,
    };
    let last = what.to.unwrap_or(as_at);
    let first = what.from.unwrap_or_else(|| add_months(add_days(last, 1), -12 * YEARS));
    ensure!(first <= last, "--from comes after --to; swap them");
    ensure!(last <= as_at, "--to comes after --as-at; nothing is known of waits that begin then");
    let question = Question {
        clock: what.clock.into(),
        goal: what.until.into(),
        begun: Period { first, last },
        as_at,
        whose: Whose::agency(what.agency),
        known_at: what.asked.known_at,
    };
    let Some(answer) = survival(&context, &question).await? else {
        bail!(
            "waits until a match are not known: the children looked after return carries a match only once the child is adopted. Ask --until placed"
        );
    };
    let rows = rows(&answer).into_iter().map(|row| placed(&question, what.until, row)).collect();
    Listing { columns: COLUMNS.to_vec(), rows }.print(what.asked.format)
}

/// A row with what it is of before it.
fn placed(question: &Question, until: Until, row: [String; 7]) -> Vec<String> {
    let scope = question.whose.code();
    let known_at = question.known_at.map(|instant| instant.to_string()).unwrap_or_default();
    let day = |day: Day| day.to_string();
    let begun = question.begun;
    let of = [scope, question.clock.code().to_owned(), until.code().to_owned()];
    let days = [day(begun.first), day(begun.last), day(question.as_at), known_at];
    of.into_iter().chain(days).chain(row).collect()
}

/// Measure, value, low, high, reversed, left, at risk. Shares are percentages.
fn rows(answer: &Answer) -> Vec<[String; 7]> {
    let ended = |exit: Exit| answer.followed.waits.iter().filter(|wait| wait.exit == exit).count();
    let mut rows = vec![
        counted("followed", answer.followed.waits.len()),
        counted("reached", ended(Exit::Reached)),
        counted("reversed", ended(Exit::Reversed)),
        counted("left-otherwise", ended(Exit::Left)),
        counted("still-waiting", ended(Exit::Waiting)),
        counted("left-out", answer.followed.left_out.len()),
        days("median-days", answer.survival.median.map(i64::from), "not reached"),
        days("adopted-only-mean-days", answer.adopted_only.mean(), "nobody"),
        days("adopted-only-median-days", answer.adopted_only.median().map(i64::from), "nobody"),
        counted("adopted-only-children", answer.adopted_only.count()),
    ];
    for mark in &answer.survival.marks {
        rows.push(if_none_left(mark));
        rows.push(of_all(mark));
    }
    rows
}

fn counted(measure: &str, count: usize) -> [String; 7] {
    valued(measure, count.to_string())
}

fn days(measure: &str, days: Option<i64>, none: &str) -> [String; 7] {
    valued(measure, days.map_or(none.to_owned(), |days| days.to_string()))
}

fn valued(measure: &str, value: String) -> [String; 7] {
    let mut row: [String; 7] = Default::default();
    for (cell, text) in row.iter_mut().zip([measure.to_owned(), value]) {
        *cell = text;
    }
    row
}

/// Kaplan and Meier, with Greenwood's limits.
fn if_none_left(mark: &Mark) -> [String; 7] {
    let limits = mark.limits;
    [
        format!("share-by-{}-months-if-none-left", mark.months),
        percent(mark.share),
        percent(limits.map(|limits| limits.0)),
        percent(limits.map(|limits| limits.1)),
        String::new(),
        String::new(),
        mark.at_risk.to_string(),
    ]
}

/// Aalen and Johansen, with the shares reversed and left.
fn of_all(mark: &Mark) -> [String; 7] {
    let share = mark.incidence;
    [
        format!("share-by-{}-months", mark.months),
        percent(share.map(|share| share.0)),
        String::new(),
        String::new(),
        percent(share.map(|share| share.1)),
        percent(share.map(|share| share.2)),
        mark.at_risk.to_string(),
    ]
}

fn percent(share: Option<f64>) -> String {
    share.map_or("not known".to_owned(), |share| format!("{:.1}", 100.0 * share))
}

impl From<Until> for Goal {
    fn from(until: Until) -> Self {
        match until {
            Until::Placed => Self::Placed,
            Until::Matched => Self::Matched,
        }
    }
}
