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
