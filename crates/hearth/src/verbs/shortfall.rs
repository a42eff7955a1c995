//! `hearth shortfall`: how many more adopters the children need, line by line, as a range.

use anyhow::{Context as _, ensure};
use hearth_app::App;
use hearth_app::shortfall::{Baseline, Line, Question, Range, Target, shortfall};
use hearth_domain::Day;

use crate::arguments::Shortfall;
use crate::clock;
use crate::output::Listing;

pub(crate) async fn run(what: Shortfall) -> anyhow::Result<()> {
    let target = target(&what)?;
    let app = App::open_existing(&what.asked.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let question = Question {
        whose: what.scope.whose(&context).await?,
        as_at: what.as_at,
        known_at: what.asked.known_at,
    };
    let answer = shortfall(&context, &question).await?;
    let found = answer.shortfall.context(
        "the shortfall is not known, because no list of adopters has been loaded. Load one first",
    )?;
    let mut lines: Vec<[String; 6]> = found.lines.iter().map(reckoned).collect();
    if let Some(target) = target {
        lines.extend(tracked(&target, answer.as_at, found.today));
    }
    let scope = question.whose.code();
    let known_at = question.known_at.map(|instant| instant.to_string()).unwrap_or_default();
    let place = [scope, answer.as_at.to_string(), known_at];
    let rows = lines.into_iter().map(|line| place.iter().cloned().chain(line).collect());
    let columns =
        vec!["scope", "as_at", "known_at", "line", "what", "low", "central", "high", "how"];
    Listing { columns, rows: rows.collect() }.print(what.asked.format)
}

/// The target, where one is asked about; the arguments come all four or not at all.
fn target(what: &Shortfall) -> anyhow::Result<Option<Target<'static>>> {
    let given = (what.target, what.by, what.baseline, what.since);
    let (Some(amount), Some(by), Some(from), Some(since)) = given else { return Ok(None) };
    ensure!(since < by, "--since is not before --by; give the day of the baseline and a later one");
    let from = Baseline { day: since, amount: from };
    Ok(Some(Target { what: "Shortfall of adopters", by, amount, from }))
}

fn reckoned(line: &Line) -> [String; 6] {
    let Range { low, central, high } = line.range;
    let [low, central, high] = [low, central, high].map(|number| number.to_string());
    [line.code.to_owned(), line.label.to_owned(), low, central, high, line.from.to_owned()]
}

/// What is due today, and how much of the way each end of the range has gone.
fn tracked(target: &Target<'_>, today: Day, found: Range) -> [[String; 6]; 2] {
    let due = target.straight_line_on(today).to_string();
    let line = format!(
        "a straight line from {} on {} to {} by {}",
        target.from.amount, target.from.day, target.amount, target.by
    );
    let [low, central, high] = [found.low, found.central, found.high].map(|amount| {
        let course = if target.is_on_course(today, amount) { "on course" } else { "behind" };
        let gone = target.progress_per_mille(amount);
        gone.map_or(course.to_owned(), |tenths| format!("{} %, {course}", one_decimal(tenths)))
    });
    [
        ["due", "Shortfall due today", &due, &due, &due, &line].map(str::to_owned),
        ["progress", "Way gone to the target", &low, &central, &high, &line].map(str::to_owned),
    ]
}

fn one_decimal(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_range_is_set_against_the_straight_line() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let from = Baseline { day: day("2012-03-31"), amount: 2_000 };
        let target = Target { what: "", by: day("2014-03-31"), amount: 1_000, from };
        let found = Range { low: 1_400, central: 1_700, high: 2_100 };
        let [due, progress] = tracked(&target, day("2013-03-31"), found);
        assert_eq!(due[2..5], ["1500", "1500", "1500"]);
        assert_eq!(progress[2..5], ["60.0 %, on course", "30.0 %, behind", "-10.0 %, behind"]);
    }
}
