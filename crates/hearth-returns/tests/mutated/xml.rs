//! Spoilt XML files: bytes, tags, nesting, entities and sizes.

use hearth_domain::CollectionYear;
use hearth_returns::write::{rows_of, xml};
use hearth_returns::{Problem, Return};
use hearth_simulation::{Scenario, generate};
use hearth_testkit::Dice;

use super::{MOST_MEMORY_KB, peak_memory_kb, random, read_to_the_end};

const FILES: usize = 4_000;

const SPOILERS: &[&[u8]] = &[
    b"<",
    b">",
    b"</",
    b"/>",
    b"<a>",
    b"</a>",
    b"<a/>",
    b"&",
    b"&amp;",
    b"&b;",
    b"&#x0;",
    b"&#x110000;",
    b"&#99999999999;",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"<?x",
    b"<!DOCTYPE x>",
    b"<!ENTITY a 'b'>",
    b"<CHILD>",
    b"</CHILD>",
    b"<HEADER>",
    b"</HEADER>",
    b"<EPISODE>",
    b"</EPISODE>",
    b"<CHILDID>9</CHILDID>",
    b"<DOB>31/02/2026</DOB>",
    b"<UASC>2</UASC>",
    b" a='1' a='2'",
    b"\0",
    b"\xFF\xFE",
    b"\xEF\xBB\xBF",
    b"\xC3\x28",
    b"\r",
    b"\n\n",
    "é\u{202e}\u{fffe}".as_bytes(),
    b"E1",
    b"A6",
    b"31/12/9999",
];

/// Texts and elements that leave the XML well formed.
const ODD: &[&str] = &[
    "31/02/2026",
    "31/12/9999",
    "E1",
    "A6",
    "E12",
    "X1",
    "\"",
    "&lt;&amp;&#9;&#x1F;",
    "<!-- --> ",
    "<![CDATA[<x>]]>",
    "<a/>",
    "<a b='c'>d</a>",
    "<a><a><a><a><a>words</a></a></a></a></a>",
    "é\u{202e}\u{fffe}",
    "99999999999999999999",
    "=cmd()",
];

/// Half of the files stay well formed and are wrong; the others are broken anywhere. Says which.
fn spoil(bytes: &mut Vec<u8>, dice: &mut Dice) -> bool {
    let is_gentle = dice.below(2) == 0;
    for _ in 0..=dice.below(6) {
        if is_gentle {
            spoil_an_element(bytes, dice);
        } else {
            break_anywhere(bytes, dice);
        }
    }
    is_gentle
}

fn break_anywhere(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let place = dice.below(bytes.len() + 1);
    match dice.below(10) {
        0 => bytes.truncate(place),
        1 => *bytes = random(dice),
        2 => bytes.splice(place..place, random(dice)).for_each(drop),
        3 => bytes.splice(place..place, b"<a>".repeat(dice.below(40))).for_each(drop),
        4 => bytes.splice(place..place, vec![b'x'; 10_000]).for_each(drop),
        5 => *bytes = bytes.iter().flat_map(|byte| [*byte, 0]).collect(),
        _ => {
            let end = (place + dice.below(12)).min(bytes.len());
            let spoiler = *dice.pick::<&[u8]>(SPOILERS);
            bytes.splice(place..end, spoiler.iter().copied()).for_each(drop);
        }
    }
}

/// The writer gives every cell a line of its own: one is taken out, doubled, moved, renamed or given
/// another text.
fn spoil_an_element(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let is_cell = |line: &String| line.contains("</") && line.matches('<').count() == 2;
    let cells: Vec<usize> = (0..lines.len()).filter(|at| is_cell(&lines[*at])).collect();
    if cells.is_empty() {
        return;
    }
    let at = *dice.pick(&cells);
    let other = *dice.pick(&cells);
    let name_of = |line: &str| {
        let name = line.trim_start().trim_start_matches('<');
        name.split('>').next().unwrap_or_default().to_owned()
    };
    match dice.below(6) {
        0 => drop(lines.remove(at)),
        1 => lines.insert(at, lines[at].clone()),
        2 => lines.swap(at, other),
        3 => {
            let line = lines.remove(at);
            lines.insert(other.min(lines.len()), line);
        }
        4 => lines[at] = lines[at].replace(&name_of(&lines[at]), &name_of(&lines[other])),
        _ => {
            let value = lines[at].find('>').map_or(0, |end| end + 1);
            let odd = *dice.pick::<&str>(ODD);
            lines[at].insert_str(value, odd);
        }
    }
    *bytes = lines.join("\n").into_bytes();
}

fn year() -> CollectionYear {
    CollectionYear::ending_in(2026).unwrap()
}

fn read(bytes: Vec<u8>) -> Return {
    Return::from_files(vec![("return.xml".to_owned(), bytes)], year())
}

/// The returns of a small region in XML.
fn clean() -> Vec<Vec<u8>> {
    let region = generate(&Scenario::adoption_west(3, 40, year(), year()));
    let in_xml = |files| xml(&rows_of(&Return::from_files(files, year()))).0;
    region.returns().map(|(_, _, files)| in_xml(files)).collect()
}

#[test]
fn four_thousand_spoilt_xml_files_never_panic() {
    let clean = clean();
    let mut dice = Dice::seeded(903);
    let (mut problems, mut read_on, mut refused) = (0, 0, 0);
    for _ in 0..FILES {
        let mut bytes = dice.pick(&clean).clone();
        let is_gentle = spoil(&mut bytes, &mut dice);
        let episodes = String::from_utf8_lossy(&bytes).matches("<EPISODE>").count();
        let sent = read(bytes);
        let told = read_to_the_end(&sent);
        if is_gentle {
            assert_eq!(sent.read().episodes.len(), episodes, "no row is lost");
        }
        if sent.tables_sent().is_empty() {
            assert!(told > 0, "a file that is not read must say why");
            refused += 1;
        } else {
            read_on += 1;
        }
        problems += told;
    }
    eprintln!("{FILES} files: {read_on} read with {problems} problems, {refused} refused");
    assert!(read_on > FILES / 3 && refused > FILES / 3, "{read_on} read, {refused} refused");
    bounded();
}

fn bounded() {
    if let Some(peak) = peak_memory_kb() {
        assert!(peak < MOST_MEMORY_KB, "peak memory {peak} kB");
    }
}

fn first_problem(text: Vec<u8>) -> Problem {
    read(text).read().problems.into_iter().next().unwrap()
}

#[test]
fn files_made_to_burst_are_refused_in_bounded_memory() {
    let start = b"<EXPSSDA903><CHILD><HEADER><CHILDID>7</CHILDID>".as_slice();
    let deep = [start, &b"<a>".repeat(100_000)].concat();
    assert!(first_problem(deep).expected.contains("deep"));
    let entities: String = (1..30)
        .map(|n| format!("<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10)))
        .collect();
    let bomb =
        format!("<!DOCTYPE x [<!ENTITY a0 \"ha\">{entities}]><EXPSSDA903>&a29;</EXPSSDA903>");
    assert!(first_problem(bomb.into_bytes()).expected.contains("DOCTYPE"));
    let huge = [start, b"<UPN>", &vec![b'x'; 20_000_000], b"</UPN></HEADER></CHILD></EXPSSDA903>"]
        .concat();
    assert!(first_problem(huge).expected.contains("longer than any cell"));
    let wide = [start, &b"<a/>".repeat(2_000_000)].concat();
    assert!(first_problem(wide).expected.contains("more than 100000 elements"));
    let attributes: String = (0..500_000).map(|n| format!(" a{n}=''")).collect();
    let many = format!("<EXPSSDA903{attributes}/>");
    assert!(first_problem(many.into_bytes()).expected.contains("attributes of more than 4000"));
    bounded();
}

/// Each empty element is a row that repeats the child's long number.
#[test]
fn rows_that_would_make_more_than_the_file_are_refused() {
    let child = format!(
        "<CHILD><HEADER><CHILDID>{}</CHILDID>{}</HEADER></CHILD>",
        "7".repeat(1_000),
        "<OC2/>".repeat(90_000)
    );
    let text = format!("<EXPSSDA903>{child}</EXPSSDA903>");
    let problem = first_problem(text.into_bytes());
    assert!(problem.expected.contains("larger than 64 MB"), "{problem}");
    bounded();
}
