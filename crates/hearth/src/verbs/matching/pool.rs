//! `hearth match plan | shortlist | explain | shortage | recruit | exposure`: answers about the pool.

use anyhow::{Context as _, anyhow};
use hearth_app::matching::{self, ExposureRow, PlanOrder, Planned, Question};
use hearth_app::{App, Context};
use hearth_matching::pool::{PoolFamily, PoolUnit};
use hearth_matching::shortlist::Caps;
use hearth_matching::suitability::Suitability;

use crate::arguments::{MatchAsked, MatchExplain, MatchPlan, MatchShortlist};
use crate::output::{self, Listing};
use crate::{clock, rules_file};

use super::kept_run;

/// An open database and what is asked of it.
pub(super) struct Asking {
    app: App,
    pub(super) question: Question,
}

impl Asking {
    pub(super) async fn of(asked: &MatchAsked) -> anyhow::Result<Self> {
        let rules = asked.rules.as_deref().map(rules_file::read).transpose()?;
        let app = App::open_existing(&asked.asked.database.database, clock::now()).await?;
        let app = rules.into_iter().fold(app, App::by_rules);
        let context = app.request_at_this_machine(clock::now());
        let whose = asked.scope.whose(&context).await?;
        let question = Question { whose, as_at: asked.as_at, known_at: asked.asked.known_at };
        Ok(Self { app, question })
    }

    pub(super) fn context(&self) -> Context<'_> {
        self.app.request_at_this_machine(clock::now())
    }
}

pub(super) async fn plan(what: &MatchPlan) -> anyhow::Result<()> {
    let asked = &what.asked;
    let asking = Asking::of(asked).await?;
    let planned = matching::plan(&asking.context(), &asking.question, what.first.into()).await?;
    let rows = planned.units.iter().map(|one| {
        let first = one.first.as_ref();
        vec![
            one.place.to_string(),
            one.unit.label(),
            first.map(|found| found.family.clone()).unwrap_or_default(),
            one.candidates.to_string(),
            first.map(|found| found.counts.essential_unknowns.to_string()).unwrap_or_default(),
            first.map(|found| found.counts.important_gaps.to_string()).unwrap_or_default(),
            first.map(|found| found.counts.stretches_without_plan.to_string()).unwrap_or_default(),
        ]
    });
    let columns = vec![
        "place",
        "children",
        "family",
        "candidates",
        "essential_unknowns",
        "important_gaps",
        "stretches",
    ];
    Listing { columns, rows: rows.collect() }.print(asked.asked.format)?;
    let waiting = planned.units.len().saturating_sub(usize::try_from(planned.proven.served)?);
    eprintln!(
        "As at {}: {} of {} could be served together; {waiting} would wait, {} of them because no family may be proposed. Proven. Nothing is decided by this.",
        planned.pool.day,
        planned.proven.served,
        planned.units.len(),
        planned.proven.without_candidate,
    );
    eprintln!(
        "Without any stretch that has no plan of support, {} could be served.",
        planned.served_without_stretches
    );
    eprintln!("{}", counting_children(&planned));
    if !planned.is_exact {
        eprintln!(
            "There are too many pairs for one open question to outweigh all gaps of a plan: it outweighs a hundred."
        );
    }
    what.keep.as_deref().map_or(Ok(()), |folder| kept_run::keep(folder, &planned, asked))
}

/// How many children the plan serves, and how many the one in the other order would.
fn counting_children(planned: &Planned) -> String {
    let (here, there) = (planned.children(), planned.instead.children);
    let changed = planned.instead.served.len();
    if here == there {
        return format!("No plan serves more children than this one: {here}.");
    }
    match planned.order {
        PlanOrder::Waiting => format!(
            "This plan serves {here} children. The most that any plan can serve is {there}: `--first children` shows it, {changed} of the searches served being others."
        ),
        PlanOrder::Children => format!(
            "This plan serves {here} children, the most that any plan can serve. With those first who have waited longest it is {there}, {changed} of the searches served being others."
        ),
    }
}

pub(super) async fn shortlist(what: &MatchShortlist) -> anyhow::Result<()> {
    let asking = Asking::of(&what.asked).await?;
    match &what.child {
        Some(child) => shortlist_of(&asking, child, what).await,
        None => shortlists(&asking, what).await,
    }
}

async fn shortlist_of(asking: &Asking, child: &str, what: &MatchShortlist) -> anyhow::Result<()> {
    let context = asking.context();
    let case = matching::child_called(&context, child, &asking.question).await?;
    let found = matching::families_for(&context, case, &asking.question)
        .await?
        .with_context(|| not_looked_for(child))?;
    let rows = found.families.iter().map(|one| {
        vec![
            one.family.clone(),
            one.household.to_string(),
            one.standing.label().to_owned(),
            one.counts.essential_gaps.to_string(),
            one.counts.essential_unknowns.to_string(),
            one.counts.important_gaps.to_string(),
            one.counts.stretches_without_plan.to_string(),
            one.counts.unknowns.to_string(),
        ]
    });
    let columns = vec![
        "family",
        "case",
        "standing",
        "essential_gaps",
        "essential_unknowns",
        "important_gaps",
        "stretches",
        "unknowns",
    ];
    Listing { columns, rows: rows.collect() }.print(what.asked.asked.format)?;
    found.reach.in_words().iter().for_each(|line| eprintln!("{line}"));
    Ok(())
}

async fn shortlists(asking: &Asking, what: &MatchShortlist) -> anyhow::Result<()> {
    let caps = Caps { of_unit: what.links, of_family: what.of_family };
    let found = matching::shortlist(&asking.context(), &asking.question, caps).await?;
    let rows = found.lists.iter().flat_map(|(unit, families)| {
        (1..).zip(families).map(|(link, family)| {
            vec![unit.label(), link.to_string(), family.label.clone(), family.case.to_string()]
        })
    });
    let columns = vec!["children", "link", "family", "case"];
    Listing { columns, rows: rows.collect() }.print(what.asked.asked.format)?;
    eprintln!(
        "No family stands on more than {} lists. If each took the {} that suit it best, one family would stand on {}.",
        what.of_family, what.links, found.most_without_caps
    );
    Ok(())
}

pub(super) async fn explain(what: &MatchExplain) -> anyhow::Result<()> {
    let asking = Asking::of(&what.asked).await?;
    let context = asking.context();
    let child = matching::child_called(&context, &what.child, &asking.question).await?;
    let family = matching::family_called(&context, &what.family, &asking.question).await?;
    let found = matching::pair(&context, child, family, &asking.question)
        .await?
        .with_context(|| not_looked_for(&what.child))?;
    output::words(&in_words(&found))
}

fn not_looked_for(child: &str) -> anyhow::Error {
    anyhow!(
        "no family is looked for for {child} on that day, or the family does not wait: `hearth match plan` lists those who wait"
    )
}

/// All that is known of a pair.
fn in_words(found: &Suitability) -> String {
    let mut told = vec![format!("{} and {}: {}", found.unit, found.family, found.standing.label())];
    for said in &found.wishes {
        told.push(format!("{} says: {} ({})", said.child, said.words, said.evidence));
    }
    told.extend(found.notes.iter().cloned());
    told.push("\nGates".to_owned());
    for gate in &found.gates {
        told.push(format!(
            "  {} {}: {}. {}",
            gate.gate.code,
            gate.gate.name,
            gate.outcome.label(),
            gate.sentence
        ));
        told.extend(gate.cites.iter().map(|cite| format!("      {cite}")));
    }
    told.push("\nNeeds".to_owned());
    for one in &found.considerations {
        told.push(format!("  {}: {}. {}", one.criterion.in_words(), one.fit.label(), one.sentence));
        told.extend(one.cites.iter().map(|cite| format!("      {cite}")));
    }
    told.join("\n") + "\n"
}

pub(super) async fn shortage(asked: &MatchAsked) -> anyhow::Result<()> {
    let asking = Asking::of(asked).await?;
    let found = matching::missing(&asking.context(), &asking.question).await?;
    let units =
        |units: &[PoolUnit]| units.iter().map(PoolUnit::label).collect::<Vec<_>>().join("; ");
    let families = |families: &[PoolFamily]| {
        families.iter().map(|one| one.label.clone()).collect::<Vec<_>>().join("; ")
    };
    let rows = found.shortages.iter().map(|one| {
        vec![
            one.missing().to_string(),
            one.children().to_string(),
            one.in_words(),
            units(&one.units),
            families(&one.families),
        ]
    });
    let columns = vec!["missing", "children", "what", "units", "families"];
    Listing { columns, rows: rows.collect() }.print(asked.asked.format)
}

pub(super) async fn recruit(asked: &MatchAsked) -> anyhow::Result<()> {
    let asking = Asking::of(asked).await?;
    let found = matching::recruits(&asking.context(), &asking.question).await?;
    let rows = found.worth.iter().map(|one| {
        let profile = &one.profile;
        vec![
            profile.ages.from.to_string(),
            profile.ages.to.to_string(),
            profile.children.to_string(),
            profile.open_to.code().to_owned(),
            profile.lives_in.clone(),
            one.candidates.to_string(),
            one.more_units.to_string(),
        ]
    });
    let columns =
        vec!["from_age", "to_age", "children", "open_to", "lives_in", "candidates", "more_served"];
    Listing { columns, rows: rows.collect() }.print(asked.asked.format)
}

pub(super) async fn exposure(asked: &MatchAsked) -> anyhow::Result<()> {
    let asking = Asking::of(asked).await?;
    let found = matching::exposure(&asking.context(), &asking.question).await?;
    let told = |of: &str, one: &ExposureRow| {
        let numbers = [one.count, one.with_candidate, one.candidates, one.links];
        let mut row = vec![of.to_owned(), one.by.to_owned(), one.group.clone()];
        row.extend(numbers.map(|number| number.to_string()));
        row.extend([one.compared, one.not_known].map(|number| number.to_string()));
        row
    };
    let children = found.children.iter().map(|one| told("children", one));
    let families = found.families.iter().map(|one| told("families", one));
    let columns = vec![
        "of",
        "by",
        "group",
        "count",
        "with_candidate",
        "candidates",
        "links",
        "needs_compared",
        "not_known",
    ];
    Listing { columns, rows: children.chain(families).collect() }.print(asked.asked.format)
}
