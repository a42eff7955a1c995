//! The pages of households: numbers that open their lists, a household, and where nobody tells of any.

use std::collections::BTreeSet;
use std::path::PathBuf;

use axum::http::StatusCode;
use hearth_app::import::{Mode, Sent, import_returns};
use hearth_app::{App, Demonstration, demonstration};
use hearth_domain::{AgencyId, CollectionYear};
use jiff::SignedDuration;

use crate::markup::{between, links, listed, numbers, plain};
use crate::site::{Tried, clock};

const HEADINGS: &str = "Individual adopter identifier,Family identifier,Gender,Ethnicity,Disability,\
Is the (prospective) adopter fostering for adoption?,Date enquiry received,Date Stage 1 started,\
Date Stage 1 ended,Date Stage 2 started,Date Stage 2 ended,Date application submitted,\
Date application approved,Date adopter matched with child(ren),\
Date child/children placed with adopter(s),No. of children placed,Date of Adoption Order,\
Date of leaving adoption process,Reason for leaving adoption process";

/// A couple that adopts; one that rests; one that withdraws; an adopter alone who waits.
const ONE_YEAR: &str = "
P1,F1,b) Female,a) WBRI,b) No,a) Yes,01/06/2022,01/08/2022,01/10/2022,20/10/2022,01/02/2023,10/02/2023,20/02/2023,01/06/2023,01/07/2023,2,20/03/2024,,
P2,F1,a) Male,a) WBRI,b) No,a) Yes,01/06/2022,01/08/2022,01/10/2022,20/10/2022,01/02/2023,10/02/2023,20/02/2023,01/06/2023,01/07/2023,2,20/03/2024,,
P3,F2,b) Female,b) WIRI,a) Yes,b) No,01/09/2023,01/11/2023,,,,,,,,,,15/12/2023,b) Process on hold
P4,F3,b) Female,a) WBRI,b) No,b) No,02/05/2023,,,,,,,,,,,03/06/2023,a) Withdrew
P5,,a) Male,a) WBRI,b) No,b) No,01/01/2023,01/02/2023,01/04/2023,10/04/2023,01/08/2023,10/08/2023,18/08/2023,,,,,,
";

/// The couple of the year before asks again.
const NEXT_YEAR: &str = "
P1,F1,b) Female,a) WBRI,b) No,a) Yes,01/05/2024,01/06/2024,01/08/2024,,,,,,,,,,
P2,F1,a) Male,a) WBRI,b) No,a) Yes,01/05/2024,01/06/2024,01/08/2024,,,,,,,,,,
";

/// Loads lists of Bristol, each of its year, the last of them now and each a minute after the other.
async fn load(app: &App, name: &str, lists: &[(i16, &str)]) {
    for (place, (ending, rows)) in lists.iter().enumerate() {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join(format!("SYNTHETIC-{name}-{place}.csv"));
        std::fs::write(&file, format!("{HEADINGS}\n{}", rows.trim_start())).unwrap();
        let year = CollectionYear::ending_in(*ending).unwrap();
        let agency = AgencyId::parse("E06000023").unwrap();
        let sent = vec![Sent::read_list_11(&file, agency, year).unwrap()];
        let minutes = i64::try_from(lists.len() - 1 - place).unwrap();
        let moment = clock() - SignedDuration::from_mins(minutes);
        import_returns(&app.request_at_this_machine(moment), sent, Mode::Write).await.unwrap();
        std::fs::remove_file(&file).unwrap();
    }
}

async fn two_years(name: &str) -> Tried {
    Tried::loaded_by(name, async |app: &App| {
        load(app, name, &[(2024, ONE_YEAR), (2025, NEXT_YEAR)]).await;
    })
    .await
}

/// The address of the household of that number, as at a day.
async fn family(tried: &Tried, number: &str, as_at: &str) -> String {
    let every = "enquired,stage-one,between-stages,stage-two,approved-waiting,matched,placed,adopted,on-hold,left";
    let list = tried.page(&format!("/families?stage={every}&as_at={as_at}")).await;
    let is_it = |(address, words): &(String, String)| {
        address.starts_with("/families/") && words.contains(&format!("Household {number},"))
    };
    links(&list).into_iter().find(is_it).map(|(address, _)| address).unwrap()
}

#[tokio::test]
async fn every_number_of_households_opens_as_many_as_it_says() {
    let tried = Tried::with_children(600).await;
    let mut addresses: BTreeSet<(String, usize, String)> = BTreeSet::new();
    for page in ["/families", "/families?as_at=2024-09-30", "/indicators"] {
        addresses.extend(numbers(&tried.page(page).await));
    }
    let agencies = tried.page("/families").await;
    let agency =
        between(between(&agencies, "id=\"agency\"", "</select>"), "All agencies", "selected");
    let agency = between(agency, "value=\"", "\"");
    addresses.extend(numbers(&tried.page(&format!("/families?agency={agency}")).await));
    addresses.extend(numbers(&tried.page(&format!("/indicators?agency={agency}")).await));
    let indicators = links(&tried.page("/indicators").await);
    for (address, _) in indicators.into_iter().filter(|(one, _)| one.starts_with("/indicators/")) {
        addresses.extend(numbers(&tried.page(&address).await));
    }
    let is_of_households = |address: &str| address.starts_with("/families?");
    let of_households = addresses.iter().filter(|(address, ..)| is_of_households(address)).count();
    assert!(of_households > 80, "only {of_households} numbers of households");
    assert!(addresses.iter().any(|(address, ..)| address.contains("of_kind=")));
    assert!(addresses.iter().any(|(one, ..)| is_of_households(one) && one.contains("sufficiency")));
    for (address, count, words) in addresses {
        assert_eq!(listed(&tried, &address).await, count, "{words}: {address}");
    }
}

#[tokio::test]
async fn the_numbers_of_agencies_add_up_to_those_of_all() {
    let tried = Tried::with_children(300).await;
    let page = tried.page("/families").await;
    let table = between(&page, "data-table=\"households\"", "</table>");
    let sum = |rows: &str| -> usize {
        let cells = rows.split("<td").skip(1).map(|cell| plain(&format!("<td{cell}")));
        let figures = |cell: String| {
            let figures: String = cell.chars().take_while(char::is_ascii_digit).collect();
            figures.parse::<usize>().unwrap_or_default()
        };
        cells.map(figures).sum()
    };
    let (agencies, all) =
        (between(table, "<tbody", "</tbody>"), between(table, "<tfoot", "</tfoot>"));
    assert!(agencies.matches("<tr").count() > 1 && sum(all) > 20, "{table}");
    assert_eq!(sum(agencies), sum(all));
}

#[tokio::test]
async fn a_household_is_told_from_enquiry_with_each_run_apart() {
    let tried = two_years("family").await;
    let page = tried.page(&family(&tried, "F1", "2025-03-31").await).await;
    assert!(
        page.contains("<h1 class=\"govuk-heading-l\">Household F1, Bristol, City of</h1>"),
        "{page}"
    );
    let summary = plain(between(&page, "<dl class=\"govuk-summary-list\"", "</dl>"));
    for told in [
        "Between the stages",
        "since 1 August 2024",
        "Adopters in the household2",
        "Fostering for adoptionyes",
    ] {
        assert!(summary.contains(told), "{told} is not told: {summary}");
    }
    assert!(page.contains("Journey, approval 1, from 1 June 2022"), "{page}");
    let (first, second) = page.split_once("Journey, approval 2, from 1 May 2024").unwrap();
    for told in [
        "2 months (61 days) after the enquiry.",
        "2 children",
        "after placement.",
        "List 11, Date of Adoption Order",
    ] {
        assert!(first.contains(told), "{told} is not told: {first}");
    }
    assert!(second.contains("1 month (31 days) after the enquiry."), "{second}");
    assert!(page.contains("Rows behind this: 4 rows"), "{page}");
    let earlier = tried.page(&family(&tried, "F1", "2023-06-15").await).await;
    assert!(earlier.contains("Matched") && !earlier.contains("approval 2"), "{earlier}");
}

#[tokio::test]
async fn nothing_tells_who_the_adopters_are() {
    let tried = two_years("protected").await;
    let every = "/families?stage=adopted,on-hold,left,approved-waiting,between-stages";
    let mut pages = vec![
        tried.page(every).await,
        tried.get(&format!("{every}&table=families&format=csv")).await.text,
    ];
    for number in ["F1", "F2", "P5"] {
        pages.push(tried.page(&family(&tried, number, "2025-03-31").await).await);
    }
    for page in pages {
        for never in ["Female", "Male", "WBRI", "WIRI", "Gender", "Ethnic", "Disability"] {
            assert!(!page.contains(never), "{never} is told: {page}");
        }
    }
}

#[tokio::test]
async fn a_corrected_day_keeps_what_was_told_before() {
    let corrected = ONE_YEAR.replace("18/08/2023", "25/08/2023");
    let tried = Tried::loaded_by("corrected", async |app: &App| {
        load(app, "corrected", &[(2024, ONE_YEAR), (2024, &corrected)]).await;
    })
    .await;
    let page = tried.page(&family(&tried, "P5", "2024-03-31").await).await;
    let recorded = plain(between(&page, "id=\"recorded\"", "</table>"));
    assert!(recorded.contains("18 August 2023replaced"), "{recorded}");
    assert!(recorded.contains("25 August 2023holds"), "{recorded}");
    assert!(between(&page, "hearth-timeline", "</ol>").contains("25 August 2023"), "{page}");
}

#[tokio::test]
async fn the_moments_of_imports_are_offered_to_compare_a_figure_with() {
    let corrected = ONE_YEAR.replace("18/08/2023", "25/08/2023");
    let tried = Tried::loaded_by("moments", async |app: &App| {
        load(app, "moments", &[(2024, ONE_YEAR), (2024, &corrected)]).await;
    })
    .await;
    let measure = "/indicators/registration-to-approval?as_at=2024-03-31";
    let page = tried.page(measure).await;
    let choice = between(&page, "id=\"known-from\"", "</select>");
    let moments: Vec<&str> =
        choice.split("<option value=\"").skip(1).map(|option| between(option, "", "\"")).collect();
    assert_eq!(moments, ["", "2026-05-28T08:59:00Z"], "the newest is what is known: {choice}");
    assert!(choice.contains("28 May 2026 at 08:59 UTC: Bristol, City of, 2023/24"), "{choice}");
    let compared = tried.page(&format!("{measure}&known_from={}", moments[1])).await;
    assert!(compared.contains("<option value=\"2026-05-28T08:59:00Z\" selected>"), "{compared}");
    let revised = plain(between(&compared, "id=\"revised-cases\"", "</table>"));
    assert!(revised.contains("P5") && revised.contains("corrected to"), "{revised}");
    let typed = tried.page(&format!("{measure}&known_from=2020-01-01T00:00:00Z")).await;
    assert!(typed.contains("<option value=\"2020-01-01T00:00:00Z\" selected>"), "{typed}");
}

#[tokio::test]
async fn on_hold_is_no_leaving_and_a_withdrawal_says_so() {
    let tried = two_years("on-hold").await;
    let rests = tried.page(&family(&tried, "F2", "2024-03-31").await).await;
    assert!(rests.contains("The process is on hold and may go on."), "{rests}");
    let left = tried.page(&family(&tried, "F3", "2024-03-31").await).await;
    assert!(left.contains("The household withdrew."), "{left}");
    let table = tried.page("/families?as_at=2024-03-31").await;
    let counts: BTreeSet<(String, usize)> =
        numbers(&table).into_iter().map(|(address, count, _)| (address, count)).collect();
    for stage in
        ["stage=on-hold", "stage=left&year=1", "stage=approved-waiting", "stage=adopted&year=1"]
    {
        assert!(
            counts.iter().any(|(address, count)| address.ends_with(stage) && *count == 1),
            "{stage}: {counts:?}"
        );
    }
}

#[tokio::test]
async fn where_no_source_tells_of_households_the_pages_say_so() {
    let tried = Tried::empty("no-families").await;
    for address in ["/families", "/families?stage=matched", "/families?indicator=a11"] {
        let page = tried.page(address).await;
        assert!(page.contains("No list of adopters is loaded"), "{page}");
        assert!(
            plain(&page)
                .contains("hearth import annex-a list_11.csv --agency E06000023 --year 2026"),
            "{page}"
        );
        assert!(!page.contains("<table") && !page.contains(">0<"), "{page}");
    }
}

#[tokio::test]
async fn days_without_a_list_are_not_known_and_never_nought() {
    let tried = two_years("untold").await;
    let later = tried.page("/families?as_at=2026-12-31").await;
    assert!(later.contains("No source tells of days after 31 March 2025."), "{later}");
    let before = tried.page("/families?as_at=1999-03-31").await;
    assert!(before.contains("No list of adopters for 1998/99 is loaded."), "{before}");
    let table = between(&before, "data-table=\"households\"", "</table>");
    assert!(table.contains("not known") && !table.contains(">0<"), "{table}");
    let unknown_then = tried.page("/families?known_at=2026-05-28T08:00:00Z").await;
    assert!(unknown_then.contains("By then nothing had been recorded"), "{unknown_then}");
    assert!(!unknown_then.contains("data-table"), "{unknown_then}");
}

#[tokio::test]
async fn what_cannot_be_asked_of_households_is_refused_with_its_reason() {
    let tried = two_years("families-wrong").await;
    let wrong = [
        ("/families?stage=decided", "Choose one of: enquired, stage-one"),
        ("/families?agency=E06000001", "Choose an agency"),
        ("/families?clock=order", "This page has no “clock”"),
        ("/families?part=measured", "it needs an indicator"),
        ("/families?of_kind=withdrew", "it needs an indicator"),
        ("/families?indicator=departures&stage=left", "an indicator has stages of its own"),
        ("/families?indicator=departures&year=1", "an indicator has a period of its own"),
        ("/families?indicator=departures&of_kind=lost", "Open one of the kinds"),
        ("/families?indicator=approvals&of_kind=lost", "this indicator has no kinds"),
        ("/families?indicator=decisions", "it counts children and not households"),
        ("/children?indicator=approvals", "it counts households and not children"),
        ("/families?page=9", "Open one of the pages of the list"),
        ("/families?year=2", "Write 1, or leave it out"),
        ("/families?as_at=31/03/2026", "such as 2026-03-31"),
    ];
    for (address, why) in wrong {
        let answer = tried.get(address).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{address}");
        assert!(answer.text.contains(why), "{address}: {}", answer.text);
    }
    let refused = tried.get("/families?as_at=x").await.text;
    assert!(
        refused.contains("action=\"/families\"") && refused.contains("to go on with the families")
    );
}

#[tokio::test]
async fn a_household_is_no_child_and_a_child_no_household() {
    let database = Tried::loaded_by("either", async |app: &App| {
        let context = app.request_at_this_machine(clock());
        demonstration(&context, Demonstration { seed: 1, children: 60, lists_of_children: false })
            .await
            .unwrap();
    })
    .await;
    let first = |page: &str, path: &str| {
        let found = links(page).into_iter().find(|(address, _)| address.starts_with(path));
        let address = found.unwrap().0;
        between(&address, path, "?").to_owned()
    };
    let household = first(&database.page("/families?stage=left").await, "/families/");
    let child = first(&database.page("/children").await, "/children/");
    for address in [
        format!("/children/{household}"),
        format!("/families/{child}"),
        "/families/1".to_owned(),
        "/families/00000000-0000-7000-8000-000000000000".to_owned(),
    ] {
        let answer = database.get(&address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.text.contains("Page not found"), "{address}");
    }
}
