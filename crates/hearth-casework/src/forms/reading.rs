//! Words into a form, or what was expected where they go wrong.

use std::collections::BTreeMap;

use hearth_domain::fact::Statement;

use super::{Filled, LineForm, Part, of};

/// Words that no form takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongWords {
    /// The words that were understood.
    pub after: String,
    /// The word that was not; nothing where the line ends too early.
    pub found: String,
    /// What may stand there, without anything twice.
    pub expected: Vec<String>,
}

/// A way that a form could not take the words.
struct Stopped {
    at: usize,
    expected: String,
}

/// The form of that kind which the words fill in.
///
/// # Errors
/// When none takes them: by the forms that came furthest, what was expected there.
pub fn read(kind: Statement, words: &str) -> Result<Filled, WrongWords> {
    let words: Vec<&str> = words.split_whitespace().collect();
    let mut stopped = Vec::new();
    for form in of(kind) {
        match walk(form, &words) {
            Ok(filled) => return Ok(filled),
            Err(wrong) => stopped.push(wrong),
        }
    }
    Err(WrongWords::of(&words, stopped))
}

impl WrongWords {
    fn of(words: &[&str], stopped: Vec<Stopped>) -> Self {
        let at = stopped.iter().map(|one| one.at).max().unwrap_or_default();
        let mut expected: Vec<String> = Vec::new();
        for one in stopped.into_iter().filter(|one| one.at == at) {
            if !expected.contains(&one.expected) {
                expected.push(one.expected);
            }
        }
        let after = words.get(..at).unwrap_or_default().join(" ");
        let found = words.get(at).map(|word| (*word).to_owned()).unwrap_or_default();
        Self { after, found, expected }
    }
}

/// The words as the form takes them.
fn walk(form: &'static LineForm, words: &[&str]) -> Result<Filled, Stopped> {
    let mut values: BTreeMap<&'static str, String> = BTreeMap::new();
    let mut at = 0;
    for part in form.parts {
        let word = words.get(at).copied().unwrap_or_default();
        match part {
            Part::Word(expected) if word == *expected => at += 1,
            Part::Word(expected) => return Err(Stopped { at, expected: (*expected).to_owned() }),
            Part::Slot(slot) => {
                let rest = words.get(at..).unwrap_or_default();
                let value =
                    if slot.takes.takes_the_rest() { rest.join(" ") } else { word.to_owned() };
                if !slot.takes.accepts(&value) {
                    return Err(Stopped { at, expected: slot.takes.expected() });
                }
                at += value.split(' ').filter(|word| !word.is_empty()).count();
                values.insert(slot.name, value);
            }
        }
    }
    if at < words.len() {
        return Err(Stopped { at, expected: "nothing more".to_owned() });
    }
    Filled::of(form, |slot| values.get(slot.name).cloned().unwrap_or_default())
        .map_err(|_| Stopped { at, expected: form.pattern() })
}
