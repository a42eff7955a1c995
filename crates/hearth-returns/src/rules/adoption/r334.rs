//! The decision of an adopted child is dated before the newest time in care began.

use crate::rules::care::starts_care;
use crate::rules::days::is_later;
use crate::rules::rows::newest;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "334",
    finds: "The decision that the adopted child should be placed for adoption is dated before the child last started to be looked after.",
    why: "A decision of an earlier time in care no longer stands when care begins anew.",
    remedy: "Correct DATE_INT, or DECOM of the episode with which care began.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_INT", "DECOM", "RNE"],
    differs: Some(
        "Where one child of the authority started to be looked after on no day that can be read, the reference says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "decided in an earlier time in care",
            "Episodes: CHILD DECOM RNE\n1 01/05/2023 S\n1 01/05/2025 S\nAD1: CHILD DATE_INT\n1 01/06/2023",
            &[(Table::Ad1, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "decided in care",
            "Episodes: CHILD DECOM RNE\n1 01/05/2025 S\nAD1: CHILD DATE_INT\n1 01/06/2025",
        ),
        Case::boundary(
            "on the first day of care; the day before; a later episode that did not begin care",
            "Episodes: CHILD DECOM RNE\n1 01/05/2025 S\n2 01/05/2025 S\n3 01/05/2025 S\n3 01/08/2025 P\nAD1: CHILD DATE_INT\n1 01/05/2025\n2 30/04/2025\n3 01/06/2025",
            &[(Table::Ad1, 1), (Table::Episodes, 1)],
        ),
        Case::missing(
            "no decision; no start that can be read",
            "Episodes: CHILD DECOM RNE\n1 01/05/2025 S\n2 soon S\nAD1: CHILD DATE_INT\n1 -\n2 01/06/2023",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let starts = child.now.dated_episodes().filter(|(_, one)| starts_care(one));
    let Some(episode) = newest(starts) else { return };
    for row in &child.now.ad1 {
        if is_later(episode.began.get(), row.decided.get()) {
            found.row(episode);
            found.row(row);
        }
    }
}
