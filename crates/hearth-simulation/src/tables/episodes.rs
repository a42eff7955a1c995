//! Episodes: every episode that touches the year.

use hearth_domain::CollectionYear;
use hearth_domain::codes::{CodeSet, PlacementType, ReasonEpisodeCeased};
use hearth_returns::Cell;
use hearth_returns::tables::EpisodeRow;
use hearth_returns::values::{Postcode, Urn};

use super::{Cut, given};
use crate::child::Child;
use crate::period::{Episode, Period};
use crate::place::Provision;

pub(super) fn rows(cut: &Cut<'_>, child: &Child) -> Vec<EpisodeRow> {
    let touches = |one: &Episode<'_>| one.began <= cut.last_day() && one.ceased >= cut.first_day();
    let told = child.episodes().filter(|(_, episode)| touches(episode));
    told.map(|(period, episode)| row(cut, child, (period, &episode))).collect()
}

fn row(cut: &Cut<'_>, child: &Child, (period, one): (&Period, &Episode<'_>)) -> EpisodeRow {
    let has_ceased = one.ceased <= cut.last_day();
    let postcode =
        |text: Option<&String>| -> Cell<Postcode> { cut.cell(text.map_or("", String::as_str)) };
    EpisodeRow {
        line: 0,
        child: cut.number(child),
        began: Cell::Value(one.began),
        why_new: Cell::Value(one.why_new),
        legal_status: Cell::Value(one.status),
        need: Cell::Value(period.need),
        placement: Cell::Value(placement_in(one.placement.kind, cut.year)),
        provider: given(one.placement.provider),
        ceased: given(has_ceased.then_some(one.ceased)),
        why_ceased: given(has_ceased.then(|| ceased_in(one.why_ceased, cut.year))),
        why_moved: given(one.why_moved.filter(|_| has_ceased)),
        home_postcode: postcode(child.home.as_ref()),
        placement_postcode: postcode(one.placement.postcode.as_ref()),
        urn: urn(cut, one.placement.provision),
    }
}

fn urn(cut: &Cut<'_>, provision: Provision) -> Cell<Urn> {
    match provision {
        Provision::Unnumbered => Cell::Blank,
        Provision::Regional => cut.cell("XXXXXXX"),
        Provision::Numbered(number) => cut.cell(&number.to_string()),
    }
}

/// The placement as the year's code set spells it.
fn placement_in(kind: PlacementType, year: CollectionYear) -> PlacementType {
    match kind {
        PlacementType::K3 if !kind.in_force(year) => PlacementType::H5,
        PlacementType::Z11 if !kind.in_force(year) => PlacementType::Z1,
        _ => kind,
    }
}

/// The reason as the year's code set spells it: special guardianship had two codes to 2017/18.
fn ceased_in(why: ReasonEpisodeCeased, year: CollectionYear) -> ReasonEpisodeCeased {
    use ReasonEpisodeCeased::{E43, E44, E45, E46, E47, E48};
    match why {
        E45 | E46 if !why.in_force(year) => E43,
        E47 | E48 if !why.in_force(year) => E44,
        _ => why,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_year() {
        let year = |ending| CollectionYear::ending_in(ending).unwrap();
        assert_eq!(placement_in(PlacementType::K3, year(2024)), PlacementType::H5);
        assert_eq!(placement_in(PlacementType::K3, year(2025)), PlacementType::K3);
        assert_eq!(placement_in(PlacementType::Z11, year(2025)), PlacementType::Z1);
        assert_eq!(placement_in(PlacementType::Z11, year(2026)), PlacementType::Z11);
        assert_eq!(ceased_in(ReasonEpisodeCeased::E47, year(2018)), ReasonEpisodeCeased::E44);
    }
}
