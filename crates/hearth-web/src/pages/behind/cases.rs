//! Whom a measure counts, in the order of a list: children or households.

use hearth_domain::CaseId;
use hearth_domain::wait::WaitBand;
use hearth_indicators::{Measure, Waiting};

use crate::query::{Asked, Field, Part, Wrong};
use crate::standpoint::Standpoint;
use crate::told::Teller;

/// The refusal of a part or a kind that the measure does not have.
pub(super) fn refused(measure: &Measure, asked: &Asked) -> Option<Wrong> {
    let without = without(measure, part(asked)).map(|why| Wrong::beside(Field::Part, why));
    without.or_else(|| wrong_kind(measure, asked))
}

fn part(asked: &Asked) -> Part {
    asked.part.unwrap_or(Part::Measured)
}

/// Why a measure has no list of that part, where it has none.
fn without(measure: &Measure, part: Part) -> Option<&'static str> {
    match (measure, part) {
        (Measure::NotKnown(_), _)
        | (_, Part::Measured)
        | (Measure::Share(_), _)
        | (Measure::Days(_), Part::LeftOut) => None,
        (_, Part::LeftOut) => Some("this indicator keeps no list of those it leaves out"),
        (_, Part::Whole) => Some("this indicator is no share of a whole"),
    }
}

fn wrong_kind(measure: &Measure, asked: &Asked) -> Option<Wrong> {
    let kind = asked.of_kind.as_deref()?;
    let kinds = kinds(measure);
    if kinds.is_empty() && !matches!(measure, Measure::NotKnown(_)) {
        return Some(Wrong::beside(Field::OfKind, "this indicator has no kinds"));
    }
    let is_known = kinds.is_empty() || kinds.iter().any(|(code, ..)| *code == kind);
    (!is_known).then(|| Wrong::value(Field::OfKind, kind))
}

/// The kinds of a measure, each with its word, its label and those of whom it counts.
fn kinds(measure: &Measure) -> Vec<(&'static str, &'static str, &[CaseId])> {
    match measure {
        Measure::Kinds(kinds) => {
            kinds.kinds.iter().map(|one| (one.code, one.label, one.cases.as_slice())).collect()
        }
        Measure::Agencies(agencies) => {
            agencies.kinds.iter().map(|one| (one.code, one.label, one.cases.as_slice())).collect()
        }
        _ => Vec::new(),
    }
}

/// What the kind that is asked for is called.
pub(super) fn kind_label(measure: &Measure, asked: &Asked) -> Option<&'static str> {
    let asked = asked.of_kind.as_deref()?;
    kinds(measure).into_iter().find(|(code, ..)| *code == asked).map(|(_, label, _)| label)
}

/// The cases of the kind that is asked for, or of every kind.
fn of_kind(measure: &Measure, asked: &Asked) -> Vec<CaseId> {
    let is_asked = |code: &str| asked.of_kind.as_deref().is_none_or(|kind| kind == code);
    let kinds = kinds(measure).into_iter().filter(|(code, ..)| is_asked(code));
    kinds.flat_map(|(.., cases)| cases.to_vec()).collect()
}

/// The cases of an indicator in order, the longest first, with their days where it measures days. Of
/// a ratio they are the households where lists of adopters tell the page, and else the children.
pub(super) fn cases(
    measure: Measure,
    asked: &Asked,
    from: &Standpoint,
) -> Vec<(CaseId, Option<i32>)> {
    match (measure, part(asked)) {
        (Measure::Days(days), Part::LeftOut) => listed(days.left_out),
        (Measure::Days(days), _) => {
            days.values.into_iter().rev().map(|(days, case)| (case, Some(days))).collect()
        }
        (Measure::Count(count), _) => listed(count.cases),
        (Measure::Share(share), Part::Whole) => listed(share.whole),
        (Measure::Share(share), Part::LeftOut) => listed(share.left_out),
        (Measure::Share(share), Part::Measured) => listed(share.part),
        (Measure::Waiting(waiting), _) => waiting_in(waiting, asked.band, from),
        (measure @ (Measure::Kinds(_) | Measure::Agencies(_)), _) => {
            listed(of_kind(&measure, asked))
        }
        (Measure::Ratio(ratio), _) => listed(match from.told_by {
            Teller::Lists => ratio.families,
            Teller::Returns => ratio.children,
        }),
        (Measure::NotKnown(_), _) => Vec::new(),
    }
}

fn listed(cases: Vec<CaseId>) -> Vec<(CaseId, Option<i32>)> {
    cases.into_iter().map(|case| (case, None)).collect()
}

/// Those who wait, in the band that is asked for, the longest first on the clock in view.
fn waiting_in(
    waiting: Waiting,
    band: Option<Option<WaitBand>>,
    from: &Standpoint,
) -> Vec<(CaseId, Option<i32>)> {
    let start = |since: &[(_, hearth_domain::Day)]| {
        since.iter().find(|(clock, _)| *clock == from.clock).map(|(_, day)| *day)
    };
    let mut begun: Vec<_> =
        waiting.children.iter().map(|child| (start(&child.since), child.case)).collect();
    begun.retain(|(start, _)| {
        band.is_none_or(|band| start.map(|day| WaitBand::of(day, from.as_at)) == band)
    });
    begun.sort_by_key(|(start, case)| (start.is_none(), *start, *case));
    begun.into_iter().map(|(_, case)| (case, None)).collect()
}
