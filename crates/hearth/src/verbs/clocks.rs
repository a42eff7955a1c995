//! `hearth clocks`: every running clock of every child and household, the latest first.

use std::io::Write;

use hearth_app::App;
use hearth_app::clocks::{Answer, ClockLine, Question, clocks};
use hearth_app::pipeline::latest_day;
use hearth_app::scope::Whose;
use hearth_domain::day::days_between;

use crate::arguments::Clocks;
use crate::clock;
use crate::output::Listing;

pub(crate) async fn run(what: Clocks) -> anyhow::Result<()> {
    let app = App::open_existing(&what.asked.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let as_at = match what.as_at {
        Some(day) => day,
        None => latest_day(&context).await?,
    };
    let question = Question {
        whose: Whose::agency(what.agency),
        as_at,
        known_at: what.asked.known_at,
        overdue: what.overdue,
    };
    let answer = clocks(&context, &question).await?;
    let columns =
        vec!["agency", "case", "number", "clock", "started", "due", "days_left", "standing"];
    let rows = answer.lines.iter().map(row).collect();
    Listing { columns, rows }.print(what.asked.format)?;
    say_what_is_not_told(&answer)
}

fn row(line: &ClockLine) -> Vec<String> {
    let of_case = &line.of_case;
    let run = of_case.run.as_ref();
    vec![
        line.agency.to_string(),
        line.case.to_string(),
        line.number.clone(),
        of_case.clock.id.to_owned(),
        run.map(|run| run.started.to_string()).unwrap_or_default(),
        run.map(|run| run.due.to_string()).unwrap_or_default(),
        run.map(|run| days_between(of_case.as_at, run.due).to_string()).unwrap_or_default(),
        of_case.standing.code().to_owned(),
    ]
}

/// What the list leaves out, on standard error. A reader that stops early is no error.
fn say_what_is_not_told(answer: &Answer) -> anyhow::Result<()> {
    let mut out = std::io::stderr().lock();
    for (agency, day) in &answer.ended {
        writeln!(
            out,
            "{agency}: told by returns to {day} alone; its clocks stand as at that day."
        )?;
    }
    for one in &answer.untold {
        writeln!(out, "{} not told {} times: {}.", one.clock, one.count, one.why)?;
    }
    Ok(())
}
