//! The providers of placements that Ofsted lists by their unique reference number (URN): its list of
//! social care providers and its list of children's homes, or both in one, as Ofsted sends them to
//! authorities for the children looked after return.

mod heading;
mod reading;

use std::cmp::Ordering;

use hearth_domain::Day;
use hearth_domain::codes::{PlacementProvider, PlacementType};

pub use reading::ListError;

use crate::problem::Problem;

/// A provider, or one of its premises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    urn: String,
    /// The placement types it may have.
    pub placements: Vec<PlacementType>,
    /// What it is to the return: own provision, private, voluntary and so on.
    pub kinds: Vec<PlacementProvider>,
    /// The day its registration ended.
    pub closed: Option<Day>,
    /// Its postcode in capitals, without a space.
    postcode: String,
    /// The ONS code of the authority in which its postcode lies; none outside England.
    pub authority: Option<&'static str>,
}

impl Provider {
    /// Whether that is its postcode, spaces aside.
    #[must_use]
    pub fn is_at(&self, postcode: &str) -> bool {
        let letters = postcode.bytes().filter(|letter| !letter.is_ascii_whitespace());
        letters.map(|letter| letter.to_ascii_uppercase()).eq(self.postcode.bytes())
    }
}

/// The providers of all lists that were given.
#[derive(Debug, Clone, Default)]
pub struct Providers {
    /// In order of number.
    listed: Vec<Provider>,
    /// What in the lists could not be read.
    pub problems: Vec<Problem>,
}

impl Providers {
    /// Every entry of a number: none where it is not listed, several where a provider has several
    /// premises or stands in several lists.
    #[must_use]
    pub fn of_urn(&self, urn: &str) -> &[Provider] {
        let first = self.listed.partition_point(|one| in_capitals(&one.urn, urn).is_lt());
        let rest = self.listed.get(first..).unwrap_or_default();
        let length = rest.partition_point(|one| in_capitals(&one.urn, urn).is_eq());
        rest.get(..length).unwrap_or_default()
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.listed.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }
}

/// The order of two numbers, letter case aside.
fn in_capitals(one: &str, other: &str) -> Ordering {
    one.bytes()
        .map(|letter| letter.to_ascii_uppercase())
        .cmp(other.bytes().map(|letter| letter.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(csv: &str) -> Providers {
        Providers::from_files(vec![("list.csv".to_owned(), csv.as_bytes().to_vec())]).unwrap()
    }

    #[test]
    fn a_provider_is_found_by_its_number_with_all_its_premises() {
        let providers = read(
            "URN,Placement code,Placement provider code,Setting postcode\n\
             sc12345,K2,PR4,bs8 4by\n1200001,\"U1,U4\",PR1/PR5,B44 0AB\nSC12345,K1,PR4,EH1 1YZ\n",
        );
        assert_eq!(providers.len(), 3);
        let found = providers.of_urn("Sc12345");
        let placements: Vec<_> = found.iter().flat_map(|one| &one.placements).collect();
        assert_eq!(placements, [&PlacementType::K2, &PlacementType::K1]);
        let authorities: Vec<_> = found.iter().map(|one| one.authority).collect();
        assert_eq!(authorities, [Some("E06000023"), None]);
        assert!(
            found.iter().any(|one| one.is_at("BS8  4BY"))
                && !found.iter().any(|one| one.is_at("BS8 4B"))
        );
        let [agency] = providers.of_urn("1200001") else { panic!("one provider") };
        assert_eq!(agency.kinds, [PlacementProvider::Pr1, PlacementProvider::Pr5]);
        assert_eq!(agency.placements, [PlacementType::U1, PlacementType::U4]);
        assert!(providers.of_urn("1200002").is_empty() && providers.of_urn("").is_empty());
    }
}
