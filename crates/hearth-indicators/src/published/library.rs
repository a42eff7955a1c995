//! Every published table, read once when the first is asked for.

use std::sync::LazyLock;

use super::derived::{self, Derived};
use super::figure::Figure;
use super::sheet::Problem;
use super::sums::{self, GivenSum};
use super::{editions, national, panel, points, stage_times};

/// What the published tables say.
#[derive(Debug)]
pub struct Library {
    /// Every figure.
    pub figures: Vec<Figure>,
    /// Arithmetic on them.
    pub derived: Vec<Derived>,
    /// Sums over agencies that take withheld counts for zero.
    pub given_sums: Vec<GivenSum>,
    /// Cells that could not be read. The tables come with the program, so there are none.
    pub problems: Vec<Problem>,
}

static LIBRARY: LazyLock<Library> = LazyLock::new(read);

/// The published tables.
#[must_use]
pub fn library() -> &'static Library {
    &LIBRARY
}

fn read() -> Library {
    let mut tables = national::load();
    tables.extend([editions::load(), stage_times::load(), points::load()]);
    let (panel_sheet, panel) = panel::load();
    let (derived_sheet, derived) = derived::load();
    let (given_sheet, given_sums) = sums::load_given();
    let mut figures = sums::of_panel(&panel);
    figures.extend(panel);
    let mut problems = Vec::new();
    for sheet in [panel_sheet, derived_sheet, given_sheet] {
        problems.extend(sheet.problems);
    }
    for (sheet, found) in tables {
        problems.extend(sheet.problems);
        figures.extend(found);
    }
    Library { figures, derived, given_sums, problems }
}
