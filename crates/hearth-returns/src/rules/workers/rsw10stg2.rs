//! A social worker did not follow the one before within a week.

use crate::rules::workers::following::{is_first_contact, is_within_week};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
code: "SW10STG2",
finds: "The social worker did not begin within seven days, before or after, of the last day of the one before; from 2024/25 one with whom first contact was made (FCONTA) may.",
why: "A child has one social worker at a time and is never long without one.",
remedy: "Correct SW_DECOM, or SW_DEC of the one before.",
source: Source::Department,
years: Years::from(2024),
reads: &[Table::SwEpisodes],
reads_last: &[],
needs: &[],
cells: &["SW_DECOM", "SW_DEC", "SW_REASON"],
differs: None,
cases: &[Case::fires("a month after", "SWEpisodes: CHILD SW_DECOM SW_DEC SW_REASON\n1 01/05/2025 01/09/2025 FCONTA\n1 01/10/2025 - MANAGE", &[(Table::SwEpisodes, 1)]), Case::silent("on the day; a month after, with first contact; the first", "SWEpisodes: CHILD SW_DECOM SW_DEC SW_REASON\n1 01/05/2025 01/09/2025 FCONTA\n1 01/09/2025 - MANAGE\n2 01/05/2025 01/09/2025 MANAGE\n2 01/10/2025 - FCONTA"), Case::boundary("seven days after and before, and eight", "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 10/09/2025\n1 17/09/2025 -\n2 01/05/2025 10/09/2025\n2 18/09/2025 -\n3 01/05/2025 10/09/2025\n3 03/09/2025 -\n4 01/05/2025 10/09/2025\n4 02/09/2025 -", &[(Table::SwEpisodes, 3), (Table::SwEpisodes, 7)]), Case::boundary("in 2023/24 with first contact too", "SWEpisodes: CHILD SW_DECOM SW_DEC SW_REASON\n1 01/05/2023 01/09/2023 MANAGE\n1 01/10/2023 - FCONTA", &[(Table::SwEpisodes, 1)]).in_year(2024), Case::missing("no last day of the one before; no first day", "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 -\n1 01/09/2025 -\n2 01/05/2025 01/09/2025\n2 - -", &[(Table::SwEpisodes, 1), (Table::SwEpisodes, 3)])],
judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let asks_all = child.given.year.ending() < 2025;
    for (before, row) in child.now.worker_pairs() {
        let is_asked = asks_all || !is_first_contact(row);
        found.row_if(row, is_asked && !is_within_week(before, row));
    }
}
