//! `hearth revision`: why a figure is not what it was.

use anyhow::ensure;
use hearth_app::App;
use hearth_app::indicators::Question;
use hearth_app::revision::{Correction, Revised, revision};

use crate::arguments::{Format, Revision};
use crate::clock;
use crate::output::{Listing, words};
use crate::verbs::indicators::period;

pub(crate) async fn run(what: Revision) -> anyhow::Result<()> {
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let later = what.known_to.unwrap_or(context.now);
    ensure!(what.known_from < later, "--known-from comes after --known-to; swap them");
    let question = Question {
        whose: what.scope.whose(&context).await?,
        period: period(&context, what.from, what.to).await?,
        as_at: None,
        known_at: what.known_to,
    };
    let code = what.indicator.to_lowercase();
    let told = revision(&context, &code, what.known_from, &question).await?;
    if what.format == Format::Table {
        return words(&told.to_string());
    }
    let columns = vec!["agency", "child", "before", "after", "recorded_at", "was", "is"];
    let rows = told.revised.iter().flat_map(rows).collect();
    Listing { columns, rows }.print(what.format)
}

/// A row for each thing recorded in between; one without when nothing was.
fn rows(one: &Revised) -> Vec<Vec<String>> {
    let named = || {
        let (before, after) = (one.before.join(", "), one.after.join(", "));
        vec![one.agency.to_string(), one.number.clone(), before, after]
    };
    let row = |correction: &Correction| {
        let told = |fact: &Option<_>| {
            fact.as_ref().map(hearth_domain::Fact::to_string).unwrap_or_default()
        };
        let mut row = named();
        row.push(correction.recorded_at.to_string());
        row.extend([told(&correction.was), told(&correction.is)]);
        row
    };
    if one.recorded.is_empty() {
        let blank = std::iter::repeat_n(String::new(), 3);
        return vec![named().into_iter().chain(blank).collect()];
    }
    one.recorded.iter().map(row).collect()
}
