//! Those whom a question is about, as the measures take them.

use hearth_domain::{AgencyId, Day};
use hearth_indicators::{Child, Family, People, Told};

use crate::region::{Region, StandingChild, StandingFamily};

/// Children and households of a standing, borrowed for the measures.
pub(crate) struct Gathered<'a> {
    children: Vec<Child<'a>>,
    families: Vec<Family<'a>>,
    told: Told,
    as_at: Option<Day>,
}

impl<'a> Gathered<'a> {
    /// Those children and households.
    pub(crate) fn new(
        region: &Region,
        children: impl Iterator<Item = &'a StandingChild>,
        families: impl Iterator<Item = &'a StandingFamily>,
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
        let told = Told {
            families: region.tells_families(),
            matches: region.tells_matches_before_orders(),
        };
        Self {
            children: children.map(child).collect(),
            families: families.map(family).collect(),
            told,
            as_at: None,
        }
    }

    /// The same, where their journeys stand at another day than the last of the period.
    pub(crate) fn standing_at(self, day: Day) -> Self {
        Self { as_at: Some(day), ..self }
    }

    /// What a measure is given.
    pub(crate) fn people(&self) -> People<'_> {
        People {
            children: &self.children,
            families: &self.families,
            told: self.told,
            as_at: self.as_at,
        }
    }
}

/// Whether an agency is the one asked for, if one is.
pub(crate) fn is_asked(asked: Option<&AgencyId>, agency: &AgencyId) -> bool {
    asked.is_none_or(|asked| asked == agency)
}
