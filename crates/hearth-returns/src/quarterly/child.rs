//! The sheet of children: A who the child is, B dates and outcomes, C reversals, disruptions and
//! family finding.

use hearth_domain::day::add_months;
use hearth_domain::fact::{Milestone, Spell, Statement};
use hearth_domain::{Day, Journey, Plan};

use super::column::{Answer, Column, always};
use crate::write::Written;

/// A child, as asked about in a quarter.
pub struct ChildAsked<'a> {
    /// The authority's name: its number for the child is its own.
    pub agency: &'a str,
    /// The authority's number for the child.
    pub number: &'a str,
    /// The journey as at the last day of the quarter.
    pub journey: &'a Journey,
    /// The latest plan.
    pub plan: &'a Plan,
    /// The last day of the quarter.
    pub day: Day,
}

type Ask = fn(&ChildAsked<'_>) -> Answer;

/// From this age a child is counted among the harder to place. `[K]`
const HARDER_FROM_AGE: i32 = 5;

/// The columns, in their order.
pub(super) const COLUMNS: &[Column<Ask>] = &[
    always("A Agency", "the authority responsible for the child", |asked| {
        Answer::words(Some(asked.agency))
    }),
    always("A Child identifier", "the authority's number for the child", |asked| {
        Answer::words(Some(asked.number))
    }),
    always("A Date of birth", "the day of birth", |asked| {
        Answer::day(asked.journey.days_of(Milestone::BirthDate).last(), asked.journey.is_unborn())
    }),
    always("A Gender", "M, F or U", |asked| asked.stated(Statement::Sex)),
    always("A Ethnicity", "the DfE's code of the ethnic group", |asked| {
        asked.stated(Statement::Ethnicity)
    }),
    always("A Disability", "whether the child is disabled", |_| Answer::Untold),
    always("A Sibling group", "whether the child is to be placed with brothers or sisters", |_| {
        Answer::Untold
    }),
    always("A8a Placement provider", "who provides the placement, as PR0 to PR5", |asked| {
        match (asked.journey.spell_on(Spell::Provider, asked.day), &asked.plan.left_care) {
            (Some(spell), _) => Answer::words(Some(&spell.detail)),
            (None, Some(_)) => Answer::NotYet,
            (None, None) => Answer::Untold,
        }
    }),
    always("A8b Provider URN", "Ofsted's number of the provider", |_| Answer::Untold),
    always(
        "A Harder to place",
        "aged 5 or over, of an ethnic group other than White, disabled or in a sibling group; made of \
         the other columns",
        |asked| asked.harder_to_place(),
    ),
    always("B Date entered care", "the day the period of care began", |asked| {
        asked.day_of(asked.plan.entered_care, Milestone::EnteredCare)
    }),
    always(
        "B Date of decision",
        "the day of the decision that the child should be placed for adoption",
        |asked| asked.day_of(asked.plan.decision, Milestone::Decision),
    ),
    always("B Date of placement order", "the day of the placement order", |asked| {
        asked.day_of(asked.plan.placement_order, Milestone::PlacementOrder)
    }),
    always("B4 Date of match", "the day of the latest match", |asked| {
        asked.day_of(asked.plan.matched(), Milestone::Match)
    }),
    always("B Date placed for adoption", "the day of the latest placement", |asked| {
        asked.day_of(asked.plan.placed(), Milestone::PlacedForAdoption)
    }),
    always("B Date of adoption order", "the day of the adoption order", |asked| {
        asked.day_of(asked.plan.adoption_order, Milestone::AdoptionOrder)
    }),
    always(
        "B Date of fostering for adoption or concurrent placement",
        "the day the child moved to foster carers who are approved adopters",
        |asked| asked.day_of(asked.plan.early_permanence, Milestone::EarlyPermanenceMoveIn),
    ),
    always(
        "B Adopted by foster carer",
        "whether the adopters were the child's foster carers",
        |asked| asked.adopted_by_foster_carer(),
    ),
    always("C Date of reversal", "the day the decision was reversed", |asked| {
        asked.day_of(asked.plan.reversed.as_ref().map(|told| told.0), Milestone::Reversal)
    }),
    always(
        "C Reason for reversal",
        "RD1 to RD4, as in the children looked after return",
        |asked| match &asked.plan.reversed {
            Some((_, why)) => Answer::words(Some(why.as_str()).filter(|why| !why.is_empty())),
            None => Answer::NotYet,
        },
    ),
    always("C Date of disruption", "the day the latest placement broke down", |asked| {
        let disrupted = asked.plan.attempts.iter().rev().find_map(|attempt| attempt.disrupted);
        match (disrupted, asked.plan.placed()) {
            (None, None) => Answer::NotYet,
            _ => asked.day_of(disrupted, Milestone::Disruption),
        }
    }),
    always("C3 Family finding", "whether a family is being looked for", |asked| {
        asked.family_finding()
    }),
];

impl ChildAsked<'_> {
    fn stated(&self, kind: Statement) -> Answer {
        Answer::words(self.journey.stated(kind))
    }

    fn day_of(&self, day: Option<Day>, kind: Milestone) -> Answer {
        Answer::day(day, self.journey.would_tell(kind, Milestone::Decision))
    }

    /// One group told is enough; that a child is of none no source can tell, as disability and
    /// brothers and sisters are not told.
    fn harder_to_place(&self) -> Answer {
        let born = self.journey.birth_date();
        let is_older = born.is_some_and(|born| add_months(born, 12 * HARDER_FROM_AGE) <= self.day);
        let group = self.journey.stated(Statement::Ethnicity).unwrap_or_default();
        let is_told = !["", "REFU", "NOBT"].contains(&group);
        let is_harder = is_older || (is_told && !group.starts_with('W'));
        Answer::Is(Written::words(if is_harder { "Yes" } else { "Not known" }))
    }

    fn adopted_by_foster_carer(&self) -> Answer {
        let (Some(_), Some(placed)) = (self.plan.adoption_order, self.plan.placed()) else {
            return if self.plan.adoption_order.is_some() {
                Answer::Untold
            } else {
                Answer::NotYet
            };
        };
        let place = self.journey.spell_on(Spell::Placement, placed);
        Answer::yes_or_no(place.and_then(|place| match place.detail.as_str() {
            "A3" | "A5" => Some(true),
            "A4" | "A6" => Some(false),
            _ => None,
        }))
    }

    /// No family is looked for once one is matched or the plan has ended; a search beyond the region
    /// shows that one is. Of the others no source tells it.
    fn family_finding(&self) -> Answer {
        let plan = self.plan;
        let decided = plan.decision.unwrap_or(self.day);
        let mut searches = self.journey.days_of(Milestone::InterAgencySearch);
        if !plan.is_open() || plan.is_matched_and_waiting() || plan.is_placed() {
            Answer::yes_or_no(Some(false))
        } else if searches.any(|day| day >= decided) {
            Answer::yes_or_no(Some(true))
        } else {
            Answer::Untold
        }
    }
}
