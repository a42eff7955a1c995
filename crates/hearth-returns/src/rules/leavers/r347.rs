//! A care leaver under eighteen is told to live in a foyer.

use crate::rules::age::birthday;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::Accommodation;

pub(super) const RULE: Rule = Rule {
    code: "347",
    finds: "The care leaver lives in a foyer (T1 or T2), and was not yet eighteen on 1 April of the year.",
    why: "A foyer lets rooms to adults; a younger person there is placed in care or told of wrongly.",
    remedy: "Correct ACCOM or DOB.",
    source: Source::Department,
    years: Years::from(2024),
    reads: &[Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["ACCOM", "DOB"],
    differs: Some(
        "It asks for the code T, which is no code of the list, and so never finds anything; and it says nothing of any child when one birth date cannot be read.",
    ),
    cases: &[
        Case::fires("seventeen", "OC3: CHILD DOB ACCOM\n1 01/09/2008 T1", &[(Table::Oc3, 0)]),
        Case::silent(
            "nineteen; seventeen and elsewhere",
            "OC3: CHILD DOB ACCOM\n1 01/09/2006 T2\n2 01/09/2008 U1",
        ),
        Case::boundary(
            "eighteen on 1 April, and the day after",
            "OC3: CHILD DOB ACCOM\n1 01/04/2007 T1\n2 02/04/2007 T2",
            &[(Table::Oc3, 1)],
        ),
        Case::missing(
            "no birth date; no accommodation",
            "OC3: CHILD DOB ACCOM\n1 - T1\n2 01/09/2008 -\n3 soon T1",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc3 {
        let is_foyer =
            matches!(row.accommodation.get(), Some(Accommodation::T1 | Accommodation::T2));
        let is_young = |born| birthday(born, 18) > child.given.first_day;
        found.row_if(row, is_foyer && row.birth_date.get().is_some_and(is_young));
    }
}
