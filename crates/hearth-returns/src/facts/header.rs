//! What the Header tells: birth date, sex, ethnic group. The newest good cell holds.

use hearth_domain::CollectionYear;
use hearth_domain::codes::CodeSet;
use hearth_domain::fact::{Fact, Milestone, Statement};

use super::fact;
use crate::tables::HeaderRow;

pub(super) fn facts(headers: &[(CollectionYear, HeaderRow)]) -> Vec<Fact> {
    let newest = || headers.iter().rev().map(|(_, row)| row);
    let birth_date = newest().find_map(|row| row.birth_date.get());
    let sex = newest().find_map(|row| row.sex.get());
    let ethnicity = newest().find_map(|row| row.ethnicity.get());
    let mut facts = Vec::new();
    facts.extend(birth_date.map(|day| fact(Milestone::BirthDate, Some(day), "")));
    facts.extend(sex.map(|sex| fact(Statement::Sex, None, sex.letter())));
    facts.extend(ethnicity.map(|group| fact(Statement::Ethnicity, None, group.code())));
    facts
}
