//! The map of a list made in two steps, and names that stand on the page of their case alone.

use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use hearth_app::App;
use hearth_app::import::{MapSource, Mode, import_table, map_of};
use hearth_domain::AgencyId;
use tower::ServiceExt as _;

use crate::markup::{between, links, plain};
use crate::site::{Answer, Tried, clock};

async fn send(tried: &Tried, address: &str, form: &str) -> Answer {
    let request = Request::builder()
        .method(Method::POST)
        .uri(address)
        .header(header::HOST, "localhost:8080")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let request = request.body(Body::from(form.to_owned())).unwrap();
    let (parts, body) = tried.router.clone().oneshot(request).await.unwrap().into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Answer { status: parts.status, headers: parts.headers, text, bytes }
}

const FIRST: &str = "agency=E06000023&of=children&list=tracker&headings=Child+ref%09First+name%09SHOBPA%09Notes%0AA1%09MarkedA";

#[tokio::test]
async fn a_map_is_made_in_two_steps_and_kept_with_its_command() {
    let tried = Tried::empty("list-map").await;
    assert!(!tried.page("/lists").await.contains("Maps that are kept"));
    let second = send(&tried, "/lists", FIRST).await;
    assert_eq!(second.status, StatusCode::OK);
    let chosen = |place: usize| {
        let select = between(
            &second.text,
            &format!("<select class=\"govuk-select\" id=\"meaning-{place}\""),
            "</select>",
        );
        between(select, "<option value=\"", "\" selected").rsplit('"').next().unwrap().to_owned()
    };
    assert_eq!((0..4).map(chosen).collect::<Vec<_>>(), ["number", "forename", "decision", ""]);
    assert!(!second.text.contains("MarkedA"), "rows below the headings are passed over");

    let twice = format!("{FIRST}&meaning-0=number&meaning-1=decision&meaning-2=decision");
    let twice = send(&tried, "/lists/map", &twice).await;
    assert_eq!(twice.status, StatusCode::BAD_REQUEST);
    assert!(twice.text.contains("“First name” and “SHOBPA” mean the same"), "{}", twice.text);

    let good = format!("{FIRST}&meaning-0=number&meaning-1=forename&meaning-2=decision&meaning-3=");
    let kept = send(&tried, "/lists/map", &good).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    assert_eq!(kept.headers.get("location").unwrap(), "/lists");
    let lists = tried.page("/lists").await;
    let command = "hearth import table LIST.xlsx --agency E06000023 --list tracker";
    assert!(plain(&lists).contains(command), "{lists}");
}

#[tokio::test]
async fn a_first_step_with_mistakes_is_shown_again_with_each_of_them() {
    let tried = Tried::empty("list-map-wrong").await;
    let wrong = send(&tried, "/lists", "agency=x&list=a+b&headings=one").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    for field in ["agency", "of", "list", "headings"] {
        assert!(wrong.text.contains(&format!("<a href=\"#{field}\">")), "{field}: {}", wrong.text);
        assert!(wrong.text.contains(&format!(" id=\"{field}\"")), "{field}");
    }
}

async fn tracker(app: &App) {
    let map = "list = \"tracker\"\nof = \"children\"\n[columns]\nRef = \"number\"\n\
        First = \"forename\"\nLast = \"surname\"\nSW = \"worker\"\nTeam = \"team\"\nSHOBPA = \"decision\"\n";
    let text = "Ref,First,Last,SW,Team,SHOBPA\nA1,MarkedA,MarkedB,MarkedC,MarkedD,02/05/2025\n";
    let file = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join(format!("SYNTHETIC-tracker-{}.csv", std::process::id()));
    std::fs::write(&file, text).unwrap();
    let bristol = AgencyId::parse("E06000023").unwrap();
    let map = MapSource::Given(map_of(map).unwrap());
    let day = "2026-05-01".parse().unwrap();
    let context = app.request_at_this_machine(clock());
    import_table(&context, (&file, &bristol), map, (day, Mode::Write)).await.unwrap();
    std::fs::remove_file(&file).unwrap();
}

#[tokio::test]
async fn a_list_that_has_arrived_stands_among_the_imports_with_its_day() {
    let tried = Tried::loaded_by("list-arrived", tracker).await;
    let page = tried.page("/imports?source=list-of-children").await;
    let table = between(&page, "data-table=\"imports\"", "</table>");
    let (address, words) = links(table).remove(0);
    assert!(words.starts_with("Bristol, City of, 2026/27, as at 1 May 2026"), "{words}");
    assert!(table.contains("Own list of children"), "{table}");
    assert!(tried.page(&address).await.contains("1 told for the first time"), "{address}");
    let chosen = tried.page("/imports?agency=E06000023").await;
    assert!(chosen.contains("Own list of children of Bristol, City of for 2026/27"), "{chosen}");
    let returns = tried.page("/returns?agency=E06000023&as_at=2026-05-01").await;
    assert!(returns.contains("No children looked after return of it is loaded."), "{returns}");
    assert!(returns.contains("It would hold 1 child."), "{returns}");
}

#[tokio::test]
async fn names_stand_in_the_summary_of_their_case_and_nowhere_else() {
    let tried = Tried::loaded_by("names", tracker).await;
    let list = tried.page("/children").await;
    let (child, _) =
        links(&list).into_iter().find(|(address, _)| address.starts_with("/children/")).unwrap();
    let page = tried.page(&child).await;
    let summary = between(&page, "<dl class=\"govuk-summary-list\">", "</dl>");
    for told in ["MarkedA MarkedB", "MarkedC", "MarkedD"] {
        assert!(summary.contains(told), "{told}: {summary}");
    }
    assert!(!page.replace(summary, "").contains("Marked"), "{page}");
    let others = [
        "/today",
        "/pipeline",
        "/children",
        "/waiting",
        "/changes",
        "/imports",
        "/conflicts",
        "/lists",
        "/corrections",
        "/returns",
        "/returns?agency=E06000023",
        "/indicators",
        "/clocks",
        "/report",
        "/nowhere",
        "/children?clock=x",
    ];
    for address in others {
        let answer = tried.get(address).await;
        assert!(!answer.text.contains("Marked"), "{address}");
    }
    let files: Vec<String> = links(&page)
        .into_iter()
        .map(|(address, _)| address)
        .filter(|address| address.contains("format="))
        .collect();
    for address in files {
        let answer = tried.get(&address).await;
        assert!(!answer.text.contains("Marked"), "{address}");
        let told = format!("{:?}", answer.headers);
        assert!(!told.contains("Marked"), "{address}");
    }
}
