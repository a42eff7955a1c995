//! No name comes out of the command line: not in what it prints, not in what it says, not in a file it
//! writes. Marked names stand in every name column of a tracker and of an extract, and in cells where
//! days, codes and numbers belong.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::{Command, Output};

use hearth_testkit::Folder;

/// Every marked name holds it, in whatever case it comes.
const MARK: &str = "zzmarked";

/// What was printed and said, with the words that were typed.
struct Said {
    code: i32,
    text: String,
}

fn hearth(words: &[&str]) -> Said {
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_hearth")).args(words).output().unwrap();
    let text = [stdout, stderr].concat();
    let text = String::from_utf8(text).unwrap();
    assert!(!text.to_lowercase().contains(MARK), "{words:?}: {text}");
    Said { code: status.code().unwrap(), text }
}

fn expect(words: &[&str], code: i32, said: &str) {
    let Said { code: exit, text } = hearth(words);
    assert_eq!(exit, code, "{words:?}: {text}");
    assert!(text.contains(said), "{words:?}: {text}");
}

const MAP: &str = "list = \"tracker\"\nof = \"children\"\n[columns]\n\"Child ref\" = \"number\"\n\
    \"First name\" = \"forename\"\nSurname = \"surname\"\nSW = \"worker\"\nTeam = \"team\"\n\
    SHOBPA = \"decision\"\nPO = \"placement-order\"\nReversed = \"reversal\"\nWhy = \"reversal-reason\"\n\
    \"M/F\" = \"sex\"\n";

const HEADINGS: &str = "Child ref,First name,Surname,M/F,SW,Team,SHOBPA,PO,Reversed,Why,Notes\n";

/// Rows of children known and not known, and rows whose names have slipped into other columns.
fn tracker(known: &[String]) -> String {
    let mut text = HEADINGS.to_owned();
    for (at, number) in known.iter().enumerate() {
        let name = format!("Zzmarked{at}");
        text += &format!(
            "{number},{name},{name}-s,girl,{name}-w,{name}-t,{:02}/07/2024,,,,{name}\n",
            at % 28 + 1
        );
    }
    text + "T1,ZzmarkedA,ZzmarkedB,ZzmarkedSex,ZzmarkedC,ZzmarkedD,ZzmarkedDay,ZzmarkedPo,,,\n\
        T2,ZzmarkedA,ZzmarkedB,girl,ZzmarkedC,ZzmarkedD,02/05/2025,,03/06/2025,ZzmarkedWhy,\n\
        Zzmarked,ZzmarkedA,ZzmarkedB,girl,ZzmarkedC,ZzmarkedD,02/05/2025,,,,\n\
        ,ZzmarkedA,ZzmarkedB,girl,ZzmarkedC,ZzmarkedD,02/05/2025,,,,\n\
        ZzmarkedE,T3,ZzmarkedA,girl,ZzmarkedC,ZzmarkedD,02/05/2025,,,,x,y\n\
        T4,#ZzmarkedA,ZzmarkedB,girl,ZzmarkedC,ZzmarkedD,02/05/2199,,,,\n"
}

/// An extract with names in every column of names, and in those of days, codes and sexes.
fn extract(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    let file = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    file(
        "ssd_person.csv",
        "pers_person_id,pers_forename,pers_surname,pers_sex,pers_ethnicity,pers_dob,pers_expected_dob\n\
         S1,ZzmarkedA,ZzmarkedB,F,WBRI,2022-03-01,\n\
         S2,ZzmarkedA,ZzmarkedB,ZzmarkedSex,ZzmarkedGroup,ZzmarkedBorn,ZzmarkedDue\n\
         S3,ZzmarkedA,the second,ZzmarkedB,F,WBRI,2022-03-01,\n\
         S4,\"ZzmarkedA\n\",ZzmarkedB,F,WBRI,2022-03-01,\n",
    );
    file(
        "ssd_permanence.csv",
        "perm_person_id,perm_adm_decision_date,perm_placement_order_date\n\
         S1,2024-05-01,2024-06-01\nS2,2024-05-01,\nS3,2024-05-01,\nS4,2024-05-01,\n",
    );
    file(
        "ssd_involvements.csv",
        "invo_person_id,invo_professional_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date\n\
         S1,W1,ZzmarkedTeam,2024-01-01,\nS2,W1,ZzmarkedTeam,ZzmarkedDay,\nS4,W1,ZzmarkedTeam,extra,2024-01-01,\n",
    );
    file(
        "ssd_professionals.csv",
        "prof_professional_id,prof_professional_name\nW1,ZzmarkedWorker\n",
    );
    file(
        "ssd_linked_identifiers.csv",
        "link_person_id,link_identifier_type,link_identifier_value\nS1,RAA ID,Zzmarked-7\nS2,ZzmarkedType,Zzmarked-8\n",
    );
}

/// Looks through every file of a folder, and through every part of a workbook.
fn no_name_in(folder: &Path) -> usize {
    let mut files = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        assert!(!path.display().to_string().to_lowercase().contains(MARK), "{}", path.display());
        if path.is_dir() {
            files += no_name_in(&path);
            continue;
        }
        files += 1;
        let bytes = fs::read(&path).unwrap();
        for (part, bytes) in parts(&bytes) {
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            assert!(!text.contains(MARK), "{} {part}", path.display());
        }
    }
    files
}

/// The file itself, and where it is packed, what it unpacks to.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut parts = vec![(String::new(), bytes.to_vec())];
    if let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes)) {
        for at in 0..zip.len() {
            let mut part = zip.by_index(at).unwrap();
            let name = part.name().unwrap().to_string();
            let mut unpacked = Vec::new();
            part.read_to_end(&mut unpacked).unwrap();
            parts.push((name, unpacked));
        }
    }
    parts
}

struct Place {
    folder: Folder,
    database: String,
}

impl Place {
    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn file(&self, name: &str, text: &str) -> String {
        fs::write(self.folder.path().join(name), text).unwrap();
        self.path(name)
    }

    /// Runs a verb over the database.
    fn run(&self, words: &[&str]) -> Said {
        hearth(&[words, &["--database", &self.database]].concat())
    }

    fn expect(&self, words: &[&str], code: i32, said: &str) {
        expect(&[words, &["--database", &self.database]].concat(), code, said);
    }
}

const BRISTOL: &str = "E06000023";

/// A region with a tracker and an extract full of marked names, loaded with nothing said of them.
fn loaded() -> Place {
    let folder = Folder::fresh();
    let database = format!("sqlite:{}", folder.path().join("hearth.db").display());
    let place = Place { folder, database };
    let tree = place.path("region");
    expect(
        &["synthesise", "--out", &tree, "--children", "200", "--first-year", "2025"],
        0,
        "SYNTHETIC",
    );
    place.expect(&["import", "ssda903", "--tree", &tree], 0, "facts new");
    let told = place.run(&["journeys", "--format", "csv", "--agency", BRISTOL]).text;
    let number = |line: &str| line.split(',').nth(1).unwrap().to_owned();
    let known: Vec<String> =
        told.lines().filter(|line| line.starts_with(BRISTOL)).map(number).take(12).collect();
    assert!(known.len() > 3, "{told}");
    let (map, list) = (place.file("map.toml", MAP), place.file("list.csv", &tracker(&known)));
    let words =
        ["import", "table", &list, "--map", &map, "--agency", BRISTOL, "--day", "2026-06-30"];
    for format in ["table", "csv", "json"] {
        place.expect(
            &[&words[..], &["--dry-run", "--format", format]].concat(),
            0,
            "Nothing is written",
        );
    }
    place.expect(&words, 0, "Names, kept apart");
    place.expect(&words, 0, "0 changes");
    let folder = place.path("extract");
    extract(Path::new(&folder));
    let words = ["import", "ssd", &folder, "--agency", BRISTOL, "--day", "2026-06-30"];
    place.expect(&[&words[..], &["--dry-run", "--repairs"]].concat(), 0, "Nothing is written");
    place.expect(&[&words[..], &["--format", "csv"]].concat(), 0, "pers_dob");
    place
}

#[test]
fn no_name_is_printed_or_said_by_any_verb() {
    let place = loaded();
    for format in ["table", "csv", "json"] {
        for verb in ["journeys", "conflicts", "corrections", "clocks", "indicators", "revision"] {
            let said = place.run(&[verb, "--format", format]);
            assert!(said.code == 0 || verb == "revision", "{verb}: {}", said.text);
        }
    }
    let conflicts = place.run(&["conflicts", "--format", "csv"]).text;
    assert!(conflicts.lines().count() > 3, "the tracker differs from the return: {conflicts}");
    assert!(place.run(&["journeys", "--format", "csv"]).text.contains(",S1,"));
    place.expect(&["agency", "list"], 0, "Bristol");
}

#[test]
fn no_name_stands_in_a_file_that_is_written() {
    let place = loaded();
    let of = ["--agency", BRISTOL];
    for format in ["csv", "xml"] {
        let out = place.path(&format!("out/ssda903-{format}"));
        let words = ["return", "ssda903", "--year", "2026", "--format", format, "--out", &out];
        place.expect(&[&words[..], &of].concat(), 0, "Wrote");
    }
    let out = place.path("out/ssd");
    let words = ["return", "ssd", "--as-at", "2026-06-30", "--out", &out];
    place.expect(&[&words[..], &of].concat(), 0, "ssd_person");
    for (format, name) in [("csv", "sheets"), ("xlsx", "sheets.xlsx")] {
        for (verb, when) in
            [("annex-a", ["--as-at", "2026-06-30"]), ("quarterly", ["--period", "2025-26-Q4"])]
        {
            let out = place.path(&format!("out/{verb}-{format}/{name}"));
            let words = ["return", verb, "--format", format, "--out", &out];
            place.expect(&[&words[..], &when, &of].concat(), 0, "Wrote");
        }
    }
    let files = no_name_in(&place.folder.path().join("out"));
    assert!(files > 15, "{files} files");
}

#[test]
fn what_is_said_of_a_list_that_cannot_be_read_repeats_nobody() {
    let place = loaded();
    let map = place.path("map.toml");
    let of = ["--agency", BRISTOL, "--day", "2026-06-30"];
    let refused = |name: &str, text: &str, said: &str| {
        let list = place.file(name, text);
        let words = ["import", "table", &list, "--map", &map];
        place.expect(&[&words[..], &of].concat(), 1, said);
    };
    let rows = "T1,Zzmarked,ZzmarkedB,girl,ZzmarkedC,Team,02/05/2025,,,,\n";
    refused("none.csv", rows, "half of the map's headings");
    refused(
        "renamed.csv",
        &format!("{}{rows}", HEADINGS.replace("SHOBPA", "Decided")),
        "\"Decided\"",
    );
    let nobody = format!("{HEADINGS},Zzmarked,ZzmarkedB,girl,ZzmarkedC,ZzmarkedD,,,,,\n");
    refused("nobody.csv", &nobody, "has a number that can be used");
    refused("broken.xlsx", "PK\u{3}\u{4}Zzmarked", "");
    let elsewhere = place.file("list.toml", &MAP.replace("tracker", "other"));
    let list = place.file("again.csv", &tracker(&[]));
    let words = ["import", "table", &list, "--map", &elsewhere];
    place.expect(&[&words[..], &of].concat(), 1, "is loaded for 2026/27");
    let words = ["import", "table", &list, "--list", "nowhere"];
    place.expect(&[&words[..], &of].concat(), 1, "kept are tracker");
}
