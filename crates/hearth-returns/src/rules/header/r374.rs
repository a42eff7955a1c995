//! A child under fourteen is placed in residential employment.

use crate::rules::header::aged::find_placed_younger;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "374",
    finds: "An episode in residential employment (P3) began before the child was fourteen.",
    why: "Children under fourteen may hardly be employed at all.",
    remedy: "Correct PLACE or DECOM of the episode, or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["DECOM", "PLACE"],
    differs: Some("It leaves out an episode that goes on, though the age when it began is known."),
    cases: &[
        Case::fires(
            "two years too young",
            "Header: CHILD DOB\n1 02/06/2013\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2025 P3 01/10/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "old enough; in foster care",
            "Header: CHILD DOB\n1 02/06/2008\n2 02/06/2013\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2025 P3 01/10/2025\n2 01/09/2025 U6 01/10/2025",
        ),
        Case::boundary(
            "on the birthday, and the day before",
            "Header: CHILD DOB\n1 01/09/2011\n2 02/09/2011\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2025 P3 01/10/2025\n2 01/09/2025 P3 01/10/2025",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no birth date; no first day; no last day",
            "Header: CHILD DOB\n1 -\n2 02/06/2013\n3 02/06/2013\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2025 P3 01/10/2025\n2 - P3 01/10/2025\n3 01/09/2025 P3 -",
            &[(Table::Episodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_placed_younger(child, PlacementType::P3, 14, found);
}
