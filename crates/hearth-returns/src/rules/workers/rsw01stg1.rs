//! No social worker is told of a child who is looked after on 31 March.

use crate::rules::care::is_short_break;
use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;

pub(super) const RULE: Rule = Rule {
    code: "SW01STG1",
    finds: "The child has an episode that goes on and is no short break, and no row of a social worker with a number, none with a first day, or none with a reason.",
    why: "Every child looked after has a social worker; how often it changes is counted from these rows.",
    remedy: "Give SW_ID, SW_DECOM and SW_REASON of the child's social workers.",
    source: Source::Department,
    years: Years::from(2024).until(2024),
    reads: &[Table::SwEpisodes, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DEC", "LS", "SW_ID", "SW_DECOM", "SW_REASON"],
    differs: Some(
        "It tells the places of the episodes as rows of the social workers, and finds every child of whom one row of several lacks a cell, though the rule asks for one of each.",
    ),
    cases: &[
        Case::fires(
            "no row; a row without a reason",
            "Episodes: CHILD LS DEC\n1 C2 -\n2 C2 -\nSWEpisodes: CHILD SW_ID SW_DECOM SW_REASON\n2 SW1234 01/05/2023 -",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "a full row; left care; a short break",
            "Episodes: CHILD LS DEC\n1 C2 -\n2 C2 01/09/2023\n3 V3 -\nSWEpisodes: CHILD SW_ID SW_DECOM SW_REASON\n1 SW1234 01/05/2023 FCONTA",
        ),
        Case::boundary(
            "one full row of two; two rows that make up one",
            "Episodes: CHILD LS DEC\n1 C2 -\n2 C2 -\nSWEpisodes: CHILD SW_ID SW_DECOM SW_REASON\n1 SW1234 01/05/2023 FCONTA\n1 - 01/09/2023 -\n2 SW1234 01/05/2023 -\n2 - - FCONTA",
            &[],
        ),
        Case::missing(
            "a last day that cannot be read; no legal status",
            "Episodes: CHILD LS DEC\n1 C2 soon\n2 - -\nSWEpisodes: CHILD SW_ID\n3 SW1234",
            &[(Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let told = &child.now.sw_episodes;
    let is_told = told.iter().any(|row| !row.worker.is_blank())
        && told.iter().any(|row| !row.began.is_blank())
        && told.iter().any(|row| !row.why.is_blank());
    if !is_told {
        let goes_on =
            |episode: &&At<EpisodeRow>| episode.ceased.is_blank() && !is_short_break(episode);
        found.rows(child.now.episodes.iter().filter(goes_on));
    }
}
