//! A child told to be four or older at its review was younger.

use hearth_domain::codes::ReviewCode;

use crate::rules::reviews::age::is_under_four;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "441",
    finds: "The child took part as one of four or older (PN1 to PN7), and was under four on the day of the review.",
    why: "How children are heard is counted from four on.",
    remedy: "Correct REVIEW_CODE (PN0 for a child under four), or the day in REVIEW or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Reviews],
    reads_last: &[],
    needs: &[],
    cells: &["DOB", "REVIEW", "REVIEW_CODE"],
    differs: None,
    cases: &[
        Case::fires(
            "at two",
            "Reviews: CHILD DOB REVIEW REVIEW_CODE\n1 02/06/2023 01/09/2025 PN3",
            &[(Table::Reviews, 0)],
        ),
        Case::silent(
            "at six; at two with the code of its age",
            "Reviews: CHILD DOB REVIEW REVIEW_CODE\n1 02/06/2019 01/09/2025 PN3\n2 02/06/2023 01/09/2025 PN0",
        ),
        Case::boundary(
            "the day before the fourth birthday, and on it; born on 29 February",
            "Reviews: CHILD DOB REVIEW REVIEW_CODE\n1 02/09/2021 01/09/2025 PN7\n2 01/09/2021 01/09/2025 PN7\n3 29/02/2020 28/02/2024 PN1\n3 29/02/2020 29/02/2024 PN1",
            &[(Table::Reviews, 0), (Table::Reviews, 2)],
        ),
        Case::missing(
            "no birth date; no day; a code that cannot be read",
            "Reviews: CHILD DOB REVIEW REVIEW_CODE\n1 - 01/09/2025 PN1\n2 02/06/2023 - PN1\n3 02/06/2023 01/09/2025 PN9",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for review in &child.now.reviews {
        let is_older = review.participation.get().is_some_and(|code| code != ReviewCode::Pn0);
        found.row_if(review, is_older && is_under_four(review) == Some(true));
    }
}
