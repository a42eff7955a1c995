//! The frame of every page: header, navigation, the notice that all is invented, footer.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::breadcrumbs::{Crumb, breadcrumbs};
use crate::assets::{ICON, SCRIPT, STYLESHEET};

/// The mark beside the name: a hearth with its fire.
const MARK: &str = r#"<svg class="hearth-header__mark" viewBox="0 0 28 28" aria-hidden="true" focusable="false"><path d="M2 26V13C2 6 7 2 14 2s12 4 12 11v13h-5V14c0-4-3-7-7-7s-7 3-7 7v12z"/><path d="M14 11c3 4 4 6 4 9a4 4 0 0 1-8 0c0-2 1-3 2-4 0 1 1 2 1 2 1-2 1-4 1-7z"/></svg>"#;

/// The parts of the site that the navigation leads to.
const SECTIONS: [(Section, &str, &str); 12] = [
    (Section::Today, "Today", "/today"),
    (Section::Pipeline, "Pipeline", "/pipeline"),
    (Section::Families, "Families", "/families"),
    (Section::Waiting, "Longest waiting", "/waiting"),
    (Section::Matching, "Matching", "/matching"),
    (Section::Changes, "Changes", "/changes"),
    (Section::Indicators, "Indicators", "/indicators"),
    (Section::Report, "Board report", "/report"),
    (Section::Imports, "Imports", "/imports"),
    (Section::Conflicts, "Differences", "/conflicts"),
    (Section::Returns, "To send back", "/returns"),
    (Section::About, "About", "/about"),
];

/// A part of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    /// The region today.
    Today,
    /// Children on the way to adoption.
    Pipeline,
    /// Households who wish to adopt.
    Families,
    /// Children who have waited longest.
    Waiting,
    /// Children and families who wait, together.
    Matching,
    /// What changed between two days.
    Changes,
    /// Every measure and what it means.
    Indicators,
    /// The quarterly report for a board.
    Report,
    /// What arrived, and what was wrong with it.
    Imports,
    /// Where sources tell different things.
    Conflicts,
    /// What to send back.
    Returns,
    /// What the pages say and how it is counted.
    About,
}

/// What holds for every page of the site.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    /// Whether the database holds invented people only.
    pub is_synthetic: bool,
}

/// One page.
pub(crate) struct Page {
    /// The heading, which is also the beginning of the title.
    pub heading: String,
    /// The part of the site it belongs to.
    pub section: Option<Section>,
    /// The pages above it.
    pub crumbs: Vec<Crumb>,
    /// What stands above the heading: errors to be put right.
    pub errors: Option<Markup>,
    /// What stands below the heading.
    pub content: Markup,
}

impl Page {
    /// A page with nothing above it.
    pub(crate) fn new(
        section: Option<Section>,
        heading: impl Into<String>,
        content: Markup,
    ) -> Self {
        Self { heading: heading.into(), section, crumbs: Vec::new(), errors: None, content }
    }

    /// The same, below other pages.
    pub(crate) fn below(self, crumbs: Vec<Crumb>) -> Self {
        Self { crumbs, ..self }
    }

    /// The whole document.
    pub(crate) fn render(&self, frame: Frame) -> String {
        let document = html! {
            (DOCTYPE)
            html lang="en-GB" class="govuk-template" {
                (self.head(frame))
                body class="govuk-template__body" {
                    a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link" { "Skip to main content" }
                    (self.header(frame))
                    div class="govuk-width-container" {
                        (breadcrumbs(&self.crumbs))
                        main class="govuk-main-wrapper" id="main-content" {
                            @if let Some(errors) = &self.errors { (errors) }
                            h1 class="govuk-heading-l" { (self.heading) }
                            (self.content)
                        }
                    }
                    (footer(frame))
                }
            }
        };
        document.into_string()
    }

    fn head(&self, frame: Frame) -> Markup {
        let before = if self.errors.is_some() { "Error: " } else { "" };
        let mark = if frame.is_synthetic { " – SYNTHETIC" } else { "" };
        html! {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (before) (self.heading) " – Hearth" (mark) }
                link rel="stylesheet" href=(STYLESHEET.address());
                link rel="icon" href=(ICON.address()) type="image/svg+xml";
                script type="module" src=(SCRIPT.address()) {}
            }
        }
    }

    fn header(&self, frame: Frame) -> Markup {
        html! {
            header class="hearth-header" {
                div class="govuk-generic-header" {
                    div class="govuk-generic-header__container govuk-width-container" {
                        div class="govuk-generic-header__logo" {
                            a href="/" class="govuk-generic-header__homepage-link" { (PreEscaped(MARK)) "Hearth" }
                        }
                    }
                }
                @if frame.is_synthetic { (synthetic_notice()) }
                (self.navigation())
            }
        }
    }

    fn navigation(&self) -> Markup {
        html! {
            div class="govuk-service-navigation" data-module="govuk-service-navigation" {
                div class="govuk-width-container" {
                    div class="govuk-service-navigation__container" {
                        nav aria-label="Menu" class="govuk-service-navigation__wrapper" {
                            button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
                                aria-controls="navigation" hidden aria-hidden="true" { "Menu" }
                            ul class="govuk-service-navigation__list" id="navigation" {
                                @for (section, name, address) in SECTIONS {
                                    (self.navigation_item(section, name, address))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn navigation_item(&self, section: Section, name: &str, address: &str) -> Markup {
        html! {
            @if self.section == Some(section) {
                @let current = if self.crumbs.is_empty() && self.errors.is_none() { "page" } else { "true" };
                li class="govuk-service-navigation__item govuk-service-navigation__item--active" {
                    a class="govuk-service-navigation__link" href=(address) aria-current=(current) {
                        strong class="govuk-service-navigation__active-fallback" { (name) }
                    }
                }
            } @else {
                li class="govuk-service-navigation__item" {
                    a class="govuk-service-navigation__link" href=(address) { (name) }
                }
            }
        }
    }
}

fn synthetic_notice() -> Markup {
    html! {
        section class="hearth-synthetic" aria-label="Synthetic data" {
            div class="govuk-width-container" {
                p class="hearth-synthetic__text" {
                    strong class="hearth-synthetic__mark" { "SYNTHETIC" }
                    "Every child, family and figure on this page is invented."
                }
            }
        }
    }
}

fn footer(frame: Frame) -> Markup {
    html! {
        footer class="govuk-footer" {
            div class="govuk-width-container" {
                div class="govuk-footer__meta" {
                    div class="govuk-footer__meta-item govuk-footer__meta-item--grow" {
                        h2 class="govuk-visually-hidden" { "About this service" }
                        ul class="govuk-footer__inline-list" {
                            li class="govuk-footer__inline-list-item" {
                                a class="govuk-footer__link" href="/about" { "About Hearth" }
                            }
                        }
                        p class="govuk-body-s" {
                            "Free software under the Apache licence 2.0."
                            @if frame.is_synthetic { " SYNTHETIC database." }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Page {
        let content = html! { p { "Words" } };
        Page::new(Some(Section::Pipeline), "Children <here>", content)
    }

    #[test]
    fn the_title_holds_the_heading_and_says_synthetic() {
        let shown = example().render(Frame { is_synthetic: true });
        assert!(shown.starts_with("<!DOCTYPE html><html lang=\"en-GB\""), "{shown}");
        assert!(
            shown.contains("<title>Children &lt;here&gt; – Hearth – SYNTHETIC</title>"),
            "{shown}"
        );
        assert!(
            shown.contains("<h1 class=\"govuk-heading-l\">Children &lt;here&gt;</h1>"),
            "{shown}"
        );
        assert!(shown.contains("SYNTHETIC</strong>"), "{shown}");
    }

    #[test]
    fn a_live_database_is_not_called_synthetic() {
        assert!(!example().render(Frame { is_synthetic: false }).contains("SYNTHETIC"));
    }

    #[test]
    fn the_navigation_says_where_one_is() {
        let at_the_top = example().render(Frame { is_synthetic: true });
        assert!(at_the_top.contains(r#"href="/pipeline" aria-current="page""#), "{at_the_top}");
        let below = example().below(vec![Crumb::new("Pipeline", "/pipeline".to_owned())]);
        assert!(below.render(Frame { is_synthetic: true }).contains(r#"aria-current="true""#));
    }
}
