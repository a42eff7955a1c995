//! The part of an address that asks for a table as a file, and why there may be none.

use std::str::FromStr as _;

use axum::http::Uri;
use axum::http::uri::PathAndQuery;

use super::Format;
use super::plain::PlainTable;
use super::shown::Seen;

/// What an address asks for beside its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileAsked {
    /// The address of the page, without host.
    pub address: String,
    tables: Vec<String>,
    formats: Vec<String>,
}

/// Why there is no file.
#[derive(Debug)]
pub(crate) struct NoFile {
    /// What happened and what to do.
    pub message: String,
    /// Whether the address is clear and nothing is there.
    pub is_missing: bool,
    /// The address of the page.
    pub address: String,
    /// The identifier and caption of each table there is.
    pub tables: Vec<(&'static str, String)>,
}

impl FileAsked {
    /// Takes `table` and `format` out of an address. An empty value is the same as none.
    pub(super) fn from_address(uri: &Uri) -> Self {
        let (mut tables, mut formats, mut rest) = (Vec::new(), Vec::new(), Vec::new());
        for pair in uri.query().unwrap_or_default().split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            match name {
                "table" => tables.push(value.to_owned()),
                "format" => formats.push(value.to_owned()),
                _ => rest.push(pair),
            }
        }
        tables.retain(|value| !value.is_empty());
        formats.retain(|value| !value.is_empty());
        let query = rest.join("&");
        let address = if query.is_empty() {
            uri.path().to_owned()
        } else {
            format!("{}?{query}", uri.path())
        };
        Self { address, tables, formats }
    }

    /// Whether a file is asked for at all.
    pub(super) fn is_asked(&self) -> bool {
        !self.tables.is_empty() || !self.formats.is_empty()
    }

    /// The table that is asked for, whether it is there or not.
    pub(super) fn table(&self) -> Option<String> {
        self.tables.first().cloned()
    }

    /// The address of the page in place of that of the file.
    pub(super) fn page_of(&self, uri: &Uri) -> Option<Uri> {
        let mut parts = uri.clone().into_parts();
        parts.path_and_query = Some(PathAndQuery::from_str(&self.address).ok()?);
        Uri::from_parts(parts).ok()
    }

    /// The file that is asked for, out of what the page shows.
    pub(super) fn choose(&self, seen: &mut Seen) -> Result<(Format, PlainTable), NoFile> {
        let found = self.format().and_then(|format| Ok((format, self.found(seen)?)));
        found.map_err(|(is_missing, message)| NoFile {
            message,
            is_missing,
            address: self.address.clone(),
            tables: std::mem::take(&mut seen.tables),
        })
    }

    fn format(&self) -> Result<Format, (bool, String)> {
        let codes = Format::ALL.map(Format::code).join(", ");
        let [given] = self.formats.as_slice() else {
            return Err((false, once("format", self.formats.len(), &codes)));
        };
        let unknown = || (false, format!("“format” holds “{given}”. Choose one of: {codes}."));
        Format::ALL.into_iter().find(|format| format.code() == given).ok_or_else(unknown)
    }

    fn found(&self, seen: &mut Seen) -> Result<PlainTable, (bool, String)> {
        let ids: Vec<&str> = seen.tables.iter().map(|(id, _)| *id).collect();
        let ids = ids.join(", ");
        let [given] = self.tables.as_slice() else {
            return Err((false, once("table", self.tables.len(), &ids)));
        };
        seen.wanted.take().ok_or_else(|| {
            let there = if ids.is_empty() {
                "This page has no tables.".to_owned()
            } else {
                format!("Choose one of: {ids}.")
            };
            (true, format!("There is no table “{given}” on this page. {there}"))
        })
    }
}

/// That a parameter must stand exactly once.
fn once(name: &str, given: usize, choices: &str) -> String {
    let happened = if given == 0 { "is missing" } else { "is given twice" };
    let choices =
        if choices.is_empty() { String::new() } else { format!(", as one of: {choices}") };
    format!("“{name}” {happened}. Give it once{choices}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(address: &str) -> FileAsked {
        FileAsked::from_address(&address.parse().unwrap())
    }

    #[test]
    fn the_address_of_the_page_is_what_is_left() {
        let file = asked("/children?stage=decided&table=children&page=2&format=csv");
        assert_eq!(file.address, "/children?stage=decided&page=2");
        assert_eq!(asked("/pipeline?table=a&format=csv").address, "/pipeline");
        let page = asked("/pipeline?as_at=2026-03-31&table=&format=");
        assert!(!page.is_asked() && page.address == "/pipeline?as_at=2026-03-31");
    }

    #[test]
    fn what_cannot_be_given_is_named_with_what_there_is() {
        let why = |address: &str| {
            let tables = vec![("stages", "Stages".to_owned()), ("waits", "Waits".to_owned())];
            let mut seen = Seen { tables, ..Seen::default() };
            let no_file = asked(address).choose(&mut seen).unwrap_err();
            (no_file.is_missing, no_file.message)
        };
        let unknown = "There is no table “x” on this page. Choose one of: stages, waits.";
        assert_eq!(why("/p?table=x&format=csv"), (true, unknown.to_owned()));
        let format = "“format” holds “pdf”. Choose one of: csv, xlsx.";
        assert_eq!(why("/p?table=stages&format=pdf"), (false, format.to_owned()));
        let missing = "“format” is missing. Give it once, as one of: csv, xlsx.";
        assert_eq!(why("/p?table=stages"), (false, missing.to_owned()));
        let twice = "“table” is given twice. Give it once, as one of: stages, waits.";
        assert_eq!(why("/p?table=stages&table=waits&format=csv"), (false, twice.to_owned()));
    }
}
