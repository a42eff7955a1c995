//! `hearth indicators`: every measure over a period, with what it is made of.

use anyhow::ensure;
use hearth_app::App;
use hearth_app::indicators::{Answer, Measure, Period, Question, indicators};
use hearth_app::pipeline::latest_day;

use crate::arguments::Indicators;
use crate::clock;
use crate::output::Listing;

pub(crate) async fn run(what: Indicators) -> anyhow::Result<()> {
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let last = match what.to {
        Some(day) => day,
        None => latest_day(&context).await?,
    };
    let period = Period { first: what.from.unwrap_or_else(|| Period::year_to(last).first), last };
    ensure!(period.first <= period.last, "--from comes after --to; swap them");
    let question =
        Question { agency: what.agency, period, as_at: what.as_at, known_at: what.known_at };
    let answers = indicators(&context, &question).await?;
    let rows = answers.iter().map(|answer| row(answer, &question)).collect();
    let columns = vec![
        "indicator",
        "scope",
        "from",
        "to",
        "as_at",
        "known_at",
        "value",
        "numerator",
        "denominator",
        "left_out",
    ];
    Listing { columns, rows }.print(what.format)
}

fn counted(count: usize) -> [String; 4] {
    [count.to_string(), count.to_string(), String::new(), String::new()]
}

/// Of a time, the value is the mean in days, the numerator all days and the denominator the
/// children; of a count or a stock it is the children; of a share the percentage.
fn row(answer: &Answer, question: &Question) -> Vec<String> {
    let told = |value: Option<String>| value.unwrap_or_default();
    let scope = question.agency.as_ref().map_or("all".to_owned(), ToString::to_string);
    let as_at = question.as_at.unwrap_or(question.period.last);
    let [value, numerator, denominator, left_out] = match &answer.measure {
        Measure::Days(days) => [
            told(days.mean().map(|mean| mean.to_string())),
            days.total().to_string(),
            days.count().to_string(),
            days.left_out.len().to_string(),
        ],
        Measure::Waiting(waiting) => counted(waiting.children.len()),
        Measure::Count(count) => counted(count.cases.len()),
        Measure::Share(share) => [
            told(share.per_mille().map(|tenths| format!("{}.{}", tenths / 10, tenths % 10))),
            share.part.len().to_string(),
            share.whole.len().to_string(),
            String::new(),
        ],
        Measure::NotKnown(_) => {
            ["not known".to_owned(), String::new(), String::new(), String::new()]
        }
    };
    vec![
        answer.indicator.code.to_owned(),
        scope,
        question.period.first.to_string(),
        question.period.last.to_string(),
        as_at.to_string(),
        told(question.known_at.map(|instant| instant.to_string())),
        value,
        numerator,
        denominator,
        left_out,
    ]
}
