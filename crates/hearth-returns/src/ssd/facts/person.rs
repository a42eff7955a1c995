//! What the table of persons tells: birth, sex, ethnic group. The newest good cell holds.

use hearth_domain::CollectionYear;
use hearth_domain::codes::CodeSet;
use hearth_domain::fact::{Fact, Milestone, Statement};

use super::fact;
use crate::ssd::rows::PersonRow;

pub(super) fn facts(persons: &[(CollectionYear, PersonRow)]) -> Vec<Fact> {
    let newest = || persons.iter().rev().map(|(_, row)| row);
    let born = newest().find_map(|row| row.born.get());
    let expected = newest().find_map(|row| row.expected.get());
    let sex = newest().find_map(|row| row.sex.get());
    let ethnicity = newest().find_map(|row| row.ethnicity.get());
    let mut facts = Vec::new();
    facts.extend(expected.map(|day| fact(Milestone::ExpectedBirthDate, Some(day.0), "")));
    facts.extend(born.map(|day| fact(Milestone::BirthDate, Some(day.0), "")));
    facts.extend(sex.map(|sex| fact(Statement::Sex, None, sex.letter())));
    facts.extend(ethnicity.map(|group| fact(Statement::Ethnicity, None, group.code())));
    facts
}
