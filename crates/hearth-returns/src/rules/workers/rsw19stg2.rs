//! Two social workers of a child began on one day.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "SW19STG2",
    finds: "An earlier row of the child tells of a social worker who began on the same day.",
    why: "A child has one social worker at a time; a row that stands twice counts a change that was none.",
    remedy: "Leave out one of the rows, or correct SW_DECOM.",
    source: Source::Department,
    years: Years::from(2026),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_DECOM"],
    differs: Some(
        "It compares texts: two blank cells are one day to it, and one day written in two ways is two.",
    ),
    cases: &[
        Case::fires(
            "two on one day",
            "SWEpisodes: CHILD SW_DECOM\n1 01/09/2025\n1 01/09/2025",
            &[(Table::SwEpisodes, 1)],
        ),
        Case::silent(
            "two on two days; two children on one day",
            "SWEpisodes: CHILD SW_DECOM\n1 01/05/2025\n1 01/09/2025\n2 01/09/2025",
        ),
        Case::boundary(
            "three of four on one day, written in two ways",
            "SWEpisodes: CHILD SW_DECOM\n1 01/09/2025\n1 02/09/2025\n1 1/9/2025\n1 01/09/2025",
            &[(Table::SwEpisodes, 2), (Table::SwEpisodes, 3)],
        ),
        Case::missing(
            "two blank; two that cannot be read",
            "SWEpisodes: CHILD SW_DECOM\n1 -\n1 -\n2 soon\n2 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let rows = &child.now.sw_episodes;
    for row in rows.iter().filter(|row| row.began.get().is_some()) {
        let mut before = rows.iter().take_while(|other| other.place < row.place);
        found.row_if(row, before.any(|other| other.began.get() == row.began.get()));
    }
}
