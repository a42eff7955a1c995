//! A run of the plan, kept so that anybody can prove it again without the database.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use anyhow::{Context as _, ensure};
use hearth_app::matching::Planned;
use hearth_matching::{certificate, problem};

use crate::arguments::MatchAsked;
use crate::{clock, rules_file};

/// Writes the run into a folder that is not there yet.
pub(super) fn keep(folder: &Path, planned: &Planned, asked: &MatchAsked) -> anyhow::Result<()> {
    let named = folder.display();
    ensure!(
        !folder.exists(),
        "{named} is there already, and a run that was kept is not written over. Name another folder"
    );
    written(folder, planned, asked).with_context(|| format!("{named} could not be written"))?;
    let (problem, certificate) = (folder.join("problem"), folder.join("certificate"));
    eprintln!(
        "Kept in {named}. Prove it again with: hearth match check --problem {} --certificate {}",
        problem.display(),
        certificate.display()
    );
    Ok(())
}

fn written(folder: &Path, planned: &Planned, asked: &MatchAsked) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let file = |name: &str| File::create(folder.join(name)).map(BufWriter::new);
    problem::write(&planned.problem, &mut file("problem")?)?;
    certificate::write(&planned.problem, &planned.certificate, &mut file("certificate")?)?;
    pairs(planned, &mut file("plan.csv")?)?;
    fs::write(folder.join("rules.toml"), rules_file::written(&planned.pool.rules))?;
    fs::write(folder.join("run.txt"), about(planned, asked))
}

/// Each unit and its family by case, as the other files name them.
fn pairs(planned: &Planned, out: &mut impl Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(["unit", "children", "family", "household"]).map_err(io::Error::other)?;
    for one in &planned.units {
        let unit = one.unit.children.first().map(|child| child.case.to_string());
        let first = one.first.as_ref();
        let family = first.map(|found| found.household.to_string()).unwrap_or_default();
        let household = first.map(|found| found.family.clone()).unwrap_or_default();
        let record = [unit.unwrap_or_default(), one.unit.label(), family, household];
        writer.write_record(record).map_err(io::Error::other)?;
    }
    writer.flush()
}

/// What the run was made from.
fn about(planned: &Planned, asked: &MatchAsked) -> String {
    let known_at = asked.asked.known_at.unwrap_or_else(clock::now);
    format!(
        "as at {}\nknown at {known_at}\nrules {}\nfirst {}\nunits {}\nfamilies {}\nserved {}\ncost {}\n\
         Nothing is decided by this plan.\n",
        planned.pool.day,
        planned.pool.rules.version,
        planned.order.code(),
        planned.problem.unit_count(),
        planned.problem.family_count(),
        planned.proven.served,
        planned.proven.cost,
    )
}
