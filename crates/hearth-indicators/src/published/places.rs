//! Places and agencies: the codes of regions, authorities whose code alone has changed, and who
//! belongs to which regional adoption agency.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use csv::Reader;
use hearth_domain::AgencyId;

use super::figure::Geography;

const AUTHORITIES: &str = include_str!("../../../../data/english_las.csv");
const MEMBERS: &str = include_str!("../../../../data/raa_members.csv");

/// The nine regions, and the two parts of London that the department counts apart. One tool prints
/// the parts with the name first.
const REGIONS: [(&str, &str); 13] = [
    ("north east", "E12000001"),
    ("north west", "E12000002"),
    ("yorkshire and the humber", "E12000003"),
    ("east midlands", "E12000004"),
    ("west midlands", "E12000005"),
    ("east of england", "E12000006"),
    ("london", "E12000007"),
    ("south east", "E12000008"),
    ("south west", "E12000009"),
    ("inner london", "E13000001"),
    ("london (inner)", "E13000001"),
    ("outer london", "E13000002"),
    ("london (outer)", "E13000002"),
];

/// Authorities that kept their name and their children and were given another code.
const RECODED: [(&str, &str); 7] = [
    ("E06000048", "E06000057"), // Northumberland, 2013
    ("E08000020", "E08000037"), // Gateshead, 2013
    ("E10000002", "E06000060"), // Buckinghamshire, one council since 2020
    ("E08000016", "E08000038"), // Barnsley
    ("E08000019", "E08000039"), // Sheffield
    ("E10000023", "E06000065"), // North Yorkshire, one council since 2023
    ("E10000027", "E06000066"), // Somerset, one council since 2023
];

/// Names of regional adoption agencies in other tables, and in the table of members.
const ALSO_KNOWN_AS: [(&str, &str); 3] = [
    ("Adopt Coram Cambridgeshire and Peterborough", "Adopt Cambridgeshire and Peterborough"),
    ("Adoption in Merseyside (AIM)", "Adoption in Merseyside"),
    ("Ambitious for Adoption", "Coram Ambitious for Adoption"),
];

/// A region by its name, in any case. Some tables give both parts of London the code of the whole,
/// so the name decides.
pub(super) fn region(name: &str) -> Option<Geography> {
    let name = name.to_lowercase();
    let found = REGIONS.iter().find(|(known, _)| *known == name);
    found.map(|(_, code)| Geography::Region((*code).to_owned()))
}

/// The name of a region or a part of London, by its code.
#[must_use]
pub fn region_name(code: &str) -> Option<String> {
    let (name, _) = REGIONS.iter().find(|(_, known)| *known == code)?;
    let capital = |word: &str| match word {
        "and" | "of" | "the" => word.to_owned(),
        _ => {
            word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect()
        }
    };
    Some(name.split(' ').map(capital).collect::<Vec<String>>().join(" "))
}

/// An authority by its code, old or new.
pub(super) fn authority(code: &str) -> Option<Geography> {
    AgencyId::parse(code).map(|code| Geography::Authority(present(&code)))
}

/// The code an authority has now.
#[must_use]
pub fn present(code: &AgencyId) -> AgencyId {
    let newer = RECODED.iter().find(|(old, _)| *old == code.as_str());
    newer.and_then(|(_, new)| AgencyId::parse(new)).unwrap_or_else(|| code.clone())
}

/// An authority as the table of authorities has it.
struct Authority {
    code: AgencyId,
    name: String,
    region: Option<Geography>,
}

static KNOWN: LazyLock<Vec<Authority>> = LazyLock::new(|| {
    let cells = columns(AUTHORITIES, ["ons_code", "name", "region"]);
    let known = cells.into_iter().filter_map(|[code, name, in_region]| {
        Some(Authority { code: AgencyId::parse(&code)?, name, region: region(&in_region) })
    });
    known.collect()
});

static ARRANGEMENTS: LazyLock<BTreeMap<String, Vec<AgencyId>>> = LazyLock::new(|| {
    let mut members: BTreeMap<String, Vec<AgencyId>> = BTreeMap::new();
    for [raa, code] in columns(MEMBERS, ["raa", "ons_code"]) {
        if let Some(code) = AgencyId::parse(&code) {
            members.entry(raa).or_default().push(present(&code));
        }
    }
    members
});

/// Every regional adoption agency with its members, an abolished one among them.
#[must_use]
pub fn arrangements() -> &'static BTreeMap<String, Vec<AgencyId>> {
    &ARRANGEMENTS
}

/// A regional adoption agency by any of its names, in any case.
#[must_use]
pub fn arrangement(name: &str) -> Option<Geography> {
    let same = |one: &str| one.to_lowercase() == name.to_lowercase();
    let other = ALSO_KNOWN_AS.iter().find(|(known, _)| same(known)).map(|(_, name)| *name);
    let found = ARRANGEMENTS.keys().find(|known| same(known) || Some(known.as_str()) == other);
    found.map(|name| Geography::Arrangement(name.clone()))
}

/// A place by the name that a single figure gives.
pub(super) fn named(name: &str) -> Geography {
    if name == "England" {
        return Geography::England;
    }
    if let Some(arrangement) = arrangement(name) {
        return arrangement;
    }
    let authority = KNOWN.iter().find(|known| known.name == name);
    let authority = authority.map(|known| Geography::Authority(known.code.clone()));
    authority.or_else(|| region(name)).unwrap_or_else(|| Geography::Elsewhere(name.to_owned()))
}

/// The place itself and the larger ones to set beside it: an authority's region, and England.
#[must_use]
pub fn around(place: &Geography) -> Vec<Geography> {
    let mut places = match place {
        Geography::England => Vec::new(),
        Geography::Authority(code) => {
            let code = present(code);
            let region = KNOWN.iter().find(|known| known.code == code);
            let region = region.and_then(|known| known.region.clone());
            std::iter::once(Geography::Authority(code)).chain(region).collect()
        }
        other => vec![other.clone()],
    };
    places.push(Geography::England);
    places
}

/// The named columns of every row of a table of places.
fn columns<const N: usize>(text: &str, names: [&str; N]) -> Vec<[String; N]> {
    let mut reader = Reader::from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    let places = names.map(|name| header.iter().position(|cell| cell == name));
    let cells = |record: csv::StringRecord| {
        places.map(|place| place.and_then(|at| record.get(at)).unwrap_or_default().to_owned())
    };
    reader.into_records().filter_map(|record| record.ok().map(cells)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(places: &[Geography]) -> Vec<String> {
        places.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn an_authority_stands_beside_its_region_and_england() {
        let bristol = authority("E06000023").unwrap();
        assert_eq!(words(&around(&bristol)), ["E06000023", "E12000009", "England"]);
        let somerset = authority("E10000027").unwrap();
        assert_eq!(words(&around(&somerset)), ["E06000066", "E12000009", "England"]);
        assert_eq!(words(&around(&Geography::England)), ["England"]);
    }

    #[test]
    fn names_are_told_apart() {
        assert_eq!(named("Wiltshire"), authority("E06000054").unwrap());
        assert_eq!(named("London"), Geography::Region("E12000007".to_owned()));
        assert_eq!(named("Adoption West"), Geography::Arrangement("Adoption West".to_owned()));
        assert_eq!(named("Wales"), Geography::Elsewhere("Wales".to_owned()));
        assert_eq!(
            arrangement("ambitious for adoption"),
            arrangement("Coram Ambitious for Adoption")
        );
        assert_eq!(arrangement("Somewhere Adoption"), None);
        assert_eq!(region("OUTER LONDON"), region("London (Outer)"));
    }

    #[test]
    fn every_authority_has_a_region_and_every_new_code_is_known() {
        assert_eq!(KNOWN.len(), 153);
        assert!(KNOWN.iter().all(|known| known.region.is_some()));
        for (_, new) in RECODED {
            assert!(KNOWN.iter().any(|known| known.code.as_str() == new), "{new}");
        }
        assert_eq!(arrangements().len(), 31);
    }

    #[test]
    fn regions_have_names() {
        assert_eq!(region_name("E12000009").as_deref(), Some("South West"));
        assert_eq!(region_name("E12000003").as_deref(), Some("Yorkshire and the Humber"));
        assert_eq!(region_name("E00000000"), None);
    }
}
