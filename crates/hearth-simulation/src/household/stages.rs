//! The stages of an assessment: how long each lasts, told back from a day or on from one.

use hearth_domain::Day;
use hearth_domain::day::add_days;

use super::Way;
use crate::assumptions as assume;
use crate::stream::Stream;

/// How long each step of one assessment lasts, in days.
pub(super) struct Stages {
    to_registration: i32,
    to_stage_one: i32,
    stage_one: i32,
    between: i32,
    stage_two: i32,
    to_application: i32,
    to_approval: i32,
    rests: bool,
}

/// Days after stage one from which a household rests.
const RESTS_AFTER: i32 = 5;

impl Stages {
    pub(super) fn draw(stream: &mut Stream) -> Self {
        let rests = stream.chance(assume::RESTS_AND_GOES_ON);
        let pause = stream.days(&assume::BETWEEN_STAGES);
        let to_approval = stream.days(&assume::STAGE_TWO_TO_APPROVAL);
        Self {
            to_registration: stream.days(&assume::ENQUIRY_TO_REGISTRATION),
            to_stage_one: stream.within(assume::REGISTRATION_TO_STAGE_ONE),
            stage_one: stream.days(&assume::STAGE_ONE),
            between: if rests { RESTS_AFTER + stream.days(&assume::RESTS) } else { pause },
            stage_two: stream.days(&assume::STAGE_TWO),
            to_application: stream.within(assume::STAGE_TWO_TO_APPLICATION).min(to_approval),
            to_approval,
            rests,
        }
    }

    /// From the enquiry to the approval.
    fn whole(&self) -> i32 {
        self.to_registration
            + self.to_stage_one
            + self.stage_one
            + self.between
            + self.stage_two
            + self.to_approval
    }

    /// The way that leads to an approval on that day.
    pub(super) fn approved_on(&self, approved: Day) -> Way {
        self.from(add_days(approved, -self.whole()))
    }

    /// The way from that enquiry to the approval.
    pub(super) fn from(&self, enquired: Day) -> Way {
        let registered = add_days(enquired, self.to_registration);
        let one = add_days(registered, self.to_stage_one);
        let one_ended = add_days(one, self.stage_one);
        let two = add_days(one_ended, self.between);
        let two_ended = add_days(two, self.stage_two);
        Way {
            enquired,
            registered: Some(registered),
            stage_one_started: Some(one),
            stage_one_ended: Some(one_ended),
            stage_two_started: Some(two),
            stage_two_ended: Some(two_ended),
            applied: Some(add_days(two_ended, self.to_application)),
            approved: Some(add_days(two_ended, self.to_approval)),
            matched: None,
            placed: None,
            ordered: None,
            rests: self.rests.then(|| (add_days(one_ended, RESTS_AFTER), two)),
            left: None,
        }
    }
}
