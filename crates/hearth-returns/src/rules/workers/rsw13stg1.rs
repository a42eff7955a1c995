//! The reason for a change of social worker is none of the list.

use crate::rules::workers::asked::FIRST_ASKED;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "SW13STG1",
    finds: "The reason for the change of social worker is told by a code that is none of the list, or is blank; from 2024/25 it may be blank for a social worker who began before 1 April 2023.",
    why: "Why children's social workers change is counted by this code.",
    remedy: "Write a code of the list in SW_REASON, for example MANAGE, FCONTA or LEFTRL.",
    source: Source::Department,
    years: Years::from(2024),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_REASON", "SW_DECOM"],
    differs: Some(
        "From 2024/25 it says nothing of any child when one first day of a social worker cannot be read.",
    ),
    cases: &[
        Case::fires(
            "a code of no list; blank",
            "SWEpisodes: CHILD SW_DECOM SW_REASON\n1 01/05/2025 MOVED\n2 01/05/2025 -",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 1)],
        ),
        Case::silent(
            "a code of the list; long ago",
            "SWEpisodes: CHILD SW_DECOM SW_REASON\n1 01/05/2025 TSPROC\n2 01/05/2020 -",
        ),
        Case::boundary(
            "the day before 1 April 2023, and on it; a code with a letter more",
            "SWEpisodes: CHILD SW_DECOM SW_REASON\n1 31/03/2023 -\n2 01/04/2023 -\n3 01/05/2020 MANAGED",
            &[(Table::SwEpisodes, 1), (Table::SwEpisodes, 2)],
        ),
        Case::boundary(
            "in 2023/24 never blank",
            "SWEpisodes: CHILD SW_DECOM SW_REASON\n1 31/03/2023 -\n2 - -",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 1)],
        )
        .in_year(2024),
        Case::missing(
            "no first day; one that cannot be read",
            "SWEpisodes: CHILD SW_DECOM SW_REASON\n1 - -\n2 soon -\n3 soon X",
            &[(Table::SwEpisodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let asks_all = child.given.year.ending() < 2025;
    for row in &child.now.sw_episodes {
        let is_asked = asks_all || row.began.get().is_some_and(|day| day >= FIRST_ASKED);
        let is_wrong = row.why.is_wrong(child.given.year);
        found.row_if(row, is_wrong || (row.why.is_blank() && is_asked));
    }
}
