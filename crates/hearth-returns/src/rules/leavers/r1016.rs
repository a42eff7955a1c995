//! A young person is told of as a care leaver who left care after the birthday.

use crate::rules::leaver::tells_of_leaver;
use crate::rules::leavers::turned::turned;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "1016",
    finds: "The young person has data of a care leaver, and an episode that ended on or after the day in the year on which it became seventeen or eighteen.",
    why: "Care leavers are told of about a birthday on which they were no longer looked after.",
    remedy: "Leave out the row of OC3, or correct DEC of the episode or DOB.",
    source: Source::Department,
    years: Years::from(2024),
    reads: &[Table::Oc3, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["IN_TOUCH", "ACTIV", "ACCOM", "DOB", "DEC"],
    differs: Some(
        "It counts ages in years of 365.2425 days, so that a birthday on the last days of March may fall into another year, and says nothing of any child when one birth date cannot be read.",
    ),
    cases: &[
        Case::fires(
            "left after the eighteenth birthday, and after the seventeenth",
            "Episodes: CHILD DEC\n1 01/12/2025\n2 01/12/2025\nOC3: CHILD DOB IN_TOUCH\n1 01/09/2007 YES\n2 01/09/2008 YES",
            &[(Table::Oc3, 0), (Table::Oc3, 1)],
        ),
        Case::silent(
            "left before the birthday; sixteen, and nineteen; still in care",
            "Episodes: CHILD DEC\n1 01/08/2025\n2 01/12/2025\n3 01/12/2025\n4 -\nOC3: CHILD DOB IN_TOUCH\n1 01/09/2007 YES\n2 01/09/2009 YES\n3 01/09/2006 YES\n4 01/09/2007 YES",
        ),
        Case::boundary(
            "on the birthday, and the day before",
            "Episodes: CHILD DEC\n1 01/09/2025\n2 31/08/2025\nOC3: CHILD DOB ACTIV\n1 01/09/2007 F1\n2 01/09/2007 F1",
            &[(Table::Oc3, 0)],
        ),
        Case::boundary(
            "seventeen on 31 March, and on the day after",
            "Episodes: CHILD DEC\n1 31/03/2026\n2 31/03/2026\nOC3: CHILD DOB ACCOM\n1 31/03/2009 B1\n2 01/04/2009 B1",
            &[(Table::Oc3, 0)],
        ),
        Case::missing(
            "no birth date; no data; a last day that cannot be read",
            "Episodes: CHILD DEC\n1 01/12/2025\n2 01/12/2025\n3 soon\nOC3: CHILD DOB IN_TOUCH\n1 - YES\n2 01/09/2007 -\n3 01/09/2007 YES",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in child.now.oc3.iter().filter(|row| tells_of_leaver(row)) {
        let Some(birthday) = turned(row, child.given) else { continue };
        let mut ends = child.now.episodes.iter().filter_map(|one| one.ceased.get());
        found.row_if(row, ends.any(|day| day >= birthday));
    }
}
