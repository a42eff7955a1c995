//! What region to make: which authorities, how many children, which collection years.

use hearth_domain::{AgencyId, CollectionYear};

/// A local authority of the region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// Its ONS code.
    pub id: AgencyId,
    /// Its three-figure number at the DfE.
    pub dfe_number: u16,
    /// Its name.
    pub name: String,
    /// Its share of the region's children, in any unit.
    pub share: u32,
    /// The first halves of postcodes in its area; the second halves are invented.
    pub outcodes: Vec<String>,
}

/// An agency that recruits and assesses adopters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recruiter {
    /// Its identifier in the register.
    pub id: AgencyId,
    /// Its name.
    pub name: String,
    /// Whether it is a voluntary agency, and not the region's own.
    pub is_voluntary: bool,
    /// Its share of the enquiries, in thousandths.
    pub share: u32,
}

/// A region to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// The same seed gives the same region.
    pub seed: u64,
    /// The authorities.
    pub authorities: Vec<Authority>,
    /// The agencies that recruit adopters for it: the region's own first.
    pub recruiters: Vec<Recruiter>,
    /// How many children have an episode of care in the last year, over all authorities.
    pub children: usize,
    /// The first collection year to write.
    pub first_year: CollectionYear,
    /// The last collection year to write.
    pub last_year: CollectionYear,
}

/// ONS code, DfE number, name, share, outcodes.
type Row = (&'static str, u16, &'static str, u32, &'static str);

/// The six authorities of Adoption West. Shares: assumption, near the numbers of children looked
/// after that the DfE publishes for each.
const ADOPTION_WEST: [Row; 6] = [
    ("E06000022", 800, "Bath and North East Somerset", 20, "BA1 BA2 BA3 BS31 BS39"),
    (
        "E06000023",
        801,
        "Bristol, City of",
        74,
        "BS1 BS2 BS3 BS4 BS5 BS6 BS7 BS8 BS9 BS10 BS11 BS14",
    ),
    ("E06000024", 802, "North Somerset", 23, "BS20 BS21 BS22 BS23 BS24 BS25 BS48 BS49"),
    ("E06000025", 803, "South Gloucestershire", 22, "BS16 BS30 BS32 BS34 BS35 BS36 BS37"),
    ("E06000054", 865, "Wiltshire", 45, "SN10 SN12 SN13 SN14 SN15 SN16 SP1 SP2 SP4 BA12 BA13 BA14"),
    ("E10000013", 916, "Gloucestershire", 83, "GL1 GL2 GL4 GL5 GL7 GL11 GL14 GL15 GL20 GL50 GL51"),
];

/// Identifier, name, whether voluntary, share of enquiries.
type RecruiterRow = (&'static str, &'static str, bool, u32);

/// The company of Adoption West, and three voluntary agencies that do not exist. Shares: assumption.
const RECRUITERS: [RecruiterRow; 4] = [
    ("adoption-west-company", "Adoption West", false, 790),
    ("invented-vaa-greenfinch", "Greenfinch Adoption (invented)", true, 90),
    ("invented-vaa-lantern", "Lantern Families (invented)", true, 70),
    ("invented-vaa-stepping-stone", "Stepping Stone Adoption (invented)", true, 50),
];

impl Scenario {
    /// The six authorities that Adoption West serves, with invented children.
    #[must_use]
    pub fn adoption_west(
        seed: u64,
        children: usize,
        first_year: CollectionYear,
        last_year: CollectionYear,
    ) -> Self {
        let authorities = ADOPTION_WEST.iter().filter_map(authority).collect();
        let recruiters = RECRUITERS.iter().filter_map(recruiter).collect();
        Self { seed, authorities, recruiters, children, first_year, last_year }
    }

    /// The collection years, the earliest first.
    pub fn years(&self) -> impl Iterator<Item = CollectionYear> + use<> {
        (self.first_year.ending()..=self.last_year.ending()).filter_map(CollectionYear::ending_in)
    }

    /// How many of the children each authority has, in the order of the authorities: whole numbers
    /// near the shares that add up to all of them.
    pub(crate) fn parts(&self) -> Vec<usize> {
        let whole: u64 = self.authorities.iter().map(|one| u64::from(one.share)).sum();
        let children = u64::try_from(self.children).unwrap_or(u64::MAX);
        let up_to = |shares: u64| {
            let part = u128::from(children) * u128::from(shares) / u128::from(whole.max(1));
            usize::try_from(part).unwrap_or(usize::MAX)
        };
        let mut shares = 0;
        let part = |one: &Authority| {
            let before = up_to(shares);
            shares += u64::from(one.share);
            up_to(shares) - before
        };
        self.authorities.iter().map(part).collect()
    }
}

fn recruiter(&(id, name, is_voluntary, share): &RecruiterRow) -> Option<Recruiter> {
    Some(Recruiter { id: AgencyId::parse(id)?, name: name.to_owned(), is_voluntary, share })
}

fn authority(&(code, dfe_number, name, share, outcodes): &Row) -> Option<Authority> {
    Some(Authority {
        id: AgencyId::parse(code)?,
        dfe_number,
        name: name.to_owned(),
        share,
        outcodes: outcodes.split(' ').map(str::to_owned).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_follow_the_shares_and_add_up() {
        let year = CollectionYear::ending_in(2026).unwrap();
        for children in [0, 1, 800, 100_003] {
            let scenario = Scenario::adoption_west(1, children, year, year);
            assert_eq!(scenario.authorities.len(), 6);
            assert_eq!(scenario.parts().iter().sum::<usize>(), children);
        }
        let parts = Scenario::adoption_west(1, 267, year, year).parts();
        assert_eq!(parts, [20, 74, 23, 22, 45, 83]);
    }
}
