//! `hearth explain`: what a clock, a rule, a measure or a part of matching is, where it comes from and
//! what to do.

mod cases;
mod matching;

use std::fmt::Write;

use hearth_app::indicators::{INDICATORS, Indicator};
use hearth_app::validate::{self as rules, Case, Rule};
use hearth_domain::clock::{About, Bound, Clock};
use hearth_domain::clocks::CLOCKS;
use hearth_domain::limit::Counting;
use hearth_domain::practice::{DatedLimit, Round};
use hearth_matching::considerations::CONSIDERATIONS;
use hearth_matching::gates::GATES;
use hearth_matching::rules::Rules;

use crate::arguments::{Explain, Explained};
use crate::output::words;
use crate::rules_file;
use crate::usage::WrongUsage;

/// At most so many names are offered for an unknown one.
const MOST_NAMES: usize = 5;

pub(crate) fn run(what: &Explain) -> anyhow::Result<()> {
    let text = match &what.what {
        Explained::Cases { format } => return cases::listing().print(*format),
        Explained::Clock { id } => explain(id, "clock", CLOCKS, |one| one.id, of_clock)?,
        Explained::Rule { code } => {
            explain(code, "rule", &rules::all(), |one| one.code, |one| of_rule(one))?
        }
        Explained::Indicator { code } => {
            explain(code, "indicator", INDICATORS, |one| one.code, of_indicator)?
        }
        Explained::Gate { code } => {
            explain(code, "gate", &GATES, |one| one.code, matching::of_gate)?
        }
        Explained::Consideration { code } => {
            let of = matching::of_consideration;
            explain(code, "consideration", &CONSIDERATIONS, |one| one.code, of)?
        }
        Explained::Matching { rules } => {
            let rules = rules.as_deref().map(rules_file::read).transpose()?;
            matching::of_all(&rules.unwrap_or_else(Rules::built_in))?
        }
    };
    words(&text)
}

fn explain<T>(
    asked: &str,
    kind: &str,
    all: &[T],
    name: impl Fn(&T) -> &'static str,
    text: impl Fn(&T) -> Result<String, std::fmt::Error>,
) -> anyhow::Result<String> {
    match all.iter().find(|one| name(one).eq_ignore_ascii_case(asked)) {
        Some(found) => Ok(text(found)?),
        None => {
            let names = near(asked, all.iter().map(name)).join(", ");
            let said = format!("there is no {kind} {asked}. Did you mean one of: {names}?");
            Err(WrongUsage(said).into())
        }
    }
}

/// The names most like an unknown one, the nearest first.
fn near(asked: &str, names: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let asked = asked.to_lowercase();
    let mut names: Vec<(usize, &str)> =
        names.map(|name| (edits(&asked, &name.to_lowercase()), name)).collect();
    names.sort_unstable();
    names.into_iter().take(MOST_NAMES).map(|(_, name)| name).collect()
}

/// How many letters must be put in, taken out or changed to make one word of the other.
fn edits(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut next = vec![at + 1];
        for ((diagonal, above), against) in row.iter().zip(row.iter().skip(1)).zip(&other) {
            let changed = diagonal + usize::from(letter != *against);
            let left = next.last().copied().unwrap_or_default();
            next.push(changed.min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

fn of_clock(clock: &Clock) -> Result<String, std::fmt::Error> {
    let mut text = String::new();
    let whose = match clock.about() {
        About::Child => "A child's clock.",
        About::Household => "A household's clock.",
    };
    writeln!(text, "{}: {}\n", clock.id, clock.title)?;
    writeln!(text, "{whose} {}\n", clock.kind.meaning())?;
    let (from, to) = match clock.bound {
        Bound::LastDay => ("It runs from", "until"),
        Bound::FirstDay => ("It counts from", "and gives the first day on which"),
    };
    writeln!(text, "{from} {} {to} {}.\n", clock.starts, clock.stops)?;
    for limit in clock.limits {
        writeln!(text, "  {}", of_limit(limit))?;
    }
    writeln!(text, "\nWhy it matters\n{}\n", clock.why_it_matters)?;
    writeln!(text, "Source\n{}\n", clock.source)?;
    writeln!(text, "Example\n{}\n", clock.example)?;
    writeln!(text, "What to do\n{}", clock.what_to_do)?;
    Ok(text)
}

fn of_limit(limit: &DatedLimit) -> String {
    let round = match limit.round {
        Round::First => "",
        Round::Later => ", later runs",
    };
    let until = limit.until.map(|day| format!(" to {day}")).unwrap_or_default();
    let counting = match limit.counting {
        Counting::InclusiveStart => "the day itself is day 1",
        Counting::ExclusiveStart => "the day after is day 1",
    };
    let DatedLimit { from, length, source, .. } = limit;
    let mark = limit.mark.letter();
    format!("{length}{round}, {counting}; for what starts from {from}{until}: {source} [{mark}]")
}

fn of_indicator(indicator: &Indicator) -> Result<String, std::fmt::Error> {
    let mut text = String::new();
    writeln!(text, "{}: {}\n", indicator.code, indicator.title)?;
    writeln!(text, "What it measures\n{}\n", indicator.definition)?;
    writeln!(text, "Source\n{}\n", indicator.source)?;
    writeln!(text, "Left out\n{}\n", indicator.left_out)?;
    writeln!(text, "Example\n{}", indicator.example)?;
    Ok(text)
}

fn of_rule(rule: &Rule) -> Result<String, std::fmt::Error> {
    let mut text = String::new();
    writeln!(text, "Rule {}: {}\n", rule.code, rule.finds)?;
    writeln!(text, "Why it matters: {}", rule.why)?;
    writeln!(text, "What to do: {}", rule.remedy)?;
    writeln!(text, "In force: {}", rule.years)?;
    writeln!(text, "Cells: {}", rule.cells.join(", "))?;
    if !rule.needs.is_empty() {
        let needs: Vec<&str> = rule.needs.iter().map(|need| need.words()).collect();
        writeln!(text, "Needs beside the tables: {}", needs.join("; "))?;
    }
    writeln!(text, "Source: {}", rule.source.words())?;
    if let Some(differs) = rule.differs {
        writeln!(text, "The public validator (csc-validator-be-903 0.1.17) differs: {differs}")?;
    }
    rule.cases.iter().try_for_each(|case| of_case(&mut text, case))?;
    Ok(text)
}

fn of_case(text: &mut String, case: &Case) -> std::fmt::Result {
    let found: Vec<String> =
        case.finds.iter().map(|(table, row)| format!("{} row {row}", table.name())).collect();
    let found = if found.is_empty() { "nothing".to_owned() } else { found.join(", ") };
    writeln!(text, "\n{}: it finds {found} (rows from 0, - is a blank cell)", case.about)?;
    case.text.lines().try_for_each(|line| writeln!(text, "    {}", line.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_names_come_first() {
        assert_eq!(edits("t-s2", "t-s2"), 0);
        assert_eq!(edits("ts2", "t-s2"), 1);
        assert_eq!(near("T-S3", CLOCKS.iter().map(|one| one.id))[..2], ["T-S1", "T-S2"]);
    }
}
