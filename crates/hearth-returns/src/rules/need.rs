//! What a rule needs beside the tables of the return.

use hearth_postcodes::Directory;

use super::brought::Brought;

/// What a rule needs beside tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Which authority sends the return.
    Authority,
    /// Where the postcodes of home and of the placement lie.
    Postcodes,
    /// The lists of providers that Ofsted publishes.
    Providers,
}

impl Need {
    /// The need in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Authority => "the authority that sends the return",
            Self::Postcodes => "where postcodes lie",
            Self::Providers => "Ofsted's lists of providers",
        }
    }

    /// Why a rule that needs it can say nothing, where it is not there.
    pub(super) fn lacks(self, brought: &Brought<'_>) -> Option<&'static str> {
        let (is_there, why) = match self {
            Self::Authority => (
                brought.authority.is_some(),
                "it is not known which authority sends the return; give its ONS code, such as E06000023",
            ),
            Self::Postcodes => {
                (!Directory::shipped().is_empty(), "the postcodes that come with Hearth are spoilt")
            }
            Self::Providers => (brought.providers.is_some(), "no list of providers is given"),
        };
        (!is_there).then_some(why)
    }
}
