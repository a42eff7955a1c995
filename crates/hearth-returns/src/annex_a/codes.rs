//! Codes of the lists: a letter and words, `a) Yes`. The letter, the words, both, or another known
//! spelling are read alike; anything else is told, never guessed.

use hearth_domain::CollectionYear;
use hearth_domain::codes::{CodeSet, Ethnicity, ReversalReason};
use hearth_domain::household::ON_HOLD;

use crate::cell::{CellValue, Doubt};

/// A code that may be spelled in several ways.
pub(super) trait Spelled: CellValue {
    /// A spelling as the list itself writes the code; nothing where it cannot be read.
    fn as_listed(text: &str, year: CollectionYear) -> Option<String> {
        Self::read(text, year).0.map(|code| code.write(year))
    }
}

/// Declares an enum whose variants are lettered from `a`, with their words and other spellings.
macro_rules! lettered {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $label:literal [$($also:literal),*],)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $label] $variant,)+
        }

        impl $name {
            /// Every code with its words and other spellings, in the order of the list.
            const CODES: &'static [Code<Self>] =
                &[$(Code { code: Self::$variant, label: $label, also: &[$($also),*] }),+];
        }

        impl CellValue for $name {
            fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
                told(text, Self::CODES)
            }

            fn write(&self, _year: CollectionYear) -> String {
                let mine = ('a'..='z').zip(Self::CODES).find(|(_, one)| one.code == *self);
                mine.map(|(letter, one)| format!("{letter}) {}", one.label)).unwrap_or_default()
            }
        }

        impl Spelled for $name {}
    };
}

/// A code with its words and its other spellings, in letters alone.
struct Code<T> {
    code: T,
    label: &'static str,
    also: &'static [&'static str],
}

lettered! {
    /// Gender of a child or an adopter.
    Gender {
        Male "Male" ["m", "boy", "man", "1"],
        Female "Female" ["f", "girl", "woman", "2"],
        NotStated "Not stated or recorded (or unborn)"
            ["u", "notstated", "notrecorded", "notstatedorrecorded", "unborn", "unknown", "notknown"],
        Neither "Neither" ["nonbinary"],
    }
}

lettered! {
    /// Whether an adopter, or a child, is disabled.
    Disability {
        Yes "Yes" ["y", "1", "true"],
        No "No" ["n", "0", "false"],
        Unknown "Unknown" ["u", "notknown", "notrecorded"],
    }
}

lettered! {
    /// Yes or no.
    Answer {
        Yes "Yes" [
            "y", "1", "true", "ffa", "yesffa", "yesfosteringforadoption", "yesconcurrent",
            "yesconcurrentplanning", "yesearlypermanence"
        ],
        No "No" ["n", "0", "false"],
    }
}

lettered! {
    /// Why a household left the process, or why it rests.
    LeavingReason {
        Withdrew "Withdrew" ["withdrawn", "withdrewapplication", "applicationwithdrawn"],
        OnHold "Process on hold" ["onhold", "hold", "paused"],
        Refused "Application refused" ["refused", "notapproved"],
    }
}

lettered! {
    /// Why the agency decided that a child should no longer be placed for adoption.
    NoLongerPlaced {
        NeedsChanged "Child’s needs changed" [
            "rd1", "thechildsneedschanged", "needschanged", "childsneedshavechanged",
            "thechildsneedschangedafterthedecision", "thechildsneedshavechanged"
        ],
        NoOrder "Court did not make a PO" [
            "rd2", "courtdidnotmakeaplacementorder", "thecourtdidnotmakeaplacementorder",
            "courtdidnotmakeplacementorder", "thecourtdidnotmakeapo"
        ],
        NoAdopters "Prospective adopters cannot be found" [
            "rd3", "prospectiveadopterscouldnotbefound", "prospectiveadoptersnotfound",
            "adopterscannotbefound", "adopterscouldnotbefound"
        ],
        Other "Any other reason" ["rd4", "other", "otherreason"],
    }
}

impl NoLongerPlaced {
    /// The code of the children looked after return for the same reason.
    #[must_use]
    pub fn reason(self) -> ReversalReason {
        match self {
            Self::NeedsChanged => ReversalReason::Rd1,
            Self::NoOrder => ReversalReason::Rd2,
            Self::NoAdopters => ReversalReason::Rd3,
            Self::Other => ReversalReason::Rd4,
        }
    }

    /// The list's code for that reason.
    #[must_use]
    pub fn of(reason: ReversalReason) -> Self {
        match reason {
            ReversalReason::Rd1 => Self::NeedsChanged,
            ReversalReason::Rd2 => Self::NoOrder,
            ReversalReason::Rd3 => Self::NoAdopters,
            ReversalReason::Rd4 => Self::Other,
        }
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

/// An ethnic group, by the return's code, the letter the lists put before it, or its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListedEthnicity(pub Ethnicity);

impl CellValue for ListedEthnicity {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        let code = |&group: &Ethnicity| Code {
            code: Self(group),
            label: group.code(),
            also: also_called(group),
        };
        let codes: Vec<Code<Self>> = Ethnicity::ALL.iter().map(code).collect();
        let wanted = letters(text);
        // The words of the group, alone or after its code, as in "WBRI - White British".
        let in_words = Ethnicity::ALL.iter().find(|group| {
            let words = letters(group.label());
            wanted == words || wanted == format!("{}{words}", letters(group.code()))
        });
        match in_words {
            Some(group) => (Some(Self(*group)), None),
            None => told(text, &codes),
        }
    }

    fn write(&self, _year: CollectionYear) -> String {
        let letter = ('a'..='z').zip(Ethnicity::ALL).find(|(_, group)| **group == self.0);
        letter.map(|(letter, group)| format!("{letter}) {}", group.code())).unwrap_or_default()
    }
}

impl Spelled for ListedEthnicity {}

/// Other words for a group; never words that could be two groups, such as "White" or "Mixed".
fn also_called(group: Ethnicity) -> &'static [&'static str] {
    use Ethnicity::{Aban, Aind, Apkn, Bafr, Bcrb, Moth, Nobt, Refu, Wbri, Wiri, Wirt, Wrom};
    match group {
        Wbri => &["britishwhite", "whiteenglishwelshscottishnorthernirishbritish"],
        Wiri => &["irishwhite"],
        Wirt => &["travellerirish", "irishtraveller"],
        Wrom => &["gypsyroma", "romagypsy"],
        Moth => &["anyothermixed", "othermixed"],
        Aind => &["asianindian", "asianorasianbritishindian"],
        Apkn => &["asianpakistani", "asianorasianbritishpakistani"],
        Aban => &["asianbangladeshi", "asianorasianbritishbangladeshi"],
        Bcrb => &["blackcaribbean", "blackorblackbritishcaribbean"],
        Bafr => &["blackafrican", "blackorblackbritishafrican"],
        Refu => &["refusedtosay"],
        Nobt => &["notyetobtained", "informationnotobtained", "notobtained"],
        _ => &[],
    }
}

fn told<T: Copy>(text: &str, codes: &[Code<T>]) -> (Option<T>, Option<Doubt>) {
    let wanted = letters(text);
    let is_meant = |(letter, one): &(char, &Code<T>)| {
        let words = letters(one.label);
        wanted == letter.to_string()
            || wanted == words
            || wanted == format!("{letter}{words}")
            || one.also.contains(&wanted.as_str())
    };
    if let Some((_, one)) = ('a'..='z').zip(codes).find(is_meant) {
        return (Some(one.code), None);
    }
    let known: Vec<String> =
        ('a'..='z').zip(codes).map(|(letter, one)| format!("{letter}) {}", one.label)).collect();
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
    fn a_letter_its_words_and_other_spellings_are_read_alike() {
        check(
            &["a) Yes", "a)", "a", "Yes", "YES", " A. yes ", "Y", "1", "yes - FfA"],
            &Answer::Yes,
        );
        check(&["b", "No", "b) No", "n", "0", "FALSE"], &Answer::No);
        check(&["c) Unknown", "unknown", "U", "not known"], &Disability::Unknown);
        check(&["b) Process on hold", "process on hold", "B)", "On hold"], &LeavingReason::OnHold);
        check(&["c) Not stated or recorded (or unborn)", "c", "U"], &Gender::NotStated);
        check(&["a) Male", "M", "male", "1"], &Gender::Male);
        let white_british = ["a) WBRI", "wbri", "a", "White British", "WBRI - White British"];
        check(&white_british, &ListedEthnicity(Ethnicity::Wbri));
        check(&["t) NOBT", "NOBT"], &ListedEthnicity(Ethnicity::Nobt));
        check(&["Any other White background", "c) WOTH"], &ListedEthnicity(Ethnicity::Woth));
        let needs = ["a) Child's needs changed", "a) Child’s needs changed", "RD1", "a"];
        check(&needs, &NoLongerPlaced::NeedsChanged);
    }

    #[test]
    fn another_word_is_told_with_what_is_known() {
        for text in ["c", "maybe", "2", "a) No", ")", "No - not recorded", "yes?no"] {
            let (value, doubt) = Answer::read(text, year());
            assert_eq!(value, None, "{text}");
            let expected = Doubt::Unreadable("expected one of a) Yes; b) No".into());
            assert_eq!(doubt, Some(expected));
        }
        for text in ["White", "Mixed", "Asian", "Black", "Other", "a) WIRI"] {
            assert_eq!(ListedEthnicity::read(text, year()).0, None, "{text}");
        }
    }

    /// No spelling is that of two codes of one list.
    fn no_two<T: Copy>(codes: &[Code<T>]) {
        let mut seen = std::collections::BTreeSet::new();
        for (letter, one) in ('a'..='z').zip(codes) {
            let words = letters(one.label);
            let both = format!("{letter}{words}");
            let spelled = [letter.to_string(), words, both].into_iter();
            for spelling in spelled.chain(one.also.iter().map(|text| (*text).to_owned())) {
                assert_eq!(letters(&spelling), spelling);
                assert!(seen.insert(spelling.clone()), "{spelling} is two codes");
            }
        }
    }

    #[test]
    fn no_spelling_means_two_codes() {
        no_two(Gender::CODES);
        no_two(Disability::CODES);
        no_two(Answer::CODES);
        no_two(LeavingReason::CODES);
        no_two(NoLongerPlaced::CODES);
        let code = |&group: &Ethnicity| Code {
            code: group,
            label: group.code(),
            also: also_called(group),
        };
        no_two(&Ethnicity::ALL.iter().map(code).collect::<Vec<_>>());
        let labels = Ethnicity::ALL.iter().map(|group| letters(group.label()));
        assert_eq!(labels.collect::<std::collections::BTreeSet<_>>().len(), Ethnicity::ALL.len());
    }

    #[test]
    fn reasons_are_those_of_the_return() {
        for &reason in ReversalReason::ALL {
            assert_eq!(NoLongerPlaced::of(reason).reason(), reason);
        }
    }

    #[test]
    fn a_hold_is_kept_under_the_word_the_domain_knows() {
        assert_eq!(LeavingReason::OnHold.code(), ON_HOLD);
    }
}
