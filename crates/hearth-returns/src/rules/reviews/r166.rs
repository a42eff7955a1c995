//! The day of a review is blank or cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "166",
    finds: "The day of the review is blank, or no day of the calendar.",
    why: "Whether reviews were held in time is counted from their days.",
    remedy: "Write the day of the review in REVIEW as dd/mm/yyyy; leave out a row without a review.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Reviews],
    reads_last: &[],
    needs: &[],
    cells: &["REVIEW"],
    differs: None,
    cases: &[
        Case::fires(
            "words instead of a day",
            "Reviews: CHILD REVIEW\n1 June",
            &[(Table::Reviews, 0)],
        ),
        Case::silent(
            "days, of a year to come too",
            "Reviews: CHILD REVIEW\n1 01/06/2025\n2 01/06/2027",
        ),
        Case::boundary(
            "the last day of a month, and one more",
            "Reviews: CHILD REVIEW\n1 30/06/2025\n2 31/06/2025",
            &[(Table::Reviews, 1)],
        ),
        Case::missing("no day", "Reviews: CHILD REVIEW\n1 -\n2 01/06/2025", &[(Table::Reviews, 0)]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.reviews.iter().filter(|review| review.held.get().is_none()));
}
