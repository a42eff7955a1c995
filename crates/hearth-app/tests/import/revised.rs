//! A published figure that was revised twice, and why: a golden file a person can read.
//!
//! Bristol sends its return for 2023/24 in June 2024, again in November 2024 with a late adoption
//! order and a corrected match, and once more in July 2025, beside the next year's, without an
//! adoption that was none. Everybody is invented.

use std::fmt::Write;

use hearth_app::App;
use hearth_app::indicators::{Period, Question, indicators};
use hearth_app::revision::{Revision, revision};
use hearth_app::scope::Whose;
use hearth_domain::{AgencyId, Day};
use hearth_testkit::moment;

use crate::support::{Posted, apps, load, year};

const GOLDEN: &str = include_str!("golden/revised.txt");

const HEADER: &str = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
const EPISODES: &str =
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
const PLACED: &str = "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED";
const AD1: &str = "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR";

/// One child of the return for 2023/24, in the words that change.
struct Told {
    child: u32,
    decided: &'static str,
    ordered: &'static str,
    matched: &'static str,
    placed: &'static str,
    /// The day care ended and the reason; neither while the child is still placed.
    left: Option<(&'static str, &'static str)>,
}

impl Told {
    fn header(&self) -> String {
        format!("{},1,14/02/2022,WBRI,,0,", self.child)
    }

    fn episodes(&self) -> String {
        let (child, ordered, placed) = (self.child, self.ordered, self.placed);
        let (left, why) = self.left.unwrap_or_default();
        format!(
            "{child},10/05/2022,S,C1,N1,U6,PR1,{ordered},X1,,BS1,BS5,\n\
             {child},{ordered},L,E1,N1,U6,PR1,{placed},X1,,BS1,BS5,\n\
             {child},{placed},P,E1,N1,A6,PR1,{left},{why},CARPL,BS1,BA1,"
        )
    }

    fn decision(&self) -> String {
        format!("{},14/02/2022,{},,", self.child, self.decided)
    }

    /// The adoption table names only those who were adopted in the year.
    fn ad1(&self) -> Option<String> {
        let is_adopted = self.left.is_some_and(|(_, why)| why.starts_with("E1"));
        is_adopted.then(|| {
            format!("{},14/02/2022,{},{},0,2,MF,L0", self.child, self.decided, self.matched)
        })
    }
}

fn file(columns: &str, rows: impl Iterator<Item = String>) -> Vec<u8> {
    std::iter::once(columns.to_owned()).chain(rows).collect::<Vec<_>>().join("\n").into_bytes()
}

fn sent(ending: i16, children: &[Told]) -> Posted {
    let files = vec![
        ("header.csv".to_owned(), file(HEADER, children.iter().map(Told::header))),
        ("episodes.csv".to_owned(), file(EPISODES, children.iter().map(Told::episodes))),
        ("placed_adoption.csv".to_owned(), file(PLACED, children.iter().map(Told::decision))),
        ("ad1.csv".to_owned(), file(AD1, children.iter().filter_map(Told::ad1))),
    ];
    (AgencyId::parse("E06000023").unwrap(), year(ending), files)
}

/// The four children of 2023/24 as first told.
fn first_told() -> [Told; 4] {
    let told = |child, matched, placed, left| Told {
        child,
        decided: "01/11/2022",
        ordered: "10/01/2023",
        matched,
        placed,
        left,
    };
    [
        told(101, "02/03/2023", "20/03/2023", Some(("20/11/2023", "E12"))),
        told(102, "05/06/2023", "26/06/2023", None),
        told(103, "20/04/2023", "15/05/2023", Some(("09/02/2024", "E11"))),
        told(104, "01/05/2023", "20/06/2023", Some(("15/01/2024", "E12"))),
    ]
}

/// With the order of 102 that came in late, and the match of 104 put right.
fn put_right() -> [Told; 4] {
    let [first, second, third, fourth] = first_told();
    [
        first,
        Told { left: Some(("25/03/2024", "E12")), ..second },
        third,
        Told { matched: "01/06/2023", ..fourth },
    ]
}

/// And with 103, who left to a special guardian.
fn put_right_again() -> [Told; 4] {
    let [first, second, third, fourth] = put_right();
    [first, second, Told { left: Some(("09/02/2024", "E45")), ..third }, fourth]
}

fn question(whole_year: bool) -> Question {
    let last: Day = "2024-03-31".parse().unwrap();
    Question {
        whose: Whose::Everybody,
        period: Period::year_to(last),
        as_at: (!whole_year).then(|| "2023-12-31".parse().unwrap()),
        known_at: None,
    }
}

async fn figures(app: &App, shown: &mut String) {
    let context = app.request_at_this_machine(moment("2025-12-01T09:00:00Z"));
    for (whole_year, words) in
        [(true, "the whole year"), (false, "as it stood on 31 December 2023")]
    {
        writeln!(shown, "The year to 31 March 2024, {words}").unwrap();
        for known_at in ["2024-06-30T12:00:00Z", "2024-12-31T12:00:00Z", "2025-12-01T09:00:00Z"] {
            let asked = Question { known_at: Some(moment(known_at)), ..question(whole_year) };
            let answers = indicators(&context, &asked).await.unwrap();
            let value = |code: &str| {
                let found = answers.iter().find(|one| one.indicator.code == code).unwrap();
                Revision::value(&found.measure)
            };
            let (adopted, unopposed, a2) =
                (value("adopted"), value("adopted-unopposed"), value("a2"));
            writeln!(
                shown,
                "  known at {known_at}: adopted {adopted}, of them unopposed {unopposed}, A2 {a2}"
            )
            .unwrap();
        }
    }
}

async fn reasons(app: &App, shown: &mut String) {
    let context = app.request_at_this_machine(moment("2025-12-01T09:00:00Z"));
    let moments = ["2024-06-30T12:00:00Z", "2024-12-31T12:00:00Z", "2025-12-01T09:00:00Z"];
    for code in ["adopted", "a2"] {
        for pair in moments.windows(2) {
            let asked = Question { known_at: Some(moment(pair[1])), ..question(true) };
            let told = revision(&context, code, moment(pair[0]), &asked).await.unwrap();
            write!(shown, "\n{told}").unwrap();
        }
    }
}

#[tokio::test]
async fn a_published_figure_is_revised_twice_and_each_time_it_is_told_why() {
    for (app, _database) in apps().await {
        load(&app, "2024-06-20T10:00:00Z", vec![sent(2024, &first_told())]).await;
        load(&app, "2024-11-05T10:00:00Z", vec![sent(2024, &put_right())]).await;
        let next = sent(2025, &[]);
        load(&app, "2025-07-01T10:00:00Z", vec![sent(2024, &put_right_again()), next]).await;
        let mut shown = String::new();
        figures(&app, &mut shown).await;
        reasons(&app, &mut shown).await;
        let shown: String = shown.lines().map(|line| format!("{}\n", line.trim_end())).collect();
        assert_eq!(shown, GOLDEN, "what is told has changed:\n{shown}");
    }
}
