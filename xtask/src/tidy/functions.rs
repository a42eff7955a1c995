//! Finding the functions of a Rust file and how long they are, by counting brackets.

use super::rust_text::is_word_letter;

/// A function with a body.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// The line of its `fn`, counted from 1.
    pub line: usize,
    /// Its lines, from `fn` to the closing bracket.
    pub lines: usize,
}

/// The functions in source whose strings and comments are blanked.
pub fn functions(code: &str) -> Vec<Function> {
    code.match_indices("fn ").filter_map(|(at, _)| read(code, at)).collect()
}

fn read(code: &str, at: usize) -> Option<Function> {
    let (before, from) = code.split_at_checked(at)?;
    if before.chars().next_back().is_some_and(is_word_letter) {
        return None;
    }
    let name: String = from.chars().skip(3).take_while(|letter| is_word_letter(*letter)).collect();
    let lines = 1 + from.get(..length(from)?)?.matches('\n').count();
    (!name.is_empty()).then(|| Function { name, line: 1 + before.matches('\n').count(), lines })
}

/// The length up to the end of the body; nothing when a semicolon comes before any body.
fn length(from: &str) -> Option<usize> {
    let mut brackets = 0_usize;
    let mut braces = 0_usize;
    for (at, letter) in from.char_indices() {
        match letter {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets = brackets.saturating_sub(1),
            '{' => braces += 1,
            '}' if braces <= 1 => return (braces == 1).then_some(at),
            '}' => braces -= 1,
            ';' if braces == 0 && brackets == 0 => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(code: &str) -> Vec<(String, usize, usize)> {
        functions(code).into_iter().map(|found| (found.name, found.line, found.lines)).collect()
    }

    #[test]
    fn functions_are_measured_from_fn_to_the_closing_bracket() {
        let code = "pub fn one(a: [u8; 3]) {\n    if a { b }\n}\n\nconst fn two() {}\n";
        assert_eq!(seen(code), [("one".into(), 1, 3), ("two".into(), 5, 1)]);
    }

    #[test]
    fn functions_inside_functions_count_for_both() {
        let code = "fn outer() {\n    fn inner() {\n    }\n}\n";
        assert_eq!(seen(code), [("outer".into(), 1, 4), ("inner".into(), 2, 2)]);
    }

    #[test]
    fn declarations_and_types_are_no_functions() {
        assert_eq!(
            seen("trait T { fn a(&self) -> u8; }\ntype F = fn (u8) -> u8;\nlet my_fn = 1;\n"),
            []
        );
    }
}
