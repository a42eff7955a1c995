//! Several years of one authority, pooled into one history of episodes for each child.
//!
//! A return tells each year afresh. Seven repairs, in this order, make one history of them; each is
//! listed, so that nothing is mended in silence:
//!
//! 1. exact duplicates across years are dropped;
//! 2. of rows with the same child and start, the later submission wins;
//! 3. an episode open in a year that is not the newest is deleted if a later submission covers its
//!    start with another row;
//! 4. otherwise it is closed at the start of the next episode that continues the period of care;
//! 5. with no such next, it is closed on 31 March of its year and marked as inferred;
//! 6. an overlap is cut at the next start;
//! 7. a gap after X1 is closed to the next start.
//!
//! "Continues" means that the next episode does not itself start care (reason S): a child whose
//! leaving was never told, and who came back years later, was not in care in between.

use hearth_domain::codes::{
    LegalStatus, PlacementProvider, PlacementType, ReasonEpisodeCeased, ReasonForNewEpisode,
};
use hearth_domain::day::to_slashed;
use hearth_domain::{CollectionYear, Day};

use crate::problem::{Problem, ProblemKind};
use crate::table::Table;
use crate::tables::EpisodeRow;

/// An episode of the pooled history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PooledEpisode {
    /// The day it began.
    pub began: Day,
    /// The day it ceased, or `None` while it goes on.
    pub ceased: Option<Day>,
    /// Why it ceased; `None` where no good code tells.
    pub why_ceased: Option<ReasonEpisodeCeased>,
    /// Whether its end is inferred and not told.
    pub inferred: bool,
    /// Why it began.
    pub why_new: Option<ReasonForNewEpisode>,
    /// Legal status.
    pub legal_status: Option<LegalStatus>,
    /// Placement type.
    pub placement: Option<PlacementType>,
    /// Placement provider.
    pub provider: Option<PlacementProvider>,
    /// The submission that tells it.
    year: CollectionYear,
    /// Its line there.
    line: u64,
}

impl PooledEpisode {
    /// Whether the child left care when it ceased.
    #[must_use]
    pub fn ends_care(&self) -> bool {
        self.ceased.is_some()
            && (self.inferred || self.why_ceased.is_some_and(|why| !why.goes_on()))
    }

    fn covers(&self, day: Day) -> bool {
        self.began <= day && self.ceased.is_none_or(|ceased| day < ceased)
    }
}

/// One row with the year of its submission.
pub type Told<'a> = (CollectionYear, &'a EpisodeRow);

/// Pools the episodes of one child. `newest` is the newest year of the authority.
///
/// A row whose start is not a day cannot be placed in time; its problem was told when it was read.
#[must_use]
pub fn pool(told: &[Told<'_>], newest: CollectionYear) -> (Vec<PooledEpisode>, Vec<Problem>) {
    let mut repairs = Vec::new();
    let distinct = drop_duplicates(told, &mut repairs);
    let mut episodes = latest_submission(distinct, &mut repairs);
    delete_replaced(&mut episodes, newest, &mut repairs);
    close_open(&mut episodes, newest, &mut repairs);
    meet_next(&mut episodes, &mut repairs);
    (episodes, repairs)
}

/// Repair 1.
fn drop_duplicates<'a>(told: &[Told<'a>], repairs: &mut Vec<Problem>) -> Vec<Told<'a>> {
    let same = |one: &EpisodeRow, other: &EpisodeRow| {
        EpisodeRow { line: 0, ..one.clone() } == EpisodeRow { line: 0, ..other.clone() }
    };
    let mut ordered = told.to_vec();
    ordered.sort_by_key(|(year, row)| (row.began.get(), std::cmp::Reverse((*year, row.line))));
    let mut distinct: Vec<Told<'a>> = Vec::new();
    for (year, row) in ordered {
        let start = distinct.iter().rev().take_while(|(_, kept)| kept.began == row.began);
        let twin = start.into_iter().find(|(_, kept)| same(kept, row));
        match twin {
            Some((kept_year, _)) => repairs.push(repair(
                1,
                (year, row.line),
                row.began.get(),
                format!("the same row stands in {kept_year}; dropped"),
            )),
            None => distinct.push((year, row)),
        }
    }
    distinct
}

/// Repair 2. The rows come in order of start, the latest submission first.
fn latest_submission(told: Vec<Told<'_>>, repairs: &mut Vec<Problem>) -> Vec<PooledEpisode> {
    let mut episodes: Vec<PooledEpisode> = Vec::new();
    for (year, row) in told {
        let Some(began) = row.began.get() else { continue };
        if let Some(later) = episodes.last().filter(|last| last.began == began) {
            let what = format!("told again in {}; that row holds", later.year);
            repairs.push(repair(2, (year, row.line), Some(began), what));
            continue;
        }
        episodes.push(PooledEpisode {
            began,
            ceased: row.ceased.get(),
            why_ceased: row.why_ceased.get(),
            inferred: false,
            why_new: row.why_new.get(),
            legal_status: row.legal_status.get(),
            placement: row.placement.get(),
            provider: row.provider.get(),
            year,
            line: row.line,
        });
    }
    episodes
}

/// Repair 3.
fn delete_replaced(
    episodes: &mut Vec<PooledEpisode>,
    newest: CollectionYear,
    repairs: &mut Vec<Problem>,
) {
    let all = episodes.clone();
    episodes.retain(|one| {
        let stale = one.ceased.is_none() && one.year < newest;
        let replacing = |other: &&PooledEpisode| {
            other.year > one.year && other.began != one.began && other.covers(one.began)
        };
        let replaced = all.iter().find(replacing).filter(|_| stale);
        if let Some(other) = replaced {
            let what = format!("{} tells another episode for this day; deleted", other.year);
            repairs.push(repair(3, (one.year, one.line), Some(one.began), what));
        }
        replaced.is_none()
    });
}

/// Repairs 4 and 5.
fn close_open(episodes: &mut [PooledEpisode], newest: CollectionYear, repairs: &mut Vec<Problem>) {
    let next_starts = next_starts_of(episodes);
    for (one, next) in episodes.iter_mut().zip(next_starts) {
        if one.ceased.is_some() || one.year >= newest {
            continue;
        }
        let place = (one.year, one.line);
        if let Some((start, _)) =
            next.filter(|(_, why_new)| *why_new != Some(ReasonForNewEpisode::S))
        {
            close(one, start);
            let what =
                format!("still open though the next began {}; closed that day", to_slashed(start));
            repairs.push(repair(4, place, Some(one.began), what));
        } else {
            let last_day = one.year.last_day();
            one.ceased = Some(last_day.max(one.began));
            one.inferred = true;
            let what = format!(
                "still open and told no more; closed on {} (inferred)",
                to_slashed(last_day)
            );
            repairs.push(repair(5, place, Some(one.began), what));
        }
    }
}

/// Repairs 6 and 7.
fn meet_next(episodes: &mut [PooledEpisode], repairs: &mut Vec<Problem>) {
    let next_starts = next_starts_of(episodes);
    for (one, next) in episodes.iter_mut().zip(next_starts) {
        let Some((start, _)) = next else { continue };
        let goes_on = one.why_ceased.is_some_and(ReasonEpisodeCeased::goes_on);
        let (number, what) = match one.ceased {
            Some(ceased) if ceased < start && goes_on && !one.inferred => {
                (7, "a gap after X1; closed to")
            }
            Some(ceased) if ceased <= start => continue,
            _ => (6, "overlaps the next; cut at"),
        };
        close(one, start);
        let what = format!("{what} {}", to_slashed(start));
        repairs.push(repair(number, (one.year, one.line), Some(one.began), what));
    }
}

fn close(one: &mut PooledEpisode, start: Day) {
    one.ceased = Some(start);
    one.why_ceased = Some(ReasonEpisodeCeased::X1);
    one.inferred = false;
}

/// For each episode, when and why the one after it began.
fn next_starts_of(episodes: &[PooledEpisode]) -> Vec<Option<(Day, Option<ReasonForNewEpisode>)>> {
    let starts = episodes.iter().skip(1).map(|next| Some((next.began, next.why_new)));
    starts.chain([None]).take(episodes.len()).collect()
}

fn repair(number: u8, place: (CollectionYear, u64), began: Option<Day>, what: String) -> Problem {
    let (year, line) = place;
    let file = year.ending().to_string().into();
    Problem {
        kind: ProblemKind::Repair(number),
        table: Some(Table::Episodes),
        line: Some(line),
        column: "DECOM".to_owned(),
        value: began.map(to_slashed).unwrap_or_default(),
        ..Problem::of_file(&file, what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Cell;

    fn year(ending: i16) -> CollectionYear {
        CollectionYear::ending_in(ending).unwrap()
    }

    /// Rows as `year DECOM RNE DEC REC`; `-` is blank. The newest year is 2026.
    fn check(rows: &str, expected: &str, repairs: &[u8]) {
        let rows: Vec<(CollectionYear, EpisodeRow)> = rows.lines().map(row_of).collect();
        let told: Vec<Told<'_>> = rows.iter().map(|(year, row)| (*year, row)).collect();
        let (episodes, problems) = pool(&told, year(2026));
        let shown: Vec<String> = episodes.iter().map(show).collect();
        assert_eq!(shown.join("\n"), expected);
        let numbers: Vec<u8> = problems
            .iter()
            .map(|problem| match problem.kind {
                ProblemKind::Repair(number) => number,
                other => panic!("{other:?} is no repair"),
            })
            .collect();
        assert_eq!(numbers, repairs);
    }

    fn row_of(line: &str) -> (CollectionYear, EpisodeRow) {
        fn cell<T: crate::cell::CellValue>(text: &str) -> Cell<T> {
            crate::cell::read_cell(if text == "-" { "" } else { text }, year(2026)).0
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        let row = EpisodeRow {
            line: 2,
            began: cell(words[1]),
            why_new: cell(words[2]),
            ceased: cell(words[3]),
            why_ceased: cell(words[4]),
            ..EpisodeRow::default()
        };
        (year(words[0].parse().unwrap()), row)
    }

    fn show(one: &PooledEpisode) -> String {
        use hearth_domain::codes::CodeSet;
        let ceased = one.ceased.map_or("-".to_owned(), to_slashed);
        let why = one.why_ceased.map_or("-", CodeSet::code);
        format!(
            "{} {ceased} {why}{}",
            to_slashed(one.began),
            if one.inferred { " inferred" } else { "" }
        )
    }

    #[test]
    fn repair_1_exact_duplicates_across_years_are_dropped() {
        check(
            "2025 01/05/2023 S 01/05/2025 X1\n2026 01/05/2023 S 01/05/2025 X1\n2026 01/05/2025 L - -",
            "01/05/2023 01/05/2025 X1\n01/05/2025 - -",
            &[1],
        );
    }

    #[test]
    fn repair_2_the_later_submission_wins() {
        check(
            "2026 01/05/2024 S 02/06/2025 E4A\n2025 01/05/2024 S - -",
            "01/05/2024 02/06/2025 E4A",
            &[2],
        );
    }

    #[test]
    fn repair_3_an_open_episode_that_a_later_submission_replaced_is_deleted() {
        check(
            "2025 03/05/2024 S - -\n2026 01/05/2024 S 02/06/2025 E4A",
            "01/05/2024 02/06/2025 E4A",
            &[3],
        );
    }

    #[test]
    fn repair_4_an_open_episode_ends_where_the_next_begins() {
        check(
            "2025 01/05/2024 S - -\n2026 02/06/2025 L - -",
            "01/05/2024 02/06/2025 X1\n02/06/2025 - -",
            &[4],
        );
    }

    #[test]
    fn repair_5_an_open_episode_told_no_more_ends_on_31_march() {
        check("2024 01/05/2023 S - -", "01/05/2023 31/03/2024 - inferred", &[5]);
        check(
            "2023 01/05/2022 S - -\n2026 02/06/2025 S - -",
            "01/05/2022 31/03/2023 - inferred\n02/06/2025 - -",
            &[5],
        );
    }

    #[test]
    fn repair_6_an_overlap_is_cut_at_the_next_start() {
        check(
            "2026 01/05/2025 S 20/06/2025 X1\n2026 02/06/2025 L - -",
            "01/05/2025 02/06/2025 X1\n02/06/2025 - -",
            &[6],
        );
        check(
            "2026 01/05/2025 S - -\n2026 02/06/2025 L - -",
            "01/05/2025 02/06/2025 X1\n02/06/2025 - -",
            &[6],
        );
    }

    #[test]
    fn repair_7_a_gap_after_x1_is_closed() {
        check(
            "2026 01/05/2025 S 20/05/2025 X1\n2026 02/06/2025 L - -",
            "01/05/2025 02/06/2025 X1\n02/06/2025 - -",
            &[7],
        );
    }

    #[test]
    fn a_gap_after_leaving_is_a_real_one_and_an_unplaceable_row_is_passed_over() {
        check(
            "2026 01/05/2025 S 20/05/2025 E4A\n2026 02/06/2025 S - -\n2026 31/02/2026 L - -",
            "01/05/2025 20/05/2025 E4A\n02/06/2025 - -",
            &[],
        );
    }
}
