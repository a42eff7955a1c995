//! Matching: the families for a child, the pool, shortages, the plan, what might be missed, the rules.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use hearth_matching::considerations::CONSIDERATIONS;
use hearth_matching::gates::GATES;

use crate::markup::{between, links, plain};
use crate::site::Tried;

const CHILDREN: usize = 600;

/// The rows of a table's body, each as it is written.
pub fn rows<'a>(page: &'a str, kind: &str) -> Vec<&'a str> {
    let table = between(page, &format!("data-table=\"{kind}\""), "</table>");
    between(table, "<tbody", "</tbody>").split("<tr").skip(1).collect()
}

/// The cells of a row after its name, as words.
pub fn cells(row: &str) -> Vec<String> {
    row.split("<td").skip(1).map(|cell| plain(&format!("<td{cell}"))).collect()
}

/// The addresses of a part that begin so.
fn addresses(part: &str, begin: &str) -> Vec<String> {
    let found = links(part).into_iter().map(|(address, _)| address);
    found.filter(|address| address.starts_with(begin)).collect()
}

/// Where the first child of a row leads.
fn first_address(row: &str) -> String {
    addresses(row, "/children/").first().unwrap().clone()
}

/// The page of the first unit of the pool that has so many families, and its address.
async fn child_with(tried: &Tried, fits: impl Fn(usize) -> bool) -> (String, String) {
    let pool = tried.page("/matching").await;
    let row = rows(&pool, "units")
        .into_iter()
        .find(|row| fits(cells(row).last().unwrap().parse().unwrap()))
        .unwrap();
    let address = first_address(row);
    (tried.page(&address).await, address)
}

#[tokio::test]
async fn a_child_is_heard_first_and_families_stand_beside_each_other() {
    let tried = Tried::with_children(CHILDREN).await;
    let (page, _) = child_with(&tried, |families| families >= 3).await;
    let order = [
        "has said",
        "How far the search has reached",
        "What the search finds",
        "Side by side",
        "Every family of the pool",
    ];
    let places: Vec<usize> = order.iter().map(|words| page.find(words).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    let matrix = between(&page, "data-table=\"matrix\"", "</table>");
    assert_eq!(between(matrix, "<thead", "</thead>").matches("Family ").count(), 3);
    for row in rows(&page, "matrix") {
        assert_eq!(cells(row).len(), 3, "{row}");
    }
    let words = plain(matrix);
    assert!(words.contains("may be proposed") && words.contains("A1"), "{words}");
    assert!(!words.contains('%'), "no share of fit is shown: {words}");
    assert!(!page.contains("href=\"/plan"), "the plan is no reason for one child");
}

#[tokio::test]
async fn the_standings_add_up_and_compromised_matches_are_shown_on_request() {
    let tried = Tried::with_children(CHILDREN).await;
    let pool = tried.page("/matching").await;
    let waiting = rows(&pool, "waiting-families").len();
    let (mut seen, mut heard) = (BTreeMap::new(), 0);
    for row in rows(&pool, "units") {
        let address = first_address(row);
        let page = tried.page(&address).await;
        let part = between(&page, "id=\"families\">", "</p>").to_owned();
        let told = plain(part.split("<p").nth(1).unwrap());
        let numbers: Vec<usize> = told
            .split(|letter: char| !letter.is_ascii_digit())
            .filter_map(|figures| figures.parse().ok())
            .collect();
        let [all, proposable, one_away, compromised, shut] = numbers.try_into().unwrap();
        assert_eq!(all, proposable + one_away + compromised + shut, "{told}");
        assert_eq!(all, waiting, "every family of the pool: {told}");
        assert_eq!(cells(row).last().unwrap(), &proposable.to_string(), "{told}");
        heard += page.matches("data-wish").count();
        if compromised > 0 {
            seen.insert(address, compromised);
        }
    }
    assert!(heard > 0, "wishes are recorded in this region");
    let (address, count) = seen.first_key_value().unwrap();
    let page = tried.page(address).await;
    assert!(page.contains("63 %") && page.contains("Farmer and Dance"), "{page}");
    let listed = |page: &str| plain(between(page, "data-table=\"families-for\"", "</table>"));
    assert!(!listed(&page).contains("Would be a compromised match"));
    let shown =
        addresses(&page, "/children/").into_iter().find(|one| one.contains("compromised=yes"));
    let page = tried.page(&shown.unwrap()).await;
    assert_eq!(listed(&page).matches("Would be a compromised match").count(), *count);
}

#[tokio::test]
async fn those_shut_out_stand_by_how_few_gates_are_shut() {
    let tried = Tried::with_children(CHILDREN).await;
    let (page, _) = child_with(&tried, |_| true).await;
    assert!(page.contains("by how few gates are shut"), "{page}");
    let told: Vec<Vec<String>> = rows(&page, "families-for").into_iter().map(cells).collect();
    let shut = told.iter().filter(|cells| cells[2] == "Not linkable today");
    let gates: Vec<usize> = shut.map(|cells| cells[4].split(';').count()).collect();
    assert!(gates.is_sorted() && gates.first() < gates.last(), "{gates:?}");
}

#[tokio::test]
async fn a_family_is_set_beside_others_and_more_than_three_are_refused() {
    let tried = Tried::with_children(CHILDREN).await;
    let (page, address) = child_with(&tried, |families| families > 0).await;
    let compare = addresses(&page, "/children/").into_iter().find(|one| one.contains("family="));
    let compare = compare.unwrap();
    let beside = tried.page(&compare).await;
    let case = between(&compare, "family=", "#").split('&').next().unwrap().to_owned();
    let matrix = between(&beside, "data-table=\"matrix\"", "</table>");
    assert!(matrix.contains(&format!("/families/{case}")), "{matrix}");
    assert!(beside.contains("1 family you chose"), "{beside}");
    let others: Vec<String> = addresses(&page, "/families/")
        .iter()
        .filter_map(|one| one.trim_start_matches("/families/").split('?').next().map(str::to_owned))
        .take(4)
        .collect();
    let join = if address.contains('?') { "&" } else { "?" };
    let four = format!("{address}{join}family={}", others.join("&family="));
    let refused = tried.get(&four).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.text.contains("Choose up to 3."), "{}", refused.text);
    for wrong in
        ["family=F1", "family=00000000-0000-7000-8000-000000000000", "compromised=1", "page=99"]
    {
        let answer = tried.get(&format!("{address}{join}{wrong}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    let file = tried.get(&format!("{address}{join}table=families-for&format=csv")).await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.text);
}

#[tokio::test]
async fn a_child_for_whom_nobody_looks_is_said_so() {
    let tried = Tried::with_children(CHILDREN).await;
    let list = tried.page("/children?stage=adopted").await;
    let child = addresses(&list, "/children/").into_iter().next().unwrap();
    let case = child.trim_start_matches("/children/").split('?').next().unwrap();
    let page = tried.page(&format!("/children/{case}/matching")).await;
    assert!(page.contains("No family is looked for") && page.contains("“Adopted”"), "{page}");
    assert!(!page.contains("data-table"), "{page}");
    assert!(!tried.page(&child).await.contains(&format!("/children/{case}/matching")));
    let nobody = "/children/00000000-0000-7000-8000-000000000000/matching";
    assert_eq!(tried.get(nobody).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_plan_serves_as_many_as_it_says_and_each_family_once() {
    let tried = Tried::with_children(CHILDREN).await;
    let page = tried.page("/plan").await;
    let mut families = Vec::new();
    let rows = rows(&page, "plan");
    for row in &rows {
        families.extend(addresses(row, "/families/"));
    }
    let said = plain(between(&page, "data-served=\"\">", "</p>"));
    let units = rows.len();
    assert!(said.starts_with(&format!("{} of {units} searches could", families.len())), "{said}");
    let count = families.len();
    families.sort();
    families.dedup();
    assert_eq!(families.len(), count, "a family takes one search");
}

/// Each order says how many children its own plan serves, and what the other one changes.
#[tokio::test]
async fn the_plan_can_be_asked_for_by_waiting_or_by_children() {
    let tried = Tried::with_children(CHILDREN).await;
    let mut served = Vec::new();
    for address in ["/plan", "/plan?first=children"] {
        let page = tried.page(address).await;
        let rows = rows(&page, "plan");
        let with_family = rows.iter().filter(|row| !addresses(row, "/families/").is_empty());
        let children: usize = with_family.map(|row| addresses(row, "/children/").len()).sum();
        let said = plain(between(&page, "data-served=\"\">", "</p>"));
        assert!(said.contains(&format!("served together: {children} child")), "{said}");
        served.push((rows.len(), children));
    }
    let [(of_waiting, by_waiting), (of_children, by_children)] = served[..] else { panic!() };
    assert_eq!(of_waiting, of_children);
    assert!(by_waiting <= by_children, "{by_waiting} {by_children}");
    let wrong = tried.get("/plan?first=shortest").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(plain(&wrong.text).contains("Choose one of: waiting, children."));
}

#[tokio::test]
async fn shortages_name_their_children_and_families_and_what_one_more_would_change() {
    let tried = Tried::with_children(CHILDREN).await;
    let page = tried.page("/shortage").await;
    for part in page.split("data-shortage=\"\"").skip(1) {
        let part = part.split("</div>").next().unwrap();
        let said = plain(between(part, "<h3", "</h3>"));
        let families = addresses(part, "/families/").len();
        let words = if families == 1 {
            "by one family".to_owned()
        } else {
            format!("by {families} families")
        };
        assert!(said.contains(&words), "{said}");
    }
    let pool = tried.page("/matching").await;
    let without =
        rows(&pool, "units").iter().filter(|row| cells(row).last().unwrap() == "0").count();
    assert_eq!(rows(&page, "no-family").len(), without);
    let waiting: usize = rows(&page, "mix")
        .iter()
        .map(|row| cells(row).first().unwrap().parse::<usize>().unwrap())
        .sum();
    assert_eq!(waiting, rows(&pool, "units").len());
    assert!(page.contains("no forecast"), "{page}");
    let best = rows(&page, "recruits");
    let more: Vec<u32> =
        best.iter().map(|row| cells(row).last().unwrap().parse().unwrap()).collect();
    assert!(more.iter().rev().is_sorted() && more.iter().all(|one| *one <= 1), "{more:?}");
}

#[tokio::test]
async fn at_most_three_a_child_might_be_missed() {
    let tried = Tried::with_children(CHILDREN).await;
    let page = tried.page("/missed").await;
    let mut by_child: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows(&page, "missed") {
        *by_child.entry(first_address(row)).or_default() += 1;
    }
    assert!(!by_child.is_empty() && by_child.values().all(|count| *count <= 3), "{by_child:?}");
}

#[tokio::test]
async fn the_rules_and_the_record_name_every_gate_and_consideration() {
    let tried = Tried::with_children(CHILDREN).await;
    let (rules, record) =
        (tried.page("/matching/rules").await, tried.page("/matching/transparency").await);
    for page in [&rules, &record] {
        let words = plain(page);
        for name in
            GATES.iter().map(|one| one.name).chain(CONSIDERATIONS.iter().map(|one| one.name))
        {
            assert!(words.contains(name), "{name}");
        }
        assert!(words.contains("No agency has signed it"), "{words}");
    }
    assert!(between(&rules, "data-list=\"never\"", "</ul>").contains("ethnicity"));
    assert!(record.contains("Tier 1") && record.contains("Tier 2"));
}

#[tokio::test]
async fn the_pool_of_one_authority_and_of_no_record() {
    let tried = Tried::with_children(CHILDREN).await;
    let all = rows(&tried.page("/matching").await, "units").len();
    let mut of_each = 0;
    for agency in ["E06000022", "E06000023", "E06000024", "E06000025", "E06000054", "E10000013"] {
        let page = tried.page(&format!("/matching?agency={agency}")).await;
        if page.contains("data-table=\"units\"") {
            of_each += rows(&page, "units").len();
        }
    }
    assert!(of_each >= all && all > 0, "{of_each} {all}");
    for address in ["/matching", "/shortage", "/plan", "/missed"] {
        let past = tried.page(&format!("{address}?known_at=2026-05-28T08:00:00Z")).await;
        assert!(!past.contains("data-table"), "{address}: {past}");
    }
    let empty = Tried::empty("matching-empty").await;
    for address in ["/matching", "/shortage", "/plan", "/missed", "/matching/rules"] {
        assert_eq!(empty.get(address).await.status, StatusCode::OK, "{address}");
    }
}
