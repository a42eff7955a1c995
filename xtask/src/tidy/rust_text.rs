//! Rust source with its strings, or its strings and comments, blanked; lines stay where they were.
//!
//! It reads what rustfmt writes: line and nested block comments, plain, byte, C and raw strings,
//! characters and lifetimes. It is not a parser and needs none.

/// Two views of one source file.
pub struct RustText {
    /// Strings, characters and comments blanked.
    pub code: String,
    /// Strings and characters blanked, comments kept.
    pub with_comments: String,
}

impl RustText {
    /// Reads a source file.
    pub fn read(source: &str) -> Self {
        let mut reader = Reader { rest: source, code: String::new(), with_comments: String::new() };
        while reader.step() {}
        Self { code: reader.code, with_comments: reader.with_comments }
    }

    /// The code before the tests at the end of the file: before the first item that has a body
    /// of its own and is compiled for tests alone.
    pub fn before_tests(&self) -> &str {
        let mut starts = self.code.match_indices("\n#[cfg(test)]\n");
        let tail = starts.find(|(at, marker)| {
            let next = self.code.get(at + marker.len()..).and_then(|rest| rest.lines().next());
            !next.is_some_and(|line| line.trim_end().ends_with(';'))
        });
        tail.and_then(|(at, _)| self.code.get(..=at)).unwrap_or(&self.code)
    }
}

struct Reader<'a> {
    rest: &'a str,
    code: String,
    with_comments: String,
}

impl Reader<'_> {
    /// Takes the next piece of the source; false at its end.
    fn step(&mut self) -> bool {
        if let Some(length) = comment(self.rest) {
            self.take(length, false, true);
        } else if let Some(length) = string(self.rest).or_else(|| character(self.rest)) {
            self.take(length, false, false);
        } else if let Some(length) = word(self.rest) {
            self.take(length, true, true);
        } else {
            return false;
        }
        true
    }

    fn take(&mut self, length: usize, is_code: bool, is_kept: bool) {
        let (piece, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        copy(piece, is_code, &mut self.code);
        copy(piece, is_kept, &mut self.with_comments);
        self.rest = rest;
    }
}

fn copy(piece: &str, is_shown: bool, to: &mut String) {
    if is_shown {
        to.push_str(piece);
    } else {
        to.extend(piece.chars().map(|letter| if letter == '\n' { '\n' } else { ' ' }));
    }
}

/// The length of a comment that starts here.
fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    let mut depth = text.starts_with("/*").then_some(1_usize)?;
    let mut at = 2;
    while depth > 0 {
        let rest = text.get(at..)?;
        let opens = rest.starts_with("/*");
        let closes = rest.starts_with("*/");
        depth = if opens { depth + 1 } else { depth - usize::from(closes) };
        at += if opens || closes { 2 } else { rest.chars().next().map_or(0, char::len_utf8) };
        if rest.is_empty() {
            break;
        }
    }
    Some(at)
}

/// The length of a string of any kind that starts here.
fn string(text: &str) -> Option<usize> {
    let after_prefix = text.trim_start_matches(['b', 'c']);
    let prefix = text.len() - after_prefix.len();
    if let Some(inside) = after_prefix.strip_prefix('"') {
        return Some(prefix + 1 + until_closed(inside, '"'));
    }
    let hashes = after_prefix.strip_prefix('r')?;
    let opening = hashes.trim_start_matches('#');
    let inside = opening.strip_prefix('"')?;
    let count = hashes.len() - opening.len();
    let end = format!("\"{}", "#".repeat(count));
    let length = inside.find(&end).map_or(inside.len(), |at| at + end.len());
    Some(prefix + 2 + count + length)
}

/// The length of a character, and not of a lifetime, that starts here.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    let mut letters = inside.chars();
    let first = letters.next()?;
    let is_character = first == '\\' || letters.next() == Some('\'');
    is_character.then(|| 1 + until_closed(inside, '\''))
}

/// The length of what lies before and with the closing mark, minding what a backslash hides.
fn until_closed(inside: &str, mark: char) -> usize {
    let mut is_hidden = false;
    for (at, letter) in inside.char_indices() {
        if letter == mark && !is_hidden {
            return at + mark.len_utf8();
        }
        is_hidden = letter == '\\' && !is_hidden;
    }
    inside.len()
}

/// The length of a word or of a single other letter, so that `r` inside a name opens no string.
fn word(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let length = text.find(|letter: char| !is_word_letter(letter)).unwrap_or(text.len());
    Some(if is_word_letter(first) { length } else { first.len_utf8() })
}

/// Whether the word stands in the text, and not as a part of a longer word.
pub fn has_word(text: &str, word: &str) -> bool {
    after_word(text, word).next().is_some()
}

/// What follows each place where the word stands, and not as a part of a longer word.
pub fn after_word<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(word).filter_map(|(at, found)| {
        let before = text.get(..at)?.chars().next_back();
        let after = text.get(at + found.len()..)?;
        let stands_alone =
            !before.is_some_and(is_word_letter) && !after.starts_with(is_word_letter);
        stands_alone.then_some(after)
    })
}

/// Whether this letter can be part of a Rust name.
pub fn is_word_letter(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(source: &str) -> String {
        RustText::read(source).code.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn strings_and_comments_are_blanked() {
        assert_eq!(code("let a = \"x { \\\" y\"; // b }\nlet c;"), "let a = ; let c;");
        assert_eq!(code("a /* x /* y */ z */ b"), "a b");
        assert_eq!(code("f(r#\"a \" b\"#, br\"c\", b\"d\", c\"e\")"), "f( , , , )");
    }

    #[test]
    fn characters_go_and_lifetimes_stay() {
        assert_eq!(
            code("['{', '\\'', '\\u{7d}', b'}'] &'a str 'outer: loop"),
            "[ , , , b ] &'a str 'outer: loop"
        );
    }

    #[test]
    fn names_that_end_like_a_prefix_open_nothing() {
        assert_eq!(code("for r in b { c(r) } r#fn"), "for r in b { c(r) } r#fn");
    }

    #[test]
    fn lines_stay_where_they_were() {
        let text = RustText::read("a\n\"x\ny\" // z\n/* p\nq */ b\n");
        assert_eq!(text.code.lines().count(), 5);
        assert_eq!(text.code.lines().last().map(str::trim), Some("b"));
        assert!(text.with_comments.contains("// z") && !text.with_comments.contains('y'));
    }

    #[test]
    fn an_unfinished_piece_ends_with_the_file() {
        for source in ["\"abc", "/* abc", "r#\"abc", "'\\", "b", "'"] {
            assert_eq!(RustText::read(source).code.len(), source.len(), "{source}");
        }
    }

    #[test]
    fn the_tests_at_the_end_are_left_off() {
        let text = RustText::read("fn a() {}\n\n#[cfg(test)]\nmod tests {}\n");
        assert_eq!(text.before_tests().trim(), "fn a() {}");
        let text = RustText::read("//! X.\n#[cfg(test)]\nmod fixtures;\nfn a() {}\n");
        assert!(text.before_tests().contains("fn a() {}"));
    }

    #[test]
    fn words_are_whole() {
        assert!(has_word("a sqlx::query", "sqlx") && has_word("sqlx", "sqlx"));
        assert!(!has_word("my_sqlx sqlxy", "sqlx"));
    }
}
