//! `hearth corrections`: what an agency should put right in its own sources.

use hearth_app::App;
use hearth_app::corrections::{Correction, corrections};

use super::conflicts::value;
use crate::arguments::Corrections;
use crate::clock;
use crate::output::Listing;

const COLUMNS: [&str; 9] =
    ["agency", "number", "case", "about", "source", "stands_in", "tells", "should_tell", "why"];

pub(crate) async fn run(what: Corrections) -> anyhow::Result<()> {
    let app = App::open_existing(&what.asked.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let found = corrections(&context, what.agency.as_ref(), what.asked.known_at).await?;
    let rows = found.iter().map(row).collect();
    Listing { columns: COLUMNS.to_vec(), rows }.print(what.asked.format)
}

fn row(one: &Correction) -> Vec<String> {
    vec![
        one.agency.to_string(),
        one.number.clone(),
        one.case.to_string(),
        one.kind.code().to_owned(),
        one.source.code().to_owned(),
        one.stands_in.clone(),
        value(one.tells.as_ref()),
        value(one.holds.as_ref()),
        one.why.sentence().to_owned(),
    ]
}
