//! `hearth indicators`: every measure over a period, with what it is made of.

use anyhow::ensure;
use hearth_app::App;
use hearth_app::indicators::{Answer, Kind, Measure, Period, Question, indicators};
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
    let rows = answers.iter().flat_map(|answer| rows(answer, &question)).collect();
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

/// One row of a measure; of one that counts by kind a row of all and one of each kind, whose name is
/// the measure's and the kind's with a full stop between.
fn rows(answer: &Answer, question: &Question) -> Vec<Vec<String>> {
    let code = answer.indicator.code;
    let mut rows = vec![row(code, figures(&answer.measure), question)];
    if let Measure::Kinds(kinds) = &answer.measure {
        let of_kind = |kind: &Kind| {
            row(&format!("{code}.{}", kind.code), counted(kind.cases.len()), question)
        };
        rows.extend(kinds.kinds.iter().map(of_kind));
    }
    rows
}

/// Value, numerator, denominator and how many are left out.
///
/// Of a time, the value is the mean in days, the numerator all days and the denominator the
/// children; of a count or a stock it is how many; of a share the percentage; of a ratio the
/// households for each hundred children.
fn figures(measure: &Measure) -> [String; 4] {
    let told = |value: Option<String>| value.unwrap_or_default();
    match measure {
        Measure::Days(days) => [
            told(days.mean().map(|mean| mean.to_string())),
            days.total().to_string(),
            days.count().to_string(),
            days.left_out.len().to_string(),
        ],
        Measure::Waiting(waiting) => counted(waiting.children.len()),
        Measure::Count(count) => counted(count.cases.len()),
        Measure::Kinds(kinds) => counted(kinds.count()),
        Measure::Share(share) => [
            told(share.per_mille().map(|tenths| format!("{}.{}", tenths / 10, tenths % 10))),
            share.part.len().to_string(),
            share.whole.len().to_string(),
            share.left_out.len().to_string(),
        ],
        Measure::Ratio(ratio) => [
            told(ratio.per_hundred().map(|count| count.to_string())),
            ratio.families.len().to_string(),
            ratio.children.len().to_string(),
            String::new(),
        ],
        Measure::NotKnown(_) => {
            ["not known".to_owned(), String::new(), String::new(), String::new()]
        }
    }
}

fn row(code: &str, figures: [String; 4], question: &Question) -> Vec<String> {
    let scope = question.agency.as_ref().map_or("all".to_owned(), ToString::to_string);
    let as_at = question.as_at.unwrap_or(question.period.last);
    let known_at = question.known_at.map(|instant| instant.to_string()).unwrap_or_default();
    let days = [question.period.first, question.period.last, as_at].map(|day| day.to_string());
    let mut row = vec![code.to_owned(), scope];
    row.extend(days);
    row.push(known_at);
    row.extend(figures);
    row
}
