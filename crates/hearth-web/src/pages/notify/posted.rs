//! What a person sent, read into a notice or refused with what to do.

use hearth_app::notifications::{MOST_LETTERS, Notice};
use hearth_domain::identity::Identity;
use hearth_domain::notification::{Birth, EarlyNotification, NotificationEvidence};
use hearth_domain::{AgencyId, Day};

use super::form::{BORN, Filled, NAMES, UNBORN};
use super::{mistake, refused};
use crate::components::error_summary::Mistake;

/// What is said of a number that is none.
pub(super) const NUMBER_EXPECTED: &str = "Enter the authority’s own number for the child, as its return has it: at most 40 characters, and no day.";

impl Filled {
    /// What is to be recorded, or everything that is wrong.
    pub(super) fn notice(&self, today: Day) -> Result<Notice, Vec<Mistake>> {
        let agency = AgencyId::parse(&self.agency)
            .ok_or_else(|| mistake("agency", "Choose the authority that told."));
        let number = Some(self.number.clone()).filter(|number| !number.is_empty());
        let number = number.ok_or_else(|| mistake("number", NUMBER_EXPECTED));
        let day = day_in("day", &self.day);
        let (birth, evidence, names) = (self.birth(), self.evidence(), self.names());
        let possible = self.possible(&day, &birth, today);
        match (agency, number, day, birth, evidence, names, possible) {
            (Ok(agency), Ok(number), Ok(day), Ok(birth), Ok(evidence), Ok(names), Ok(())) => {
                Ok(Notice { agency, number, day, birth, evidence, names })
            }
            (agency, number, day, birth, evidence, names, possible) => {
                let first = [agency.err(), number.err(), day.err(), birth.err(), evidence.err()];
                let found = first.into_iter().flatten();
                Err(found.chain(names.err()).chain(possible.err().into_iter().flatten()).collect())
            }
        }
    }

    /// What of the days cannot be, so that it is said together with all else that is wrong.
    fn possible(
        &self,
        day: &Result<Day, Mistake>,
        birth: &Result<Birth, Mistake>,
        today: Day,
    ) -> Result<(), Vec<Mistake>> {
        let (Ok(day), Ok(birth)) = (day, birth) else { return Ok(()) };
        let any = NotificationEvidence::CaseRecord;
        let told = EarlyNotification::of(*day, *birth, any, today);
        told.map(|_| ()).map_err(|refusals| refusals.iter().map(refused).collect())
    }

    fn birth(&self) -> Result<Birth, Mistake> {
        match self.birth.as_str() {
            BORN => day_in("born", &self.born).map(Birth::Born),
            UNBORN => day_in("expected", &self.expected).map(Birth::Expected),
            _ => Err(mistake("birth", "Choose whether the child is born.")),
        }
    }

    fn evidence(&self) -> Result<NotificationEvidence, Mistake> {
        NotificationEvidence::parse(&self.told_by)
            .ok_or_else(|| mistake("told_by", "Choose what you have seen."))
    }

    fn names(&self) -> Result<Vec<Identity>, Mistake> {
        let given = NAMES.iter().zip(&self.names).filter(|(_, value)| !value.is_empty());
        let one = |((kind, field), value): (&(_, &'static str), &String)| {
            let is_good = value.chars().count() <= MOST_LETTERS;
            let long = || mistake(field, &format!("Enter at most {MOST_LETTERS} characters."));
            is_good.then(|| Identity { kind: *kind, value: value.clone() }).ok_or_else(long)
        };
        given.map(one).collect()
    }
}

fn day_in(field: &'static str, text: &str) -> Result<Day, Mistake> {
    let expected = "Enter a day as year, month and day, such as 2026-03-31.";
    text.parse().map_err(|_| mistake(field, expected))
}
