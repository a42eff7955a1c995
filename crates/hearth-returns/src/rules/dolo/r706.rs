//! A deprivation of liberty order that went on when last year ended is not in this year's return.

use crate::rules::At;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::DoLoRow;

pub(super) const RULE: Rule = Rule {
    code: "706",
    finds: "A deprivation of liberty order of last year's return had not ended, and this year's has none of the child that began on its day.",
    why: "An order that goes on is told of every year with the day it began, until its end is told.",
    remedy: "Add the order with last year's DOLO_START, or correct the day; where it had ended last year, tell the Department.",
    source: Source::Department,
    years: Years::from(2027),
    reads: &[Table::DoLo, Table::Header],
    reads_last: &[Table::DoLo],
    needs: &[],
    cells: &["DOLO_START"],
    differs: Some(
        "It finds the row of this year's table that stands at the place of last year's order, or none; Hearth finds the child's first order of this year, or its row in Header.",
    ),
    cases: &[
        Case::fires(
            "gone, and another day",
            "DoLo last year: CHILD DOLO_START DOLO_END\n1 01/12/2025 -\n2 01/12/2025 -\nHeader: CHILD\n1\n2\nDoLo: CHILD DOLO_START\n2 01/06/2026\n2 01/05/2026",
            &[(Table::DoLo, 1), (Table::Header, 0)],
        ),
        Case::silent(
            "told again; ended last year",
            "DoLo last year: CHILD DOLO_START DOLO_END\n1 01/12/2025 -\n2 01/12/2025 01/02/2026\nHeader: CHILD\n1\n2\nDoLo: CHILD DOLO_START\n1 01/06/2026\n1 01/12/2025",
        ),
        Case::boundary(
            "a day later; the day without its zeros",
            "DoLo last year: CHILD DOLO_START DOLO_END\n1 01/12/2025 -\n2 01/12/2025 -\nHeader: CHILD\n1\n2\nDoLo: CHILD DOLO_START\n1 02/12/2025\n2 1/12/2025",
            &[(Table::DoLo, 0)],
        ),
        Case::missing(
            "no first day last year, and a last day that cannot be read; no first day now",
            "DoLo last year: CHILD DOLO_START DOLO_END\n1 - -\n2 01/12/2025 soon\n3 01/12/2025 -\nHeader: CHILD\n1\n2\n3\nDoLo: CHILD DOLO_START\n3 -",
            &[(Table::DoLo, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let orders = &child.now.dolo;
    let is_gone = |order: &At<DoLoRow>| {
        let stands = |day| orders.iter().any(|now| now.began.get() == Some(day));
        order.ended.is_blank() && order.began.get().is_some_and(|day| !stands(day))
    };
    if child.last.dolo.iter().any(is_gone) {
        match orders.iter().min_by_key(|now| (now.began.get().is_none(), now.began.get())) {
            Some(first) => found.row(first),
            None => found.rows(&child.now.headers),
        }
    }
}
