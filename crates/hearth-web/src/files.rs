//! Tables leave as files: any page's address with `table` and `format` gives that table alone.
//!
//! The page is made as ever; the table it then shows is written as CSV or as an Excel workbook and
//! is the answer in the page's place.

mod about;
mod asked;
mod csv;
pub(crate) mod plain;
pub(crate) mod shown;
mod xlsx;

use axum::extract::{Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use self::about::About;
use self::asked::FileAsked;
pub(crate) use self::asked::NoFile;
use self::plain::PlainTable;
use self::shown::Seen;
use crate::error::WebError;
use crate::site::Site;

/// What a table can leave as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// Comma-separated values.
    Csv,
    /// An Excel workbook.
    Xlsx,
}

impl Format {
    /// Every format.
    pub(crate) const ALL: [Self; 2] = [Self::Csv, Self::Xlsx];

    /// Its word in an address, and the ending of the file's name.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    /// What people call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Xlsx => "Excel (.xlsx)",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// A file could not be written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FileFault {
    /// As CSV.
    #[error("the table could not be written as CSV")]
    Csv(#[from] ::csv::Error),
    /// As a workbook.
    #[error("the table could not be written as a workbook")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// The thread that wrote it ended early.
    #[error("the table could not be written")]
    Thread(#[from] tokio::task::JoinError),
}

/// Answers with a table of the page in place of the page, where the address asks for one.
pub(crate) async fn in_place_of_the_page(
    State(site): State<Site>,
    mut request: Request,
    next: Next,
) -> Response {
    let asked = FileAsked::from_address(request.uri());
    if asked.is_asked() {
        let Some(page) = asked.page_of(request.uri()) else {
            return site.answer(Err(WebError::NotFound));
        };
        *request.uri_mut() = page;
    }
    let making = shown::while_making(asked.address.clone(), asked.table(), next.run(request));
    let (page, seen) = making.await;
    if !asked.is_asked() || !page.status().is_success() {
        return page;
    }
    file(&site, &asked, seen).await.unwrap_or_else(|error| site.answer(Err(error)))
}

async fn file(site: &Site, asked: &FileAsked, mut seen: Seen) -> Result<Response, WebError> {
    let (format, table) = asked.choose(&mut seen)?;
    let context = site.request();
    let about = About {
        is_synthetic: context.is_synthetic(),
        ..About::of(&seen, &asked.address, context.now, context.today())
    };
    let name = about.file_name(&table, format);
    let bytes = written(format, table, about).await?;
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, bytes).into_response())
}

/// Writes a file away from the threads that answer requests: a long table takes a while.
async fn written(format: Format, table: PlainTable, about: About) -> Result<Vec<u8>, FileFault> {
    let write = move || match format {
        Format::Csv => csv::written(&table).map_err(FileFault::from),
        Format::Xlsx => xlsx::written(&table, &about).map_err(FileFault::from),
    };
    tokio::task::spawn_blocking(write).await?
}
