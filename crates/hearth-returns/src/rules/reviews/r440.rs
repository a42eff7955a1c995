//! A child told to be under four at its review was older.

use hearth_domain::codes::ReviewCode;

use crate::rules::reviews::age::is_under_four;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "440",
    finds: "The child took part as one under four (PN0), and was four or older on the day of the review.",
    why: "From four on it is counted how the child was heard.",
    remedy: "Correct REVIEW_CODE, or the day in REVIEW or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Reviews],
    reads_last: &[],
    needs: &[],
    cells: &["DOB", "REVIEW", "REVIEW_CODE"],
    differs: Some(
        "It says nothing of a review on the fourth birthday itself, when the child has reached four.",
    ),
    cases: &[
        Case::fires(
            "at six",
            "Reviews: CHILD DOB REVIEW REVIEW_CODE\n1 02/06/2019 01/09/2025 PN0",
            &[(Table::Reviews, 0)],
        ),
        Case::silent(
            "at two; at six with a code of its age",
            "Reviews: CHILD DOB REVIEW REVIEW_CODE\n1 02/06/2023 01/09/2025 PN0\n2 02/06/2019 01/09/2025 PN1",
        ),
        Case::boundary(
            "the day before the fourth birthday, on it, and the day after",
            "Reviews: CHILD DOB REVIEW REVIEW_CODE\n1 02/09/2021 01/09/2025 PN0\n2 01/09/2021 01/09/2025 PN0\n3 31/08/2021 01/09/2025 PN0",
            &[(Table::Reviews, 1), (Table::Reviews, 2)],
        ),
        Case::missing(
            "no birth date; no day; no code",
            "Reviews: CHILD DOB REVIEW REVIEW_CODE\n1 - 01/09/2025 PN0\n2 02/06/2019 - PN0\n3 02/06/2019 01/09/2025 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for review in &child.now.reviews {
        let is_young = review.participation.get() == Some(ReviewCode::Pn0);
        found.row_if(review, is_young && is_under_four(review) == Some(false));
    }
}
