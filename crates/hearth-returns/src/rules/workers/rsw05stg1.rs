//! The last day of a social worker cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "SW05STG1",
    finds: "The day on which the social worker stopped is no day of the calendar.",
    why: "How long a child keeps a social worker is counted from these days.",
    remedy: "Write the day in SW_DEC as dd/mm/yyyy.",
    source: Source::Department,
    years: Years::from(2024),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_DEC"],
    differs: Some("In 2023/24 and 2024/25 it lets a day pass of which a part is written ZZ."),
    cases: &[
        Case::fires(
            "a day that does not exist",
            "SWEpisodes: CHILD SW_DEC\n1 31/06/2025",
            &[(Table::SwEpisodes, 0)],
        ),
        Case::silent("a day", "SWEpisodes: CHILD SW_DEC\n1 30/06/2025"),
        Case::boundary(
            "a leap day, in a leap year and in another",
            "SWEpisodes: CHILD SW_DEC\n1 29/02/2024\n2 29/02/2025",
            &[(Table::SwEpisodes, 1)],
        ),
        Case::missing("no day", "SWEpisodes: CHILD SW_DEC\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.sw_episodes {
        found.row_if(row, row.ended.is_bad());
    }
}
