//! Civil partners with the sex of one person.

use crate::rules::adoption::adopters::find_other_sex;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::{AdopterLegalStatus, AdopterSex};

pub(super) const RULE: Rule = Rule {
    code: "519",
    finds: "The adopters are civil partners (L2), and their sex is not that of a couple (MM, FF or MF).",
    why: "Adoptions are counted by the legal status of the adopters, and it does not agree with their sex.",
    remedy: "Write MM, FF or MF in SEX_ADOPTR, or L0 in LS_ADOPTR where one person adopted.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["LS_ADOPTR", "SEX_ADOPTR"],
    differs: None,
    cases: &[
        Case::fires(
            "they do not agree",
            "AD1: CHILD SEX_ADOPTR LS_ADOPTR\n1 M1 L2",
            &[(Table::Ad1, 0)],
        ),
        Case::silent(
            "they agree; another legal status",
            "AD1: CHILD SEX_ADOPTR LS_ADOPTR\n1 FF L2\n2 MF L11",
        ),
        Case::boundary(
            "the one is allowed, the other is not",
            "AD1: CHILD SEX_ADOPTR LS_ADOPTR\n1 MF L2\n2 F1 L2",
            &[(Table::Ad1, 1)],
        ),
        Case::missing(
            "no sex, or one that cannot be read; no legal status",
            "AD1: CHILD SEX_ADOPTR LS_ADOPTR\n1 - L2\n2 ? L2\n3 M1 -",
            &[(Table::Ad1, 0), (Table::Ad1, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_other_sex(
        child,
        found,
        AdopterLegalStatus::L2,
        &[AdopterSex::Mm, AdopterSex::Ff, AdopterSex::Mf],
    );
}
