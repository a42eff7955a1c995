//! What all stocks of households have in common: the newest run of each, as it stands on the last day.

use hearth_domain::household::Approval;

use super::runs::where_told;
use crate::measure::{Kind, Kinds, Measure, People};

/// A kind of stock: its word, its name on a page, and who is of it.
pub(super) struct Bin {
    pub code: &'static str,
    pub label: &'static str,
    pub fits: Box<dyn Fn(&Approval) -> bool>,
}

/// The households by the first bin their newest run fits; one that fits none is not counted.
pub(super) fn by_kind(people: People<'_>, bins: &[Bin]) -> Measure {
    where_told(people, || {
        let kind = |bin: &Bin| Kind { code: bin.code, label: bin.label, cases: Vec::new() };
        let mut kinds: Vec<Kind> = bins.iter().map(kind).collect();
        for family in people.families {
            let Some(run) = family.household.latest() else { continue };
            let fitting = bins.iter().zip(&mut kinds).find(|(bin, _)| (bin.fits)(run));
            if let Some((_, kind)) = fitting {
                kind.cases.push(family.case);
            }
        }
        Measure::Kinds(Kinds { kinds })
    })
}
