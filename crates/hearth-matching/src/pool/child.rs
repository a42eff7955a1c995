//! A child as matching knows it, read from the journey.

use hearth_casework::child::ChildStatements;
use hearth_domain::day::Day;
use hearth_domain::fact::Milestone;
use hearth_domain::id::CaseId;
use hearth_domain::journey::Journey;
use hearth_domain::plan::Plan;
use hearth_domain::stage::Stage;

use super::{AuthorityBasis, MayBePlaced, PoolChild, Responsible};

impl PoolChild {
    /// The child as the journey tells it on `day`; `None` where no family is to be found: adopted,
    /// placed, matched, reversed, or out of care.
    #[must_use]
    pub fn of(
        case: CaseId,
        label: String,
        responsible: Responsible,
        journey: &Journey,
        day: Day,
    ) -> Option<Self> {
        let journey = journey.as_at(day);
        let stage = Stage::reached_by(&journey)?;
        if !matches!(stage, Stage::BeforeDecision | Stage::Decided | Stage::Authorised) {
            return None;
        }
        let plan = journey.latest_plan().filter(|plan| plan.is_open());
        Some(Self {
            case,
            label,
            responsible,
            born: journey.birth_date(),
            may_be_placed: may_be_placed(&journey, plan),
            entered_care: journey.latest_period().and_then(|period| period.entered),
            authorised: plan.and_then(Plan::authority),
            stated: ChildStatements::read(journey.facts(), day),
        })
    }
}

fn may_be_placed(journey: &Journey, plan: Option<&Plan>) -> MayBePlaced {
    if let Some(authority) = plan.and_then(authority) {
        return authority;
    }
    if is_early_permanence_considered(journey) {
        return MayBePlaced::EarlyPermanence;
    }
    let would_tell = journey.would_tell(Milestone::PlacementOrder, Milestone::Decision);
    if would_tell { MayBePlaced::NotAuthorised } else { MayBePlaced::NotTold }
}

/// The authority that stands, the order before a consent.
fn authority(plan: &Plan) -> Option<MayBePlaced> {
    let order = plan.placement_order.filter(|_| plan.order_ended.is_none());
    let consent = plan.consent.filter(|_| plan.consent_withdrawn.is_none());
    let of_order = order.map(|day| MayBePlaced::Authorised(AuthorityBasis::PlacementOrder, day));
    of_order.or_else(|| consent.map(|day| MayBePlaced::Authorised(AuthorityBasis::Consent, day)))
}

/// Whether adoption is considered and no court has been asked to say otherwise: the regional agency
/// was told early, a review made adoption the plan, or the agency decided, and no authority that had
/// been given has ended.
fn is_early_permanence_considered(journey: &Journey) -> bool {
    use Milestone::{AdoptionPlan, Decision, EarlyNotification};
    let plan = journey.latest_plan();
    let had_authority = plan.is_some_and(|plan| plan.authority().is_some());
    let considered =
        [EarlyNotification, AdoptionPlan, Decision].map(|kind| journey.days_of(kind).next());
    !had_authority && considered.iter().any(Option::is_some)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial::DAY;
    use hearth_domain::fact::{Fact, FactKind};
    use hearth_domain::source::Source;

    /// A journey told by `kind day` with commas between.
    fn told(text: &str) -> Journey {
        let fact = |part: &str| {
            let (kind, day) = part.trim().split_once(' ').unwrap();
            Fact {
                kind: FactKind::parse(kind).unwrap(),
                day: Some(day.parse().unwrap()),
                until: None,
                detail: String::new(),
                source: Source::Person,
                source_key: String::new(),
            }
        };
        Journey::told_by(text.split(',').map(fact).collect())
    }

    fn read(text: &str) -> Option<PoolChild> {
        let case = CaseId::parse("00000000-0000-7000-8000-000000000001").unwrap();
        PoolChild::of(case, "Ava".to_owned(), Responsible::default(), &told(text), DAY)
    }

    const IN_CARE: &str = "birth-date 2023-09-22, entered-care 2025-01-10";

    #[test]
    fn authority_stands_from_its_day_until_it_ends() {
        use AuthorityBasis::{Consent, PlacementOrder};
        use MayBePlaced::{Authorised, EarlyPermanence, NotAuthorised, NotTold};
        let day = |text: &str| -> Day { text.parse().unwrap() };
        let (decided, ordered) = ("decision 2025-09-01", "placement-order 2026-02-01");
        let order = Authorised(PlacementOrder, day("2026-02-01"));
        let cases = [
            (format!("{IN_CARE}, {decided}, {ordered}"), order),
            (
                format!("{IN_CARE}, {decided}, placement-order 2026-11-22"),
                Authorised(PlacementOrder, DAY),
            ),
            (format!("{IN_CARE}, {decided}, placement-order 2026-11-23"), EarlyPermanence),
            (
                format!("{IN_CARE}, {decided}, consent 2026-03-01"),
                Authorised(Consent, day("2026-03-01")),
            ),
            (
                format!("{IN_CARE}, {decided}, consent 2026-03-01, consent-withdrawn 2026-04-01"),
                NotAuthorised,
            ),
            (
                format!("{IN_CARE}, {decided}, {ordered}, placement-order-revoked 2026-05-01"),
                NotAuthorised,
            ),
            (format!("{IN_CARE}, early-notification 2025-02-01"), EarlyPermanence),
            (IN_CARE.to_owned(), NotTold),
        ];
        for (text, expected) in cases {
            assert_eq!(read(&text).unwrap().may_be_placed, expected, "{text}");
        }
    }

    #[test]
    fn a_child_who_has_a_family_or_is_not_to_have_one_is_in_no_pool() {
        let ordered = format!("{IN_CARE}, decision 2025-09-01, placement-order 2026-02-01");
        assert!(read(&format!("{ordered}, match 2026-11-23")).is_some());
        for end in ["match 2026-11-22", "placed-for-adoption 2026-10-01", "reversal 2026-10-01"] {
            assert_eq!(read(&format!("{ordered}, {end}")), None, "{end}");
        }
    }

    #[test]
    fn the_days_that_priority_comes_from_are_those_of_the_plan() {
        let child =
            read(&format!("{IN_CARE}, decision 2025-09-01, placement-order 2026-02-01")).unwrap();
        let days = (child.born, child.entered_care, child.authorised);
        let day = |text: &str| Some(text.parse::<Day>().unwrap());
        assert_eq!(days, (day("2023-09-22"), day("2025-01-10"), day("2026-02-01")));
    }
}
