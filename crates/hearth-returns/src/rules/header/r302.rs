//! The first episode began before the child was born.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "302",
    finds: "The first episode of the child began before the child was born.",
    why: "One of the two days is wrong, and every age in care with it.",
    remedy: "Correct DECOM of the first episode, or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DECOM", "DOB"],
    differs: Some(
        "Where one child of the authority has no first day of an episode that can be read, the reference says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "in care before birth",
            "Header: CHILD DOB\n1 02/06/2025\nEpisodes: CHILD DECOM\n1 01/05/2025\n1 01/09/2025",
            &[(Table::Episodes, 0), (Table::Header, 0)],
        ),
        Case::silent(
            "in care after birth",
            "Header: CHILD DOB\n1 02/06/2025\nEpisodes: CHILD DECOM\n1 09/06/2025",
        ),
        Case::boundary(
            "on the day of birth, and the day before; only the first is found",
            "Header: CHILD DOB\n1 02/06/2025\n2 02/06/2025\nEpisodes: CHILD DECOM\n1 02/06/2025\n2 01/06/2025\n2 01/05/2025",
            &[(Table::Episodes, 2), (Table::Header, 1)],
        ),
        Case::missing(
            "no birth date; no first day",
            "Header: CHILD DOB\n1 -\n2 02/06/2025\nEpisodes: CHILD DECOM\n1 01/05/2025\n2 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let Some((began, episode)) = child.now.dated_episodes().next() else { return };
    for header in &child.now.headers {
        if header.birth_date.get().is_some_and(|born| born > began) {
            found.row(header);
            found.row(episode);
        }
    }
}
