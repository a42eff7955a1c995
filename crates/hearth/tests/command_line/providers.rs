//! Returns held to Ofsted's lists of providers, by the authority that sends them.

use std::fs;

use hearth_testkit::Folder;

use super::{check, hearth};

const EPISODES: &str = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n\
    1,01/05/2025,S,C2,N1,K2,PR1,,,,BS8 4BY,BS8 4BY,SC12345\n\
    2,01/05/2025,S,C2,N1,K2,PR1,,,,BS8 4BY,CO3 0GJ,SC54321\n";

const LIST: &str = "Ofsted's list,,,,\n\
    URN,Placement code,Placement provider code,Deregistration date,Setting postcode\n\
    SC12345,K2,PR1,soon,BS8 4BY\n";

/// A return of Bristol for 2025/26 in a folder of that name.
fn sent(folder: &Folder) -> String {
    let place = folder.path().join("E06000023").join("2026");
    fs::create_dir_all(&place).unwrap();
    fs::write(place.join("episodes.csv"), EPISODES).unwrap();
    place.display().to_string()
}

fn list(folder: &Folder, name: &str, text: &str) -> String {
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn a_list_of_providers_is_read_and_without_one_its_rules_say_so() {
    let folder = Folder::fresh();
    let (place, list) = (sent(&folder), list(&folder, "list.csv", LIST));
    let of = ["validate", "ssda903", &place, "--rules", "1008,229", "--format", "csv"];
    let (code, found, told) = hearth(&[&of[..], &["--providers", &list]].concat());
    assert_eq!(code, 0, "{told}");
    assert_eq!(found, "rule,table,row,child\n1008,Episodes,1,2\n229,Episodes,1,2\n");
    assert!(told.contains("1 entries of Ofsted's lists") && told.contains("closed date \"soon\""));
    let summary = hearth(&[&of[..], &["--summary"]].concat()).1;
    assert_eq!(summary.matches("no list of providers is given").count(), 2, "{summary}");
    check(&[&of[..], &["--providers", &list, "--providers", &list]].concat(), 0, "2 entries");
}

#[test]
fn what_is_no_list_of_providers_is_refused_with_what_to_do() {
    let folder = Folder::fresh();
    let (place, other) = (sent(&folder), list(&folder, "other.csv", "a,b\n1,2\n"));
    let of = ["validate", "ssda903", &place, "--providers"];
    check(&[&of[..], &[&other]].concat(), 1, "Give Ofsted's list of social care providers");
    check(&[&of[..], &["none.xlsx"]].concat(), 1, "none.xlsx cannot be read");
}

#[test]
fn the_authority_is_said_or_taken_from_the_path() {
    let folder = Folder::fresh();
    let place = sent(&folder);
    let of = |path: &str, more: &[&str]| {
        let words =
            ["validate", "ssda903", path, "--rules", "1015", "--summary", "--format", "csv"];
        hearth(&[&words[..], more].concat()).1
    };
    assert!(of(&place, &[]).contains("1015,run,1,"), "{}", of(&place, &[]));
    assert!(of(&place, &["--authority", "E10000012"]).contains("1015,run,1,"));
    let elsewhere = folder.path().join("returns").join("2026");
    fs::create_dir_all(&elsewhere).unwrap();
    fs::write(elsewhere.join("episodes.csv"), EPISODES).unwrap();
    let elsewhere = elsewhere.display().to_string();
    let said = of(&elsewhere, &[]);
    assert!(said.contains("it is not known which authority sends the return"), "{said}");
    assert!(of(&elsewhere, &["--authority", "E06000023"]).contains("1015,run,1,"));
    check(&["validate", "ssda903", "x", "y", "--authority", "E06000023"], 1, "of one return");
}
