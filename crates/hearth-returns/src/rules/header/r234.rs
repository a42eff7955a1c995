//! A child under ten moved because of custody.

use crate::rules::age::birthday;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonPlaceChange;

pub(super) const RULE: Rule = Rule {
    code: "234",
    finds: "An episode ended in a change of placement because of custody, and the child was under ten when the next began.",
    why: "A child under ten cannot be held responsible for a crime.",
    remedy: "Correct REASON_PLACE_CHANGE of the episode that ended, or DOB.",
    source: Source::Department,
    years: Years::from(2026),
    reads: &[Table::Episodes, Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["REASON_PLACE_CHANGE", "DECOM", "DOB"],
    differs: Some(
        "It asks for the age when the placement began that custody ended, and not for the age at the move.",
    ),
    cases: &[
        Case::fires(
            "moved at nine",
            "Header: CHILD DOB\n1 02/06/2016\nEpisodes: CHILD DECOM REASON_PLACE_CHANGE\n1 01/05/2025 CUSTOD\n1 01/09/2025 -",
            &[(Table::Episodes, 0), (Table::Header, 0)],
        ),
        Case::silent(
            "moved at fourteen; at nine for another reason",
            "Header: CHILD DOB\n1 02/06/2011\n2 02/06/2016\nEpisodes: CHILD DECOM REASON_PLACE_CHANGE\n1 01/05/2025 CUSTOD\n1 01/09/2025 -\n2 01/05/2025 CARPL\n2 01/09/2025 -",
        ),
        Case::boundary(
            "the move on the tenth birthday, and the day before; placed at nine",
            "Header: CHILD DOB\n1 01/09/2015\n2 02/09/2015\nEpisodes: CHILD DECOM REASON_PLACE_CHANGE\n1 01/05/2025 CUSTOD\n1 01/09/2025 -\n2 01/05/2025 CUSTOD\n2 01/09/2025 -",
            &[(Table::Episodes, 2), (Table::Header, 1)],
        ),
        Case::missing(
            "no birth date; no next episode; one without a first day",
            "Header: CHILD DOB\n1 -\n2 02/06/2016\n3 02/06/2016\nEpisodes: CHILD DECOM REASON_PLACE_CHANGE\n1 01/05/2025 CUSTOD\n1 01/09/2025 -\n2 01/05/2025 CUSTOD\n3 01/05/2025 CUSTOD\n3 soon -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for header in &child.now.headers {
        let Some(born) = header.birth_date.get() else { continue };
        let ten = birthday(born, 10);
        for (before, next) in child.now.episode_pairs() {
            let is_custody = before.why_moved.get() == Some(ReasonPlaceChange::Custod);
            if is_custody && next.began.get().is_some_and(|day| day < ten) {
                found.row(header);
                found.row(before);
            }
        }
    }
}
