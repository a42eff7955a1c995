//! The code of a clock or a measure, which stays whole at the end of a line.

use maud::{Markup, html};

/// The code, as it is written in addresses and on the command line.
pub(crate) fn code(code: &str) -> Markup {
    html! { code class="hearth-code" { (code) } }
}

/// The code behind a name, in brackets that stay with it.
pub(crate) fn in_brackets(code: &str) -> Markup {
    html! { span class="hearth-code" { "(" (code) ")" } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_the_class_that_keeps_it_whole() {
        assert_eq!(code("a1").into_string(), "<code class=\"hearth-code\">a1</code>");
        let shown = in_brackets("T-A2").into_string();
        assert_eq!(shown, "<span class=\"hearth-code\">(T-A2)</span>");
    }
}
