//! A social worker stopped well before 31 March and none followed in time.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::SwEpisodeRow;
use hearth_domain::day::{add_days, days_between};

pub(super) const RULE: Rule = Rule {
    code: "SW11aSTG2",
    finds: "A social worker of the child ended five days or more before 31 March; the next one, which is found, did not begin within five days of that, or there is none, and the one who stopped is found.",
    why: "A child looked after is never long without a social worker.",
    remedy: "Give the row of the social worker who followed, or correct SW_DECOM or SW_DEC.",
    source: Source::Department,
    years: Years::from(2024).until(2024),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_DECOM", "SW_DEC"],
    differs: Some(
        "It says nothing where no other one followed at all, and takes those that began on one day in the order of the file.",
    ),
    cases: &[
        Case::fires(
            "the next one a month later; none at all",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2023 01/09/2023\n1 01/10/2023 -\n2 01/05/2023 01/09/2023",
            &[(Table::SwEpisodes, 1), (Table::SwEpisodes, 2)],
        ),
        Case::silent(
            "the next one on the day; one that goes on",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2023 01/09/2023\n1 01/09/2023 -\n2 01/05/2023 -",
        ),
        Case::boundary(
            "five days later, and six; five days before 31 March, and four",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2023 01/09/2023\n1 06/09/2023 -\n2 01/05/2023 01/09/2023\n2 07/09/2023 -\n3 01/05/2023 26/03/2024\n4 01/05/2023 27/03/2024",
            &[(Table::SwEpisodes, 3), (Table::SwEpisodes, 4)],
        ),
        Case::missing(
            "no first day of the next one; no last day",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2023 01/09/2023\n1 - -\n2 01/05/2023 -\n2 01/10/2023 -",
            &[(Table::SwEpisodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let latest = add_days(child.given.last_day, -5);
    let ended_early = |row: &SwEpisodeRow| row.ended.get().filter(|day| *day <= latest);
    for (before, row) in child.now.worker_pairs() {
        let Some(end) = ended_early(before) else { continue };
        let is_near = |began| days_between(end, began).abs() <= 5;
        found.row_if(row, !row.began.get().is_some_and(is_near));
    }
    found.rows(child.now.workers_in_order().next_back().filter(|row| ended_early(row).is_some()));
}
