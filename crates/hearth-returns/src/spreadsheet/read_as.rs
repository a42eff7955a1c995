//! What was read as what, to be shown to whoever sends a list: which heading was taken for which
//! column, and which spelling for which code, each with how often.

use std::collections::BTreeMap;

use crate::table::Table;

/// Spellings of one column beyond this many are counted together.
const MOST_SPELLINGS: usize = 40;

/// What was read of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadAs {
    /// The columns of the list, and then the headings that were not read.
    pub columns: Vec<ColumnRead>,
    /// The sheets of the workbook that hold no such list.
    pub passed_over: Vec<String>,
}

/// One heading and what was made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnRead {
    /// The sheet; nothing where the file has only one.
    pub sheet: String,
    /// The list.
    pub list: Table,
    /// The heading as it is written; nothing where the column is missing.
    pub heading: String,
    /// The column it was taken for; nothing where it is not read.
    pub column: &'static str,
    /// How many cells are not blank.
    pub cells: usize,
    /// Each spelling of a code and each form of a day, with what it was read as.
    pub told: Vec<Spelling>,
}

/// One spelling.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spelling {
    /// As it is written; of a day, the form.
    pub written: String,
    /// What it was read as; of a day, the form again; nothing where it could not be read.
    pub read_as: String,
    /// In how many cells.
    pub cells: usize,
}

/// Counts spellings.
#[derive(Debug, Default)]
pub(crate) struct Spellings {
    counts: BTreeMap<(String, String), usize>,
    others: usize,
    pub cells: usize,
}

impl Spellings {
    pub(crate) fn count(&mut self, written: &str, read_as: &str) {
        let key = (written.to_owned(), read_as.to_owned());
        if let Some(count) = self.counts.get_mut(&key) {
            *count += 1;
        } else if self.counts.len() < MOST_SPELLINGS {
            self.counts.insert(key, 1);
        } else {
            self.others += 1;
        }
    }

    pub(crate) fn listed(self) -> Vec<Spelling> {
        let one = |((written, read_as), cells)| Spelling { written, read_as, cells };
        let mut listed: Vec<Spelling> = self.counts.into_iter().map(one).collect();
        if self.others > 0 {
            let (written, read_as) = ("other spellings".to_owned(), "see the problems".to_owned());
            listed.push(Spelling { written, read_as, cells: self.others });
        }
        listed
    }
}
