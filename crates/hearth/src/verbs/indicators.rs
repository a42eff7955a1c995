//! `hearth indicators`: every measure over a period, with what it is made of.

use anyhow::ensure;
use hearth_app::indicators::{
    AgencyKind, Kind, Measure, Period, Question, Row, indicators, indicators_of_each,
};
use hearth_app::pipeline::{Measured, latest_day};
use hearth_app::published::as_published;
use hearth_app::scope::Whose;
use hearth_app::{App, Context};
use hearth_domain::Day;
use hearth_domain::day::add_months;

use crate::arguments::{Disclosure, Indicators};
use crate::clock;
use crate::output::Listing;

pub(crate) async fn run(what: Indicators) -> anyhow::Result<()> {
    let app = App::open_existing(&what.asked.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let period = period(&context, what.from, what.to).await?;
    let rows = if what.each {
        of_each(&context, period.last, &what).await?
    } else {
        let whose = what.scope.whose(&context).await?;
        let question = Question { whose, period, as_at: what.as_at, known_at: what.asked.known_at };
        let answers = indicators(&context, &question).await?;
        told(&answers, &question, what.disclosure)
    };
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
    Listing { columns, rows }.print(what.asked.format)
}

fn counted(count: usize) -> [String; 4] {
    [count.to_string(), count.to_string(), String::new(), String::new()]
}

/// Every measure of one question, as it is or as it may be published.
fn told(
    answers: &[Measured],
    question: &Question,
    disclosure: Option<Disclosure>,
) -> Vec<Vec<String>> {
    if disclosure.is_none() {
        return answers.iter().flat_map(|answer| rows(answer, question)).collect();
    }
    let rules = question.whose.rules();
    let measures: Vec<(&str, &Measure)> =
        answers.iter().map(|answer| (answer.indicator.code, &answer.measure)).collect();
    let published = as_published(&measures, rules).into_iter();
    published.map(|(code, figures)| row(&code, figures, question)).collect()
}

/// Every agency and all together, over the years that end on `last`.
async fn of_each(
    context: &Context<'_>,
    last: Day,
    what: &Indicators,
) -> anyhow::Result<Vec<Vec<String>>> {
    let years = (0..i32::from(what.years)).rev();
    let periods = years.map(|before| Period::year_to(add_months(last, -12 * before))).collect();
    let each = indicators_of_each(context, periods, what.asked.known_at).await?;
    let of_row = |row: &Row| {
        let whose = Whose::agency(row.agency.clone());
        let question =
            Question { whose, period: row.period, as_at: None, known_at: what.asked.known_at };
        told(&row.answers, &question, what.disclosure)
    };
    Ok(each.iter().flat_map(of_row).collect())
}

/// The days asked about: the twelve months to the last day any return tells of, unless said.
pub(crate) async fn period(
    context: &Context<'_>,
    from: Option<Day>,
    to: Option<Day>,
) -> anyhow::Result<Period> {
    let last = match to {
        Some(day) => day,
        None => latest_day(context).await?,
    };
    let period = Period { first: from.unwrap_or_else(|| Period::year_to(last).first), last };
    ensure!(period.first <= period.last, "--from comes after --to; swap them");
    Ok(period)
}

/// One row of a measure; of one that counts by kind a row of all and one of each kind, whose name is
/// the measure's and the kind's with a full stop between. A measure of agencies has for each kind
/// also a row of the households behind it.
fn rows(answer: &Measured, question: &Question) -> Vec<Vec<String>> {
    let code = answer.indicator.code;
    let mut rows = vec![row(code, figures(&answer.measure), question)];
    if let Measure::Kinds(kinds) = &answer.measure {
        let of_kind = |kind: &Kind| {
            row(&format!("{code}.{}", kind.code), counted(kind.cases.len()), question)
        };
        rows.extend(kinds.kinds.iter().map(of_kind));
    }
    if let Measure::Agencies(agencies) = &answer.measure {
        let of_kind = |kind: &AgencyKind| {
            [("", kind.agencies.len()), (".households", kind.cases.len())].map(|(what, count)| {
                row(&format!("{code}.{}{what}", kind.code), counted(count), question)
            })
        };
        rows.extend(agencies.kinds.iter().flat_map(of_kind));
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
        Measure::Agencies(agencies) => counted(agencies.count()),
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
    let as_at = question.as_at.unwrap_or(question.period.last);
    let known_at = question.known_at.map(|instant| instant.to_string()).unwrap_or_default();
    let days = [question.period.first, question.period.last, as_at].map(|day| day.to_string());
    let mut row = vec![code.to_owned(), question.whose.code()];
    row.extend(days);
    row.push(known_at);
    row.extend(figures);
    row
}
