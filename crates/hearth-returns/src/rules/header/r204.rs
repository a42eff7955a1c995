//! The ethnic group of the child is not the one told last year.

use crate::rules::same::is_same;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "204",
    finds: "The ethnic group of the child is not the one told last year.",
    why: "A child seldom changes group; where one does, the new one should be meant.",
    remedy: "Check ETHNIC against what the child or family says.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[Table::Header],
    needs: &[],
    cells: &["ETHNIC"],
    differs: Some(
        "Where a child stands twice in Header last year, it says nothing of any child, or finds other rows than those it means.",
    ),
    cases: &[
        Case::fires(
            "another group",
            "Header: CHILD ETHNIC\n1 WBRI\nHeader last year: CHILD ETHNIC\n1 MWBC",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "the same",
            "Header: CHILD ETHNIC\n1 WBRI\nHeader last year: CHILD ETHNIC\n1 WBRI",
        ),
        Case::boundary(
            "small and capital letters; from not yet obtained to a group",
            "Header: CHILD ETHNIC\n1 WBRI\n2 WBRI\nHeader last year: CHILD ETHNIC\n1 wbri\n2 NOBT",
            &[(Table::Header, 1)],
        ),
        Case::missing(
            "blank now; blank in both; no row last year",
            "Header: CHILD ETHNIC\n1 -\n2 -\n3 WBRI\nHeader last year: CHILD ETHNIC\n1 WBRI\n2 -",
            &[(Table::Header, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        let mut before = child.last.headers.iter().map(|before| &before.ethnicity);
        found.row_if(row, before.any(|group| !is_same(&row.ethnicity, group)));
    }
}
