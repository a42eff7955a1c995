//! Care goes on, but not on the day on which the last episode ceased.

use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::codes::ReasonForNewEpisode::{B, L, P, T, U};

pub(super) const RULE: Rule = Rule {
    code: "433",
    finds: "The episode goes on from another (L, P, T, B or U), but does not begin on the day on which the one before it ceased.",
    why: "Days are missing from the child's time in care, or are counted twice.",
    remedy: "Correct DECOM or the DEC before it, or give S in RNE where the child had left care.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["RNE", "DECOM", "DEC"],
    differs: Some(
        "It compares the texts of the two cells, so that one day written with and without leading zeros is two days.",
    ),
    cases: &[
        Case::fires(
            "a move after a gap",
            "Episodes: CHILD DECOM RNE DEC\n1 01/05/2025 S 01/08/2025\n1 01/09/2025 P -",
            &[(Table::Episodes, 1)],
        ),
        Case::silent(
            "on the day; a start after a gap; the first of the year",
            "Episodes: CHILD DECOM RNE DEC\n1 01/05/2025 S 01/08/2025\n1 01/08/2025 P -\n2 01/05/2025 S 01/08/2025\n2 01/09/2025 S -\n3 01/05/2025 P -",
        ),
        Case::boundary(
            "the day before, and the day after; one day written in two ways",
            "Episodes: CHILD DECOM RNE DEC\n1 01/05/2025 S 01/08/2025\n1 31/07/2025 L -\n2 01/05/2025 S 01/08/2025\n2 02/08/2025 U -\n3 01/05/2025 S 01/08/2025\n3 1/8/2025 T -",
            &[(Table::Episodes, 1), (Table::Episodes, 3)],
        ),
        Case::boundary(
            "of two that began on one day the one that ceased first comes first",
            "Episodes: CHILD DECOM RNE DEC\n1 01/05/2025 P 01/09/2025\n1 01/05/2025 S 01/08/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "the earlier one did not cease; no first day",
            "Episodes: CHILD DECOM RNE DEC\n1 01/05/2025 S -\n1 01/08/2025 P -\n2 01/05/2025 S 01/08/2025\n2 - P -",
            &[(Table::Episodes, 1), (Table::Episodes, 3)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for one in &child.now.episodes {
        let goes_on = matches!(one.why_new.get(), Some(P | L | T | U | B));
        let Some(before) = before(one, child).filter(|_| goes_on) else { continue };
        let follows = one.began.get().is_some() && one.began.get() == before.ceased.get();
        found.row_if(one, !follows);
    }
}

/// The episode before: of those that began on one day the one that ceased first comes first, and days
/// that cannot be read come last.
fn before<'a>(episode: &At<EpisodeRow>, child: &Child<'a>) -> Option<&'a At<EpisodeRow>> {
    let place = |one: &At<EpisodeRow>| {
        let (began, ceased) = (one.began.get(), one.ceased.get());
        (began.is_none(), began, ceased.is_none(), ceased, one.place)
    };
    let earlier = child.now.episodes.iter().filter(|one| place(one) < place(episode));
    earlier.max_by_key(|one| place(one))
}
