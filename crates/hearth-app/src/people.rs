//! Those whom a question is about, as the measures take them.

use std::sync::Arc;

use hearth_domain::day::add_months;
use hearth_indicators::{Child, Family, MOST_MONTHS, People, Period, Told};

use crate::measured::{Measured, MeasuredOf, measure_all};
use crate::region::{Region, StandingChild, StandingFamily};

/// Children and households of a standing, borrowed for the measures.
pub(crate) struct Gathered<'a> {
    children: Vec<Child<'a>>,
    families: Vec<Family<'a>>,
    told: Told,
}

impl<'a> Gathered<'a> {
    /// Those children and households.
    pub(crate) fn new(
        region: &Region,
        children: impl Iterator<Item = &'a StandingChild>,
        families: impl Iterator<Item = &'a StandingFamily>,
        period: Period,
    ) -> Self {
        let child = |child: &'a StandingChild| Child {
            case: child.case,
            agency: &child.agency,
            journey: &child.journey,
        };
        let family = |family: &'a StandingFamily| Family {
            case: family.case,
            agency: &family.agency,
            is_voluntary: family.is_voluntary,
            household: &family.household,
        };
        let told = told_of(region, period);
        Self {
            children: children.map(child).collect(),
            families: families.map(family).collect(),
            told,
        }
    }

    /// What a measure is given.
    pub(crate) fn people(&self) -> People<'_> {
        People { children: &self.children, families: &self.families, told: self.told }
    }
}

/// What the sources loaded into a region can tell of a period, and of the days before it to which a
/// measure looks back.
pub(crate) fn told_of(region: &Region, period: Period) -> Told {
    let looked_at = Period { first: add_months(period.first, -MOST_MONTHS), ..period };
    Told { families: region.tells_families(), matches: region.tells_matches(looked_at) }
}

/// Every measure, worked out once for each question.
pub(crate) fn measured(region: &Region, of: &MeasuredOf) -> Arc<Vec<Measured>> {
    region.measured.get(of, || {
        let (children, families) = (region.as_at(of.as_at), region.families_as_at(of.as_at));
        let gathered = Gathered::new(
            region,
            children.iter().filter(|child| of.spell.has(&child.agency)),
            families.iter().filter(|family| of.spell.has(&family.agency)),
            of.spell.period,
        );
        measure_all(gathered.people(), of.spell.period)
    })
}
