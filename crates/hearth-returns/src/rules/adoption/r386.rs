//! A person of 18 or over was adopted.

use crate::rules::At;
use crate::rules::age::birthday;
use crate::rules::care::is_adopted;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;

pub(super) const RULE: Rule = Rule {
    code: "386",
    finds: "The child was adopted on the 18th birthday or later.",
    why: "An adoption order is made of a child, before the 18th birthday.",
    remedy: "Correct REC or DEC of the episode, or DOB in Header.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["REC", "DEC", "DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "adopted at 19",
            "Header: CHILD DOB\n1 01/05/2006\nEpisodes: CHILD DEC REC\n1 01/06/2025 E12",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "adopted at 2; left at 18 otherwise",
            "Header: CHILD DOB\n1 01/05/2023\n2 01/05/2007\nEpisodes: CHILD DEC REC\n1 01/06/2025 E11\n2 01/06/2025 E5",
        ),
        Case::boundary(
            "the day before the 18th birthday, and on it; born on 29 February, on 27 and on 28 February",
            "Header: CHILD DOB\n1 01/06/2007\n2 01/06/2007\n3 29/02/2008\n4 29/02/2008\nEpisodes: CHILD DEC REC\n1 31/05/2025 E12\n2 01/06/2025 E12\n3 27/02/2026 E12\n4 28/02/2026 E12",
            &[(Table::Episodes, 1), (Table::Episodes, 3)],
        ),
        Case::missing(
            "no birth date; no last day that can be read",
            "Header: CHILD DOB\n1 -\n2 01/05/2006\nEpisodes: CHILD DEC REC\n1 01/06/2025 E12\n2 soon E12",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for born in child.now.headers.iter().filter_map(|header| header.birth_date.get()) {
        let grown = birthday(born, 18);
        let too_old = |one: &&At<EpisodeRow>| {
            is_adopted(one) && one.ceased.get().is_some_and(|day| day >= grown)
        };
        found.rows(child.now.episodes.iter().filter(too_old));
    }
}
