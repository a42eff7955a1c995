//! The row of a social worker since April 2023 is not complete.

use crate::rules::workers::asked::FIRST_ASKED;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "SW01bSTG1",
    finds: "The row of a social worker has no first day that can be read, or one on or after 1 April 2023 and no number or no reason.",
    why: "How many social workers a child has had, and why they changed, is counted from these rows.",
    remedy: "Give SW_ID, SW_DECOM and SW_REASON.",
    source: Source::Department,
    years: Years::from(2025).until(2025),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_ID", "SW_DECOM", "SW_REASON"],
    differs: None,
    cases: &[
        Case::fires(
            "no number; no reason",
            "SWEpisodes: CHILD SW_ID SW_DECOM SW_REASON\n1 - 01/05/2024 FCONTA\n2 SW1234 01/05/2024 -",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 1)],
        ),
        Case::silent(
            "all three",
            "SWEpisodes: CHILD SW_ID SW_DECOM SW_REASON\n1 SW1234 01/05/2024 FCONTA",
        ),
        Case::boundary(
            "the day before 1 April 2023, and on it",
            "SWEpisodes: CHILD SW_ID SW_DECOM\n1 SW1234 31/03/2023\n2 SW1234 01/04/2023",
            &[(Table::SwEpisodes, 1)],
        ),
        Case::missing(
            "no first day; one that cannot be read; a number and a reason that cannot",
            "SWEpisodes: CHILD SW_ID SW_DECOM SW_REASON\n1 SW1234 - FCONTA\n2 SW1234 soon FCONTA\n3 99 01/05/2024 X",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.sw_episodes {
        let lacks = row.worker.is_blank() || row.why.is_blank();
        found.row_if(row, row.began.get().is_none_or(|day| day >= FIRST_ASKED && lacks));
    }
}
