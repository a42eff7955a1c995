//! `hearth import ssd`: one extract of the Standard Safeguarding Dataset.

use anyhow::Context as _;
use hearth_app::import::Sent;
use hearth_domain::CollectionYear;
use jiff::tz::TimeZone;

use crate::arguments::ImportSsd;
use crate::clock;

/// Reads the extract. It belongs to the collection year of the day it was made.
pub(super) fn read(what: &ImportSsd) -> anyhow::Result<Vec<Sent>> {
    let day = what.day.unwrap_or_else(|| TimeZone::UTC.to_datetime(clock::now()).date());
    let year = CollectionYear::of(day).with_context(|| {
        format!("{day} is in no collection year that is read; give another --day")
    })?;
    let mut sent = Sent::read_extract(&what.folder, what.agency.clone(), year)?;
    sent.files.told_on = Some(day);
    Ok(vec![sent])
}
