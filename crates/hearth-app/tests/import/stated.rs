//! What people state of the demonstration's children and households: recorded as a person's, read as at any
//! day, and left alone by whatever is imported afterwards.

use std::collections::BTreeMap;

use hearth_app::region::Region;
use hearth_app::{App, Demonstration, demonstration, statements};
use hearth_domain::fact::Statement;
use hearth_domain::{CaseId, Fact, Source};
use hearth_testkit::moment;

use super::support::{apps, load, posted, region};

const OF: Demonstration = Demonstration { seed: 7, children: 60, lists_of_children: true };

/// What is stated at work of every case.
async fn stated(app: &App) -> BTreeMap<CaseId, Vec<Fact>> {
    let region = whole(app).await;
    let at_work = |facts: &[Fact]| {
        let stated = facts.iter().filter(|fact| fact.kind.is_stated_at_work());
        stated.cloned().collect::<Vec<_>>()
    };
    let children = region.children.iter().map(|one| (one.case, at_work(one.journey.facts())));
    let families = region.families.iter().map(|one| (one.case, at_work(one.household.facts())));
    children.chain(families).collect()
}

async fn whole(app: &App) -> std::sync::Arc<Region> {
    let context = app.request_at_this_machine(moment("2026-12-01T09:00:00Z"));
    context.region(None).await.unwrap()
}

#[tokio::test]
async fn statements_are_a_persons_and_no_import_touches_them() {
    for (app, _database) in apps().await {
        let context = app.request_at_this_machine(moment("2026-06-01T09:00:00Z"));
        demonstration(&context, OF).await.unwrap();
        let before = stated(&app).await;
        let all: Vec<&Fact> = before.values().flatten().collect();
        assert!(all.len() > 500, "{} statements", all.len());
        assert!(all.iter().all(|fact| fact.source == Source::Person));
        let confirmed = Statement::Siblings.into();
        let region = whole(&app).await;
        let facts = region.children.iter().flat_map(|child| child.journey.facts());
        assert!(facts.filter(|fact| fact.kind == confirmed).count() > 1, "siblings are confirmed");

        let again = app.request_at_this_machine(moment("2026-06-02T09:00:00Z"));
        let ledger = region.ledger;
        demonstration(&again, OF).await.unwrap();
        assert_eq!(whole(&app).await.ledger, ledger, "the same again changes nothing");

        // Another region's year in the place of one: children come and go, statements stay.
        let other = self::region(50, 2026, 2026);
        let report = load(&app, "2026-06-03T09:00:00Z", posted(&other)).await;
        assert!(!report.changes.is_none(), "the year has changed");
        let after = stated(&app).await;
        for (case, facts) in &before {
            assert_eq!(after.get(case), Some(facts), "{case}");
        }
        app.close().await;
    }
}

#[tokio::test]
async fn what_is_stated_is_read_as_at_a_day_and_as_known_at_a_moment() {
    for (app, _database) in apps().await {
        let context = app.request_at_this_machine(moment("2026-06-01T09:00:00Z"));
        demonstration(&context, OF).await.unwrap();
        let region = whole(&app).await;
        let (mut more, mut families) = (0, 0);
        for child in &region.children {
            let on = async |day: &str, known_at: Option<&str>| {
                let known_at = known_at.map(moment);
                let read =
                    statements::of_child(&context, child.case, day.parse().unwrap(), known_at);
                read.await.unwrap().map(|one| one.stated)
            };
            let now = on("2026-03-31", None).await.unwrap();
            assert!(now.unread.is_empty());
            let earlier = on("2024-03-31", None).await.unwrap();
            let dated = |wish: &&hearth_casework::wish::Wish| wish.evidence.day.is_some();
            more += usize::from(
                now.wishes.iter().filter(dated).count()
                    > earlier.wishes.iter().filter(dated).count(),
            );
            let unknown = on("2026-03-31", Some("2026-05-01T09:00:00Z")).await;
            assert!(unknown.is_none_or(|one| one.needs.is_empty()), "nothing was known then");
        }
        assert!(more > 3, "{more}");
        for family in &region.families {
            let day = "2026-03-31".parse().unwrap();
            let read = statements::of_family(&context, family.case, day, None).await.unwrap();
            families += usize::from(read.unwrap().advised_ages.is_some());
        }
        assert!(families > 20, "{families}");
        let child = region.children[0].case;
        let day = "2026-03-31".parse().unwrap();
        assert!(statements::of_family(&context, child, day, None).await.unwrap().is_none());
        app.close().await;
    }
}
