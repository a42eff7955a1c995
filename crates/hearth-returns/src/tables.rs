//! The twelve tables of the return, one file each.

mod ad1;
mod dolo;
mod episodes;
mod header;
mod missing;
mod oc2;
mod oc3;
mod placed_adoption;
mod prev_perm;
mod reviews;
mod sw_episodes;
mod uasc;

pub use ad1::Ad1Row;
pub use dolo::DoLoRow;
pub use episodes::EpisodeRow;
pub use header::HeaderRow;
pub use missing::MissingRow;
pub use oc2::Oc2Row;
pub use oc3::Oc3Row;
pub use placed_adoption::PlacedAdoptionRow;
pub use prev_perm::PrevPermRow;
pub use reviews::ReviewRow;
pub use sw_episodes::SwEpisodeRow;
pub use uasc::UascRow;

use crate::annex_a::{List10Row, List11Row};
use crate::list::ListOf;
use crate::table::{Row, Table};

/// The columns of a table, in its own order.
#[must_use]
pub fn columns_of(table: Table) -> &'static [&'static str] {
    match table {
        Table::Header => HeaderRow::COLUMNS,
        Table::Episodes => EpisodeRow::COLUMNS,
        Table::Reviews => ReviewRow::COLUMNS,
        Table::Uasc => UascRow::COLUMNS,
        Table::Oc2 => Oc2Row::COLUMNS,
        Table::Oc3 => Oc3Row::COLUMNS,
        Table::Ad1 => Ad1Row::COLUMNS,
        Table::PlacedAdoption => PlacedAdoptionRow::COLUMNS,
        Table::PrevPerm => PrevPermRow::COLUMNS,
        Table::Missing => MissingRow::COLUMNS,
        Table::SwEpisodes => SwEpisodeRow::COLUMNS,
        Table::DoLo => DoLoRow::COLUMNS,
        Table::List10 => List10Row::COLUMNS,
        Table::List11 => List11Row::COLUMNS,
        Table::ListOfChildren => ListOf::Children.columns(),
        Table::ListOfHouseholds => ListOf::Households.columns(),
        Table::Ssd(table) => table.columns(),
    }
}

/// The cell that says whose case a row belongs to: the child's number, or the household's.
pub(crate) fn whose<'a>(table: Table, texts: &[&'a str]) -> &'a str {
    match table {
        Table::List11 => List11Row::household(texts),
        _ => texts.first().copied().unwrap_or_default(),
    }
}
