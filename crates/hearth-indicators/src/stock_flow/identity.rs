//! The five identities of the table, and what reconciles them.

use std::collections::BTreeSet;

use hearth_domain::CaseId;

use super::entry::{Entry, Since, Year};
use super::rows::{NUMBERED, is_earlier};
use crate::measure::Period;

/// What must be equal, and what makes it so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// What must be equal, in the DfE's numbers for the rows.
    pub name: &'static str,
    /// The count on the left.
    pub left: usize,
    /// The count on the right.
    pub right: usize,
    /// Whether both are equal once the reconciling rows are counted, with nothing unexplained.
    pub holds: bool,
    /// What stands on one side alone.
    pub reconciling: Vec<Reconciling>,
}

/// Decisions that stand on one side of an identity alone, for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reconciling {
    /// Why.
    pub why: Why,
    /// Whether they stand on the left and not on the right, or the other way round.
    pub is_on_the_left: bool,
    /// The child of each.
    pub cases: Vec<CaseId>,
}

/// Why a decision stands on one side of an identity alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// An agency outside the set answered for the child on the earlier day.
    TransferredIn,
    /// An agency outside the set answered for the child when the decision last stood in the year.
    TransferredOut,
    /// The agency's first return is of this year, so none told of the earlier day.
    FirstYearTold,
    /// The decision bears a day of an earlier year, and care began in this one.
    DecidedBeforeCare,
    /// The child left care with the decision standing, and the plan went on when care began again.
    Reopened,
    /// A later decision took the place of this one with no reversal between.
    DecidedAnew,
    /// The reversal is told and the decision is not.
    DecisionNotTold,
    /// None of these.
    Unexplained,
}

impl Why {
    /// Every reason.
    pub const ALL: [Self; 8] = [
        Self::TransferredIn,
        Self::TransferredOut,
        Self::FirstYearTold,
        Self::DecidedBeforeCare,
        Self::Reopened,
        Self::DecidedAnew,
        Self::DecisionNotTold,
        Self::Unexplained,
    ];

    /// The word used in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TransferredIn => "transferred-in",
            Self::TransferredOut => "transferred-out",
            Self::FirstYearTold => "first-year-told",
            Self::DecidedBeforeCare => "decided-before-care",
            Self::Reopened => "reopened",
            Self::DecidedAnew => "decided-anew",
            Self::DecisionNotTold => "decision-not-told",
            Self::Unexplained => "unexplained",
        }
    }

    /// What it says, in words.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::TransferredIn => {
                "another agency answered for the child at the end of the year before"
            }
            Self::TransferredOut => "another agency answered for the child since",
            Self::FirstYearTold => "no return was given of the year before",
            Self::DecidedBeforeCare => "decision of an earlier year, care began in this one",
            Self::Reopened => "left care with the decision standing and came back to it",
            Self::DecidedAnew => "a new decision took its place with no reversal between",
            Self::DecisionNotTold => "reversed, and no source tells the decision",
            Self::Unexplained => "unexplained",
        }
    }
}

/// The five, in the order in which the DfE's table shows them.
pub(super) fn identities(year: &Year) -> Vec<Identity> {
    let cells = |codes: &[&str]| -> Vec<&Entry> {
        codes.iter().flat_map(|code| cell(year, code)).collect()
    };
    let within = |name, left: &[&str], right: &[&str]| {
        compared(name, (cells(left), cells(right)), |_, _| Why::Unexplained)
    };
    vec![
        within("1 = 1a + 1b", &["1"], &["1a", "1b"]),
        within("1 = 2 + 3 + 4", &["1"], &["2", "3", "4"]),
        within("4 = 4a + 4b + 4c", &["4"], &["4a", "4b", "4c"]),
        year_to_year(year),
        compared(
            "reversals = 3b + 4b",
            (year.reversals.iter().collect(), cells(&["3b", "4b"])),
            |entry, _| match entry.decided {
                None => Why::DecisionNotTold,
                Some(_) => Why::Unexplained,
            },
        ),
    ]
}

fn cell<'a>(year: &'a Year, code: &str) -> Vec<&'a Entry> {
    let test = NUMBERED.iter().find(|row| row.0 == code).map(|row| row.2);
    let counts = |entry: &&Entry| test.is_some_and(|test| test(entry, year.period));
    year.standing.iter().filter(counts).collect()
}

fn year_to_year(year: &Year) -> Identity {
    let earlier: Vec<&Entry> =
        year.standing.iter().filter(|entry| is_earlier(entry, year.period)).collect();
    let name = "1b = 4a + 4c of the year before";
    compared(name, (earlier, year.stock_before.iter().collect()), |entry, is_on_the_left| {
        if is_on_the_left { why_new_here(year, entry) } else { why_gone(year, entry) }
    })
}

/// Why a decision of an earlier year was not in the stock of the year before.
fn why_new_here(year: &Year, entry: &Entry) -> Why {
    let held = year.not_yet_held.iter().find(|(held, _)| held.key() == entry.key());
    match held {
        Some((_, Since::Transferred)) => Why::TransferredIn,
        Some((_, Since::FirstTold)) => Why::FirstYearTold,
        None if entry.is_reopened => Why::Reopened,
        None if began_in(entry, year.period) => Why::DecidedBeforeCare,
        None => Why::Unexplained,
    }
}

fn began_in(entry: &Entry, period: Period) -> bool {
    entry.care_began.is_some_and(|began| period.contains(began))
}

/// Why a decision in the stock of the year before is not in the table of the year.
fn why_gone(year: &Year, entry: &Entry) -> Why {
    let Some(now) = year.all.iter().find(|now| now.key() == entry.key()) else {
        return Why::Unexplained;
    };
    if now.replaced.is_some() {
        Why::DecidedAnew
    } else if now.agency != entry.agency {
        Why::TransferredOut
    } else {
        Why::Unexplained
    }
}

/// Sets two sides against each other, decision by decision.
fn compared(
    name: &'static str,
    (left, right): (Vec<&Entry>, Vec<&Entry>),
    why: impl Fn(&Entry, bool) -> Why,
) -> Identity {
    let mut reconciling = Vec::new();
    for (is_on_the_left, these, those) in [(true, &left, &right), (false, &right, &left)] {
        let alone: Vec<(Why, CaseId)> = only_in(these, those)
            .into_iter()
            .map(|entry| (why(entry, is_on_the_left), entry.case))
            .collect();
        for reason in Why::ALL {
            let of_reason = alone.iter().filter(|(why, _)| *why == reason);
            let cases: Vec<CaseId> = of_reason.map(|(_, case)| *case).collect();
            if !cases.is_empty() {
                reconciling.push(Reconciling { why: reason, is_on_the_left, cases });
            }
        }
    }
    let explained = |side: bool| -> usize {
        let rows = reconciling.iter().filter(|row| row.is_on_the_left == side);
        rows.filter(|row| row.why != Why::Unexplained).map(|row| row.cases.len()).sum()
    };
    let is_explained = reconciling.iter().all(|row| row.why != Why::Unexplained);
    let holds = is_explained && right.len() + explained(true) == left.len() + explained(false);
    Identity { name, left: left.len(), right: right.len(), holds, reconciling }
}

/// The entries of `these` that are not in `those`; one that stands twice is matched once.
fn only_in<'a>(these: &[&'a Entry], those: &[&'a Entry]) -> Vec<&'a Entry> {
    let mut unmatched: Vec<_> = those.iter().map(|entry| entry.key()).collect();
    unmatched.sort_unstable();
    let mut alone = Vec::new();
    let mut matched: BTreeSet<usize> = BTreeSet::new();
    for entry in these {
        let from = unmatched.partition_point(|key| *key < entry.key());
        let twins = unmatched.iter().enumerate().skip(from);
        let mut twins = twins.take_while(|(_, key)| **key == entry.key());
        match twins.find(|(place, _)| !matched.contains(place)) {
            Some((place, _)) => {
                matched.insert(place);
            }
            None => alone.push(*entry),
        }
    }
    alone
}
