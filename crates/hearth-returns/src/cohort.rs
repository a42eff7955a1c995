//! Whom adoption may keep: the children on the way to adoption, and nobody else.
//!
//! Everything in a return is read and checked in memory. Rows are kept only of children with an
//! adoption decision, a placement order, an adoptive or early permanence placement, or an early
//! notification (data minimisation: UK GDPR, Article 5(1)(c)). The others leave counts by age and
//! legal status at entry. A kept row loses the unique pupil number, and the authority's number for
//! the child, which is kept apart as an identifier.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::Day;
use hearth_domain::codes::{CodeSet, LegalStatus, ReasonForNewEpisode};

use crate::annex_a;
use crate::cell::Cell;
use crate::folder::Return;
use crate::list;
use crate::ssd;
use crate::table::{Row, Table};
use crate::tables::{Ad1Row, EpisodeRow, HeaderRow, PlacedAdoptionRow, columns_of, whose};
use crate::typed::Tables;

/// The columns of which no cell is kept with the row.
const NOT_KEPT: &[&str] = &["CHILD", "UPN"];

/// Whether a cell of that column may be kept at all.
#[must_use]
pub fn may_keep(table: Table, column: &str) -> bool {
    let not_kept = match table {
        Table::List10 => annex_a::NOT_KEPT_OF_CHILDREN,
        Table::List11 => annex_a::NOT_KEPT,
        Table::ListOfChildren | Table::ListOfHouseholds => list::NOT_KEPT,
        Table::Ssd(_) => ssd::NOT_KEPT_OF_EXTRACT,
        _ => NOT_KEPT,
    };
    Table::KEPT.contains(&table) && !not_kept.contains(&column)
}

/// The authority's numbers of the children whose rows show them on the way to adoption.
#[must_use]
pub fn on_the_way(tables: &Tables) -> BTreeSet<String> {
    let by_episode = tables.episodes.iter().filter(|row| episode_shows(row)).map(Row::child);
    let by_decision =
        tables.placed_adoption.iter().filter(|row| decision_shows(row)).map(Row::child);
    let by_adoption = tables.ad1.iter().filter(|row| adoption_shows(row)).map(Row::child);
    by_episode
        .chain(by_decision)
        .chain(by_adoption)
        .filter(|child| !child.is_empty())
        .map(str::to_owned)
        .collect()
}

fn episode_shows(row: &EpisodeRow) -> bool {
    row.legal_status.get() == Some(LegalStatus::E1)
        || row
            .placement
            .get()
            .is_some_and(|place| place.is_adoptive() || place.is_early_permanence())
        || row.why_ceased.get().is_some_and(|why| why.is_adoption())
}

fn decision_shows(row: &PlacedAdoptionRow) -> bool {
    !row.decided.is_blank() || !row.reversed.is_blank()
}

fn adoption_shows(row: &Ad1Row) -> bool {
    !row.decided.is_blank() || !row.matched.is_blank()
}

/// One row as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeptRow {
    /// The table.
    pub table: Table,
    /// The agency's number for the child, or for the household.
    pub child: String,
    /// The line of the file.
    pub line: u64,
    /// The cells as they came, in the order of the table's columns, as one CSV record; those that
    /// are not kept are blank.
    pub cells: String,
}

/// The rows of `children`, or of households, in the tables that may be kept.
#[must_use]
pub fn kept_rows(sent: &Return, children: &BTreeSet<String>) -> Vec<KeptRow> {
    let mut kept = Vec::new();
    for table in Table::KEPT {
        let keeps: Vec<bool> =
            columns_of(table).iter().map(|column| may_keep(table, column)).collect();
        for sheet in sent.sheets_of(table) {
            sheet.each_row(|texts, _, line| {
                let child = whose(table, texts);
                if children.contains(child) {
                    let cells = record_of(texts, &keeps);
                    kept.push(KeptRow { table, child: child.to_owned(), line, cells });
                }
            });
        }
    }
    kept
}

/// Cells as one CSV record; those that are not kept are blank.
pub(crate) fn record_of(texts: &[&str], keeps: &[bool]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let cells = texts.iter().zip(keeps).map(|(text, keep)| if *keep { *text } else { "" });
    // Writing to memory cannot fail; an empty record would only read as blank cells.
    let bytes = writer.write_record(cells).ok().and_then(|()| writer.into_inner().ok());
    let mut text = String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default();
    text.truncate(text.trim_end_matches('\n').len());
    text
}

/// The cells of a kept row.
#[must_use]
pub fn cells_of(record: &str) -> csv::StringRecord {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(record.as_bytes());
    let mut cells = csv::StringRecord::new();
    // A record in memory that does not read leaves every cell blank.
    let _ = reader.read_record(&mut cells);
    cells
}

/// A group of children who are counted and not kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CountedGroup {
    /// Age band at entry to care: `under 1`, `1 to 4`, `5 to 9`, `10 to 15`, `16 and over`,
    /// `not known`.
    pub age: &'static str,
    /// Legal status at entry as the return codes it, or nothing where it is not known.
    pub legal_status: &'static str,
}

/// The group each child with an episode in the year would be counted in, by the authority's number.
#[must_use]
pub fn groups_at_entry(tables: &Tables) -> BTreeMap<String, CountedGroup> {
    let born: BTreeMap<&str, &Cell<Day>> =
        tables.headers.iter().map(|row: &HeaderRow| (row.child(), &row.birth_date)).collect();
    let mut entries: BTreeMap<&str, &EpisodeRow> = BTreeMap::new();
    for row in &tables.episodes {
        let entry = entries.entry(row.child()).or_insert(row);
        if is_better_entry(row, entry) {
            *entry = row;
        }
    }
    let group = |(child, entry): (&str, &EpisodeRow)| {
        let birth = born.get(child).and_then(|cell| cell.get());
        let legal_status = entry.legal_status.get().map_or("", CodeSet::code);
        (child.to_owned(), CountedGroup { age: age_band(birth, entry.began.get()), legal_status })
    };
    entries.into_iter().map(group).collect()
}

/// How many of the children in `groups` are not among `children`, group by group.
#[must_use]
pub fn counts_of_others(
    groups: &BTreeMap<String, CountedGroup>,
    children: &BTreeSet<String>,
) -> BTreeMap<CountedGroup, u64> {
    let mut counts = BTreeMap::new();
    for (_, group) in groups.iter().filter(|(child, _)| !children.contains(*child)) {
        *counts.entry(group.clone()).or_default() += 1;
    }
    counts
}

/// The latest episode that starts care tells of the entry; failing one, the earliest there is.
fn is_better_entry(row: &EpisodeRow, than: &EpisodeRow) -> bool {
    let starts = |row: &EpisodeRow| row.why_new.get() == Some(ReasonForNewEpisode::S);
    match (starts(row), starts(than)) {
        (true, true) => row.began.get() > than.began.get(),
        (true, false) => true,
        (false, true) => false,
        (false, false) => row.began.get() < than.began.get(),
    }
}

fn age_band(birth: Option<Day>, on: Option<Day>) -> &'static str {
    let Some((birth, on)) = birth.zip(on) else { return "not known" };
    let had_birthday = (on.month(), on.day()) >= (birth.month(), birth.day());
    match on.year() - birth.year() - i16::from(!had_birthday) {
        i16::MIN..1 => "under 1",
        1..5 => "1 to 4",
        5..10 => "5 to 9",
        10..16 => "10 to 15",
        16.. => "16 and over",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_domain::CollectionYear;

    fn sent() -> Return {
        let header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n\
            1,M,01/01/2024,WBRI,A123456789012,,\n2,F,01/06/2016,WBRI,A223456789012,,\n3,F,01/06/2023,WBRI,UN1,,\n";
        let episodes = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n\
            1,01/05/2025,S,C1,N1,U5,PR1,,,,,,\n2,01/05/2025,S,V2,N1,U6,PR1,,,,,,\n3,01/05/2025,S,C1,N1,U6,PR1,,,,,,\n";
        let placed = "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n3,01/06/2023,31/02/2025,,\n";
        let files = [("h", header), ("e", episodes), ("p", placed)];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        Return::from_files(files.to_vec(), CollectionYear::ending_in(2026).unwrap())
    }

    #[test]
    fn only_children_on_the_way_are_kept_and_never_their_pupil_number() {
        let sent = sent();
        let children = on_the_way(&sent.read());
        assert_eq!(children, BTreeSet::from(["1".to_owned(), "3".to_owned()]));
        let kept = kept_rows(&sent, &children);
        assert_eq!(kept.len(), 5);
        assert!(kept.iter().all(|row| row.child != "2"));
        assert_eq!(kept[0].cells, ",M,01/01/2024,WBRI,,,");
    }

    #[test]
    fn the_others_leave_counts() {
        let tables = sent().read();
        let counts = counts_of_others(&groups_at_entry(&tables), &on_the_way(&tables));
        let group = CountedGroup { age: "5 to 9", legal_status: "V2" };
        assert_eq!(counts, BTreeMap::from([(group, 1)]));
    }
}
