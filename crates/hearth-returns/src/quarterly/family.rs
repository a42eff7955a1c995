//! The sheet of adoptive families: A who they are, B dates, C disruptions.

use hearth_domain::household::Approval;
use hearth_domain::{Day, Household, HouseholdMilestone};

use super::column::{Answer, Column, always};

/// An adoptive family, as asked about in a quarter.
pub struct FamilyAsked<'a> {
    /// The name of the agency.
    pub agency: &'a str,
    /// The agency's number for the family.
    pub number: &'a str,
    /// The journey as at the last day of the quarter.
    pub household: &'a Household,
    /// The latest run.
    pub run: &'a Approval,
}

type Ask = fn(&FamilyAsked<'_>) -> Answer;

/// The columns, in their order.
pub(super) const COLUMNS: &[Column<Ask>] = &[
    always("A Family identifier", "the agency's number for the family", |asked| {
        Answer::words(Some(asked.number))
    }),
    always("A Single or couple", "how many adopters there are", |asked| {
        Answer::words(match asked.household.adopters() {
            Some(1) => Some("Single"),
            Some(_) => Some("Couple"),
            None => None,
        })
    }),
    always("A Ethnicity", "the ethnic group of the adopters", |_| Answer::Untold),
    always("A12 Fostering for adoption", "whether they would foster for adoption", |asked| {
        Answer::yes_or_no(asked.household.fosters_for_adoption())
    }),
    always("A13 Agency", "the agency that assesses them", |asked| {
        Answer::words(Some(asked.agency))
    }),
    always("B Date of enquiry", "the day of the first enquiry", |asked| {
        asked.day_of(asked.run.enquired, HouseholdMilestone::Enquiry)
    }),
    always("B Date of registration", "the day the registration of interest came in", |asked| {
        asked.registration()
    }),
    always("B Date stage one began", "the day stage one began", |asked| {
        asked.day_of(asked.run.stage_one_started, HouseholdMilestone::StageOneStarted)
    }),
    always("B Date stage one ended", "the day stage one ended", |asked| {
        asked.day_of(asked.run.stage_one_ended, HouseholdMilestone::StageOneEnded)
    }),
    always("B Date stage two began", "the day stage two began", |asked| {
        asked.day_of(asked.run.stage_two_started, HouseholdMilestone::StageTwoStarted)
    }),
    always("B Date of approval", "the day of the approval", |asked| {
        asked.day_of(asked.run.approved, HouseholdMilestone::Approval)
    }),
    always("B8 Date of match", "the day of the latest match", |asked| {
        asked.day_of(asked.run.matched, HouseholdMilestone::HouseholdMatch)
    }),
    always("B Date placed", "the day a child was placed", |asked| {
        asked.day_of(asked.run.placed.map(|told| told.0), HouseholdMilestone::HouseholdPlacement)
    }),
    always("C Date of disruption", "the day a placement broke down", |asked| {
        if asked.run.placed.is_some() { Answer::Untold } else { Answer::NotYet }
    }),
];

impl FamilyAsked<'_> {
    fn day_of(&self, day: Option<Day>, kind: HouseholdMilestone) -> Answer {
        Answer::day(day, self.household.would_tell(kind, HouseholdMilestone::Enquiry))
    }

    /// A family in a stage has registered, whether or not the day is told.
    fn registration(&self) -> Answer {
        let in_a_stage = self.run.stage_one_started.is_some() || self.run.approved.is_some();
        let kind = HouseholdMilestone::RegistrationOfInterest;
        let would_tell =
            !in_a_stage && self.household.would_tell(kind, HouseholdMilestone::Enquiry);
        Answer::day(self.run.registered, would_tell)
    }
}
