//! The children looked after return as one XML file: `EXPSSDA903` with a `CHILD` for each child.
//!
//! Read in this order: [`layout`] (which element carries which table and column), `element` (the
//! text as elements, within bounds and without a document type), `child` (one child's elements to
//! rows) and `rows` (the rows of each table, on which the reader of CSV goes on). A row reads as
//! the same row of a CSV file would; what cannot be read is told, and a file that is not well formed
//! is refused whole, because what follows the fault is not known.
//!
//! The line of a row is the line on which its first element begins. Where several rows of a table
//! stand on one line, as in a file without line breaks, each later one is numbered one further, so
//! that there the line is the row's place in its table.

mod child;
mod element;
pub(crate) mod layout;
mod rows;
mod told;

use std::sync::Arc;

use crate::file::Sheet;
use crate::problem::Problem;
use rows::Gathered;
use told::Told;

/// Whether a text is XML and not a table.
pub(crate) fn is_xml(text: &str) -> bool {
    text.trim_start().starts_with('<')
}

/// The tables of a return in XML, with every problem on the way; none when it cannot be read.
pub(crate) fn sheets(name: &Arc<str>, text: &str, problems: &mut Vec<Problem>) -> Vec<Sheet> {
    let mut told = Told::of(name);
    let mut gathered = Gathered::default();
    let read = element::scan(text, &mut |child| child::read(&child, &mut gathered, &mut told));
    match read {
        Err(refused) => {
            problems.push(refused.problem(name));
            return Vec::new();
        }
        Ok(_) if gathered.overflows() => {
            let expected =
                "its tables would be larger than 64 MB, which no authority's return is; left out";
            problems.push(Problem::of_file(name, expected.to_owned()));
            return Vec::new();
        }
        Ok(root) => child::stray_text(&root, "", &mut told),
    }
    problems.extend(told.finish());
    gathered.sheets(name)
}
