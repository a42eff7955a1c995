//! What is impossible about a statement, or not theirs to say who say it.

use hearth_casework::need::NeedOf;
use hearth_casework::overriding::GateOverride;
use hearth_casework::safety::Safety;
use hearth_casework::said::Said;
use hearth_casework::sibling_decision::{SiblingDecision, SiblingPlan};
use hearth_domain::fact::{FactKind, Milestone};
use hearth_domain::{CaseId, Day};
use hearth_matching::gates::{self, GATES};

use super::MOST_LETTERS;
use super::refusal::Refusal;
use crate::context::Context;
use crate::error::AppError;
use crate::region::Region;

/// Everything that stands in the way of recording what is said of a case.
pub(super) fn check(
    said: &Said,
    case: CaseId,
    region: &Region,
    today: Day,
) -> Result<(), AppError> {
    let is_household = region.family(case).is_some();
    if !is_household && region.child(case).is_none() {
        return Err(AppError::UnknownCase(case));
    }
    let of_household = FactKind::from(said.kind()).is_of_household();
    if of_household != is_household {
        let refusal = Refusal::NotOfThisCase { kind: said.kind(), of_household };
        return Err(AppError::Statement(vec![refusal]));
    }
    let evidence = said.evidence();
    let mut refusals = days((evidence.day, evidence.review_by), born(case, region), today);
    refusals.extend(no_end(said));
    refusals.extend(who(said, case, region));
    refusals.extend(lengths(said));
    if refusals.is_empty() { Ok(()) } else { Err(AppError::Statement(refusals)) }
}

/// The day a child was born, where that is known and not only expected.
fn born(case: CaseId, region: &Region) -> Option<Day> {
    let facts = region.child(case).map(|child| child.journey.facts()).unwrap_or_default();
    facts.iter().find(|fact| fact.kind == Milestone::BirthDate.into())?.day
}

/// What cannot be of the days of a statement about a case.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn impossible_days(
    context: &Context<'_>,
    case: CaseId,
    given: (Option<Day>, Option<Day>),
) -> Result<Vec<Refusal>, AppError> {
    let region = context.region(None).await?;
    Ok(days(given, born(case, &region), context.today()))
}

fn days(
    (day, review_by): (Option<Day>, Option<Day>),
    born: Option<Day>,
    today: Day,
) -> Vec<Refusal> {
    let Some(day) = day else { return vec![Refusal::NoDay] };
    let mut refusals = Vec::new();
    if day > today {
        refusals.push(Refusal::DayToCome(day));
    }
    if let Some(born) = born.filter(|born| day < *born) {
        refusals.push(Refusal::BeforeBirth { day, born });
    }
    if review_by.is_some_and(|review| review < day) {
        refusals.push(Refusal::ReviewBeforeDay);
    }
    refusals
}

/// Together until no day.
fn no_end(said: &Said) -> Option<Refusal> {
    let until = |one: &SiblingDecision| one.plan == SiblingPlan::TogetherUntil;
    let is_open = said.evidence().review_by.is_none();
    let lacks = is_open && matches!(said, Said::SiblingDecision(one) if until(one));
    lacks.then_some(Refusal::NoEnd)
}

/// Whether those who are named are known, and those who override may.
fn who(said: &Said, case: CaseId, region: &Region) -> Vec<Refusal> {
    match said {
        Said::SiblingDecision(decision) => siblings(decision, case, region),
        Said::GateOverride(one) => {
            let found = family(one.household, region).into_iter();
            found.chain(gate(one).err()).collect()
        }
        Said::Need(need) => match &need.what {
            NeedOf::Safety(Safety::NotWith(household)) => {
                family(*household, region).into_iter().collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn siblings(decision: &SiblingDecision, case: CaseId, region: &Region) -> Vec<Refusal> {
    if decision.with.contains(&case) {
        return vec![Refusal::OnlyItself];
    }
    let unknown = decision.with.iter().filter(|other| region.child(**other).is_none());
    unknown.map(|other| nobody("child", "child", *other)).collect()
}

fn family(case: CaseId, region: &Region) -> Option<Refusal> {
    region.family(case).is_none().then(|| nobody("family", "family", case))
}

fn nobody(slot: &'static str, what: &'static str, case: CaseId) -> Refusal {
    let message = AppError::NotOne { what, words: case.to_string(), count: 0 }.to_string();
    Refusal::WhoIsMeant { slot, message }
}

/// Who may override a gate stands with the gate.
fn gate(one: &GateOverride) -> Result<(), Refusal> {
    let by = one.evidence.by;
    let Some(gate) = gates::find(&one.gate) else {
        let may = GATES.iter().filter(|gate| !gate.overriders.is_empty());
        let known = may.map(|gate| format!("{} ({})", gate.code, gate.name));
        let known = known.collect::<Vec<_>>().join(", ");
        return Err(Refusal::NoGate { found: one.gate.clone(), known });
    };
    if gate.overriders.is_empty() {
        return Err(Refusal::NobodyMayOverride { code: gate.code, clears: gate.clears });
    }
    let (by_label, who) = (by.label(), gate.who_may_override());
    let refused = Refusal::NotTheirs { by: by_label, code: gate.code, who };
    gate.overriders.contains(&by).then_some(()).ok_or(refused)
}

fn lengths(said: &Said) -> Vec<Refusal> {
    let texts = match said {
        Said::Wish(wish) => Some(("words", "what the child says", wish.words.as_str())),
        Said::GateOverride(one) => Some(("why", "the reason", one.why.as_str())),
        _ => None,
    };
    let document = ("document", "the document", said.evidence().document.as_str());
    let is_long = |(_, _, text): &(_, _, &str)| text.chars().count() > MOST_LETTERS;
    let long = texts.into_iter().chain([document]).filter(is_long);
    long.map(|(field, label, _)| Refusal::TooLong { field, label }).collect()
}
