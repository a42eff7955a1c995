//! An authority's early notification: it tells the regional agency of a child before any decision.
//!
//! The law asks for none; an agency that hears early can look for a family early. The child may be
//! unborn. What is entered is recorded as facts of the source [`Source::Person`], and meets the
//! authority's return by the child's number when that comes to tell of the child.

use crate::day::{Day, add_months, days_between};
use crate::fact::{Fact, FactKind, Milestone};
use crate::source::Source;

/// How the authority told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotificationEvidence {
    /// The authority's form or email.
    NotificationForm,
    /// The record of a meeting at which children are planned for or tracked.
    PlanningMeeting,
    /// The child's case record.
    CaseRecord,
}

impl NotificationEvidence {
    /// Every way, the most usual first.
    pub const ALL: [Self; 3] = [Self::NotificationForm, Self::PlanningMeeting, Self::CaseRecord];

    /// The word it is given by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotificationForm => "notification-form",
            Self::PlanningMeeting => "planning-meeting",
            Self::CaseRecord => "case-record",
        }
    }

    /// What it is called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::NotificationForm => "The authority's notification form or email",
            Self::PlanningMeeting => "The record of a planning or tracking meeting",
            Self::CaseRecord => "The child's case record",
        }
    }

    /// The way of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// When the child was born or is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Birth {
    /// Born on this day.
    Born(Day),
    /// Expected on this day.
    Expected(Day),
}

/// Why an early notification cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotificationRefusal {
    /// The day of notification is to come.
    NotifiedInFuture,
    /// The day of birth is to come.
    BornInFuture,
    /// The child was 18 or older on the day of notification.
    NoLongerAChild,
    /// The child was or is expected longer before or after the notification than a pregnancy lasts.
    ExpectedTooFarAway,
}

impl NotificationRefusal {
    /// What is wrong and what to do.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::NotifiedInFuture => {
                "The day of notification is after today. Enter the day on which the authority told."
            }
            Self::BornInFuture => {
                "The day of birth is after today. Enter an expected birth date for an unborn child."
            }
            Self::NoLongerAChild => {
                "The child was 18 or older on the day of notification. Check both days."
            }
            Self::ExpectedTooFarAway => {
                "The expected birth date is more than 43 weeks from the day of notification. Check both days, or enter the day of birth."
            }
        }
    }
}

/// The longest that a pregnancy lasts, with weeks to spare for how it is reckoned. `[K]`
const LONGEST_PREGNANCY_DAYS: i32 = 43 * 7;

/// The months after which a person is no child (Adoption and Children Act 2002, section 144).
const CHILDHOOD_MONTHS: i32 = 18 * 12;

/// An early notification that can have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EarlyNotification {
    day: Day,
    birth: Birth,
    evidence: NotificationEvidence,
}

impl EarlyNotification {
    /// A notification on `day`, entered `today`.
    ///
    /// # Errors
    /// With everything that cannot be.
    pub fn of(
        day: Day,
        birth: Birth,
        evidence: NotificationEvidence,
        today: Day,
    ) -> Result<Self, Vec<NotificationRefusal>> {
        use NotificationRefusal::{
            BornInFuture, ExpectedTooFarAway, NoLongerAChild, NotifiedInFuture,
        };
        let mut refusals = Vec::from_iter((day > today).then_some(NotifiedInFuture));
        refusals.extend(match birth {
            Birth::Born(born) if born > today => Some(BornInFuture),
            Birth::Born(born) if add_months(born, CHILDHOOD_MONTHS) <= day => Some(NoLongerAChild),
            Birth::Expected(on) if days_between(day, on).abs() > LONGEST_PREGNANCY_DAYS => {
                Some(ExpectedTooFarAway)
            }
            _ => None,
        });
        if refusals.is_empty() { Ok(Self { day, birth, evidence }) } else { Err(refusals) }
    }

    /// The facts it tells.
    #[must_use]
    pub fn facts(&self) -> Vec<Fact> {
        let (kind, day) = match self.birth {
            Birth::Born(day) => (Milestone::BirthDate, day),
            Birth::Expected(day) => (Milestone::ExpectedBirthDate, day),
        };
        let fact = |kind: Milestone, day| Fact {
            kind: FactKind::from(kind),
            day: Some(day),
            until: None,
            detail: String::new(),
            source: Source::Person,
            source_key: format!("early notification, {}", self.evidence.code()),
        };
        vec![fact(Milestone::EarlyNotification, self.day), fact(kind, day)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::Journey;
    use crate::stage::Stage;
    use jiff::civil::date;

    const TODAY: Day = date(2026, 6, 10);

    fn told(day: Day, birth: Birth) -> Result<EarlyNotification, Vec<NotificationRefusal>> {
        EarlyNotification::of(day, birth, NotificationEvidence::PlanningMeeting, TODAY)
    }

    #[test]
    fn an_unborn_child_is_on_the_way_before_any_decision() {
        let told = told(date(2026, 6, 1), Birth::Expected(date(2026, 9, 1))).unwrap();
        let journey = Journey::told_by(told.facts());
        assert!(journey.is_unborn());
        assert_eq!(journey.birth_date(), Some(date(2026, 9, 1)));
        assert_eq!(Stage::reached_by(&journey.as_at(TODAY)), Some(Stage::BeforeDecision));
        assert_eq!(Stage::reached_by(&journey.as_at(date(2026, 5, 31))), None);
    }

    #[test]
    fn what_cannot_be_is_refused_on_the_day_and_not_before() {
        use NotificationRefusal::{
            BornInFuture, ExpectedTooFarAway, NoLongerAChild, NotifiedInFuture,
        };
        let day = date(2026, 6, 1);
        let cases = [
            (TODAY, Birth::Born(TODAY), vec![]),
            (date(2026, 6, 11), Birth::Born(day), vec![NotifiedInFuture]),
            (day, Birth::Born(date(2026, 6, 11)), vec![BornInFuture]),
            (day, Birth::Born(date(2008, 6, 2)), vec![]),
            (day, Birth::Born(date(2008, 6, 1)), vec![NoLongerAChild]),
            (day, Birth::Expected(date(2027, 3, 29)), vec![]),
            (day, Birth::Expected(date(2027, 3, 30)), vec![ExpectedTooFarAway]),
            (day, Birth::Expected(date(2016, 9, 1)), vec![ExpectedTooFarAway]),
            (date(2036, 6, 1), Birth::Born(date(2036, 6, 1)), vec![NotifiedInFuture, BornInFuture]),
        ];
        for (day, birth, expected) in cases {
            assert_eq!(told(day, birth).err().unwrap_or_default(), expected, "{day} {birth:?}");
        }
    }

    #[test]
    fn every_way_reads_back_from_its_word() {
        for way in NotificationEvidence::ALL {
            assert_eq!(NotificationEvidence::parse(way.code()), Some(way));
        }
    }
}
