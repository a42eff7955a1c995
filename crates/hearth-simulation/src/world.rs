//! What surrounds a family: its authority, the authorities around it, and when care may begin.

use hearth_domain::Day;

use crate::scenario::Authority;
use crate::stream::Stream;

/// The surroundings of the families of one authority.
#[derive(Debug)]
pub(crate) struct World<'a> {
    /// The region's seed.
    pub(crate) seed: u64,
    /// The families' own authority.
    pub(crate) authority: &'a Authority,
    /// The first halves of postcodes around it.
    pub(crate) outcodes_around: Vec<&'a str>,
    /// The first day on which a family may enter care.
    pub(crate) first_entry: Day,
    /// How many days later the last may.
    pub(crate) days_of_entry: i32,
}

/// Letters the Royal Mail uses in the second half of a postcode.
const INWARD_LETTERS: [char; 20] = [
    'A', 'B', 'D', 'E', 'F', 'G', 'H', 'J', 'L', 'N', 'P', 'Q', 'R', 'S', 'T', 'U', 'W', 'X', 'Y',
    'Z',
];

impl World<'_> {
    /// The stream of one purpose and number in this authority.
    pub(crate) fn stream(&self, purpose: &str, number: u64) -> Stream {
        Stream::named(self.seed, &[self.authority.id.as_str(), purpose], number)
    }

    /// An invented postcode of a family's home; `None` where the authority names no outcodes.
    pub(crate) fn home(&self, stream: &mut Stream) -> Option<String> {
        let outcode = stream.any(&self.authority.outcodes)?;
        Some(postcode(stream, outcode, Lived::AtHome))
    }

    /// An invented postcode of a placement in the authority's area; `None` where the authority names
    /// no outcodes.
    pub(crate) fn postcode(&self, stream: &mut Stream) -> Option<String> {
        let outcode = stream.any(&self.authority.outcodes)?;
        Some(postcode(stream, outcode, Lived::Placed))
    }

    /// An invented postcode of a placement in another authority's area, or in its own where there is
    /// no other.
    pub(crate) fn postcode_around(&self, stream: &mut Stream) -> Option<String> {
        match stream.any(&self.outcodes_around) {
            Some(outcode) => Some(postcode(stream, outcode, Lived::Placed)),
            None => self.postcode(stream),
        }
    }
}

/// Whose address a postcode is.
enum Lived {
    AtHome,
    Placed,
}

/// A real first half and an invented second: the letter Z first, which few real ones have. The figure
/// is odd of homes and even of placements, so that no child is placed in a home by chance.
fn postcode(stream: &mut Stream, outcode: &str, lived: Lived) -> String {
    let figure = match lived {
        Lived::AtHome => stream.below(10) | 1,
        Lived::Placed => stream.below(10) & !1,
    };
    let letter = stream.any(&INWARD_LETTERS).copied().unwrap_or('Z');
    format!("{outcode} {figure}Z{letter}")
}
