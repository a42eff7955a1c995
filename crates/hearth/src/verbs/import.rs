//! `hearth import`: returns in, with everything that is wrong in them named.

use std::collections::BTreeMap;

use anyhow::Context as _;
use hearth_app::App;
use hearth_app::import::{ImportReport, Mode, Sent, import_returns};

use crate::arguments::{Format, Import, ImportSource, ImportSsda903};
use crate::clock;
use crate::output::Listing;

/// Problems a table for people shows of each sort; the rest is counted.
const SHOWN_OF_EACH: usize = 3;

pub(crate) async fn run(what: Import) -> anyhow::Result<()> {
    let ImportSource::Ssda903(what) = what.source;
    let sent = read(&what)?;
    let app = App::open(&what.database.database, clock::now()).await?;
    eprintln!("Checking {} …", returns(sent.len()));
    let mode = if what.dry_run { Mode::DryRun } else { Mode::Write };
    let context = app.request_at_this_machine(clock::now());
    let report = import_returns(&context, sent, mode).await?;
    listing(&report, what.format, what.repairs).print(what.format)?;
    summary(&report, mode);
    app.close().await;
    Ok(())
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
    let columns = vec!["kind", "agency", "file", "line", "child", "column", "value", "expected"];
    Listing { columns, rows }
}

fn returns(count: usize) -> String {
    if count == 1 { "1 return".to_owned() } else { format!("{count} returns") }
}

fn summary(report: &ImportReport, mode: Mode) {
    let rows: usize = report.years.iter().map(|year| year.rows_read).sum();
    let kept: usize = report.years.iter().map(|year| year.rows_kept).sum();
    eprintln!("Read {rows} rows of {}.", returns(report.years.len()));
    eprintln!(
        "{} children on the way to adoption; {kept} of their rows are kept. Of other children only counts.",
        report.children_kept
    );
    let told = |counts: BTreeMap<String, usize>| {
        let parts: Vec<String> =
            counts.into_iter().map(|(kind, count)| format!("{kind} {count}")).collect();
        if parts.is_empty() { "none".to_owned() } else { parts.join(", ") }
    };
    eprintln!("Problems: {}.", told(report.problem_counts()));
    eprintln!("Repairs in pooling the years: {}.", told(report.repair_counts()));
    for remark in &report.remarks {
        eprintln!("Note: {remark}.");
    }
    let changes = report.changes;
    let would = if mode == Mode::DryRun { "Nothing is written; it would be" } else { "Changes" };
    if changes.is_none() {
        eprintln!(
            "0 changes: everything these returns tell of children on the way was recorded before."
        );
    } else {
        eprintln!(
            "{would}: {} facts new, {} superseded, {} retracted; {} rows added, {} no longer sent.",
            changes.new,
            changes.superseded,
            changes.retracted,
            changes.rows_added,
            changes.rows_removed
        );
    }
}
