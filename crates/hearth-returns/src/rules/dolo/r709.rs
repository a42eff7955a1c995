//! A child under a deprivation of liberty order is in a placement where none is expected.

use crate::rules::dolo::placed::find_placed;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "709",
    finds: "While the child was under the deprivation of liberty order, it was in another placement than K2, Z12 or Z13.",
    why: "The return expects such an order of a child in a children's home or in one of two kinds of other placement; elsewhere one of the two rows may be wrong.",
    remedy: "Correct PLACE, or the days of the order or the episode; where all is right, say so in a note to the Department.",
    source: Source::Department,
    years: Years::from(2027),
    reads: &[Table::DoLo, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DOLO_START", "DOLO_END", "PLACE"],
    differs: Some("It asks for a column that no return has, and never runs."),
    cases: &[
        Case::fires(
            "placed in U6",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/09/2026\nEpisodes: CHILD DECOM DEC PLACE\n1 01/05/2026 - U6",
            &[(Table::DoLo, 0), (Table::Episodes, 0)],
        ),
        Case::silent(
            "placed where it may be; another placement before and after",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/09/2026\nEpisodes: CHILD DECOM DEC PLACE\n1 01/04/2026 01/05/2026 U6\n1 01/05/2026 01/10/2026 K2\n1 01/10/2026 - P1",
        ),
        Case::boundary(
            "ceased on the day the order began, and the day before; began on the day it ended, and the day after; each code",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/09/2026\n2 01/06/2026 01/09/2026\n3 01/06/2026 01/09/2026\nEpisodes: CHILD DECOM DEC PLACE\n1 01/05/2026 01/06/2026 U6\n1 01/05/2026 31/05/2026 U6\n2 01/09/2026 - P1\n2 02/09/2026 - P1\n3 01/05/2026 - K2\n3 01/05/2026 - Z12\n3 01/05/2026 - Z13\n3 01/05/2026 - Z11",
            &[
                (Table::DoLo, 0),
                (Table::DoLo, 1),
                (Table::DoLo, 2),
                (Table::Episodes, 0),
                (Table::Episodes, 2),
                (Table::Episodes, 7),
            ],
        ),
        Case::missing(
            "no day, or one that cannot be read, of the order or of the episode's beginning; no placement; a last day that cannot be read is none",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 -\n2 - 01/09/2026\n3 01/06/2026 soon\n4 01/06/2026 01/09/2026\n5 01/06/2026 01/09/2026\n6 01/06/2026 01/09/2026\nEpisodes: CHILD DECOM DEC PLACE\n1 01/05/2026 - U6\n2 01/05/2026 - U6\n3 01/05/2026 - U6\n4 soon - U6\n5 01/05/2026 - -\n6 01/05/2026 soon U6",
            &[(Table::DoLo, 4), (Table::DoLo, 5), (Table::Episodes, 4), (Table::Episodes, 5)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    use PlacementType::{K2, Z12, Z13};
    find_placed(child, |place| !matches!(place, Some(K2 | Z12 | Z13)), found);
}
