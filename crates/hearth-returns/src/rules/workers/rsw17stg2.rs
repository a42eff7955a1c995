//! No social worker goes on.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "SW17STG2",
    finds: "The child's newest social worker has a last day.",
    why: "A child looked after has a social worker on 31 March.",
    remedy: "Give the row of the social worker who followed, or leave SW_DEC blank where it goes on.",
    source: Source::Department,
    years: Years::from(2026),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_DECOM", "SW_DEC"],
    differs: Some(
        "It takes now one and now the other of two that began on one day for the newest, because its sort keeps no order among them, and takes a first day written in another order for one.",
    ),
    cases: &[
        Case::fires(
            "the newest stopped",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 01/09/2025\n1 01/09/2025 01/12/2025",
            &[(Table::SwEpisodes, 1)],
        ),
        Case::silent(
            "the newest goes on",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 01/09/2025\n1 01/09/2025 -",
        ),
        Case::boundary(
            "the newest stands first; two that began on one day, one of which goes on",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/09/2025 01/12/2025\n1 01/05/2025 -\n2 01/05/2025 -\n2 01/05/2025 01/06/2025",
            &[(Table::SwEpisodes, 0)],
        ),
        Case::missing(
            "a last day that cannot be read; no first day of one of two; of the only one",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 soon\n2 01/05/2025 -\n2 - 01/09/2025\n3 - 01/09/2025",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 3)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let dated = child.now.workers_in_order().rfind(|row| row.began.get().is_some());
    let newest = dated.or_else(|| child.now.workers_in_order().next_back());
    found.rows(newest.filter(|row| !row.ended.is_blank()));
}
