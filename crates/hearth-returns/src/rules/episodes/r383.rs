//! A child did not go back from a temporary placement.

use crate::rules::episodes::placement::is_temporary;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonForNewEpisode;

pub(super) const RULE: Rule = Rule {
    code: "383",
    finds: "After a temporary placement (T0 to T4) the child did not go back to the placement before it; from 2025/26 the postcode has to be the same too.",
    why: "A temporary placement is one from which the child goes back; else it was a move.",
    remedy: "Give the type of the placement that was not temporary after all, or correct RNE, PLACE or PL_POST of the episode after it.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "RNE", "PL_POST"],
    differs: Some(
        "It takes two blank cells for different ones, and orders by first days that are not written as the return wants them, such as 2025-05-01.",
    ),
    cases: &[
        Case::fires(
            "from hospital to other carers",
            "Episodes: CHILD DECOM RNE PLACE PL_POST\n1 01/05/2025 S U6 BS1_4ND\n1 01/08/2025 P T1 BS1_5AA\n1 05/08/2025 P K2 BS1_6AA",
            &[(Table::Episodes, 2)],
        ),
        Case::silent(
            "from hospital back",
            "Episodes: CHILD DECOM RNE PLACE PL_POST\n1 01/05/2025 S U6 BS1_4ND\n1 01/08/2025 P T1 BS1_5AA\n1 05/08/2025 P U6 BS1_4ND",
        ),
        Case::boundary(
            "back under another reason; to another postcode",
            "Episodes: CHILD DECOM RNE PLACE PL_POST\n1 01/05/2025 S U6 BS1_4ND\n1 01/08/2025 P T1 BS1_5AA\n1 05/08/2025 B U6 BS1_4ND\n2 01/05/2025 S U6 BS1_4ND\n2 01/08/2025 P T1 BS1_5AA\n2 05/08/2025 P U6 BS1_6AA",
            &[(Table::Episodes, 2), (Table::Episodes, 5)],
        ),
        Case {
            year: Some(2025),
            ..Case::boundary(
                "to another postcode in 2024/25",
                "Episodes: CHILD DECOM RNE PLACE PL_POST\n2 01/05/2024 S U6 BS1_4ND\n2 01/08/2024 P T1 BS1_5AA\n2 05/08/2024 P U6 BS1_6AA",
                &[],
            )
        },
        Case::missing(
            "no placement before; none after; no postcodes; no reason told",
            "Episodes: CHILD DECOM RNE PLACE PL_POST\n1 01/08/2025 P T1 -\n1 05/08/2025 P U6 -\n2 01/05/2025 S U6 -\n2 01/08/2025 P T1 -\n3 01/05/2025 S U6 -\n3 01/08/2025 P T1 -\n3 05/08/2025 P U6 -\n4 01/05/2025 S U6 -\n4 01/08/2025 P T1 -\n4 05/08/2025 - U6 -",
            &[(Table::Episodes, 9)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let order = || child.now.episodes_in_order();
    let has_postcode = child.given.year.ending() >= 2026;
    for ((before, away), after) in order().zip(order().skip(1)).zip(order().skip(2)) {
        let is_back = after.why_new.get() == Some(ReasonForNewEpisode::P)
            && after.placement == before.placement
            && (!has_postcode || after.placement_postcode == before.placement_postcode);
        found.row_if(after, is_temporary(away) && !is_back);
    }
}
