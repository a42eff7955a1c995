//! A social worker who is not the newest has no last day.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "SW14STG2",
    finds: "The social worker has no last day that can be read, and is not the child's newest.",
    why: "A child has one social worker at a time.",
    remedy: "Give SW_DEC, the day on which the social worker stopped.",
    source: Source::Department,
    years: Years::from(2024).until(2024),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_DECOM", "SW_DEC"],
    differs: Some(
        "It takes those that began on one day in the order of the file, and so may find one that goes on after another that ended.",
    ),
    cases: &[
        Case::fires(
            "another one followed",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2023 -\n1 01/09/2023 -",
            &[(Table::SwEpisodes, 0)],
        ),
        Case::silent(
            "one after the other; one alone",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2023 01/09/2023\n1 01/09/2023 -\n2 01/05/2023 -",
        ),
        Case::boundary(
            "the later row stands first; two that began on one day, the second of which ended",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/09/2023 -\n1 01/05/2023 -\n2 01/05/2023 -\n2 01/05/2023 01/06/2023",
            &[(Table::SwEpisodes, 1)],
        ),
        Case::missing(
            "a last day that cannot be read; two without a first day",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2023 soon\n1 01/09/2023 -\n2 - -\n2 - -",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (row, _) in child.now.worker_pairs() {
        found.row_if(row, row.ended.get().is_none());
    }
}
