//! Dated limits, and what an agency has adopted in their place.
//!
//! A case is judged by the rule in force on the date that triggered the clock: a limit that changed
//! later changes nothing for what had begun. Where no limit was in force on that day, nothing is
//! judged.

use std::borrow::Cow;

use crate::calendar::Calendar;
use crate::day::Day;
use crate::limit::{Counting, Length, LimitKind};

/// How sure we are of a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Read in the publication named: `[V]`.
    ReadInSource,
    /// Seen in public schemas, validators or data: `[C]`.
    SeenInData,
    /// Arithmetic on published figures: `[D]`.
    WorkedOut,
    /// General knowledge of the field, not read again in a source: `[K]`, a default to be checked.
    GeneralKnowledge,
}

impl Mark {
    /// The mark as it is printed.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::ReadInSource => 'V',
            Self::SeenInData => 'C',
            Self::WorkedOut => 'D',
            Self::GeneralKnowledge => 'K',
        }
    }
}

/// Which runs of a clock a limit is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Round {
    /// The first run, or every run where all are alike.
    First,
    /// The runs after the first.
    Later,
}

/// A limit that law or guidance sets from one day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatedLimit {
    /// Which runs it is for.
    pub round: Round,
    /// The first day on which what starts is judged by it.
    pub from: Day,
    /// The last such day; `None` while it goes on.
    pub until: Option<Day>,
    /// How long.
    pub length: Length,
    /// How it is counted.
    pub counting: Counting,
    /// The document and paragraph.
    pub source: &'static str,
    /// How sure we are of it.
    pub mark: Mark,
}

impl DatedLimit {
    /// A limit for every run from a day on, counted from the day after the trigger.
    #[must_use]
    pub const fn from(from: Day, length: Length, source: &'static str, mark: Mark) -> Self {
        Self {
            round: Round::First,
            from,
            until: None,
            length,
            counting: Counting::ExclusiveStart,
            source,
            mark,
        }
    }

    /// The same for the runs after the first.
    #[must_use]
    pub const fn later(self) -> Self {
        Self { round: Round::Later, ..self }
    }
}

/// What an agency has adopted in place of a built-in limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopted {
    /// Which runs it is for.
    pub round: Round,
    /// The first day on which what starts is judged by it.
    pub from: Day,
    /// The last such day; `None` while it goes on.
    pub until: Option<Day>,
    /// How long.
    pub length: Length,
    /// How it is counted.
    pub counting: Counting,
    /// Where the agency wrote it down.
    pub source: String,
}

/// The limit that judges one run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// How long.
    pub length: Length,
    /// How it is counted.
    pub counting: Counting,
    /// Who sets it.
    pub source: Cow<'static, str>,
}

/// What a clock brings for its limits to be looked up.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    /// The clock.
    pub id: &'static str,
    /// What passing its limit means.
    pub kind: LimitKind,
    /// The built-in limits.
    pub limits: &'static [DatedLimit],
}

/// Why an agency cannot adopt a limit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PracticeRefusal {
    /// The law sets it and nobody can change it.
    #[error("{clock} is a hard limit set by law; no agency can adopt another. Leave it as it is")]
    HardLimit {
        /// The clock.
        clock: &'static str,
    },
    /// The clock has no such round.
    #[error("{clock} has no limit for its {round}; say which of its runs the limit is for")]
    NoSuchRound {
        /// The clock.
        clock: &'static str,
        /// The round in words.
        round: &'static str,
    },
    /// Its last day comes before its first.
    #[error("the adopted limit of {clock} would end before it begins; give a later last day")]
    EndsBeforeItBegins {
        /// The clock.
        clock: &'static str,
    },
}

/// The built-in limits with what one agency has adopted, and the calendar they are counted on.
#[derive(Debug, Clone, Default)]
pub struct Practice {
    calendar: Calendar,
    adopted: Vec<(&'static str, Adopted)>,
}

impl Practice {
    /// The limits and the calendar that come with the program.
    #[must_use]
    pub fn built_in() -> Self {
        Self::on(Calendar::england())
    }

    /// The built-in limits counted on another calendar.
    #[must_use]
    pub fn on(calendar: Calendar) -> Self {
        Self { calendar, adopted: Vec::new() }
    }

    /// The calendar of working days.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The same with one more limit adopted; of two for the same day, the one adopted last holds.
    ///
    /// # Errors
    /// When the limit is hard, or the adopted one could judge nothing.
    pub fn adopt(mut self, terms: Terms, adopted: Adopted) -> Result<Self, PracticeRefusal> {
        let clock = terms.id;
        if terms.kind == LimitKind::Hard {
            return Err(PracticeRefusal::HardLimit { clock });
        }
        if !terms.limits.iter().any(|limit| limit.round == adopted.round) {
            let round = match adopted.round {
                Round::First => "first run",
                Round::Later => "later runs",
            };
            return Err(PracticeRefusal::NoSuchRound { clock, round });
        }
        if adopted.until.is_some_and(|until| until < adopted.from) {
            return Err(PracticeRefusal::EndsBeforeItBegins { clock });
        }
        self.adopted.push((clock, adopted));
        Ok(self)
    }

    /// The limit in force for what starts on `trigger`.
    #[must_use]
    pub fn limit(&self, terms: Terms, round: Round, trigger: Day) -> Option<Limit> {
        let in_force = |from: Day, until: Option<Day>| {
            from <= trigger && until.is_none_or(|until| trigger <= until)
        };
        let own = self.adopted.iter().rev().find(|(id, adopted)| {
            *id == terms.id && adopted.round == round && in_force(adopted.from, adopted.until)
        });
        if let Some((_, adopted)) = own {
            return Some(Limit {
                length: adopted.length,
                counting: adopted.counting,
                source: Cow::Owned(adopted.source.clone()),
            });
        }
        let built_in = terms.limits.iter().rev();
        let found = built_in
            .into_iter()
            .find(|limit| limit.round == round && in_force(limit.from, limit.until))?;
        Some(Limit {
            length: found.length,
            counting: found.counting,
            source: Cow::Borrowed(found.source),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const fn built_in(from: Day, until: Option<Day>, days: u16) -> DatedLimit {
        DatedLimit {
            round: Round::First,
            from,
            until,
            length: Length::WorkingDays(days),
            counting: Counting::ExclusiveStart,
            source: "an example",
            mark: Mark::GeneralKnowledge,
        }
    }

    const LIMITS: &[DatedLimit] = &[
        built_in(date(2005, 12, 30), Some(date(2013, 6, 30)), 10),
        built_in(date(2013, 7, 1), None, 5),
    ];

    const TERMS: Terms = Terms { id: "T-EXAMPLE", kind: LimitKind::Standard, limits: LIMITS };

    fn adopted(length: Length) -> Adopted {
        Adopted {
            round: Round::First,
            from: date(2025, 4, 1),
            until: Some(date(2026, 3, 31)),
            length,
            counting: Counting::InclusiveStart,
            source: "local procedure".to_owned(),
        }
    }

    fn length_on(practice: &Practice, day: Day) -> Option<Length> {
        practice.limit(TERMS, Round::First, day).map(|limit| limit.length)
    }

    #[test]
    fn a_case_is_judged_by_the_rule_in_force_on_the_day_that_triggered_the_clock() {
        let practice = Practice::built_in();
        assert_eq!(length_on(&practice, date(2013, 6, 30)), Some(Length::WorkingDays(10)));
        assert_eq!(length_on(&practice, date(2013, 7, 1)), Some(Length::WorkingDays(5)));
        assert_eq!(length_on(&practice, date(2005, 12, 29)), None);
    }

    #[test]
    fn an_adopted_limit_holds_from_its_first_day_to_its_last() {
        let practice = Practice::built_in().adopt(TERMS, adopted(Length::Days(3))).unwrap();
        assert_eq!(length_on(&practice, date(2025, 3, 31)), Some(Length::WorkingDays(5)));
        assert_eq!(length_on(&practice, date(2025, 4, 1)), Some(Length::Days(3)));
        assert_eq!(length_on(&practice, date(2026, 3, 31)), Some(Length::Days(3)));
        assert_eq!(length_on(&practice, date(2026, 4, 1)), Some(Length::WorkingDays(5)));
        let again = practice.adopt(TERMS, adopted(Length::Days(4))).unwrap();
        assert_eq!(length_on(&again, date(2025, 4, 1)), Some(Length::Days(4)));
    }

    #[test]
    fn what_cannot_be_adopted_is_refused_with_the_reason() {
        let hard = Terms { kind: LimitKind::Hard, ..TERMS };
        let refused = |terms, adopted| Practice::built_in().adopt(terms, adopted).unwrap_err();
        let refusal = refused(hard, adopted(Length::Days(3)));
        assert_eq!(refusal, PracticeRefusal::HardLimit { clock: "T-EXAMPLE" });
        assert!(refusal.to_string().contains("no agency can adopt another"));
        let later = Adopted { round: Round::Later, ..adopted(Length::Days(3)) };
        assert!(matches!(refused(TERMS, later), PracticeRefusal::NoSuchRound { .. }));
        let backwards = Adopted { until: Some(date(2025, 3, 31)), ..adopted(Length::Days(3)) };
        assert!(matches!(refused(TERMS, backwards), PracticeRefusal::EndsBeforeItBegins { .. }));
    }
}
