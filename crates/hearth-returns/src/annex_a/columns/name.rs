//! A heading as it is compared with the names of a column.

/// A name as it is compared.
pub(super) struct Name {
    letters: String,
    words: Vec<String>,
}

/// Words that say nothing about which column is meant.
const SMALL_WORDS: &[&str] = &["a", "an", "and", "of", "s", "that", "the", "to", "was"];

impl Name {
    pub(super) fn of(text: &str) -> Self {
        let mut spaced = String::new();
        let mut before: Option<char> = None;
        for letter in text.chars().flat_map(char::to_lowercase) {
            let turns = before.is_some_and(|one| one.is_numeric() != letter.is_numeric());
            if turns {
                spaced.push(' ');
            }
            spaced.push(if letter.is_alphanumeric() { letter } else { ' ' });
            before = Some(letter);
        }
        let mut words: Vec<String> = spaced.split_whitespace().map(str::to_owned).collect();
        let letters = words.concat();
        words.retain(|word| !SMALL_WORDS.contains(&word.as_str()));
        words.sort();
        Self { letters, words }
    }

    pub(super) fn is(&self, other: &Self) -> bool {
        !self.letters.is_empty()
            && (self.letters == other.letters
                || (!self.words.is_empty() && self.words == other.words))
    }
}
