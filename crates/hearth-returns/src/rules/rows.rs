//! The rows of one child in one return.

use std::ops::Deref;

use hearth_domain::Day;

use super::whereabouts::Whereabouts;
use crate::tables::{
    Ad1Row, DoLoRow, EpisodeRow, HeaderRow, MissingRow, Oc2Row, Oc3Row, PlacedAdoptionRow,
    PrevPermRow, ReviewRow, SwEpisodeRow, UascRow,
};

/// A row with its place among those of its table, from 0; a row of blank cells counts as one.
#[derive(Debug)]
pub struct At<R> {
    pub(super) place: u32,
    pub(super) row: R,
}

impl<R> Deref for At<R> {
    type Target = R;

    fn deref(&self) -> &R {
        &self.row
    }
}

/// The rows of one child, each table in the order of its file.
#[derive(Debug, Default)]
#[expect(missing_docs, reason = "each field is the table of its name")]
pub struct Rows {
    pub headers: Vec<At<HeaderRow>>,
    pub episodes: Vec<At<EpisodeRow>>,
    pub reviews: Vec<At<ReviewRow>>,
    pub uasc: Vec<At<UascRow>>,
    pub oc2: Vec<At<Oc2Row>>,
    pub oc3: Vec<At<Oc3Row>>,
    pub ad1: Vec<At<Ad1Row>>,
    pub placed_adoption: Vec<At<PlacedAdoptionRow>>,
    pub prev_perm: Vec<At<PrevPermRow>>,
    pub missing: Vec<At<MissingRow>>,
    pub sw_episodes: Vec<At<SwEpisodeRow>>,
    pub dolo: Vec<At<DoLoRow>>,
    /// Places of the episodes in order of the day they began; those without a day stand last.
    pub(super) in_order: Vec<usize>,
    /// Where the postcodes of each episode lie; nothing where no rule asks for it.
    pub(super) whereabouts: Vec<Whereabouts>,
    /// Places of the decisions for adoption in order of their day; those without a day stand last.
    pub(super) decisions_in_order: Vec<usize>,
    /// Places of the times missing in order of the day they ended, or began where they go on; those
    /// without a day stand last.
    pub(super) missing_in_order: Vec<usize>,
    /// Places of the social workers in order of the day they began, then of the day they stopped; those
    /// without a day stand last.
    pub(super) workers_in_order: Vec<usize>,
    /// Places of the deprivation of liberty orders in order of the day they ended, or began where they
    /// have no end; those without a day stand last.
    pub(super) orders_in_order: Vec<usize>,
}

impl Rows {
    /// The episodes in order of the day they began; those without a day that can be read stand last.
    pub fn episodes_in_order(&self) -> impl DoubleEndedIterator<Item = &At<EpisodeRow>> + Clone {
        self.in_order.iter().filter_map(|place| self.episodes.get(*place))
    }

    /// The episodes whose first day can be read, in order of it.
    pub fn dated_episodes(
        &self,
    ) -> impl DoubleEndedIterator<Item = (Day, &At<EpisodeRow>)> + Clone {
        self.episodes_in_order().filter_map(|episode| Some((episode.began.get()?, episode)))
    }

    /// Each episode with the one before it, in order of the day they began.
    pub fn episode_pairs(&self) -> impl Iterator<Item = (&At<EpisodeRow>, &At<EpisodeRow>)> {
        self.episodes_in_order().zip(self.episodes_in_order().skip(1))
    }

    /// The episode that began last, of those whose first day can be read; of two that began on one
    /// day the one that stands first.
    #[must_use]
    pub fn newest_episode(&self) -> Option<&At<EpisodeRow>> {
        newest(self.dated_episodes())
    }

    /// The birth dates of Header that can be read: one, but for a child who stands there twice.
    pub fn births(&self) -> impl Iterator<Item = Day> + Clone {
        self.headers.iter().filter_map(|header| header.birth_date.get())
    }

    /// Whether the child is told to be an unaccompanied asylum-seeking one: it has a row in UASC, and
    /// one in Header, which would hold the status.
    #[must_use]
    pub fn is_unaccompanied(&self) -> bool {
        !self.headers.is_empty() && !self.uasc.is_empty()
    }

    /// Each decision that the child should be placed for adoption with the one before it, in order of
    /// their days; those without a day that can be read stand last.
    pub fn decision_pairs(
        &self,
    ) -> impl Iterator<Item = (&At<PlacedAdoptionRow>, &At<PlacedAdoptionRow>)> {
        let decisions =
            self.decisions_in_order.iter().filter_map(|place| self.placed_adoption.get(*place));
        decisions.clone().zip(decisions.skip(1))
    }

    /// Each episode with where its postcodes lie, for a rule that needs [`Postcodes`].
    ///
    /// [`Postcodes`]: super::Need::Postcodes
    pub fn placed_episodes(&self) -> impl Iterator<Item = (&At<EpisodeRow>, &Whereabouts)> {
        self.episodes.iter().zip(&self.whereabouts)
    }

    /// Where the postcodes of an episode lie.
    #[must_use]
    pub fn whereabouts(&self, episode: &At<EpisodeRow>) -> Option<&Whereabouts> {
        let mut placed = self.placed_episodes();
        placed.find(|(one, _)| one.place == episode.place).map(|(_, whereabouts)| whereabouts)
    }

    /// Each time missing with the one before it, in order of the day they ended, or began where they
    /// go on; those without a day that can be read stand last.
    pub fn missing_pairs(&self) -> impl Iterator<Item = (&At<MissingRow>, &At<MissingRow>)> {
        let times = self.missing_in_order.iter().filter_map(|place| self.missing.get(*place));
        times.clone().zip(times.skip(1))
    }

    /// The social workers in order of the day they began, of those who began on one day the one who
    /// stopped first before the others; days that cannot be read come last.
    pub fn workers_in_order(&self) -> impl DoubleEndedIterator<Item = &At<SwEpisodeRow>> {
        self.workers_in_order.iter().filter_map(|place| self.sw_episodes.get(*place))
    }

    /// Each social worker with the one before, in that order.
    pub fn worker_pairs(&self) -> impl Iterator<Item = (&At<SwEpisodeRow>, &At<SwEpisodeRow>)> {
        self.workers_in_order().zip(self.workers_in_order().skip(1))
    }

    /// Each deprivation of liberty order with the one before it, in order of the days they ended; one
    /// that goes on counts by the day it began.
    pub fn order_pairs(&self) -> impl Iterator<Item = (&At<DoLoRow>, &At<DoLoRow>)> {
        let orders = self.orders_in_order.iter().filter_map(|place| self.dolo.get(*place));
        orders.clone().zip(orders.skip(1))
    }

    pub(super) fn put_in_order(&mut self) {
        self.in_order.clear();
        self.in_order.extend(0..self.episodes.len());
        let began = |place: &usize| self.episodes.get(*place).and_then(|one| one.began.get());
        self.in_order.sort_by_key(|place| (began(place).is_none(), began(place)));
        self.decisions_in_order.clear();
        self.decisions_in_order.extend(0..self.placed_adoption.len());
        let decided =
            |place: &usize| self.placed_adoption.get(*place).and_then(|one| one.decided.get());
        self.decisions_in_order.sort_by_key(|place| (decided(place).is_none(), decided(place)));
        self.missing_in_order.clear();
        self.missing_in_order.extend(0..self.missing.len());
        let days = |place: &usize| {
            let (began, ended) =
                self.missing.get(*place).map(|one| (one.began.get(), one.ended.get()))?;
            Some((ended.or(began)?, began.is_none(), began))
        };
        self.missing_in_order.sort_by_key(|place| (days(place).is_none(), days(place)));
        self.workers_in_order.clear();
        self.workers_in_order.extend(0..self.sw_episodes.len());
        let worked = |place: &usize| {
            let row = self.sw_episodes.get(*place);
            let (began, ended) =
                (row.and_then(|one| one.began.get()), row.and_then(|one| one.ended.get()));
            (began.is_none(), began, ended.is_none(), ended)
        };
        self.workers_in_order.sort_by_key(worked);
        self.orders_in_order.clear();
        self.orders_in_order.extend(0..self.dolo.len());
        let ordered = |place: &usize| {
            let order = self.dolo.get(*place);
            let began = order.and_then(|one| one.began.get());
            let ended = order.and_then(|one| one.ended.get()).or(began);
            (ended.is_none(), ended, began.is_none(), began)
        };
        self.orders_in_order.sort_by_key(ordered);
    }

    /// Forgets the child, and keeps the room for the next.
    pub(super) fn clear(&mut self) {
        self.headers.clear();
        self.episodes.clear();
        self.reviews.clear();
        self.uasc.clear();
        self.oc2.clear();
        self.oc3.clear();
        self.ad1.clear();
        self.placed_adoption.clear();
        self.prev_perm.clear();
        self.missing.clear();
        self.sw_episodes.clear();
        self.dolo.clear();
        self.in_order.clear();
        self.whereabouts.clear();
        self.decisions_in_order.clear();
        self.missing_in_order.clear();
        self.workers_in_order.clear();
        self.orders_in_order.clear();
    }
}

/// The last to begin; of two that began on one day the first.
pub(super) fn newest<'a>(
    dated: impl Iterator<Item = (Day, &'a At<EpisodeRow>)>,
) -> Option<&'a At<EpisodeRow>> {
    let later = |kept: (Day, &'a At<EpisodeRow>), next: (Day, &'a At<EpisodeRow>)| {
        if next.0 > kept.0 { next } else { kept }
    };
    dated.reduce(later).map(|(_, episode)| episode)
}
