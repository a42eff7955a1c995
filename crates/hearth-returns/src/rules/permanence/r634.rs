//! Previous permanence is told of a child who came into care before it was asked for.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::PrevPermRow;
use hearth_domain::Day;
use jiff::civil::date;

pub(super) const RULE: Rule = Rule {
    code: "634",
    finds: "Previous permanence is told of a child none of whose episodes began on or after 1 April 2016.",
    why: "It is asked for of children who started to be looked after since that day.",
    remedy: "Leave out the row of previous permanence, or correct DECOM of the episodes.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::PrevPerm],
    reads_last: &[],
    needs: &[],
    cells: &["PREV_PERM", "LA_PERM", "DATE_PERM", "DECOM"],
    differs: Some(
        "It asks for an episode that began in the collection year, though the rule names 1 April 2016, and so finds children who came into care in the years between.",
    ),
    cases: &[
        Case::fires(
            "in one placement since 2015",
            "Episodes: CHILD DECOM\n1 01/05/2015\nPrevPerm: CHILD PREV_PERM\n1 P1",
            &[(Table::Episodes, 0), (Table::PrevPerm, 0)],
        ),
        Case::silent(
            "since 2020; since 2015 with a later move",
            "Episodes: CHILD DECOM\n1 01/05/2020\n2 01/05/2015\n2 01/05/2025\nPrevPerm: CHILD PREV_PERM\n1 P1\n2 P1",
        ),
        Case::boundary(
            "on 1 April 2016, and the day before",
            "Episodes: CHILD DECOM\n1 01/04/2016\n2 31/03/2016\nPrevPerm: CHILD LA_PERM\n1 330\n2 330",
            &[(Table::Episodes, 1), (Table::PrevPerm, 1)],
        ),
        Case::missing(
            "no first day that can be read; a row with no cell; a day that cannot be read",
            "Episodes: CHILD DECOM\n1 soon\n2 01/05/2015\n3 01/05/2015\n3 -\nPrevPerm: CHILD DATE_PERM\n1 01/05/2010\n2 -\n3 soon",
            &[(Table::Episodes, 2), (Table::Episodes, 3), (Table::PrevPerm, 2)],
        ),
    ],
    judge,
};

/// Previous permanence is asked for of children who started to be looked after since.
const ASKED_SINCE: Day = date(2016, 4, 1);

fn judge(child: &Child<'_>, found: &mut Findings) {
    let newest = child.now.dated_episodes().next_back();
    if newest.is_some_and(|(began, _)| began < ASKED_SINCE) {
        for row in child.now.prev_perm.iter().filter(|row| tells_anything(row)) {
            found.row(row);
            found.rows(&child.now.episodes);
        }
    }
}

fn tells_anything(row: &PrevPermRow) -> bool {
    !(row.kind.is_blank() && row.authority.is_blank() && row.day.is_blank())
}
