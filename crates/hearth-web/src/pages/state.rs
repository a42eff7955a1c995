//! The forms by which people state what matching reads: needs and wishes of a child, offers of a family.

pub(crate) mod form;
pub(crate) mod sent;

use hearth_app::stating::{self, OF_CHILD, OF_FAMILY};
use hearth_app::{AppError, Context};
use hearth_casework::forms::{self, LineForm};
use hearth_domain::fact::Statement;
use hearth_domain::{CaseId, FactId};
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::error_summary::{Mistake, error_summary};
use crate::components::page::{Page, Section};
use crate::error::WebError;
use crate::links;
use crate::query::Pairs;
use crate::standpoint::{Of, latest_day};
use crate::words::upper_first;
use form::{Offered, fields};
use sent::Typed;

/// What an address names: the case, the kind and, of several forms, what it is about.
pub(crate) type Named = (String, String, Option<String>);

/// Of whom something is stated.
#[derive(Debug, Clone)]
pub(crate) struct Whose {
    /// The case.
    pub case: CaseId,
    /// Whether it is a family.
    pub is_household: bool,
    number: String,
}

impl Whose {
    /// The child or family of that case.
    pub(crate) async fn of(context: &Context<'_>, case: CaseId) -> Result<Self, WebError> {
        let region = context.region(None).await?;
        let (_, number) = region.named(case).ok_or(WebError::NotFound)?;
        Ok(Self { case, is_household: region.family(case).is_some(), number })
    }

    /// What it is called.
    pub(crate) fn called(&self) -> String {
        let whom = if self.is_household { "household" } else { "child" };
        format!("{whom} {}", self.number)
    }

    /// Where to go once a version of a statement is recorded.
    pub(crate) async fn after(
        &self,
        context: &Context<'_>,
        fact: FactId,
    ) -> Result<String, WebError> {
        let of = if self.is_household { Of::Households } else { Of::Children };
        let latest = latest_day(context, of).await?;
        let day = stating::one(context, fact).await?.and_then(|one| one.recorded.fact.day);
        let today = day.filter(|day| *day > latest).map(|_| context.today());
        Ok(links::recorded_statement(self.case, self.is_household, today, fact))
    }

    /// The page above, and the part of the site.
    pub(crate) fn place(&self, page: Page, context: &Context<'_>) -> Page {
        let day = context.today();
        let (section, above, of) = if self.is_household {
            (Section::Families, ("Families", "/families"), "families")
        } else {
            (Section::Pipeline, ("Pipeline", "/pipeline"), "children")
        };
        let case = format!("/{of}/{}?as_at={day}", self.case);
        let name = upper_first(&self.called());
        let crumbs = vec![Crumb::new(above.0, above.1.to_owned()), Crumb::new(&name, case)];
        Page { section: Some(section), ..page }.below(crumbs)
    }
}

/// What is to be recorded, of whom.
struct Asked {
    whose: Whose,
    word: &'static str,
    kind: Statement,
    form: Option<&'static LineForm>,
}

impl Asked {
    async fn read(
        context: &Context<'_>,
        is_household: bool,
        (case, word, about): &Named,
    ) -> Result<Self, WebError> {
        let case = CaseId::parse(case).ok_or(WebError::NotFound)?;
        let whose = Whose::of(context, case).await?;
        let kinds: &[(&'static str, Statement)] = if is_household { &OF_FAMILY } else { &OF_CHILD };
        let named = kinds.iter().find(|(known, _)| known == word);
        let (word, kind) =
            named.filter(|_| whose.is_household == is_household).ok_or(WebError::NotFound)?;
        let forms = forms::of(*kind);
        let form = match (about, forms) {
            (Some(about), _) => {
                Some(forms.iter().find(|one| one.about == about).ok_or(WebError::NotFound)?)
            }
            (None, [only]) => Some(only),
            (None, _) => None,
        };
        Ok(Self { whose, word, kind: *kind, form })
    }

    fn heading(&self) -> String {
        format!("Record {} of {}", a(self.kind), self.whose.called())
    }
}

/// The form, or the choice between several.
pub(crate) async fn page(
    context: &Context<'_>,
    is_household: bool,
    named: Named,
) -> Result<Page, WebError> {
    let asked = Asked::read(context, is_household, &named).await?;
    match asked.form {
        Some(form) => shown(context, &asked, form, (&Typed::default(), Vec::new())).await,
        None => Ok(asked.whose.place(choice(&asked), context)),
    }
}

/// What a person sent: recorded, or shown again with what is wrong. Gives the address to go to.
pub(crate) async fn record(
    context: &Context<'_>,
    is_household: bool,
    named: Named,
    sent: &Pairs,
) -> Result<Result<String, Page>, WebError> {
    let asked = Asked::read(context, is_household, &named).await?;
    let Some(form) = asked.form else { return Ok(Err(page(context, is_household, named).await?)) };
    let typed = Typed::of(form, sent);
    let done = match typed.said(context, asked.whose.case, form).await {
        Ok(said) => stating::state(context, asked.whose.case, &said).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(done) => Ok(Ok(asked.whose.after(context, done.fact).await?)),
        Err(error) => {
            let mistakes = sent::mistakes(error)?;
            Ok(Err(shown(context, &asked, form, (&typed, mistakes)).await?))
        }
    }
}

/// Which of several forms.
fn choice(asked: &Asked) -> Page {
    let address = |form: &LineForm| {
        links::state(asked.whose.case, asked.whose.is_household, asked.word, Some(form.about))
    };
    let listed = |of_an_end: bool| {
        let forms = forms::of(asked.kind).iter().filter(|form| form.is_of_an_end() == of_an_end);
        html! {
            ul class="govuk-list govuk-list--spaced" data-list="forms" {
                @for form in forms {
                    li { a class="govuk-link" href=(address(form)) { (form.label) } }
                }
            }
        }
    };
    let content = html! {
        h2 class="govuk-heading-m" { "What is it about?" }
        (listed(false))
        @if forms::of(asked.kind).iter().any(LineForm::is_of_an_end) {
            h2 class="govuk-heading-m" { "Has something ended?" }
            p class="govuk-body" { "Opening the need itself is shorter. It stays recorded and holds up to the day it ended." }
            (listed(true))
        }
    };
    Page::new(None, asked.heading(), content)
}

async fn shown(
    context: &Context<'_>,
    asked: &Asked,
    form: &'static LineForm,
    (typed, mistakes): (&Typed, Vec<Mistake>),
) -> Result<Page, WebError> {
    let offered = Offered::of(context, &asked.whose).await?;
    let address = {
        let whose = &asked.whose;
        links::state(whose.case, whose.is_household, asked.word, Some(form.about))
    };
    let content = html! {
        h2 class="govuk-heading-m" { (form.label) }
        (about(asked.kind))
        form method="post" action=(address) {
            (fields(form, typed, &offered, &mistakes))
            button type="submit" class="govuk-button" data-module="govuk-button" { "Record" }
        }
    };
    let page = Page::new(None, asked.heading(), content);
    let errors = (!mistakes.is_empty()).then(|| error_summary(&mistakes));
    Ok(Page { errors, ..asked.whose.place(page, context) })
}

/// That the statement holds no longer.
pub(crate) fn gone(error: &AppError) -> Mistake {
    Mistake { message: format!("{}.", upper_first(&error.to_string())), field_id: None }
}

/// One statement of a kind, in words.
pub(crate) fn a(kind: Statement) -> &'static str {
    match kind {
        Statement::Need => "a need",
        Statement::Wish => "a wish or feeling",
        Statement::SiblingDecision => "a decision about brothers and sisters",
        Statement::SearchHold => "a hold on the search",
        Statement::GateOverride => "an override of a gate",
        Statement::LinkingHold => "a hold on links",
        Statement::MissedMatchClosed => "the closing of a missed match",
        _ => "an offer or answer",
    }
}

/// What to know before it is filled in.
fn about(kind: Statement) -> Markup {
    let words = match kind {
        Statement::Need => {
            "A need bars a family only where a professional found it, on a document, with a day of review. Anything less is weighed and bars nobody."
        }
        Statement::Wish => "What the child says stands first, before what others find.",
        Statement::SiblingDecision => {
            "The newest decision about each brother or sister holds. Nothing here splits them by itself."
        }
        Statement::GateOverride => {
            "An override is for one family. The law, the child's safety and what others decide cannot be overridden here."
        }
        Statement::Offer => {
            "What a family was not asked is not known and never counts against it. Record what it answered."
        }
        _ => "A hold lasts until the day it ends, or until it is withdrawn.",
    };
    html! { p class="govuk-body" { (words) } }
}
