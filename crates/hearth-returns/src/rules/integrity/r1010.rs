//! A care leaver went on in care when last year ended and has no episode this year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "1010",
    finds: "The child's last episode of last year goes on and this year has no episode of the child, yet there is a row of the child as a care leaver.",
    why: "A child who was still looked after on 31 March has to be told of this year until it left care.",
    remedy: "Add this year's episodes of the child, with the one in which care ended, or tell the Department that last year's episode had ended.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Oc3],
    reads_last: &[Table::Episodes],
    needs: &[],
    cells: &["IN_TOUCH", "ACTIV", "ACCOM"],
    differs: None,
    cases: &[
        Case::fires(
            "went on last year, and nothing since",
            "Episodes last year: CHILD DECOM DEC\n1 01/05/2024 -\nEpisodes: CHILD DECOM\n2 01/05/2025\nOC3: CHILD IN_TOUCH\n1 YES",
            &[(Table::Oc3, 0)],
        ),
        Case::silent(
            "ended last year; an episode this year; no care leaver",
            "Episodes last year: CHILD DECOM DEC\n1 01/05/2024 01/09/2024\n2 01/05/2024 -\n3 01/05/2024 -\nEpisodes: CHILD DECOM\n2 01/05/2024\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES\n4 YES",
        ),
        Case::boundary(
            "the last to begin goes on, an earlier one does; of two that began on one day the second",
            "Episodes last year: CHILD DECOM DEC\n1 01/09/2024 -\n1 01/05/2024 01/09/2024\n2 01/09/2024 01/12/2024\n2 01/05/2024 -\n3 01/05/2024 01/05/2024\n3 01/05/2024 -\nEpisodes: CHILD DECOM\n4 01/05/2025\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES\n3 YES",
            &[(Table::Oc3, 0), (Table::Oc3, 2)],
        ),
        Case::missing(
            "a first day that cannot be read is no episode, a last day that cannot be read is an end; a row of OC3 with nothing but the number",
            "Episodes last year: CHILD DECOM DEC\n1 soon -\n2 01/05/2024 soon\n3 01/05/2024 -\nEpisodes: CHILD DECOM\n4 -\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES\n3 -",
            &[(Table::Oc3, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.episodes.is_empty() {
        let newest = child.last.dated_episodes().next_back();
        if newest.is_some_and(|(_, episode)| episode.ceased.is_blank()) {
            found.rows(&child.now.oc3);
        }
    }
}
