//! A young person is told of as a care leaver who was looked after on the birthday.

use crate::rules::leaver::tells_of_leaver;
use crate::rules::leavers::turned::turned;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "1007",
    finds: "The young person has data of a care leaver, and was looked after on the day in the year on which it became seventeen or eighteen.",
    why: "Care leavers are told of about a birthday on which they were no longer looked after.",
    remedy: "Leave out the row of OC3, or correct DEC of the episode or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["IN_TOUCH", "ACTIV", "ACCOM", "DOB", "DECOM", "DEC"],
    differs: Some(
        "It leaves out an episode that goes on, though it asks who is still looked after, and says nothing of any child when one day of an episode cannot be read or one child was born on 29 February.",
    ),
    cases: &[
        Case::fires(
            "left care after the eighteenth birthday; still in care at seventeen",
            "Episodes: CHILD DECOM DEC\n1 01/05/2025 01/12/2025\n2 01/05/2025 -\nOC3: CHILD DOB IN_TOUCH\n1 01/09/2007 YES\n2 01/09/2008 YES",
            &[(Table::Oc3, 0), (Table::Oc3, 1)],
        ),
        Case::silent(
            "left before the birthday; sixteen, and nineteen, and in care",
            "Episodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n2 01/05/2025 01/12/2025\n3 01/05/2025 01/12/2025\nOC3: CHILD DOB IN_TOUCH\n1 01/09/2007 YES\n2 01/09/2009 YES\n3 01/09/2006 YES",
        ),
        Case::boundary(
            "left on the birthday, and the day after; came on the birthday, and the day after",
            "Episodes: CHILD DECOM DEC\n1 01/05/2025 01/09/2025\n2 01/05/2025 02/09/2025\n3 01/09/2025 01/12/2025\n4 02/09/2025 01/12/2025\nOC3: CHILD DOB IN_TOUCH\n1 01/09/2007 YES\n2 01/09/2007 YES\n3 01/09/2007 YES\n4 01/09/2007 YES",
            &[(Table::Oc3, 1), (Table::Oc3, 2)],
        ),
        Case::boundary(
            "seventeen on 31 March, and on the day after; born on 29 February",
            "Episodes: CHILD DECOM DEC\n1 01/05/2025 -\n2 01/05/2025 -\n3 01/05/2025 01/03/2026\nOC3: CHILD DOB IN_TOUCH\n1 31/03/2009 YES\n2 01/04/2009 YES\n3 29/02/2008 YES",
            &[(Table::Oc3, 0), (Table::Oc3, 2)],
        ),
        Case::missing(
            "no birth date; no data; no first day; a last day that cannot be read",
            "Episodes: CHILD DECOM DEC\n1 01/05/2025 -\n2 01/05/2025 -\n3 - -\n4 01/05/2025 soon\nOC3: CHILD DOB IN_TOUCH\n1 - YES\n2 01/09/2007 -\n3 01/09/2007 YES\n4 01/09/2007 YES",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in child.now.oc3.iter().filter(|row| tells_of_leaver(row)) {
        let Some(birthday) = turned(row, child.given) else { continue };
        let mut begun = child.now.dated_episodes().filter(|(began, _)| *began <= birthday);
        let goes_past = |day| day > birthday;
        let is_in_care =
            begun.any(|(_, one)| one.ceased.is_blank() || one.ceased.get().is_some_and(goes_past));
        found.row_if(row, is_in_care);
    }
}
