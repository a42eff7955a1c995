//! What the rules of the year say of a return while the whole of it is at hand. Of kept children the
//! rows are recorded, of all children counts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use hearth_access::{ImportReturns, Permit};
use hearth_domain::{AgencyId, CaseId, CollectionYear};
use hearth_returns::rules::{Brought, Finding, Judged, Outcome, Shown, in_force, judge};
use hearth_returns::{Return, Table};
use hearth_store::{JudgedReturn, JudgedRow, JudgedRule, NewBatch, Session};

use super::report::RulesTold;
use crate::error::AppError;
use crate::validate::authority;

/// What the rules say of one return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct JudgedYear {
    children: usize,
    rules: usize,
    /// Each rule that found rows or could not judge every child.
    said: Vec<Said>,
    rows: Vec<FoundRow>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    rule: &'static str,
    outcome: &'static str,
    why: String,
    rows: usize,
    children: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct FoundRow {
    rule: &'static str,
    child: String,
    table: Table,
    line: u64,
}

impl JudgedYear {
    /// Of a return, with last year's where it was sent with it or lies in the folder beside it; nothing
    /// of a year whose rules are not known here. Ofsted's lists of providers are not at hand.
    pub(super) fn of(
        agency: &AgencyId,
        sent: &Return,
        folder: Option<&Path>,
        last: Option<&Return>,
    ) -> Option<Self> {
        let rules = in_force(sent.year);
        if rules.is_empty() {
            return None;
        }
        let beside =
            if last.is_none() { folder.and_then(|it| beside(it, sent.year)) } else { None };
        let (last, authority) = (last.or(beside.as_ref()), authority(agency));
        let judged = judge(&Brought { sent, last, authority, providers: None }, &rules, 1);
        let shown = Shown::of(sent);
        let row = |found: &Finding| FoundRow {
            rule: found.rule.code,
            child: found.child.to_string(),
            table: found.table,
            line: shown.row(found).map(|row| row.line).unwrap_or_default(),
        };
        Some(Self {
            children: judged.children,
            rules: rules.len(),
            said: said(&judged),
            rows: judged.findings.iter().map(row).collect(),
        })
    }

    /// What a report says of it.
    pub(super) fn told(&self) -> RulesTold {
        let finding = self.said.iter().filter(|said| said.rows > 0).count();
        RulesTold { rules: self.rules, finding, rows: self.rows.len() }
    }

    /// Records it with its batch.
    pub(super) async fn write(
        &self,
        session: &mut Session,
        permit: &Permit<ImportReturns>,
        batch: &NewBatch,
        cases: &BTreeMap<String, CaseId>,
    ) -> Result<(), AppError> {
        let of = JudgedReturn {
            batch: batch.id.clone(),
            children: whole(self.children),
            rules: whole(self.rules),
        };
        let rules: Vec<JudgedRule> = self.said.iter().map(|said| said.stored(batch)).collect();
        let kept = |row: &FoundRow| Some(row.stored(batch, *cases.get(&row.child)?));
        let rows: Vec<JudgedRow> = self.rows.iter().filter_map(kept).collect();
        session.add_judged(permit, &of, &rules, &rows).await?;
        Ok(())
    }
}

/// Last year's return in the folder beside this year's, where folders are named by years.
fn beside(folder: &Path, year: CollectionYear) -> Option<Return> {
    let last = CollectionYear::ending_in(year.ending() - 1)?;
    let is_named = folder.file_name()?.to_str()? == year.ending().to_string();
    let other = folder.parent()?.join(last.ending().to_string());
    (is_named && other.is_dir()).then(|| Return::read_folder(&other, last).ok())?
}

fn said(judged: &Judged) -> Vec<Said> {
    let mut found: BTreeMap<&str, (usize, BTreeSet<&str>)> = BTreeMap::new();
    for finding in &judged.findings {
        let (rows, children) = found.entry(finding.rule.code).or_default();
        *rows += 1;
        children.insert(&finding.child);
    }
    let said = |rule: &'static str, outcome: &Outcome| {
        let (rows, children) = found.get(rule).map_or((0, 0), |(rows, of)| (*rows, of.len()));
        let (outcome, why) = match outcome {
            Outcome::Ran => ("run", String::new()),
            Outcome::NotApplicable(why) => ("not applicable", why.clone()),
            // Which child is not said: the child may be one of whom only counts are kept.
            Outcome::Faulted { children, .. } => {
                ("faulted", format!("the rule failed on {children} children"))
            }
        };
        Said { rule, outcome, why, rows, children }
    };
    let all = judged.rules.iter().map(|one| said(one.rule.code, &one.outcome));
    all.filter(|one| one.rows > 0 || one.outcome != "run").collect()
}

impl Said {
    fn stored(&self, batch: &NewBatch) -> JudgedRule {
        JudgedRule {
            batch: batch.id.clone(),
            rule: self.rule.to_owned(),
            outcome: self.outcome.to_owned(),
            why: self.why.clone(),
            rows: whole(self.rows),
            children: whole(self.children),
        }
    }
}

impl FoundRow {
    fn stored(&self, batch: &NewBatch, case: CaseId) -> JudgedRow {
        JudgedRow {
            batch: batch.id.clone(),
            case,
            rule: self.rule.to_owned(),
            table: self.table.name().to_owned(),
            line: i64::try_from(self.line).unwrap_or_default(),
        }
    }
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
