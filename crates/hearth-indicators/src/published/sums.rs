//! Sums over the members of a regional adoption agency, as intervals.
//!
//! Nobody publishes them. Adding up the published counts and taking the withheld ones for zero gives
//! too little; here a withheld count keeps its bounds. Membership is that of about 2024 for every
//! year, and an authority's newest edition counts.

use std::collections::BTreeMap;

use hearth_domain::AgencyId;

use super::amount::{Amount, Interval};
use super::cell::{Cell, Published};
use super::figure::{Figure, Geography, Table, Unit, Vintage};
use super::places;
use super::sheet::{Row, Sheet};
use super::span::{Span, year};

const TEXT: &str = include_str!("../../../../data/fit/raa_adoptions.csv");

/// Authorities begun since 2016 and the one whose children they took over. Where that one is a
/// member too, a year in which the new one did not exist is complete without it.
const BEGUN: [(&str, &str); 2] = [("E06000063", "E10000006"), ("E06000064", "E10000006")];

/// A sum somebody made by taking withheld counts for zero: kept to be compared, never used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenSum {
    /// The regional adoption agency.
    pub arrangement: String,
    /// The year ending 31 March.
    pub year: i16,
    /// The sum, as it was written.
    pub given: String,
    /// How many members had a number.
    pub members_with_number: String,
    /// How many members there are.
    pub members: String,
}

pub(super) fn load_given() -> (Sheet, Vec<GivenSum>) {
    let mut sheet = Sheet::of("fit/raa_adoptions.csv");
    let columns = ["raa", "year", "adopted_sum_of_published", "n_las_with_number", "n_las"];
    let rows = sheet.rows(TEXT, columns);
    let given = rows.into_iter().filter_map(|row| given(&mut sheet, row)).collect();
    (sheet, given)
}

fn given(sheet: &mut Sheet, row: Row<5>) -> Option<GivenSum> {
    let [arrangement, of, given, members_with_number, members] = row.cells;
    let year = sheet.value(row.line, ("year", &of), "a year", year)?;
    for (column, text) in [
        ("adopted_sum_of_published", &given),
        ("n_las_with_number", &members_with_number),
        ("n_las", &members),
    ] {
        sheet.value(row.line, (column, text), "a number", Amount::parse)?;
    }
    Some(GivenSum { arrangement, year, given, members_with_number, members })
}

/// The newest cell with a value, of every series, time and authority.
type Newest<'a> = BTreeMap<(&'a str, Span), BTreeMap<&'a AgencyId, &'a Figure>>;

/// Every sum over an arrangement's members that the panel allows.
pub(super) fn of_panel(panel: &[Figure]) -> Vec<Figure> {
    let newest = newest(panel);
    let sums = newest.iter().flat_map(|((series, span), cells)| {
        let sum = |(name, members): (&String, &Vec<AgencyId>)| {
            of_members(name, members, (series, *span), cells)
        };
        places::arrangements().iter().map(sum).collect::<Vec<_>>()
    });
    sums.collect()
}

fn newest(panel: &[Figure]) -> Newest<'_> {
    let mut newest = Newest::new();
    for figure in panel.iter().filter(|figure| figure.unit == Unit::CHILDREN) {
        let Geography::Authority(code) = &figure.geography else { continue };
        let cells = newest.entry((figure.measure.as_str(), figure.span)).or_default();
        let standing = cells.get(code).map(|standing| rank(standing));
        if standing.is_none_or(|standing| rank(figure) > standing) {
            cells.insert(code, figure);
        }
    }
    newest
}

/// A cell with a value stands above one without, and the newer above the older.
fn rank(figure: &Figure) -> (bool, Vintage) {
    (figure.cell.value.interval().is_some(), figure.vintage)
}

fn of_members(
    name: &str,
    members: &[AgencyId],
    (series, span): (&str, Span),
    cells: &BTreeMap<&AgencyId, &Figure>,
) -> Figure {
    let found: Vec<&Figure> = members.iter().filter_map(|code| cells.get(code).copied()).collect();
    let counts: Vec<Published> = found.iter().map(|figure| figure.cell.value).collect();
    let missing = members.iter().filter(|code| is_missing(code, members, cells)).count();
    let vintages = found.iter().map(|figure| figure.vintage);
    Figure {
        table: Table::ArrangementSums,
        part: String::new(),
        measure: series.to_owned(),
        geography: Geography::Arrangement(name.to_owned()),
        span,
        cell: Cell { as_published: described(&counts, missing), value: total(&counts, missing) },
        unit: Unit::CHILDREN,
        vintage: vintages.max().unwrap_or(Vintage::NotStated),
        source: "our sum of the authorities' published counts, members of about 2024".to_owned(),
    }
}

fn value(code: &AgencyId, cells: &BTreeMap<&AgencyId, &Figure>) -> Option<Interval> {
    cells.get(code).and_then(|figure| figure.cell.value.interval())
}

/// Whether nothing tells how many children a member had.
fn is_missing(code: &AgencyId, members: &[AgencyId], cells: &BTreeMap<&AgencyId, &Figure>) -> bool {
    let before = BEGUN.iter().find(|(new, _)| *new == code.as_str());
    let covered = before.is_some_and(|(_, before)| {
        members.iter().any(|member| member.as_str() == *before && value(member, cells).is_some())
    });
    value(code, cells).is_none() && !covered
}

/// The bounds of the sum. With a member missing it has no upper bound.
fn total(counts: &[Published], missing: usize) -> Published {
    let intervals: Vec<Interval> = counts.iter().filter_map(|count| count.interval()).collect();
    if intervals.is_empty() {
        return Published::NotAvailable;
    }
    let none = Interval::exactly(Amount::whole(0));
    let sum = intervals.into_iter().fold(none, Interval::plus);
    if missing > 0 {
        return Published::Sum(Interval::at_least(sum.low));
    }
    sum.single().map_or(Published::Sum(sum), Published::Exact)
}

/// What the sum is made of, since nobody printed it.
fn described(counts: &[Published], missing: usize) -> String {
    let withheld = counts.iter().filter(|count| matches!(count, Published::Suppressed(_))).count();
    let numbers = counts.iter().filter(|count| count.interval().is_some()).count() - withheld;
    let parts = [(numbers, "printed"), (withheld, "withheld"), (missing, "missing")];
    let said = parts.iter().filter(|(count, _)| *count > 0);
    said.map(|(count, word)| format!("{count} {word}")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(code: &str, printed: &str, vintage: i16) -> Figure {
        use crate::published::cell::{Hidden, Reading};
        Figure {
            table: Table::AuthorityPanel,
            part: String::new(),
            measure: "adopted_in_year".to_owned(),
            geography: places::authority(code).unwrap(),
            span: Span::Year(2023),
            cell: Cell::parse(printed, Reading::Count(Hidden::Small)).unwrap(),
            unit: Unit::CHILDREN,
            vintage: Vintage::Edition(vintage),
            source: String::new(),
        }
    }

    /// The bounds of the sum for an agency, and what it is made of.
    fn sum(agency: &str, cells: &[(&str, &str)]) -> (String, String) {
        let panel: Vec<Figure> =
            cells.iter().map(|(code, printed)| figure(code, printed, 2025)).collect();
        let place = places::arrangement(agency).unwrap();
        let found = of_panel(&panel).into_iter().find(|figure| figure.geography == place).unwrap();
        let bounds = found.cell.value.interval().map(|one| {
            format!("{}..{}", one.low, one.high.map(|high| high.to_string()).unwrap_or_default())
        });
        (bounds.unwrap_or_default(), found.cell.as_published)
    }

    fn told(bounds: &str, made_of: &str) -> (String, String) {
        (bounds.to_owned(), made_of.to_owned())
    }

    #[test]
    fn a_withheld_count_keeps_its_bounds_and_a_missing_one_has_none() {
        let aspire = |cells: &[(&str, &str)]| sum("Aspire Adoption", cells);
        let both = [("E06000058", "26"), ("E06000059", "26")];
        assert_eq!(aspire(&both), told("52..52", "2 printed"));
        let withheld = [("E06000058", "26"), ("E06000059", "c")];
        assert_eq!(aspire(&withheld), told("27..31", "1 printed, 1 withheld"));
        assert_eq!(aspire(&[("E06000058", "26")]), told("26..", "1 printed, 1 missing"));
        assert_eq!(aspire(&[("E06000058", "z")]), told("", "2 missing"));
    }

    #[test]
    fn an_authority_not_yet_begun_is_not_missing_beside_the_one_it_took_over() {
        let cells = [
            ("E10000006", "26"),
            ("E06000063", "z"),
            ("E06000064", "z"),
            ("E06000047", "65"),
            ("E08000024", "32"),
        ];
        assert_eq!(sum("Adopt Coast to Coast", &cells), told("123..123", "3 printed"));
    }

    #[test]
    fn the_newest_edition_with_a_value_counts() {
        let panel = [
            figure("E06000058", "20", 2024),
            figure("E06000058", "21", 2025),
            figure("E06000058", "z", 2026),
        ];
        let newest = newest(&panel);
        let cells = newest.values().next().unwrap();
        assert_eq!(cells.values().next().unwrap().cell.as_published, "21");
    }
}
