//! A child in short breaks only has a review, or is told to be a mother or none.

use crate::rules::care::is_short_break;
use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::{HeaderRow, ReviewRow};

pub(super) const RULE: Rule = Rule {
    code: "399",
    finds: "Every episode of the child is a short break (V3 or V4), and a review, how the child took part in one, or whether she is a mother is told.",
    why: "Of children in short breaks neither reviews nor motherhood are collected.",
    remedy: "Leave MOTHER, REVIEW and REVIEW_CODE out for the child, or correct the legal status in LS.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Header, Table::Reviews],
    reads_last: &[],
    needs: &[],
    cells: &["MOTHER", "LS", "REVIEW", "REVIEW_CODE"],
    differs: None,
    cases: &[
        Case::fires(
            "a review; a mother",
            "Header: CHILD MOTHER\n1 -\n2 0\nEpisodes: CHILD LS\n1 V4\n2 V3\n2 V4\nReviews: CHILD REVIEW REVIEW_CODE\n1 01/06/2025 PN1",
            &[
                (Table::Episodes, 0),
                (Table::Episodes, 1),
                (Table::Episodes, 2),
                (Table::Header, 0),
                (Table::Header, 1),
                (Table::Reviews, 0),
            ],
        ),
        Case::silent(
            "nothing told; not a short break",
            "Header: CHILD MOTHER\n1 -\n2 1\nEpisodes: CHILD LS\n1 V4\n2 C2\nReviews: CHILD REVIEW REVIEW_CODE\n2 01/06/2025 PN1",
        ),
        Case::boundary(
            "one episode of several is no short break; a code alone is told too; without Header",
            "Header: CHILD MOTHER\n1 1\n2 -\nEpisodes: CHILD LS\n1 V3\n1 V2\n2 V3\n3 V4\nReviews: CHILD REVIEW REVIEW_CODE\n1 01/06/2025 PN1\n2 - PN0\n3 01/06/2025 PN1",
            &[
                (Table::Episodes, 2),
                (Table::Episodes, 3),
                (Table::Header, 1),
                (Table::Reviews, 1),
                (Table::Reviews, 2),
            ],
        ),
        Case::missing(
            "a legal status that is blank; a day that cannot be read is told all the same; no episodes",
            "Header: CHILD MOTHER\n1 1\n2 -\n3 1\nEpisodes: CHILD LS\n1 -\n1 V4\n2 V4\nReviews: CHILD REVIEW REVIEW_CODE\n2 soon -\n3 01/06/2025 PN1",
            &[(Table::Episodes, 2), (Table::Header, 1), (Table::Reviews, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let rows = child.now;
    if rows.episodes.is_empty() || !rows.episodes.iter().all(|one| is_short_break(one)) {
        return;
    }
    let is_mother_told = |header: &&At<HeaderRow>| !header.is_mother.is_blank();
    let is_told =
        |review: &&At<ReviewRow>| !review.held.is_blank() || !review.participation.is_blank();
    let has_mother = rows.headers.iter().any(|row| is_mother_told(&row));
    let has_review = rows.reviews.iter().any(|row| is_told(&row));
    if has_mother || has_review {
        found.rows(&rows.episodes);
        found.rows(rows.headers.iter().filter(|row| has_review || is_mother_told(row)));
        found.rows(rows.reviews.iter().filter(|row| has_mother || is_told(row)));
    }
}
