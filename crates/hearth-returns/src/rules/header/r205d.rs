//! A child is unaccompanied this year and was not last year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "205D",
    finds: "A child who was looked after last year and was no unaccompanied asylum-seeking child then is one this year.",
    why: "A child comes into care unaccompanied; one seldom becomes so later, and last year's count lacks the child.",
    remedy: "Check whether the child belongs in UASC; where last year's return left it out, say so to the Department.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header, Table::Uasc],
    reads_last: &[Table::Header, Table::Uasc],
    needs: &[],
    cells: &["CHILD"],
    differs: Some(
        "Where a child stands twice in UASC it takes the status of the children below from the row above theirs.",
    ),
    cases: &[
        Case::fires(
            "in UASC this year only",
            "Header: CHILD\n1\nUASC: CHILD\n1\nHeader last year: CHILD\n1\n2\nUASC last year: CHILD\n2",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "in both years",
            "Header: CHILD\n1\nUASC: CHILD\n1\nHeader last year: CHILD\n1\nUASC last year: CHILD\n1",
        ),
        Case::boundary(
            "new this year; not unaccompanied in either year",
            "Header: CHILD\n1\n2\nUASC: CHILD\n1\nHeader last year: CHILD\n2\nUASC last year: CHILD\n3",
            &[],
        ),
        Case::missing(
            "a row in UASC without a cell counts",
            "Header: CHILD\n1\nUASC: CHILD DUC\n1 -\nHeader last year: CHILD\n1\nUASC last year: CHILD\n2",
            &[(Table::Header, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let was_here = !child.last.headers.is_empty();
    if was_here && child.now.is_unaccompanied() && !child.last.is_unaccompanied() {
        found.rows(&child.now.headers);
    }
}
