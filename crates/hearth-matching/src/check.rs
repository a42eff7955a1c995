//! Holds a certificate to its problem, in one pass over the pairs.
//!
//! Nothing here comes from the solver: a mistake there cannot hide itself. What is checked, and
//! why it is enough:
//!
//! * The plan pairs each unit and each family at most once, by pairs of the problem.
//! * **Sets.** A unit of a set may only be considered for families of that set and of sets of
//!   higher priorities that it names. All families of a set are held by units of the set. Every
//!   unit of a set is of the set's priority or a higher one, and whoever waits is of just that
//!   priority. So for every priority, the units up to it that stand in sets up to it have between
//!   them only the families of those sets, and all others are served: no plan serves more of them.
//!   Every plan that serves as many must fill those families from those units, and so pairs only
//!   within sets, or outside all of them.
//! * **Prices.** Among such plans none costs less: each pair costs at least its two prices, the
//!   plan's pairs exactly that, and whoever may be left has a price of 0 or less, whoever is left
//!   of 0.

mod refusal;

pub use refusal::Refusal;

use crate::certificate::{Certificate, HallSet, OfFamily, OfUnit, Standing};
use crate::problem::{Edge, Problem};

/// What a certificate proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proven {
    /// How many units the plan serves, which no plan exceeds.
    pub served: u32,
    /// What it costs, which no plan undercuts that serves the same number of every priority.
    pub cost: u64,
    /// How many units wait because no family may be considered for them.
    pub without_candidate: u32,
}

/// Holds a certificate to its problem.
///
/// # Errors
/// The first thing that does not hold.
pub fn check(problem: &Problem, certificate: &Certificate) -> Result<Proven, Refusal> {
    let checking = Checking { problem, certificate };
    if u32::try_from(certificate.units.len()) != Ok(problem.unit_count())
        || u32::try_from(certificate.families.len()) != Ok(problem.family_count())
    {
        return Err(Refusal::OtherProblem);
    }
    let holders = checking.holders()?;
    checking.sets()?;
    for family in 0..problem.family_count() {
        checking.family(family, holder(&holders, family))?;
    }
    let mut proven = Proven { served: 0, cost: 0, without_candidate: 0 };
    for unit in 0..problem.unit_count() {
        checking.unit(unit, &mut proven)?;
    }
    if (proven.served, proven.cost) != (certificate.served, certificate.cost) {
        return Err(Refusal::Totals { served: proven.served, cost: proven.cost });
    }
    Ok(proven)
}

struct Checking<'a> {
    problem: &'a Problem,
    certificate: &'a Certificate,
}

impl Checking<'_> {
    /// The unit of each family.
    fn holders(&self) -> Result<Vec<Option<u32>>, Refusal> {
        let mut holders = vec![None; self.certificate.families.len()];
        for (unit, said) in (0..).zip(&self.certificate.units) {
            let Some(family) = said.family else { continue };
            match usize::try_from(family).ok().and_then(|at| holders.get_mut(at)) {
                Some(holder @ None) => *holder = Some(unit),
                _ => return Err(Refusal::FamilyTwice(self.family_id(family))),
            }
        }
        Ok(holders)
    }

    /// Sets lean only on sets of higher priorities.
    fn sets(&self) -> Result<(), Refusal> {
        for (number, set) in (1..).zip(&self.certificate.sets) {
            for also in &set.also {
                if self.set(*also)?.priority >= set.priority {
                    return Err(Refusal::LeansDown(number));
                }
            }
        }
        Ok(())
    }

    fn family(&self, family: u32, holder: Option<u32>) -> Result<(), Refusal> {
        let said = self.of_family(family)?;
        let id = || self.family_id(family);
        match (said.standing, holder) {
            (Standing::Within(_), None) => Err(Refusal::FamilyOfSetFree(id())),
            (Standing::NoCandidate, _) => Err(Refusal::FamilyWithoutCandidate(id())),
            (Standing::Open, None) if said.price != 0 => Err(Refusal::LeftWithPrice(id())),
            (Standing::Open, Some(_)) if said.price > 0 => Err(Refusal::PriceAboveNothing(id())),
            _ => Ok(()),
        }
    }

    fn unit(&self, unit: u32, proven: &mut Proven) -> Result<(), Refusal> {
        let said = self.of_unit(unit)?;
        self.standing(unit, said)?;
        for edge in self.problem.edges_of(unit) {
            self.pair(unit, said, edge)?;
        }
        let Some(family) = said.family else {
            proven.without_candidate += u32::from(said.standing == Standing::NoCandidate);
            return Ok(());
        };
        let cost = self.problem.cost(unit, family);
        let cost = cost.ok_or_else(|| Refusal::NoSuchPair(self.ids(unit, family)))?;
        let of_family = self.of_family(family)?;
        if of_family.standing != said.standing {
            return Err(Refusal::PairAcrossSets(self.ids(unit, family)));
        }
        if sum(said, of_family) != i128::from(cost) {
            return Err(Refusal::PairNotAtItsPrices(self.ids(unit, family)));
        }
        proven.served += 1;
        proven.cost += u64::from(cost);
        Ok(())
    }

    /// Whether the unit may stand where it is said to, at its price.
    fn standing(&self, unit: u32, said: &OfUnit) -> Result<(), Refusal> {
        let id = || self.problem.units().id(unit).to_owned();
        let priority = self.problem.priority(unit);
        match said.standing {
            Standing::Open if said.family.is_none() => Err(Refusal::WaitsOutsideSets(id())),
            Standing::Open => Ok(()),
            Standing::NoCandidate if self.problem.edges_of(unit).is_empty() => Ok(()),
            Standing::NoCandidate => Err(Refusal::HasCandidates(id())),
            Standing::Within(set) => {
                let set = self.set(set)?;
                let may_wait = priority == set.priority;
                if priority > set.priority {
                    Err(Refusal::LowerPriorityInSet(id()))
                } else if said.family.is_none() && !may_wait {
                    Err(Refusal::HigherPriorityWaits(id()))
                } else if may_wait && said.price > 0 {
                    Err(Refusal::PriceAboveNothing(id()))
                } else if said.family.is_none() && said.price != 0 {
                    Err(Refusal::LeftWithPrice(id()))
                } else {
                    Ok(())
                }
            }
        }
    }

    /// Whether a pair stays within what the sets and the prices say.
    fn pair(&self, unit: u32, said: &OfUnit, edge: &Edge) -> Result<(), Refusal> {
        let of_family = self.of_family(edge.family())?;
        if said.standing == of_family.standing {
            return match sum(said, of_family) <= i128::from(edge.cost()) {
                true => Ok(()),
                false => Err(Refusal::PairBelowItsPrices(self.ids(unit, edge.family()))),
            };
        }
        match (said.standing, of_family.standing) {
            (Standing::Open, _) => Ok(()),
            (Standing::Within(own), Standing::Within(other))
                if self.set(own)?.also.contains(&other) =>
            {
                Ok(())
            }
            _ => Err(Refusal::PairLeavesSet(self.ids(unit, edge.family()))),
        }
    }

    fn set(&self, number: u32) -> Result<&HallSet, Refusal> {
        let at = usize::try_from(number).ok();
        at.and_then(|at| self.certificate.sets.get(at)).ok_or(Refusal::NoSuchSet(number))
    }

    fn of_unit(&self, unit: u32) -> Result<&OfUnit, Refusal> {
        let at = usize::try_from(unit).ok();
        at.and_then(|at| self.certificate.units.get(at)).ok_or(Refusal::OtherProblem)
    }

    fn of_family(&self, family: u32) -> Result<&OfFamily, Refusal> {
        let at = usize::try_from(family).ok();
        at.and_then(|at| self.certificate.families.get(at)).ok_or(Refusal::OtherProblem)
    }

    fn family_id(&self, family: u32) -> String {
        self.problem.families().id(family).to_owned()
    }

    fn ids(&self, unit: u32, family: u32) -> (String, String) {
        (self.problem.units().id(unit).to_owned(), self.family_id(family))
    }
}

fn holder(holders: &[Option<u32>], family: u32) -> Option<u32> {
    holders.get(usize::try_from(family).ok()?).copied().flatten()
}

fn sum(unit: &OfUnit, family: &OfFamily) -> i128 {
    i128::from(unit.price) + i128::from(family.price)
}
