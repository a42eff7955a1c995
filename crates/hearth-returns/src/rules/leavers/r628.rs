//! Whether a care leaver is a mother is told, though it was not looked after in the year.

use crate::rules::leaver::tells_of_leaver;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "628",
    finds: "The young person has data of a care leaver and no episode, and whether it is a mother is told.",
    why: "Mothers are counted among the girls looked after in the year.",
    remedy: "Leave MOTHER blank, or give the episodes of the year.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Header, Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["MOTHER", "IN_TOUCH", "ACTIV", "ACCOM"],
    differs: None,
    cases: &[
        Case::fires(
            "a care leaver without episodes",
            "Header: CHILD MOTHER\n1 0\nEpisodes: CHILD DECOM\n2 01/05/2025\nOC3: CHILD IN_TOUCH\n1 YES",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "not told; no care leaver",
            "Header: CHILD MOTHER\n1 -\n2 1\nEpisodes: CHILD DECOM\n3 01/05/2025\nOC3: CHILD IN_TOUCH\n1 YES",
        ),
        Case::boundary(
            "an episode of any days; none",
            "Header: CHILD MOTHER\n1 1\n2 1\nEpisodes: CHILD DECOM DEC\n1 01/05/2023 01/06/2023\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
            &[(Table::Header, 1)],
        ),
        Case::missing(
            "no cell of a care leaver; told by no code",
            "Header: CHILD MOTHER\n1 1\n2 X\nEpisodes: CHILD DECOM\n3 01/05/2025\nOC3: CHILD ACCOM\n1 -\n2 B1",
            &[(Table::Header, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.episodes.is_empty() && child.now.oc3.iter().any(|row| tells_of_leaver(row)) {
        found.rows(child.now.headers.iter().filter(|row| !row.is_mother.is_blank()));
    }
}
