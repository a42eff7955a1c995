//! What might be missed is closed on its page, several together with one reason; what is wrong is said and
//! what was typed stays; what was closed is counted and listed.

use axum::http::StatusCode;
use hearth_app::{Demonstration, demonstration};

use crate::markup::{between, plain};
use crate::site::{Answer, Tried, clock, post};

const OWN: &str = "same-origin";

/// A site of its own, since something is written.
async fn with_pool(name: &str) -> Tried {
    Tried::loaded_by(name, async |app| {
        let context = app.request_at_this_machine(clock());
        let of = Demonstration { seed: 1, children: 400, lists_of_children: true };
        demonstration(&context, of).await.unwrap();
    })
    .await
}

/// The keys that can be chosen, in the order of the page.
fn keys(page: &str) -> Vec<String> {
    let boxes = page.split("name=\"key\"").skip(1);
    boxes.map(|rest| between(rest, "value=\"", "\"").to_owned()).collect()
}

/// Keys of pairs, of which a no can be said.
fn pairs(page: &str) -> Vec<String> {
    keys(page).into_iter().filter(|key| key.matches('/').count() == 2).collect()
}

/// How many were closed, as the table of reasons has it: by its first word, or all.
fn closed(page: &str, reason: &str) -> usize {
    let table = between(page, "data-table=\"closed-by-reason\"", "</table>");
    let row = table.split("<tr").find(|row| plain(&format!("<tr{row}")).contains(reason)).unwrap();
    plain(&format!("<td{}", row.split_once("<td").unwrap().1)).trim().parse().unwrap()
}

fn chosen(keys: &[String], rest: &str) -> String {
    let keys: Vec<String> = keys.iter().map(|key| format!("key={key}")).collect();
    format!("{}&{rest}", keys.join("&"))
}

/// Where an answer to a form leads.
fn led_to(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    answer.headers.get("location").unwrap().to_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_is_chosen_is_closed_together_counted_and_listed() {
    let tried = with_pool("missed-closed").await;
    let page = tried.page("/missed").await;
    let (two, before) = (pairs(&page)[..2].to_vec(), closed(&page, "not right"));
    assert!(closed(&page, "All") > 0, "the demonstration has closed some");
    let form = chosen(&two, "reason=not-right&words=Spoken+about+on+%3Ctoday%3E&by=family-finder");
    let address = led_to(&post(&tried, "/missed", &form, OWN).await);
    let told = tried.page(&address).await;
    assert_eq!(between(&told, "data-closed=\"", "\""), "2");
    let said = "2 questions were closed: looked at, not right for this child now";
    assert!(told.contains(said), "{told}");
    assert_eq!(
        between(&told, "data-closed=\"", "</ul>").matches("<li>Child ").count(),
        2,
        "{told}"
    );
    assert!(tried.page(&address).await.contains(said), "loaded again, it says the same");
    let beyond = tried.page(&format!("{address}&page=9")).await;
    assert!(beyond.contains(said), "a page that is gone since is the last there is");
    let after = tried.page("/missed").await;
    assert!(!after.contains("data-closed"), "it is said once");
    assert!(two.iter().all(|key| !keys(&after).contains(key)));
    assert_eq!(closed(&after, "not right"), before + 2);
    let list = between(&after, "data-table=\"closed\"", "</table>");
    let said = "Looked at, not right for this child now: Spoken about on &lt;today&gt;";
    assert_eq!(list.matches(said).count(), 2, "{list}");
    for anchor in after.split("href=\"#closed-").skip(1) {
        let id = format!("id=\"closed-{}\"", anchor.split('"').next().unwrap());
        assert_eq!(after.matches(&id).count(), 1, "{id}");
    }
    let file = tried.get("/missed?table=closed&format=csv").await;
    assert_eq!(file.text.matches("Spoken about on <today>").count(), 2, "{}", file.text);
    the_child_tells_of_it(&tried, &two[0]).await;
    let again = post(&tried, "/missed", &form, OWN).await;
    assert_eq!(again.status, StatusCode::BAD_REQUEST);
    assert_eq!(closed(&tried.page("/missed").await, "not right"), before + 2);
    assert!(again.text.contains("somebody closed this on 28 May 2026"), "{}", again.text);
}

async fn the_child_tells_of_it(tried: &Tried, key: &str) {
    let child = key.split('/').nth(1).unwrap();
    let matching = tried.page(&format!("/children/{child}/matching")).await;
    assert!(matching.contains("Somebody has looked at:"), "{matching}");
    let record = tried.page(&format!("/children/{child}")).await;
    assert!(record.contains("Missed match closed"), "{record}");
    assert!(record.contains("not right for this child now: Spoken about"), "{record}");
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_stays() {
    let tried = with_pool("missed-wrong").await;
    let page = tried.page("/missed").await;
    let two = pairs(&page)[..2].to_vec();
    let cases = [
        (chosen(&two, "words=Typed"), &["Choose why it is closed.", "Choose who has looked."][..]),
        (
            chosen(&two, "reason=search-widened&words=Typed&by=manager"),
            &["“the search has been widened” cannot be said where"],
        ),
        (chosen(&two, "reason=found-wrongly&by=manager"), &["Say in words what is wrong"]),
        (
            "reason=asked&by=court&words=Typed".to_owned(),
            &["Choose what you have looked at.", "Choose who has looked."],
        ),
        (
            chosen(&two, &format!("reason=asked&by=manager&words={}", "x".repeat(301))),
            &["more than 300 letters"],
        ),
    ];
    for (form, messages) in cases {
        let answer = post(&tried, "/missed", &form, OWN).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{form}");
        for message in messages {
            assert!(answer.text.contains(message), "{message}: {}", answer.text);
        }
        assert_eq!(answer.text.contains("value=\"Typed\""), form.contains("Typed"), "{form}");
        for key in &two {
            let is_checked = answer.text.contains(&format!("value=\"{key}\" checked"));
            assert_eq!(is_checked, form.contains(key.as_str()), "{form}");
        }
    }
    let elsewhere = chosen(&two, "reason=asked&by=manager");
    assert_eq!(
        post(&tried, "/missed", &elsewhere, "cross-site").await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(keys(&tried.page("/missed").await), keys(&page), "nothing was closed");
}

#[tokio::test]
async fn who_looks_at_the_past_sees_what_stood_and_closes_nothing() {
    let tried = Tried::with_children(600).await;
    for address in ["/missed?as_at=2026-03-30", "/missed?known_at=2026-05-28T08:59:59Z"] {
        let page = tried.page(address).await;
        assert!(!page.contains("name=\"key\"") && !page.contains("Close what is chosen"), "{page}");
    }
    assert!(!keys(&tried.page("/missed").await).is_empty());
}
