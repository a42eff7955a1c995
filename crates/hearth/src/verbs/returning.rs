//! `hearth return`: a return written from the rows that are kept, or from journeys.

mod sheets;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};
use hearth_app::returning::{Extent, Made, make_annex_a, make_quarterly, make_ssd, make_ssda903};
use hearth_app::scope::Whose;
use hearth_app::{App, AppError, Context};

use crate::arguments::{Return, ReturnAnnexA, ReturnOf, ReturnQuarterly, ReturnSsd, ReturnSsda903};
use crate::clock;

pub(crate) async fn run(what: Return) -> anyhow::Result<()> {
    match what.what {
        ReturnOf::Ssda903(what) => ssda903(what).await,
        ReturnOf::AnnexA(what) => annex_a(what).await,
        ReturnOf::Ssd(what) => ssd(what).await,
        ReturnOf::Quarterly(what) => quarterly(what).await,
    }
}

async fn annex_a(what: ReturnAnnexA) -> anyhow::Result<()> {
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let form = what.place.format.into();
    let made = make_annex_a(&context, (&what.agency, what.as_at), form).await?;
    sheets::put(made, &what.place, &format!("of {} as at {}", what.agency, what.as_at))?;
    app.close().await;
    Ok(())
}

async fn quarterly(what: ReturnQuarterly) -> anyhow::Result<()> {
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let whose = whose(&context, &what).await?;
    let form = what.place.format.into();
    let made = make_quarterly(&context, (&whose, what.period), form).await?;
    sheets::put(made, &what.place, &format!("of {} in {}", whose.code(), what.period.code()))?;
    app.close().await;
    Ok(())
}

async fn whose(context: &Context<'_>, what: &ReturnQuarterly) -> Result<Whose, AppError> {
    let network = context.network().await?;
    match (&what.agency, &what.raa) {
        (_, Some(name)) => Whose::arrangement(&network, name, None),
        (Some(agency), None) if network.agency(agency).is_none() => {
            Err(AppError::UnknownAgency(agency.clone()))
        }
        (agency, None) => Ok(Whose::agency(agency.clone())),
    }
}

async fn ssda903(what: ReturnSsda903) -> anyhow::Result<()> {
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let of = (&what.agency, what.year);
    let extent = if what.slice { Extent::AdoptionSlice } else { Extent::AllKept };
    let made = make_ssda903(&context, of, extent, what.format.into()).await?;
    put(&made.files, &what.out, what.force)?;
    say(&made, &format!("{} for {}", what.agency, what.year), &what.out);
    say_whole(&made);
    say_missing(&made);
    app.close().await;
    Ok(())
}

async fn ssd(what: ReturnSsd) -> anyhow::Result<()> {
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let made = make_ssd(&context, (&what.agency, what.as_at)).await?;
    put(&made.files, &what.out, what.force)?;
    say(&made, &format!("{} as at {}", what.agency, what.as_at), &what.out);
    say_missing(&made);
    app.close().await;
    Ok(())
}

/// Writes the files; without leave to write over others, none of them or all.
fn put(files: &[(String, Vec<u8>)], folder: &Path, may_replace: bool) -> anyhow::Result<()> {
    let there = files.iter().map(|(name, _)| folder.join(name)).find(|file| file.exists());
    if let Some(file) = there.filter(|_| !may_replace) {
        bail!(
            "{} is there already. Give another place, or --force to write over it",
            file.display()
        );
    }
    fs::create_dir_all(folder)
        .with_context(|| format!("{} cannot be made as a folder", folder.display()))?;
    for (name, bytes) in files {
        let file = folder.join(name);
        fs::write(&file, bytes).with_context(|| format!("{} cannot be written", file.display()))?;
    }
    Ok(())
}

fn say(made: &Made, of: &str, folder: &Path) {
    let tables: Vec<String> =
        made.tables.iter().map(|(table, rows)| format!("{} {rows}", table.name())).collect();
    eprintln!(
        "Wrote {} rows of {} children of {of} to {}: {}.",
        made.tables.iter().map(|(_, rows)| rows).sum::<usize>(),
        made.children,
        folder.display(),
        tables.join(", ")
    );
}

fn say_whole(made: &Made) {
    if made.is_whole {
        eprintln!(
            "This is the whole return as it was sent, from the authority's own partition: also of \
             children who are not on the way to adoption, and with pupil numbers. Keep it as you would \
             the return itself."
        );
    } else {
        eprintln!("This is the adoption slice and not the whole return.");
    }
}

fn say_missing(made: &Made) {
    if !made.missing.is_empty() {
        eprintln!("It has not:");
    }
    for one in &made.missing {
        eprintln!("  {one}.");
    }
}
