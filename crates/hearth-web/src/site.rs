//! The site: an open database, a clock, and somebody to tell when a page could not be made.

use std::future::Future;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use hearth_app::{App, Context};
use jiff::Timestamp;
use tokio::net::TcpListener;

use crate::components::page::{Frame, Page};
use crate::error::WebError;
use crate::files::shown;
use crate::{pages, routes, server};

/// Measuring one over its years readies what every other measure of the region stands on.
const FIRST_MEASURED: &str = "adopted";

/// A database with everything its pages need.
#[derive(Clone)]
pub struct Site {
    app: App,
    clock: fn() -> Timestamp,
    report: fn(&str),
    faults: Arc<AtomicU64>,
}

impl Site {
    /// The pages of `app`; `clock` tells the moment of each request.
    #[must_use]
    pub fn new(app: App, clock: fn() -> Timestamp) -> Self {
        Self { app, clock, report: |_| {}, faults: Arc::default() }
    }

    /// Calls `report` with one line for each page that could not be made. The line holds the number
    /// that the page shows, and no name or date of anybody.
    #[must_use]
    pub fn reporting_faults_to(self, report: fn(&str)) -> Self {
        Self { report, ..self }
    }

    /// Every route.
    pub fn router(self) -> Router {
        routes::all(self)
    }

    /// Serves until `shutdown` is ready, then finishes what it has begun.
    ///
    /// # Errors
    /// When the listener is open to other machines, or fails.
    pub async fn serve(
        self,
        listener: TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> io::Result<()> {
        let refused = |refusal| io::Error::new(io::ErrorKind::PermissionDenied, refusal);
        server::check_address(listener.local_addr()?).map_err(refused)?;
        tokio::spawn(self.clone().make_ready());
        axum::serve(listener, self.router()).with_graceful_shutdown(shutdown).await
    }

    /// Makes the pages that are asked for first, so that the first reader does not wait while the
    /// region is loaded, its years are measured and its pool is gathered. A fault is told to whoever
    /// opens the page.
    async fn make_ready(self) {
        let context = self.reading();
        let _today = pages::today::page(&context, Vec::new()).await;
        let _years = pages::indicator::page(&context, FIRST_MEASURED, Vec::new()).await;
        let _pool = pages::pool::page(&context, Vec::new()).await;
    }

    /// A request for a page, now, by a person at this machine: it only reads.
    pub(crate) fn reading(&self) -> Context<'_> {
        self.request().at_one_moment()
    }

    /// One request, now, by a person at this machine.
    pub(crate) fn request(&self) -> Context<'_> {
        self.app.request_at_this_machine((self.clock)())
    }

    /// The answer: the page, or the page that says why there is none.
    pub(crate) fn answer(&self, made: Result<Page, WebError>) -> Response {
        let frame = Frame { is_synthetic: self.app.is_synthetic() };
        let (status, page) = match made {
            Ok(page) => {
                shown::heading(&page.heading);
                (StatusCode::OK, page)
            }
            Err(error) => (error.status(), pages::problem::page(&error, self.fault_number(&error))),
        };
        (status, Html(page.render(frame))).into_response()
    }

    /// The answer to a form that was sent: the address to go to, or the page shown again with what is
    /// wrong.
    pub(crate) fn answer_to_a_form(
        &self,
        done: Result<Result<String, Page>, WebError>,
    ) -> Response {
        match done {
            Ok(Ok(address)) => Redirect::to(&address).into_response(),
            Ok(Err(page)) => (StatusCode::BAD_REQUEST, self.answer(Ok(page))).into_response(),
            Err(error) => self.answer(Err(error)),
        }
    }

    /// Reports a fault and gives its number; what is no fault of ours has none.
    fn fault_number(&self, error: &WebError) -> Option<u64> {
        let text = error.fault()?;
        let number = self.faults.fetch_add(1, Ordering::Relaxed) + 1;
        (self.report)(&format!("page fault {number}: {text}"));
        Some(number)
    }
}
