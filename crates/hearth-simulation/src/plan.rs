//! A plan for adoption as dated facts, from the decision to what ends it.

use hearth_domain::Day;
use hearth_domain::codes::{ReasonEpisodeCeased, ReversalReason};
use hearth_domain::day::add_days;

use crate::assumptions as assume;
use crate::stream::Stream;

/// How a child comes to a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Route {
    /// A family is looked for once there is authority to place.
    Search,
    /// The child lives with foster carers who are also approved adopters.
    EarlyPermanence,
    /// The foster carers the child lives with come to adopt.
    FosterCarers,
}

impl Route {
    /// Whether the child has lived with the adopters as a foster child.
    pub(crate) fn is_with_foster_carers(self) -> bool {
        self != Self::Search
    }
}

/// One try at a family.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Attempt {
    pub(crate) matched: Day,
    pub(crate) placed: Day,
    pub(crate) disrupted: Option<Day>,
}

/// A plan that the child should be adopted.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    /// The day the child came into this period of care.
    pub(crate) entered: Day,
    pub(crate) route: Route,
    /// Whether a parent consents (ACA 2002, section 19); then there is no placement order.
    pub(crate) by_consent: bool,
    /// The day the child moved to carers who may adopt.
    pub(crate) early: Option<Day>,
    pub(crate) decided: Day,
    pub(crate) order: Option<Day>,
    pub(crate) attempts: Vec<Attempt>,
    pub(crate) granted: Option<(Day, ReasonEpisodeCeased)>,
    pub(crate) reversed: Option<(Day, ReversalReason)>,
}

/// What is settled of a plan before its way onward is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Start {
    pub(crate) entered: Day,
    pub(crate) route: Route,
    pub(crate) by_consent: bool,
    pub(crate) early: Option<Day>,
    pub(crate) decided: Day,
    /// The day of the placement order, if the court makes one.
    pub(crate) order: Day,
    /// Whether a family is harder to find: brothers and sisters together, or aged 5 and over.
    pub(crate) is_harder: bool,
}

impl Plan {
    /// Draws the way onward.
    pub(crate) fn draw(stream: &mut Stream, start: Start) -> Self {
        let mut plan = Self {
            entered: start.entered,
            route: start.route,
            by_consent: start.by_consent,
            early: start.early,
            decided: start.decided,
            order: (!start.by_consent).then_some(start.order),
            attempts: Vec::new(),
            granted: None,
            reversed: None,
        };
        if !start.by_consent && stream.chance(chance_of_reversal(&start)) {
            plan.reverse_unmatched(stream, &start);
        } else {
            plan.find_family(stream, &start);
        }
        plan
    }

    /// The last day that is told of it.
    pub(crate) fn ends(&self) -> Day {
        let granted = self.granted.map(|(day, _)| day);
        let reversed = self.reversed.map(|(day, _)| day);
        granted.or(reversed).unwrap_or(self.decided)
    }

    fn reverse_unmatched(&mut self, stream: &mut Stream, start: &Start) {
        let why = stream.of(&assume::REVERSAL_REASON);
        let day = match why {
            ReversalReason::Rd2 => {
                self.order = None;
                add_days(start.decided, stream.days(&assume::DECISION_TO_REFUSAL))
            }
            ReversalReason::Rd3 => add_days(start.order, stream.days(&assume::SEARCH_GIVEN_UP)),
            ReversalReason::Rd1 | ReversalReason::Rd4 => {
                add_days(start.order, stream.days(&assume::ORDER_TO_REVERSAL))
            }
        };
        self.reversed = Some((day, why));
    }

    fn find_family(&mut self, stream: &mut Stream, start: &Start) {
        let attempt = draw_attempt(stream, start, start.order);
        let disrupts = !start.route.is_with_foster_carers() && stream.chance(assume::DISRUPTS);
        if !disrupts {
            self.attempts.push(attempt);
            self.grant(stream, attempt.placed);
            return;
        }
        let disrupted = add_days(attempt.placed, stream.days(&assume::PLACED_TO_DISRUPTION));
        self.attempts.push(Attempt { disrupted: Some(disrupted), ..attempt });
        if stream.chance(assume::ANOTHER_FAMILY_AFTER_DISRUPTION) {
            let again = draw_attempt(stream, start, disrupted);
            self.attempts.push(again);
            self.grant(stream, again.placed);
        } else {
            let wait = stream.days(&assume::DISRUPTION_TO_REVERSAL);
            let why = stream.of(&assume::REVERSAL_REASON_AFTER_DISRUPTION);
            self.reversed = Some((add_days(disrupted, wait), why));
        }
    }

    fn grant(&mut self, stream: &mut Stream, placed: Day) {
        let why = if self.by_consent || stream.chance(assume::UNOPPOSED) {
            ReasonEpisodeCeased::E11
        } else {
            ReasonEpisodeCeased::E12
        };
        self.granted = Some((add_days(placed, stream.days(&assume::PLACED_TO_ORDER)), why));
    }
}

fn chance_of_reversal(start: &Start) -> u32 {
    match start.route {
        Route::EarlyPermanence | Route::FosterCarers => assume::REVERSED_WITH_CARERS,
        Route::Search if start.is_harder => assume::REVERSED_WHEN_HARDER,
        Route::Search => assume::REVERSED,
    }
}

fn draw_attempt(stream: &mut Stream, start: &Start, from: Day) -> Attempt {
    let (search, introduction) = match start.route {
        Route::Search if start.is_harder => {
            (&assume::ORDER_TO_MATCH_HARDER, &assume::MATCH_TO_PLACED)
        }
        Route::Search => (&assume::ORDER_TO_MATCH, &assume::MATCH_TO_PLACED),
        _ => (&assume::ORDER_TO_MATCH_WITH_CARERS, &assume::MATCH_TO_PLACED_WITH_CARERS),
    };
    let matched = add_days(from, stream.days(search));
    let placed = add_days(matched, stream.days(introduction));
    Attempt { matched, placed, disrupted: None }
}
