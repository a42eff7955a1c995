//! Comparing with what is recorded, and writing what differs in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use hearth_access::{ImportReturns, Permit};
use hearth_domain::{AgencyId, CaseId, CollectionYear, Day, Source};
use hearth_returns::cohort::{CountedGroup, KeptRow, counts_of_others, kept_rows, may_keep};
use hearth_returns::list::name_of_list;
use hearth_returns::{Problem, Table};
use hearth_store::{
    LeftOut, NewBatch, NewProblem, NewSentTable, ProblemCount, SentTable, Session, StoredRow,
};

use super::Mode;
use super::derive::{Derived, derive};
use super::judged::JudgedYear;
use super::kind::Kind;
use super::known::Known;
use super::names::NameChanges;
use super::own::{OwnChanges, Partitions, RestNow, came, turned_on};
use super::prepare::{Prepared, PreparedYear};
use super::report::{ImportReport, YearReport};
use super::rows::{RowChanges, SentNow};
use crate::context::Context;
use crate::error::AppError;
use crate::ids::Ids;

/// Everything to be written of one kind for one agency.
struct Plan<'a> {
    prepared: &'a Prepared,
    /// The case of every child or household of the agency, by its number.
    cases: &'a BTreeMap<String, CaseId>,
    rows: RowChanges,
    derived: Derived,
    names: NameChanges,
    /// What the authority keeps for itself, where it has turned that on.
    own: Option<OwnChanges<'a>>,
    /// The batch that each year's rows would come with.
    batches: BTreeMap<i16, NewBatch>,
    /// Years of which some table differs from what was sent before.
    differing: BTreeSet<i16>,
    counts: Vec<(CollectionYear, BTreeMap<CountedGroup, u64>)>,
}

/// Plans and writes. Whatever fails, the prepared returns are given back to be tried again.
pub(super) async fn save(
    context: &Context<'_>,
    permit: &Permit<ImportReturns>,
    prepared: Vec<Prepared>,
    mode: Mode,
) -> Result<ImportReport, (AppError, Vec<Prepared>)> {
    match plan_and_write(context, permit, &prepared, mode).await {
        Ok(report) => Ok(report),
        Err(error) => Err((error, prepared)),
    }
}

async fn plan_and_write(
    context: &Context<'_>,
    permit: &Permit<ImportReturns>,
    prepared: &[Prepared],
    mode: Mode,
) -> Result<ImportReport, AppError> {
    let ids = Ids::at(context.now);
    let mut reading = context.app.store.begin().await?;
    let before = reading.ledger(permit).await?;
    let mut report = ImportReport::default();
    let known = Known::read(&mut reading, permit, prepared, &ids).await?;
    known.add_to(&mut report);
    let partitions = turned_on(context, &mut reading, prepared).await?;
    let returns = returns_of_new_children(prepared, &known);
    let mut plans = Vec::new();
    for one in prepared.iter().chain(&returns) {
        let of = (one, &known, &partitions);
        plans.push(plan(&mut reading, permit, of, &ids, &mut report).await?);
    }
    drop(reading);
    let nothing = plans.iter().all(|plan| plan.differing.is_empty()) && report.changes.is_none();
    if nothing || mode == Mode::DryRun {
        return Ok(report);
    }
    let mut session = context.app.store.begin().await?;
    let stamp = session.take_ledger(permit, before, context.now, &reason(prepared)).await?;
    for ((agency, kind), cases) in &known.cases {
        session.add_cases(permit, &stamp, (agency, *kind), &cases.new).await?;
    }
    for plan in &plans {
        plan.write(&mut session, permit, &stamp).await?;
    }
    session.commit().await?;
    report.ledger = Some(stamp.number());
    Ok(report)
}

/// For every agency of which a list or an extract names new children, and no return is given now: the
/// returns read before, in which those children stood without being on the way to adoption.
fn returns_of_new_children(prepared: &[Prepared], known: &Known) -> Vec<Prepared> {
    let is_given = |agency: &AgencyId| {
        prepared.iter().any(|one| one.agency == *agency && one.kind == Kind::Children)
    };
    let agencies: BTreeSet<&AgencyId> = prepared.iter().map(|one| &one.agency).collect();
    let named = agencies.into_iter().filter(|agency| !is_given(agency));
    named
        .filter(|agency| known.new_children(agency).next().is_some())
        .map(|agency| Prepared::without_files(agency.clone(), Kind::Children))
        .collect()
}

/// What the ledger says was done: `ssda903 returns`, `annex-a returns`.
fn reason(prepared: &[Prepared]) -> String {
    let sources: BTreeSet<&str> = prepared.iter().map(|one| one.kind.source().code()).collect();
    format!("{} returns", Vec::from_iter(sources).join(" and "))
}

async fn plan<'a>(
    session: &mut Session,
    permit: &Permit<ImportReturns>,
    (prepared, known, partitions): (&'a Prepared, &'a Known, &'a Partitions),
    ids: &Ids,
    report: &mut ImportReport,
) -> Result<Plan<'a>, AppError> {
    let (agency, kind) = (&prepared.agency, prepared.kind);
    let cases = known.cases_of(agency, kind);
    let cohort: BTreeSet<String> = cases.keys().cloned().collect();

    let mut sent_before = session.sent_tables(permit, agency, kind.source()).await?;
    sent_before.retain(|sent| kind.has_table(&sent.name));
    let in_force = kind.rows_of(session.live_rows(permit, agency, kind.source()).await?);
    let given: BTreeSet<i16> = prepared.years.iter().map(|year| year.files.year.ending()).collect();
    let mut sent_rows = Vec::new();
    for year in &prepared.years {
        let kept = kept_rows(&year.files, &cohort);
        report.years.push(year_report(prepared, year, kept.len()));
        sent_rows.extend(kept.into_iter().map(|row| (year.files.year, row)));
    }
    let mut first_told = first_told(&sent_rows, &in_force, cases);
    if kind == Kind::Children {
        first_told.extend(known.new_children(agency).cloned());
    }
    let earlier = kind.earlier(&sent_before, &given, &first_told);
    report.remarks.extend(remark(prepared, &earlier.send_again, first_told.len()));
    let came = came(&earlier.rows);
    sent_rows.extend(earlier.rows);
    let batches = batches(prepared, &sent_before, ids);
    let batch_of = |year: i16| batches.get(&year).map(|batch| batch.id.clone()).unwrap_or_default();
    one_list(prepared, &sent_rows, &in_force)?;
    let own = match partitions.get(agency).filter(|_| kind == Kind::Children) {
        Some(own) => {
            let now = RestNow { cohort: &cohort, came, batches: &batches, ids };
            Some(OwnChanges::plan(session, own, prepared, &now).await?)
        }
        None => None,
    };
    let newest_before = in_force.iter().map(|row| row.year).max();
    let now = SentNow { replaced: replaced(prepared), rows: sent_rows, batch_of: &batch_of, cases };
    let rows = now.compare(in_force, ids);

    let recorded = kind.facts_of(session.facts_told_by(permit, agency, kind.source()).await?);
    let numbers = cases.iter().map(|(number, case)| (*case, number.clone())).collect();
    let derived = derive((agency, kind), &rows.in_force, recorded, &numbers, ids);
    let count = |year: &PreparedYear| (year.files.year, counts_of_others(&year.groups, &cohort));
    let counts = prepared.years.iter().map(count).collect();
    let mut differing = differing(prepared, &sent_before);
    differing.extend(own.iter().flat_map(OwnChanges::years));
    let names = NameChanges::plan(session, permit, (prepared, cases, newest_before), ids).await?;
    let plan = Plan { prepared, cases, rows, derived, names, own, batches, differing, counts };
    plan.add_to(report);
    Ok(plan)
}

/// Refuses a list in place of another: an agency's year has one list of children and one of households.
fn one_list(
    prepared: &Prepared,
    sent: &[(CollectionYear, KeptRow)],
    in_force: &[StoredRow],
) -> Result<(), AppError> {
    if prepared.kind.source() != Source::List {
        return Ok(());
    }
    for (year, row) in sent {
        let given = name_of_list(&row.cells);
        let of_year = in_force.iter().filter(|before| before.year == year.ending());
        let mut before = of_year.map(|before| name_of_list(&before.cells));
        if let Some(before) = before.find(|before| *before != given) {
            let (agency, year) = (prepared.agency.clone(), *year);
            return Err(AppError::AnotherList { agency, year, given, before });
        }
    }
    Ok(())
}

/// The numbers of those of whom rows are given and none of this kind is in force: children new to the
/// record, or known so far from another source alone.
fn first_told(
    given: &[(CollectionYear, KeptRow)],
    in_force: &[StoredRow],
    cases: &BTreeMap<String, CaseId>,
) -> BTreeSet<String> {
    let told: BTreeSet<CaseId> = in_force.iter().map(|row| row.case).collect();
    let is_first = |number: &&String| cases.get(*number).is_some_and(|case| !told.contains(case));
    given.iter().map(|(_, row)| &row.child).filter(is_first).cloned().collect()
}

/// Years of which some table differs from what was sent before.
fn differing(prepared: &Prepared, sent_before: &[SentTable]) -> BTreeSet<i16> {
    let known = |year: i16, name: &str, digest: &str| {
        sent_before
            .iter()
            .any(|sent| sent.year == year && sent.name == name && sent.digest == digest)
    };
    let differs = |year: &&PreparedYear| {
        let ending = year.files.year.ending();
        !year.tables.iter().all(|(table, (digest, _))| known(ending, table.name(), digest))
    };
    prepared.years.iter().filter(differs).map(|year| year.files.year.ending()).collect()
}

/// A batch for every year given or sent before; only those that bring something are recorded.
fn batches(prepared: &Prepared, sent_before: &[SentTable], ids: &Ids) -> BTreeMap<i16, NewBatch> {
    let before = sent_before.iter().map(|sent| (sent.year, (sent.location.as_str(), None)));
    let given = prepared
        .years
        .iter()
        .map(|year| (year.files.year.ending(), (year.location.as_str(), year.files.told_on)));
    let found: BTreeMap<i16, (&str, Option<Day>)> = before.chain(given).collect();
    found.into_iter().map(|(year, from)| (year, new_batch(prepared, year, from, ids))).collect()
}

fn new_batch(
    prepared: &Prepared,
    year: i16,
    (location, told_on): (&str, Option<Day>),
    ids: &Ids,
) -> NewBatch {
    NewBatch {
        id: ids.uuid().to_string(),
        agency: prepared.agency.clone(),
        source: prepared.kind.source(),
        year,
        location: location.to_owned(),
        told_on,
    }
}

fn replaced(prepared: &Prepared) -> BTreeSet<(i16, Table)> {
    let tables = |year: &PreparedYear| {
        let ending = year.files.year.ending();
        year.tables.keys().map(move |table| (ending, *table)).collect::<Vec<_>>()
    };
    prepared.years.iter().flat_map(tables).collect()
}

fn remark(prepared: &Prepared, send_again: &[CollectionYear], children: usize) -> Option<String> {
    if send_again.is_empty() {
        return None;
    }
    let years: Vec<String> = send_again.iter().map(ToString::to_string).collect();
    if prepared.years.is_empty() {
        return Some(format!(
            "{}: {children} children are new to the record, and the files of the returns of {} are no longer \
             where they were read. Where those returns tell of these children, send them again to complete \
             their journeys",
            prepared.agency,
            years.join(", "),
        ));
    }
    Some(format!(
        "{}: {children} children came onto the way to adoption whose rows in {} were not kept when those \
         returns were read. Send those years again to complete their journeys",
        prepared.agency,
        years.join(", "),
    ))
}

fn year_report(prepared: &Prepared, year: &PreparedYear, rows_kept: usize) -> YearReport {
    YearReport {
        agency: prepared.agency.clone(),
        source: prepared.kind.source(),
        year: year.files.year,
        rows_read: year.rows_read,
        rows_kept,
        children_counted: 0,
        rest_kept: None,
        problems: year.problems.clone(),
        judged: year.judged.as_ref().map(JudgedYear::told),
        read_as: year.files.read_as.clone(),
    }
}

impl Plan<'_> {
    fn add_to(&self, report: &mut ImportReport) {
        report.changes.add(&self.derived.changes);
        report.changes.rows_added += self.rows.added.len();
        report.changes.rows_removed += self.rows.removed.len();
        report.changes.names_added += self.names.added.len();
        report.changes.names_removed += self.names.removed.len();
        if let Some(own) = &self.own {
            report.changes.rest_added += own.added.len();
            report.changes.rest_removed += own.removed.len();
        }
        let repairs = self.derived.repairs.iter().cloned();
        report.repairs.extend(repairs.map(|repair| (self.prepared.agency.clone(), repair)));
        for (year, groups) in &self.counts {
            let of_year = |one: &&mut YearReport| {
                one.agency == self.prepared.agency
                    && one.source == self.prepared.kind.source()
                    && one.year == *year
            };
            if let Some(one) = report.years.iter_mut().find(of_year) {
                one.children_counted = groups.values().sum();
                let kept = self.own.as_ref().and_then(|own| own.kept.get(&year.ending()));
                one.rest_kept = kept.copied();
            }
        }
    }

    async fn write(
        &self,
        session: &mut Session,
        permit: &Permit<ImportReturns>,
        stamp: &hearth_store::Stamp,
    ) -> Result<(), AppError> {
        let (agency, kind) = (&self.prepared.agency, self.prepared.kind);
        let brings = |batch: &&NewBatch| {
            let adds = || self.rows.added.iter().any(|row| row.batch == batch.id);
            let keeps = || self.own.as_ref().is_some_and(|own| own.is_of(batch));
            self.differing.contains(&batch.year) || adds() || keeps()
        };
        for batch in self.batches.values().filter(brings) {
            session.add_batch(permit, stamp, batch).await?;
        }
        for year in &self.prepared.years {
            self.write_year(session, permit, year).await?;
        }
        session.add_rows(permit, agency, kind.source(), &self.rows.added).await?;
        session.remove_rows(permit, stamp, &self.rows.removed).await?;
        session.move_rows(permit, &self.rows.moved).await?;
        session.add_facts(permit, stamp, &self.derived.facts).await?;
        session.add_identities(permit, stamp, agency, &self.names.added).await?;
        session.remove_identities(permit, stamp, &self.names.removed).await?;
        if let Some(own) = &self.own {
            own.write(session, stamp, &self.batches).await?;
        }
        Ok(())
    }

    async fn write_year(
        &self,
        session: &mut Session,
        permit: &Permit<ImportReturns>,
        year: &PreparedYear,
    ) -> Result<(), AppError> {
        let ending = year.files.year.ending();
        let batch = self.batches.get(&ending).filter(|_| self.differing.contains(&ending));
        let Some(batch) = batch else { return Ok(()) };
        if let Some(judged) = &year.judged {
            judged.write(session, permit, batch, self.cases).await?;
        }
        for (table, (digest, rows)) in &year.tables {
            let rows = i64::try_from(*rows).unwrap_or(i64::MAX);
            let sent = NewSentTable { name: table.name(), digest, rows };
            session.save_sent_table(permit, batch, &sent).await?;
        }
        let kept = year.problems.iter().filter_map(|problem| self.kept_problem(problem));
        let (kept, counts) = (kept.collect::<Vec<_>>(), problem_counts(&year.problems));
        session.add_problems(permit, batch, &kept, &counts).await?;
        if self.prepared.kind != Kind::Children {
            return Ok(());
        }
        let groups =
            self.counts.iter().find(|(of, _)| *of == year.files.year).map(|(_, groups)| groups);
        let left_out: Vec<LeftOut> = groups.into_iter().flatten().map(left_out).collect();
        session.save_left_out(permit, &batch.agency, ending, &left_out).await?;
        Ok(())
    }

    /// Only a kept child's or household's problem is kept, and its value only where the cell itself may be; the
    /// others leave counts.
    fn kept_problem(&self, problem: &Problem) -> Option<NewProblem> {
        let may_keep = problem.table.is_some_and(|table| may_keep(table, &problem.column));
        Some(NewProblem {
            case: *self.cases.get(&problem.child)?,
            kind: problem.kind.code(),
            file: problem.file.to_string(),
            table: problem.table.map(Table::name).unwrap_or_default().to_owned(),
            line: problem.line.and_then(|line| i64::try_from(line).ok()).unwrap_or_default(),
            column: known_column(problem).to_owned(),
            value: if may_keep { problem.value.clone() } else { String::new() },
            expected: problem.expected.clone(),
        })
    }
}

fn left_out((group, children): (&CountedGroup, &u64)) -> LeftOut {
    LeftOut {
        age: group.age.to_owned(),
        legal_status: group.legal_status.to_owned(),
        children: i64::try_from(*children).unwrap_or(i64::MAX),
    }
}

/// The column of a problem. One that its table does not know is a stranger's word and is not kept.
fn known_column(problem: &Problem) -> &'static str {
    let known = problem.table.map(hearth_returns::tables::columns_of).unwrap_or_default();
    known.iter().find(|column| **column == problem.column).copied().unwrap_or_default()
}

fn problem_counts(problems: &[Problem]) -> Vec<ProblemCount> {
    let mut counts: BTreeMap<(String, &str, &str), i64> = BTreeMap::new();
    for problem in problems {
        let table = problem.table.map(Table::name).unwrap_or_default();
        *counts.entry((problem.kind.code(), table, known_column(problem))).or_default() += 1;
    }
    let count = |((kind, table, column), problems): ((String, &str, &str), i64)| ProblemCount {
        kind,
        table: table.to_owned(),
        column: column.to_owned(),
        problems,
    };
    counts.into_iter().map(count).collect()
}
