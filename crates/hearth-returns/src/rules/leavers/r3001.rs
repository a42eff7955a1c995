//! A young person about seventeen is told to live with former foster carers.

use crate::rules::age::birthday;
use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::Oc3Row;
use hearth_domain::codes::Accommodation;

pub(super) const RULE: Rule = Rule {
    code: "3001",
    finds: "The young person became seventeen in the year, and is told to live with its former foster carers (Z1 or Z2).",
    why: "At seventeen such a placement would still be care; only from eighteen may a young person stay with those who were its foster carers.",
    remedy: "Correct ACCOM, or DOB in Header.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header, Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["ACCOM", "DOB"],
    differs: Some("Where a care leaver stands twice in Header, it says nothing of any child."),
    cases: &[
        Case::fires(
            "seventeen in September",
            "Header: CHILD DOB\n1 01/09/2008\nOC3: CHILD ACCOM\n1 Z1",
            &[(Table::Oc3, 0)],
        ),
        Case::silent(
            "eighteen; seventeen and in lodgings",
            "Header: CHILD DOB\n1 01/09/2007\n2 01/09/2008\nOC3: CHILD ACCOM\n1 Z1\n2 K1",
        ),
        Case::boundary(
            "seventeen on 31 March and on 1 April, at either end of the year",
            "Header: CHILD DOB\n1 31/03/2008\n2 01/04/2008\n3 31/03/2009\n4 01/04/2009\nOC3: CHILD ACCOM\n1 Z1\n2 Z2\n3 Z1\n4 Z2",
            &[(Table::Oc3, 1), (Table::Oc3, 2)],
        ),
        Case::missing(
            "no birth date; no accommodation; not in Header",
            "Header: CHILD DOB\n1 -\n2 01/09/2008\nOC3: CHILD ACCOM\n1 Z1\n2 -\n3 Z1",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let turns = |born| child.given.in_year(birthday(born, 17));
    if child.now.births().any(turns) {
        let stays = |row: &&At<Oc3Row>| {
            matches!(row.accommodation.get(), Some(Accommodation::Z1 | Accommodation::Z2))
        };
        found.rows(child.now.oc3.iter().filter(stays));
    }
}
