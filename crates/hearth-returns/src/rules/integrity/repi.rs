//! A child of Header has neither an episode nor a row as a care leaver.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "EPI",
    finds: "Header has a row of the child, and neither Episodes nor OC3 has.",
    why: "A return tells of children looked after in the year and of care leavers; of this child it tells neither, so no other rule can judge it.",
    remedy: "Add the child's episodes or its row in OC3, or take the child out of Header.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "in Header alone",
            "Header: CHILD\n1\n2\nEpisodes: CHILD\n2\nOC3: CHILD\n3",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "an episode; a care leaver",
            "Header: CHILD\n1\n2\nEpisodes: CHILD\n1\nOC3: CHILD\n2",
        ),
        Case::boundary(
            "a review is no episode; a number that differs by a zero",
            "Header: CHILD\n1\n17\nReviews: CHILD\n1\nEpisodes: CHILD\n017",
            &[(Table::Header, 0), (Table::Header, 1)],
        ),
        Case::missing(
            "neither table; a row of Header without a number",
            "Header: CHILD DOB\n1 -\n- 02/06/2015",
            &[(Table::Header, 0), (Table::Header, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.episodes.is_empty() && child.now.oc3.is_empty() {
        found.rows(&child.now.headers);
    }
}
