//! A child under a deprivation of liberty order is in a placement where there can be none.

use crate::rules::dolo::placed::find_placed;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "710",
    finds: "While the child was under the deprivation of liberty order, it was in a secure children's home, with parents, in a young offender institution or prison, or in supported accommodation (K1, P1, R5 or K3).",
    why: "A child in K1 or R5 is held under other law, and the return takes no such order of a child in P1 or K3.",
    remedy: "Correct PLACE, or the days of the order or the episode.",
    source: Source::Department,
    years: Years::from(2027),
    reads: &[Table::DoLo, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DOLO_START", "DOLO_END", "PLACE"],
    differs: Some("It asks for a column that no return has, and never runs."),
    cases: &[
        Case::fires(
            "placed in K1",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/09/2026\nEpisodes: CHILD DECOM DEC PLACE\n1 01/05/2026 - K1",
            &[(Table::DoLo, 0), (Table::Episodes, 0)],
        ),
        Case::silent(
            "placed where it may be; another placement before and after",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/09/2026\nEpisodes: CHILD DECOM DEC PLACE\n1 01/04/2026 01/05/2026 K1\n1 01/05/2026 01/10/2026 K2\n1 01/10/2026 - P1",
        ),
        Case::boundary(
            "ceased on the day the order began, and the day before; began on the day it ended, and the day after; each code",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/09/2026\n2 01/06/2026 01/09/2026\n3 01/06/2026 01/09/2026\nEpisodes: CHILD DECOM DEC PLACE\n1 01/05/2026 01/06/2026 K1\n1 01/05/2026 31/05/2026 K1\n2 01/09/2026 - P1\n2 02/09/2026 - P1\n3 01/05/2026 - K2\n3 01/05/2026 - U6\n3 01/05/2026 - Z11\n3 01/05/2026 - R5",
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
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 -\n2 - 01/09/2026\n3 01/06/2026 soon\n4 01/06/2026 01/09/2026\n5 01/06/2026 01/09/2026\n6 01/06/2026 01/09/2026\nEpisodes: CHILD DECOM DEC PLACE\n1 01/05/2026 - K1\n2 01/05/2026 - K1\n3 01/05/2026 - K1\n4 soon - K1\n5 01/05/2026 - -\n6 01/05/2026 soon K1",
            &[(Table::DoLo, 5), (Table::Episodes, 5)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    use PlacementType::{K1, K3, P1, R5};
    find_placed(child, |place| matches!(place, Some(K1 | P1 | R5 | K3)), found);
}
