//! What a file must say of itself: where it came from, of which day, and that it is invented.

use hearth_domain::Day;
use jiff::Timestamp;

use super::plain::PlainTable;
use super::{Format, shown::Seen};

/// Of which page a file is, and from where that page looked.
#[derive(Debug, Clone)]
pub(super) struct About {
    /// The page's heading.
    pub heading: String,
    /// The page's address, without the host.
    pub address: String,
    /// As it stood at the end of this day.
    pub as_at: Day,
    /// As it was recorded at this moment.
    pub known_at: Timestamp,
    /// By which rules figures are rounded and withheld, where they are.
    pub as_published: Option<&'static str>,
    /// The moment of the request.
    pub made_at: Timestamp,
    /// Whether the database holds invented people only.
    pub is_synthetic: bool,
}

impl About {
    /// Of a page that was asked for at a moment and a day. A page that says nothing of either is
    /// as it is now.
    pub(super) fn of(seen: &Seen, address: &str, made_at: Timestamp, today: Day) -> Self {
        Self {
            heading: seen.heading.clone().unwrap_or_default(),
            address: address.to_owned(),
            as_at: seen.as_at.unwrap_or(today),
            known_at: seen.known_at.unwrap_or(made_at),
            as_published: seen.as_published,
            made_at,
            is_synthetic: true,
        }
    }

    /// The name of a file of the table.
    pub(super) fn file_name(&self, table: &PlainTable, format: Format) -> String {
        let mark = if self.is_synthetic { "SYNTHETIC-" } else { "" };
        format!("{mark}{}-{}.{}", table.id, self.as_at, format.code())
    }

    /// Name and value of everything the file says of itself.
    pub(super) fn lines(&self, table: &PlainTable) -> Vec<(&'static str, String)> {
        let mut lines = Vec::new();
        if self.is_synthetic {
            lines.push((
                "SYNTHETIC",
                "Every child, family and figure in this file is invented.".to_owned(),
            ));
        }
        lines.push(("Page", self.heading.clone()));
        lines.push(("Table", table.caption.clone()));
        lines.push(("Address", self.address.clone()));
        lines.push(("As at the end of", self.as_at.to_string()));
        lines.push(("Known at", self.known_at.to_string()));
        lines.extend(self.as_published.map(|rules| ("Rounded and withheld", rules.to_owned())));
        lines.extend(self.definitions(table).into_iter().map(|path| ("Definition", path)));
        lines
    }

    /// The pages that say what is counted: of the rows' measures, else of the page's own.
    fn definitions(&self, table: &PlainTable) -> Vec<String> {
        let (path, query) = self.address.split_once('?').unwrap_or((&self.address, ""));
        let asked = query.split('&').find_map(|pair| pair.strip_prefix("indicator="));
        let mut paths: Vec<String> = table.definitions.iter().cloned().collect();
        if paths.is_empty() {
            paths.extend(path.starts_with("/indicators/").then(|| path.to_owned()));
            paths.extend(asked.map(|code| format!("/indicators/{code}")));
        }
        paths.push("/about".to_owned());
        paths
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(address: &str) -> About {
        About {
            as_published: None,
            heading: "Pipeline".to_owned(),
            address: address.to_owned(),
            as_at: jiff::civil::date(2026, 3, 31),
            known_at: "2026-05-28T09:00:00Z".parse().unwrap(),
            made_at: "2026-05-28T09:00:00Z".parse().unwrap(),
            is_synthetic: true,
        }
    }

    fn table(definitions: &[&str]) -> PlainTable {
        PlainTable {
            id: "stages",
            caption: "Children by stage".to_owned(),
            headings: Vec::new(),
            rows: Vec::new(),
            definitions: definitions.iter().map(|path| (*path).to_owned()).collect(),
        }
    }

    #[test]
    fn the_name_says_synthetic_what_it_is_and_of_which_day() {
        let about = about("/pipeline");
        let name = about.file_name(&table(&[]), Format::Csv);
        assert_eq!(name, "SYNTHETIC-stages-2026-03-31.csv");
        let live = About { is_synthetic: false, ..about };
        assert_eq!(live.file_name(&table(&[]), Format::Xlsx), "stages-2026-03-31.xlsx");
        assert!(live.lines(&table(&[])).iter().all(|(name, _)| *name != "SYNTHETIC"));
    }

    #[test]
    fn the_definition_is_that_of_the_rows_or_of_the_page() {
        let of = |address, rows: &[&str]| about(address).definitions(&table(rows));
        assert_eq!(of("/pipeline", &["/indicators/a3"]), ["/indicators/a3", "/about"]);
        assert_eq!(of("/indicators/a2?clock=entry", &[]), ["/indicators/a2", "/about"]);
        assert_eq!(of("/children?page=2&indicator=a1", &[]), ["/indicators/a1", "/about"]);
        assert_eq!(of("/pipeline", &[]), ["/about"]);
    }
}
