//! A form with a value at each of its places.

use std::collections::BTreeMap;

use super::{LineForm, Part, Slot};

/// A form, filled in.
#[derive(Debug, Clone)]
pub struct Filled {
    /// Which form.
    pub form: &'static LineForm,
    values: BTreeMap<&'static str, String>,
}

/// A value that is not what its place takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongValue {
    /// The name of the place.
    pub slot: &'static str,
    /// What it asks for.
    pub label: &'static str,
    /// What was found; nothing when it was left empty.
    pub found: String,
    /// What may be said.
    pub expected: String,
}

impl Filled {
    /// The form with what `value` gives for each place; everything that does not fit, else.
    ///
    /// # Errors
    /// When a value is not what its place takes.
    pub fn of(
        form: &'static LineForm,
        value: impl Fn(&'static Slot) -> String,
    ) -> Result<Self, Vec<WrongValue>> {
        let given: Vec<(&'static Slot, String)> =
            form.slots().map(|slot| (slot, in_one_line(&value(slot)))).collect();
        let wrong: Vec<WrongValue> = given
            .iter()
            .filter(|(slot, value)| !slot.takes.accepts(value))
            .map(|(slot, value)| WrongValue::of(slot, value))
            .collect();
        let values = given.into_iter().map(|(slot, value)| (slot.name, value)).collect();
        if wrong.is_empty() { Ok(Self { form, values }) } else { Err(wrong) }
    }

    /// What stands at a place.
    #[must_use]
    pub fn value(&self, slot: &str) -> &str {
        self.values.get(slot).map(String::as_str).unwrap_or_default()
    }

    /// Each place with what stands there.
    pub fn values(&self) -> impl Iterator<Item = (&'static Slot, &str)> {
        self.form.slots().map(|slot| (slot, self.value(slot.name)))
    }

    /// The same, with another value at one place.
    #[must_use]
    pub fn with(mut self, slot: &'static str, value: String) -> Self {
        self.values.insert(slot, value);
        self
    }

    /// Its line, without the role of who says it.
    #[must_use]
    pub fn line(&self) -> String {
        let word = |part: &Part| match part {
            Part::Word(word) => (*word).to_owned(),
            Part::Slot(slot) => self.value(slot.name).to_owned(),
        };
        let words: Vec<String> =
            self.form.parts.iter().map(word).filter(|word| !word.is_empty()).collect();
        words.join(" ")
    }
}

impl WrongValue {
    fn of(slot: &Slot, found: &str) -> Self {
        let expected = slot.takes.expected();
        Self { slot: slot.name, label: slot.label, found: found.to_owned(), expected }
    }

    /// Whether nothing was given.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.found.is_empty()
    }
}

/// A line is one line, with one space between words.
fn in_one_line(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}
