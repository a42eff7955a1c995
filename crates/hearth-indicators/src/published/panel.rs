//! The panel of authorities, regions and England, year by year, from several publications.
//!
//! The interactive tool's copies of a series are filed with the series itself: they are later
//! editions of the same counts, and the source says which is which.

use std::collections::BTreeSet;

use hearth_domain::Day;

use super::amount::Amount;
use super::cell::{Hidden, Published, Reading};
use super::figure::{Figure, Geography, Table, Unit, Vintage};
use super::places;
use super::sheet::{Row, Sheet};
use super::span::{Span, year};

const TEXT: &str = include_str!("../../../../data/fit/la_adoption_panel.csv");
const TOOL: &str = "Local Authority Interactive Tool";
const POUNDS: &str = "s251_adoption_gbp_per_po_child_week";

pub(super) fn load() -> (Sheet, Vec<Figure>) {
    read(TEXT)
}

fn read(text: &str) -> (Sheet, Vec<Figure>) {
    let mut sheet = Sheet::of("fit/la_adoption_panel.csv");
    let columns = [
        "geographic_level",
        "ons_code",
        "dfe_la_code",
        "name",
        "year",
        "measure",
        "value",
        "source",
        "value_num",
    ];
    let rows = sheet.rows(text, columns);
    let mut figures: Vec<Figure> = rows.iter().filter_map(|row| of_row(&mut sheet, row)).collect();
    settle_dashes(&mut figures);
    (sheet, figures)
}

fn of_row(sheet: &mut Sheet, row: &Row<9>) -> Option<Figure> {
    let [level, code, _, name, of, measure, value, source, number] = &row.cells;
    let geography =
        sheet.value(row.line, ("geographic_level", level), "a place", |level| match level {
            "National" => Some(Geography::England),
            "Regional" => places::region(name),
            "Local authority" => places::authority(code),
            _ => None,
        })?;
    let of = sheet.value(row.line, ("year", of), "a year", year)?;
    let series = measure.strip_suffix("_lait").unwrap_or(measure);
    let reading = reading(series, &geography, of);
    let reading = sheet.value(row.line, ("measure", measure), "a known series", |_| reading)?;
    let cell = sheet.cell(row.line, "value", value, reading)?;
    if Amount::parse(value) != Amount::parse(number) {
        sheet.problem(row.line, "value_num", number, "the number that value has");
    }
    Some(Figure {
        table: Table::AuthorityPanel,
        part: String::new(),
        measure: series.to_owned(),
        geography,
        span: span(series, of)?,
        cell,
        unit: if series == POUNDS { Unit::POUNDS_A_WEEK } else { Unit::CHILDREN },
        vintage: edition(source),
        source: source.clone(),
    })
}

/// How a series is printed. Regions and England are rounded to ten, authorities are not, except for
/// special guardianship orders up to 2017, which the tool rounds to five.
fn reading(series: &str, place: &Geography, year: i16) -> Option<Reading> {
    let hidden = match series {
        POUNDS => return Some(Reading::Pounds),
        "adopted_in_year"
        | "adopted_placed_within_12m_of_decision"
        | "ceased_in_year"
        | "cla_at_31mar"
        | "sgo_in_year" => Hidden::Small,
        "adopted_consent_dispensed"
        | "adopted_unopposed"
        | "placed_for_adoption_at_31mar"
        | "placement_order_at_31mar" => Hidden::AnySize,
        _ => return None,
    };
    Some(match place {
        Geography::Authority(_) if series == "sgo_in_year" && year <= 2017 => {
            Reading::CountToNearest(5, hidden)
        }
        Geography::Authority(_) => Reading::Count(hidden),
        _ => Reading::CountToNearest(10, hidden),
    })
}

fn span(series: &str, year: i16) -> Option<Span> {
    if series.ends_with("_at_31mar") {
        return Day::new(year, 3, 31).ok().map(Span::On);
    }
    Some(Span::Year(year))
}

/// The first year that a source's title names is its edition's.
fn edition(source: &str) -> Vintage {
    let words = source.split([' ', ',']);
    words.filter_map(year).map(Vintage::Edition).next().unwrap_or(Vintage::NotStated)
}

/// The tool prints a dash for a withheld count, for an authority that is not there in the year, and
/// once for a zero (the Isles of Scilly). Where no publication prints a number above zero or another
/// sign of withholding for an authority in a year, a dash tells nothing, and is no count of 1 to 5.
fn settle_dashes(figures: &mut [Figure]) {
    let key = |figure: &Figure| (figure.geography.clone(), figure.span.year());
    let told: BTreeSet<_> = figures.iter().filter(|figure| tells(figure)).map(key).collect();
    for figure in figures.iter_mut().filter(|figure| figure.source.starts_with(TOOL)) {
        if figure.cell.as_published == "-" && !told.contains(&key(figure)) {
            figure.cell.value = Published::NotAvailable;
        }
    }
}

/// Whether a cell tells that there are children to count.
fn tells(figure: &Figure) -> bool {
    let above_zero = figure.cell.value.interval().is_some_and(|one| one.low > Amount::whole(0));
    above_zero && figure.cell.as_published != "-"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_edition_is_the_year_a_title_names_and_not_one_in_a_file_name() {
        assert_eq!(edition("DfE 2012 statistical release, A_CLA2011.csv"), Vintage::Edition(2012));
        assert_eq!(edition("Tool long table, April 2026 copy"), Vintage::Edition(2026));
        assert_eq!(edition("DfE dashboard, combined_cla_31_march_data"), Vintage::NotStated);
    }

    const HEADER: &str =
        "geographic_level,ons_code,dfe_la_code,name,year,measure,value,source,value_num\n";

    #[test]
    fn a_dash_is_a_withheld_count_only_of_an_authority_that_the_tool_tells_of() {
        let tool = "Local Authority Interactive Tool long table, April 2026 copy";
        let rows = format!(
            "{HEADER}Local authority,E06000022,800,A,2022,adopted_in_year_lait,-,{tool:?},\n\
            Local authority,E06000022,800,A,2022,sgo_in_year_lait,9,{tool:?},9.0\n\
            Local authority,E06000063,942,B,2022,adopted_in_year_lait,-,{tool:?},\n\
            Local authority,E06000063,942,B,2022,sgo_in_year_lait,-,{tool:?},\n\
            Local authority,E06000053,420,C,2022,adopted_in_year_lait,-,{tool:?},\n\
            Local authority,E06000053,420,C,2022,adopted_in_year,0,another,0.0\n\
            Local authority,E09000021,314,D,2022,adopted_in_year_lait,-,{tool:?},\n\
            Local authority,E09000021,314,D,2022,cla_at_31mar,90,another,90.0\n"
        );
        let (sheet, figures) = read(&rows);
        assert_eq!(sheet.problems, []);
        let kinds: Vec<&str> = figures.iter().map(|figure| figure.cell.value.kind()).collect();
        assert_eq!(
            kinds,
            [
                "withheld",
                "exact",
                "not available",
                "not available",
                "not available",
                "exact",
                "withheld",
                "exact"
            ]
        );
    }

    #[test]
    fn rows_that_do_not_fit_are_told() {
        let rows = format!(
            "{HEADER}Parish,E06000022,800,A,2022,adopted_in_year,9,x,9.0\n\
            Regional,,A,Middle Earth,2022,adopted_in_year,90,x,90.0\n\
            National,,,England,2022,adopted_in_year,91,x,91.0\n\
            National,,,England,2022,adopted_by_relatives,90,x,90.0\n\
            National,,,England,2022,adopted_in_year,90,x,80.0\n"
        );
        let (sheet, figures) = read(&rows);
        let told: Vec<(u64, &str)> =
            sheet.problems.iter().map(|one| (one.line, one.column.as_str())).collect();
        let expected = [
            (2, "geographic_level"),
            (3, "geographic_level"),
            (4, "value"),
            (5, "measure"),
            (6, "value_num"),
        ];
        assert_eq!(told, expected);
        assert_eq!(figures.len(), 1);
    }

    #[test]
    fn another_series_is_not_guessed() {
        assert_eq!(reading("adopted_by_relatives", &Geography::England, 2020), None);
    }
}
