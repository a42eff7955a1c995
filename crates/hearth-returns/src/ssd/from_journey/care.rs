//! Periods of care as episodes with their placements: a new one wherever the placement or its provider
//! becomes another. Changes of legal status stand in a table of their own.

use std::collections::BTreeSet;

use hearth_domain::codes::{CodeSet as _, PlacementType, ReasonEpisodeCeased, ReasonForNewEpisode};
use hearth_domain::fact::{Fact, Milestone, OR_EARLIER, Spell};
use hearth_domain::{Day, PeriodOfCare};

use super::{Told, on};
use crate::cell::{Cell, known};
use crate::ssd::rows::{CareEpisodeRow, PlacementRow};

/// The care of one child.
pub(super) struct Care<'a> {
    told: &'a Told<'a>,
    stretches: Vec<Stretch>,
}

/// A period of care, from the first day of which its episodes are known.
struct Stretch {
    entered: Option<Day>,
    began: Day,
    why_new: Option<ReasonForNewEpisode>,
    left: Option<(Day, String)>,
}

/// An episode, from a day to a day.
struct Segment<'a> {
    stretch: &'a Stretch,
    period: String,
    began: Day,
    why_new: Option<ReasonForNewEpisode>,
    /// The day of the next one in the period.
    next: Option<Day>,
}

impl<'a> Care<'a> {
    pub(super) fn of(told: &'a Told<'a>) -> Self {
        let periods = told.journey.periods_of_care();
        let known_from = told.known_from();
        let entered = periods.first().and_then(|first| first.entered);
        let is_untold = periods.is_empty() || entered.is_some_and(|day| known_from < Some(day));
        let untold = PeriodOfCare::default();
        let before = known_from.filter(|_| is_untold).map(|_| &untold);
        let mut stretches = Vec::new();
        for period in before.into_iter().chain(periods) {
            let known_from = known_from.filter(|_| stretches.is_empty());
            stretches.extend(Stretch::of(told, period, known_from));
        }
        Self { told, stretches }
    }

    /// The key of the period of care a day lies in: the latest that had begun, else the first.
    pub(super) fn period_on(&self, day: Day) -> Option<String> {
        let begun = self.stretches.iter().rposition(|one| one.first_day() <= day);
        (!self.stretches.is_empty()).then(|| self.period(begun.unwrap_or(0)))
    }

    fn period(&self, at: usize) -> String {
        format!("{}-C{}", self.told.number, at + 1)
    }

    /// The episodes, and the placement of each that has one.
    pub(super) fn rows(&self) -> (Vec<CareEpisodeRow>, Vec<PlacementRow>) {
        let (mut episodes, mut placements) = (Vec::new(), Vec::new());
        for segment in self.segments() {
            let mut episode = self.told.episode(&segment);
            let place = self.told.placement(&segment, &episode);
            if !(place.kind.is_blank() && place.provider.is_blank()) {
                let key = format!("{}-P{}", self.told.number, placements.len() + 1);
                episode.placement = self.told.cell(&key);
                placements.push(PlacementRow { key: self.told.cell(&key), ..place });
            }
            episodes.push(episode);
        }
        (episodes, placements)
    }

    fn segments(&self) -> Vec<Segment<'_>> {
        let mut segments = Vec::new();
        for (at, stretch) in self.stretches.iter().enumerate() {
            let after = self.stretches.get(at + 1).map(|next| next.began);
            let until = stretch.left.as_ref().map(|(day, _)| *day).or(after);
            let mut began = stretch.began;
            let mut why_new = stretch.why_new;
            let changes = self.told.changes((began, until));
            for next in changes.into_iter().map(Some).chain([None]) {
                let period = self.period(at);
                segments.push(Segment { stretch, period, began, why_new, next });
                if let Some(next) = next {
                    began = next;
                    why_new = Some(self.told.why_moved(next));
                }
            }
        }
        segments
    }
}

impl Stretch {
    /// The episodes of the first period may be known from a later day than the child entered care.
    fn of(told: &Told<'_>, period: &PeriodOfCare, known_from: Option<Day>) -> Option<Self> {
        let left = period.left.clone();
        let is_within = |day: &Day| {
            period.entered < Some(*day) && left.as_ref().is_none_or(|left| *day <= left.0)
        };
        let in_mid_care = known_from.filter(is_within);
        let began = in_mid_care.or(period.entered)?;
        let why_new = match in_mid_care {
            Some(day) => told.why_first_known(day),
            None => Some(ReasonForNewEpisode::S),
        };
        Some(Self { entered: period.entered, began, why_new, left })
    }

    fn first_day(&self) -> Day {
        self.entered.unwrap_or(self.began)
    }

    /// The day the period ended and why; an end that is only inferred is not told.
    fn ended(&self) -> Option<(Day, ReasonEpisodeCeased)> {
        let (day, why) = self.left.as_ref()?;
        Some((*day, ReasonEpisodeCeased::parse(why)?))
    }
}

const IN_EPISODES: [Spell; 2] = [Spell::Placement, Spell::Provider];

impl Told<'_> {
    /// The first day of which any source tells a state of care.
    fn known_from(&self) -> Option<Day> {
        let is_spell = |fact: &&Fact| matches!(fact.kind, hearth_domain::FactKind::Spell(_));
        self.journey.facts().iter().filter(is_spell).filter_map(|fact| fact.day).min()
    }

    fn spells(&self) -> impl Iterator<Item = &Fact> {
        IN_EPISODES.into_iter().flat_map(|kind| self.facts_of(kind))
    }

    /// The days after the first and before the last on which placement or provider become another.
    fn changes(&self, (began, until): (Day, Option<Day>)) -> BTreeSet<Day> {
        let is_within = |day: &Day| began < *day && until.is_none_or(|until| *day < until);
        let ended_with_care = |day: &Day| self.journey.spell_on(Spell::Placement, *day).is_none();
        let starts = self.spells().filter_map(|fact| fact.day);
        let ends = self.spells().filter_map(|fact| fact.until).filter(|day| !ended_with_care(day));
        starts.chain(ends).filter(is_within).collect()
    }

    /// The spell a day begins in; one of a single day too.
    fn spell_from(&self, kind: Spell, day: Day) -> Option<&Fact> {
        let holds = |fact: &&Fact| {
            fact.day.is_some_and(|from| from <= day)
                && fact.until.is_none_or(|until| day < until || fact.day == Some(until))
        };
        self.facts_of(kind).filter(holds).last()
    }

    fn episode(&self, segment: &Segment<'_>) -> CareEpisodeRow {
        let ended = segment.stretch.ended();
        let (ceased, why_ceased) = match (segment.next, ended) {
            (Some(next), _) => (Some(next), Some(ReasonEpisodeCeased::X1)),
            (None, Some((day, why))) => (Some(day), Some(why)),
            (None, None) => (self.ended_untold(segment.began), None),
        };
        CareEpisodeRow {
            line: 0,
            child: self.cell(self.number),
            period: self.cell(&segment.period),
            entered: on(segment.stretch.entered),
            began: on(Some(segment.began)),
            why_new: known(segment.why_new),
            need: Cell::Blank,
            ceased: on(ceased),
            why_ceased: known(why_ceased),
            placement: Cell::Blank,
        }
    }

    /// The day the state of an episode ended though nothing tells that care did.
    fn ended_untold(&self, began: Day) -> Option<Day> {
        self.spell_from(Spell::Placement, began)?.until
    }

    fn placement(&self, segment: &Segment<'_>, episode: &CareEpisodeRow) -> PlacementRow {
        let code = |kind| {
            let spell = self.spell_from(kind, segment.began);
            spell.map_or("", |spell| spell.detail.as_str())
        };
        PlacementRow {
            line: 0,
            child: self.cell(self.number),
            key: Cell::Blank,
            began: episode.began.clone(),
            kind: self.cell(code(Spell::Placement)),
            provider: self.cell(code(Spell::Provider)),
            ended: episode.ceased.clone(),
        }
    }

    /// Why an episode began: the child moved to other carers, or the placement became another with the
    /// same.
    fn why_moved(&self, day: Day) -> ReasonForNewEpisode {
        let goes_on = |fact: &Fact| {
            fact.day.is_some_and(|from| from < day) && fact.until.is_none_or(|until| day < until)
        };
        let stays = self.spells().any(goes_on)
            || self.stays_with_family(day)
            || self.stays_with_foster_carers(day);
        if stays { ReasonForNewEpisode::T } else { ReasonForNewEpisode::P }
    }

    /// One adoptive placement becomes another, and nothing tells that the first broke down.
    fn stays_with_family(&self, day: Day) -> bool {
        let is_adoptive = |fact: &Fact| {
            PlacementType::parse(&fact.detail).is_some_and(PlacementType::is_adoptive)
        };
        let mut placements = self.facts_of(Spell::Placement).filter(|fact| is_adoptive(fact));
        let mut others = self.facts_of(Spell::Placement).filter(|fact| is_adoptive(fact));
        placements.any(|fact| fact.until == Some(day))
            && others.any(|fact| fact.day == Some(day))
            && !self.journey.days_of(Milestone::Disruption).any(|broke| broke == day)
    }

    /// The day lies between the child's coming to foster carers and the placement with them for adoption.
    fn stays_with_foster_carers(&self, day: Day) -> bool {
        self.journey.days_of(Milestone::FosterCarerMoveIn).any(|came| {
            let with_them = |fact: &&Fact| {
                fact.day.is_some_and(|from| from >= came)
                    && matches!(
                        PlacementType::parse(&fact.detail),
                        Some(PlacementType::A3 | PlacementType::A5)
                    )
            };
            let placed = self.facts_of(Spell::Placement).find(with_them).and_then(|fact| fact.day);
            came < day && placed.is_some_and(|placed| day <= placed)
        })
    }

    /// Of a child first known in the middle of care: what was as it is before that day. With no reason
    /// the day is read as that of every change it shows.
    fn why_first_known(&self, day: Day) -> Option<ReasonForNewEpisode> {
        let is_before = |fact: &Fact| {
            fact.day < Some(day) || (fact.day == Some(day) && fact.detail == OR_EARLIER)
        };
        let was_so = |kind: Milestone| self.facts_of(kind).any(is_before);
        let with_carers =
            was_so(Milestone::EarlyPermanenceMoveIn) || was_so(Milestone::PlacedForAdoption);
        match (was_so(Milestone::PlacementOrder), with_carers) {
            (true, true) => Some(ReasonForNewEpisode::T),
            (true, false) => Some(ReasonForNewEpisode::P),
            (false, true) => Some(ReasonForNewEpisode::L),
            (false, false) => None,
        }
    }
}
