//! A command to be typed or copied. It breaks between its parts, and within a long one, and so never
//! runs off a narrow screen.

use maud::{Markup, html};

/// The command in a box of its own.
pub(crate) fn command(text: &str) -> Markup {
    html! { div class="hearth-command" { (inline(text)) } }
}

/// The command in a cell or a sentence.
pub(crate) fn inline(text: &str) -> Markup {
    let parts = parts(text);
    html! {
        code class="hearth-command__text" {
            @for (place, part) in parts.iter().enumerate() {
                @if place > 0 { " " }
                span class="hearth-command__part" { (part) }
            }
        }
    }
}

/// The verb with what it is of, then each option with its value.
fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let is_of_the_last = !word.starts_with("--");
        match parts.last_mut().filter(|_| is_of_the_last) {
            Some(last) => {
                last.push(' ');
                last.push_str(word);
            }
            None => parts.push(word.to_owned()),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_stays_with_its_value_and_the_words_are_those_given() {
        let text = "hearth return ssda903 --agency E06000023 --year 2026";
        assert_eq!(parts(text), ["hearth return ssda903", "--agency E06000023", "--year 2026"]);
        let shown = command(text).into_string();
        assert_eq!(crate::files::plain::words_of(&shown).trim_end_matches("; "), text, "{shown}");
    }
}
