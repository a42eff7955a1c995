//! A postcode is not known.

use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "392c",
    finds: "The postcode of home or of the placement is none, or one that is not in the postcode directory.",
    why: "Neither the distance nor the authority of the placement can be known from it.",
    remedy: "Correct HOME_POST or PL_POST.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Postcodes],
    cells: &["HOME_POST", "PL_POST"],
    differs: Some(
        "It looks up the postcodes of Northern Ireland too; their licence lets Hearth ship no list of them, so one of the right shape passes.",
    ),
    cases: &[
        Case::fires(
            "of home; of the placement",
            "Episodes: CHILD HOME_POST PL_POST\n1 ZZ9_9ZZ BS8_4BY\n2 BS8_4BY ZZ9_9ZZ",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "both known, with and without a space",
            "Episodes: CHILD HOME_POST PL_POST\n1 BS8_4BY CO30GJ\n2 bs8_4by BS8_4BY",
        ),
        Case::boundary(
            "of the right shape, in use and not; one that ended; one that lies in no district",
            "Episodes: CHILD HOME_POST PL_POST\n1 BS8_4BY BS1_5TR\n2 BS8_4BY BS99_9ZZ\n3 NPT_0AD BS1_9XS",
            &[(Table::Episodes, 1)],
        ),
        Case::boundary(
            "of Northern Ireland, which the directory has not, are known by their shape",
            "Episodes: CHILD HOME_POST PL_POST\n1 BS8_4BY BT1_5GS\n2 BS8_4BY BT1",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "neither is given",
            "Episodes: CHILD HOME_POST PL_POST\n1 - -\n2 - BS8_4BY",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (episode, whereabouts) in child.now.placed_episodes() {
        found.row_if(episode, whereabouts.has_unknown());
    }
}
