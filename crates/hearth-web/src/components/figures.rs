//! A row of large figures, each with its name.

use maud::{Markup, html};

/// One figure.
pub(crate) struct Figure {
    /// Its name.
    pub label: String,
    /// What qualifies it, in a few words.
    pub note: String,
    /// The figure: a link to what is behind it, or plain words.
    pub value: Markup,
}

impl Figure {
    /// A figure with its name alone.
    pub(crate) fn new(label: &str, value: Markup) -> Self {
        Self { label: label.to_owned(), note: String::new(), value }
    }

    /// The same with a note.
    pub(crate) fn noting(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }
}

/// The figures side by side.
pub(crate) fn figures(figures: &[Figure]) -> Markup {
    html! {
        dl class="hearth-figures" {
            @for figure in figures {
                div class="hearth-figures__item" {
                    dt class="hearth-figures__label" {
                        (figure.label)
                        @if !figure.note.is_empty() { " " span class="hearth-figures__note" { (figure.note) } }
                    }
                    dd class="hearth-figures__value" { (figure.value) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_has_its_name_its_note_and_its_value() {
        let shown = figures(&[Figure::new("A <b>", html! { "12" }).noting("days")]).into_string();
        assert_eq!(
            shown,
            "<dl class=\"hearth-figures\"><div class=\"hearth-figures__item\">\
             <dt class=\"hearth-figures__label\">A &lt;b&gt; <span class=\"hearth-figures__note\">days</span></dt>\
             <dd class=\"hearth-figures__value\">12</dd></div></dl>"
        );
    }
}
