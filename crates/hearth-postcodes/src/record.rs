//! How the file is laid out. All numbers are little-endian.
//!
//! | part | what |
//! |---|---|
//! | 8 bytes | the words `HEARTHPC` |
//! | 4, 4, 4 | how many districts, outward codes and postcodes |
//! | 9 each | the code of each district (`E07000008`), in order |
//! | 8 each | each outward code, four letters with spaces behind (`BS1 `), and the first postcode of it; in order |
//! | 8 each | each postcode, in order within its outward code: see [`Record`] |
//!
//! The bits of a postcode, from the highest: the inward code (13), metres east (20) and north (21) of
//! the grid's origin, the district (9, counted from 1; 0 where it lies in none). A postcode without a
//! place has 0 east and 0 north.

/// The first bytes of the file.
pub const MARK: &[u8; 8] = b"HEARTHPC";

/// How many bytes the code of a district has.
pub const DISTRICT: usize = 9;

/// One postcode within its outward code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Record(u64);

const EAST_BITS: u32 = 20;
const NORTH_BITS: u32 = 21;
const DISTRICT_BITS: u32 = 9;

impl Record {
    /// The record of a postcode; `None` where a part does not fit.
    #[must_use]
    pub fn new(inward: &str, (east, north): (u32, u32), district: u16) -> Option<Self> {
        let inward = u64::from(inward_number(inward)?);
        let fits =
            east >> EAST_BITS == 0 && north >> NORTH_BITS == 0 && district >> DISTRICT_BITS == 0;
        let bits = ((inward << EAST_BITS | u64::from(east)) << NORTH_BITS | u64::from(north))
            << DISTRICT_BITS
            | u64::from(district);
        fits.then_some(Self(bits))
    }

    /// The record as the file holds it.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 8] {
        self.0.to_le_bytes()
    }

    /// The record that the file holds.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 8]) -> Self {
        Self(u64::from_le_bytes(bytes))
    }

    /// The inward code, as [`inward_number`] counts it.
    #[must_use]
    pub fn inward(self) -> u64 {
        self.0 >> (EAST_BITS + NORTH_BITS + DISTRICT_BITS)
    }

    /// Metres east and north, where the postcode has a place.
    #[must_use]
    pub fn place(self) -> Option<(u64, u64)> {
        let north = self.part(DISTRICT_BITS, NORTH_BITS);
        let east = self.part(DISTRICT_BITS + NORTH_BITS, EAST_BITS);
        (north != 0 || east != 0).then_some((east, north))
    }

    /// The district, counted from 1; 0 where the postcode lies in none.
    #[must_use]
    pub fn district(self) -> u64 {
        self.part(0, DISTRICT_BITS)
    }

    fn part(self, from: u32, bits: u32) -> u64 {
        self.0 >> from & ((1 << bits) - 1)
    }
}

/// An inward code (`4ND`) as a number in its own order; `None` where it is not a figure and two
/// letters.
#[must_use]
pub fn inward_number(text: &str) -> Option<u16> {
    let [figure, first, second] = *text.as_bytes() else { return None };
    let letter = |byte: u8| byte.is_ascii_uppercase().then(|| u16::from(byte - b'A'));
    let figure = figure.is_ascii_digit().then(|| u16::from(figure - b'0'))?;
    Some((figure * 26 + letter(first)?) * 26 + letter(second)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_gives_back_what_was_put_in() {
        let record = Record::new("4ND", (358_000, 172_999), 123).unwrap();
        let read = Record::from_bytes(record.to_bytes());
        assert_eq!(read.inward(), u64::from(inward_number("4ND").unwrap()));
        assert_eq!(read.place(), Some((358_000, 172_999)));
        assert_eq!(read.district(), 123);
        assert_eq!(Record::new("9ZZ", (0, 0), 0).unwrap().place(), None);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert_eq!(Record::new("4ND", (1 << 20, 0), 1), None);
        assert_eq!(Record::new("4ND", (0, 1 << 21), 1), None);
        assert_eq!(Record::new("4ND", (0, 0), 512), None);
        for wrong in ["4nd", "44D", "ND4", "4N", "4NDX", ""] {
            assert_eq!(inward_number(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn records_stand_in_the_order_of_their_codes() {
        let record = |inward| Record::new(inward, (1_000_000, 2_000_000), 511).unwrap();
        assert!(record("0AA") < record("0AB") && record("0AZ") < record("0BA"));
        assert!(record("0ZZ") < record("1AA"));
    }
}
