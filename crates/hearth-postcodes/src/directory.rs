//! Finding a postcode.

use crate::record::{DISTRICT, MARK, Record, inward_number};

/// The file that comes with the program.
static SHIPPED: &[u8] = include_bytes!("../data/postcodes.bin");

const HEADER: usize = 20;
const OUTWARD: usize = 8;
const POSTCODE: usize = 8;

/// Where a postcode lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// Metres east and north of the national grid's origin, where they are known.
    pub metres: Option<(u64, u64)>,
    /// The code of its district or unitary authority, as the Office for National Statistics gives it;
    /// `None` where it lies in none.
    pub district: Option<&'a str>,
}

/// Postcodes of Great Britain.
#[derive(Debug, Clone, Copy)]
pub struct Directory<'a> {
    districts: &'a [u8],
    outward: &'a [u8],
    postcodes: &'a [u8],
}

impl Directory<'static> {
    /// The directory that comes with the program; empty were its file spoilt, which a test rules out.
    #[must_use]
    pub fn shipped() -> Self {
        Self::of(SHIPPED).unwrap_or(Self { districts: &[], outward: &[], postcodes: &[] })
    }
}

impl<'a> Directory<'a> {
    /// The directory in a file; `None` where it is none, or cut short.
    #[must_use]
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        let (header, rest) = bytes.split_at_checked(HEADER)?;
        let counts = header.strip_prefix(MARK.as_slice())?;
        let count = |at: usize| {
            let bytes = counts.get(at..at + 4)?;
            usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok()
        };
        let (districts, rest) = rest.split_at_checked(count(0)?.checked_mul(DISTRICT)?)?;
        let (outward, postcodes) = rest.split_at_checked(count(4)?.checked_mul(OUTWARD)?)?;
        let is_whole = postcodes.len() == count(8)?.checked_mul(POSTCODE)?;
        is_whole.then_some(Self { districts, outward, postcodes })
    }

    /// How many postcodes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.postcodes.len() / POSTCODE
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.postcodes.is_empty()
    }

    /// Finds a postcode written in capitals, with a space before its inward code or without.
    #[must_use]
    pub fn find(&self, postcode: &str) -> Option<Place<'a>> {
        let (outward, inward) = postcode.split_at_checked(postcode.len().checked_sub(3)?)?;
        let inward = u64::from(inward_number(inward)?);
        let (first, last) = self.of_outward(outward.trim_end())?;
        let record = self.search(first, last, inward)?;
        Some(Place { metres: record.place(), district: self.district(record.district()) })
    }

    /// The first postcode of an outward code, and the first after it.
    fn of_outward(&self, code: &str) -> Option<(usize, usize)> {
        let mut padded = [b' '; 4];
        padded.get_mut(..code.len())?.copy_from_slice(code.as_bytes());
        let (mut low, mut high) = (0, self.outward.len() / OUTWARD);
        while low < high {
            let middle = low.midpoint(high);
            let (found, first) = self.outward_at(middle)?;
            match found.cmp(&padded) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => {
                    let next = self.outward_at(middle + 1);
                    return Some((first, next.map_or(self.len(), |(_, first)| first)));
                }
            }
        }
        None
    }

    fn outward_at(&self, place: usize) -> Option<([u8; 4], usize)> {
        let bytes = self.outward.get(place * OUTWARD..)?.get(..OUTWARD)?;
        let (code, first) = bytes.split_at_checked(4)?;
        let first = u32::from_le_bytes(first.try_into().ok()?);
        Some((code.try_into().ok()?, usize::try_from(first).ok()?))
    }

    fn search(&self, mut low: usize, mut high: usize, inward: u64) -> Option<Record> {
        while low < high {
            let middle = low.midpoint(high);
            let record = self.record_at(middle)?;
            match record.inward().cmp(&inward) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(record),
            }
        }
        None
    }

    fn record_at(&self, place: usize) -> Option<Record> {
        let bytes = self.postcodes.get(place * POSTCODE..)?.get(..POSTCODE)?;
        Some(Record::from_bytes(bytes.try_into().ok()?))
    }

    /// The code of a district by its place, counted from 1.
    fn district(&self, place: u64) -> Option<&'a str> {
        let place = usize::try_from(place).ok()?.checked_sub(1)?;
        let bytes = self.districts.get(place * DISTRICT..)?.get(..DISTRICT)?;
        std::str::from_utf8(bytes).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postcodes_are_found_with_a_space_and_without() {
        let directory = Directory::shipped();
        assert!(directory.len() > 2_600_000, "{}", directory.len());
        for written in ["BS1 5TR", "BS15TR"] {
            let place = directory.find(written).unwrap();
            assert_eq!(place.district, Some("E06000023"));
            let (east, north) = place.metres.unwrap();
            // College Green, Bristol, to the nearest kilometre.
            assert_eq!((east / 1000, north / 1000), (358, 172));
        }
        for (postcode, district) in
            [("CO3 0GJ", "E07000071"), ("S1 2HH", "E08000039"), ("TA1 4DY", "E06000066")]
        {
            assert_eq!(directory.find(postcode).unwrap().district, Some(district), "{postcode}");
        }
    }

    #[test]
    fn what_is_no_postcode_or_not_of_great_britain_is_not_found() {
        let directory = Directory::shipped();
        for absent in ["ZZ9 9ZZ", "BT1 5GS", "BS1", "", "BS1 é", "bs1 5tr", "LONGER 1AA"] {
            assert_eq!(directory.find(absent), None, "{absent}");
        }
    }

    #[test]
    fn a_file_that_is_cut_short_is_none() {
        assert!(Directory::of(b"").is_none());
        assert!(Directory::of(SHIPPED.get(..SHIPPED.len() - 1).unwrap()).is_none());
        assert!(Directory::of(SHIPPED.get(1..).unwrap()).is_none());
    }

    #[test]
    fn every_postcode_is_found_where_it_stands() {
        let directory = Directory::shipped();
        let outward_codes = directory.outward.len() / OUTWARD;
        let mut last = None;
        for place in (0..outward_codes).step_by(7) {
            let (code, first) = directory.outward_at(place).unwrap();
            assert!(last < Some(code), "outward codes stand in order");
            last = Some(code);
            let outward = std::str::from_utf8(&code).unwrap().trim_end();
            let inward = inward_of(directory.record_at(first).unwrap());
            assert!(directory.find(&format!("{outward} {inward}")).is_some(), "{outward} {inward}");
        }
    }

    fn inward_of(record: Record) -> String {
        let number = u16::try_from(record.inward()).unwrap();
        let letter = |number: u16| char::from(b'A' + u8::try_from(number % 26).unwrap());
        format!("{}{}{}", number / 676, letter(number / 26), letter(number))
    }
}
