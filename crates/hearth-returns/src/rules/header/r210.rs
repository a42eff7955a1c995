//! A child looked after for more than a week has the reason for no pupil number that is meant for newcomers.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::values::UniquePupilNumber;
use hearth_domain::codes::UniquePupilNumberReason;
use hearth_domain::day::add_days;

pub(super) const RULE: Rule = Rule {
    code: "210",
    finds: "The child has UN4, the reason for a child newly looked after, in place of a pupil number, and an episode that began more than a week before 31 March.",
    why: "After a week the number can be asked for; without it the child is joined with no school record.",
    remedy: "Ask the school for UPN, or give the reason that holds.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["UPN", "DECOM"],
    differs: Some(
        "It finds the children whose episode began in the last week, for whom UN4 is meant, and not those looked after for longer.",
    ),
    cases: &[
        Case::fires(
            "since May",
            "Header: CHILD UPN\n1 UN4\nEpisodes: CHILD DECOM\n1 01/05/2025",
            &[(Table::Episodes, 0), (Table::Header, 0)],
        ),
        Case::silent(
            "since three days; since May with a number",
            "Header: CHILD UPN\n1 UN4\n2 A123456789012\nEpisodes: CHILD DECOM\n1 28/03/2026\n2 01/05/2025",
        ),
        Case::boundary(
            "since a week, and a day longer",
            "Header: CHILD UPN\n1 UN4\n2 UN4\nEpisodes: CHILD DECOM\n1 24/03/2026\n2 23/03/2026\n2 28/03/2026",
            &[(Table::Episodes, 1), (Table::Header, 1)],
        ),
        Case::missing(
            "no first day; no number",
            "Header: CHILD UPN\n1 UN4\n2 -\nEpisodes: CHILD DECOM\n1 -\n2 01/05/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let week_before = add_days(child.given.last_day, -7);
    for header in &child.now.headers {
        let reason = header.unique_pupil_number.value().and_then(UniquePupilNumber::reason);
        if reason != Some(UniquePupilNumberReason::Un4) {
            continue;
        }
        let early = child.now.dated_episodes().filter(|(began, _)| *began < week_before);
        for (_, episode) in early {
            found.row(header);
            found.row(episode);
        }
    }
}
