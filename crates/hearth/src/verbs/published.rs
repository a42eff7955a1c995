//! `hearth published`: what has been published of the same things that our indicators count.

use anyhow::{Context as _, bail};
use hearth_app::published::{
    Figure, Geography, Question, arrangement, arrangements, authority, has_counterpart, published,
};

use crate::arguments::Published;
use crate::output::Listing;

pub(crate) fn run(what: Published) -> anyhow::Result<()> {
    let place = match (what.agency, what.raa) {
        (Some(code), _) => Some(authority(&code).with_context(|| {
            format!("Nothing is published of an authority {code}. Check its ONS code.")
        })?),
        (None, Some(name)) => Some(agency_called(&name)?),
        (None, None) => None,
    };
    if let Some(code) = &what.indicator {
        check(code)?;
    }
    let question = Question { indicator: what.indicator, place, year: what.year };
    let found = published(&question);
    if found.is_empty() {
        eprintln!("Nothing is published of this here. Leave out --year, or ask about England.");
    }
    let columns = vec![
        "indicator",
        "measure",
        "geography",
        "period",
        "low",
        "high",
        "as_published",
        "unit",
        "vintage",
        "source",
    ];
    let rows = found.into_iter().map(|(code, figure)| row(code, figure)).collect();
    Listing { columns, rows }.print(what.format)
}

fn agency_called(name: &str) -> anyhow::Result<Geography> {
    arrangement(name).with_context(|| {
        let known: Vec<&str> = arrangements().keys().map(String::as_str).collect();
        format!("No regional adoption agency is called {name}. Known are: {}.", known.join(", "))
    })
}

fn check(code: &str) -> anyhow::Result<()> {
    match has_counterpart(code) {
        Some(true) => Ok(()),
        Some(false) => {
            bail!(
                "Nothing published counts the same as {code}. Leave out --indicator to see all that has a counterpart."
            )
        }
        None => bail!("No indicator is called {code}. `hearth indicators` lists them."),
    }
}

/// Bounds are told in words where there are none.
fn row(code: &str, figure: &Figure) -> Vec<String> {
    let [low, high] = match figure.cell.value.interval() {
        Some(interval) => [
            interval.low.to_string(),
            interval.high.map_or("not known".to_owned(), |high| high.to_string()),
        ],
        None => [figure.cell.value.kind().to_owned(), figure.cell.value.kind().to_owned()],
    };
    vec![
        code.to_owned(),
        figure.measure.clone(),
        figure.geography.to_string(),
        figure.span.to_string(),
        low,
        high,
        figure.cell.as_published.clone(),
        figure.unit.name().to_owned(),
        figure.vintage.to_string(),
        figure.source.clone(),
    ]
}
