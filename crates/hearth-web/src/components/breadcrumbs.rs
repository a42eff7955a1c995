//! The way back from a page to those above it.

use maud::{Markup, html};

/// A page above this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Crumb {
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
}

impl Crumb {
    /// A page above this one.
    pub(crate) fn new(name: &str, address: String) -> Self {
        Self { name: name.to_owned(), address }
    }
}

/// The pages above this one, the highest first; nothing when there are none.
pub(crate) fn breadcrumbs(crumbs: &[Crumb]) -> Markup {
    html! {
        @if !crumbs.is_empty() {
            nav class="govuk-breadcrumbs" aria-label="Breadcrumb" {
                ol class="govuk-breadcrumbs__list" {
                    @for crumb in crumbs {
                        li class="govuk-breadcrumbs__list-item" {
                            a class="govuk-breadcrumbs__link" href=(crumb.address) { (crumb.name) }
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

    #[test]
    fn a_name_is_written_as_text() {
        let shown = breadcrumbs(&[Crumb::new("<b>A & B", "/a?b=1&c=2".to_owned())]).into_string();
        assert!(shown.contains(r#"href="/a?b=1&amp;c=2">&lt;b&gt;A &amp; B</a>"#), "{shown}");
        assert_eq!(breadcrumbs(&[]).into_string(), "");
    }
}
