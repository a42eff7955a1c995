//! What matching reads is recorded, corrected and withdrawn on pages, with all that is wrong beside its field.

use axum::http::StatusCode;
use hearth_app::{Demonstration, demonstration};

use crate::markup::{between, links, plain};
use crate::site::{Answer, Tried, clock, post};

async fn demonstrated(name: &str) -> Tried {
    Tried::loaded_by(name, async |app| {
        let context = app.request_at_this_machine(clock());
        demonstration(&context, Demonstration { seed: 1, children: 200, lists_of_children: false })
            .await
            .unwrap();
    })
    .await
}

/// The address of the first child or family of a list, without what follows `?`.
async fn first_of(tried: &Tried, list: &str, start: &str) -> String {
    let page = tried.page(list).await;
    let found = links(&page).into_iter().find(|(address, _)| address.starts_with(start));
    found.unwrap().0.split('?').next().unwrap().to_owned()
}

async fn a_child(tried: &Tried) -> String {
    first_of(tried, "/children?stage=authorised", "/children/").await
}

async fn a_family(tried: &Tried) -> String {
    first_of(tried, "/families?stage=approved-waiting", "/families/").await
}

/// Where an answer to a form leads.
fn led_to(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let address = answer.headers.get("location").unwrap().to_str().unwrap();
    assert!(address.ends_with("#stated"), "{address}");
    address.trim_end_matches("#stated").to_owned()
}

/// What stands in the line that says what was recorded.
fn recorded(page: &str) -> String {
    let line = between(page, "data-recorded=\"", "</div>");
    plain(line.split_once('>').unwrap().1)
}

/// The statement that a link of the page with these words leads to.
fn statement_with(page: &str, words: &str) -> String {
    let found = links(page)
        .into_iter()
        .find(|(to, shown)| to.starts_with("/statements/") && plain(shown).contains(words));
    assert!(found.is_some(), "no statement says {words}: {page}");
    found.unwrap().0
}

const NEED: &str = "weight=essential&household=no-dogs&by=psychologist&document=Assessment&day=2026-03-20&review_by=";

#[tokio::test]
async fn a_need_is_recorded_corrected_and_withdrawn() {
    let tried = demonstrated("stating").await;
    let child = a_child(&tried).await;
    let shown = tried.page(&child).await;
    let more = between(&shown, "Record a need", "</ul>");
    assert!(more.contains("Put the search on hold"), "{more}");
    let choice = tried.page(&format!("{child}/state/need")).await;
    let form = format!("{child}/state/need/household");
    assert!(
        links(&choice).iter().any(|(to, words)| *to == form && words == "A household of a kind")
    );
    let empty = tried.page(&form).await;
    assert!(empty.contains("<option value=\"no-dogs\">A home without dogs</option>"), "{empty}");

    let address = led_to(&post(&tried, &form, NEED, "same-origin").await);
    let page = tried.page(&address).await;
    let line = recorded(&page);
    assert!(line.starts_with("Recorded: need, “A home without dogs (essential)”."), "{line}");
    assert!(line.contains("bars no family: it lacks a day of review"), "{line}");
    let needs = between(&page, "data-table=\"needs\"", "</table>");
    assert!(plain(needs).contains("A home without dogs"), "{needs}");

    let statement = statement_with(needs, "A home without dogs");
    let kept = tried.page(&statement).await;
    assert!(
        kept.contains("<option value=\"no-dogs\" selected>"),
        "what is recorded stands in the form"
    );
    assert!(
        kept.contains("value=\"Assessment\"") && kept.contains("value=\"2026-03-20\""),
        "{kept}"
    );
    let correction = format!("{statement}/household");
    assert!(kept.contains(&format!("action=\"{correction}\"")), "{kept}");
    let better = NEED.replace("review_by=", "review_by=2026-09-20");
    let page = tried.page(&led_to(&post(&tried, &correction, &better, "same-origin").await)).await;
    assert!(recorded(&page).starts_with("Corrected: need") && !recorded(&page).contains("lacks"));
    let again = post(&tried, &correction, NEED, "same-origin").await;
    assert_eq!(again.status, StatusCode::BAD_REQUEST);
    assert!(again.text.contains("it was corrected or withdrawn since"), "{}", again.text);
    assert!(tried.page(&statement).await.contains("holds no longer"));

    let statement = statement_with(&page, "A home without dogs");
    let unsaid = post(&tried, &statement, "withdraw=yes&because=+", "same-origin").await;
    assert_eq!(unsaid.status, StatusCode::BAD_REQUEST);
    assert!(
        unsaid.text.contains("<a href=\"#because\">Say why it is withdrawn"),
        "{}",
        unsaid.text
    );
    let because = "withdraw=yes&because=entered+for+the+wrong+child";
    let page = tried.page(&led_to(&post(&tried, &statement, because, "same-origin").await)).await;
    assert!(recorded(&page).starts_with("Withdrawn: need"), "{}", recorded(&page));
    assert!(page.contains("withdrawn: entered for the wrong child"), "why stands in the record");
    let needs = between(&page, "data-table=\"needs\"", "</table>");
    assert!(!plain(needs).contains("A home without dogs"), "{needs}");
}

#[tokio::test]
async fn a_need_that_has_ended_holds_up_to_its_day_and_stays_in_the_record() {
    let tried = demonstrated("stating-ended").await;
    let child = a_child(&tried).await;
    let form = format!("{child}/state/need/household");
    let page = tried.page(&led_to(&post(&tried, &form, NEED, "same-origin").await)).await;
    let needs = between(&page, "data-table=\"needs\"", "</table>");
    let statement = statement_with(needs, "A home without dogs");
    let ending = format!("{statement}/ended");
    assert!(tried.page(&statement).await.contains(&format!("href=\"{ending}\"")));
    assert!(!tried.page(&ending).await.contains("review_by"), "an end is not looked at again");
    let sent = "by=psychologist&document=Review&day=2026-03-28";
    let wrong = [
        ("by=psychologist", "by=", vec!["#by"]),
        ("day=2026-03-28", "day=", vec!["#day"]),
        ("day=2026-03-28", "day=2026-03-19", vec!["#day"]),
        (
            "by=psychologist&document=Review&day=2026-03-28",
            "by=&day=2027-01-01",
            vec!["#by", "#day"],
        ),
    ];
    for (from, to, fields) in wrong {
        let answer = post(&tried, &ending, &sent.replace(from, to), "same-origin").await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{to}");
        let summary = between(&answer.text, "govuk-error-summary__list", "</ul>");
        let led: Vec<String> = links(summary).into_iter().map(|(to, _)| to).collect();
        assert_eq!(led, fields, "{to}: {summary}");
    }
    let address = led_to(&post(&tried, &ending, sent, "same-origin").await);
    let page = tried.page(&address).await;
    assert_eq!(recorded(&page).trim(), "Recorded: need, “A home without dogs (ended)”.");
    let held = |page: &str| {
        let needs = between(page, "data-table=\"needs\"", "</table>");
        plain(needs).contains("A home without dogs")
    };
    assert!(!held(&page), "{page}");
    assert!(
        held(&tried.page(&format!("{child}?as_at=2026-03-27")).await),
        "it held the day before"
    );
    assert!(!held(&tried.page(&format!("{child}?as_at=2026-03-28")).await), "it ended that day");
    let all = between(&page, "data-list=\"statements\"", "</ul>");
    assert!(all.contains("A home without dogs (essential)"), "the record keeps it: {all}");

    let place = format!("{child}/state/need/ended-place");
    let sent = "reason=school&by=manager&document=Review&day=2026-03-28";
    let page = tried.page(&led_to(&post(&tried, &place, sent, "same-origin").await)).await;
    assert!(recorded(&page).contains("School within reach (ended)"), "{}", recorded(&page));

    let ended = statement_with(&page, "A home without dogs (ended)");
    let kept = tried.page(&ended).await;
    assert!(kept.contains("The day it ended") && !kept.contains("It has ended"), "{kept}");
    assert_eq!(tried.get(&format!("{ended}/ended")).await.status, StatusCode::NOT_FOUND);
    let need = post(&tried, &format!("{ended}/household"), NEED, "same-origin").await;
    assert_eq!(need.status, StatusCode::BAD_REQUEST);
    assert!(need.text.contains("Leave what is recorded as it is"), "{}", need.text);
    let because = "withdraw=yes&because=entered+too+early";
    let page = tried.page(&led_to(&post(&tried, &ended, because, "same-origin").await)).await;
    assert!(held(&page) && recorded(&page).contains("holds again"), "{}", recorded(&page));
}

#[tokio::test]
async fn each_kind_has_a_form_that_records_it() {
    let tried = demonstrated("stating-kinds").await;
    let (child, family) = (a_child(&tried).await, a_family(&tried).await);
    let case = family.trim_start_matches("/families/");
    let other = tried.page("/children?stage=authorised").await;
    let mut other =
        links(&other).into_iter().map(|(to, _)| to.split('?').next().unwrap().to_owned());
    let other = other.rfind(|to| to.starts_with("/children/") && *to != child).unwrap();
    let other = other.trim_start_matches("/children/");
    let rest = "by=manager&document=Meeting&day=2026-03-20&review_by=2026-09-20";
    let forms = [
        (
            &child,
            "need/condition",
            "weight=helpful&condition=trauma&severity=marked&supported=supported".to_owned(),
            "Trauma",
        ),
        (
            &child,
            "need/place",
            "weight=helpful&reason=school&areas=E06000023&areas_others=E06000022".to_owned(),
            "School",
        ),
        (&child, "need/not-in", "areas=E06000023".to_owned(), "Safety (essential)"),
        (&child, "need/not-with", format!("family={case}"), "Safety (essential)"),
        (&child, "wish/wish", "words=Invented:+a+green+door".to_owned(), "a green door"),
        (
            &child,
            "siblings/decision",
            format!("plan=apart&child_others={other}&child={other}"),
            "Apart from 1 child",
        ),
        (&child, "hold/hold", "hold=reassessment".to_owned(), "Being assessed again"),
        (
            &child,
            "override/override",
            format!("gate=A8&family={case}&why=They+agree"),
            "Gate A8: They agree",
        ),
        (
            &family,
            "offer/condition",
            "condition=trauma&severity=marked&openness=yes".to_owned(),
            "Trauma",
        ),
        (&family, "offer/ages", "from=1&to=4".to_owned(), "1 to 4 years"),
        (&family, "offer/no-child-at-home", String::new(), "Children at home: none"),
        (&family, "offer/lives-in", "authority=E06000022".to_owned(), "Lives in"),
        (&family, "hold/hold", "hold=change".to_owned(), "A move or a change of work"),
    ];
    for (of, form, fields, says) in forms {
        let address = format!("{of}/state/{form}");
        tried.page(&address).await;
        let done = post(&tried, &address, &format!("{fields}&{rest}"), "same-origin").await;
        let page = tried.page(&led_to(&done)).await;
        let line = recorded(&page);
        assert!(line.starts_with("Recorded: ") && line.contains(says), "{form}: {line}");
        statement_with(&page, says.trim_end_matches(" (essential)"));
    }
}

#[tokio::test]
async fn where_a_child_must_not_live_is_not_shown_again() {
    let tried = demonstrated("stating-safety").await;
    let child = a_child(&tried).await;
    let sent = "areas=E06000023&by=court&document=Order&day=2026-03-20&review_by=";
    let done = post(&tried, &format!("{child}/state/need/not-in"), sent, "same-origin").await;
    let page = tried.page(&led_to(&done)).await;
    let safety = tried.page(&statement_with(&page, "Safety")).await;
    assert!(safety.contains("Enter it again.") && !safety.contains("checked"), "{safety}");
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept() {
    let tried = demonstrated("stating-wrong").await;
    let (child, family) = (a_child(&tried).await, a_family(&tried).await);
    let (need, hold) =
        (format!("{child}/state/need/household"), format!("{child}/state/siblings/decision"));
    let (ages, over) =
        (format!("{family}/state/offer/ages"), format!("{child}/state/override/override"));
    let offer = "from=1&to=4&by=family&document=Form&day=2026-03-20&review_by=";
    let decided = "plan=together-until&child=none&by=manager&document=&day=2026-03-20&review_by=";
    let agreed =
        "gate=A8&family=F1/2&why=They+agree&by=manager&document=&day=2026-03-20&review_by=";
    let wrong = [
        (&need, NEED, "weight=essential", "weight=", vec!["#weight"]),
        (&need, NEED, "household=no-dogs", "household=no-cats", vec!["#household"]),
        (&need, NEED, "by=psychologist", "by=", vec!["#by"]),
        (&need, NEED, "by=psychologist", "by=hearsay", vec!["#by"]),
        (&need, NEED, "day=2026-03-20", "day=20/03/2026", vec!["#day"]),
        (&need, NEED, "day=2026-03-20", "day=", vec!["#day"]),
        (&need, NEED, "day=2026-03-20", "day=2026-05-29", vec!["#day"]),
        (&need, NEED, "day=2026-03-20", "day=1999-05-29", vec!["#day"]),
        (&need, NEED, "review_by=", "review_by=2026-03-19", vec!["#review_by"]),
        (&need, NEED, NEED, "", vec!["#weight", "#household", "#by", "#day"]),
        (&ages, offer, "from=1", "from=5", vec!["#to"]),
        (&ages, offer, "from=1", "from=one", vec!["#from"]),
        (&hold, decided, "", "", vec!["#child"]),
        (&over, agreed, "", "", vec!["#family"]),
        (&over, agreed, "gate=A8", "gate=", vec!["#gate", "#family"]),
        (&over, agreed, "why=They+agree&by=manager", "why=", vec!["#family", "#why", "#by"]),
        (&hold, decided, "plan=together-until", "plan=", vec!["#plan", "#child"]),
        (&hold, decided, "by=manager", "by=hearsay", vec!["#child", "#by"]),
        (&hold, decided, "day=2026-03-20", "day=20/03/2026", vec!["#child", "#day"]),
        (&hold, decided, "day=2026-03-20", "day=2026-05-29", vec!["#child", "#day"]),
        (&hold, decided, "review_by=", "review_by=2026-03-19", vec!["#child", "#review_by"]),
    ];
    for (address, sent, from, to, fields) in wrong {
        let sent = if from.is_empty() { sent.to_owned() } else { sent.replace(from, to) };
        let answer = post(&tried, address, &sent, "same-origin").await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{to}");
        let summary = between(&answer.text, "govuk-error-summary__list", "</ul>");
        let led: Vec<String> = links(summary).into_iter().map(|(to, _)| to).collect();
        assert_eq!(led, fields, "{to}: {summary}");
        for field in fields {
            let name = field.trim_start_matches('#');
            assert!(answer.text.contains(&format!("id=\"{name}\"")), "{field} leads to nothing");
            assert!(answer.text.contains(&format!("id=\"{name}-error\"")), "{field} says nothing");
        }
    }
}

#[tokio::test]
async fn everybody_who_is_not_known_is_named_at_once() {
    let tried = demonstrated("stating-unknown").await;
    let form = format!("{}/state/siblings/decision", a_child(&tried).await);
    let sent =
        "plan=&child=none&child_others=nobody&by=manager&document=&day=2026-03-20&review_by=";
    let answer = post(&tried, &form, sent, "same-origin").await;
    let said = plain(between(&answer.text, "id=\"child-error\"", "</p>"));
    assert!(
        said.contains("called &quot;none&quot;") && said.contains("called &quot;nobody&quot;"),
        "{said}"
    );
    assert!(answer.text.contains("id=\"plan-error\""), "{}", answer.text);
    assert!(answer.text.contains("value=\"none nobody\""), "{}", answer.text);
}

#[tokio::test]
async fn what_is_refused_is_kept_in_its_form_and_recorded_nowhere() {
    let tried = demonstrated("stating-nowhere").await;
    let (child, family) = (a_child(&tried).await, a_family(&tried).await);
    let need = format!("{child}/state/need/household");
    let late = NEED.replace("day=2026-03-20", "day=2027-01-01");
    let answer = post(&tried, &need, &late, "same-origin").await;
    assert!(answer.text.contains("<option value=\"no-dogs\" selected>"), "{}", answer.text);
    assert!(answer.text.contains("value=\"Assessment\""), "{}", answer.text);
    let elsewhere = post(&tried, &need, NEED, "cross-site").await;
    assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
    let shown = tried.page(&child).await;
    let needs = between(&shown, "data-table=\"needs\"", "</table>");
    assert!(!needs.contains("Assessment"), "nothing is recorded: {needs}");
    for nowhere in [
        format!("{family}/state/need"),
        format!("{child}/state/offer"),
        format!("{child}/state/need/nothing"),
        "/children/00000000-0000-7000-8000-000000000000/state/need".to_owned(),
        "/statements/00000000-0000-7000-8000-000000000000".to_owned(),
        "/statements/none".to_owned(),
    ] {
        assert_eq!(tried.get(&nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
    let past = tried.page(&format!("{child}?known_at=2026-05-28T09:00:00Z")).await;
    assert!(!past.contains("/statements/") && !past.contains("/state/"), "the past is only read");
}
