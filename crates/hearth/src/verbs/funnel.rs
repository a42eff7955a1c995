//! `hearth funnel`: one measure of every agency, with limits that allow for chance.

use anyhow::{Context as _, bail};
use hearth_app::App;
use hearth_app::funnel::{Answer, Basis, Funnel, Limits, PUBLISHED_FOR, Point, Question, funnel};
use hearth_app::pipeline::latest_day;
use hearth_domain::CollectionYear;

use crate::arguments;
use crate::clock;
use crate::output::Listing;

const COLUMNS: [&str; 12] = [
    "indicator",
    "agency",
    "year",
    "known_at",
    "size",
    "value",
    "expected",
    "low_95",
    "high_95",
    "low_99.8",
    "high_99.8",
    "verdict",
];

pub(crate) async fn run(what: arguments::Funnel) -> anyhow::Result<()> {
    let app = App::open_existing(&what.asked.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let indicator = hearth_app::indicators::find(&what.indicator).with_context(|| {
        format!("there is no indicator {}; see `hearth indicators`", what.indicator)
    })?;
    let year = match what.year {
        Some(year) => year,
        None => CollectionYear::of(latest_day(&context).await?).context("give --year")?,
    };
    let question = Question { indicator, year, known_at: what.asked.known_at };
    match funnel(&context, &question).await? {
        Answer::Funnel(funnel) => print(&funnel, &question, what.asked.format),
        Answer::NotKnown(why) => bail!("{} in {}: {why}", what.indicator, year.ending()),
        Answer::NeitherShareNorCount => {
            bail!(
                "{} is neither a share nor a count; ask for one such as a3 or adopted",
                what.indicator
            )
        }
    }
}

fn print(funnel: &Funnel, question: &Question, format: arguments::Format) -> anyhow::Result<()> {
    let dispersion = funnel.dispersion;
    let basis = match dispersion.basis {
        Basis::Estimated(figures) => format!("estimated from {figures} independent figures"),
        Basis::Published(figures) => {
            format!(
                "the published value, of {PUBLISHED_FOR}; there are only {figures} independent figures to estimate from"
            )
        }
    };
    eprintln!("hearth: limits widened for a dispersion of {:.2}: {basis}", dispersion.value);
    let rows = funnel.points.iter().map(|point| row(funnel, point, question)).collect();
    Listing { columns: COLUMNS.to_vec(), rows }.print(format)
}

/// Shares as percentages, counts as they are.
fn row(funnel: &Funnel, point: &Point, question: &Question) -> Vec<String> {
    let shown = |value: f64| match funnel.target {
        Some(_) => format!("{:.1}", 100.0 * value),
        None => format!("{value:.1}"),
    };
    let known_at = question.known_at.map(|instant| instant.to_string()).unwrap_or_default();
    let mut row = vec![
        question.indicator.code.to_owned(),
        point.agency.to_string(),
        question.year.ending().to_string(),
        known_at,
        format!("{:.1}", point.size),
        point.value.map(shown).unwrap_or_default(),
        shown(funnel.target.unwrap_or(point.size)),
    ];
    let both = |limits: Limits| [shown(limits.lower), shown(limits.upper)];
    row.extend([point.inner, point.outer].into_iter().flat_map(both));
    row.push(point.verdict.words().to_owned());
    row
}
