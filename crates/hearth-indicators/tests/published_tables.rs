//! The published tables that come with the program: every cell is read, the identities hold, and
//! what is withheld agrees with England's totals.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

use std::collections::BTreeMap;

use hearth_domain::AgencyId;
use hearth_indicators::published::{
    Amount, Figure, Geography, Interval, Published, Span, Table, Unit, arrangement, arrangements,
    library,
};

fn figures(table: Table) -> impl Iterator<Item = &'static Figure> {
    library().figures.iter().filter(move |figure| figure.table == table)
}

#[test]
fn every_cell_of_every_table_is_read() {
    let library = library();
    assert_eq!(library.problems, []);
    let mut kinds: BTreeMap<(Table, &str), usize> = BTreeMap::new();
    for figure in library.figures.iter().filter(|one| one.table != Table::ArrangementSums) {
        *kinds.entry((figure.table, figure.cell.value.kind())).or_default() += 1;
    }
    let counted = |table, kind| kinds.get(&(table, kind)).copied().unwrap_or_default();
    println!("{kinds:#?}");
    let rows = |table: Table| -> usize {
        kinds.iter().filter(|((of, _), _)| *of == table).map(|(_, count)| count).sum()
    };
    assert_eq!(rows(Table::AuthorityPanel), 16_532);
    assert_eq!(rows(Table::DecisionStockFlow), 2 * 275);
    assert_eq!(rows(Table::AdoptedCharacteristics), 2 * 215);
    assert_eq!(rows(Table::Adopters), 2 * 95);
    assert_eq!(rows(Table::StageTimes), 315);
    assert_eq!(rows(Table::Points), 165);
    assert_eq!(rows(Table::AdoptedEditions), 28);
    assert_eq!((library.derived.len(), library.given_sums.len()), (99, 248));
    assert_eq!(counted(Table::StageTimes, "mean time"), 266);
    assert_eq!(counted(Table::StageTimes, "rounds to zero"), 4);
    assert_eq!(counted(Table::StageTimes, "withheld"), 1);
    assert_eq!(counted(Table::DecisionStockFlow, "withheld"), 26);
    assert_eq!(counted(Table::AuthorityPanel, "not applicable"), 148);
    assert_eq!(counted(Table::AuthorityPanel, "exact"), 10_662);
    assert_eq!(counted(Table::AuthorityPanel, "rounded"), 2_513);
    let unknown = ["withheld", "not available"].map(|kind| counted(Table::AuthorityPanel, kind));
    assert_eq!(unknown.iter().sum::<usize>(), 1_402 + 1_229 + 578);
}

#[test]
fn zero_stands_only_where_zero_was_printed() {
    for figure in figures(Table::AuthorityPanel).filter(|figure| figure.unit == Unit::CHILDREN) {
        let zero = figure.cell.value.interval().is_some_and(|one| one.contains(Amount::whole(0)));
        assert_eq!(zero, figure.cell.as_published == "0", "{figure:?}");
    }
}

/// The children of one numbered row of the table of decisions.
fn row(year: i16, number: &str) -> i64 {
    let found = figures(Table::DecisionStockFlow).find(|figure| {
        let label = figure.measure.split([' ']).next().unwrap().trim_end_matches('.');
        let is_row = label == number && figure.unit == Unit::CHILDREN;
        is_row && figure.span.year() == Some(year)
    });
    found.unwrap().cell.as_published.parse().unwrap()
}

fn all_reversals(year: i16) -> i64 {
    let label = "All children for whom the decision has been reversed";
    let found = figures(Table::DecisionStockFlow).find(|figure| {
        figure.measure == label && figure.unit == Unit::CHILDREN && figure.span == Span::Year(year)
    });
    found.unwrap().cell.as_published.parse().unwrap()
}

#[test]
fn the_five_identities_of_the_table_of_decisions_hold_within_its_rounding() {
    let sum = |year: i16, rows: &[&str]| -> i64 { rows.iter().map(|one| row(year, one)).sum() };
    for year in 2019..=2023 {
        let mut sides = vec![
            ("decided this year or before", row(year, "1"), sum(year, &["1a", "1b"])),
            ("adopted, left or still looked after", row(year, "1"), sum(year, &["2", "3", "4"])),
            ("placed, reversed or intact", row(year, "4"), sum(year, &["4a", "4b", "4c"])),
            ("all reversals", all_reversals(year), sum(year, &["3b", "4b"])),
        ];
        if year > 2019 {
            sides.push(("carried over", row(year, "1b"), sum(year - 1, &["4a", "4c"])));
        }
        for (name, whole, parts) in sides {
            assert!((whole - parts).abs() <= 20, "{year}, {name}: {whole} and {parts}");
        }
    }
}

/// The cells of a series at a time, one an authority: the newest edition that has a value.
fn newest(series: &str, span: Span) -> BTreeMap<&'static AgencyId, &'static Figure> {
    let mut newest: BTreeMap<&AgencyId, &Figure> = BTreeMap::new();
    for figure in figures(Table::AuthorityPanel) {
        let Geography::Authority(code) = &figure.geography else { continue };
        let newer = newest.get(code).is_none_or(|standing| standing.vintage < figure.vintage);
        let told = figure.cell.value.interval().is_some();
        if figure.measure == series && figure.span == span && told && newer {
            newest.insert(code, figure);
        }
    }
    newest
}

/// The releases up to 2017 list no Isles of Scilly, whose children are in England's figure.
fn unlisted(cells: &BTreeMap<&AgencyId, &Figure>) -> Interval {
    let scilly = AgencyId::parse("E06000053").unwrap();
    let most = if cells.contains_key(&scilly) { 0 } else { 5 };
    Interval::between(Amount::whole(0), Amount::whole(most))
}

#[test]
fn withheld_counts_read_as_1_to_5_add_up_to_england_and_those_of_any_size_do_not() {
    let mut england: BTreeMap<(&str, Span), &Figure> = BTreeMap::new();
    for figure in figures(Table::AuthorityPanel) {
        let key = (figure.measure.as_str(), figure.span);
        let newer = england.get(&key).is_none_or(|standing| standing.vintage < figure.vintage);
        if figure.geography == Geography::England && figure.unit == Unit::CHILDREN && newer {
            england.insert(key, figure);
        }
    }
    let (mut checked, mut too_small) = (0, 0);
    for figure in england.into_values() {
        let cells = newest(&figure.measure, figure.span);
        let values: Vec<Published> = cells.values().map(|cell| cell.cell.value).collect();
        let any_size =
            values.iter().filter_map(|value| value.interval()).any(|one| one.high.is_none());
        let as_small = |value: &Published| match value {
            Published::Suppressed(_) => Interval::between(Amount::whole(1), Amount::whole(5)),
            other => other.interval().unwrap(),
        };
        let sum = values.iter().map(as_small).fold(unlisted(&cells), Interval::plus);
        let meets = sum.meets(figure.cell.value.interval().unwrap());
        if any_size {
            too_small += usize::from(!meets);
        } else {
            assert!(meets, "{} {}: {sum:?}", figure.measure, figure.span);
            checked += 1;
        }
    }
    println!("{checked} series and times agree; of the others {too_small} do not");
    assert!(checked > 20 && too_small > 10);
}

/// How many children the members of an agency had adopted in the year, as we sum them.
fn adopted(place: &Geography, year: i16) -> &'static Figure {
    let found = figures(Table::ArrangementSums).find(|figure| {
        let same = figure.geography == *place && figure.span == Span::Year(year);
        same && figure.measure == "adopted_in_year"
    });
    found.unwrap()
}

#[test]
fn sums_over_an_agency_begin_where_the_sum_that_takes_withheld_counts_for_zero_stands() {
    let (mut complete, mut wider) = (0, 0);
    for given in &library().given_sums {
        // Birmingham works alone and is an authority here.
        let Some(place) = arrangement(&given.arrangement) else { continue };
        let value = adopted(&place, given.year).cell.value;
        let theirs = Amount::parse(&given.given).unwrap();
        let name = format!("{} {}: {theirs} and {value:?}", given.arrangement, given.year);
        assert!(value.interval().is_none_or(|one| one.low >= theirs), "{name}");
        let Geography::Arrangement(known) = &place else { panic!("{name}") };
        let members = arrangements()[known].len().to_string();
        if given.members == members && given.members_with_number == given.members {
            assert_eq!(value, Published::Exact(theirs), "{name}");
            complete += 1;
        } else {
            wider += 1;
        }
    }
    println!("{complete} sums are the same, {wider} have withheld, missing or other members");
    assert_eq!(complete + wider, 240);
}

#[test]
fn adoption_west_in_2023_is_81_to_85_children() {
    let cell = &adopted(&arrangement("Adoption West").unwrap(), 2023).cell;
    assert_eq!(cell.as_published, "5 printed, 1 withheld");
    let bounds = Interval::between(Amount::whole(81), Amount::whole(85));
    assert_eq!(cell.value, Published::Sum(bounds));
}
