//! The rest of a return: what stands in it beside the rows that adoption keeps.
//!
//! An authority that wants its whole return back keeps the rest in a partition of its own. Together
//! with the kept rows of the children on the way to adoption the rest is the whole return: the rows of
//! all other children, the tables that adoption does not keep, and Header as it came, with the unique
//! pupil number that kept rows lose.

use std::collections::BTreeSet;

use crate::cohort::{KeptRow, record_of};
use crate::folder::Return;
use crate::table::Table;
use crate::tables::whose;

/// Whether the rest has every row of the table, and not only those of other children.
#[must_use]
pub fn is_wholly_rest(table: Table) -> bool {
    table == Table::Header || !Table::KEPT.contains(&table)
}

/// Every row that is not kept whole of `children`, with all its cells. A row that has nothing in the
/// columns of its table tells nothing and is left out.
#[must_use]
pub fn rest_rows(sent: &Return, children: &BTreeSet<String>) -> Vec<KeptRow> {
    let mut rest = Vec::new();
    for table in Table::RETURN {
        for sheet in sent.sheets_of(table) {
            sheet.each_row(|texts, _, line| {
                let child = whose(table, texts);
                let is_rest = is_wholly_rest(table) || !children.contains(child);
                if is_rest && texts.iter().any(|text| !text.is_empty()) {
                    let cells = record_of(texts, &vec![true; texts.len()]);
                    rest.push(KeptRow { table, child: child.to_owned(), line, cells });
                }
            });
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::kept_rows;
    use hearth_domain::CollectionYear;

    #[test]
    fn the_rest_and_the_kept_rows_are_the_whole_return() {
        let header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n\
            1,M,01/01/2024,WBRI,A123456789012,,\n2,F,01/06/2016,WBRI,A223456789012,,\n";
        let missing = "CHILD,DOB,MISSING,MIS_START,MIS_END\n1,01/01/2024,M,01/05/2025,02/05/2025\n";
        let placed = "NOTE,CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n\
            ,1,01/01/2024,01/05/2025,,\n,,01/06/2016,01/05/2025,,\nx,,,,,\n";
        let files = [("h", header), ("m", missing), ("p", placed)];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let year = CollectionYear::ending_in(2026).unwrap();
        let sent = Return::from_files(files.to_vec(), year);
        let children = BTreeSet::from(["1".to_owned()]);
        let rest: Vec<String> =
            rest_rows(&sent, &children).into_iter().map(|row| row.cells).collect();
        let expected = [
            "1,M,01/01/2024,WBRI,A123456789012,,",
            "2,F,01/06/2016,WBRI,A223456789012,,",
            ",01/06/2016,01/05/2025,,",
            "1,01/01/2024,M,01/05/2025,02/05/2025",
        ];
        assert_eq!(rest, expected);
        let kept = kept_rows(&sent, &children);
        let placed: Vec<&str> = kept
            .iter()
            .filter(|row| !is_wholly_rest(row.table))
            .map(|row| row.cells.as_str())
            .collect();
        assert_eq!(placed, [",01/01/2024,01/05/2025,,"]);
    }
}
