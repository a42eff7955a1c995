//! `hearth import table`: a list that an agency keeps, by a map of its columns.

use anyhow::Context as _;
use hearth_app::App;
use hearth_app::import::{MapSource, import_table, map_of};

use super::{Shown, mode_of, tell};
use crate::arguments::ImportTable;
use crate::clock;

pub(super) async fn run(what: ImportTable) -> anyhow::Result<()> {
    let map = match (&what.map, what.list) {
        (Some(path), _) => {
            let text = std::fs::read_to_string(path)
                .with_context(|| format!("{} cannot be read as a map", path.display()))?;
            let map = map_of(&text).with_context(|| path.display().to_string())?;
            MapSource::Given(map)
        }
        (None, Some(list)) => MapSource::Kept(list),
        (None, None) => anyhow::bail!("give --map MAP.toml, or --list NAME"),
    };
    let app = App::open(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let day = what.day.unwrap_or_else(|| context.today());
    let mode = mode_of(what.dry_run);
    let report = import_table(&context, (&what.file, &what.agency), map, (day, mode)).await?;
    tell(&report, Shown { format: what.format, repairs: false }, mode)?;
    app.close().await;
    Ok(())
}
