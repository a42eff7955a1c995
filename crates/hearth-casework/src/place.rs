//! Where a child needs to live, and why.

hearth_domain::coded! {
    /// Why a child should live near something.
    PlaceReason {
        /// A hospital or clinic.
        Health "health" "Health care",
        /// A school or nursery that provides what the child needs.
        School "school" "School",
        /// The foster carers, for a move in small steps.
        Transition "transition" "A move in small steps",
        /// Brothers and sisters.
        NearSiblings "near-siblings" "Near brothers and sisters",
    }
}

/// Authorities, by the code of the Office for National Statistics, within which a place is near enough.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Areas(Vec<String>);

impl Areas {
    /// Reads codes with commas between them; `None` where one is no code of an authority.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let codes: Vec<String> = text.split(',').map(str::to_owned).collect();
        codes.iter().all(|code| is_authority(code)).then_some(Self(codes))
    }

    /// Whether an authority is one of them.
    #[must_use]
    pub fn contains(&self, authority: &str) -> bool {
        self.0.iter().any(|code| code == authority)
    }

    /// The codes.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// The codes with commas between them.
    #[must_use]
    pub fn as_text(&self) -> String {
        self.0.join(",")
    }
}

/// Whether a word has the shape of the code of an authority: a letter and eight digits.
#[must_use]
pub fn is_authority(code: &str) -> bool {
    let mut letters = code.chars();
    code.len() == 9
        && letters.next().is_some_and(|first| first.is_ascii_uppercase())
        && letters.all(|rest| rest.is_ascii_digit())
}
