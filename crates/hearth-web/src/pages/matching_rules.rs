//! The rules that pairs are weighed by, in words, and what is never weighed.

use hearth_app::Context;
use hearth_app::matching::{self, Question};
use hearth_domain::day::in_words;
use hearth_matching::consideration::Consideration;
use hearth_matching::considerations::CONSIDERATIONS;
use hearth_matching::gate::Gate;
use hearth_matching::gates::GATES;
use hearth_matching::rules::Rules;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::components::summary_list::{Line, summary_list};
use crate::error::WebError;
use crate::links;
use crate::words::{list, upper_first};

/// What is never weighed, ranked or barred by, in the words of the page and of the record.
pub(crate) const NEVER: [&str; 8] = [
    "whether adopters live with a partner, or whom they love",
    "the adopters’ age",
    "the adopters’ ethnicity",
    "the adopters’ religion or belief",
    "the adopters’ health, or a disability",
    "what the adopters earn or own",
    "a child’s own ethnicity, religion, language or sex",
    "any estimate of how a placement will go",
];

/// What comes near those, and where it ends.
pub(crate) const ONLY_BY_NEED: &str = "Two things are read only where a need of just this child is recorded. For a part of a child’s identity, what the family has shown that it can do for it, and never what it is; the need weighs as recorded only where a professional has found it, on a document, with a day of review. For a child who is afraid of men, whether adult men live in the home; it bars only on the same terms.";

/// The page.
pub(crate) async fn page(context: &Context<'_>) -> Result<Page, WebError> {
    let pool = matching::pool(context, &Question::default()).await?;
    let crumbs = vec![Crumb::new("Matching", links::MATCHING.to_owned())];
    let content = content(&pool.rules);
    Ok(Page::new(Some(Section::Matching), "Rules of matching", content).below(crumbs))
}

fn content(rules: &Rules) -> Markup {
    html! {
        p class="govuk-body" { "Every page of matching follows these rules and no others. " a class="govuk-link" href=(links::TRANSPARENCY) { "The record of how the tool is used" } "." }
        (inset(html! { p class="govuk-body" { (signed(rules)) } }))
        h2 class="govuk-heading-m" { "What an agency signs" }
        (summary_list(&rules.in_words().into_iter().map(|rule| {
            Line::new(rule.name, html! { (rule.says) (sources(html! { (rule.source) })) })
        }).collect::<Vec<_>>()))
        h2 class="govuk-heading-m" { "What is never weighed" }
        p class="govuk-body" { "None of these is read by any rule, so nothing can be ranked or barred by it:" }
        ul class="govuk-list govuk-list--bullet" data-list="never" { @for one in NEVER { li { (one) } } }
        p class="govuk-body" { (ONLY_BY_NEED) }
        h2 class="govuk-heading-m" { "Gates: what stands between a child and a family until it is cleared" }
        p class="govuk-body" { "A gate passes, fails, is unknown, or is overridden by somebody who may. An unknown never fails: it becomes a question." }
        @for one in &GATES { (gate(one)) }
        h2 class="govuk-heading-m" { "Considerations: how a family meets each need" }
        p class="govuk-body" { "Each need is a strength, met, a stretch, a gap or not known, with its sentence. They are counted, and never added up into one number." }
        @for one in &CONSIDERATIONS { (consideration(one)) }
    }
}

/// Which version, since when, and who answers for it.
pub(crate) fn signed(rules: &Rules) -> String {
    let from = in_words(rules.from);
    match &rules.signed_by {
        Some(by) => format!("Version “{}”, in force from {from}, signed by {by}.", rules.version),
        None => format!(
            "Version “{}”, from {from}. No agency has signed it: these are the rules that come with the program. An agency that uses them answers for them and should sign its own.",
            rules.version
        ),
    }
}

fn gate(gate: &Gate) -> Markup {
    let overriders: Vec<String> =
        gate.overriders.iter().map(|role| format!("the {}", role.label())).collect();
    let who = match overriders.as_slice() {
        [] => "Nobody.".to_owned(),
        some => format!(
            "{}, for one child and one family, with a reason.",
            upper_first(&list(some, "or"))
        ),
    };
    html! {
        h3 class="govuk-heading-s" id=(gate.code) { (gate.code) " " (gate.name) }
        (summary_list(&[
            Line::new("Rests on", html! { (upper_first(gate.class.label())) }),
            Line::new("What it checks", html! { (gate.checks) }),
            Line::new("Why", html! { (gate.why) }),
            Line::new("What clears it", html! { (gate.clears) }),
            Line::new("Who may override it", html! { (who) }),
            Line::new("Source", html! { (gate.source) }),
        ]))
    }
}

fn consideration(one: &Consideration) -> Markup {
    html! {
        h3 class="govuk-heading-s" id=(one.code) { (one.name) }
        (summary_list(&[
            Line::new("What it compares", html! { (one.compares) }),
            Line::new("Why", html! { (one.why) }),
            Line::new("Source", html! { (one.source) }),
        ]))
    }
}
