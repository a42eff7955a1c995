//! An episode begins after the child was adopted.

use crate::rules::At;
use crate::rules::care::is_adopted;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::Day;

pub(super) const RULE: Rule = Rule {
    code: "199",
    finds: "An episode of the child follows one that ended with an adoption, this year or last year.",
    why: "An adopted child is a new child to the return if care begins again, so that the two lives cannot be linked.",
    remedy: "Correct the reason on which the earlier episode ceased, or give the child who came back a new number.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DECOM", "REC"],
    differs: Some(
        "In a large return it takes episodes that began on one day in no certain order, and so may find one that ended with an adoption only because last year's return has it too.",
    ),
    cases: &[
        Case::fires(
            "adopted last year",
            "Episodes last year: CHILD DECOM DEC REC\n1 01/05/2024 01/09/2024 E12\nEpisodes: CHILD DECOM REC\n1 02/09/2025 -",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "adopted at the end",
            "Episodes: CHILD DECOM REC\n1 01/05/2025 X1\n1 01/09/2025 E11",
        ),
        Case::boundary(
            "the first adoption stands, a second does not",
            "Episodes: CHILD DECOM REC\n1 01/05/2025 E11\n1 01/09/2025 E12",
            &[(Table::Episodes, 1)],
        ),
        Case::boundary(
            "the same episode in both years",
            "Episodes last year: CHILD DECOM REC\n1 01/05/2024 E12\nEpisodes: CHILD DECOM REC\n1 01/05/2024 E12",
            &[],
        ),
        Case::missing(
            "the first day of the one or of the other cannot be read",
            "Episodes: CHILD DECOM REC\n1 soon E11\n1 01/09/2025 -\n2 01/05/2025 E11\n2 - -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let adopted = |(day, one): (Day, &At<EpisodeRow>)| is_adopted(one).then_some(day);
    let last_year = child.last.dated_episodes().find_map(adopted);
    let mut is_adopted_before = false;
    for (began, episode) in child.now.dated_episodes() {
        found.row_if(episode, is_adopted_before || last_year.is_some_and(|day| day < began));
        is_adopted_before |= is_adopted(episode);
    }
}
