//! An extract of the Standard Safeguarding Dataset: everything the authority's system knows on the last
//! day of the year, of every child, back to the first day of care.

use hearth_domain::Day;
use hearth_domain::codes::ReasonForNewEpisode;
use hearth_returns::Cell;
use hearth_returns::cell::CellValue;
use hearth_returns::ssd::{
    CareEpisodeRow, ExtractDay, Flag, InvolvementRow, LegalStatusRow, LinkedIdentifierRow,
    OrderMade, PermanenceRow, PersonRow, PlacementRow, ProfessionalRow, ReviewRow, SsdTable,
};

use super::write::write_table;
use super::{Cut, given, reviews};
use crate::child::Child;
use crate::period::{Episode, Period};
use crate::plan::{Attempt, Plan};

/// How many invented workers an authority has.
const WORKERS: u64 = 12;

/// The files of one authority's extract, as name and bytes.
pub(crate) fn files(cut: &Cut<'_>, children: &[Child]) -> Vec<(String, Vec<u8>)> {
    let year = cut.year;
    let extract = Extract { cut };
    let known = || children.iter().filter(|child| extract.knows(child));
    let files = [
        (SsdTable::Person, write_table(known().map(|one| extract.person(one)), year)),
        (SsdTable::CareEpisodes, write_table(known().flat_map(|one| extract.episodes(one)), year)),
        (SsdTable::Placements, write_table(known().flat_map(|one| extract.placements(one)), year)),
        (SsdTable::LegalStatuses, write_table(known().flat_map(|one| extract.statuses(one)), year)),
        (
            SsdTable::Reviews,
            without_first_column(&write_table(known().flat_map(|one| extract.reviews(one)), year)),
        ),
        (SsdTable::Permanence, write_table(known().flat_map(|one| extract.plans(one)), year)),
        (SsdTable::Involvements, write_table(known().map(|one| extract.involvement(one)), year)),
        (SsdTable::Professionals, write_table((0..WORKERS).map(|one| extract.worker(one)), year)),
        (SsdTable::LinkedIdentifiers, write_table(known().map(|one| extract.linked(one)), year)),
    ];
    files.into_iter().map(|(table, bytes)| (format!("{}.csv", table.name()), bytes)).collect()
}

/// The table of reviews names the period of care and not the child.
fn without_first_column(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().filter_map(|line| line.split_once(','));
    lines.flat_map(|(_, rest)| [rest.as_bytes(), b"\n"].concat()).collect()
}

struct Extract<'a> {
    cut: &'a Cut<'a>,
}

impl Extract<'_> {
    fn knows(&self, child: &Child) -> bool {
        child.periods.first().is_some_and(|period| period.entered <= self.cut.last_day())
    }

    fn by_now(&self, day: Option<Day>) -> Cell<ExtractDay> {
        given(day.filter(|&day| day <= self.cut.last_day()).map(ExtractDay))
    }

    fn key<T: CellValue>(&self, child: &Child, letter: char, number: usize) -> Cell<T> {
        self.cut.cell(&format!("{letter}{}-{number}", child.number()))
    }

    fn person(&self, child: &Child) -> PersonRow {
        PersonRow {
            line: 0,
            child: self.cut.number(child),
            sex: Cell::Value(child.sex),
            ethnicity: Cell::Value(child.ethnicity),
            born: Cell::Value(ExtractDay(child.born)),
            expected: Cell::Blank,
            forename: self.cut.cell("Invented"),
            surname: self.cut.cell(&format!("Synthetic-{}", child.number())),
        }
    }

    /// Every episode that has begun, with the number of its period and of its placement.
    fn told<'c>(&self, child: &'c Child) -> Vec<Told<'c>> {
        let mut told: Vec<Told<'c>> = Vec::new();
        let mut placement = 0;
        for (number, period) in child.periods.iter().enumerate() {
            for episode in period.episodes() {
                placement += usize::from(episode.why_new != ReasonForNewEpisode::L);
                told.push(Told { number, period, placement, episode });
            }
        }
        told.retain(|one| one.episode.began <= self.cut.last_day());
        told
    }

    fn episodes(&self, child: &Child) -> Vec<CareEpisodeRow> {
        let row = |one: Told<'_>| {
            let has_ceased = one.episode.ceased <= self.cut.last_day();
            CareEpisodeRow {
                line: 0,
                child: self.cut.number(child),
                period: self.key(child, 'C', one.number),
                entered: Cell::Value(ExtractDay(one.period.entered)),
                began: Cell::Value(ExtractDay(one.episode.began)),
                why_new: Cell::Value(one.episode.why_new),
                need: Cell::Value(one.period.need),
                ceased: self.by_now(Some(one.episode.ceased)),
                why_ceased: given(has_ceased.then_some(one.episode.why_ceased)),
                placement: self.key(child, 'P', one.placement),
            }
        };
        self.told(child).into_iter().map(row).collect()
    }

    fn placements(&self, child: &Child) -> Vec<PlacementRow> {
        let mut rows: Vec<PlacementRow> = Vec::new();
        let mut last = None;
        for one in self.told(child) {
            let ended = self.by_now(Some(one.episode.ceased));
            if last.replace(one.placement) == Some(one.placement) {
                if let Some(row) = rows.last_mut() {
                    row.ended = ended;
                }
                continue;
            }
            rows.push(PlacementRow {
                line: 0,
                child: self.cut.number(child),
                key: self.key(child, 'P', one.placement),
                began: Cell::Value(ExtractDay(one.episode.began)),
                kind: Cell::Value(one.episode.placement.kind),
                provider: given(one.episode.placement.provider),
                ended,
            });
        }
        rows
    }

    fn statuses(&self, child: &Child) -> Vec<LegalStatusRow> {
        let mut rows: Vec<LegalStatusRow> = Vec::new();
        for one in self.told(child) {
            let ended = self.by_now(Some(one.episode.ceased));
            let status = Cell::Value(one.episode.status);
            let began = Cell::Value(ExtractDay(one.episode.began));
            let goes_on = |last: &&mut LegalStatusRow| last.status == status && last.ended == began;
            match rows.last_mut().filter(goes_on) {
                Some(last) => last.ended = ended,
                None => {
                    let child = self.cut.number(child);
                    rows.push(LegalStatusRow { line: 0, child, status, began, ended });
                }
            }
        }
        rows
    }

    fn reviews(&self, child: &Child) -> Vec<ReviewRow> {
        let told = reviews::told(self.cut, child).into_iter();
        let by_now = told.filter(|(_, day, _)| *day <= self.cut.last_day());
        let row = |(number, day, participation)| ReviewRow {
            line: 0,
            child: self.cut.number(child),
            period: self.key(child, 'C', number),
            held: Cell::Value(ExtractDay(day)),
            cancelled: Cell::Value(Flag(false)),
            participation: Cell::Value(participation),
        };
        by_now.map(row).collect()
    }

    fn plans(&self, child: &Child) -> Vec<PermanenceRow> {
        let decided = child.plans.iter().filter(|plan| plan.decided <= self.cut.last_day());
        decided.map(|plan| self.plan(child, plan)).collect()
    }

    fn plan(&self, child: &Child, plan: &Plan) -> PermanenceRow {
        let latest = |of: fn(&Attempt) -> Day| {
            let days = plan.attempts.iter().map(of);
            self.by_now(days.filter(|&day| day <= self.cut.last_day()).max())
        };
        let reversed = plan.reversed.filter(|&(day, _)| day <= self.cut.last_day());
        let granted = self.by_now(plan.granted.map(|(day, _)| day));
        PermanenceRow {
            line: 0,
            child: self.cut.number(child),
            decided: Cell::Value(ExtractDay(plan.decided)),
            ordered: self.by_now(plan.order),
            early: self.by_now(plan.early),
            with_carers: Cell::Blank,
            matched: latest(|attempt| attempt.matched),
            placed: latest(|attempt| attempt.placed),
            order_kind: if granted.is_blank() {
                Cell::Blank
            } else {
                Cell::Value(OrderMade::Adoption)
            },
            order_made: granted,
            reversed: given(reversed.map(|(day, _)| ExtractDay(day))),
            why_reversed: given(reversed.map(|(_, why)| why)),
        }
    }

    fn involvement(&self, child: &Child) -> InvolvementRow {
        let worker = child.number % WORKERS;
        InvolvementRow {
            line: 0,
            child: self.cut.number(child),
            worker: self.cut.cell(&format!("W{worker}")),
            team: self.cut.cell(&format!("Invented team {}", worker % 3 + 1)),
            began: self.by_now(child.periods.first().map(|period| period.entered)),
            ended: self.by_now(child.left()),
        }
    }

    fn worker(&self, number: u64) -> ProfessionalRow {
        ProfessionalRow {
            line: 0,
            worker: self.cut.cell(&format!("W{number}")),
            name: self.cut.cell(&format!("Invented Worker-{number}")),
        }
    }

    fn linked(&self, child: &Child) -> LinkedIdentifierRow {
        LinkedIdentifierRow {
            line: 0,
            child: self.cut.number(child),
            kind: self.cut.cell("RAA ID"),
            value: self.cut.cell(&format!("RAA-{}", child.number())),
        }
    }
}

/// One episode with the number of its period and of its placement.
struct Told<'c> {
    number: usize,
    period: &'c Period,
    placement: usize,
    episode: Episode<'c>,
}
