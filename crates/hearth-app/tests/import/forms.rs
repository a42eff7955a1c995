//! One region in four forms, spelled as people and databases write them, with one day in twenty told
//! otherwise by each: in whatever order they are loaded the same journeys come out, and the conflicts
//! are the days told otherwise and no other.

mod expected;
mod loaded;

use std::collections::BTreeSet;

use hearth_app::App;
use hearth_app::conflicts::{Question, conflicts};
use hearth_domain::{Fact, Source};
use hearth_returns::write::Form;
use hearth_simulation::{Spelling, SyntheticRegion, Telling};
use hearth_testkit::{Folder, moment};

use crate::support::{Journeys, apps, journeys, region};
use expected::{Expected, Told};
use loaded::{FORMS, load};

/// Five days in a hundred differ, and everything is spelled as people and databases write it.
const OTHERWISE: Telling = Telling { per_mille_otherwise: 50, spelling: Spelling::Varied };

const LATER: &str = "2026-12-01T09:00:00Z";

fn written(region: &SyntheticRegion, telling: Telling) -> Folder {
    let folder = Folder::fresh();
    region.told(telling).write_as(Form::Csv, folder.path()).unwrap();
    folder
}

/// The four forms in each of the 24 orders.
fn orders() -> Vec<[Source; 4]> {
    let mut orders = Vec::new();
    for code in 0..256_usize {
        let order = [0, 2, 4, 6].map(|bits| FORMS[code >> bits & 3]);
        if FORMS.iter().all(|form| order.contains(form)) {
            orders.push(order);
        }
    }
    assert_eq!(orders.len(), 24);
    orders
}

/// The open conflicts, each as its kind and what each source tells.
async fn listed(app: &App) -> BTreeSet<Told> {
    let context = app.request_at_this_machine(moment(LATER));
    let mut listed = BTreeSet::new();
    for one in conflicts(&context, &Question::default()).await.unwrap() {
        let days = |fact: &Option<Fact>| fact.as_ref().map(|fact| (fact.day, fact.until));
        let told = one.conflict.told.iter().map(|(source, fact)| (*source, days(fact)));
        let child = (one.agency.clone(), one.number.clone());
        let told = Told { child, kind: one.conflict.kind, told: told.collect() };
        assert_eq!(days(&one.conflict.holds), told.told[0].1, "the first source holds");
        assert!(listed.insert(told), "listed twice: {one:?}");
    }
    listed
}

/// Names what is listed and was not injected, and what was injected and is not listed.
fn compare(listed: &BTreeSet<Told>, expected: &BTreeSet<Told>) {
    let missed: Vec<&Told> = expected.difference(listed).take(5).collect();
    let invented: Vec<&Told> = listed.difference(expected).take(5).collect();
    assert!(missed.is_empty() && invented.is_empty(), "missed {missed:#?}\ninvented {invented:#?}");
}

#[tokio::test]
async fn the_conflicts_are_the_days_told_otherwise_and_no_other() {
    let region = region(450, 2018, 2026);
    let told = region.told(OTHERWISE);
    let expected = Expected::of(&region, &told, &in_truth(&region).await);
    let folder = written(&region, OTHERWISE);
    for (app, database) in apps().await {
        for form in FORMS {
            load(&app, folder.path(), form).await;
        }
        compare(&listed(&app).await, &expected.conflicts);
        expected.check_days(&region, &journeys(&app).await);
        eprintln!("{}: {}", database.engine(), expected.summary(&told));
    }
    expected.is_enough_to_show_something(&told);
}

#[tokio::test]
async fn four_forms_in_every_order_give_the_same_journeys_and_conflicts() {
    let region = region(160, 2021, 2026);
    let told = region.told(OTHERWISE);
    let expected = Expected::of(&region, &told, &in_truth(&region).await);
    assert!(
        expected.conflicts.len() > 20,
        "too few to show anything: {}",
        expected.conflicts.len()
    );
    let folder = written(&region, OTHERWISE);
    let mut first: Option<Journeys> = None;
    for order in orders() {
        for (app, _database) in apps().await {
            for form in order {
                load(&app, folder.path(), form).await;
            }
            compare(&listed(&app).await, &expected.conflicts);
            let read = journeys(&app).await;
            let told = first.get_or_insert_with(|| read.clone());
            assert!(*told == read, "the order {order:?} gives other journeys");
        }
    }
    eprintln!("24 orders, {}", expected.summary(&told));
}

/// The others are of 31 March 2026; the return of that year has not been sent.
#[tokio::test]
async fn a_return_whose_year_has_not_come_contradicts_nothing() {
    let region = region(450, 2018, 2026);
    let folder = written(&region, Telling { per_mille_otherwise: 0, ..OTHERWISE });
    loaded::take_away_returns(folder.path(), 2026);
    for (app, _database) in apps().await {
        for form in FORMS {
            load(&app, folder.path(), form).await;
        }
        compare(&listed(&app).await, &BTreeSet::new());
        let read = journeys(&app).await;
        expected::check_true_days(&region, &read);
    }
}

/// The journeys when every form tells the truth: spelling alone is no difference.
async fn in_truth(region: &SyntheticRegion) -> Journeys {
    let folder = written(region, Telling { per_mille_otherwise: 0, ..OTHERWISE });
    let (app, _database) = apps().await.remove(0);
    for form in FORMS {
        load(&app, folder.path(), form).await;
    }
    compare(&listed(&app).await, &BTreeSet::new());
    journeys(&app).await
}
