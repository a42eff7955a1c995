//! What matching knows of children and families on a day, and nothing beside.
//!
//! The fields here are all that a gate or a consideration can see. Adopters' partnership, number,
//! sexuality, age, religion, ethnicity, disability and income have no field, and neither have the fee
//! and the kind of an agency, so that nothing can be weighed, ranked or barred by them.

mod child;
mod family;

use std::collections::BTreeSet;

use hearth_casework::child::ChildStatements;
use hearth_casework::family::FamilyStatements;
use hearth_casework::unit::Grouping;
use hearth_domain::day::Day;
use hearth_domain::household::HouseholdStage;
use hearth_domain::id::{AgencyId, ArrangementId, CaseId};

/// Who is responsible for a child or a family: the agency, and the region it works in.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Responsible {
    /// The agency, where a source tells it.
    pub agency: Option<AgencyId>,
    /// The arrangements of agencies that it has a part in on the day.
    pub regions: BTreeSet<ArrangementId>,
}

/// What lets an agency place a child for adoption.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AuthorityBasis {
    /// A placement order (ACA 2002, section 21).
    PlacementOrder,
    /// A parent's consent (ACA 2002, section 19).
    Consent,
}

/// Whether a child may be placed for adoption.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MayBePlaced {
    /// An order or a consent stands since a day.
    Authorised(AuthorityBasis, Day),
    /// There is none, and adoption is considered: the child may live with approved adopters who foster.
    EarlyPermanence,
    /// There is none.
    NotAuthorised,
    /// No source tells whether there is one.
    NotTold,
}

/// A child for whom a family is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolChild {
    /// The case.
    pub case: CaseId,
    /// The short name that sentences use, as the caller gives it.
    pub label: String,
    /// Who is responsible for the child.
    pub responsible: Responsible,
    /// The day of birth, or the day the child is expected.
    pub born: Option<Day>,
    /// Whether the child may be placed.
    pub may_be_placed: MayBePlaced,
    /// The day the period of care began. A day that priority comes from; no gate reads it.
    pub entered_care: Option<Day>,
    /// The day authority to place began. A day that priority comes from; no gate reads it.
    pub authorised: Option<Day>,
    /// What is stated of the child.
    pub stated: ChildStatements,
}

/// Children for whom one family is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolUnit {
    /// The children, in the order of their cases.
    pub children: Vec<PoolChild>,
    /// Why they are one.
    pub grouping: Grouping,
}

/// A family that may be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolFamily {
    /// The case.
    pub case: CaseId,
    /// The short name that sentences use, as the caller gives it.
    pub label: String,
    /// Who is responsible for the family.
    pub responsible: Responsible,
    /// The day it was approved.
    pub approved: Option<Day>,
    /// Where it stands.
    pub stage: Option<HouseholdStage>,
    /// Whether it is approved to foster a child for whom adoption is considered.
    pub early_permanence: Option<bool>,
    /// What is stated of the family.
    pub stated: FamilyStatements,
}

impl PoolUnit {
    /// How many children.
    #[must_use]
    pub fn size(&self) -> u8 {
        u8::try_from(self.children.len()).unwrap_or(u8::MAX)
    }

    /// The children's short names: `Ava`, `Ava and Ben`, `Ava, Ben and Cal`.
    #[must_use]
    pub fn label(&self) -> String {
        let names: Vec<&str> = self.children.iter().map(|child| child.label.as_str()).collect();
        match names.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
            _ => names.concat(),
        }
    }
}
