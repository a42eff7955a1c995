//! A social worker has no last day though another one followed.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "SW08STG2",
    finds: "The social worker has no last day that can be read, and a row of the child follows it in order of first days.",
    why: "A child has one social worker at a time.",
    remedy: "Give SW_DEC, the day on which the social worker stopped.",
    source: Source::Department,
    years: Years::from(2024),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_DECOM", "SW_DEC"],
    differs: Some(
        "It takes now one and now the other of two that began on one day for the later, because its sort keeps no order among them.",
    ),
    cases: &[
        Case::fires(
            "another one followed",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 -\n1 01/09/2025 -",
            &[(Table::SwEpisodes, 0)],
        ),
        Case::silent(
            "one after the other; one alone",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 01/09/2025\n1 01/09/2025 -\n2 01/05/2025 -",
        ),
        Case::boundary(
            "the later row stands first; two that began on one day, the first of which ended",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/09/2025 -\n1 01/05/2025 -\n2 01/05/2025 -\n2 01/05/2025 01/06/2025",
            &[(Table::SwEpisodes, 1)],
        ),
        Case::missing(
            "a last day that cannot be read; no first day of the row, or of the one that follows",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 soon\n1 01/09/2025 -\n2 - -\n2 01/05/2025 01/06/2025\n3 01/05/2025 -\n3 - 01/06/2025",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 4)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (row, _) in child.now.worker_pairs() {
        found.row_if(row, row.began.get().is_some() && row.ended.get().is_none());
    }
}
