//! The stages of the way side by side, with how many children stand at each.

use maud::{Markup, html};

/// One stage of the way.
pub(crate) struct Step {
    /// Its name.
    pub name: String,
    /// How many, as a link or in words.
    pub count: Markup,
    /// Whether the way ends with it.
    pub is_end: bool,
}

/// The stages in order.
pub(crate) fn flow(steps: &[Step]) -> Markup {
    html! {
        ol class="hearth-flow" role="list" {
            @for step in steps {
                li class={ "hearth-flow__stage" @if step.is_end { " hearth-flow__stage--ended" } } {
                    span class="hearth-flow__count" { (step.count) }
                    " "
                    span class="hearth-flow__name" { (step.name) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_stand_in_order_and_ends_are_marked() {
        let step =
            |name: &str, is_end| Step { name: name.to_owned(), count: html! { "3" }, is_end };
        let shown = flow(&[step("Placed", false), step("Adopted", true)]).into_string();
        assert!(
            shown.contains(
                "<li class=\"hearth-flow__stage\"><span class=\"hearth-flow__count\">3</span>"
            ),
            "{shown}"
        );
        assert!(shown.contains("hearth-flow__stage--ended\"><span class=\"hearth-flow__count\">3</span> <span class=\"hearth-flow__name\">Adopted"), "{shown}");
    }
}
