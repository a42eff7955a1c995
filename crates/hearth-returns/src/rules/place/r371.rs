//! A child too young for it is placed in supported accommodation.

use crate::rules::header::aged::find_placed_younger;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "371",
    finds: "An episode in supported accommodation (K3, to 2023/24 H5) began before the child was 16; in 2022/23 before the child was 14.",
    why: "Nobody under 16 may be placed where accommodation comes without care.",
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
            "at thirteen",
            "Header: CHILD DOB\n1 02/06/2012\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2025 K3 01/10/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "at seventeen; in foster care",
            "Header: CHILD DOB\n1 02/06/2008\n2 02/06/2012\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2025 K3 01/10/2025\n2 01/09/2025 U6 01/10/2025",
        ),
        Case::boundary(
            "on the sixteenth birthday, and the day before; the code of earlier years",
            "Header: CHILD DOB\n1 01/09/2009\n2 02/09/2009\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2025 K3 01/10/2025\n2 01/09/2025 K3 01/10/2025\n2 01/09/2025 H5 01/10/2025",
            &[(Table::Episodes, 1)],
        ),
        Case {
            year: Some(2024),
            ..Case::boundary(
                "H5 in 2023/24, from sixteen on",
                "Header: CHILD DOB\n1 01/09/2007\n2 02/09/2007\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2023 H5 01/10/2023\n2 01/09/2023 H5 01/10/2023",
                &[(Table::Episodes, 1)],
            )
        },
        Case {
            year: Some(2023),
            ..Case::boundary(
                "H5 in 2022/23, from fourteen on",
                "Header: CHILD DOB\n1 01/09/2008\n2 02/09/2008\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2022 H5 01/10/2022\n2 01/09/2022 H5 01/10/2022",
                &[(Table::Episodes, 1)],
            )
        },
        Case::missing(
            "no birth date; no first day; no last day",
            "Header: CHILD DOB\n1 -\n2 02/06/2012\n3 02/06/2012\nEpisodes: CHILD DECOM PLACE DEC\n1 01/09/2025 K3 01/10/2025\n2 - K3 01/10/2025\n3 01/09/2025 K3 -",
            &[(Table::Episodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let (placement, age) = match child.given.year.ending() {
        ..=2023 => (PlacementType::H5, 14),
        2024 => (PlacementType::H5, 16),
        _ => (PlacementType::K3, 16),
    };
    find_placed_younger(child, placement, age, found);
}
