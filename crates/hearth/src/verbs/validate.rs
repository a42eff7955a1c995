//! `hearth validate`: returns held to the rules of their year, before they are sent.

mod findings_json;
mod lines;
mod readable;

use anyhow::ensure;
use hearth_app::validate::{
    Asked, Outcome, Providers, Validated as Held, find, read_providers, validate,
};

use crate::arguments::{Format, Validate, ValidateSsda903, Validated};
use crate::output::{Listing, stream};
use crate::usage::WrongUsage;

/// Problems of the lists of providers beyond this many are counted and not listed.
const MOST_PROBLEMS: usize = 10;

pub(crate) fn run(what: Validate) -> anyhow::Result<()> {
    match what.what {
        Validated::Ssda903(what) => ssda903(&what),
    }
}

fn ssda903(what: &ValidateSsda903) -> anyhow::Result<()> {
    let asked = asked(what)?;
    known_codes(&what.rules)?;
    let wanted = |code: &str| {
        what.rules.is_empty() || what.rules.iter().any(|one| one.eq_ignore_ascii_case(code))
    };
    let providers = match what.providers.as_slice() {
        [] => None,
        lists => Some(read_providers(lists)?),
    };
    let held = validate(&asked, providers.as_ref(), |rule| wanted(rule.code))?;
    providers.iter().for_each(|providers| tell_list(providers));
    if what.summary {
        return summary(&held).print(what.format);
    }
    match what.format {
        Format::Table => readable::print(&held, what.by)?,
        Format::Csv => stream(|out| lines::write(&held, out))?,
        Format::Json => findings_json::print(&held)?,
    }
    held.iter().for_each(tell);
    Ok(())
}

fn asked(what: &ValidateSsda903) -> anyhow::Result<Vec<Asked>> {
    ensure!(
        what.last.is_none() || what.folders.len() == 1,
        "--last is of one return; give one folder with it, or folders as ONS/YEAR that have last year's beside them"
    );
    ensure!(
        what.authority.is_none() || what.folders.len() == 1,
        "--authority is of one return; give one folder with it, or folders as ONS/YEAR"
    );
    let mut asked = Vec::new();
    for folder in &what.folders {
        let mut one = Asked::of(folder, what.year, what.authority.clone())?;
        if what.without_last || what.last.is_some() {
            one.last.clone_from(&what.last);
        }
        asked.push(one);
    }
    Ok(asked)
}

fn known_codes(codes: &[String]) -> anyhow::Result<()> {
    match codes.iter().find(|code| find(code).is_none()) {
        Some(code) => Err(WrongUsage(format!(
            "there is no rule {code}; `hearth validate ssda903 FOLDER --summary` lists them all"
        ))
        .into()),
        None => Ok(()),
    }
}

fn summary(held: &[Held]) -> Listing {
    let mut rows = Vec::new();
    for of in held {
        for one in &of.judged.rules {
            let found = of.judged.findings.iter().filter(|found| found.rule.code == one.rule.code);
            let (outcome, why) = told(&one.outcome);
            rows.push(vec![
                of.asked.folder.display().to_string(),
                one.rule.code.to_owned(),
                outcome.to_owned(),
                found.count().to_string(),
                why,
                one.rule.finds.to_owned(),
            ]);
        }
    }
    let columns = vec!["return", "rule", "outcome", "rows", "why", "finds"];
    Listing { columns, rows }
}

fn told(outcome: &Outcome) -> (&'static str, String) {
    match outcome {
        Outcome::Ran => ("run", String::new()),
        Outcome::NotApplicable(why) => ("not applicable", why.clone()),
        Outcome::Faulted { children, first } => {
            ("faulted", format!("the rule failed on {children} children, first on {first}"))
        }
    }
}

/// What of Ofsted's lists could not be read, on standard error.
fn tell_list(providers: &Providers) {
    eprintln!("{} entries of Ofsted's lists of providers read.", providers.len());
    for problem in providers.problems.iter().take(MOST_PROBLEMS) {
        eprintln!("{problem}");
    }
    match providers.problems.len().saturating_sub(MOST_PROBLEMS) {
        0 => {}
        more => eprintln!("... and {more} more"),
    }
}

/// One line of what came of a return, on standard error.
fn tell(held: &Held) {
    let (mut run, mut silent, mut faulted) = (0, 0, 0);
    for one in &held.judged.rules {
        match one.outcome {
            Outcome::Ran => run += 1,
            Outcome::NotApplicable(_) => silent += 1,
            Outcome::Faulted { .. } => faulted += 1,
        }
    }
    eprintln!(
        "{} ({}): {run} rules run, {silent} not applicable, {faulted} faulted; {} rows found. \
         `--summary` says which and why.",
        held.asked.folder.display(),
        held.asked.year,
        held.judged.findings.len()
    );
}
