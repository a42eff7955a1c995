//! No name stands on any page but that of its own case, nor in a file, an address, a title or a report
//! of a fault. Every route of a loaded site is walked, and every kind of address that a page leads to.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use std::sync::Mutex;

use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use hearth_app::import::{MapSource, Mode, Sent, import_returns, import_table, map_of};
use hearth_app::{App, Demonstration, demonstration};
use hearth_domain::{AgencyId, CollectionYear};
use hearth_testkit::Folder;
use tower::ServiceExt as _;

use crate::markup::{between, links};
use crate::site::{Answer, Database, Tried, clock};

/// Every marked name holds it, in whatever case it comes.
const MARK: &str = "zzmarked";

/// Addresses of one kind that are walked: of a list of two hundred children a few are enough.
const OF_A_KIND: usize = 4;

const OF_CHILDREN: &str = "list = \"tracker\"\nof = \"children\"\n[columns]\nRef = \"number\"\n\
    First = \"forename\"\nLast = \"surname\"\nSW = \"worker\"\nTeam = \"team\"\nSex = \"sex\"\n\
    SHOBPA = \"decision\"\nReversed = \"reversal\"\nWhy = \"reversal-reason\"\n";

const OF_HOUSEHOLDS: &str = "list = \"adopters\"\nof = \"households\"\n[columns]\nRef = \"number\"\n\
    First = \"forename\"\nSecond = \"second-forename\"\nLast = \"surname\"\nSW = \"worker\"\n\
    Enquiry = \"household-enquiry\"\nApproved = \"approval\"\nLeft = \"left-process\"\n\
    Why = \"left-process-reason\"\n";

/// A region with lists and an extract whose every name is marked, and whose days differ.
async fn fill(app: &App) {
    let context = app.request_at_this_machine(clock());
    demonstration(&context, Demonstration { seed: 1, children: 300, lists_of_children: true })
        .await
        .unwrap();
    let region = context.region(None).await.unwrap();
    let bristol = AgencyId::parse("E06000023").unwrap();
    let of_bristol = region.children.iter().filter(|child| child.agency == bristol);
    let known: Vec<String> = of_bristol.map(|child| child.number.clone()).take(20).collect();
    let folder = Folder::fresh();
    let load = async |name: &str, map: &str, text: String| {
        let file = folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        let map = MapSource::Given(map_of(map).unwrap());
        let when = ("2026-05-01".parse().unwrap(), Mode::Write);
        import_table(&context, (&file, &bristol), map, when).await.unwrap();
    };
    load("tracker.csv", OF_CHILDREN, tracker(&known)).await;
    load(
        "adopters.csv",
        OF_HOUSEHOLDS,
        "Ref,First,Second,Last,SW,Enquiry,Approved,Left,Why\n\
         H1,ZzmarkedA,ZzmarkedB,ZzmarkedC,ZzmarkedD,01/02/2025,01/09/2025,,\n\
         H2,ZzmarkedA,ZzmarkedB,ZzmarkedC,ZzmarkedD,ZzmarkedDay,02/09/2025,01/10/2025,ZzmarkedWhy\n"
            .to_owned(),
    )
    .await;
    let year = CollectionYear::ending_in(2027).unwrap();
    for (name, bytes) in extract(&known) {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    for list in ["tracker.csv", "adopters.csv"] {
        std::fs::remove_file(folder.path().join(list)).unwrap();
    }
    let sent = Sent::read_extract(folder.path(), bristol.clone(), year).unwrap();
    import_returns(&context, vec![sent], Mode::Write).await.unwrap();
}

/// Children of the region with decisions of other days, and rows whose names stand in wrong columns.
fn tracker(known: &[String]) -> String {
    let row = |(at, number): (usize, &String)| {
        format!("{number},ZzmarkedA,ZzmarkedB,ZzmarkedC,ZzmarkedD,girl,{:02}/07/2024,,\n", at + 1)
    };
    let rows: String = known.iter().enumerate().map(row).collect();
    format!(
        "Ref,First,Last,SW,Team,Sex,SHOBPA,Reversed,Why\n{rows}\
         T1,ZzmarkedA,ZzmarkedB,ZzmarkedC,ZzmarkedD,ZzmarkedSex,ZzmarkedDay,02/05/2025,ZzmarkedWhy\n\
         Zzmarked,ZzmarkedA,ZzmarkedB,ZzmarkedC,ZzmarkedD,girl,02/05/2025,,\n"
    )
}

fn extract(known: &[String]) -> Vec<(String, Vec<u8>)> {
    let mut persons = "pers_person_id,pers_forename,pers_surname,pers_sex,pers_ethnicity,pers_dob,pers_expected_dob\n\
        S1,ZzmarkedA,slipped,ZzmarkedB,F,WBRI,2022-03-01,\n\
        S2,ZzmarkedA,ZzmarkedB,ZzmarkedSex,ZzmarkedGroup,ZzmarkedBorn,\n"
        .to_owned();
    let mut plans =
        "perm_person_id,perm_adm_decision_date\nS1,2024-05-01\nS2,2024-05-01\n".to_owned();
    for number in known {
        persons += &format!("{number},ZzmarkedE,ZzmarkedF,F,WBRI,,\n");
        plans += &format!("{number},2024-06-05\n");
    }
    let file = |name: &str, text: String| (name.to_owned(), text.into_bytes());
    vec![
        file("ssd_person.csv", persons),
        file("ssd_permanence.csv", plans),
        file(
            "ssd_linked_identifiers.csv",
            "link_person_id,link_identifier_type,link_identifier_value\nS2,RAA ID,Zzmarked-7\n"
                .to_owned(),
        ),
    ]
}

/// Whether a page is that of one child or one household, where alone names may stand.
fn is_of_a_case(address: &str) -> bool {
    let path = address.split('?').next().unwrap_or_default();
    let case = ["/children/", "/families/"].iter().find_map(|start| path.strip_prefix(start));
    case.is_some_and(|case| case.len() == 36) && !address.contains("format=")
}

/// The kind of an address: its path without identifiers, and the names of what it asks.
fn kind(address: &str) -> String {
    let (path, asked) = address.split_once('?').unwrap_or((address, ""));
    let parts = path.split('/').map(|part| if part.len() > 30 { "*" } else { part });
    let name = |pair: &'_ str| match pair.starts_with("format=") {
        true => pair.to_owned(),
        false => pair.split('=').next().unwrap_or_default().to_owned(),
    };
    let mut names: Vec<String> = asked.split('&').map(name).collect();
    names.sort_unstable();
    format!("{}?{}", parts.collect::<Vec<_>>().join("/"), names.join("&"))
}

fn is_marked(text: &str) -> bool {
    text.to_lowercase().contains(MARK)
}

/// Every address in a page: where its links lead, where its forms go, what it takes in.
fn addresses(page: &str) -> Vec<String> {
    let told = |name: &str| {
        let parts: Vec<&str> = page.split(&format!(" {name}=\"")).skip(1).collect();
        parts.into_iter().map(|rest| between(rest, "", "\"").to_owned()).collect::<Vec<_>>()
    };
    ["href", "src", "action", "formaction"].into_iter().flat_map(told).collect()
}

/// The file itself, and where it is packed, what it unpacks to.
fn parts(bytes: &[u8]) -> Vec<String> {
    let mut parts = vec![String::from_utf8_lossy(bytes).into_owned()];
    if let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes)) {
        for at in 0..zip.len() {
            let mut unpacked = Vec::new();
            zip.by_index(at).unwrap().read_to_end(&mut unpacked).unwrap();
            parts.push(String::from_utf8_lossy(&unpacked).into_owned());
        }
    }
    parts
}

/// Holds one answer to the rule. On the page of a case a name may stand in the summary alone.
fn hold(address: &str, answer: &Answer) {
    assert!(!is_marked(&format!("{:?}", answer.headers)), "{address}: {:?}", answer.headers);
    if is_of_a_case(address) {
        let summary = between(&answer.text, "<dl class=\"govuk-summary-list\">", "</dl>");
        assert!(!is_marked(&answer.text.replace(summary, "")), "{address}");
    } else {
        assert!(!parts(&answer.bytes).iter().any(|part| is_marked(part)), "{address}");
    }
    for led_to in addresses(&answer.text) {
        assert!(!is_marked(&led_to), "{address} leads to {led_to}");
    }
    assert!(!is_marked(between(&answer.text, "<title>", "</title>")), "{address}");
}

/// Walks from page to page, and gives how many answers of each kind were held to the rule.
async fn walk(tried: &Tried, from: &[&str]) -> BTreeMap<String, usize> {
    let mut left: Vec<String> = from.iter().map(|one| (*one).to_owned()).collect();
    let mut seen: BTreeSet<String> = left.iter().cloned().collect();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    while let Some(address) = left.pop() {
        let of_kind = kinds.entry(kind(&address)).or_default();
        if *of_kind >= OF_A_KIND {
            continue;
        }
        *of_kind += 1;
        let answer = tried.get(&address).await;
        assert!(!answer.status.is_server_error(), "{address}: {}", answer.status);
        hold(&address, &answer);
        for (led_to, _) in links(&answer.text) {
            let is_ours = led_to.starts_with('/') && !led_to.starts_with("//");
            if is_ours && seen.insert(led_to.clone()) {
                left.push(led_to);
            }
        }
    }
    kinds
}

/// The paths of the site's routes, with a star for what differs.
fn routes() -> Vec<String> {
    let code = include_str!("../../src/routes.rs");
    let told = code.split(".route(\"").skip(1).map(|rest| between(rest, "", "\""));
    let plain = |path: &str| {
        let parts = path.split('/').map(|part| if part.starts_with('{') { "*" } else { part });
        parts.collect::<Vec<_>>().join("/")
    };
    told.map(plain).collect()
}

#[tokio::test]
async fn no_name_stands_on_a_page_in_a_file_or_in_an_address_but_on_its_own_case() {
    let tried = Tried::loaded_by("names-everywhere", fill).await;
    let kinds = walk(
        &tried,
        &[
            "/",
            "/families",
            "/lists",
            "/imports",
            "/conflicts",
            "/corrections",
            "/report",
            "/funnel",
        ],
    )
    .await;
    let walked: usize = kinds.values().sum();
    let walked_to = |path: &str| {
        kinds.keys().any(|kind| {
            let found: Vec<&str> = kind.split('?').next().unwrap_or_default().split('/').collect();
            let wanted: Vec<&str> = path.split('/').collect();
            let fits = |(one, other): (&&str, &&str)| one == other || *other == "*";
            found.len() == wanted.len() && found.iter().zip(&wanted).all(fits)
        })
    };
    for route in routes().iter().filter(|route| *route != "/lists/map") {
        assert!(walked_to(route), "{route} was not walked: {:?}", kinds.keys());
    }
    for format in ["format=csv", "format=xlsx"] {
        assert!(kinds.keys().filter(|kind| kind.contains(format)).count() > 15, "{kinds:?}");
    }
    eprintln!("{walked} answers of {} kinds, and no name where none belongs", kinds.len());

    // Were no name anywhere, the walk would show nothing.
    let list = tried.page("/children?agency=E06000023").await;
    let children = links(&list).into_iter().map(|(address, _)| address);
    let mut named = 0;
    for address in children.filter(|address| is_of_a_case(address)).take(10) {
        named += usize::from(is_marked(&tried.page(&address).await));
    }
    assert!(named > 0, "no case shows its name");
    let problems = tried.page("/imports").await;
    assert!(problems.contains("/imports/"), "{problems}");
}

async fn post(tried: &Tried, address: &str, form: &str) -> Answer {
    let request = Request::builder()
        .method(Method::POST)
        .uri(address)
        .header(header::HOST, "localhost:8080")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let request = request.body(Body::from(form.to_owned())).unwrap();
    let (parts, body) = tried.router.clone().oneshot(request).await.unwrap().into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Answer { status: parts.status, headers: parts.headers, text, bytes }
}

/// What a person typed may be shown to them again in the form; elsewhere it has no place.
fn hold_an_echo(what: &str, answer: &Answer) {
    assert!(!is_marked(&format!("{:?}", answer.headers)), "{what}: {:?}", answer.headers);
    assert!(!is_marked(between(&answer.text, "<title>", "</title>")), "{what}");
    let heading = between(&answer.text, "<h1", "</h1>");
    assert!(!is_marked(heading), "{what}: {heading}");
    for led_to in addresses(&answer.text) {
        assert!(!is_marked(&led_to), "{what} leads to {led_to}");
    }
}

async fn wrongly_filled_in(tried: &Tried, conflict: &str) {
    let wrong = [
        ("/lists", "agency=Zzmarked&of=Zzmarked&list=Zzmarked+Name&headings=Zzmarked"),
        ("/lists", "agency=E06000023&of=children&list=Zzmarked&headings=Zzmarked"),
        (
            "/lists/map",
            "agency=E06000023&of=children&list=x&headings=Zzmarked%09Two&meaning-0=Zzmarked",
        ),
        ("/lists/map", "Zzmarked"),
        (conflict, "told=Zzmarked&chosen=Zzmarked&evidence=Zzmarked&day=Zzmarked"),
        ("/conflicts/Zzmarked/Zzmarked/Zzmarked", "told=Zzmarked"),
        ("/pipeline", "Zzmarked=Zzmarked"),
        ("/nowhere", "Zzmarked"),
    ];
    for (address, form) in wrong {
        let answer = post(tried, address, form).await;
        assert!(answer.status.is_client_error(), "{address}: {}", answer.status);
        hold_an_echo(&format!("{address} with {form}"), &answer);
    }
}

async fn wrongly_asked(tried: &Tried) {
    let asked = [
        "/Zzmarked",
        "/children/Zzmarked",
        "/families/Zzmarked",
        "/indicators/Zzmarked",
        "/clocks/Zzmarked",
        "/imports/Zzmarked",
        "/conflicts/Zzmarked/decision/2025-01-01",
        "/pipeline?clock=Zzmarked",
        "/children?stage=Zzmarked",
        "/today?agency=Zzmarked",
        "/pipeline?Zzmarked=1",
        "/children?table=Zzmarked&format=csv",
    ];
    for address in asked {
        let answer = tried.get(address).await;
        assert!(answer.status.is_client_error(), "{address}: {}", answer.status);
        assert!(!is_marked(&format!("{:?}", answer.headers)), "{address}");
        assert!(!is_marked(between(&answer.text, "<title>", "</title>")), "{address}");
        assert!(!is_marked(between(&answer.text, "<h1", "</h1>")), "{address}");
    }
}

static REPORTED: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn report(line: &str) {
    REPORTED.lock().unwrap().push(line.to_owned());
}

#[tokio::test]
async fn a_name_typed_where_none_belongs_gets_into_no_title_address_or_report() {
    let database = Database::new("names-typed");
    let app = database.open().await;
    fill(&app).await;
    let router = hearth_web::Site::new(app.clone(), clock).reporting_faults_to(report).router();
    let tried = Tried { router, _database: Some(database) };
    let list = tried.page("/conflicts").await;
    let is_one = |(address, _): &(String, String)| address.starts_with("/conflicts/");
    let (conflict, _) = links(&list).into_iter().find(is_one).unwrap();
    wrongly_filled_in(&tried, &conflict).await;
    wrongly_asked(&tried).await;
    assert_eq!(*REPORTED.lock().unwrap(), Vec::<String>::new(), "no fault of ours");
    app.close().await;
    for address in ["/children?agency=E06000023", "/pipeline", "/families"] {
        let answer = tried.get(address).await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{address}");
        hold(address, &answer);
    }
    let answer = post(&tried, "/lists", "agency=Zzmarked&list=Zzmarked&headings=Zzmarked").await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    hold("/lists", &answer);
    let reported = REPORTED.lock().unwrap().clone();
    assert_eq!(reported.len(), 4, "{reported:?}");
    assert!(!is_marked(&reported.concat()), "{reported:?}");
}
