//! The page that says why there is no page, and what to do.

mod no_file;

use hearth_app::AppError;
use maud::{Markup, html};

use crate::components::error_summary::{Mistake, error_summary};
use crate::components::filter::{FilterForm, field_id};
use crate::components::page::Page;
use crate::error::WebError;
use crate::query::{Field, Unclear};

/// The page of an error. `fault` is the number under which a fault of ours was reported.
pub(crate) fn page(error: &WebError, fault: Option<u64>) -> Page {
    match error {
        WebError::Unclear(unclear) => unclear_page(unclear),
        WebError::NoFile(why) => plain("There is no such file", no_file::content(why)),
        WebError::NotFound => plain("Page not found", not_found()),
        WebError::Unreadable => plain("The form could not be read", unreadable()),
        WebError::OtherSite => plain("Nothing was changed", other_site()),
        WebError::OnlyRead => plain("This page can only be read", only_read()),
        WebError::OtherHost => plain("This address is not served here", other_host()),
        WebError::App(AppError::Denied(_)) => plain("You may not open this page", denied()),
        WebError::App(_) | WebError::File(_) => plain("The page could not be made", failed(fault)),
    }
}

fn plain(heading: &str, content: Markup) -> Page {
    Page::new(None, heading, content)
}

/// What is wrong with the address, and a form that keeps what was right about it.
fn unclear_page(unclear: &Unclear) -> Page {
    let in_form = |id: &&'static str| *id != "agency" || !unclear.agencies.is_empty();
    let held = |field: &Field| unclear.form.fields.contains(field);
    let mistake = |wrong: &crate::query::Wrong| Mistake {
        message: wrong.message.clone(),
        field_id: wrong.field.filter(held).and_then(field_id).filter(in_form),
    };
    let mistakes: Vec<Mistake> = unclear.wrong.iter().map(mistake).collect();
    let form = FilterForm {
        action: &unclear.form.action,
        agencies: &unclear.agencies,
        arrangements: &unclear.arrangements,
        entered: &unclear.entered,
        wrong: &unclear.wrong,
    };
    let content = html! {
        p class="govuk-body" { "The address asks for something that cannot be shown. Put it right here to go on with " (unclear.form.name) ", or go back." }
        (form.asking(unclear.form.fields))
    };
    let page = plain("Check what is asked for", content);
    Page { errors: Some(error_summary(&mistakes)), ..page }
}

fn not_found() -> Markup {
    html! {
        p class="govuk-body" { "There is no page at this address. If you typed it, check it; if a link brought you here, what it led to is gone or is not for you to open." }
        (to_today())
    }
}

fn only_read() -> Markup {
    html! {
        p class="govuk-body" { "Something tried to change records through a page that can only be read, and nothing was changed." }
        (to_today())
    }
}

fn unreadable() -> Markup {
    html! {
        p class="govuk-body" { "What was sent is no filled-in form of these pages, and nothing was changed. Go back, fill in the form and send it again." }
        (to_today())
    }
}

fn other_site() -> Markup {
    html! {
        p class="govuk-body" { "Another site tried to change records in your name, and nothing was changed. If you did this yourself, open the page here and send its own form." }
        (to_today())
    }
}

fn other_host() -> Markup {
    html! {
        p class="govuk-body" {
            "The request was meant for another name than this machine’s own. Nobody can sign in yet, so these pages are for this machine alone. Open them at "
            code { "localhost" } " or " code { "127.0.0.1" } "."
        }
    }
}

fn denied() -> Markup {
    html! {
        p class="govuk-body" { "You are not allowed to read these records. Whoever looks after this system can say who is." }
        (to_today())
    }
}

fn failed(fault: Option<u64>) -> Markup {
    html! {
        p class="govuk-body" {
            "The page could not be made and nothing was changed. Try again; if it happens again, give whoever looks after this system the number "
            (fault.unwrap_or_default()) "."
        }
        (to_today())
    }
}

fn to_today() -> Markup {
    html! { p class="govuk-body" { a class="govuk-link" href="/today" { "Go to today" } } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::page::Frame;

    fn shown(error: &WebError, fault: Option<u64>) -> String {
        page(error, fault).render(Frame { is_synthetic: true })
    }

    #[test]
    fn the_text_of_a_fault_never_reaches_the_page() {
        let error = WebError::App(AppError::Register("secret text of the register".to_owned()));
        let shown = shown(&error, Some(7));
        assert!(!shown.contains("secret text") && shown.contains("the number 7."), "{shown}");
        assert_eq!(error.fault().unwrap().matches("secret text").count(), 1);
    }

    #[test]
    fn what_is_no_fault_of_ours_is_not_reported() {
        for error in [WebError::NotFound, WebError::OnlyRead, WebError::OtherHost] {
            assert!(error.fault().is_none() && error.status().is_client_error());
        }
    }
}
