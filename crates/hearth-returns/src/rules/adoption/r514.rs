//! A single adopter with the sex of a couple.

use crate::rules::adoption::adopters::find_other_sex;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::{AdopterLegalStatus, AdopterSex};

pub(super) const RULE: Rule = Rule {
    code: "514",
    finds: "The adopter is single (L0), and the sex is not that of one person (M1 or F1).",
    why: "Adoptions are counted by the legal status of the adopters, and it does not agree with their sex.",
    remedy: "Write M1 or F1 in SEX_ADOPTR, or correct LS_ADOPTR.",
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
            "AD1: CHILD SEX_ADOPTR LS_ADOPTR\n1 MF L0",
            &[(Table::Ad1, 0)],
        ),
        Case::silent(
            "they agree; another legal status",
            "AD1: CHILD SEX_ADOPTR LS_ADOPTR\n1 F1 L0\n2 MF L11",
        ),
        Case::boundary(
            "the one is allowed, the other is not",
            "AD1: CHILD SEX_ADOPTR LS_ADOPTR\n1 M1 L0\n2 MM L0",
            &[(Table::Ad1, 1)],
        ),
        Case::missing(
            "no sex, or one that cannot be read; no legal status",
            "AD1: CHILD SEX_ADOPTR LS_ADOPTR\n1 - L0\n2 ? L0\n3 MF -",
            &[(Table::Ad1, 0), (Table::Ad1, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_other_sex(child, found, AdopterLegalStatus::L0, &[AdopterSex::M1, AdopterSex::F1]);
}
