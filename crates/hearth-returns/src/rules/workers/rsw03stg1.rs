//! The row of a social worker is not complete.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "SW03STG1",
    finds: "The row of a social worker lacks the number, the first day or the reason.",
    why: "How many social workers a child has had, and why they changed, is counted from these rows.",
    remedy: "Give SW_ID, SW_DECOM and SW_REASON.",
    source: Source::Department,
    years: Years::from(2024).until(2024),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_ID", "SW_DECOM", "SW_REASON"],
    differs: None,
    cases: &[
        Case::fires(
            "no number; no reason",
            "SWEpisodes: CHILD SW_ID SW_DECOM SW_REASON\n1 - 01/05/2023 FCONTA\n2 SW1234 01/05/2023 -",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 1)],
        ),
        Case::silent(
            "all three",
            "SWEpisodes: CHILD SW_ID SW_DECOM SW_REASON\n1 SW1234 01/05/2023 FCONTA",
        ),
        Case::boundary(
            "a number alone; a first day long ago without a reason",
            "SWEpisodes: CHILD SW_ID SW_DECOM SW_REASON\n1 SW1234 - -\n2 SW1234 01/05/2010 -",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 1)],
        ),
        Case::missing(
            "none of the three; three that cannot be read",
            "SWEpisodes: CHILD SW_ID SW_DECOM SW_REASON\n1 - - -\n2 99 soon X",
            &[(Table::SwEpisodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.sw_episodes {
        let lacks = row.worker.is_blank() || row.began.is_blank() || row.why.is_blank();
        found.row_if(row, lacks);
    }
}
