//! A child went missing while it was not looked after.

use crate::rules::days::is_later;
use crate::rules::periods::{Period, are_all};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "578",
    finds: "The child went missing, or away without authorisation, on a day on which it was not looked after.",
    why: "A child is missing from care only while it is in care.",
    remedy: "Correct MIS_START, or DECOM or DEC of the episodes; leave out a row of a day outside care.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MIS_START"],
    differs: None,
    cases: &[
        Case::fires(
            "after care; before it",
            "Missing: CHILD MIS_START\n1 01/11/2025\n2 01/04/2025\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n2 01/05/2025 -",
            &[(Table::Missing, 0), (Table::Missing, 1)],
        ),
        Case::silent(
            "in care; in the second period of care; no episodes",
            "Missing: CHILD MIS_START\n1 01/06/2025\n2 01/11/2025\n3 01/06/2025\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n2 01/05/2025 01/08/2025\n2 01/10/2025 -",
        ),
        Case::boundary(
            "the day before care, its first day, its last, and the day after",
            "Missing: CHILD MIS_START\n1 30/04/2025\n1 01/05/2025\n1 01/08/2025\n1 02/08/2025\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025",
            &[(Table::Missing, 0), (Table::Missing, 3)],
        ),
        Case::missing(
            "no first day missing; no first day of the episode; a last day that cannot be read",
            "Missing: CHILD MIS_START\n1 -\n2 01/06/2025\n3 01/11/2025\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n2 soon 01/08/2025\n3 01/05/2025 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for one in &child.now.missing {
        let Some(began) = one.began.get() else { continue };
        let is_outside =
            |period: &Period| began < period.began || is_later(Some(began), period.ended);
        found.row_if(one, are_all(child.now, is_outside));
    }
}
