//! The number of a social worker from before April 2023 is not told, or a first day.

use crate::rules::workers::asked::FIRST_ASKED;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "SW01aSTG1",
    finds: "The row of a social worker has no first day that can be read, or one before 1 April 2023 and no number.",
    why: "How many social workers a child has had is counted from these rows.",
    remedy: "Give SW_ID and SW_DECOM; the reason may stay blank for a social worker from before that day.",
    source: Source::Department,
    years: Years::from(2025).until(2025),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_ID", "SW_DECOM"],
    differs: None,
    cases: &[
        Case::fires(
            "no number",
            "SWEpisodes: CHILD SW_ID SW_DECOM\n1 - 01/05/2022",
            &[(Table::SwEpisodes, 0)],
        ),
        Case::silent(
            "a number and no reason",
            "SWEpisodes: CHILD SW_ID SW_DECOM\n1 SW1234 01/05/2022",
        ),
        Case::boundary(
            "the day before 1 April 2023, and on it",
            "SWEpisodes: CHILD SW_ID SW_DECOM\n1 - 31/03/2023\n2 - 01/04/2023",
            &[(Table::SwEpisodes, 0)],
        ),
        Case::missing(
            "no first day; one that cannot be read",
            "SWEpisodes: CHILD SW_ID SW_DECOM\n1 SW1234 -\n2 SW1234 soon",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.sw_episodes {
        let is_wrong = |day| day < FIRST_ASKED && row.worker.is_blank();
        found.row_if(row, row.began.get().is_none_or(is_wrong));
    }
}
