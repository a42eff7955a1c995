//! The region that is brought forward after each change is the one that is loaded anew, on both engines.

use std::sync::Arc;

use hearth_app::notifications::{Notice, notify};
use hearth_app::region::Region;
use hearth_app::stating::{self, RestsOn};
use hearth_app::{App, Demonstration, demonstration};
use hearth_domain::fact::Statement;
use hearth_domain::notification::{Birth, NotificationEvidence};
use hearth_domain::{AgencyId, CaseId};
use hearth_store::testing::TestDatabase;
use hearth_testkit::moment;
use jiff::civil::date;

use super::support::{apps, load, posted, region};

const OF: Demonstration = Demonstration { seed: 7, children: 40, lists_of_children: true };
const NOW: &str = "2026-07-01T10:00:00Z";

async fn whole(app: &App) -> Arc<Region> {
    app.request_at_this_machine(moment(NOW)).region(None).await.unwrap()
}

/// Holds what an app that has been open all the time knows to what one knows that was just opened, and
/// gives the number of the ledger.
async fn held_to_anew(app: &App, database: &TestDatabase) -> i64 {
    let anew = App::open(database.address(), moment(NOW)).await.unwrap();
    let (forward, fresh) = (whole(app).await, whole(&anew).await);
    assert_eq!(forward.ledger, fresh.ledger);
    assert_eq!(forward.children, fresh.children);
    assert_eq!(forward.families, fresh.families);
    assert_eq!(forward.arrived, fresh.arrived);
    assert_eq!(forward.counted, fresh.counted);
    assert_eq!(forward.sources.len(), fresh.sources.len());
    assert_eq!(forward.family_sources.len(), fresh.family_sources.len());
    anew.close().await;
    forward.ledger
}

async fn notified(app: &App) -> CaseId {
    let notice = Notice {
        agency: AgencyId::parse("E06000023").unwrap(),
        number: "N-1".to_owned(),
        day: date(2026, 5, 20),
        birth: Birth::Born(date(2026, 5, 1)),
        evidence: NotificationEvidence::NotificationForm,
        names: Vec::new(),
    };
    notify(&app.request_at_this_machine(moment(NOW)), &notice).await.unwrap().case
}

/// States something of a child or a family, and takes it back.
async fn stated_and_withdrawn(
    app: &App,
    database: &TestDatabase,
    case: CaseId,
    (kind, words): (Statement, &str),
) {
    let context = app.request_at_this_machine(moment(NOW));
    let on = RestsOn {
        by: "family-finder".to_owned(),
        document: "Notes".to_owned(),
        day: Some(date(2026, 6, 1)),
        review_by: None,
    };
    let filled = stating::in_words(kind, words).unwrap();
    let said = stating::understand(&context, filled, &on).await.unwrap();
    let done = stating::state(&context, case, &said).await.unwrap();
    held_to_anew(app, database).await;
    stating::withdraw(&context, done.fact, "entered for another child").await.unwrap();
    held_to_anew(app, database).await;
}

#[tokio::test]
async fn whatever_is_recorded_the_region_brought_forward_is_the_one_loaded_anew() {
    for (app, database) in apps().await {
        let mut ledgers = vec![held_to_anew(&app, &database).await];
        demonstration(&app.request_at_this_machine(moment("2026-06-01T09:00:00Z")), OF)
            .await
            .unwrap();
        ledgers.push(held_to_anew(&app, &database).await);
        // Another region's year in the place of one: children come and go.
        load(&app, "2026-06-03T09:00:00Z", posted(&region(30, 2026, 2026))).await;
        ledgers.push(held_to_anew(&app, &database).await);
        let case = notified(&app).await;
        ledgers.push(held_to_anew(&app, &database).await);
        stated_and_withdrawn(&app, &database, case, (Statement::Wish, "A garden")).await;
        ledgers.push(held_to_anew(&app, &database).await);
        let family = whole(&app).await.families.first().unwrap().case;
        stated_and_withdrawn(&app, &database, family, (Statement::Offer, "household dogs yes"))
            .await;
        ledgers.push(held_to_anew(&app, &database).await);
        assert!(ledgers.is_sorted_by(|one, other| one < other), "{ledgers:?}");
        app.close().await;
    }
}
