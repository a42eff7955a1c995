//! Sources loaded and written back by the command line.

use hearth_testkit::Folder;

use super::{check, hearth, written};

#[test]
fn a_return_is_written_back_and_loads_again_from_csv_and_from_xml() {
    let folder = Folder::fresh();
    let (tree, database) = written(&folder);
    check(&["import", "ssda903", "--tree", &tree, "--database", &database], 0, "facts new");
    let told = hearth(&["journeys", "--database", &database, "--format", "csv"]).1;
    for format in ["csv", "xml"] {
        let other = format!("sqlite:{}", folder.path().join(format!("{format}.db")).display());
        let out = folder.path().join(format);
        for agency in ["E06000022", "E06000023", "E06000024", "E06000025", "E10000013", "E08000025"]
        {
            for year in ["2025", "2026"] {
                let place = out.join(agency).join(year).display().to_string();
                let of = ["--agency", agency, "--year", year, "--database", &database];
                let words =
                    [&["return", "ssda903", "--out", &place, "--format", format], &of[..]].concat();
                if !std::path::Path::new(&tree).join(agency).is_dir() {
                    check(&words, 1, "nor of any other year");
                    continue;
                }
                check(&words, 0, "tables that are read and checked and never kept: ");
                check(&words, 1, "--force to write over it");
                check(&[&words[..], &["--force"]].concat(), 0, "It has not:");
            }
        }
        check(
            &["import", "ssda903", "--tree", out.to_str().unwrap(), "--database", &other],
            0,
            "facts new",
        );
        let again = hearth(&["journeys", "--database", &other, "--format", "csv"]).1;
        let of_written = |text: &str| -> Vec<String> {
            let is_written = |line: &&str| out.join(line.split(',').next().unwrap()).is_dir();
            text.lines().filter(is_written).map(str::to_owned).collect()
        };
        assert!(of_written(&told).len() > 10, "{told}");
        assert_eq!(of_written(&told), of_written(&again));
        let file = out.join("E06000023/2026");
        let file = if format == "xml" { file.join("SYNTHETIC-ssda903.xml") } else { file };
        let of = ["--agency", "E06000023", "--year", "2026", "--database", &other];
        let words = [&["import", "ssda903", file.to_str().unwrap()], &of[..]].concat();
        check(&words, 0, "0 changes");
    }
}

#[test]
fn an_authority_keeps_its_whole_return_while_its_partition_is_on() {
    let folder = Folder::fresh();
    let (tree, database) = written(&folder);
    let of = ["--agency", "E06000023", "--database", &database];
    check(&[&["partition", "on"], &of[..]].concat(), 1, "Load a return into it first");
    let import = ["import", "ssda903", "--tree", &tree, "--database", &database];
    check(&import, 0, "Of other children only counts.");
    check(&[&["partition", "show"], &of[..]].concat(), 0, "is off: nothing is kept beside");
    check(&[&["partition", "on"], &of[..]].concat(), 0, "Not kept whole: 2025, 2026");
    check(&[&["partition", "on"], &of[..]].concat(), 0, "is on already, since");
    check(&import, 0, "own partition of E06000023, which nobody else opens. Of other authorities'");
    check(&import, 0, "0 changes");
    let show = [&["partition", "show", "--format", "csv"], &of[..]].concat();
    let (code, told, said) = hearth(&show);
    assert!(code == 0 && said.contains("is on, since") && !said.contains("Not kept"), "{said}");
    assert_eq!(told.lines().next(), Some("agency,year,table,rows_sent,rows_in_partition"));
    assert_eq!(told.lines().filter(|line| line.starts_with("E06000023,2026,")).count(), 11);
    let place = |name: &str| folder.path().join(name).display().to_string();
    let whole = ["return", "ssda903", "--year", "2026", "--out", &place("whole")];
    check(&[&whole[..], &of[..]].concat(), 0, "This is the whole return as it was sent");
    assert_eq!(std::fs::read_dir(place("whole")).unwrap().count(), 11);
    let slice = ["return", "ssda903", "--year", "2026", "--slice", "--out", &place("slice")];
    check(&[&slice[..], &of[..]].concat(), 0, "This is the adoption slice and not the whole");
    assert_eq!(std::fs::read_dir(place("slice")).unwrap().count(), 6);
    check(&[&["partition", "off"], &of[..]].concat(), 0, "rows it kept are deleted");
    check(&[&["partition", "off"], &of[..]].concat(), 0, "is off already; it keeps nothing");
    let after = ["return", "ssda903", "--year", "2026", "--out", &place("after")];
    check(&[&after[..], &of[..]].concat(), 0, "This is the adoption slice and not the whole");
    let unknown = ["partition", "on", "--agency", "E09999999", "--database", &database];
    check(&unknown, 1, "is no agency this database knows");
}

#[test]
fn a_region_is_written_in_four_forms_and_each_is_loaded() {
    let folder = Folder::fresh();
    let tree = folder.path().join("region").display().to_string();
    let words = ["synthesise", "--out", &tree, "--children", "150", "--first-year", "2024"];
    check(&[&words[..], &["--varied", "--differing", "101"]].concat(), 2, "0..=100");
    check(&[&words[..], &["--varied", "--differing", "5"]].concat(), 0, "days are told otherwise");
    let differences =
        std::fs::read_to_string(folder.path().join("region/truth/differences.csv")).unwrap();
    assert!(differences.lines().count() > 5, "{differences}");
    let agency = "E06000023";
    let year = folder.path().join("region").join(agency).join("2026");
    let list = ["annex_a.xlsx", "list_10.csv"].map(|name| year.join("annex_a").join(name));
    let list = list.iter().find(|file| file.is_file()).unwrap().display().to_string();
    let tracker = ["tracker.xlsx", "tracker.csv"].map(|name| year.join("list").join(name));
    let tracker = tracker.iter().find(|file| file.is_file()).unwrap().display().to_string();
    let map = year.join("list/MAP.toml").display().to_string();
    let extract = year.join("ssd").display().to_string();
    let database = format!("sqlite:{}", folder.path().join("hearth.db").display());
    let of = ["--agency", agency, "--database", &database];
    let on = ["--day", "2026-03-31"];
    let forms: [Vec<&str>; 4] = [
        [&["import", "table", &tracker, "--map", &map], &on[..]].concat(),
        [&["import", "ssd", &extract], &on[..]].concat(),
        vec!["import", "annex-a", &list, "--year", "2026"],
        vec!["import", "ssda903", year.to_str().unwrap(), "--year", "2026"],
    ];
    for form in &forms {
        let words = [&form[..], &of[..]].concat();
        check(&words, 0, "facts new");
        check(&words, 0, "0 changes");
    }
    let (code, told, _) = hearth(&["conflicts", "--database", &database, "--format", "csv"]);
    assert!(code == 0 && told.lines().count() > 1, "{told}");
}

#[test]
fn lists_of_adopters_are_loaded_when_their_agencies_are_known() {
    let folder = Folder::fresh();
    let (tree, database) = written(&folder);
    let lists = ["import", "annex-a", "--tree", &tree, "--database", &database];
    check(&lists, 1, "hearth agency add");
    let note = std::fs::read_to_string(folder.path().join("region/SYNTHETIC.txt")).unwrap();
    for line in note.lines().filter_map(|line| line.trim().strip_prefix("hearth agency add ")) {
        let (id, name) = line.split_once(" --name ").unwrap();
        let words =
            ["agency", "add", id, "--name", name.trim_matches('"'), "--database", &database];
        check(&words, 0, "is added");
        check(&words, 0, "it stays as it is");
    }
    check(&[&lists[..], &["--dry-run"]].concat(), 0, "Nothing is written");
    check(&lists, 0, "facts new");
    check(&lists, 0, "0 changes");
    let file = folder.path().join("region/adoption-west-company/2026/annex_a/list_11.csv");
    let file = file.to_str().unwrap();
    let of = ["--agency", "adoption-west-company", "--database", &database, "--year"];
    check(&[&["import", "annex-a", file], &of[..], &["2026"]].concat(), 0, "0 changes");
    sheets_are_written_from_journeys(&folder, &database);
}

fn sheets_are_written_from_journeys(folder: &Folder, database: &str) {
    let out = folder.path().join("lists.xlsx").display().to_string();
    let of = ["--agency", "adoption-west-company", "--database", database];
    let list = [&["return", "annex-a", "--as-at", "2026-03-31", "--out", &out], &of[..]].concat();
    check(&list, 0, "blank in");
    check(&list, 1, "--force to write over it");
    let made = folder.path().join("SYNTHETIC-lists.xlsx").display().to_string();
    check(&[&["import", "annex-a", &made, "--year", "2026"], &of[..]].concat(), 0, "0 changes");
    let survey = ["return", "quarterly", "--period", "2025-26-Q2", "--out", &out];
    check(
        &[&survey[..], &["--raa", "adoption west", "--database", database]].concat(),
        1,
        "--force",
    );
    check(&[&survey[..], &["--force"], &of[..]].concat(), 0, "Enquiries with 1 rows");
    check(&survey, 2, "--agency");
}

#[test]
fn a_list_under_other_names_is_read_and_what_was_read_as_what_is_told() {
    let folder = Folder::fresh();
    let (_, database) = written(&folder);
    let file = folder.path().join("children.csv");
    let text = "Annex A,list 10\n\nChildID,Sex,Ethnic group,DOB,Disability,Date entered care,SHOBPA date,\
        PO date,Match date,Date placed for adoption,Reversal date,Remarks\n\
        77,F,White British,3 May 2023,no,01/06/2023,2024-02-29,03/04/24,,,,x\n78,?,,,,,04/13/2024,,,,,\n";
    std::fs::write(&file, text).unwrap();
    let file = file.to_str().unwrap();
    let of = ["--agency", "E06000023", "--year", "2026", "--database", &database];
    let words = [&["import", "annex-a", file], &of[..]].concat();
    let (code, problems, said) = hearth(&words);
    assert_eq!(code, 0, "{said}");
    for part in
        ["\"SHOBPA date\" is Date of Decision", "\"F\" is b) Female (1)", "\"Remarks\": not read"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(problems.contains("04/13/2024") && problems.contains("78"), "{problems}");
    let (_, csv, _) = hearth(&["journeys", "--database", &database, "--format", "csv"]);
    assert!(csv.contains("E06000023,77,2023-06-01,2024-02-29,2024-04-03,,,,\n"), "{csv}");
    let none = folder.path().join("none.csv");
    std::fs::write(&none, "a,b\n1,2\n").unwrap();
    let words = [&["import", "annex-a", none.to_str().unwrap()], &of[..]].concat();
    check(&words, 1, "holds neither list 10 nor list 11");
}
