//! One statement: what it says, a form that puts it right and a form that takes it back.

use hearth_app::stating::{self, ListedStatement, Said};
use hearth_app::{AppError, Context};
use hearth_casework::forms::{self, LineForm};
use hearth_domain::FactId;
use maud::{Markup, html};

use crate::components::error_summary::{Mistake, error_summary};
use crate::components::input::Input;
use crate::components::notice::details;
use crate::components::page::Page;
use crate::components::time;
use crate::error::WebError;
use crate::links;
use crate::pages::state::form::{Offered, error_of, fields};
use crate::pages::state::sent::{self, Typed};
use crate::pages::state::{Whose, a, gone};
use crate::query::{Pairs, sent_as};
use crate::words::stated;

/// What an address names: the statement, and the form in which it is put right.
pub(crate) type Named = (String, Option<String>);

/// A statement, and of whom it is.
struct Asked {
    one: ListedStatement,
    whose: Whose,
    form: Option<&'static LineForm>,
}

/// What stands in the forms.
#[derive(Default)]
struct Shown {
    typed: Typed,
    because: String,
    mistakes: Vec<Mistake>,
}

impl Asked {
    async fn read(context: &Context<'_>, (fact, about): &Named) -> Result<Self, WebError> {
        let fact = FactId::parse(fact).ok_or(WebError::NotFound)?;
        let one = stating::one(context, fact).await?.ok_or(WebError::NotFound)?;
        let whose = Whose::of(context, one.case).await?;
        let forms = forms::of(one.kind);
        let kept = stating::filled_again(&one.recorded.fact).map(|filled| filled.form);
        let form = match about {
            Some(about) => {
                Some(forms.iter().find(|one| one.about == about).ok_or(WebError::NotFound)?)
            }
            None => kept.or(if let [only] = forms { Some(only) } else { None }),
        };
        Ok(Self { one, whose, form })
    }

    fn as_typed(&self) -> Typed {
        Typed::again(&self.one.recorded.fact, self.one.is_of_safety())
    }
}

/// The page.
pub(crate) async fn page(context: &Context<'_>, named: Named) -> Result<Page, WebError> {
    let asked = Asked::read(context, &named).await?;
    let typed = asked.as_typed();
    render(context, &asked, Shown { typed, ..Shown::default() }).await
}

/// What a person sent: recorded, or shown again with what is wrong. Gives the address to go to.
pub(crate) async fn change(
    context: &Context<'_>,
    named: Named,
    sent: &Pairs,
) -> Result<Result<String, Page>, WebError> {
    let asked = Asked::read(context, &named).await?;
    let fact = asked.one.recorded.id;
    let withdraws = !sent_as(sent, "withdraw").is_empty();
    let because = sent_as(sent, "because");
    let mut typed = asked.as_typed();
    let done = if withdraws {
        stating::withdraw(context, fact, &because).await
    } else {
        let Some(form) = asked.form else { return Err(WebError::Unreadable) };
        typed = Typed::of(form, sent);
        match typed.said(context, asked.one.case, form).await {
            Ok(said) => stating::correct(context, fact, &said).await,
            Err(error) => Err(error),
        }
    };
    match done {
        Ok(done) => Ok(Ok(asked.whose.after(context, done.fact).await?)),
        Err(error @ AppError::NoSuchStatement) => {
            let shown = Shown { mistakes: vec![gone(&error)], ..Shown::default() };
            Ok(Err(render(context, &asked, shown).await?))
        }
        Err(error) => {
            let mistakes = sent::mistakes(error)?;
            Ok(Err(render(context, &asked, Shown { typed, because, mistakes }).await?))
        }
    }
}

async fn render(context: &Context<'_>, asked: &Asked, shown: Shown) -> Result<Page, WebError> {
    let has_form = !forms::of(asked.one.kind).is_empty();
    let doing = if has_form { "Correct or withdraw" } else { "Withdraw" };
    let heading = format!("{doing} {} of {}", a(asked.one.kind), asked.whose.called());
    let offered = Offered::of(context, &asked.whose).await?;
    let recorded = asked.one.recorded.id;
    let content = html! {
        (says(asked))
        @if asked.one.holds {
            @if has_form {
                h2 class="govuk-heading-m" { "Correct it" }
                p class="govuk-body" { "What you record takes its place from now on. What was known before stays known as at that moment." }
                (correction(asked, &offered, &shown))
            }
            @if matches!(asked.one.said, Some(Said::Need(_))) {
                h2 class="govuk-heading-m" { "It has ended" }
                p class="govuk-body" { "A need that was right and is over stays recorded and holds up to the day it ended. " a class="govuk-link" href=(links::need_ended(recorded)) { "Record that it has ended" } "." }
            }
            h2 class="govuk-heading-m" { "Withdraw it" }
            p class="govuk-body" { "Withdraw what should never have been recorded. Of something that has changed, record what holds now with its own day instead." }
            (withdrawal(asked, &shown))
        } @else {
            p class="govuk-body" { "This was corrected or withdrawn and holds no longer. What holds now stands on the page above." }
        }
    };
    let page = Page::new(None, heading, content);
    let errors = (!shown.mistakes.is_empty()).then(|| error_summary(&shown.mistakes));
    Ok(Page { errors, ..asked.whose.place(page, context) })
}

/// The statement as it stands.
fn says(asked: &Asked) -> Markup {
    let recorded = &asked.one.recorded;
    html! {
        @if asked.one.said.is_some() {
            p class="govuk-body" { strong { (stated::in_words(&recorded.fact)) } }
        } @else {
            p class="govuk-body" { "This line cannot be read, and nothing is taken from it: “" (recorded.fact.detail) "”." }
        }
        p class="hearth-sources" {
            "Recorded " (time::moment(recorded.recorded_at)) " by " (recorded.recorded_by) "."
        }
        @if asked.one.holds {
            @for caution in &asked.one.cautions { p class="govuk-body" { (caution) } }
        }
    }
}

/// The form that puts it right, or the choice between several.
fn correction(asked: &Asked, offered: &Offered, shown: &Shown) -> Markup {
    let fact = asked.one.recorded.id;
    let others = forms_but(asked);
    html! {
        @if let Some(form) = asked.form {
            @if asked.one.is_of_safety() {
                p class="govuk-body" { "Where, or with whom, the child must not live is not shown here. Enter it again." }
            }
            form method="post" action=(links::statement_as(fact, form.about)) {
                (fields(form, &shown.typed, offered, &shown.mistakes))
                button type="submit" class="govuk-button" data-module="govuk-button" { "Record the correction" }
            }
            @if forms::of(asked.one.kind).len() > 1 { (details("It is about something else", others)) }
        } @else {
            p class="govuk-body" { "What is it about?" }
            (others)
        }
    }
}

/// The other forms of its kind, of a need or of the end of one.
fn forms_but(asked: &Asked) -> Markup {
    let fact = asked.one.recorded.id;
    let shown = asked.form.map(|form| form.about);
    let is_end = matches!(asked.one.said, Some(Said::NeedEnded(_)));
    let alike = forms::of(asked.one.kind).iter().filter(|form| form.is_of_an_end() == is_end);
    let others = alike.filter(|form| Some(form.about) != shown);
    html! {
        ul class="govuk-list govuk-list--spaced" data-list="forms" {
            @for form in others {
                li { a class="govuk-link" href=(links::statement_as(fact, form.about)) { (form.label) } }
            }
        }
    }
}

fn withdrawal(asked: &Asked, shown: &Shown) -> Markup {
    html! {
        form method="post" action=(links::statement(asked.one.recorded.id)) {
            input type="hidden" name="withdraw" value="yes";
            (Input {
                name: "because",
                label: "Why it is withdrawn",
                hint: "Such as: entered for the wrong child.",
                kind: "words",
                value: &shown.because,
                error: error_of(&shown.mistakes, "because"),
            }.render())
            button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button" { "Withdraw it" }
        }
    }
}
