//! What a person sent, read into a choice or refused with what to do.

use hearth_app::conflicts::{Choice, ListedConflict};
use hearth_domain::settlement::{Chosen, Evidence};
use hearth_domain::{Day, FactKind, Source};

use super::form::{ANOTHER_DAY, DID_NOT_HAPPEN, Filled};
use crate::components::error_summary::Mistake;

/// What is to be recorded.
#[derive(Debug)]
pub(super) enum Posted {
    /// A choice.
    Choice(Choice),
    /// A settlement is taken back.
    Withdrawn { kind: FactKind, of: Option<Day> },
}

impl Filled {
    /// What is to be recorded, or everything that is wrong.
    pub(super) fn posted(&self, found: &ListedConflict) -> Result<Posted, Vec<Mistake>> {
        let kind = found.conflict.kind;
        let of = found.conflict.told.iter().find_map(|(_, fact)| fact.as_ref()?.day);
        if self.withdraws {
            return Ok(Posted::Withdrawn { kind, of });
        }
        let evidence = Evidence::parse(&self.evidence)
            .ok_or_else(|| mistake("evidence", "Choose what you have seen."));
        match (self.chosen(found), evidence) {
            (Ok(chosen), Ok(evidence)) => Ok(Posted::Choice(Choice {
                case: found.case,
                kind,
                of,
                seen: Some(self.told.clone()),
                chosen,
                evidence,
            })),
            (chosen, evidence) => {
                Err([chosen.err(), evidence.err()].into_iter().flatten().collect())
            }
        }
    }

    fn chosen(&self, found: &ListedConflict) -> Result<Chosen, Mistake> {
        match self.chosen.as_str() {
            DID_NOT_HAPPEN => Ok(Chosen::DidNotHappen),
            ANOTHER_DAY => self.day.parse().map(Chosen::OnDay).map_err(|_| {
                mistake(
                    "day",
                    "Enter the day it happened as year, month and day, such as 2026-03-31.",
                )
            }),
            source => Source::parse(source)
                .filter(|source| tells(found, *source))
                .map(Chosen::AsToldBy)
                .ok_or_else(|| mistake("chosen", "Choose what holds.")),
        }
    }
}

fn tells(found: &ListedConflict, source: Source) -> bool {
    found.conflict.told.iter().any(|(told, fact)| *told == source && fact.is_some())
}

fn mistake(field: &'static str, message: &str) -> Mistake {
    Mistake { message: message.to_owned(), field_id: Some(field) }
}
