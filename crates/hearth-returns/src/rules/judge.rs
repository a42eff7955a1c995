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
use super::sorted::{Named, Reader, Sorted};
use super::whereabouts::Whereabouts;
use crate::Return;
use crate::table::Table;

/// So many children are read and then held to one rule after another: what a rule and its children need
/// is at hand in the processor's own memory.
const BATCH: usize = 16;

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
    let parts: Vec<Vec<OfRule>> = std::thread::scope(|scope| {
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

impl<'a> Work<'a> {
    /// What is found of some of the children, by each rule.
    fn judge(&self, children: &[u64]) -> Vec<OfRule> {
        let mut of_rules = vec![OfRule::default(); self.rules.len()];
        let first = children.first().copied().unwrap_or_default();
        let mut now = self.now.reader(first);
        let mut last = self.last.map(|last| last.reader(first));
        let mut room: Vec<Held<'a>> = std::iter::repeat_with(Held::default).take(BATCH).collect();
        for batch in children.chunks(BATCH) {
            let held = room.get_mut(..batch.len()).unwrap_or_default();
            for (child, held) in batch.iter().zip(&mut *held) {
                held.read(*child, &mut now, last.as_mut());
            }
            if let Some(directory) = self.postcodes {
                let rows = held.iter_mut().flat_map(|one| [&mut one.now, &mut one.last]);
                Whereabouts::look_up(&mut rows.collect::<Vec<_>>(), directory);
            }
            for (rule, of_rule) in self.rules.iter().zip(&mut of_rules) {
                of_rule.ask(rule, self.given, held);
            }
        }
        of_rules
    }
}

/// One child while it is judged.
#[derive(Default)]
struct Held<'a> {
    now: Rows,
    last: Rows,
    named: Named<'a>,
    /// Its number, once something is found.
    number: Option<Arc<str>>,
}

impl<'a> Held<'a> {
    fn read(&mut self, child: u64, now: &mut Reader<'a>, last: Option<&mut Reader<'a>>) {
        now.read(child, &mut self.now);
        if let Some(last) = last {
            last.read(child, &mut self.last);
        }
        self.named = now.named();
        self.number = None;
    }

    fn number(&mut self) -> &Arc<str> {
        self.number.get_or_insert_with(|| self.named.number().into())
    }
}

/// What came of one rule on some of the children.
#[derive(Default, Clone)]
struct OfRule {
    findings: Vec<Finding>,
    /// On how many children it failed.
    faults: usize,
    /// The first of them.
    first: String,
}

impl OfRule {
    /// Asks the rule of each child. A panic is told of the child it came from, and the asking goes on
    /// with the next.
    fn ask(&mut self, rule: &'static Rule, given: &Given, held: &mut [Held<'_>]) {
        let mut found = Findings::default();
        let mut begun = 0;
        while begun < held.len() {
            let on = || self.ask_from(&mut begun, (rule, given), held, &mut found);
            let judged = catch_unwind(AssertUnwindSafe(on));
            if let Some(one) = held.get_mut(begun.wrapping_sub(1)).filter(|_| judged.is_err()) {
                self.fail(one);
                self.take(rule, one, &mut found);
            }
        }
    }

    /// Asks the rule of each child from one on; `begun` counts on before each is asked.
    fn ask_from(
        &mut self,
        begun: &mut usize,
        (rule, given): (&'static Rule, &Given),
        held: &mut [Held<'_>],
        found: &mut Findings,
    ) {
        for one in held.iter_mut().skip(*begun) {
            *begun += 1;
            let child = Child { given, now: &one.now, last: &one.last };
            (rule.judge)(&child, found);
            self.take(rule, one, found);
        }
    }

    fn take(&mut self, rule: &'static Rule, of: &mut Held<'_>, found: &mut Findings) {
        if found.is_empty() {
            return;
        }
        for (table, row) in found.take() {
            self.findings.push(Finding { rule, table, row, child: Arc::clone(of.number()) });
        }
    }

    fn fail(&mut self, on: &mut Held<'_>) {
        self.faults += 1;
        if self.first.is_empty() {
            self.first = on.number().to_string();
        }
    }
}

fn gathered(
    rules: &[&'static Rule],
    lacking: impl Fn(&Rule) -> Option<String>,
    mut parts: Vec<Vec<OfRule>>,
) -> Judged {
    let mut judged = Judged::default();
    let mut found: Vec<Vec<Finding>> = Vec::new();
    let mut place = 0;
    for rule in rules.iter().copied() {
        let outcome = match lacking(rule) {
            Some(why) => Outcome::NotApplicable(why),
            None => {
                let of_rule: Vec<OfRule> = parts
                    .iter_mut()
                    .filter_map(|part| part.get_mut(place))
                    .map(std::mem::take)
                    .collect();
                place += 1;
                let outcome = came_of(&of_rule);
                found.push(in_order(of_rule));
                outcome
            }
        };
        judged.rules.push(RuleOutcome { rule, outcome });
    }
    found.sort_by_key(|of_rule| of_rule.first().map(|one| one.rule.code));
    judged.findings = found.into_iter().flatten().collect();
    judged
}

/// What one rule found of all children, in order of table and row.
fn in_order(of_rule: Vec<OfRule>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = of_rule.into_iter().flat_map(|part| part.findings).collect();
    // Most stand in order already, of which this sort makes use.
    findings.sort_by_key(|one| (one.table.name(), one.row));
    findings
}

fn came_of(parts: &[OfRule]) -> Outcome {
    match parts.iter().find(|part| part.faults > 0) {
        None => Outcome::Ran,
        Some(failed) => Outcome::Faulted {
            children: parts.iter().map(|part| part.faults).sum(),
            first: failed.first.clone(),
        },
    }
}
