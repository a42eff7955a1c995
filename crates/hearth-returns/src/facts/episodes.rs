//! What the pooled episodes tell: periods of care, orders, moves, adoption, and the spells.

use hearth_domain::codes::{CodeSet, LegalStatus, PlacementType, ReasonForNewEpisode};
use hearth_domain::fact::{Fact, Milestone, OR_EARLIER, Spell};
use hearth_domain::{AgencyId, Day};

use super::fact;
use crate::pool::PooledEpisode;

pub(crate) fn facts(episodes: &[PooledEpisode], agency: &AgencyId) -> Vec<Fact> {
    let mut facts = milestones(episodes);
    facts.extend(spells(
        episodes,
        Spell::LegalStatus,
        |one| one.legal_status.map(CodeSet::code),
        |_| false,
    ));
    let moved = |one: &PooledEpisode| one.why_new.is_some_and(ReasonForNewEpisode::changes_carer);
    facts.extend(spells(episodes, Spell::Placement, |one| one.placement.map(CodeSet::code), moved));
    facts.extend(spells(episodes, Spell::Provider, |one| one.provider.map(CodeSet::code), moved));
    facts.extend(responsible(episodes, agency));
    facts
}

/// The authority answers for the child from the first episode told until the child has left care.
fn responsible(episodes: &[PooledEpisode], agency: &AgencyId) -> Option<Fact> {
    let (first, last) = (episodes.first()?, episodes.last()?);
    let mut spell = fact(Spell::ResponsibleAgency, Some(first.began), agency.as_str());
    spell.until = last.ceased.filter(|_| last.ends_care());
    Some(spell)
}

fn milestones(episodes: &[PooledEpisode]) -> Vec<Fact> {
    let mut facts = Vec::new();
    let known = with_last_known(episodes);
    let mut before: Option<&PooledEpisode> = None;
    // The day the child came to the carers of the episode before, while care goes on, or the first on
    // which the child is known to be with them.
    let mut with_carers: Option<(Day, bool)> = None;
    for one in &known {
        let previous = before.filter(|previous| !previous.ends_care());
        let moved = one.why_new.is_some_and(ReasonForNewEpisode::changes_carer);
        let here_since = Some((one.began, before.is_some() || moved));
        with_carers = with_carers.filter(|_| !moved && previous.is_some()).or(here_since);
        began(one, previous, before.is_some(), &mut facts);
        if let Some((since, is_exact)) = with_carers.filter(|_| becomes_adoptive(one, previous)) {
            let detail = if is_exact { "" } else { OR_EARLIER };
            facts.push(fact(Milestone::FosterCarerMoveIn, Some(since), detail));
        }
        ceased(one, &mut facts);
        before = Some(one);
    }
    facts
}

/// A status or placement that no good code tells is taken to go on as it was last known.
fn with_last_known(episodes: &[PooledEpisode]) -> Vec<PooledEpisode> {
    let mut known: Vec<PooledEpisode> = Vec::with_capacity(episodes.len());
    for one in episodes {
        let mut one = one.clone();
        if let Some(last) = known.last().filter(|last| !last.ends_care()) {
            one.legal_status = one.legal_status.or(last.legal_status);
            one.placement = one.placement.or(last.placement);
        }
        known.push(one);
    }
    known
}

/// What the start of an episode tells. `previous` is the one it follows within a period of care;
/// `told_before` says whether any episode came earlier at all.
fn began(
    one: &PooledEpisode,
    previous: Option<&PooledEpisode>,
    told_before: bool,
    facts: &mut Vec<Fact>,
) {
    let starts = one.why_new == Some(ReasonForNewEpisode::S);
    let comes_back = told_before && previous.is_none();
    if starts || comes_back {
        facts.push(on(Milestone::EnteredCare, one.began));
    }
    // What an episode shows that no earlier one is known to have shown may have begun before it.
    let is_first_known = !told_before && !starts;
    let began = |kind, was_there: &[ReasonForNewEpisode]| {
        let stayed = one.why_new.is_some_and(|why| was_there.contains(&why));
        let detail = if is_first_known && stayed { OR_EARLIER } else { "" };
        fact(kind, Some(one.began), detail)
    };
    let had_order = previous.is_some_and(has_order);
    if has_order(one) && !had_order {
        facts.push(began(Milestone::PlacementOrder, SAME_STATUS));
    }
    if had_order && one.legal_status.is_some() && !has_order(one) {
        facts.push(on(Milestone::PlacementOrderRevoked, one.began));
    }
    let was_early = previous.is_some_and(is_early);
    if is_early(one) && !was_early {
        facts.push(began(Milestone::EarlyPermanenceMoveIn, SAME_CARERS));
    }
    disrupted(one, previous, facts);
    let other_family = one.why_new.is_some_and(ReasonForNewEpisode::changes_carer);
    if is_adoptive(one) && (!previous.is_some_and(is_adoptive) || other_family) {
        let with_strangers = matches!(one.placement, Some(PlacementType::A4 | PlacementType::A6));
        let was_there = if with_strangers { SAME_CARERS } else { SAME_PLACEMENT };
        facts.push(began(Milestone::PlacedForAdoption, was_there));
    }
}

/// Reasons for a new episode in which the legal status stays as it was.
const SAME_STATUS: &[ReasonForNewEpisode] = &[ReasonForNewEpisode::P, ReasonForNewEpisode::T];

/// Reasons for a new episode in which the child stays with the same carers.
const SAME_CARERS: &[ReasonForNewEpisode] =
    &[ReasonForNewEpisode::L, ReasonForNewEpisode::T, ReasonForNewEpisode::U];

/// The reason for a new episode in which the placement stays as it was.
const SAME_PLACEMENT: &[ReasonForNewEpisode] = &[ReasonForNewEpisode::L];

/// Whether foster carers become adopters: the placement turns to A3 or A5 with the same carers.
fn becomes_adoptive(one: &PooledEpisode, previous: Option<&PooledEpisode>) -> bool {
    let with_foster_carers = matches!(one.placement, Some(PlacementType::A3 | PlacementType::A5));
    let moved = one.why_new.is_some_and(ReasonForNewEpisode::changes_carer);
    with_foster_carers && !moved && previous.is_some_and(|previous| !is_adoptive(previous))
}

fn disrupted(one: &PooledEpisode, previous: Option<&PooledEpisode>, facts: &mut Vec<Fact>) {
    let other_family = one.why_new.is_some_and(ReasonForNewEpisode::changes_carer);
    let ends = one.placement.is_some() && (!is_adoptive(one) || other_family);
    if previous.is_some_and(is_adoptive) && ends {
        facts.push(on(Milestone::Disruption, one.began));
    }
}

/// What the end of an episode tells.
fn ceased(one: &PooledEpisode, facts: &mut Vec<Fact>) {
    let Some(day) = one.ceased.filter(|_| one.ends_care()) else { return };
    let why = one.why_ceased.filter(|_| !one.inferred);
    if let Some(why) = why.filter(|why| why.is_adoption()) {
        facts.push(fact(Milestone::AdoptionOrder, Some(day), why.code()));
    }
    let detail = why.map_or("inferred", CodeSet::code);
    facts.push(fact(Milestone::LeftCare, Some(day), detail));
}

fn on(kind: Milestone, day: Day) -> Fact {
    fact(kind, Some(day), "")
}

fn has_order(one: &PooledEpisode) -> bool {
    one.legal_status == Some(LegalStatus::E1)
}

fn is_early(one: &PooledEpisode) -> bool {
    one.placement.is_some_and(|place| place.is_early_permanence())
}

fn is_adoptive(one: &PooledEpisode) -> bool {
    one.placement.is_some_and(|place| place.is_adoptive())
}

/// Runs of episodes with the same value and no break, as spells from a day to a day.
fn spells(
    episodes: &[PooledEpisode],
    kind: Spell,
    value: fn(&PooledEpisode) -> Option<&'static str>,
    breaks: impl Fn(&PooledEpisode) -> bool,
) -> Vec<Fact> {
    let mut spells: Vec<Fact> = Vec::new();
    for one in episodes {
        let Some(code) = value(one) else { continue };
        let runs_on =
            |last: &&mut Fact| last.detail == code && last.until == Some(one.began) && !breaks(one);
        match spells.last_mut().filter(runs_on) {
            Some(last) => last.until = one.ceased,
            None => {
                let mut spell = fact(kind, Some(one.began), code);
                spell.until = one.ceased;
                spells.push(spell);
            }
        }
    }
    spells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::{Cell, CellValue, read_cell};
    use crate::pool::pool;
    use crate::tables::EpisodeRow;
    use hearth_domain::CollectionYear;

    /// Rows as `DECOM RNE LS PLACE DEC REC`, all of 2025/26; shows the milestones only.
    fn check(rows: &str, expected: &[&str]) {
        let year = CollectionYear::ending_in(2026).unwrap();
        fn cell<T: CellValue>(text: &str) -> Cell<T> {
            read_cell(if text == "-" { "" } else { text }, CollectionYear::ending_in(2026).unwrap())
                .0
        }
        let rows: Vec<EpisodeRow> = rows
            .lines()
            .map(|line| {
                let words: Vec<&str> = line.split_whitespace().collect();
                EpisodeRow {
                    began: cell(words[0]),
                    why_new: cell(words[1]),
                    legal_status: cell(words[2]),
                    placement: cell(words[3]),
                    ceased: cell(words[4]),
                    why_ceased: cell(words[5]),
                    ..EpisodeRow::default()
                }
            })
            .collect();
        let told: Vec<_> = rows.iter().map(|row| (year, row)).collect();
        let (pooled, _) = pool(&told, year);
        let told: Vec<String> = milestones(&pooled).iter().map(ToString::to_string).collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn the_ordinary_way_is_told_by_episodes() {
        check(
            "01/05/2024 S C1 U6 01/09/2024 X1\n01/09/2024 L E1 U6 01/12/2024 X1\n01/12/2024 P E1 A6 01/06/2025 E12",
            &[
                "Entered care 2024-05-01",
                "Placement order 2024-09-01",
                "Placed for adoption 2024-12-01",
                "Adoption order 2025-06-01 (E12)",
                "Left care 2025-06-01 (E12)",
            ],
        );
    }

    #[test]
    fn early_permanence_becomes_adoptive_with_the_same_carers() {
        check(
            "01/05/2024 S C1 U5 01/09/2024 X1\n01/09/2024 L E1 U5 01/12/2024 X1\n01/12/2024 T E1 A5 - -",
            &[
                "Entered care 2024-05-01",
                "Early permanence: moved in 2024-05-01",
                "Placement order 2024-09-01",
                "Placed for adoption 2024-12-01",
                "Moved in with the foster carers who are to adopt 2024-05-01",
            ],
        );
    }

    #[test]
    fn foster_carers_who_adopt_are_known_from_the_day_the_child_came_to_them() {
        check(
            "01/05/2023 S C1 U6 01/02/2024 X1\n01/02/2024 P C1 U4 01/09/2024 X1\n01/09/2024 L E1 U4 01/12/2024 X1\n01/12/2024 T E1 A5 - -",
            &[
                "Entered care 2023-05-01",
                "Placement order 2024-09-01",
                "Placed for adoption 2024-12-01",
                "Moved in with the foster carers who are to adopt 2024-02-01",
            ],
        );
    }

    #[test]
    fn a_placement_that_ends_before_the_order_is_a_disruption() {
        check(
            "01/05/2024 S E1 A6 01/09/2024 X1\n01/09/2024 P E1 U6 01/12/2024 X1\n01/12/2024 L C2 U6 - -",
            &[
                "Entered care 2024-05-01",
                "Placement order 2024-05-01",
                "Placed for adoption 2024-05-01",
                "Disruption 2024-09-01",
                "Placement order ended 2024-12-01",
            ],
        );
    }

    #[test]
    fn a_move_to_another_adoptive_family_is_a_disruption_and_a_change_of_provider_is_not() {
        check(
            "01/05/2024 S E1 A6 01/09/2024 X1\n01/09/2024 T E1 A6 01/12/2024 X1\n01/12/2024 P E1 A6 - -",
            &[
                "Entered care 2024-05-01",
                "Placement order 2024-05-01",
                "Placed for adoption 2024-05-01",
                "Disruption 2024-12-01",
                "Placed for adoption 2024-12-01",
            ],
        );
    }

    #[test]
    fn an_entry_before_the_first_file_is_not_known() {
        check("01/05/2024 L E1 U6 - -", &["Placement order 2024-05-01"]);
    }

    #[test]
    fn a_state_that_the_first_known_episode_did_not_begin_may_be_older() {
        check("01/05/2024 P E1 U6 - -", &["Placement order 2024-05-01 (or-earlier)"]);
        check(
            "01/05/2024 L E1 U5 - -",
            &["Placement order 2024-05-01", "Early permanence: moved in 2024-05-01 (or-earlier)"],
        );
        check(
            "01/05/2024 T E1 A6 - -",
            &[
                "Placement order 2024-05-01 (or-earlier)",
                "Placed for adoption 2024-05-01 (or-earlier)",
            ],
        );
        check(
            "01/05/2024 T E1 A5 - -",
            &["Placement order 2024-05-01 (or-earlier)", "Placed for adoption 2024-05-01"],
        );
    }

    #[test]
    fn a_bad_legal_status_does_not_end_an_order() {
        check(
            "01/05/2024 S E1 U6 01/09/2024 X1\n01/09/2024 P Q9 U6 01/12/2024 X1\n01/12/2024 P E1 A6 - -",
            &[
                "Entered care 2024-05-01",
                "Placement order 2024-05-01",
                "Placed for adoption 2024-12-01",
            ],
        );
    }
}
