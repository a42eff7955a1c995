//! Every rule on every child of a return.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use hearth_postcodes::Directory;

use super::brought::Brought;
use super::child::{Child, Given};
use super::findings::{Finding, Findings};
use super::need::Need;
use super::rows::Rows;
use super::rule::Rule;
use super::sorted::Sorted;
use crate::Return;
use crate::table::Table;

/// What came of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It judged every child.
    Ran,
    /// It could say nothing, for this reason.
    NotApplicable(String),
    /// It failed on so many children, first on this one; what it found of the others stands.
    Faulted {
        /// On how many children.
        children: usize,
        /// The first of them.
        first: String,
    },
}

/// One rule with what came of it.
#[derive(Clone)]
pub struct RuleOutcome {
    /// The rule.
    pub rule: &'static Rule,
    /// What came of it.
    pub outcome: Outcome,
}

/// What the rules say of one return.
#[derive(Default)]
pub struct Judged {
    /// How many children the return has.
    pub children: usize,
    /// Every rule that was asked for.
    pub rules: Vec<RuleOutcome>,
    /// Every row found wrong, in order of rule, table and row.
    pub findings: Vec<Finding>,
}

/// Judges every child of a return by `rules`; the children are shared out among `threads`.
#[must_use]
pub fn judge(brought: &Brought<'_>, rules: &[&'static Rule], threads: usize) -> Judged {
    let given = Given::brought(brought);
    let lacking = |rule: &Rule| lacks(rule, brought);
    let applicable: Vec<&'static Rule> =
        rules.iter().copied().filter(|rule| lacking(rule).is_none()).collect();
    let sorted = Sorted::of(brought.sent);
    let last_year = brought.last.map(Sorted::of);
    let children = sorted.children();
    let postcodes = applicable
        .iter()
        .any(|rule| rule.needs.contains(&Need::Postcodes))
        .then(Directory::shipped);
    let (now, last) = (&sorted, last_year.as_ref());
    let work = Work { given: &given, rules: &applicable, postcodes, now, last };
    let share = children.len().div_ceil(threads.max(1)).max(1);
    let parts: Vec<Part> = std::thread::scope(|scope| {
        let begun: Vec<_> =
            children.chunks(share).map(|part| scope.spawn(|| work.judge(part))).collect();
        // A rule that panics is caught where it is asked; a thread itself cannot.
        begun.into_iter().filter_map(|thread| thread.join().ok()).collect()
    });
    Judged { children: children.len(), ..gathered(rules, lacking, parts) }
}

/// Why a rule can say nothing of a return.
fn lacks(rule: &Rule, brought: &Brought<'_>) -> Option<String> {
    let has = |sent: &Return, table: Table| sent.sheets_of(table).next().is_some();
    if let Some(table) = rule.reads.iter().find(|table| !has(brought.sent, **table)) {
        return Some(format!("the return has no {} table", table.name()));
    }
    if let Some(why) = rule.needs.iter().find_map(|need| need.lacks(brought)) {
        return Some(why.to_owned());
    }
    if rule.reads_last.is_empty() {
        return None;
    }
    let Some(last) = brought.last else {
        return Some("last year's return is not given".to_owned());
    };
    let table = rule.reads_last.iter().find(|table| !has(last, **table))?;
    Some(format!("last year's return has no {} table", table.name()))
}

/// What is judged, and by what.
struct Work<'a> {
    given: &'a Given,
    rules: &'a [&'static Rule],
    /// Where a rule asks for them.
    postcodes: Option<Directory<'static>>,
    now: &'a Sorted<'a>,
    last: Option<&'a Sorted<'a>>,
}

/// What was found of some of the children.
struct Part {
    findings: Vec<Finding>,
    /// On how many children each rule failed, and the first of them.
    faults: Vec<(usize, String)>,
}

impl Work<'_> {
    fn judge(&self, children: &[u64]) -> Part {
        let (mut now, mut last) = (Rows::default(), Rows::default());
        let faults = vec![(0, String::new()); self.rules.len()];
        let mut part = Part { findings: Vec::new(), faults };
        for child in children {
            self.now.read(*child, &mut now);
            if let Some(before) = self.last {
                before.read(*child, &mut last);
            }
            if let Some(directory) = self.postcodes {
                now.look_up(directory);
                last.look_up(directory);
            }
            self.judge_one(&Child { given: self.given, now: &now, last: &last }, *child, &mut part);
        }
        part
    }

    fn judge_one(&self, child: &Child<'_>, named: u64, part: &mut Part) {
        let mut found = Findings::default();
        let mut number: Option<Arc<str>> = None;
        for (rule, faults) in self.rules.iter().zip(&mut part.faults) {
            let judged = catch_unwind(AssertUnwindSafe(|| (rule.judge)(child, &mut found)));
            if judged.is_err() {
                faults.0 += 1;
                if faults.1.is_empty() {
                    faults.1 = self.now.number(named);
                }
            }
            for (table, row) in found.take() {
                let child = number.get_or_insert_with(|| self.now.number(named).into());
                part.findings.push(Finding { rule, table, row, child: Arc::clone(child) });
            }
        }
    }
}

fn gathered(
    rules: &[&'static Rule],
    lacking: impl Fn(&Rule) -> Option<String>,
    parts: Vec<Part>,
) -> Judged {
    let mut judged = Judged::default();
    let mut place = 0;
    for rule in rules.iter().copied() {
        let outcome = match lacking(rule) {
            Some(why) => Outcome::NotApplicable(why),
            None => {
                place += 1;
                came_of(parts.iter().filter_map(|part| part.faults.get(place - 1)))
            }
        };
        judged.rules.push(RuleOutcome { rule, outcome });
    }
    judged.findings = parts.into_iter().flat_map(|part| part.findings).collect();
    judged.findings.sort_by(|a, b| {
        let key = |one: &Finding| (one.rule.code, one.table.name(), one.row);
        key(a).cmp(&key(b))
    });
    judged
}

fn came_of<'a>(faults: impl Iterator<Item = &'a (usize, String)>) -> Outcome {
    let failed: Vec<_> = faults.filter(|(children, _)| *children > 0).collect();
    match failed.first() {
        None => Outcome::Ran,
        Some((_, first)) => Outcome::Faulted {
            children: failed.iter().map(|(children, _)| children).sum(),
            first: first.clone(),
        },
    }
}
