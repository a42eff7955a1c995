//! Which column of an agency's list means what: written once, kept, and used again each month.
//!
//! ```toml
//! list = "tracker"
//! of = "children"
//! sheet = "Family finding"
//!
//! [columns]
//! "Child ref" = "number"
//! "First name" = "forename"
//! "SHOBPA" = "decision"
//!
//! [codes.sex]
//! "boy" = "M"
//! ```

use std::collections::BTreeMap;

use toml::{Table as Toml, Value};

use super::codes::{code, expected};
use super::meaning::{ListOf, Meaning};

/// A map takes so many columns; a sheet with more is none that people keep.
pub const MOST_COLUMNS: usize = 500;

/// What the columns of a list mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnMap {
    /// What the agency calls the list.
    pub list: String,
    /// Whom it is of.
    pub of: ListOf,
    /// The sheet of a workbook; the first one with the columns, when `None`.
    pub sheet: Option<String>,
    /// What each heading means.
    pub columns: BTreeMap<String, Meaning>,
    /// What a spelling stands for, by the column's meaning.
    pub codes: BTreeMap<(Meaning, String), String>,
}

/// Why a map cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MapError {
    /// The text is no TOML.
    #[error("the map cannot be read: {0}")]
    Syntax(String),
    /// An entry is missing or is not what it must be.
    #[error("the map's {0}")]
    Entry(String),
}

impl ColumnMap {
    /// Reads a map.
    ///
    /// # Errors
    /// When the text is no TOML, or says something a map cannot say.
    pub fn parse(text: &str) -> Result<Self, MapError> {
        let toml: Toml = text.parse().map_err(|error: toml::de::Error| {
            MapError::Syntax(error.to_string().trim_end().to_owned())
        })?;
        known_entries(&toml)?;
        let list = text_of(&toml, "list")?.ok_or_else(|| lacks("list", "list = \"tracker\""))?;
        let of = text_of(&toml, "of")?.ok_or_else(|| lacks("of", "of = \"children\""))?;
        let of = ListOf::parse(&of).ok_or_else(|| {
            MapError::Entry(format!("\"of\" is {of:?}; write \"children\" or \"households\""))
        })?;
        let map = Self {
            list,
            of,
            sheet: text_of(&toml, "sheet")?,
            columns: columns(&toml, of)?,
            codes: codes(&toml, of)?,
        };
        map.checked()
    }

    /// Checks what no single entry shows.
    ///
    /// # Errors
    /// When no column is the number, two columns mean the same, or there are too many.
    pub fn checked(self) -> Result<Self, MapError> {
        let with = |wanted: Meaning| {
            let headings = self.columns.iter().filter(move |(_, meaning)| **meaning == wanted);
            headings.map(|(heading, _)| format!("{heading:?}")).collect::<Vec<_>>()
        };
        if self.columns.len() > MOST_COLUMNS {
            return Err(MapError::Entry(format!(
                "[columns] has {} entries; at most {MOST_COLUMNS} are read",
                self.columns.len()
            )));
        }
        if with(Meaning::Number).is_empty() {
            return Err(MapError::Entry(
                "[columns] has no \"number\": say which column holds the agency's own number of \
                 the child or household"
                    .to_owned(),
            ));
        }
        for meaning in self.of.meanings() {
            let headings = with(meaning);
            if headings.len() > 1 {
                let (headings, code) = (headings.join(" and "), meaning.code());
                return Err(MapError::Entry(format!(
                    "[columns] gives {code:?} to {headings}; give it to one"
                )));
            }
        }
        for ((meaning, spelling), told) in &self.codes {
            if code(*meaning, told).is_none() {
                let of = meaning.code();
                return Err(MapError::Entry(format!(
                    "[codes.{of}] entry {spelling:?} stands for {told:?}, which cannot be read: {}",
                    expected(*meaning)
                )));
            }
        }
        Ok(self)
    }

    /// The map as it is kept, and as a person may edit it.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let text = |text: &str| Value::String(text.to_owned());
        let mut toml = Toml::new();
        toml.insert("list".to_owned(), text(&self.list));
        toml.insert("of".to_owned(), text(self.of.code()));
        if let Some(sheet) = &self.sheet {
            toml.insert("sheet".to_owned(), text(sheet));
        }
        let columns = self.columns.iter();
        let columns: Toml =
            columns.map(|(heading, meaning)| (heading.clone(), text(meaning.code()))).collect();
        toml.insert("columns".to_owned(), Value::Table(columns));
        let mut codes: BTreeMap<&str, Toml> = BTreeMap::new();
        for ((meaning, spelling), code) in &self.codes {
            codes.entry(meaning.code()).or_default().insert(spelling.clone(), text(code));
        }
        if !codes.is_empty() {
            let codes = codes.into_iter();
            let codes = codes.map(|(meaning, of)| (meaning.to_owned(), Value::Table(of)));
            toml.insert("codes".to_owned(), Value::Table(codes.collect()));
        }
        toml.to_string()
    }
}

fn lacks(entry: &str, example: &str) -> MapError {
    MapError::Entry(format!("entry \"{entry}\" is missing; write for example {example}"))
}

fn known_entries(toml: &Toml) -> Result<(), MapError> {
    const KNOWN: [&str; 5] = ["list", "of", "sheet", "columns", "codes"];
    match toml.keys().find(|key| !KNOWN.contains(&key.as_str())) {
        Some(unknown) => Err(MapError::Entry(format!(
            "entry {unknown:?} is unknown; there are {}",
            KNOWN.join(", ")
        ))),
        None => Ok(()),
    }
}

fn text_of(toml: &Toml, entry: &str) -> Result<Option<String>, MapError> {
    match toml.get(entry) {
        None => Ok(None),
        Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text.trim().to_owned())),
        Some(_) => {
            Err(MapError::Entry(format!("entry \"{entry}\" is no text; write it in quotes")))
        }
    }
}

fn columns(toml: &Toml, of: ListOf) -> Result<BTreeMap<String, Meaning>, MapError> {
    let Some(Value::Table(columns)) = toml.get("columns") else {
        return Err(lacks("columns", "[columns] and below it \"Child ref\" = \"number\""));
    };
    let column = |(heading, meaning): (&String, &Value)| {
        let code = meaning.as_str().unwrap_or_default();
        Ok((heading.clone(), meant(of, code, &format!("[columns] entry {heading:?}"))?))
    };
    columns.iter().map(column).collect()
}

fn codes(toml: &Toml, of: ListOf) -> Result<BTreeMap<(Meaning, String), String>, MapError> {
    let mut codes = BTreeMap::new();
    let Some(told) = toml.get("codes") else { return Ok(codes) };
    let wrong = || {
        MapError::Entry("[codes] holds tables such as [codes.sex], each of spellings".to_owned())
    };
    for (meaning, spellings) in told.as_table().ok_or_else(wrong)? {
        let meaning = meant(of, meaning, "[codes]")?;
        for (spelling, code) in spellings.as_table().ok_or_else(wrong)? {
            let code = code.as_str().ok_or_else(wrong)?;
            codes.insert((meaning, spelling.clone()), code.to_owned());
        }
    }
    Ok(codes)
}

/// The meaning of that word in a list; the nearest words are named where there is none.
fn meant(of: ListOf, code: &str, entry: &str) -> Result<Meaning, MapError> {
    let meanings = of.meanings();
    meanings.iter().find(|meaning| meaning.code() == code).copied().ok_or_else(|| {
        let known: Vec<&str> = meanings.iter().map(|meaning| meaning.code()).collect();
        MapError::Entry(format!(
            "{entry} means {code:?}, which a list of {} has not; it may mean {}",
            of.code(),
            known.join(", ")
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_domain::Milestone;

    const MAP: &str = "list = \"tracker\"\nof = \"children\"\n\n[columns]\n\"Child ref\" = \"number\"\n\
        \"SHOBPA, day\" = \"decision\"\n\n[codes.sex]\nboy = \"M\"\n";

    fn refused(text: &str) -> String {
        ColumnMap::parse(text).unwrap_err().to_string()
    }

    #[test]
    fn a_map_reads_back_as_it_is_written() {
        let map = ColumnMap::parse(MAP).unwrap();
        assert_eq!(map.columns["SHOBPA, day"], Meaning::Child(Milestone::Decision));
        assert_eq!(ColumnMap::parse(&map.to_toml()), Ok(map));
    }

    #[test]
    fn what_is_wrong_in_a_map_is_said_with_what_to_write() {
        assert!(refused("list = ").contains("cannot be read"));
        assert!(refused("of = \"children\"").contains("\"list\" is missing"));
        assert!(refused(&MAP.replace("children", "child")).contains("\"children\" or"));
        assert!(refused(&MAP.replace("= \"number\"", "= \"id\"")).contains("it may mean number"));
        assert!(refused(&MAP.replace("\"number\"", "\"match\"")).contains("no \"number\""));
        assert!(refused(&MAP.replace("\"number\"", "\"decision\"")).contains("no \"number\""));
        assert!(refused(&MAP.replace("[columns]", "[cols]")).contains("\"cols\" is unknown"));
        let twice = MAP.replace("\n\n[codes", "\nB = \"decision\"\n\n[codes");
        assert!(refused(&twice).contains("give it to one"), "{}", refused(&twice));
    }
}
