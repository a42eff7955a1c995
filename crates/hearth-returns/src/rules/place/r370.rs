//! A child too young for it lives independently.

use crate::rules::header::aged::find_placed_younger;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "370",
    finds: "An episode in independent living (P2) began before the child was 16; in 2022/23 before the child was 15.",
    why: "Younger children are not placed where nobody cares for them.",
    remedy: "Correct PLACE or DECOM of the episode, or DOB.",
    source: Source::Department,
    years: Years::ALL.until(2024),
    reads: &[Table::Episodes, Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["DECOM", "PLACE"],
    differs: Some("It leaves out an episode that goes on, though the age when it began is known."),
    cases: &[
        Case {
            year: Some(2024),
            ..Case::fires(
                "at thirteen",
                "Header: CHILD DOB\n1 02/06/2010\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2023 P2 01/10/2023",
                &[(Table::Episodes, 0)],
            )
        },
        Case::silent(
            "at seventeen; in foster care",
            "Header: CHILD DOB\n1 02/06/2006\n2 02/06/2010\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2023 P2 01/10/2023\n2 01/09/2023 U6 01/10/2023",
        ),
        Case {
            year: Some(2024),
            ..Case::boundary(
                "on the sixteenth birthday, and the day before",
                "Header: CHILD DOB\n1 01/09/2007\n2 02/09/2007\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2023 P2 01/10/2023\n2 01/09/2023 P2 01/10/2023",
                &[(Table::Episodes, 1)],
            )
        },
        Case {
            year: Some(2023),
            ..Case::boundary(
                "on the fifteenth birthday, and the day before, in 2022/23",
                "Header: CHILD DOB\n1 01/09/2007\n2 02/09/2007\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2022 P2 01/10/2022\n2 01/09/2022 P2 01/10/2022",
                &[(Table::Episodes, 1)],
            )
        },
        Case {
            year: Some(2024),
            ..Case::missing(
                "no birth date; no first day; no last day",
                "Header: CHILD DOB\n1 -\n2 02/06/2010\n3 02/06/2010\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2023 P2 01/10/2023\n2 - P2 01/10/2023\n3 01/09/2023 P2 -",
                &[(Table::Episodes, 2)],
            )
        },
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let age = if child.given.year.ending() < 2024 { 15 } else { 16 };
    find_placed_younger(child, PlacementType::P2, age, found);
}
