//! Which authority has the children's services of a district.

/// Districts of counties with the county each belongs to, a line each in order of district, below a
/// heading.
const COUNTIES: &str = include_str!("../data/counties.csv");

/// How long a code is, and a line of two with a comma between and its end.
const CODE: usize = 9;
const LINE: usize = 2 * CODE + 2;

/// How the codes of districts of counties begin.
const OF_COUNTIES: &str = "E07";

/// Codes that were given anew when a boundary moved, with those they took the place of.
const GIVEN_ANEW: [(&str, &str); 2] = [("E08000038", "E08000016"), ("E08000039", "E08000019")];

/// The authority of a district: its county where it belongs to one, else the district itself, which is
/// a unitary authority, a metropolitan district or a London borough.
#[must_use]
pub fn of_district(district: &str) -> &str {
    if !district.starts_with(OF_COUNTIES) {
        return district;
    }
    county_of(district).unwrap_or(district)
}

fn county_of(district: &str) -> Option<&'static str> {
    let (_, lines) = COUNTIES.split_once('\n')?;
    let (lines, _) = lines.as_bytes().as_chunks::<LINE>();
    let told = |line: &[u8; LINE]| line.split_at(CODE).0.cmp(district.as_bytes());
    let line = lines.get(lines.binary_search_by(told).ok()?)?;
    std::str::from_utf8(line.get(CODE + 1..LINE - 1)?).ok()
}

/// Whether a text has the form of the code of an English authority with children's services: a unitary
/// authority, a metropolitan district, a London borough or a county.
#[must_use]
pub fn is_code(text: &str) -> bool {
    let figures = ["E06", "E08", "E09", "E10"].iter().find_map(|kind| text.strip_prefix(kind));
    figures.is_some_and(|figures| {
        figures.len() == 6 && figures.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Whether two codes are of one authority: the same, or the one given anew in the place of the other.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    one == other || GIVEN_ANEW.contains(&(one, other)) || GIVEN_ANEW.contains(&(other, one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_district_of_a_county_belongs_to_it_and_others_to_themselves() {
        assert_eq!(of_district("E07000071"), "E10000012", "Colchester is in Essex");
        assert_eq!(of_district("E06000023"), "E06000023");
        assert_eq!(of_district("E06000066"), "E06000066", "Somerset is one authority since 2023");
    }

    #[test]
    fn every_district_of_a_county_is_found_on_its_line() {
        let lines: Vec<&str> = COUNTIES.lines().skip(1).collect();
        assert!(lines.len() > 100 && lines.is_sorted());
        for line in lines {
            let (district, county) = line.split_once(',').unwrap();
            assert_eq!(of_district(district), county);
        }
        assert_eq!(of_district("E07999999"), "E07999999");
    }

    #[test]
    fn a_code_is_known_by_its_form() {
        assert!(is_code("E06000023") && is_code("E10000012"));
        for other in ["E07000071", "E0600002", "W06000015", "returns", "E06 00023", ""] {
            assert!(!is_code(other), "{other}");
        }
    }

    #[test]
    fn an_authority_is_the_same_under_a_code_given_anew() {
        assert!(is_same("E08000039", "E08000019") && is_same("E08000016", "E08000038"));
        assert!(is_same("E06000023", "E06000023") && !is_same("E06000023", "E06000024"));
    }
}
