//! What may stand at a place of a line, and how that is said.

use hearth_domain::day::Day;

use crate::place::{Areas, is_authority};

/// What may stand there.
#[derive(Debug)]
pub enum Takes {
    /// One of a list of codes, each with what it is called.
    OneOf(fn() -> Vec<(&'static str, &'static str)>),
    /// A whole number, both ends included.
    Number(u8, u8),
    /// A day.
    Day,
    /// The code of an authority.
    Authority,
    /// Codes of authorities with commas between them.
    Authorities,
    /// A family.
    Family,
    /// One child or more.
    Children,
    /// The code of a gate of matching.
    Gate,
    /// Words, to the end of the line.
    Words,
    /// Words to the end of the line, or none.
    WordsIfAny,
    /// This word, or nothing.
    Marker(&'static str),
}

impl Takes {
    /// Whether it takes all that is left of a line.
    #[must_use]
    pub fn takes_the_rest(&self) -> bool {
        matches!(self, Self::Words | Self::WordsIfAny | Self::Children)
    }

    /// Whether nothing may stand there.
    #[must_use]
    pub fn may_be_empty(&self) -> bool {
        matches!(self, Self::WordsIfAny | Self::Marker(_))
    }

    /// The codes that may stand there, each with what it is called; none where it takes no list.
    #[must_use]
    pub fn codes(&self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::OneOf(codes) => codes(),
            _ => Vec::new(),
        }
    }

    /// Whether a value has the shape that is expected. Who or what a word means is looked up later.
    #[must_use]
    pub fn accepts(&self, value: &str) -> bool {
        if value.is_empty() {
            return self.may_be_empty();
        }
        match self {
            Self::OneOf(codes) => codes().iter().any(|(code, _)| *code == value),
            Self::Number(from, to) => {
                value.parse::<u8>().is_ok_and(|number| (from..=to).contains(&&number))
            }
            Self::Day => value.parse::<Day>().is_ok(),
            Self::Authority => is_authority(value),
            Self::Authorities => Areas::parse(value).is_some(),
            Self::Marker(word) => *word == value,
            Self::Family | Self::Children | Self::Gate | Self::Words | Self::WordsIfAny => true,
        }
    }

    /// What may be said, in words: `present or marked`.
    #[must_use]
    pub fn expected(&self) -> String {
        match self {
            Self::OneOf(codes) => {
                let codes: Vec<&str> = codes().into_iter().map(|(code, _)| code).collect();
                codes.join(", ")
            }
            Self::Number(from, to) => format!("a whole number from {from} to {to}"),
            Self::Day => "a day such as 2026-03-31".to_owned(),
            Self::Authority => "the code of an authority such as E06000023".to_owned(),
            Self::Authorities => {
                "codes of authorities such as E06000023,E06000022, without spaces".to_owned()
            }
            Self::Family => {
                "a family, by case or as its agency's code and number (AGENCY/NUMBER)".to_owned()
            }
            Self::Children => {
                "one child or more, each by case or as its agency's code and number (AGENCY/NUMBER)"
                    .to_owned()
            }
            Self::Gate => "the code of a gate, such as A8".to_owned(),
            Self::Words => "some words".to_owned(),
            Self::WordsIfAny => "some words, or nothing".to_owned(),
            Self::Marker(word) => format!("{word}, or nothing"),
        }
    }
}
