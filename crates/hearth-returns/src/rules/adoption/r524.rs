//! A married couple of one sex whose sex is told otherwise.

use crate::rules::adoption::adopters::find_other_sex;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::{AdopterLegalStatus, AdopterSex};

pub(super) const RULE: Rule = Rule {
    code: "524",
    finds: "The adopters are a married couple of one sex (L12), and their sex is neither MM nor FF.",
    why: "Adoptions are counted by the legal status of the adopters, and it does not agree with their sex.",
    remedy: "Write MM or FF in SEX_ADOPTR, or L11 in LS_ADOPTR where the two are of different sex.",
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
            "AD1: CHILD SEX_ADOPTR LS_ADOPTR\n1 MF L12",
            &[(Table::Ad1, 0)],
        ),
        Case::silent(
            "they agree; another legal status",
            "AD1: CHILD SEX_ADOPTR LS_ADOPTR\n1 MM L12\n2 MF L11",
        ),
        Case::boundary(
            "the one is allowed, the other is not",
            "AD1: CHILD SEX_ADOPTR LS_ADOPTR\n1 FF L12\n2 F1 L12",
            &[(Table::Ad1, 1)],
        ),
        Case::missing(
            "no sex, or one that cannot be read; no legal status",
            "AD1: CHILD SEX_ADOPTR LS_ADOPTR\n1 - L12\n2 ? L12\n3 MF -",
            &[(Table::Ad1, 0), (Table::Ad1, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_other_sex(child, found, AdopterLegalStatus::L12, &[AdopterSex::Mm, AdopterSex::Ff]);
}
