//! From where a page looks: which day, what was known, whose children, which clock.

use std::collections::BTreeSet;

use hearth_app::Context;
use hearth_app::pipeline::{self, Filter};
use hearth_domain::wait::WaitClock;
use hearth_domain::{AgencyId, Day};
use jiff::Timestamp;

use crate::error::WebError;
use crate::files::shown;
use crate::query::{Asked, AskedIn, Entered, Field, Pairs, Unclear, Wrong};
use crate::told::{Loaded, loaded};

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
    /// Every authority whose returns are loaded, in order of name.
    pub agencies: Vec<Loaded>,
}

impl Standpoint {
    /// Reads what was asked, settles what was left open, and refuses an authority of which nothing
    /// is loaded. Gives back what was asked beside where the page looks from.
    pub(crate) async fn asked(
        context: &Context<'_>,
        pairs: &Pairs,
        taken: &[Field],
    ) -> Result<(Self, Asked), WebError> {
        let (asked, mut wrong) = Asked::read(pairs, taken);
        let agencies = loaded(context, asked.known_at).await?;
        let is_loaded = |asked: &&AgencyId| agencies.iter().any(|one| one.id == **asked);
        if let Some(unloaded) = asked.agency.as_ref().filter(|agency| !is_loaded(agency)) {
            wrong.push(Wrong::value(Field::Agency, unloaded.as_str()));
        }
        if !wrong.is_empty() {
            let form = AskedIn::PIPELINE;
            return Err(Unclear { entered: asked.entered, wrong, agencies, form }.into());
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
        shown::looks_from(from.as_at, from.known_at);
        Ok((from, asked))
    }

    /// The refusal of a parameter that only the answer shows to be wrong.
    pub(crate) fn refuse(&self, wrong: Wrong) -> WebError {
        self.refuse_entered(self.entered(), vec![wrong])
    }

    /// The refusal of what was entered.
    pub(crate) fn refuse_entered(&self, entered: Entered, wrong: Vec<Wrong>) -> WebError {
        let agencies = self.agencies.clone();
        Unclear { entered, wrong, agencies, form: AskedIn::PIPELINE }.into()
    }

    /// The same, on another day.
    pub(crate) fn on(&self, as_at: Day) -> Self {
        Self { as_at, ..self.clone() }
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
        self.agencies.iter().find(|one| one.id == *chosen).map(|one| one.name.as_str())
    }

    /// The authorities whose children are in view.
    pub(crate) fn in_view(&self) -> Vec<&Loaded> {
        let chosen = |one: &&Loaded| self.agency.as_ref().is_none_or(|agency| *agency == one.id);
        self.agencies.iter().filter(chosen).collect()
    }

    /// Whether returns of every authority in view tell of the day, so that a 0 can be believed.
    pub(crate) fn is_told(&self) -> bool {
        let in_view = self.in_view();
        !in_view.is_empty() && in_view.iter().all(|one| one.tells_of(self.as_at))
    }

    /// Whether anything was recorded, of anybody in view, by the moment the page looks from.
    pub(crate) fn is_anything_known(&self) -> bool {
        self.in_view().iter().any(|one| one.is_known)
    }

    /// The filter form as it is to be filled in.
    pub(crate) fn entered(&self) -> Entered {
        Entered {
            agency: self.agency.as_ref().map(ToString::to_string).unwrap_or_default(),
            clock: self.clock.code().to_owned(),
            as_at: self.as_at.to_string(),
            known_at: self.known_at.as_ref().map(ToString::to_string).unwrap_or_default(),
            ..Entered::default()
        }
    }
}
