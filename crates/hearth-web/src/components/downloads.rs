//! The ways a table leaves the page, below it.

use maud::{Markup, html};

use crate::files::Format;

/// A link to the table as a file of each format; `address` is that of the page.
pub(crate) fn downloads(address: &str, id: &str, caption: &str) -> Markup {
    html! {
        ul class="hearth-downloads" {
            @for format in Format::ALL {
                li {
                    a class="govuk-link" href=(file_address(address, id, format)) {
                        "Download as " (format.name())
                        span class="govuk-visually-hidden" { ": " (caption) }
                    }
                }
            }
        }
    }
}

/// The address of a table of the page as a file.
fn file_address(address: &str, id: &str, format: Format) -> String {
    let join = if address.contains('?') { '&' } else { '?' };
    format!("{address}{join}table={id}&format={}", format.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_link_keeps_the_address_of_the_page_and_names_its_table() {
        let shown = downloads("/pipeline?as_at=2026-03-31", "stages", "A & B").into_string();
        assert!(
            shown.contains("href=\"/pipeline?as_at=2026-03-31&amp;table=stages&amp;format=csv\">Download as CSV<span class=\"govuk-visually-hidden\">: A &amp; B</span>"),
            "{shown}"
        );
        assert!(shown.contains("format=xlsx\">Download as Excel (.xlsx)<"), "{shown}");
        assert_eq!(file_address("/about", "x", Format::Csv), "/about?table=x&format=csv");
    }
}
