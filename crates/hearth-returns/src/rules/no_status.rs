//! The children of whom a return does not say whether they are unaccompanied asylum-seeking ones. In
//! XML an element of each child tells it, which is a column of no table; in CSV a row in UASC does.

use std::collections::BTreeSet;

use super::rows::At;
use crate::Return;
use crate::table::Table;
use crate::tables::HeaderRow;

/// The places of their rows in Header.
#[derive(Debug, Clone, Default)]
pub(super) struct NoStatus(BTreeSet<u32>);

impl NoStatus {
    pub(super) fn of(sent: &Return) -> Self {
        let mut places = BTreeSet::new();
        let mut first_row = 0;
        for sheet in sent.sheets_of(Table::Header) {
            places.extend(sheet.without_status().iter().map(|row| first_row + row));
            first_row += u32::try_from(sheet.places().len()).unwrap_or(u32::MAX);
        }
        Self(places)
    }

    pub(super) fn has(&self, header: &At<HeaderRow>) -> bool {
        self.0.contains(&header.place)
    }
}

#[cfg(test)]
mod tests {
    use hearth_domain::CollectionYear;

    use super::*;

    #[test]
    fn the_rows_of_a_second_file_in_xml_count_on() {
        let child = |number: u32, told: &str| {
            format!("<CHILD><HEADER><CHILDID>{number}</CHILDID>{told}</HEADER></CHILD>")
        };
        let file = |name: &str, children: [String; 2]| {
            let text = format!("<EXPSSDA903>{}</EXPSSDA903>", children.concat());
            (name.to_owned(), text.into_bytes())
        };
        let files = vec![
            file("1.xml", [child(1, "<UASC>0</UASC>"), child(2, "")]),
            file("2.xml", [child(3, "<UASC>yes</UASC>"), child(4, "<UASC>1</UASC>")]),
        ];
        let sent = Return::from_files(files, CollectionYear::ending_in(2026).unwrap());
        assert_eq!(NoStatus::of(&sent).0, BTreeSet::from([1, 2]));
    }
}
