//! How the child took part in a review is blank or no code.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "167",
    finds: "How the child took part in the review is blank, or no code of the list, or is told without a day of the review.",
    why: "Whether children are heard at their reviews is counted by this code.",
    remedy: "Give REVIEW_CODE one of the codes PN0 to PN7, and the day in REVIEW.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Reviews],
    reads_last: &[],
    needs: &[],
    cells: &["REVIEW", "REVIEW_CODE"],
    differs: None,
    cases: &[
        Case::fires(
            "no code of the list",
            "Reviews: CHILD REVIEW REVIEW_CODE\n1 01/06/2025 PN9",
            &[(Table::Reviews, 0)],
        ),
        Case::silent(
            "codes, also in small letters; a blank row",
            "Reviews: CHILD REVIEW REVIEW_CODE\n1 01/06/2025 PN0\n2 01/06/2025 pn7\n3 - -",
        ),
        Case::boundary(
            "the last code, and one more; a day that cannot be read is given all the same",
            "Reviews: CHILD REVIEW REVIEW_CODE\n1 01/06/2025 PN7\n2 01/06/2025 PN8\n3 soon PN1",
            &[(Table::Reviews, 1)],
        ),
        Case::missing(
            "no code; a code without a day",
            "Reviews: CHILD REVIEW REVIEW_CODE\n1 01/06/2025 -\n2 - PN1",
            &[(Table::Reviews, 0), (Table::Reviews, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for review in &child.now.reviews {
        let code = &review.participation;
        let stands_alone = review.held.is_blank() != code.is_blank();
        found.row_if(review, stands_alone || code.is_wrong(child.given.year));
    }
}
