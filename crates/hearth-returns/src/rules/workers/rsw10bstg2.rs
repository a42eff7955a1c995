//! A social worker made first contact before the one before had stopped.

use crate::rules::workers::following::is_first_contact;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "SW10bSTG2",
    finds: "The social worker with whom first contact was made (FCONTA) began on or before the last day of the one before.",
    why: "First contact is made when the child comes to the authority, and not while it has a social worker.",
    remedy: "Correct SW_DECOM or SW_REASON, or SW_DEC of the one before.",
    source: Source::Department,
    years: Years::from(2026),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_DECOM", "SW_DEC", "SW_REASON"],
    differs: None,
    cases: &[
        Case::fires(
            "a week before the other stopped",
            "SWEpisodes: CHILD SW_DECOM SW_DEC SW_REASON\n1 01/05/2025 08/09/2025 MANAGE\n1 01/09/2025 - FCONTA",
            &[(Table::SwEpisodes, 1)],
        ),
        Case::silent(
            "a month after; a week before for another reason",
            "SWEpisodes: CHILD SW_DECOM SW_DEC SW_REASON\n1 01/05/2025 01/09/2025 MANAGE\n1 01/10/2025 - FCONTA\n2 01/05/2025 08/09/2025 FCONTA\n2 01/09/2025 - MANAGE",
        ),
        Case::boundary(
            "on the last day, and the day after",
            "SWEpisodes: CHILD SW_DECOM SW_DEC SW_REASON\n1 01/05/2025 01/09/2025 MANAGE\n1 01/09/2025 - FCONTA\n2 01/05/2025 01/09/2025 MANAGE\n2 02/09/2025 - FCONTA",
            &[(Table::SwEpisodes, 1)],
        ),
        Case::missing(
            "no last day of the one before; no first day",
            "SWEpisodes: CHILD SW_DECOM SW_DEC SW_REASON\n1 01/05/2025 - MANAGE\n1 01/09/2025 - FCONTA\n2 01/05/2025 01/09/2025 MANAGE\n2 - - FCONTA",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (before, row) in child.now.worker_pairs() {
        let ends = row.began.get().zip(before.ended.get());
        found.row_if(row, is_first_contact(row) && ends.is_some_and(|(began, end)| began <= end));
    }
}
