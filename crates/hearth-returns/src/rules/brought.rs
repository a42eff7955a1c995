//! What is brought to be judged.

use std::sync::Arc;

use crate::Return;
use crate::providers::Providers;

/// A return, and what is known beside it.
#[derive(Debug, Clone, Copy)]
pub struct Brought<'a> {
    /// This year's return.
    pub sent: &'a Return,
    /// Last year's.
    pub last: Option<&'a Return>,
    /// The ONS code of the authority that sends it.
    pub authority: Option<&'a str>,
    /// The providers of Ofsted's lists.
    pub providers: Option<&'a Arc<Providers>>,
}

impl<'a> Brought<'a> {
    /// A return of which nothing more is known.
    #[must_use]
    pub fn alone(sent: &'a Return) -> Self {
        Self { sent, last: None, authority: None, providers: None }
    }
}
