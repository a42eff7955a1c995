//! A tracker of children as agencies keep one beside their systems, with the map of its columns. No
//! two agencies head their columns alike: each draws one of three hands.

use std::collections::BTreeMap;

use hearth_domain::codes::{CodeSet, ReversalReason};
use hearth_domain::fact::Statement;
use hearth_domain::identity::IdentityKind;
use hearth_domain::{AgencyId, CollectionYear, Day, Milestone};
use hearth_returns::annex_a::List10Row;
use hearth_returns::list::{ColumnMap, ListOf, Meaning};
use hearth_returns::write::{Written, WrittenSheet};

use super::Spelling;
use super::spelling::{self, Kept, one_of};
use crate::child::Child;
use crate::stream::Stream;
use crate::tables::{Cut, list_10};

/// A list that an agency keeps, as it stood on the last day of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tracker {
    /// The agency.
    pub agency: AgencyId,
    /// The year.
    pub year: CollectionYear,
    /// The name of its file.
    pub name: &'static str,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The map by which it is read, as TOML.
    pub map: String,
}

/// What its columns mean, with the heading in each hand.
const COLUMNS: [(Meaning, [&str; 3]); 15] = [
    (Meaning::Number, ["Child ref", "LA number", "Case number"]),
    (Meaning::Name(IdentityKind::Surname), ["Surname", "Child", "Family name"]),
    (Meaning::Stated(Statement::Sex), ["M/F", "Boy or girl", "Sex"]),
    (Meaning::Stated(Statement::Ethnicity), ["Ethnicity", "Heritage", "Ethnic origin"]),
    (Meaning::Child(Milestone::BirthDate), ["DOB", "Born", "Date of birth"]),
    (Meaning::Child(Milestone::EnteredCare), ["Into care", "LAC since", "Accommodated"]),
    (Meaning::Child(Milestone::EarlyPermanenceMoveIn), ["FfA placed", "EP start", "FfA/CP from"]),
    (Meaning::Child(Milestone::Decision), ["SHOBPA", "ADM decision", "Best interests"]),
    (Meaning::Child(Milestone::PlacementOrder), ["PO", "Placement Order", "PO granted"]),
    (Meaning::Child(Milestone::Match), ["Matched", "Match ADM", "Link agreed"]),
    (Meaning::Child(Milestone::PlacedForAdoption), ["Placed", "Moved in", "Placement start"]),
    (Meaning::Child(Milestone::Disruption), ["Disrupted", "Broke down", "Placement ended"]),
    (Meaning::Child(Milestone::AdoptionOrder), ["AO", "Adoption Order", "Order made"]),
    (Meaning::Child(Milestone::Reversal), ["Rescinded", "Plan changed", "Reversed on"]),
    (Meaning::WhyReversed, ["Why", "Reason for change", "Reason"]),
];

/// A heading that no map names: what stands below it is nobody's to read.
const NOTES: [&str; 3] = ["Notes", "Family finding update", "Comments"];

/// What a hand writes for a code and no published word is, by the code.
const OWN_WORDS: [(Meaning, &str, &str); 4] = [
    (Meaning::Stated(Statement::Sex), "lad", "M"),
    (Meaning::Stated(Statement::Sex), "lass", "F"),
    (Meaning::WhyReversed, "no family found", "RD3"),
    (Meaning::WhyReversed, "PO refused", "RD2"),
];

/// The tracker of an authority's children.
pub(super) fn of(cut: &Cut<'_>, children: &[Child], spelling: Spelling) -> Tracker {
    let mut stream = Stream::named(cut.seed, &["tracker", cut.authority.id.as_str()], 0);
    let hand = usize::try_from(stream.below(3)).unwrap_or(0);
    let varied = spelling == Spelling::Varied;
    let kept = if varied { Kept::draw(&mut stream) } else { Kept::Text };
    let rows = children.iter().filter_map(|child| Some((child, latest(cut, child)?)));
    let mut writer = Writer { stream, kept, varied };
    let rows = rows.map(|(child, told)| writer.row(child, &told)).collect();
    let heading = |headings: &[&'static str; 3]| headings.get(hand).copied().unwrap_or_default();
    let columns = COLUMNS.iter().map(|(_, headings)| heading(headings)).chain([heading(&NOTES)]);
    let mut sheet =
        WrittenSheet { name: "Family finding", file: "tracker", columns: columns.collect(), rows };
    if varied {
        spelling::reorder(&mut writer.stream, &mut sheet, 0);
    }
    Tracker {
        agency: cut.authority.id.clone(),
        year: cut.year,
        name: if kept == Kept::Workbook { "tracker.xlsx" } else { "tracker.csv" },
        bytes: spelling::bytes(&sheet, kept, cut.year),
        map: map(hand).to_toml(),
    }
}

fn map(hand: usize) -> ColumnMap {
    let column = |(meaning, headings): &(Meaning, [&str; 3])| {
        headings.get(hand).map(|heading| ((*heading).to_owned(), *meaning))
    };
    let code = |(meaning, word, code): &(Meaning, &str, &str)| {
        ((*meaning, (*word).to_owned()), (*code).to_owned())
    };
    ColumnMap {
        list: "family finding tracker".to_owned(),
        of: ListOf::Children,
        sheet: None,
        columns: COLUMNS.iter().filter_map(column).collect(),
        codes: OWN_WORDS.iter().map(code).collect::<BTreeMap<_, _>>(),
    }
}

/// What the tracker tells of a child: the latest plan, as list 10 does, and when a placement broke down.
struct Latest {
    row: List10Row,
    disrupted: Option<Day>,
    why_reversed: Option<ReversalReason>,
}

/// Of every child with a decision, also where the plan has long ended: nobody clears the sheet.
fn latest(cut: &Cut<'_>, child: &Child) -> Option<Latest> {
    let plan = list_10::latest_plan(cut, child)?;
    let by_now = |day: &Day| *day <= cut.last_day();
    let disrupted = plan.attempts.iter().filter_map(|attempt| attempt.disrupted).rfind(by_now);
    let why_reversed = plan.reversed.filter(|(day, _)| by_now(day)).map(|(_, why)| why);
    Some(Latest { row: list_10::told(cut, child, plan), disrupted, why_reversed })
}

impl Latest {
    fn day_of(&self, kind: Milestone) -> Option<Day> {
        match kind {
            Milestone::Disruption => self.disrupted,
            kind => list_10::day_of(&self.row, kind),
        }
    }
}

/// Whether the tracker tells that this happened on that day.
pub(super) fn tells(cut: &Cut<'_>, child: &Child, (kind, day): (Milestone, Day)) -> bool {
    latest(cut, child).is_some_and(|latest| latest.day_of(kind) == Some(day))
}

struct Writer {
    stream: Stream,
    kept: Kept,
    varied: bool,
}

impl Writer {
    fn row(&mut self, child: &Child, told: &Latest) -> Vec<Written> {
        let cells = COLUMNS.iter().map(|(meaning, _)| self.cell(child, told, *meaning));
        let mut cells: Vec<Written> = cells.collect();
        let notes = ["", "", "SYNTHETIC: ring the invented worker", "panel 31/02/2026?"];
        cells.push(Written::words(one_of(&mut self.stream, &notes)));
        cells
    }

    fn cell(&mut self, child: &Child, told: &Latest, meaning: Meaning) -> Written {
        match meaning {
            Meaning::Number => Written::words(child.number()),
            Meaning::Name(_) => Written::words(format!("Synthetic-{}", child.number())),
            Meaning::Child(kind) => {
                let day = told.day_of(kind);
                if self.varied {
                    return spelling::day(&mut self.stream, self.kept, day);
                }
                day.map_or(Written::Blank, Written::Day)
            }
            _ => self.code(child, told, meaning),
        }
    }

    fn code(&mut self, child: &Child, told: &Latest, meaning: Meaning) -> Written {
        let code = match meaning {
            Meaning::Stated(Statement::Sex) => child.sex.letter(),
            Meaning::Stated(Statement::Ethnicity) => child.ethnicity.code(),
            _ => told.why_reversed.map_or("", CodeSet::code),
        };
        let own = OWN_WORDS.iter().find(|(of, _, told)| *of == meaning && *told == code);
        match own.filter(|_| self.varied && self.stream.chance(400)) {
            Some((_, word, _)) => Written::words(*word),
            None if self.varied => self.published(child, told, meaning),
            None => Written::words(code),
        }
    }

    fn published(&mut self, child: &Child, told: &Latest, meaning: Meaning) -> Written {
        match meaning {
            Meaning::Stated(Statement::Sex) => spelling::sex(&mut self.stream, child.sex),
            Meaning::Stated(Statement::Ethnicity) => {
                spelling::ethnicity(&mut self.stream, child.ethnicity)
            }
            _ => told
                .why_reversed
                .map_or(Written::Blank, |why| spelling::why_reversed(&mut self.stream, why)),
        }
    }
}
