//! `hearth match`, by the command line: a plan, what proves it, and files that are wrong.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

use std::fs;

use hearth_testkit::{Folder, Program};

const PROBLEM: &str = "p hearth 1 3 2 5\nu c10 1\nu c9 1\nu c2 2\nf h1\nf h2\n\
    e c2 h1 0\ne c9 h1 30\ne c9 h2 10\ne c10 h1 20\ne c10 h2 20\n";

struct Place(Folder);

impl Place {
    fn fresh() -> Self {
        Self(Folder::fresh())
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.0.path().join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    }
}

/// The exit code, what it printed and what it said.
fn run(words: &[&str]) -> (i32, String, String) {
    Program::at(env!("CARGO_BIN_EXE_hearth")).run(&[&["match"], words].concat())
}

/// What is said of a problem that cannot be read.
fn refused(problem: &str) -> String {
    let place = Place::fresh();
    let (code, printed, said) = run(&["solve", "--problem", &place.file("problem", problem)]);
    assert_eq!((code, printed.as_str()), (1, ""), "{said}");
    said
}

#[test]
fn a_plan_is_printed_and_its_certificate_holds() {
    let place = Place::fresh();
    let (problem, proof) = (place.file("problem", PROBLEM), place.file("proof", ""));
    let (code, printed, said) = run(&["solve", "--problem", &problem, "--certificate", &proof]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(printed, "unit,family,cost\nc9,h2,10\nc10,h1,20\n");
    assert_eq!(said, "# served 2 cost 30\n");

    let (code, printed, said) = run(&["check", "--problem", &problem, "--certificate", &proof]);
    assert_eq!(code, 0, "{said}");
    assert!(
        printed.starts_with("The certificate holds.\n2 of 3 units are served at a cost of 30.")
    );
}

#[test]
fn a_spoilt_certificate_is_refused() {
    let place = Place::fresh();
    let (problem, proof) = (place.file("problem", PROBLEM), place.file("proof", ""));
    run(&["solve", "--problem", &problem, "--certificate", &proof]);
    let sound = fs::read_to_string(&proof).unwrap();
    for (from, to, why) in [
        ("u c9 h2", "u c9 h1", "family h1 has two units"),
        ("u c2 - ", "u c2 - none ", "line 3: expected"),
        ("c hearth 1 2 30", "c hearth 1 2 29", "its pairs serve 2 units at a cost of 30"),
        ("u c9 h2", "u c8 h2", "expected a unit of the problem"),
    ] {
        assert!(sound.contains(from), "{sound}");
        let spoilt = place.file("spoilt", &sound.replacen(from, to, 1));
        let (code, printed, said) =
            run(&["check", "--problem", &problem, "--certificate", &spoilt]);
        assert_eq!((code, printed.as_str()), (1, ""), "{said}");
        assert!(said.contains(why), "{said}");
    }
}

#[test]
fn wrong_words_are_wrong_usage() {
    for words in [&["solve"][..], &["solve", "--problem"], &["marry"], &["check", "--problem", "a"]]
    {
        assert_eq!(run(words).0, 2, "{words:?}");
    }
    let (code, _, said) = run(&["solve", "--problem", "nowhere"]);
    assert_eq!(code, 1);
    assert!(said.contains("nowhere could not be opened"), "{said}");
}

#[test]
fn a_wrong_problem_is_refused_with_line_what_was_found_and_what_was_expected() {
    for (problem, said) in [
        ("", "line 1: found the end of the file; expected a first line such as `p hearth 1"),
        ("u a 1\n", "line 1: found `u a 1`; expected a first line"),
        ("p hearth 2 0 0 0\n", "line 1: found `p hearth 2 0 0 0`; expected a first line"),
        ("p hearth 1 -1 0 0\n", "line 1: found count `-1`; expected a count from 0"),
        ("p hearth 1 1 1 99999999999999999999\n", "line 1: found count"),
        (
            "p hearth 1 1 1 2\n",
            "line 1: found 2 pairs of 1 units and 1 families; expected at most 1",
        ),
        (
            "p hearth 1 50000 40000 1000000000\nu a 1\n",
            "line 3: found the end of the file after 1 units",
        ),
        ("p hearth 1 1 0 0\nu a 1\nu b 1\n", "line 3: found 2 units; expected 1, as the line `p`"),
        (
            "p hearth 1 2 0 0\nu a 1\nu a 2\n",
            "line 3: found unit a a second time; expected each unit",
        ),
        ("p hearth 1 0 2 0\nf a\nf a\n", "line 3: found family a a second time"),
        ("p hearth 1 1 0 0\nu a x\n", "line 2: found priority `x`; expected a whole number"),
        ("p hearth 1 1 0 0\nu a 9999999999999999999\n", "line 2: found priority"),
        ("p hearth 1 1 0 0\nu a\n", "line 2: found `u a`; expected `u ID PRIORITY`"),
        (
            "p hearth 1 1 1 1\nu a 1\nf b\ne a b -1\n",
            "line 4: found cost `-1`; expected a whole number",
        ),
        ("p hearth 1 1 1 1\nu a 1\nf b\ne a b 1000001\n", "line 4: found cost `1000001`"),
        ("p hearth 1 1 1 1\nu a 1\nf b\ne a b 0.5\n", "line 4: found cost `0.5`"),
        ("p hearth 1 1 1 1\nu a 1\nf b\ne c b 5\n", "line 4: found a pair with unit c; expected"),
        ("p hearth 1 1 1 1\nu a 1\nf b\ne a c 5\n", "line 4: found a pair with family c; expected"),
        (
            "p hearth 1 1 2 2\nu a 1\nf b\nf c\ne a b 5\ne a b 6\n",
            "line 6: found the pair of unit a and family b a second",
        ),
        ("p hearth 1 0 0 0\nhello\n", "line 2: found `hello`; expected a line that starts with"),
        ("p hearth 1 0 0 0\np hearth 1 0 0 0\n", "line 2: found a second line `p`"),
    ] {
        assert!(refused(problem).contains(said), "{problem:?}: {}", refused(problem));
    }
    assert!(
        refused(&format!("p hearth 1 1 0 0\nu {} 1\n", "a".repeat(5000)))
            .contains("without an end")
    );
}
