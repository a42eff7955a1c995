//! Lists of Annex A written from journeys that a list cannot tell whole.

use hearth_app::App;
use hearth_app::returning::{MadeSheets, SheetForm, make_annex_a};
use hearth_domain::AgencyId;
use hearth_store::testing::databases;
use hearth_testkit::moment;

use crate::told::tell;
use crate::{BATH, BRISTOL};

/// One reversed too long ago, one reversed in the year after an earlier plan, one who left care, one
/// whose placement broke down, one unborn and one adopted after the day.
const CHILDREN: [(&str, &str); 6] = [
    (BRISTOL, "entered-care 2023-01-01, decision 2023-05-01, reversal 2025-03-31 RD3"),
    (
        BRISTOL,
        "birth-date 2021-06-15, sex 2023-01-01 F, ethnicity 2023-01-01 WBRI, entered-care 2023-01-01, \
         decision 2023-05-01, reversal 2024-03-31 RD3, decision 2024-06-01, reversal 2025-04-01 RD1",
    ),
    (BRISTOL, "entered-care 2023-01-01, decision 2023-05-01, left-care 2026-01-10 E4A"),
    (
        BRISTOL,
        "entered-care 2023-01-01, decision 2023-05-01, placement-order 2023-06-01, match 2023-08-01, \
         placed-for-adoption 2023-09-01, disruption 2024-09-01, match 2025-09-05",
    ),
    (BRISTOL, "expected-birth-date 2026-05-01, decision 2026-03-02"),
    (
        BRISTOL,
        "decision 2025-05-01, match 2025-08-01, placed-for-adoption 2025-09-01, \
         adoption-order 2026-04-20",
    ),
];

/// Two adopters, one on hold since long, one who left too long ago, one whose number is not told.
const HOUSEHOLDS: [(&str, &str); 5] = [
    (
        BATH,
        "adopters 2025-01-01 2, fostering-for-adoption 2025-01-01 no, household-enquiry 2025-01-10, \
         registration-of-interest 2025-02-01, stage-one-started 2025-02-05",
    ),
    (BATH, "adopters 2025-01-01 1, household-enquiry 2023-01-10, left-process 2024-01-10 on-hold"),
    (BATH, "adopters 2025-01-01 1, household-enquiry 2023-01-10, left-process 2025-03-31 withdrew"),
    (BATH, "approval 2025-07-01, household-placement 2025-09-01 2, household-order 2026-03-31"),
    (BATH, "household-enquiry 2026-04-01"),
];

async fn made(app: &App, agency: &str) -> (MadeSheets, Vec<String>) {
    let context = app.request_at_this_machine(moment("2026-06-01T09:00:00Z"));
    let agency = AgencyId::parse(agency).unwrap();
    let day = "2026-03-31".parse().unwrap();
    let made = make_annex_a(&context, (&agency, day), SheetForm::Csv).await.unwrap();
    let text = String::from_utf8(made.files.first().unwrap().1.clone()).unwrap();
    let lines = text.lines().skip(1).map(str::to_owned).collect();
    (made, lines)
}

#[tokio::test]
async fn list_10_tells_the_latest_plan_of_whoever_is_concerned_and_says_what_it_cannot() {
    for database in databases().await {
        let app = App::open(database.address(), moment("2026-05-01T09:00:00Z")).await.unwrap();
        tell(&database, &CHILDREN, &[]).await;
        let (made, lines) = made(&app, BRISTOL).await;
        let expected = [
            "SYNTHETIC-1,,b) Female,a) WBRI,15/06/2021,4,,01/01/2023,01/06/2024,,,,,01/04/2025,\
             a) Child’s needs changed,",
            "SYNTHETIC-2,,,,,,,01/01/2023,01/05/2023,,,,,,,",
            "SYNTHETIC-3,,,,,,,01/01/2023,01/05/2023,01/06/2023,05/09/2025,01/09/2023,,,,",
            "SYNTHETIC-4,,c) Not stated or recorded (or unborn),,,,,,02/03/2026,,,,,,,",
            "SYNTHETIC-5,,,,,,,,01/05/2025,,01/08/2025,01/09/2025,,,,",
        ];
        assert_eq!(lines, expected, "{}", database.engine());
        assert_eq!(made.files.first().unwrap().0, "SYNTHETIC-list_10.csv");
        let missing = [
            "List 10, \"Does the Child have a Disability\": blank in 5 of 5 rows; read and never kept",
            "List 10, \"Gender\": blank in 3 of 5 rows; no source tells it",
            "List 10, \"Ethnicity\": blank in 4 of 5 rows; no source tells it",
            "List 10, \"Date of Birth\": blank in 4 of 5 rows; no source tells it, or the child is unborn",
            "List 10, \"Date the Child Entered Care\": blank in 2 of 5 rows; no source reaches back so far",
            "List 10, 1 of 5 children: left care while the decision stood; the list has no column for it \
             and reads as if they were still on the way",
            "List 10, 1 of 5 children: a placement that broke down; the list has no column for it",
            "List 10, 1 of 5 children: matched or placed more than once; the list tells the latest days \
             alone",
            "List 10, 1 of 5 children: an earlier plan; the list tells the latest alone",
        ];
        assert_eq!(made.missing, missing);
    }
}

#[tokio::test]
async fn list_11_has_a_row_for_each_adopter_under_identifiers_made_where_no_list_gives_them() {
    for database in databases().await {
        let app = App::open(database.address(), moment("2026-05-01T09:00:00Z")).await.unwrap();
        tell(&database, &[], &HOUSEHOLDS).await;
        let (made, lines) = made(&app, BATH).await;
        let expected = [
            "SYNTHETIC-0-1,SYNTHETIC-0,,,,b) No,10/01/2025,05/02/2025,,,,,,,,,,,",
            "SYNTHETIC-0-2,SYNTHETIC-0,,,,b) No,10/01/2025,05/02/2025,,,,,,,,,,,",
            "SYNTHETIC-1,,,,,,10/01/2023,,,,,,,,,,,10/01/2024,b) Process on hold",
            "SYNTHETIC-3,,,,,,,,,,,,01/07/2025,,01/09/2025,2,31/03/2026,,",
        ];
        assert_eq!(lines, expected, "{}", database.engine());
        let expected = [
            "List 11, \"Gender\": blank in 4 of 4 rows; read and never kept",
            "List 11, \"Ethnicity\": blank in 4 of 4 rows; read and never kept",
            "List 11, \"Disability\": blank in 4 of 4 rows; read and never kept",
            "List 11, \"Is the (prospective) adopter fostering for adoption?\": blank in 2 of 4 rows; no \
             source tells it",
            "List 11, \"Date enquiry received\": blank in 1 of 4 rows; no source tells it",
            "List 11, 3 of 3 households: no list gives the adopters' identifiers; they are made from the \
             household's",
            "List 11, 1 of 3 households: no source tells how many adopters there are; where no list names \
             them there is one row",
            "List 11, 1 of 3 households: a day of registration or of a review of approval; the list has no \
             column for it",
        ];
        assert_eq!(made.missing, expected);
    }
}
