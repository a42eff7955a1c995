//! Where the postcodes of an episode lie.

use std::borrow::Cow;

use hearth_postcodes::{Directory, Place, authority};

use super::rows::{At, Rows};
use crate::cell::Cell;
use crate::tables::EpisodeRow;
use crate::values::Postcode;

/// In which land a postcode lies; in England also with which authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Land {
    /// England; the ONS code of the authority with the children's services of the place.
    England(&'static str),
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
    /// Northern Ireland.
    NorthernIreland,
    /// Jersey, Guernsey or the Isle of Man.
    Islands,
}

/// A distance in tenths of a mile.
pub type MileTenths = u32;

/// Where home and placement of an episode lie.
#[derive(Debug, Clone, Copy)]
pub struct Whereabouts {
    land: Option<Land>,
    distance: Option<MileTenths>,
    has_unknown: bool,
    is_beyond_reckoning: bool,
}

/// What is known of one postcode.
#[derive(Debug, Clone, Copy)]
enum Spot {
    Blank,
    /// Something is written that is no postcode, or one that nobody knows.
    Unknown,
    Known(Place<'static>),
    /// In Northern Ireland, whose postcodes are not in the directory.
    NorthernIreland,
}

impl Whereabouts {
    /// Of every episode of these rows, all in one go.
    pub(super) fn look_up(all: &mut [&mut Rows], directory: Directory<'static>) {
        let episodes = all.iter().flat_map(|rows| &rows.episodes);
        let cells = episodes.flat_map(|one| [&one.home_postcode, &one.placement_postcode]);
        let postcodes: Vec<Cow<'_, str>> = cells.map(written).collect();
        let mut found = directory.find_all(&postcodes).into_iter();
        for rows in all {
            let of = |episode: &At<EpisodeRow>| {
                let home = Spot::of(&episode.home_postcode, found.next().flatten());
                Self::of(home, Spot::of(&episode.placement_postcode, found.next().flatten()))
            };
            rows.whereabouts.extend(rows.episodes.iter().map(of));
        }
    }

    fn of(home: Spot, placement: Spot) -> Self {
        Self {
            land: placement.land(),
            distance: home.distance(placement),
            has_unknown: matches!(home, Spot::Unknown) || matches!(placement, Spot::Unknown),
            is_beyond_reckoning: home.is_beyond_reckoning(placement),
        }
    }

    /// The land of the placement; none where its postcode is blank, unknown or lies in no district.
    #[must_use]
    pub fn land(&self) -> Option<Land> {
        self.land
    }

    /// Whether the child is placed in that authority; none where it is not known where the child is.
    #[must_use]
    pub fn is_within(&self, authority: &str) -> Option<bool> {
        let is_there = |code| authority::is_same(code, authority);
        self.land.map(|land| matches!(land, Land::England(code) if is_there(code)))
    }

    /// Whether the placement is known to lie outside England.
    #[must_use]
    pub fn is_outside_england(&self) -> bool {
        self.land.is_some_and(|land| !matches!(land, Land::England(_)))
    }

    /// Whether home or placement has a postcode that is none, or that nobody knows.
    #[must_use]
    pub fn has_unknown(&self) -> bool {
        self.has_unknown
    }

    /// Whether both postcodes are known, but one is of Northern Ireland, whose grid is another: there is
    /// no distance to be reckoned.
    #[must_use]
    pub fn is_beyond_reckoning(&self) -> bool {
        self.is_beyond_reckoning
    }

    /// The straight line between home and placement, as the guide to the return reckons it: metres of
    /// the grid, 1,609.3 to the mile, rounded to a tenth.
    #[must_use]
    pub fn distance(&self) -> Option<MileTenths> {
        self.distance
    }
}

/// In whole numbers, so that no fraction of a mile is ever lost: a tenth of a mile is 160,930
/// millimetres.
fn between(one: (u64, u64), other: (u64, u64)) -> Option<MileTenths> {
    let (east, north) = (one.0.abs_diff(other.0), one.1.abs_diff(other.1));
    let square_millimetres = (east * east + north * north).checked_mul(1_000_000)?;
    ((square_millimetres.isqrt() + 80_465) / 160_930).try_into().ok()
}

/// A postcode as it is looked for.
fn written(cell: &Cell<Postcode>) -> Cow<'_, str> {
    match cell {
        Cell::Blank => Cow::Borrowed(""),
        Cell::Value(postcode) => Cow::Borrowed(postcode.as_str()),
        // Old postcodes, such as NPT 0AD, are not of the shape that all have now.
        Cell::Bad(text) => Cow::Owned(text.replace(char::is_whitespace, "").to_ascii_uppercase()),
    }
}

impl Spot {
    fn of(cell: &Cell<Postcode>, found: Option<Place<'static>>) -> Self {
        match (cell, found) {
            (Cell::Blank, _) => Self::Blank,
            (_, Some(place)) => Self::Known(place),
            (Cell::Value(postcode), None) if postcode.as_str().starts_with("BT") => {
                Self::NorthernIreland
            }
            (_, None) => Self::Unknown,
        }
    }

    fn distance(self, other: Self) -> Option<MileTenths> {
        let (Self::Known(one), Self::Known(other)) = (self, other) else { return None };
        between(one.metres?, other.metres?)
    }

    fn is_beyond_reckoning(self, other: Self) -> bool {
        let spots = [self, other];
        let is_known = |spot: &Self| !matches!(spot, Self::Blank | Self::Unknown);
        let is_northern = |spot: &Self| matches!(spot, Self::NorthernIreland);
        spots.iter().all(is_known) && spots.iter().any(is_northern)
    }

    fn land(self) -> Option<Land> {
        let district = match self {
            Self::Known(place) => place.district?,
            Self::NorthernIreland => return Some(Land::NorthernIreland),
            Self::Blank | Self::Unknown => return None,
        };
        match district.as_bytes().first()? {
            b'E' => Some(Land::England(authority::of_district(district))),
            b'S' => Some(Land::Scotland),
            b'W' => Some(Land::Wales),
            _ => Some(Land::Islands),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_domain::CollectionYear;

    fn whereabouts(home: &str, placement: &str) -> Whereabouts {
        let year = CollectionYear::ending_in(2026).unwrap();
        let cell = |text| crate::cell::read_cell(text, year).0;
        let (home_postcode, placement_postcode) = (cell(home), cell(placement));
        let episode = EpisodeRow { home_postcode, placement_postcode, ..EpisodeRow::default() };
        let mut rows = Rows { episodes: vec![At { place: 0, row: episode }], ..Rows::default() };
        Whereabouts::look_up(&mut [&mut rows], Directory::shipped());
        rows.whereabouts[0]
    }

    #[test]
    fn a_distance_is_in_tenths_of_a_mile_and_rounded_to_the_nearest() {
        assert_eq!(between((0, 0), (3_000, 4_000)), Some(31), "5 km are 3.107 miles");
        assert_eq!(between((0, 0), (80, 0)), Some(0));
        assert_eq!(between((0, 0), (81, 0)), Some(1));
        assert_eq!(between((400_000, 5), (0, 5)), Some(2486));
        let (home, placement) = ("BS1 5TR", "BS8 4BY");
        assert!(whereabouts(home, placement).distance() < Some(40));
        assert_eq!(whereabouts(home, "").distance(), None);
        assert_eq!(whereabouts("ZZ9 9ZZ", placement).distance(), None);
    }

    #[test]
    fn a_placement_lies_in_its_authority_or_in_another_land() {
        let land = |placement| whereabouts("", placement).land();
        assert_eq!(land("BS8 4BY"), Some(Land::England("E06000023")));
        assert_eq!(land("CO3 0GJ"), Some(Land::England("E10000012")), "Colchester is in Essex");
        assert_eq!(land("EH1 1YZ"), Some(Land::Scotland));
        assert_eq!(land("CF10 4UW"), Some(Land::Wales));
        assert_eq!(land("BT1 5GS"), Some(Land::NorthernIreland));
        assert_eq!(land("GY1 1AA"), Some(Land::Islands));
        assert_eq!(land("NPT 0AD"), Some(Land::Wales), "old postcodes are known too");
        assert_eq!((land(""), land("BS1")), (None, None));
        assert_eq!(whereabouts("", "S1 2HH").is_within("E08000019"), Some(true), "Sheffield");
        assert_eq!(whereabouts("", "CF10 4UW").is_within("E08000019"), Some(false));
    }

    #[test]
    fn what_is_no_postcode_is_unknown_and_what_is_blank_is_not() {
        assert!(whereabouts("ZZ9 9ZZ", "BS8 4BY").has_unknown());
        assert!(whereabouts("BS8 4BY", "BS99 9ZZ").has_unknown());
        assert!(!whereabouts("", "BS8 4BY").has_unknown());
        assert!(!whereabouts("BT1 5GS", "").has_unknown());
        assert!(whereabouts("BT1", "").has_unknown());
        assert!(whereabouts("BT1 5GS", "BS8 4BY").is_beyond_reckoning());
        assert!(!whereabouts("BT1 5GS", "").is_beyond_reckoning());
        assert!(!whereabouts("BS8 4BY", "BS8 4BY").is_beyond_reckoning());
    }
}
