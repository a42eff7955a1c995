//! A return in XML tells what the same return in CSV does, table by table and cell by cell.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

use hearth_domain::{AgencyId, CollectionYear};
use hearth_returns::cohort::{kept_rows, on_the_way};
use hearth_returns::facts::ChildRows;
use hearth_returns::table::Row;
use hearth_returns::typed::Tables;
use hearth_returns::write::{TableRows, rows_of, xml};
use hearth_returns::{Problem, Return, Table};
use hearth_simulation::{Scenario, generate};
use hearth_testkit::Folder;

fn year(ending: i16) -> CollectionYear {
    CollectionYear::ending_in(ending).unwrap()
}

fn in_xml(sent: &Return) -> Vec<u8> {
    let (bytes, untold) = xml(&rows_of(sent));
    assert_eq!(untold, vec![], "a generated return has nothing that XML cannot carry");
    bytes
}

fn read(bytes: &[u8], year: CollectionYear) -> Return {
    Return::from_files(vec![("return.xml".to_owned(), bytes.to_vec())], year)
}

/// The typed cells of a table, without their lines.
fn cells<R: Row + Clone>(rows: &[R], year: CollectionYear) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.write(year)).collect()
}

/// Every typed row of every table, written out again, by the name of the table.
fn typed(tables: &Tables, year: CollectionYear) -> Vec<(Table, Vec<Vec<String>>)> {
    vec![
        (Table::Header, cells(&tables.headers, year)),
        (Table::Episodes, cells(&tables.episodes, year)),
        (Table::Reviews, cells(&tables.reviews, year)),
        (Table::Uasc, cells(&tables.uasc, year)),
        (Table::Oc2, cells(&tables.oc2, year)),
        (Table::Oc3, cells(&tables.oc3, year)),
        (Table::Ad1, cells(&tables.ad1, year)),
        (Table::PlacedAdoption, cells(&tables.placed_adoption, year)),
        (Table::PrevPerm, cells(&tables.prev_perm, year)),
        (Table::Missing, cells(&tables.missing, year)),
        (Table::SwEpisodes, cells(&tables.sw_episodes, year)),
        (Table::DoLo, cells(&tables.dolo, year)),
    ]
}

#[test]
fn every_table_of_a_generated_region_reads_from_xml_as_from_csv() {
    let (mut returns, mut rows) = (0, 0);
    for (seed, first, last) in [(11, 2016, 2019), (12, 2022, 2025), (13, 2026, 2027)] {
        let region = generate(&Scenario::adoption_west(seed, 400, year(first), year(last)));
        for (agency, year, files) in region.returns() {
            let from_csv = Return::from_files(files, year);
            let from_xml = read(&in_xml(&from_csv), year);
            let (csv_tables, xml_tables) = (from_csv.read(), from_xml.read());
            assert_eq!(xml_tables.problems, vec![], "{agency} {year}");
            assert_eq!(typed(&xml_tables, year), typed(&csv_tables, year), "{agency} {year}");
            assert_eq!(from_xml.tables_sent(), from_csv.tables_sent(), "{agency} {year}");
            same_kept_rows_and_facts(&agency, &from_csv, &from_xml);
            returns += 1;
            rows += csv_tables.row_count();
        }
    }
    eprintln!("{returns} returns, {rows} rows, 0 differences");
    assert!(returns > 50 && rows > 10_000, "{returns} returns, {rows} rows");
}

/// What is wrong, wherever it stands.
fn problems(tables: &Tables) -> Vec<String> {
    let words = |one: &Problem| {
        let (kind, child) = (one.kind.code(), &one.child);
        format!("{kind} {:?} {child} {} {:?} {}", one.table, one.column, one.value, one.expected)
    };
    let mut problems: Vec<String> = tables.problems.iter().map(words).collect();
    problems.sort();
    problems
}

#[test]
fn spoilt_cells_are_the_same_problems_in_xml_as_in_csv() {
    let year = year(2026);
    let region = generate(&Scenario::adoption_west(21, 400, year, year));
    let spoil = |(name, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8(bytes).unwrap();
        let text = text.replace("XXXXXXX", "\"a <b> & \"\"c\"\"\"").replace(",N5,", ",n99,");
        let text = text.replace(",PN1", ", H5 ").replace(",U6,", ",H5,").replace("05/2", "31/2");
        let again = text.lines().nth(2).map(|row| format!("{row}\n")).unwrap_or_default();
        let repeats = ["episodes.csv", "reviews.csv", "missing.csv"].contains(&name.as_str());
        (name, (text.clone() + if repeats { &again } else { "" }).into_bytes())
    };
    let mut compared = 0;
    for (agency, year, files) in region.returns() {
        let from_csv = Return::from_files(files.into_iter().map(spoil).collect(), year);
        let from_xml = read(&in_xml(&from_csv), year);
        let (csv_tables, xml_tables) = (from_csv.read(), from_xml.read());
        assert_eq!(problems(&xml_tables), problems(&csv_tables), "{agency}");
        compared += csv_tables.problems.len();
    }
    eprintln!("{compared} problems, 0 differences");
    assert!(compared > 500, "{compared} problems");
}

fn same_kept_rows_and_facts(agency: &AgencyId, from_csv: &Return, from_xml: &Return) {
    let children = on_the_way(&from_csv.read());
    let (csv_rows, xml_rows) = (kept_rows(from_csv, &children), kept_rows(from_xml, &children));
    assert_eq!(csv_rows.len(), xml_rows.len());
    for child in &children {
        let facts = |rows: &[hearth_returns::cohort::KeptRow]| {
            let own = rows.iter().filter(|row| row.child == *child);
            let own: Vec<_> = own.map(|row| (from_csv.year, row)).collect();
            let cells: Vec<_> = own.iter().map(|(_, row)| (row.table, row.cells.clone())).collect();
            (cells, ChildRows::read(own).facts(agency, from_csv.year).0)
        };
        assert_eq!(facts(&csv_rows), facts(&xml_rows), "{agency} child {child}");
    }
}

const SOCIAL: &str = "<EXPSSDA903>\n<CHILD>\n<HEADER>\n<CHILDID>7</CHILDID>\n<SEX>1</SEX>\n<DOB>01/05/2024</DOB>\n\
    <WHATEVER><SW_ID>SW1</SW_ID><SW_REASON>MANAGE</SW_REASON></WHATEVER>\n</HEADER>\n</CHILD>\n</EXPSSDA903>";

#[test]
fn social_workers_and_deprivations_of_liberty_are_known_by_their_columns() {
    let tables = read(SOCIAL.as_bytes(), year(2024)).read();
    assert_eq!(tables.sw_episodes.len(), 1);
    assert_eq!(tables.sw_episodes.first().unwrap().child(), "7");
    let liberty = SOCIAL
        .replace("SW_ID>SW1</SW_ID>", "DOLO_START>01/06/2026</DOLO_START>")
        .replace("<SW_REASON>MANAGE</SW_REASON>", "");
    let tables = read(liberty.as_bytes(), year(2027)).read();
    assert_eq!(
        tables.dolo.first().unwrap().write(year(2027)),
        ["7", "01/05/2024", "01/06/2026", ""]
    );
}

/// What is told of a text within one child's HEADER, as kind, line, column and words.
fn told(inside: &str) -> Vec<Problem> {
    let text = format!(
        "<EXPSSDA903>\n<CHILD>\n<HEADER>\n<CHILDID>7</CHILDID>\n{inside}\n</HEADER>\n</CHILD>\n</EXPSSDA903>"
    );
    read(text.as_bytes(), year(2026)).read().problems
}

#[test]
fn what_does_not_belong_is_told_with_its_line_and_child() {
    let cases = [
        ("<SEX>M</SEX>\n<SEX>F</SEX>", "column", 6, "stands twice"),
        ("<COLOUR>blue</COLOUR>", "column", 5, "not an element of HEADER"),
        ("some words", "row", 3, "text stands between"),
        ("<SEX kind=\"x\">M</SEX>", "column", 5, "attribute"),
        ("<SEX>M<B>F</B></SEX>", "column", 5, "not an element of SEX"),
        (
            "<AREVIEW>\n<DECOM>01/01/2026</DECOM></AREVIEW>",
            "column",
            6,
            "not an element of AREVIEW",
        ),
        ("<UASC>yes</UASC>", "cell", 5, "expected 0 or 1"),
        ("<DOB>31/02/2020</DOB>", "cell", 4, "expected"),
    ];
    for (inside, kind, line, words) in cases {
        let problems = told(inside);
        assert_eq!(problems.len(), 1, "{inside}: {problems:?}");
        let problem = problems.first().unwrap();
        let seen = (problem.kind.code(), problem.line, problem.child.as_str());
        assert_eq!(seen, (kind.to_owned(), Some(line), "7"), "{inside}");
        assert!(problem.expected.contains(words), "{inside}: {problem}");
    }
    let long = told(&format!("<UPN>{}</UPN>", "9".repeat(2_000)));
    assert!(long.first().unwrap().expected.contains("longer than any cell"), "{long:?}");
}

#[test]
fn attributes_of_namespaces_prefixes_and_entities_are_read() {
    let text = "<?xml version=\"1.0\"?>\n<!-- export --><x:EXPSSDA903 xmlns:x=\"urn:x\" xsi:a=\"b\">\
        <x:CHILD><x:header><x:ChildId> A&amp;&#66;<![CDATA[<1>]]> </x:ChildId><DEC xsi:nil=\"true\"/></x:header></x:CHILD></x:EXPSSDA903>";
    let tables = read(format!("\u{feff}{text}").as_bytes(), year(2026)).read();
    assert_eq!(tables.headers.first().unwrap().child(), "A&B<1>");
    assert_eq!(tables.problems.len(), 1, "DEC is no element of HEADER: {:?}", tables.problems);
}

#[test]
fn a_file_that_is_no_return_is_refused_whole_with_the_reason() {
    let start = "<EXPSSDA903>\n<CHILD><HEADER><CHILDID>7</CHILDID></HEADER></CHILD>\n";
    let deep = format!("{start}{}", "<a>".repeat(100_000));
    let many = format!("{start}<CHILD>{}</CHILD></EXPSSDA903>", "<a/>".repeat(100_001));
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<EXPSSDA903>&b;</EXPSSDA903>";
    let cases = [
        ("<html><body/></html>".to_owned(), 1, "its root is html"),
        (bomb.to_owned(), 1, "DOCTYPE"),
        (format!("{start}&b;</EXPSSDA903>"), 3, "entity &b;"),
        (format!("{start}&#x0;</EXPSSDA903>"), 3, "entity &#x0;"),
        (deep, 3, "more than 16 deep"),
        (many, 3, "more than 100000 elements"),
        (start.to_owned(), 3, "it ends before EXPSSDA903 does"),
        (format!("{start}</CHILD>"), 3, "not well-formed"),
        (format!("{start}<CHILD"), 3, "not well-formed"),
        (format!("{start}<CHILD a=\"1\" a=\"2\"/></EXPSSDA903>"), 3, "not well-formed"),
        (format!("{start}A & B</EXPSSDA903>"), 3, "not well-formed"),
        (format!("{start}</EXPSSDA903><EXPSSDA903/>"), 3, "goes on after its root"),
        (format!("{start}</EXPSSDA903> words"), 3, "outside its root"),
        ("<?xml version=\"1.0\"?>".to_owned(), 1, "no EXPSSDA903"),
    ];
    for (text, line, words) in cases {
        let sent = read(text.as_bytes(), year(2026));
        assert_eq!(sent.tables_sent(), vec![], "{words}");
        let problems = sent.read().problems;
        let problem = problems.first().unwrap();
        assert!(problem.expected.contains(words), "{words}: {problem}");
        assert_eq!(problem.line, Some(line), "{problem}");
    }
}

#[test]
fn utf_16_is_refused_and_latin_1_read_in_the_words_of_the_csv_reader() {
    let text = "<EXPSSDA903><CHILD><HEADER><CHILDID>7</CHILDID></HEADER></CHILD></EXPSSDA903>";
    let wide: Vec<u8> = text.bytes().flat_map(|byte| [byte, 0]).collect();
    let marked = [b"\xFF\xFE".to_vec(), wide.clone()].concat();
    for (bytes, words) in [(marked, "UTF-16"), (wide, "zero bytes")] {
        let problems = read(&bytes, year(2026)).read().problems;
        assert!(problems.first().unwrap().expected.contains(words), "{problems:?}");
    }
    let accented = text.replace('7', "7\u{e9}");
    let latin: Vec<u8> = accented.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let tables = read(&latin, year(2026)).read();
    assert_eq!(tables.headers.first().unwrap().child(), "7é");
    assert!(tables.problems.first().unwrap().expected.contains("Latin-1"));
}

#[test]
fn one_file_a_folder_with_it_and_a_folder_with_csv_too() {
    let bytes = SOCIAL.as_bytes();
    let folder = Folder::fresh();
    let file = folder.path().join("anything.xml");
    std::fs::write(&file, bytes).unwrap();
    for path in [folder.path(), file.as_path()] {
        assert_eq!(Return::read_folder(path, year(2024)).unwrap().read().headers.len(), 1);
    }
    let cut = folder.path().join(".cut");
    std::fs::write(&cut, &SOCIAL.as_bytes()[..90]).unwrap();
    let refused = Return::read_folder(&cut, year(2024)).unwrap_err();
    assert!(refused.to_string().contains("it breaks off"), "{refused}");
    std::fs::write(folder.path().join("header.csv"), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n")
        .unwrap();
    let both = Return::read_folder(folder.path(), year(2024)).unwrap();
    assert_eq!(both.tables_sent(), [Table::Header]);
    assert!(both.read().problems.first().unwrap().expected.contains("Send either"));
}

#[test]
fn in_a_file_without_line_breaks_rows_are_numbered_in_their_table() {
    let episode = "<EPISODE><DECOM>01/05/2025</DECOM></EPISODE>";
    let text = format!(
        "<EXPSSDA903><CHILD><HEADER><CHILDID>7</CHILDID></HEADER>{episode}{episode}{episode}</CHILD></EXPSSDA903>"
    );
    let tables = read(text.as_bytes(), year(2026)).read();
    let lines: Vec<u64> = tables.episodes.iter().map(|row| row.line).collect();
    assert_eq!(lines, [1, 2, 3]);
    let duplicates: Vec<_> =
        tables.problems.iter().map(|one| (one.kind.code(), one.line)).collect();
    let again = |line| ("duplicate-row".to_owned(), Some(line));
    assert_eq!(duplicates, [again(2), again(3)]);
}

/// One child with a row of every table, element by element as public readers of the return know it.
const LAYOUT: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<EXPSSDA903>
  <CHILD>
    <HEADER>
      <CHILDID>7</CHILDID>
      <SEX>F</SEX>
      <DOB>01/05/2010</DOB>
      <ETHNIC>WBRI</ETHNIC>
      <UPN>UN2</UPN>
      <MOTHER>1</MOTHER>
      <MC_DOB>02/05/2025</MC_DOB>
      <UASC>1</UASC>
      <DUC>01/05/2028</DUC>
      <IN_TOUCH>YES</IN_TOUCH>
      <ACTIV>F1</ACTIV>
      <ACCOM>B1</ACCOM>
      <DATE_INT>03/05/2025</DATE_INT>
      <DATE_MATCH>04/05/2025</DATE_MATCH>
      <FOSTER_CARE>0</FOSTER_CARE>
      <NB_ADOPTR>2</NB_ADOPTR>
      <SEX_ADOPTR>MF</SEX_ADOPTR>
      <LS_ADOPTR>L11</LS_ADOPTR>
      <AREVIEW>
        <REVIEW>05/05/2025</REVIEW>
        <REVIEW_CODE>PN1</REVIEW_CODE>
      </AREVIEW>
      <OC2>
        <SDQ_SCORE>8</SDQ_SCORE>
        <SDQ_REASON/>
        <CONVICTED>0</CONVICTED>
        <HEALTH_CHECK>1</HEALTH_CHECK>
        <IMMUNISATIONS>1</IMMUNISATIONS>
        <TEETH_CHECK>1</TEETH_CHECK>
        <HEALTH_ASSESSMENT>1</HEALTH_ASSESSMENT>
        <SUBSTANCE_MISUSE>0</SUBSTANCE_MISUSE>
        <INTERVENTION_RECEIVED/>
        <INTERVENTION_OFFERED/>
      </OC2>
      <AD_PLACED>
        <DATE_PLACED>03/05/2025</DATE_PLACED>
        <DATE_PLACED_CEASED>06/05/2025</DATE_PLACED_CEASED>
        <REASON_PLACED_CEASED>RD1</REASON_PLACED_CEASED>
      </AD_PLACED>
      <PERMANENCE>
        <PREV_PERM>P1</PREV_PERM>
        <LA_PERM>801</LA_PERM>
        <DATE_PERM>zz/05/2015</DATE_PERM>
      </PERMANENCE>
      <AMISSING>
        <MISSING>M</MISSING>
        <MIS_START>07/05/2025</MIS_START>
        <MIS_END>08/05/2025</MIS_END>
      </AMISSING>
    </HEADER>
    <EPISODE>
      <DECOM>09/05/2025</DECOM>
      <RNE>S</RNE>
      <LS>C1</LS>
      <CIN>N1</CIN>
      <PL>U6</PL>
      <PLACE_PROVIDER>PR1</PLACE_PROVIDER>
      <DEC>10/05/2025</DEC>
      <REC>X1</REC>
      <REASON_PLACE_CHANGE>CARPL</REASON_PLACE_CHANGE>
      <HOME_POST>BS3 7ZB</HOME_POST>
      <PL_POST>BS1 7ZN</PL_POST>
      <URN>9000244</URN>
    </EPISODE>
  </CHILD>
</EXPSSDA903>
";

/// The same child in the columns of CSV.
const ROWS: &[(Table, &str)] = &[
    (Table::Header, "7,F,01/05/2010,WBRI,UN2,1,02/05/2025"),
    (Table::Episodes, "7,09/05/2025,S,C1,N1,U6,PR1,10/05/2025,X1,CARPL,BS3 7ZB,BS1 7ZN,9000244"),
    (Table::Reviews, "7,01/05/2010,05/05/2025,PN1"),
    (Table::Uasc, "7,F,01/05/2010,01/05/2028"),
    (Table::Oc2, "7,01/05/2010,8,,0,1,1,1,1,0,,"),
    (Table::Oc3, "7,01/05/2010,YES,F1,B1"),
    (Table::Ad1, "7,01/05/2010,03/05/2025,04/05/2025,0,2,MF,L11"),
    (Table::PlacedAdoption, "7,01/05/2010,03/05/2025,06/05/2025,RD1"),
    (Table::PrevPerm, "7,01/05/2010,P1,801,zz/05/2015"),
    (Table::Missing, "7,01/05/2010,M,07/05/2025,08/05/2025"),
];

#[test]
fn the_layout_is_the_one_that_public_readers_know() {
    let row = |(table, line): &(Table, &str)| TableRows {
        table: *table,
        rows: vec![line.split(',').map(str::to_owned).collect()],
    };
    let tables: Vec<TableRows> = ROWS.iter().map(row).collect();
    let sent = read(LAYOUT.as_bytes(), year(2026));
    assert_eq!(sent.read().problems, vec![]);
    assert_eq!(rows_of(&sent), tables);
    let (bytes, untold) = xml(&tables);
    assert_eq!((String::from_utf8(bytes).unwrap().as_str(), untold), (LAYOUT, vec![]));
    let mut lines = Vec::new();
    sent.sheets_of(Table::Ad1).for_each(|sheet| sheet.each_row(|_, _, line| lines.push(line)));
    sent.sheets_of(Table::Episodes).for_each(|sheet| sheet.each_row(|_, _, line| lines.push(line)));
    assert_eq!(lines, [17, 55], "a row stands where its first element does");
}

#[test]
fn of_two_the_first_is_read_and_no_is_no_row() {
    let text = LAYOUT
        .replace("<SEX>F</SEX>", "<SEX>F</SEX><SEX>M</SEX>")
        .replace("<UASC>1</UASC>", "<UASC>0</UASC>")
        .replace("<DUC>01/05/2028</DUC>", "<DUC/>");
    let tables = read(text.as_bytes(), year(2026)).read();
    let header = tables.headers.first().unwrap().write(year(2026));
    assert_eq!(header.get(1).unwrap(), "F");
    assert_eq!((tables.uasc.len(), tables.problems.len()), (0, 1));
}

/// A table of rows written as words; `-` is blank.
fn table(table: Table, rows: &[&str]) -> TableRows {
    let cell = |word: &str| if word == "-" { String::new() } else { word.to_owned() };
    let row = |line: &&str| line.split_whitespace().map(cell).collect();
    TableRows { table, rows: rows.iter().map(row).collect() }
}

#[test]
fn what_xml_cannot_carry_is_told_and_the_rest_is_written() {
    let tables = [
        table(
            Table::Header,
            &["1 M 01/05/2020 - - - -", "1 F 01/05/2020 - - - -", "2 F 02/05/2020"],
        ),
        table(Table::Uasc, &["2 M 02/05/2020 03/05/2026"]),
        table(Table::Ad1, &["1 01/05/2020", "2 02/05/2020 01/06/2025"]),
        table(Table::Reviews, &["1 09/05/2020 04/06/2025 PN0", "3 03/05/2020 04/06/2025 PN0"]),
    ];
    let (bytes, untold) = xml(&tables);
    let told: Vec<(Table, &str, &str)> =
        untold.iter().map(|one| (one.table, one.child.as_str(), one.what)).collect();
    let expected = [
        (Table::Header, "1", "a further row of the same child; not written"),
        (Table::Ad1, "1", "a row of nothing but blanks; not written"),
        (Table::Reviews, "1", "another DOB than in Header; Header's is written"),
        (Table::Uasc, "2", "another SEX than in Header; Header's is written"),
        (Table::Header, "3", "no row of its own: HEADER has only what others tell"),
    ];
    assert_eq!(told, expected);
    let year = year(2026);
    let read = read(&bytes, year).read();
    assert_eq!(cells(&read.uasc, year), [["2", "F", "02/05/2020", "03/05/2026"]]);
    assert_eq!(cells(&read.ad1, year).len(), 1);
    let reviews =
        [["1", "01/05/2020", "04/06/2025", "PN0"], ["3", "03/05/2020", "04/06/2025", "PN0"]];
    assert_eq!(cells(&read.reviews, year), reviews);
    assert_eq!(read.headers.len(), 3);
}
