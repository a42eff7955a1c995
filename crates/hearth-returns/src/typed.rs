//! Every row of one return, typed.

use std::sync::Arc;

use hearth_domain::CollectionYear;

use crate::problem::Problem;
use crate::table::Table;
use crate::tables::{
    Ad1Row, DoLoRow, EpisodeRow, HeaderRow, MissingRow, Oc2Row, Oc3Row, PlacedAdoptionRow,
    PrevPermRow, ReviewRow, SwEpisodeRow, UascRow,
};

/// Every row of one return, typed, with everything that is wrong in it.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "each field is the table of its name")]
pub struct Tables {
    pub year: Option<CollectionYear>,
    pub headers: Vec<HeaderRow>,
    pub episodes: Vec<EpisodeRow>,
    pub reviews: Vec<ReviewRow>,
    pub uasc: Vec<UascRow>,
    pub oc2: Vec<Oc2Row>,
    pub oc3: Vec<Oc3Row>,
    pub ad1: Vec<Ad1Row>,
    pub placed_adoption: Vec<PlacedAdoptionRow>,
    pub prev_perm: Vec<PrevPermRow>,
    pub missing: Vec<MissingRow>,
    pub sw_episodes: Vec<SwEpisodeRow>,
    pub dolo: Vec<DoLoRow>,
    pub files: Vec<(Table, Arc<str>)>,
    pub problems: Vec<Problem>,
}

impl Tables {
    /// The file of a table, as a problem names it.
    #[must_use]
    pub fn file_of(&self, table: Table) -> Arc<str> {
        let named = self.files.iter().find(|(one, _)| *one == table);
        named.map_or_else(|| Arc::from(table.name()), |(_, name)| Arc::clone(name))
    }

    /// How many rows there are in all.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.headers.len()
            + self.episodes.len()
            + self.reviews.len()
            + self.uasc.len()
            + self.oc2.len()
            + self.oc3.len()
            + self.ad1.len()
            + self.placed_adoption.len()
            + self.prev_perm.len()
            + self.missing.len()
            + self.sw_episodes.len()
            + self.dolo.len()
    }
}
