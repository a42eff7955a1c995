//! A deprivation of liberty order goes on after the child left care, or ended outside care.

use crate::rules::At;
use crate::rules::periods::{Period, are_all};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::DoLoRow;

pub(super) const RULE: Rule = Rule {
    code: "707",
    finds: "The deprivation of liberty order has no last day though the child left care, or had not come into it; or it ended while the child was not in care.",
    why: "An order ends no later than care does, and one of a child not looked after is no part of the return.",
    remedy: "Give the day it ended in DOLO_END, or correct the days of the order or of the episodes.",
    source: Source::Department,
    years: Years::from(2027),
    reads: &[Table::DoLo, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DOLO_END"],
    differs: None,
    cases: &[
        Case::fires(
            "goes on after the child left; ended after it",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 -\n2 01/06/2026 01/10/2026\nEpisodes: CHILD DECOM DEC\n1 01/05/2026 01/09/2026\n2 01/05/2026 01/09/2026",
            &[(Table::DoLo, 0), (Table::DoLo, 1)],
        ),
        Case::silent(
            "goes on, as care does; ended in care; a child without an episode",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 -\n2 01/06/2026 01/08/2026\n3 01/06/2026 -\nEpisodes: CHILD DECOM DEC\n1 01/05/2026 01/06/2026\n1 01/06/2026 -\n2 01/05/2026 01/09/2026",
        ),
        Case::boundary(
            "ended on the last day of care, and the day after; a gap of no day, and of one; goes on from before care",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/09/2026\n2 01/06/2026 02/09/2026\n3 01/06/2026 -\n4 01/06/2026 -\n5 30/04/2026 -\n6 01/05/2026 -\n7 01/03/2026 30/04/2026\nEpisodes: CHILD DECOM DEC\n1 01/05/2026 01/09/2026\n2 01/05/2026 01/09/2026\n3 01/05/2026 01/09/2026\n3 01/09/2026 -\n4 01/05/2026 01/09/2026\n4 02/09/2026 -\n5 01/05/2026 -\n6 01/05/2026 -\n7 01/05/2026 -",
            &[(Table::DoLo, 1), (Table::DoLo, 3), (Table::DoLo, 4), (Table::DoLo, 6)],
        ),
        Case::missing(
            "no first day; an end that cannot be read is none; an episode without a first day; one without a last day goes on into the next",
            "DoLo: CHILD DOLO_START DOLO_END\n1 - -\n2 01/06/2026 soon\n3 01/06/2026 -\n4 01/06/2026 -\nEpisodes: CHILD DECOM DEC\n1 01/05/2026 01/09/2026\n2 01/05/2026 01/09/2026\n3 soon 01/09/2026\n4 01/05/2026 -\n4 01/08/2026 01/09/2026",
            &[(Table::DoLo, 1), (Table::DoLo, 3)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for order in child.now.dolo.iter().filter(|order| order.began.get().is_some()) {
        found.row_if(order, are_all(child.now, |period| is_outside(order, period)));
    }
}

fn is_outside(order: &At<DoLoRow>, period: &Period) -> bool {
    match order.ended.get() {
        Some(day) => day < period.began || period.ended.is_some_and(|ended| day > ended),
        None => period.ended.is_some() || order.began.get().is_some_and(|day| day < period.began),
    }
}
