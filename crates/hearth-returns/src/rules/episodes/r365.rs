//! A short break lasted for more than 17 days.

use crate::rules::episodes::lasting::end_in_year;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::LegalStatus;
use hearth_domain::day::add_days;

pub(super) const RULE: Rule = Rule {
    code: "365",
    finds: "A short break of a series (V3) lasted for more than 17 days.",
    why: "A longer stay is no short break (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 48).",
    remedy: "Correct DECOM or DEC, or give the legal status under which the child was looked after.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["LS", "DECOM", "DEC"],
    differs: None,
    cases: &[
        Case::fires(
            "a month",
            "Episodes: CHILD DECOM DEC LS\n1 01/05/2025 01/06/2025 V3",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "a month under another legal status",
            "Episodes: CHILD DECOM DEC LS\n1 01/05/2025 01/06/2025 V2",
        ),
        Case::boundary(
            "17 days, and 18",
            "Episodes: CHILD DECOM DEC LS\n1 01/05/2025 18/05/2025 V3\n2 01/05/2025 19/05/2025 V3",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "not ceased: it goes on to 31 March; a last day that cannot be read; no first day",
            "Episodes: CHILD DECOM DEC LS\n1 01/03/2026 - V3\n2 20/03/2026 - V3\n3 01/03/2026 soon V3\n4 - 01/05/2025 V3",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for one in
        child.now.episodes.iter().filter(|one| one.legal_status.get() == Some(LegalStatus::V3))
    {
        let longest = one.began.get().map(|day| add_days(day, 17));
        let until = end_in_year(one, child.given);
        found.row_if(one, longest.is_some_and(|longest| until > Some(longest)));
    }
}
