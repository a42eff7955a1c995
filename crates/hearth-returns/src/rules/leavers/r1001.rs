//! A young person is told of as a care leaver who was not looked after long enough, or was adopted.

use crate::rules::age::birthday;
use crate::rules::care::is_adopted;
use crate::rules::leavers::both_years::{both_years, days_in_care};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "1001",
    finds: "Under twenty, the young person was looked after for fewer than 91 days since its fourteenth birthday, or not at all since its sixteenth, by the episodes of this year and last year; or the newest of them ended with an adoption.",
    why: "Only a young person with so much time in care is a relevant or former relevant child, whom the authority has to support and tell of.",
    remedy: "Leave out the row of OC3, or correct the episodes. Where the time in care lies before last year, the row is right as it stands.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Oc3, Table::Header],
    reads_last: &[Table::Episodes],
    needs: &[],
    cells: &["IN_TOUCH", "ACTIV", "ACCOM", "DOB", "DECOM", "DEC", "REC"],
    differs: Some(
        "It takes episodes of the two years that stand at the same place for one another when it closes those that go on and leaves out short breaks, counts an episode without a first day from the birthday, says nothing of any child when one has no first day that can be read, and finds everyone over twenty or without a birth date, whom it means to leave out.",
    ),
    cases: &[
        Case::fires(
            "too short; adopted in the end",
            "Header: CHILD DOB\n1 01/06/2008\n2 01/06/2008\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/06/2025 E5\n2 01/05/2025 01/03/2026 E11\nEpisodes last year: CHILD DECOM\n3 01/05/2024\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
            &[(Table::Oc3, 0), (Table::Oc3, 1)],
        ),
        Case::silent(
            "a year in care and left at eighteen; over twenty, long gone",
            "Header: CHILD DOB\n1 01/06/2007\n2 01/06/2005\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/06/2025 E5\nEpisodes last year: CHILD DECOM DEC REC\n1 01/05/2024 01/05/2025 X1\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
        ),
        Case::boundary(
            "90 days and 91 days since the fourteenth birthday",
            "Header: CHILD DOB\n1 01/06/2008\n2 01/06/2008\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 30/07/2025\n2 01/05/2025 31/07/2025\nEpisodes last year: CHILD DECOM\n3 01/05/2024\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
            &[(Table::Oc3, 0)],
        ),
        Case::boundary(
            "none and one day since the sixteenth birthday; an episode that goes on counts to 31 March",
            "Header: CHILD DOB\n1 01/09/2009\n2 01/09/2009\n3 30/03/2010\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/09/2025\n2 01/05/2025 02/09/2025\n3 01/05/2025 -\nEpisodes last year: CHILD DECOM\n4 01/05/2024\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES\n3 YES",
            &[(Table::Oc3, 0)],
        ),
        Case::boundary(
            "twenty on 31 March, and the day after; no episode of either",
            "Header: CHILD DOB\n1 31/03/2006\n2 01/04/2006\nEpisodes: CHILD DECOM\n3 01/05/2025\nEpisodes last year: CHILD DECOM\n3 01/05/2024\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
            &[(Table::Oc3, 1)],
        ),
        Case::boundary(
            "short breaks do not count; an episode told in both years counts once, with the day on which it ended",
            "Header: CHILD DOB\n1 01/06/2007\n2 01/06/2007\nEpisodes: CHILD DECOM LS DEC\n1 01/05/2025 V3 01/12/2025\n2 01/05/2024 C2 01/06/2024\nEpisodes last year: CHILD DECOM LS DEC\n2 01/05/2024 C2 -\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
            &[(Table::Oc3, 0), (Table::Oc3, 1)],
        ),
        Case::missing(
            "no birth date; no first day",
            "Header: CHILD DOB\n1 -\n2 01/06/2007\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/06/2025\n2 soon 01/03/2026\nEpisodes last year: CHILD DECOM\n3 01/05/2024\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
            &[(Table::Oc3, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.oc3.is_empty() {
        return;
    }
    let episodes = both_years(child);
    let is_adopted = episodes.last().is_some_and(|(_, newest)| is_adopted(newest));
    let last_day = child.given.last_day;
    let lacks_care = |born| {
        let since = |age| days_in_care(&episodes, birthday(born, age), last_day);
        birthday(born, 20) > last_day && (since(14) < 91 || since(16) < 1)
    };
    if is_adopted || child.now.births().any(lacks_care) {
        found.rows(&child.now.oc3);
    }
}
