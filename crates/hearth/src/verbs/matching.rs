//! `hearth match`: plans from files alone, and what proves them; answers about the pool beside them.

mod kept_run;
mod missed;
mod pool;

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write};
use std::path::Path;

use anyhow::{Context, anyhow};
use hearth_matching::certificate::{self, Certificate};
use hearth_matching::check::check;
use hearth_matching::plan::Plan;
use hearth_matching::problem::{self, Problem};
use hearth_matching::rules::Rules;
use hearth_matching::solve::solve;

use crate::arguments::{Match, MatchCheck, MatchSolve, MatchVerb};
use crate::{output, rules_file};

/// What asks nothing of a database; nothing where it does.
pub(crate) fn of_files(what: &Match) -> Option<anyhow::Result<()>> {
    match &what.what {
        MatchVerb::Solve(what) => Some(of_problem(what)),
        MatchVerb::Check(what) => Some(of_certificate(what)),
        MatchVerb::Rules => Some(output::words(&rules_file::written(&Rules::built_in()))),
        _ => None,
    }
}

pub(crate) async fn run(what: &Match) -> anyhow::Result<()> {
    match &what.what {
        MatchVerb::Solve(_) | MatchVerb::Check(_) | MatchVerb::Rules => {
            of_files(what).unwrap_or(Ok(()))
        }
        MatchVerb::Plan(what) => pool::plan(what).await,
        MatchVerb::Shortlist(what) => pool::shortlist(what).await,
        MatchVerb::Explain(what) => pool::explain(what).await,
        MatchVerb::Shortage(asked) => pool::shortage(asked).await,
        MatchVerb::Recruit(asked) => pool::recruit(asked).await,
        MatchVerb::Exposure(asked) => pool::exposure(asked).await,
        MatchVerb::Missed(what) => missed::run(what).await,
        MatchVerb::Close(what) => missed::close(what).await,
    }
}

fn of_problem(what: &MatchSolve) -> anyhow::Result<()> {
    let problem = read(&what.problem)?;
    let solved = solve(&problem);
    if let Some(path) = &what.certificate {
        let written = File::create(path).and_then(|file| {
            let certificate = Certificate::of(&problem, &solved);
            certificate::write(&problem, &certificate, &mut BufWriter::new(file))
        });
        written.with_context(|| format!("{} could not be written", path.display()))?;
    }
    output::stream(|out| pairs(&problem, solved.plan(), out))?;
    eprintln!("# served {} cost {}", solved.plan().served(), solved.plan().cost());
    Ok(())
}

fn of_certificate(what: &MatchCheck) -> anyhow::Result<()> {
    let problem = read(&what.problem)?;
    let certificate = certificate::read(&problem, opened(&what.certificate)?)
        .with_context(|| what.certificate.display().to_string())?;
    let proven = check(&problem, &certificate).map_err(|why| {
        let certificate = what.certificate.display();
        anyhow!("{certificate} proves nothing: {why}. Solve the problem again for a new one.")
    })?;
    let waiting = problem.unit_count() - proven.served;
    output::words(&format!(
        "The certificate holds.\n\
         {} of {} units are served at a cost of {}. {waiting} wait, {} of them because no family \
         may be considered for them.\n\
         No plan serves more units of any priority without serving fewer of a higher one, and none \
         that serves as many costs less.\n",
        proven.served,
        problem.unit_count(),
        proven.cost,
        proven.without_candidate,
    ))
}

fn read(path: &Path) -> anyhow::Result<Problem> {
    problem::read(opened(path)?).with_context(|| path.display().to_string())
}

fn opened(path: &Path) -> anyhow::Result<BufReader<File>> {
    let file =
        File::open(path).with_context(|| format!("{} could not be opened", path.display()))?;
    Ok(BufReader::new(file))
}

fn pairs(problem: &Problem, plan: &Plan, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(["unit", "family", "cost"]).map_err(io::Error::other)?;
    for (unit, family) in plan.pairs() {
        let cost = problem.cost(unit, family).unwrap_or_default().to_string();
        let ids = [problem.units().id(unit), problem.families().id(family), &cost];
        writer.write_record(ids).map_err(io::Error::other)?;
    }
    writer.flush()
}
