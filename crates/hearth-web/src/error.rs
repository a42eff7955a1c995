//! The one web error: why there is no page, and which status says so.

use std::error::Error;

use axum::http::StatusCode;
use hearth_app::AppError;

use crate::files::{FileFault, NoFile};
use crate::query::{AskedIn, Unclear};

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WebError {
    /// The address asks for something it cannot.
    #[error("the address is unclear")]
    Unclear(Box<Unclear>),
    /// The page has no such table, or a table no such format.
    #[error("there is no such file")]
    NoFile(Box<NoFile>),
    /// Nothing is here, or nothing the reader may know of.
    #[error("nothing is at this address")]
    NotFound,
    /// What was sent is no filled-in form.
    #[error("what was sent is no form")]
    Unreadable,
    /// Another site asks for a change.
    #[error("the change is asked for by another site")]
    OtherSite,
    /// Pages are only read.
    #[error("the page can only be read")]
    OnlyRead,
    /// The request is for another host.
    #[error("the request names another host")]
    OtherHost,
    /// The use case gave no answer.
    #[error(transparent)]
    App(#[from] AppError),
    /// A table could not be written as a file.
    #[error(transparent)]
    File(#[from] FileFault),
}

impl From<Unclear> for WebError {
    fn from(unclear: Unclear) -> Self {
        Self::Unclear(Box::new(unclear))
    }
}

impl From<NoFile> for WebError {
    fn from(no_file: NoFile) -> Self {
        Self::NoFile(Box::new(no_file))
    }
}

impl WebError {
    /// The status of the answer.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Unclear(_) | Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::NoFile(no_file) if !no_file.is_missing => StatusCode::BAD_REQUEST,
            Self::NoFile(_) | Self::NotFound => StatusCode::NOT_FOUND,
            Self::OnlyRead => StatusCode::METHOD_NOT_ALLOWED,
            Self::OtherHost => StatusCode::MISDIRECTED_REQUEST,
            Self::App(AppError::Denied(_)) | Self::OtherSite => StatusCode::FORBIDDEN,
            Self::App(_) | Self::File(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The same, to be put right in another form than the pipeline's.
    pub(crate) fn asked_in(self, form: AskedIn) -> Self {
        match self {
            Self::Unclear(unclear) => Unclear { form, ..*unclear }.into(),
            other => other,
        }
    }

    /// What is to be reported, where the fault is ours: the error and what caused it.
    pub(crate) fn fault(&self) -> Option<String> {
        if !self.status().is_server_error() {
            return None;
        }
        let causes = std::iter::successors(self.source(), |cause| (*cause).source());
        let texts: Vec<String> =
            std::iter::once(self.to_string()).chain(causes.map(ToString::to_string)).collect();
        Some(texts.join(": "))
    }
}
