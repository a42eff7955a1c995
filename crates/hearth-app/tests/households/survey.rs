//! The quarterly survey, from journeys told by hand.

use hearth_app::App;
use hearth_app::returning::{MadeSheets, SheetForm, make_quarterly};
use hearth_app::scope::Whose;
use hearth_domain::{AgencyId, Quarter};
use hearth_store::testing::databases;
use hearth_testkit::moment;

use crate::told::tell;
use crate::{BATH, BRISTOL};

/// Adopted in the quarter by foster carers; reversed the day before it; searched for beyond the
/// region; of another authority; decided after it.
const CHILDREN: [(&str, &str); 5] = [
    (
        BRISTOL,
        "birth-date 2020-09-30, ethnicity 2023-01-01 WBRI, entered-care 2023-01-01, \
         decision 2023-05-01, placement 2025-01-01 A5, placed-for-adoption 2025-01-01, \
         adoption-order 2025-07-01",
    ),
    (BRISTOL, "decision 2023-05-01, reversal 2025-06-30 RD3"),
    (
        BRISTOL,
        "birth-date 2020-10-01, ethnicity 2023-01-01 WBRI, decision 2025-05-01, \
         inter-agency-search 2025-08-01",
    ),
    (BATH, "ethnicity 2023-01-01 BCRB, decision 2025-05-01"),
    (BRISTOL, "decision 2025-10-01"),
];

/// One in the process, one that left before the quarter, one that asks after it.
const HOUSEHOLDS: [(&str, &str); 3] = [
    (BRISTOL, "adopters 2025-01-01 2, household-enquiry 2025-07-10, stage-one-started 2025-08-05"),
    (BRISTOL, "household-enquiry 2025-01-10, left-process 2025-06-30 withdrew"),
    (BRISTOL, "household-enquiry 2025-10-01"),
];

async fn made(app: &App, agency: &str) -> MadeSheets {
    let context = app.request_at_this_machine(moment("2026-06-01T09:00:00Z"));
    let whose = Whose::agency(AgencyId::parse(agency));
    let quarter = Quarter::parse("2025-Q2").unwrap();
    make_quarterly(&context, (&whose, quarter), SheetForm::Csv).await.unwrap()
}

fn lines(made: &MadeSheets, file: usize) -> Vec<String> {
    let text = String::from_utf8(made.files.get(file).unwrap().1.clone()).unwrap();
    text.lines().skip(1).map(str::to_owned).collect()
}

#[tokio::test]
async fn whoever_is_concerned_in_the_quarter_has_a_row_and_silence_is_told() {
    for database in databases().await {
        let app = App::open(database.address(), moment("2026-05-01T09:00:00Z")).await.unwrap();
        tell(&database, &CHILDREN, &HOUSEHOLDS).await;
        let made = made(&app, BRISTOL).await;
        let expected = [
            "\"Bristol, City of\",SYNTHETIC-0,30/09/2020,,WBRI,,,,,Yes,01/01/2023,01/05/2023,,,01/01/2025,\
             01/07/2025,,Yes,,,,No",
            "\"Bristol, City of\",SYNTHETIC-2,01/10/2020,,WBRI,,,,,Not known,,01/05/2025,,,,,,,,,,Yes",
        ];
        assert_eq!(lines(&made, 0), expected, "{}", database.engine());
        let family = "SYNTHETIC-0,Couple,,,\"Bristol, City of\",10/07/2025,,05/08/2025,,,,,,";
        assert_eq!(lines(&made, 1), [family]);
        assert_eq!(lines(&made, 2), ["1"], "enquiries of the quarter");
        let disability = "Children, \"A Disability\": no source tells whether the child is disabled in 2 of \
                          2 rows";
        assert!(made.missing.iter().any(|one| one == disability), "{:?}", made.missing);
        let search = made.missing.iter().find(|one| one.contains("C3"));
        assert_eq!(search, None, "both answers are told");
    }
}

#[tokio::test]
async fn an_arrangement_has_the_rows_of_its_members() {
    for database in databases().await {
        let app = App::open(database.address(), moment("2026-05-01T09:00:00Z")).await.unwrap();
        tell(&database, &CHILDREN, &HOUSEHOLDS).await;
        let context = app.request_at_this_machine(moment("2026-06-01T09:00:00Z"));
        let network = context.network().await.unwrap();
        let whose = Whose::arrangement(&network, "Adoption West", None).unwrap();
        let quarter = Quarter::parse("2025-Q2").unwrap();
        let made = make_quarterly(&context, (&whose, quarter), SheetForm::Csv).await.unwrap();
        assert_eq!(made.sheets, [("Children", 3), ("Adopters", 1), ("Enquiries", 1)]);
        let of_bath = "Bath and North East Somerset,SYNTHETIC-3,,,BCRB,,,,,Yes,";
        assert!(lines(&made, 0).iter().any(|line| line.starts_with(of_bath)), "{made:?}");
        let before = Quarter::parse("2014-Q1").unwrap().before();
        let refused = make_quarterly(&context, (&whose, before), SheetForm::Csv).await;
        assert!(refused.unwrap_err().to_string().contains("2014-15-Q1"));
    }
}
