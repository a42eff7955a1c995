//! What somebody says who has looked at a match that might be missed.
//!
//! A match that might be missed is found again each day from what is recorded, so that closing one is
//! a statement of the child like any other: who looked, at what, and the reason. The reasons are
//! counted, because they tell whether what is found is worth looking at.

mod refusal;

pub use refusal::ClosingRefusal;

use hearth_domain::day::{Day, add_days, add_months};
use hearth_domain::fact::{Fact, FactKind, Statement};
use hearth_domain::id::CaseId;

use crate::evidence::{Evidence, Role};
use crate::missed_kind::MissedKind;
use crate::statement::Words;

/// Days after which somebody who was asked is asked again. `[K]`, November 2026.
pub const ASKED_DAYS: i32 = 28;
/// Months after which a no, or a link that led to no match, is asked about again. `[K]`, November 2026.
pub const STALE_MONTHS: i32 = 6;
/// The most letters that words may have.
pub const MOST_LETTERS: usize = 300;
/// Who closes: those whose work it is to look.
pub const CLOSES: [Role; 4] =
    [Role::FamilyFinder, Role::FamilySocialWorker, Role::ChildSocialWorker, Role::Manager];

/// What stands in the place of the family where there is none.
const NO_FAMILY: &str = "-";

hearth_domain::coded! {
    /// Why somebody has closed a match that might be missed.
    ClosingReason {
        /// It is looked into. When both still wait after six months it is asked about again.
        LinkOpened "link-opened" "a link is being opened",
        /// A no by those who know the child.
        NotRight "not-right" "looked at, not right for this child now",
        /// A no by the family.
        FamilySaidNo "family-said-no" "the family said no",
        /// A no for the child's own sake.
        ChildsWishes "childs-wishes" "the child's own wishes or plan speak against it",
        /// Somebody has been asked. Without an answer it is asked about again.
        Asked "asked" "asked, an answer is awaited",
        /// What is recorded is wrong; the words say what.
        FoundWrongly "found-wrongly" "found wrongly, the records are wrong",
        /// Families beyond the region are looked at now.
        SearchWidened "search-widened" "the search has been widened",
    }
}

impl ClosingReason {
    /// Whether it is a no to the family, which grows old.
    #[must_use]
    pub fn is_no(self) -> bool {
        matches!(self, Self::NotRight | Self::FamilySaidNo | Self::ChildsWishes)
    }

    /// Whether words must say more.
    #[must_use]
    pub fn needs_words(self) -> bool {
        self == Self::FoundWrongly
    }

    /// Whether it can be said of such a thing. Of a child's search or a review nobody says no to a
    /// family; and while one thing stands between a child and a family no link can be opened, it has to
    /// be reviewed or overridden first.
    #[must_use]
    pub fn fits(self, kind: MissedKind, of_family: bool) -> bool {
        match self {
            Self::Asked | Self::FoundWrongly => true,
            Self::SearchWidened => kind == MissedKind::NotWidened,
            Self::ChildsWishes => of_family || kind == MissedKind::NotWidened,
            Self::NotRight | Self::FamilySaidNo => of_family,
            Self::LinkOpened => of_family && kind != MissedKind::OneCriterion,
        }
    }

    /// The last day on which it rests when it is closed on `day`; `None` where it rests until the thing
    /// itself changes.
    #[must_use]
    pub fn rests_until(self, day: Day) -> Option<Day> {
        match self {
            Self::Asked => Some(add_days(day, ASKED_DAYS)),
            Self::LinkOpened | Self::NotRight | Self::FamilySaidNo | Self::ChildsWishes => {
                Some(add_months(day, STALE_MONTHS))
            }
            Self::FoundWrongly | Self::SearchWidened => None,
        }
    }
}

/// What was said of one thing that might be missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Why it might have been missed.
    pub kind: MissedKind,
    /// The family, where there is one.
    pub household: Option<CaseId>,
    /// The reason.
    pub reason: ClosingReason,
    /// More in words, which may be none.
    pub words: String,
    /// Who said it, on which day, of which list; the review day is the last on which it rests.
    pub evidence: Evidence,
}

impl Closing {
    /// Whether it can be said.
    ///
    /// # Errors
    /// When the reason does not fit, words are missing or too many, or it is not the role's work.
    pub fn check(&self) -> Result<(), ClosingRefusal> {
        let (reason, kind, of_family) = (self.reason, self.kind, self.household.is_some());
        if !reason.fits(kind, of_family) {
            return Err(ClosingRefusal::DoesNotFit { reason, kind, of_family });
        }
        if reason.needs_words() && self.words.is_empty() {
            return Err(ClosingRefusal::WordsNeeded);
        }
        if self.words.chars().count() > MOST_LETTERS {
            return Err(ClosingRefusal::TooManyWords);
        }
        let by = self.evidence.by;
        CLOSES.contains(&by).then_some(()).ok_or(ClosingRefusal::NotTheirWork(by))
    }

    /// Reads a statement; `None` where its line cannot be read or says what cannot be said.
    #[must_use]
    pub fn read(fact: &Fact) -> Option<Self> {
        let mut words = Words::of(&fact.detail);
        let by = Role::parse(words.word()?)?;
        let kind = MissedKind::parse(words.word()?)?;
        let household = match words.word()? {
            NO_FAMILY => None,
            family => Some(CaseId::parse(family)?),
        };
        let reason = ClosingReason::parse(words.word()?)?;
        let words = words.rest().to_owned();
        let read = Self { kind, household, reason, words, evidence: Evidence::of(fact, by) };
        read.check().is_ok().then_some(read)
    }

    /// The line it is kept in.
    #[must_use]
    pub fn line(&self) -> String {
        let household = self.household.map_or_else(|| NO_FAMILY.to_owned(), |one| one.to_string());
        let codes = [self.evidence.by.code(), self.kind.code(), &household, self.reason.code()];
        format!("{} {}", codes.join(" "), self.words).trim_end().to_owned()
    }

    /// All that was closed by the end of `day` in the facts of a child, the oldest first.
    #[must_use]
    pub fn told_by(facts: &[Fact], day: Day) -> Vec<Self> {
        let kind = FactKind::from(Statement::MissedMatchClosed);
        let of_kind = facts.iter().filter(|fact| fact.kind == kind);
        let known = of_kind.filter(|fact| fact.day.is_some_and(|on| on <= day));
        let mut told: Vec<Self> = known.filter_map(Self::read).collect();
        told.sort_by_key(|one| one.evidence.day);
        told
    }

    /// Whether it still rests on `day`.
    #[must_use]
    pub fn rests_on(&self, day: Day) -> bool {
        !self.evidence.is_overdue(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_domain::source::Source;

    const FAMILY: &str = "00000000-0000-7000-9000-000000000001";

    fn told(line: &str, until: Option<&str>) -> Fact {
        Fact {
            kind: Statement::MissedMatchClosed.into(),
            day: Some("2026-05-21".parse().unwrap()),
            until: until.map(|day| day.parse().unwrap()),
            detail: line.to_owned(),
            source: Source::Person,
            source_key: "What might be missed".to_owned(),
        }
    }

    #[test]
    fn a_line_is_read_and_written_to_the_same() {
        for line in [
            format!("family-finder idle-pair {FAMILY} not-right"),
            format!("manager stale-no {FAMILY} family-said-no They said so on the phone."),
            "manager not-widened - search-widened".to_owned(),
            "manager ends-soon - found-wrongly The review was held in May.".to_owned(),
        ] {
            assert_eq!(Closing::read(&told(&line, None)).unwrap().line(), line);
        }
    }

    #[test]
    fn what_cannot_be_said_is_not_read() {
        for line in [
            "",
            "manager not-widened -",
            "manager not-widened - not-right",
            "manager not-widened - found-wrongly",
            "manager idle-pair nobody not-right",
            "family idle-pair 00000000-0000-7000-9000-000000000001 not-right",
            "manager one-criterion 00000000-0000-7000-9000-000000000001 link-opened",
            "manager idle-pair 00000000-0000-7000-9000-000000000001 search-widened",
        ] {
            assert_eq!(Closing::read(&told(line, None)), None, "{line}");
        }
    }

    #[test]
    fn every_kind_has_a_reason_and_every_reason_a_kind() {
        for kind in MissedKind::ALL {
            for of_family in [true, false] {
                assert!(ClosingReason::ALL.iter().any(|one| one.fits(*kind, of_family)));
            }
        }
        for reason in ClosingReason::ALL {
            let fits = |kind: &MissedKind| reason.fits(*kind, true) || reason.fits(*kind, false);
            assert!(MissedKind::ALL.iter().any(fits), "{reason:?}");
        }
    }

    #[test]
    fn a_no_rests_six_months_and_a_question_four_weeks() {
        let (closed, day) = ("2026-05-21".parse().unwrap(), |text: &str| text.parse().unwrap());
        let last = |reason: ClosingReason| reason.rests_until(closed);
        assert_eq!(last(ClosingReason::NotRight), Some(day("2026-11-21")));
        assert_eq!(last(ClosingReason::Asked), Some(day("2026-06-18")));
        assert_eq!(last(ClosingReason::FoundWrongly), None);
        let line = format!("family-finder idle-pair {FAMILY} not-right");
        let no = Closing::read(&told(&line, Some("2026-11-21"))).unwrap();
        assert!(no.rests_on(day("2026-11-21")) && !no.rests_on(day("2026-11-22")));
    }

    #[test]
    fn what_was_closed_later_is_not_known_before() {
        let facts = [told(&format!("manager idle-pair {FAMILY} asked"), None)];
        let on = |day: &str| Closing::told_by(&facts, day.parse().unwrap()).len();
        assert_eq!((on("2026-05-20"), on("2026-05-21")), (0, 1));
    }
}
