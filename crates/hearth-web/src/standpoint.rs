//! From where a page looks: which day, what was known, whose children, which clock.

use std::collections::BTreeSet;
use std::sync::Arc;

use hearth_app::Context;
use hearth_app::arrived::{SourceAge, ages};
use hearth_app::families;
use hearth_app::pipeline::{self, Filter};
use hearth_app::published::Rules;
use hearth_domain::wait::WaitClock;
use hearth_domain::{AgencyId, Day};
use jiff::Timestamp;

use crate::error::WebError;
use crate::files::shown;
use crate::query::{Asked, AskedIn, DFE, Entered, Field, Pairs, Unclear, Wrong};
use crate::scope::{Arranged, Scope, offered};
use crate::told::{Loaded, Teller, loaded, loaded_lists, loaded_of_any_kind};

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
    /// Whose children and households.
    pub scope: Scope,
    /// Whether figures are shown as the department publishes them.
    pub as_published: bool,
    /// The clock waits are counted on.
    pub clock: WaitClock,
    /// What tells the page what it shows.
    pub told_by: Teller,
    /// Every agency of which that is loaded, in order of name.
    pub agencies: Vec<Loaded>,
    /// Every agency whose lists of adopters are loaded, in order of name.
    pub tell_households: Vec<Loaded>,
    /// Every agency of which anything of any kind is loaded, in order of name.
    pub senders: Vec<Loaded>,
    /// How old each source of those in view is.
    pub ages: Arc<Vec<SourceAge>>,
    /// Every regional agency that may be chosen, in order of name.
    pub arrangements: Vec<Arranged>,
}

/// Of whom a page tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Of {
    /// Of children.
    Children,
    /// Of households.
    Households,
    /// Of both.
    Everybody,
}

impl Of {
    /// The form in which a wrong parameter can be put right.
    fn form(self) -> AskedIn {
        match self {
            Self::Children => AskedIn::PIPELINE,
            Self::Households => AskedIn::FAMILIES,
            Self::Everybody => AskedIn::INDICATORS,
        }
    }
}

impl Standpoint {
    /// Where a page of children looks from; see [`Self::asked_of`].
    pub(crate) async fn asked(
        context: &Context<'_>,
        pairs: &Pairs,
        taken: &[Field],
    ) -> Result<(Self, Asked), WebError> {
        Self::asked_of(Of::Children, context, pairs, taken).await
    }

    /// Reads what was asked, settles what was left open, and refuses an agency of which nothing is
    /// loaded. Gives back what was asked beside where the page looks from.
    pub(crate) async fn asked_of(
        of: Of,
        context: &Context<'_>,
        pairs: &Pairs,
        taken: &[Field],
    ) -> Result<(Self, Asked), WebError> {
        let (asked, mut wrong) = Asked::read(pairs, taken);
        let returns = loaded(context, asked.known_at).await?;
        let lists = loaded_lists(context, asked.known_at).await?;
        let senders = loaded_of_any_kind(context, asked.known_at).await?;
        let choices = match of {
            Of::Children => returns.clone(),
            Of::Households => lists.clone(),
            Of::Everybody => senders.clone(),
        };
        let region = context.region(None).await?;
        let arrangements = offered(&region.network, &senders);
        let known = if asked.agencies.len() == 1 { &choices } else { &senders };
        let field = if of == Of::Children { Field::Agency } else { Field::AnyAgency };
        let scope = Scope::asked(&region.network, &asked, (field, known)).unwrap_or_else(|one| {
            wrong.push(one);
            Scope::default()
        });
        if !wrong.is_empty() {
            let (entered, agencies) = (asked.entered, choices);
            return Err(Unclear { entered, wrong, agencies, arrangements, form: of.form() }.into());
        }
        let latest = latest_day(context, of).await?;
        let as_at = asked.as_at.unwrap_or(latest);
        let known = context.region(asked.known_at).await?;
        let from = Self {
            as_at,
            latest,
            known_at: asked.known_at,
            ages: Arc::new(ages(&known, &scope.members_on(as_at))),
            scope,
            as_published: asked.as_published,
            clock: asked.clock.unwrap_or(USUAL_CLOCK),
            told_by: if of == Of::Households { Teller::Lists } else { Teller::Returns },
            agencies: if of == Of::Households { lists.clone() } else { returns },
            tell_households: lists,
            senders,
            arrangements,
        };
        shown::looks_from(from.as_at, from.known_at);
        shown::as_published(from.rules().map(|rules| rules.source));
        Ok((from, asked))
    }

    /// The refusal of a parameter that only the answer shows to be wrong.
    pub(crate) fn refuse(&self, wrong: Wrong) -> WebError {
        self.refuse_entered(self.entered(), vec![wrong])
    }

    /// The refusal of what was entered.
    pub(crate) fn refuse_entered(&self, entered: Entered, wrong: Vec<Wrong>) -> WebError {
        let form = match self.told_by {
            Teller::Returns => AskedIn::PIPELINE,
            Teller::Lists => AskedIn::FAMILIES,
        };
        let (agencies, arrangements) = (self.agencies.clone(), self.arrangements.clone());
        Unclear { entered, wrong, agencies, arrangements, form }.into()
    }

    /// The same, on another day.
    pub(crate) fn on(&self, as_at: Day) -> Self {
        Self { as_at, ..self.clone() }
    }

    /// The same, for a number of households, which lists of adopters tell.
    pub(crate) fn of_households(&self) -> Self {
        let agencies = self.tell_households.clone();
        Self { told_by: Teller::Lists, agencies, ..self.clone() }
    }

    /// Every agency of which anything of any kind is loaded.
    pub(crate) fn everybody(&self) -> Vec<Loaded> {
        self.senders.clone()
    }

    /// The same, with the waits counted on another clock.
    pub(crate) fn on_clock(&self, clock: WaitClock) -> Self {
        Self { clock, ..self.clone() }
    }

    /// The same, for one agency or for all.
    pub(crate) fn of_agency(&self, agency: Option<&AgencyId>) -> Self {
        let named = |id: &AgencyId| {
            let known = self.loaded().find(|one| one.id == *id);
            known.map_or_else(|| id.to_string(), |one| one.name.clone())
        };
        let scope = Scope::of_agency(agency.map(|id| (id, named(id))));
        Self { scope, ..self.clone() }
    }

    /// The same, for pages that look from the last day that is told: of the members of the day in view.
    pub(crate) fn of_these_members(&self) -> Self {
        if self.as_at == self.latest {
            return self.clone();
        }
        Self { scope: self.scope.with_members_of(self.as_at), ..self.clone() }
    }

    /// The children in view, whatever their stage.
    pub(crate) fn filter(&self) -> Filter {
        Filter {
            known_at: self.known_at,
            whose: self.scope.whose.clone(),
            stages: BTreeSet::new(),
            ..Filter::on(self.as_at)
        }
    }

    /// The name of those whose children or households are in view; `None` of everybody.
    pub(crate) fn scope_name(&self) -> Option<&str> {
        self.scope.name.as_deref()
    }

    /// By which rules figures are rounded and withheld, where they are.
    pub(crate) fn rules(&self) -> Option<&'static Rules> {
        self.as_published.then(|| self.scope.whose.rules())
    }

    /// The one agency in view, where it is one.
    pub(crate) fn agency(&self) -> Option<&AgencyId> {
        self.scope.agency()
    }

    fn loaded(&self) -> impl Iterator<Item = &Loaded> {
        self.senders.iter()
    }

    /// The agencies whose children or households are in view.
    pub(crate) fn in_view(&self) -> Vec<&Loaded> {
        let members = self.scope.members_on(self.as_at);
        self.agencies.iter().filter(|one| members.has(&one.id)).collect()
    }

    /// Whether returns, or lists, of every agency in view tell of the day, so that a 0 can be believed.
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
            agency: self.scope.entered(),
            membership: self
                .scope
                .membership()
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            clock: self.clock.code().to_owned(),
            disclosure: if self.as_published { DFE.to_owned() } else { String::new() },
            as_at: self.as_at.to_string(),
            known_at: self.known_at.as_ref().map(ToString::to_string).unwrap_or_default(),
            ..Entered::default()
        }
    }
}

/// The last day that is told: by lists on a page of households, where any is loaded, and else by
/// returns.
pub(crate) async fn latest_day(context: &Context<'_>, of: Of) -> Result<Day, WebError> {
    let of_lists = families::latest_day(context).await?.filter(|_| of == Of::Households);
    Ok(match of_lists {
        Some(day) => day,
        None => pipeline::latest_day(context).await?,
    })
}
