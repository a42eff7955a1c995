//! Wrong usage that only shows once the words have been looked up.

use std::fmt;

/// What was asked for does not exist; the text says what does.
#[derive(Debug)]
pub(crate) struct WrongUsage(pub String);

impl fmt::Display for WrongUsage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for WrongUsage {}
