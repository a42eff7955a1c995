//! What a rule is.

use std::fmt;

use hearth_domain::CollectionYear;

use super::case::Case;
use super::child::Child;
use super::findings::Findings;
use super::need::Need;
use crate::table::Table;

/// One rule of the return.
pub struct Rule {
    /// The code it is known by.
    pub code: &'static str,
    /// What is wrong where it finds a row, in one sentence.
    pub finds: &'static str,
    /// Why it matters, in one sentence.
    pub why: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
    /// Where the rule comes from.
    pub source: Source,
    /// The collection years in which it is in force.
    pub years: Years,
    /// The tables of this year without which it says nothing.
    pub reads: &'static [Table],
    /// The tables of last year without which it says nothing.
    pub reads_last: &'static [Table],
    /// What it needs beside tables.
    pub needs: &'static [Need],
    /// The columns whose cells show what is wrong.
    pub cells: &'static [&'static str],
    /// Where the public validator of the return (csc-validator-be-903 0.1.17) does otherwise than the
    /// rule says, and why Hearth does not follow it.
    pub differs: Option<&'static str>,
    /// Children on whom it is shown to work.
    pub cases: &'static [Case],
    /// Finds the wrong rows of a child.
    pub judge: fn(&Child<'_>, &mut Findings),
}

impl fmt::Debug for Rule {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Rule({})", self.code)
    }
}

/// Where a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The validation rules that the Department publishes with the guide to the return.
    Department,
    /// Public validators of the return, which check that tables agree before any rule is run.
    Validators,
}

impl Source {
    /// The source in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Department => {
                "Department for Education, Children looked after by local authorities in England (SSDA903 return): validation rules of the collection year"
            }
            Self::Validators => {
                "Agreement between the tables of one return, as public validators of the SSDA903 check it; no rule of the Department"
            }
        }
    }
}

/// The collection years in which a rule is in force, each by the year it ends in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years {
    first: i16,
    last: i16,
}

impl Years {
    /// In force in every year of which Hearth knows the rules: 2022/23 on.
    pub const ALL: Self = Self::from(2023);

    /// In force from the year that ends in `first`.
    #[must_use]
    pub const fn from(first: i16) -> Self {
        Self { first, last: i16::MAX }
    }

    /// Withdrawn after the year that ends in `last`.
    #[must_use]
    pub const fn until(self, last: i16) -> Self {
        Self { last, ..self }
    }

    /// Whether the rule is in force in `year`.
    #[must_use]
    pub fn holds(self, year: CollectionYear) -> bool {
        (self.first..=self.last).contains(&year.ending())
    }

    /// A year in which it is in force: 2025/26 where it can be.
    #[must_use]
    pub fn example(self) -> i16 {
        2026_i16.clamp(self.first, self.last)
    }
}

impl fmt::Display for Years {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = |ending| CollectionYear::ending_in(ending).map(|year| year.to_string());
        let first = named(self.first).unwrap_or_default();
        match named(self.last).filter(|_| self.last < i16::MAX) {
            Some(last) if last == first => write!(to, "{first}"),
            Some(last) => write!(to, "{first} to {last}"),
            None => write!(to, "{first} on"),
        }
    }
}
