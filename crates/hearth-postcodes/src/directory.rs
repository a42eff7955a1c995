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
#[derive(Debug, Clone, Copy, Default)]
pub struct Directory<'a> {
    districts: &'a [[u8; DISTRICT]],
    outward: &'a [[u8; OUTWARD]],
    postcodes: &'a [[u8; POSTCODE]],
}

impl Directory<'static> {
    /// The directory that comes with the program; empty were its file spoilt, which a test rules out.
    #[must_use]
    pub fn shipped() -> Self {
        Self::of(SHIPPED).unwrap_or_default()
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
        is_whole.then_some(Self {
            districts: districts.as_chunks().0,
            outward: outward.as_chunks().0,
            postcodes: postcodes.as_chunks().0,
        })
    }

    /// How many postcodes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.postcodes.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.postcodes.is_empty()
    }

    /// Finds a postcode written in capitals, with a space before its inward code or without.
    #[must_use]
    pub fn find(&self, postcode: &str) -> Option<Place<'a>> {
        let mut search = self.search(postcode)?;
        while search.halve() {}
        self.place(search.found()?)
    }

    /// Finds many postcodes, in half the time and less: the processor waits for the memory of all of
    /// them at once, and not of one after another.
    #[must_use]
    pub fn find_all(&self, postcodes: &[impl AsRef<str>]) -> Vec<Option<Place<'a>>> {
        let search = |one| self.search(one).unwrap_or_default();
        let mut searches: Vec<Search<'a>> =
            postcodes.iter().map(|one| search(one.as_ref())).collect();
        while searches.iter_mut().fold(false, |go_on, one| one.halve() | go_on) {}
        searches.iter().map(|one| self.place(one.found()?)).collect()
    }

    fn place(&self, record: Record) -> Option<Place<'a>> {
        Some(Place { metres: record.place(), district: self.district(record.district()) })
    }

    /// A search that has not begun.
    fn search(&self, postcode: &str) -> Option<Search<'a>> {
        let (outward, inward) = postcode.split_at_checked(postcode.len().checked_sub(3)?)?;
        let inward = u64::from(inward_number(inward)?);
        Some(Search { among: self.of_outward(outward.trim_end())?, inward })
    }

    /// The postcodes of an outward code.
    fn of_outward(&self, code: &str) -> Option<&'a [[u8; POSTCODE]]> {
        let mut padded = [b' '; 4];
        padded.get_mut(..code.len())?.copy_from_slice(code.as_bytes());
        let wanted = u32::from_be_bytes(padded);
        let place =
            self.outward.binary_search_by_key(&wanted, |bytes| outward_of(*bytes).0).ok()?;
        let (_, first) = outward_of(*self.outward.get(place)?);
        let next = self.outward.get(place + 1).map(|bytes| outward_of(*bytes));
        self.postcodes.get(first..next.map_or(self.len(), |(_, first)| first))
    }

    /// The code of a district by its place, counted from 1.
    fn district(&self, place: u64) -> Option<&'a str> {
        let place = usize::try_from(place).ok()?.checked_sub(1)?;
        std::str::from_utf8(self.districts.get(place)?).ok()
    }
}

/// An inward code and the postcodes among which it is, if there is one.
#[derive(Default)]
struct Search<'a> {
    among: &'a [[u8; POSTCODE]],
    inward: u64,
}

impl Search<'_> {
    /// Leaves out the half that it is not in; whether there was more than one left.
    fn halve(&mut self) -> bool {
        let half = self.among.len() / 2;
        if half == 0 {
            return false;
        }
        let (before, after) = self.among.split_at(half);
        let first = after.first().map_or(u64::MAX, inward_of);
        self.among = if first <= self.inward { after } else { before };
        true
    }

    /// The one that is left, where it is the one.
    fn found(&self) -> Option<Record> {
        let left = self.among.first().filter(|one| inward_of(one) == self.inward)?;
        Some(Record::from_bytes(*left))
    }
}

fn inward_of(postcode: &[u8; POSTCODE]) -> u64 {
    Record::from_bytes(*postcode).inward()
}

/// An outward code as a number in its own order, and its first postcode.
fn outward_of([a, b, c, d, first @ ..]: [u8; OUTWARD]) -> (u32, usize) {
    let first = usize::try_from(u32::from_le_bytes(first)).unwrap_or(usize::MAX);
    (u32::from_be_bytes([a, b, c, d]), first)
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
    fn many_are_found_as_one_is() {
        let directory = Directory::shipped();
        // The first and the last of BS1, what stands before the first and between, and what is none.
        let asked = ["BS1 1AA", "BS19ZZ", "BS1 0AA", "BS1 4OO", "", "ZZ9 9ZZ", "S1 2HH", "co3 0gj"];
        let alone: Vec<_> = asked.iter().map(|one| directory.find(one)).collect();
        assert_eq!(directory.find_all(&asked), alone);
        assert_eq!(alone.iter().flatten().count(), 3);
        assert_eq!(directory.find_all(&[""; 0]), []);
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
        let mut last = None;
        for bytes in directory.outward.iter().step_by(7) {
            let (code, first) = outward_of(*bytes);
            assert!(last < Some(code), "outward codes stand in order");
            last = Some(code);
            let outward = std::str::from_utf8(&bytes[..4]).unwrap().trim_end();
            let inward = written(Record::from_bytes(directory.postcodes[first]));
            let postcode = format!("{outward} {inward}");
            assert!(directory.find(&postcode).is_some(), "{postcode}");
        }
    }

    fn written(record: Record) -> String {
        let number = u16::try_from(record.inward()).unwrap();
        let letter = |number: u16| char::from(b'A' + u8::try_from(number % 26).unwrap());
        format!("{}{}{}", number / 676, letter(number / 26), letter(number))
    }
}
