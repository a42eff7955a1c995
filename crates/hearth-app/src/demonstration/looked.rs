//! What people of the demonstration close of what might be missed, in the weeks before the last day.
//!
//! Where anything has been closed before, by the demonstration or by a person, it is left alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use hearth_access::{ImportReturns, RecordStatements};
use hearth_casework::closing::Closing;
use hearth_domain::day::add_days;
use hearth_domain::fact::Statement;
use hearth_domain::{AgencyId, CaseId, Day, Fact, Source};
use hearth_matching::missed::{Missed, this_week};
use hearth_matching::rules::Rules;
use hearth_simulation::looking::look;
use hearth_store::{NewFact, StoreError};

use super::numbering::{Numbering, Told};
use crate::context::Context;
use crate::error::AppError;
use crate::matching::{MissedDays, Pool, SaidOfMissed, closings_of, found_after};
use crate::pipeline::latest_day;
use crate::region::Region;
use crate::threads::off_the_threads;
use crate::told_by_person::MOST_TRIES;

/// How many days before the last day somebody sat down with the list.
const SITTINGS: [i32; 3] = [50, 22, 3];

/// Records what is closed in each of the sittings.
pub(super) async fn record(context: &Context<'_>, seed: u64) -> Result<(), AppError> {
    let last = latest_day(context).await?;
    for _ in 0..MOST_TRIES {
        let region = context.region(None).await?;
        let mut numbering = known(context, &region).await?;
        if numbering.knows(Statement::MissedMatchClosed.into()) {
            return Ok(());
        }
        let (looked, rules) = (Arc::clone(&region), Arc::clone(&context.app.rules));
        let told = off_the_threads(move || sittings(&looked, &rules, seed, last)).await??;
        let new: Vec<_> = told.into_iter().filter_map(|told| numbering.number(told)).collect();
        match write(context, &region, &new).await {
            Err(AppError::Store(StoreError::Overtaken)) => {}
            done => return done,
        }
    }
    Err(AppError::KeptBeingOvertaken)
}

async fn write(context: &Context<'_>, region: &Region, new: &[NewFact]) -> Result<(), AppError> {
    if new.is_empty() {
        return Ok(());
    }
    let permit = context.permit::<RecordStatements>()?;
    let about = format!("{} closed of what might be missed in the demonstration", new.len());
    let mut session = context.app.store.begin().await?;
    let stamp = session.take_ledger(&permit, region.ledger, context.now, &about).await?;
    session.add_facts(&permit, &stamp, new).await?;
    session.commit().await?;
    Ok(())
}

/// What people have stated before.
async fn known(context: &Context<'_>, region: &Region) -> Result<Numbering, AppError> {
    let permit = context.permit::<ImportReturns>()?;
    let mut numbering = Numbering::at(context);
    let mut session = context.app.store.begin().await?;
    let agencies: BTreeSet<&AgencyId> = region.children.iter().map(|one| &one.agency).collect();
    for agency in agencies {
        for of_case in session.facts_told_by(&permit, agency, Source::Person).await? {
            numbering.know(of_case.versions);
        }
    }
    Ok(numbering)
}

/// What is closed, sitting by sitting: what one has closed the next does not find.
fn sittings(region: &Region, rules: &Rules, seed: u64, last: Day) -> Result<Vec<Told>, AppError> {
    let mut closed: BTreeMap<CaseId, Vec<Fact>> = BTreeMap::new();
    for (week, before) in (0..).zip(SITTINGS) {
        let day = add_days(last, -before);
        let shown = shown(region, rules, day, &closed);
        for one in shown {
            let Some(said) = said_of(region, &one, (seed, week)) else { continue };
            for (case, fact) in closings_of(&[one], &said, (day, day))? {
                closed.entry(case).or_default().push(fact);
            }
        }
    }
    let agency = |case: CaseId| region.child(case).map(|child| child.agency.clone());
    let told = closed.into_iter().flat_map(|(case, facts)| {
        let agency = agency(case);
        facts.into_iter().filter_map(move |fact| Some((agency.clone()?, case, fact)))
    });
    Ok(told.collect())
}

/// What is shown on a day after what has been closed before.
fn shown(
    region: &Region,
    rules: &Rules,
    day: Day,
    closed: &BTreeMap<CaseId, Vec<Fact>>,
) -> Vec<Missed> {
    let pool = Pool::of(region, day, rules.clone());
    let days = MissedDays { pool: day, looked: day };
    let before = |case: CaseId| {
        closed.get(&case).map_or_else(Vec::new, |facts| Closing::told_by(facts, day))
    };
    let (found, past) = found_after(region, &pool, &pool.units, days, before);
    this_week(found, &past, day)
}

fn said_of(region: &Region, one: &Missed, (seed, week): (u64, u64)) -> Option<SaidOfMissed> {
    let number = |case: CaseId| region.named(case).map(|(_, number)| number);
    let family = one.household.and_then(number);
    let said = look(seed, week, one.kind, &number(one.unit)?, family.as_deref())?;
    Some(SaidOfMissed { reason: said.reason, words: said.words.to_owned(), by: said.by })
}
