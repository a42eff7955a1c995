//! `hearth import`: returns in, with everything that is wrong in them named.

mod read_as;
mod ssd;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context as _;
use hearth_app::App;
use hearth_app::import::{ImportReport, Mode, Sent, import_returns};
use hearth_domain::Source;

use crate::arguments::{Database, Format, Import, ImportAnnexA, ImportSource, ImportSsda903};
use crate::clock;
use crate::output::Listing;

/// Problems a table for people shows of each sort; the rest is counted.
const SHOWN_OF_EACH: usize = 3;

pub(crate) async fn run(what: Import) -> anyhow::Result<()> {
    match what.source {
        ImportSource::Ssda903(what) => {
            let sent = read(&what)?;
            let shown = Shown { format: what.format, repairs: what.repairs };
            import(sent, mode_of(what.dry_run), shown, &what.database).await
        }
        ImportSource::AnnexA(what) => {
            let sent = read_lists(&what)?;
            let shown = Shown { format: what.format, repairs: what.repairs };
            import(sent, mode_of(what.dry_run), shown, &what.database).await
        }
        ImportSource::Table(what) => table::run(what).await,
        ImportSource::Ssd(what) => {
            let sent = ssd::read(&what)?;
            let shown = Shown { format: what.format, repairs: what.repairs };
            import(sent, mode_of(what.dry_run), shown, &what.database).await
        }
    }
}

/// How what was found is written.
#[derive(Clone, Copy)]
struct Shown {
    format: Format,
    repairs: bool,
}

fn mode_of(dry_run: bool) -> Mode {
    if dry_run { Mode::DryRun } else { Mode::Write }
}

async fn import(
    sent: Vec<Sent>,
    mode: Mode,
    shown: Shown,
    database: &Database,
) -> anyhow::Result<()> {
    let app = App::open(&database.database, clock::now()).await?;
    eprintln!("Checking {} …", returns(sent.len()));
    let context = app.request_at_this_machine(clock::now());
    let report = import_returns(&context, sent, mode).await?;
    tell(&report, shown, mode)?;
    app.close().await;
    Ok(())
}

/// What was read as what, what is wrong, and what changed.
fn tell(report: &ImportReport, shown: Shown, mode: Mode) -> anyhow::Result<()> {
    read_as::tell(report);
    listing(report, shown.format, shown.repairs).print(shown.format)?;
    summary(report, mode);
    Ok(())
}

fn read_lists(what: &ImportAnnexA) -> anyhow::Result<Vec<Sent>> {
    if let Some(tree) = &what.tree {
        return Ok(Sent::read_tree_of_lists(tree)?);
    }
    let file = what.file.as_deref().context("give a file, or --tree DIR")?;
    let agency = what.agency.clone().context("give --agency ID")?;
    let year = what.year.context("give --year YEAR")?;
    Ok(Sent::read_annex_a(file, &agency, year)?)
}

fn read(what: &ImportSsda903) -> anyhow::Result<Vec<Sent>> {
    if let Some(tree) = &what.tree {
        return Ok(Sent::read_tree(tree)?);
    }
    let folder = what.folder.as_deref().context("give a folder, or --tree DIR")?;
    let agency = what.agency.clone().context("give --agency ONS")?;
    let year = what.year.context("give --year YEAR")?;
    Ok(vec![Sent::read_folder(folder, agency, year)?])
}

fn listing(report: &ImportReport, format: Format, with_repairs: bool) -> Listing {
    let of_files = report
        .years
        .iter()
        .flat_map(|year| year.problems.iter().map(move |problem| (&year.agency, problem)));
    let repairs =
        report.repairs.iter().filter(|_| with_repairs).map(|(agency, repair)| (agency, repair));
    let mut shown: BTreeMap<String, usize> = BTreeMap::new();
    let mut rows = Vec::new();
    for (agency, problem) in of_files.chain(repairs) {
        let kind = problem.kind.code();
        let seen = shown.entry(kind.clone()).or_default();
        *seen += 1;
        if format == Format::Table && *seen > SHOWN_OF_EACH {
            continue;
        }
        rows.push(vec![
            kind,
            agency.to_string(),
            problem.file.to_string(),
            problem.line.map(|line| line.to_string()).unwrap_or_default(),
            problem.child.clone(),
            problem.column.clone(),
            problem.value.clone(),
            problem.expected.clone(),
        ]);
    }
    let of_adopters = report.households_kept > 0 && report.children_kept == 0;
    let whose = if of_adopters { "household" } else { "child" };
    let columns = vec!["kind", "agency", "file", "line", whose, "column", "value", "expected"];
    Listing { columns, rows }
}

fn returns(count: usize) -> String {
    if count == 1 { "1 return".to_owned() } else { format!("{count} returns") }
}

/// What is kept of other children, and for whom.
fn rest(report: &ImportReport) -> String {
    let kept = report.years.iter().filter(|year| year.rest_kept.is_some());
    let agencies: BTreeSet<String> = kept.map(|year| year.agency.to_string()).collect();
    if agencies.is_empty() {
        return "Of other children only counts.".to_owned();
    }
    let rows: usize = report.years.iter().filter_map(|year| year.rest_kept).sum();
    let agencies: Vec<String> = agencies.into_iter().collect();
    let everywhere = report.years.iter().all(|year| year.rest_kept.is_some());
    let others = if everywhere { "" } else { " Of other authorities' children only counts." };
    format!(
        "The rest, {rows} rows, is kept in the own partition of {}, which nobody else opens.{others}",
        agencies.join(", ")
    )
}

/// How many there are of each sort.
fn told(counts: BTreeMap<String, usize>) -> String {
    let parts: Vec<String> =
        counts.into_iter().map(|(kind, count)| format!("{kind} {count}")).collect();
    if parts.is_empty() { "none".to_owned() } else { parts.join(", ") }
}

/// What the rules of the return found, where returns were given.
fn rules(report: &ImportReport) -> Option<String> {
    let judged: Vec<_> = report.years.iter().filter_map(|year| year.judged).collect();
    let finding = judged.iter().filter(|one| one.rows > 0).count();
    let rows: usize = judged.iter().map(|one| one.rows).sum();
    match judged.len() {
        0 => None,
        all => Some(format!(
            "The rules of the return found {rows} rows, in {finding} of {all} returns; \
             `hearth validate ssda903 FOLDER` lists them."
        )),
    }
}

fn summary(report: &ImportReport, mode: Mode) {
    let rows: usize = report.years.iter().map(|year| year.rows_read).sum();
    let kept: usize = report.years.iter().map(|year| year.rows_kept).sum();
    eprintln!("Read {rows} rows of {}.", returns(report.years.len()));
    let (children, households) = (report.children_kept, report.households_kept);
    let counts_others = [Source::Ssda903, Source::StandardSafeguardingDataset];
    if counts_others.into_iter().any(|source| report.is_of(source)) {
        let others = rest(report);
        eprintln!(
            "{children} children on the way to adoption; {kept} of their rows are kept. {others}"
        );
    } else {
        let told = [
            (children, "child on the way to adoption", "children on the way to adoption"),
            (households, "household", "households"),
        ];
        let words = |(count, one, many): &(usize, &str, &str)| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            count => Some(format!("{count} {many}")),
        };
        let told: Vec<String> = told.iter().filter_map(words).collect();
        eprintln!("{}; {kept} of their rows are kept.", told.join(" and "));
    }
    eprintln!("Problems: {}.", told(report.problem_counts()));
    if let Some(rules) = rules(report) {
        eprintln!("{rules}");
    }
    if report.is_of(Source::Ssda903) || !report.repairs.is_empty() {
        eprintln!("Repairs in pooling the years: {}.", told(report.repair_counts()));
    }
    for remark in &report.remarks {
        eprintln!("Note: {remark}.");
    }
    let changes = report.changes;
    let would = if mode == Mode::DryRun { "Nothing is written; it would be" } else { "Changes" };
    if changes.is_none() {
        eprintln!("0 changes: everything these returns tell was recorded before.");
    } else {
        eprintln!(
            "{would}: {} facts new, {} superseded, {} retracted; {} rows added, {} no longer sent.",
            changes.new,
            changes.superseded,
            changes.retracted,
            changes.rows_added,
            changes.rows_removed
        );
        if changes.rest_added + changes.rest_removed > 0 {
            let (added, removed) = (changes.rest_added, changes.rest_removed);
            eprintln!("In authorities' own partitions: {added} rows added, {removed} deleted.");
        }
        if changes.names_added + changes.names_removed > 0 {
            let (added, removed) = (changes.names_added, changes.names_removed);
            eprintln!("Names, kept apart: {added} new, {removed} no longer given.");
        }
    }
}
