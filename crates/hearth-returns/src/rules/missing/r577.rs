//! A child ceased to be looked after, and a time missing did not end with it.

use crate::rules::days::is_later;
use crate::rules::periods::{Period, are_all};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "577",
    finds: "A time missing, or away without authorisation, is open although the child has ceased to be looked after, or it ended on no day on which the child was looked after.",
    why: "A child is missing from care only while it is in care.",
    remedy: "Write in MIS_END the day on which the child was found, or ceased to be looked after; correct the days of the row or of the episodes.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MIS_END"],
    differs: None,
    cases: &[
        Case::fires(
            "left care in August",
            "Missing: CHILD MIS_START MIS_END\n1 01/06/2025 -\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025",
            &[(Table::Missing, 0)],
        ),
        Case::silent(
            "found; in care still, in the second episode; no episodes",
            "Missing: CHILD MIS_START MIS_END\n1 01/06/2025 03/06/2025\n2 01/06/2025 -\n3 01/06/2025 -\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n2 01/05/2025 01/08/2025\n2 01/08/2025 -",
        ),
        Case::boundary(
            "ended on the last day of care, and the day after; on the first, and the day before; begun before care, and open",
            "Missing: CHILD MIS_START MIS_END\n1 01/06/2025 01/08/2025\n1 01/06/2025 02/08/2025\n1 01/05/2025 01/05/2025\n1 30/04/2025 30/04/2025\n2 30/04/2025 -\n2 01/05/2025 -\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n2 01/05/2025 -",
            &[(Table::Missing, 1), (Table::Missing, 3), (Table::Missing, 4)],
        ),
        Case::boundary(
            "in the second of two periods of care",
            "Missing: CHILD MIS_START MIS_END\n1 01/11/2025 03/11/2025\n1 01/11/2025 -\n2 01/11/2025 03/11/2025\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n1 01/10/2025 01/02/2026\n2 01/05/2025 01/08/2025",
            &[(Table::Missing, 1), (Table::Missing, 2)],
        ),
        Case::missing(
            "no first day missing; no first day of the episode; an end that cannot be read is none",
            "Missing: CHILD MIS_START MIS_END\n1 - -\n2 01/06/2025 -\n3 01/06/2025 soon\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n2 soon 01/08/2025\n3 01/05/2025 01/08/2025",
            &[(Table::Missing, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for one in &child.now.missing {
        let Some(began) = one.began.get() else { continue };
        let is_outside = |period: &Period| match one.ended.get() {
            None => period.ended.is_some() || began < period.began,
            Some(ended) => is_later(Some(ended), period.ended) || ended < period.began,
        };
        found.row_if(one, are_all(child.now, is_outside));
    }
}
