//! A child under ten has a legal status of youth justice.

use crate::rules::age::birthday;
use crate::rules::header::aged::find_episodes_and_birth;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::LegalStatus;

pub(super) const RULE: Rule = Rule {
    code: "358",
    finds: "The child was under ten when an episode began with a legal status of youth justice (J1, J2 or J3).",
    why: "A child under ten cannot be held responsible for a crime.",
    remedy: "Correct LS or DECOM of the episode, or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["DECOM", "DOB", "LS"],
    differs: Some(
        "It also finds an episode that began on the tenth birthday, when the child is no longer under ten.",
    ),
    cases: &[
        Case::fires(
            "at eight",
            "Header: CHILD DOB\n1 02/06/2017\nEpisodes: CHILD DECOM LS\n1 01/09/2025 J2",
            &[(Table::Episodes, 0), (Table::Header, 0)],
        ),
        Case::silent(
            "at fifteen; at eight under a care order",
            "Header: CHILD DOB\n1 02/06/2010\n2 02/06/2017\nEpisodes: CHILD DECOM LS\n1 01/09/2025 J1\n2 01/09/2025 C2",
        ),
        Case::boundary(
            "on the tenth birthday, and the day before",
            "Header: CHILD DOB\n1 01/09/2015\n2 02/09/2015\nEpisodes: CHILD DECOM LS\n1 01/09/2025 J3\n2 01/09/2025 J3",
            &[(Table::Episodes, 1), (Table::Header, 1)],
        ),
        Case::missing(
            "no birth date; no first day",
            "Header: CHILD DOB\n1 -\n2 02/06/2017\nEpisodes: CHILD DECOM LS\n1 01/09/2025 J1\n2 - J1",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_episodes_and_birth(child, found, |born, episode| {
        matches!(
            episode.legal_status.get(),
            Some(LegalStatus::J1 | LegalStatus::J2 | LegalStatus::J3)
        ) && episode.began.get().is_some_and(|day| day < birthday(born, 10))
    });
}
