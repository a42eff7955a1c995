//! Finding the public enums of a Rust file and their variants.

use super::rust_text::is_word_letter;

/// A name that an enum brings: its own or a variant's.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    /// The enum.
    pub of: String,
    /// The name.
    pub name: String,
    /// Its line, counted from 1.
    pub line: usize,
}

/// The names of every public enum in source whose strings and comments are blanked.
pub fn names(code: &str) -> Vec<Named> {
    const START: &str = "pub enum ";
    code.match_indices(START).filter_map(|(at, _)| read(code, at + START.len())).flatten().collect()
}

fn read(code: &str, start: usize) -> Option<Vec<Named>> {
    let from = code.get(start..)?;
    let of = leading_word(from).to_string();
    let named = |name: &str, at: usize| {
        let line = 1 + code.get(..at).unwrap_or_default().matches('\n').count();
        Named { of: of.clone(), name: name.into(), line }
    };
    let body = start + from.find('{')? + 1;
    let variants = variants(code.get(body..)?);
    let variants = variants.into_iter().map(|(name, at)| named(name, body + at));
    Some(std::iter::once(named(&of, start)).chain(variants).collect())
}

/// The first word at each place where a variant may begin: attributes and payloads are deeper.
fn variants(body: &str) -> Vec<(&str, usize)> {
    let mut variants = Vec::new();
    let mut depth = 0_usize;
    let mut is_awaited = true;
    for (at, letter) in body.char_indices() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            '}' if depth == 0 => break,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => is_awaited = true,
            _ if depth == 0 && is_awaited && is_word_letter(letter) => {
                variants.push((leading_word(body.get(at..).unwrap_or_default()), at));
                is_awaited = false;
            }
            _ => {}
        }
    }
    variants
}

fn leading_word(text: &str) -> &str {
    let end = text.find(|letter: char| !is_word_letter(letter)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_are_found_among_attributes_and_payloads() {
        let code = "#[derive(Debug)]\npub enum Kind<T> {\n    #[default]\n    Plain,\n    With(T, u8),\n    \
            Named { day: Day, other: u8 },\n    Number = 4,\n}\nenum Private { A }\n";
        let seen: Vec<_> = names(code).into_iter().map(|named| (named.name, named.line)).collect();
        let expected = [("Kind", 2), ("Plain", 4), ("With", 5), ("Named", 6), ("Number", 7)];
        assert_eq!(seen, expected.map(|(name, line)| (name.to_string(), line)));
    }

    #[test]
    fn a_file_without_enums_has_none() {
        assert_eq!(names("pub struct A { b: u8 }\n"), []);
    }
}
