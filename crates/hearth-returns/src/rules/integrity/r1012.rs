//! Data of a child who has no episode in the year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "1012",
    finds: "The child has no episode this year, yet has a row in PlacedAdoption, Missing, Reviews, AD1, PrevPerm or OC2.",
    why: "Of a child who was not looked after in the year only what became of it as a care leaver is asked for.",
    remedy: "Add the child's episodes, take the row out, or correct CHILD.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "a row in each of the six tables",
            "Episodes: CHILD\n2\nPlacedAdoption: CHILD\n1\nMissing: CHILD\n1\nReviews: CHILD\n2\n1\nAD1: CHILD\n1\nPrevPerm: CHILD\n1\nOC2: CHILD\n1",
            &[
                (Table::Ad1, 0),
                (Table::Missing, 0),
                (Table::Oc2, 0),
                (Table::PlacedAdoption, 0),
                (Table::PrevPerm, 0),
                (Table::Reviews, 1),
            ],
        ),
        Case::silent(
            "an episode; a care leaver, and an unaccompanied child",
            "Episodes: CHILD\n1\nReviews: CHILD\n1\nOC3: CHILD\n2\nUASC: CHILD\n3\nHeader: CHILD\n2\n3",
        ),
        Case::boundary(
            "a number that differs by a zero; a care leaver with a review",
            "Episodes: CHILD\n17\nOC3: CHILD\n3\nReviews: CHILD\n17\n017\n3",
            &[(Table::Reviews, 1), (Table::Reviews, 2)],
        ),
        Case::missing(
            "an episode with nothing but the number; a review with no number",
            "Episodes: CHILD DECOM\n1 -\nReviews: CHILD REVIEW\n1 01/06/2025\n- 01/06/2025",
            &[(Table::Reviews, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.episodes.is_empty() {
        found.rows(&child.now.placed_adoption);
        found.rows(&child.now.missing);
        found.rows(&child.now.reviews);
        found.rows(&child.now.ad1);
        found.rows(&child.now.prev_perm);
        found.rows(&child.now.oc2);
    }
}
