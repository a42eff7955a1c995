//! An episode is left open though another has begun since.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "142",
    finds: "A later episode has begun, but this one has no last day that can be read, or no reason why it ceased.",
    why: "A child has one episode at a time; with two open, days in care are counted twice.",
    remedy: "Give DEC and REC of the earlier episode; where the child stayed in care, DEC is the day on which the next one began and REC is X1.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DEC", "REC", "DECOM"],
    differs: Some(
        "Of two episodes that began on one day it takes now one and now the other for the later, because its sort keeps no order among them; here the one that stands later in the file is the later.",
    ),
    cases: &[
        Case::fires(
            "an open episode before another",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2025 - -\n1 01/08/2025 - -",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "the earlier one has ceased",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2025 01/08/2025 X1\n1 01/08/2025 - -",
        ),
        Case::boundary(
            "a day without a reason, and a reason without a day",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2025 01/08/2025 -\n1 01/08/2025 - -\n2 01/05/2025 - X1\n2 01/08/2025 - -",
            &[(Table::Episodes, 0), (Table::Episodes, 2)],
        ),
        Case::boundary(
            "of two that began on one day the one that stands later in the file is the later",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2025 01/05/2025 X1\n1 01/05/2025 - -\n2 01/05/2025 - -\n2 01/05/2025 01/05/2025 X1",
            &[(Table::Episodes, 2)],
        ),
        Case::missing(
            "no first day: such an episode stands last, and is not found itself",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2025 - -\n1 soon - -\n2 - - -\n2 - - -",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (earlier, _) in child.now.episode_pairs() {
        let is_open = earlier.ceased.get().is_none() || earlier.why_ceased.is_blank();
        found.row_if(earlier, is_open && earlier.began.get().is_some());
    }
}
