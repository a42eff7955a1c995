//! From where a page looks: which day, what was known, whose children, which clock.

use std::collections::BTreeSet;

use hearth_app::Context;
use hearth_app::pipeline::{self, Filter};
use hearth_domain::wait::WaitClock;
use hearth_domain::{AgencyId, Day};
use jiff::Timestamp;

use crate::error::WebError;
use crate::query::{Asked, Entered, Field, Pairs, Unclear, Wrong};

/// The clock of a page that is asked for without one: every child in care has its start.
const USUAL_CLOCK: WaitClock = WaitClock::Entry;

/// From where a page looks. Every link of the page keeps it.
#[derive(Debug, Clone)]
pub(crate) struct Standpoint {
    /// As it stood at the end of this day.
    pub as_at: Day,
    /// The last day that any source tells of.
    pub latest: Day,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
    /// Only this agency's children.
    pub agency: Option<AgencyId>,
    /// The clock waits are counted on.
    pub clock: WaitClock,
    /// Every authority whose returns are loaded, with its name, in order of name.
    pub agencies: Vec<(AgencyId, String)>,
}

impl Standpoint {
    /// Reads what was asked, settles what was left open, and refuses an authority of which nothing
    /// is loaded. Gives back what was asked beside where the page looks from.
    pub(crate) async fn asked(
        context: &Context<'_>,
        pairs: &Pairs,
        taken: &[Field],
    ) -> Result<(Self, Asked), WebError> {
        let agencies = loaded_agencies(context).await?;
        let (asked, mut wrong) = Asked::read(pairs, taken);
        let is_loaded = |asked: &&AgencyId| agencies.iter().any(|(id, _)| id == *asked);
        if let Some(unloaded) = asked.agency.as_ref().filter(|agency| !is_loaded(agency)) {
            wrong.push(Wrong::value(Field::Agency, unloaded.as_str()));
        }
        if !wrong.is_empty() {
            return Err(Unclear { entered: asked.entered, wrong, agencies }.into());
        }
        let latest = pipeline::latest_day(context).await?;
        let from = Self {
            as_at: asked.as_at.unwrap_or(latest),
            latest,
            known_at: asked.known_at,
            agency: asked.agency.clone(),
            clock: asked.clock.unwrap_or(USUAL_CLOCK),
            agencies,
        };
        Ok((from, asked))
    }

    /// The refusal of a parameter that only the answer shows to be wrong.
    pub(crate) fn refuse(&self, wrong: Wrong) -> WebError {
        Unclear { entered: self.entered(), wrong: vec![wrong], agencies: self.agencies.clone() }
            .into()
    }

    /// The same, with the waits counted on another clock.
    pub(crate) fn on_clock(&self, clock: WaitClock) -> Self {
        Self { clock, ..self.clone() }
    }

    /// The same, for one agency or for all.
    pub(crate) fn of_agency(&self, agency: Option<&AgencyId>) -> Self {
        Self { agency: agency.cloned(), ..self.clone() }
    }

    /// The children in view, whatever their stage.
    pub(crate) fn filter(&self) -> Filter {
        Filter {
            known_at: self.known_at,
            agency: self.agency.clone(),
            stages: BTreeSet::new(),
            ..Filter::on(self.as_at)
        }
    }

    /// The name of the agency whose children are in view, if they are one agency's.
    pub(crate) fn agency_name(&self) -> Option<&str> {
        let chosen = self.agency.as_ref()?;
        self.agencies.iter().find(|(id, _)| id == chosen).map(|(_, name)| name.as_str())
    }

    /// The filter form as it is to be filled in.
    pub(crate) fn entered(&self) -> Entered {
        Entered {
            agency: self.agency.as_ref().map(ToString::to_string).unwrap_or_default(),
            clock: self.clock.code().to_owned(),
            as_at: self.as_at.to_string(),
            known_at: self.known_at.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

/// Every authority of which a return is loaded now, by name.
async fn loaded_agencies(context: &Context<'_>) -> Result<Vec<(AgencyId, String)>, WebError> {
    let region = context.region(None).await?;
    let ids: BTreeSet<&AgencyId> = region.sources.iter().map(|batch| &batch.agency).collect();
    let mut agencies: Vec<(AgencyId, String)> =
        ids.into_iter().map(|id| (id.clone(), region.name_of(id))).collect();
    agencies.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(agencies)
}
