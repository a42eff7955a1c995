//! The second step: what each heading means.

use std::collections::BTreeMap;

use hearth_app::import::{ColumnMap, Meaning, guess};
use maud::{Markup, html};

use super::error_of;
use super::first::Asked;
use crate::components::error_summary::Mistake;
use crate::query::Pairs;

/// The first of the choices, to which an error leads.
pub(super) const FIRST: &str = "meaning-0";

/// The headings, each with what it means; `None` where it is not read.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    pub asked: Asked,
    meanings: Vec<Option<Meaning>>,
}

impl Columns {
    /// As they are likely to mean, each meaning once.
    pub(super) fn guessed(asked: Asked) -> Self {
        let mut meanings: Vec<Option<Meaning>> = Vec::new();
        for heading in &asked.headings {
            let guessed = guess(asked.of, heading);
            meanings.push(guessed.filter(|one| !meanings.contains(&Some(*one))));
        }
        Self { asked, meanings }
    }

    /// As a person chose.
    pub(super) fn chosen(asked: Asked, sent: &Pairs) -> Self {
        let meanings = asked.of.meanings();
        let chosen = |place: usize| {
            let name = format!("meaning-{place}");
            let (_, code) = sent.iter().find(|(sent, _)| *sent == name)?;
            meanings.iter().find(|meaning| meaning.code() == code).copied()
        };
        let meanings = (0..asked.headings.len()).map(chosen).collect();
        Self { asked, meanings }
    }

    /// The map, or what is wrong with it.
    pub(super) fn map(&self) -> Result<ColumnMap, String> {
        let pairs = self.asked.headings.iter().zip(&self.meanings);
        let columns: BTreeMap<String, Meaning> =
            pairs.filter_map(|(heading, one)| Some((heading.clone(), (*one)?))).collect();
        if !columns.values().any(|one| *one == Meaning::Number) {
            return Err(
                "Choose the column that holds the agency’s own number of the child or family."
                    .to_owned(),
            );
        }
        for meaning in self.asked.of.meanings() {
            let same: Vec<String> = columns
                .iter()
                .filter(|(_, one)| **one == meaning)
                .map(|(heading, _)| format!("“{heading}”"))
                .collect();
            if same.len() > 1 {
                let headings = same.join(" and ");
                return Err(format!(
                    "{headings} mean the same, “{}”. Keep one of them.",
                    meaning.label()
                ));
            }
        }
        let (list, of) = (self.asked.list.clone(), self.asked.of);
        ColumnMap { list, of, sheet: None, columns, codes: BTreeMap::new() }
            .checked()
            .map_err(|error| error.to_string())
    }

    pub(super) fn form(&self, mistakes: &[Mistake]) -> Markup {
        let asked = &self.asked;
        let offered = asked.of.meanings();
        html! {
            p class="govuk-body" { "Check what each column means. A column that is not read is passed over; it is better to leave out a column than to give it a meaning that is nearly right." }
            form method="post" action="/lists/map" {
                input type="hidden" name="agency" value=(asked.agency);
                input type="hidden" name="of" value=(asked.of.code());
                input type="hidden" name="list" value=(asked.list);
                input type="hidden" name="headings" value=(asked.headings.join("\t"));
                (error_of(mistakes, FIRST))
                @for (place, (heading, meaning)) in asked.headings.iter().zip(&self.meanings).enumerate() {
                    @let id = format!("meaning-{place}");
                    div class="govuk-form-group" {
                        label class="govuk-label govuk-label--s" for=(id) { (heading) }
                        select class="govuk-select" id=(id) name=(id) {
                            option value="" selected[meaning.is_none()] { "Not read" }
                            @for one in &offered {
                                option value=(one.code()) selected[*meaning == Some(*one)] { (one.label()) }
                            }
                        }
                    }
                }
                button type="submit" class="govuk-button" data-module="govuk-button" { "Save the map" }
            }
        }
    }
}
