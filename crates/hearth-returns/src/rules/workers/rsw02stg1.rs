//! The number of a social worker is none.

use crate::rules::workers::number::{is_short, is_wrong};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "SW02STG1",
    finds: "The number of a social worker is blank or does not begin with SW or XX, or, from 2025/26, has fewer than four characters.",
    why: "The number tells one social worker from another, and so how often a child's changed.",
    remedy: "Write the registration number with Social Work England in SW_ID (SW and figures); XX and figures where there is none.",
    source: Source::Department,
    years: Years::from(2024),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_ID"],
    differs: None,
    cases: &[
        Case::fires(
            "figures alone",
            "SWEpisodes: CHILD SW_ID\n1 123456",
            &[(Table::SwEpisodes, 0)],
        ),
        Case::silent("registered; not registered", "SWEpisodes: CHILD SW_ID\n1 SW123456\n2 xx12"),
        Case::boundary(
            "four characters, and three",
            "SWEpisodes: CHILD SW_ID\n1 SW12\n2 SW1\n3 XX",
            &[(Table::SwEpisodes, 1), (Table::SwEpisodes, 2)],
        ),
        Case::boundary(
            "before 2025/26 any length",
            "SWEpisodes: CHILD SW_ID\n1 SW1\n2 W",
            &[(Table::SwEpisodes, 1)],
        )
        .in_year(2025),
        Case::missing("blank", "SWEpisodes: CHILD SW_ID\n1 -", &[(Table::SwEpisodes, 0)]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let asks_length = child.given.year.ending() >= 2026;
    for row in &child.now.sw_episodes {
        found.row_if(row, is_wrong(&row.worker) || (asks_length && is_short(&row.worker)));
    }
}
