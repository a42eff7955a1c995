//! Codes of the lists: a letter and words, `a) Yes`. The letter, the words, or both are read alike.

use hearth_domain::CollectionYear;
use hearth_domain::codes::{CodeSet, Ethnicity};
use hearth_domain::household::ON_HOLD;

use crate::cell::{CellValue, Doubt};

/// Declares an enum whose variants are lettered from `a`, with their words.
macro_rules! lettered {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $label:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $label] $variant,)+
        }

        impl $name {
            /// Every code with its words, in the order of the list.
            const CODES: &'static [(Self, &'static str)] = &[$((Self::$variant, $label)),+];
        }

        impl CellValue for $name {
            fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
                told(text, Self::CODES)
            }

            fn write(&self, _year: CollectionYear) -> String {
                let codes = lettering(Self::CODES);
                let mine = codes.into_iter().find(|(_, code, _)| code == self);
                mine.map(|(letter, _, label)| format!("{letter}) {label}")).unwrap_or_default()
            }
        }
    };
}

lettered! {
    /// Gender of an adopter.
    Gender {
        Male "Male",
        Female "Female",
        NotStated "Not stated or recorded (or unborn)",
        Neither "Neither",
    }
}

lettered! {
    /// Whether an adopter is disabled.
    Disability { Yes "Yes", No "No", Unknown "Unknown", }
}

lettered! {
    /// Yes or no.
    Answer { Yes "Yes", No "No", }
}

lettered! {
    /// Why a household left the process, or why it rests.
    LeavingReason {
        Withdrew "Withdrew",
        OnHold "Process on hold",
        Refused "Application refused",
    }
}

impl LeavingReason {
    /// The word kept with the day of leaving.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Withdrew => "withdrew",
            Self::OnHold => ON_HOLD,
            Self::Refused => "refused",
        }
    }
}

/// An ethnic group, by the return's code and the letter the lists put before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListedEthnicity(pub Ethnicity);

impl CellValue for ListedEthnicity {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        let codes: Vec<(Self, &str)> =
            Ethnicity::ALL.iter().map(|&group| (Self(group), group.code())).collect();
        told(text, &codes)
    }

    fn write(&self, _year: CollectionYear) -> String {
        let letter = ('a'..='z').zip(Ethnicity::ALL).find(|(_, group)| **group == self.0);
        letter.map(|(letter, group)| format!("{letter}) {}", group.code())).unwrap_or_default()
    }
}

fn lettering<'a, T: Copy>(codes: &[(T, &'a str)]) -> Vec<(char, T, &'a str)> {
    ('a'..='z').zip(codes).map(|(letter, &(code, label))| (letter, code, label)).collect()
}

fn told<T: Copy>(text: &str, codes: &[(T, &str)]) -> (Option<T>, Option<Doubt>) {
    let wanted = letters(text);
    let lettered = lettering(codes);
    let is_meant = |(letter, _, label): &&(char, T, &str)| {
        let words = letters(label);
        wanted == letter.to_string() || wanted == words || wanted == format!("{letter}{words}")
    };
    if let Some(&(_, code, _)) = lettered.iter().find(is_meant) {
        return (Some(code), None);
    }
    let known: Vec<String> =
        lettered.iter().map(|(letter, _, label)| format!("{letter}) {label}")).collect();
    (None, Some(Doubt::Unreadable(format!("expected one of {}", known.join("; ")))))
}

/// The letters of a text in lower case; spaces, brackets and stops do not count.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year() -> CollectionYear {
        CollectionYear::ending_in(2026).unwrap()
    }

    fn check<T: CellValue + PartialEq + std::fmt::Debug>(texts: &[&str], expected: &T) {
        for text in texts {
            assert_eq!(T::read(text, year()).0.as_ref(), Some(expected), "{text}");
        }
        let written = expected.write(year());
        assert_eq!(T::read(&written, year()).0.as_ref(), Some(expected), "{written}");
    }

    #[test]
    fn a_letter_its_words_and_both_are_read_alike() {
        check(&["a) Yes", "a)", "a", "Yes", "YES", " A. yes "], &Answer::Yes);
        check(&["b", "No", "b) No"], &Answer::No);
        check(&["c) Unknown", "unknown"], &Disability::Unknown);
        check(&["b) Process on hold", "process on hold", "B)"], &LeavingReason::OnHold);
        check(&["c) Not stated or recorded (or unborn)", "c"], &Gender::NotStated);
        check(&["a) WBRI", "wbri", "a"], &ListedEthnicity(Ethnicity::Wbri));
        check(&["t) NOBT", "NOBT"], &ListedEthnicity(Ethnicity::Nobt));
    }

    #[test]
    fn another_word_is_told_with_what_is_known() {
        for text in ["c", "maybe", "1", "a) No", ")"] {
            let (value, doubt) = Answer::read(text, year());
            assert_eq!(value, None, "{text}");
            let expected = Doubt::Unreadable("expected one of a) Yes; b) No".into());
            assert_eq!(doubt, Some(expected));
        }
    }

    #[test]
    fn a_hold_is_kept_under_the_word_the_domain_knows() {
        assert_eq!(LeavingReason::OnHold.code(), ON_HOLD);
    }
}
