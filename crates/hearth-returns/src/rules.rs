//! The checks that the children looked after return has to pass before it can be sent: one file a
//! rule.
//!
//! A rule judges one child: its rows of this year and of last year, typed, in the order of days. It
//! gives the rows that are wrong. What a rule needs and a return lacks (a table, last year's return)
//! makes the rule not applicable, and that is told; a fault in one rule is told too and touches no
//! other. Read in this order: [`Rule`] and [`Case`] (what a rule is and how it is shown to work),
//! [`Child`] (what a rule is given), [`judge`] (every rule on every child), then the rules by subject.
//!
//! Adding a rule touches its own file and the list of its subject.

mod age;
mod brought;
mod care;
mod case;
mod child;
mod days;
mod findings;
mod judge;
mod leaver;
mod need;
mod no_status;
mod periods;
mod pupil_numbers;
mod rows;
mod rule;
mod same;
mod shown;
mod sorted;
mod whereabouts;
mod year_in_care;

mod adoption;
mod dolo;
mod episodes;
mod header;
mod health;
mod integrity;
mod leavers;
mod missing;
mod permanence;
mod place;
mod reviews;
mod workers;

pub use brought::Brought;
pub use case::{Case, CaseKind};
pub use child::{Child, Given};
pub use findings::{Finding, Findings};
pub use judge::{Judged, Outcome, RuleOutcome, judge};
pub use need::Need;
pub use rows::{At, Rows};
pub use rule::{Rule, Source, Years};
pub use shown::{Shown, ShownRow};
pub use whereabouts::{Land, MileTenths, Whereabouts};

use hearth_domain::CollectionYear;
pub use hearth_postcodes::authority::is_code as is_authority;

/// The rules, by subject.
const SUBJECTS: &[&[&Rule]] = &[
    adoption::RULES,
    dolo::RULES,
    episodes::RULES,
    header::RULES,
    health::RULES,
    integrity::RULES,
    leavers::RULES,
    missing::RULES,
    permanence::RULES,
    place::RULES,
    reviews::RULES,
    workers::RULES,
];

/// Every rule of every year, in order of code.
#[must_use]
pub fn all() -> Vec<&'static Rule> {
    let mut rules: Vec<&Rule> = SUBJECTS.iter().copied().flatten().copied().collect();
    rules.sort_by(|a, b| a.code.cmp(b.code));
    rules
}

/// The rules in force in a collection year, in order of code.
#[must_use]
pub fn in_force(year: CollectionYear) -> Vec<&'static Rule> {
    all().into_iter().filter(|rule| rule.years.holds(year)).collect()
}

/// The rule of that code, letter case aside.
#[must_use]
pub fn find(code: &str) -> Option<&'static Rule> {
    SUBJECTS.iter().copied().flatten().copied().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests;
