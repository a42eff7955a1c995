//! One region in four forms, spelled as people and databases write them, with one day in twenty told
//! otherwise by each: in whatever order they are loaded the same journeys come out, and the conflicts
//! are the days told otherwise and no other.

mod expected;
mod loaded;

use std::collections::BTreeMap;
use std::path::Path;

use hearth_app::conflicts::{Question, conflicts};
use hearth_app::App;
use hearth_domain::{AgencyId, Fact, Source};
use hearth_returns::write::Form;
use hearth_simulation::{Spelling, SyntheticRegion, Telling};
use hearth_testkit::{Folder, moment};

use crate::support::{Journeys, apps, journeys, region};
use expected::{Expected, Told};
use loaded::{FORMS, load};

/// Five days in a hundred.
const PER_MILLE: u32 = 50;

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

/// The open conflicts of every child, each as its kind and what each source tells.
async fn listed(app: &App) -> BTreeMap<(AgencyId, String), Vec<Told>> {
    let context = app.request_at_this_machine(moment(LATER));
    let mut listed: BTreeMap<(AgencyId, String), Vec<Told>> = BTreeMap::new();
    for one in conflicts(&context, &Question::default()).await.unwrap() {
        let days = |fact: &Option<Fact>| fact.as_ref().map(|fact| (fact.day, fact.until));
        let told = one.conflict.told.iter().map(|(source, fact)| (*source, days(fact)));
        let told = Told { kind: one.conflict.kind, told: told.collect() };
        assert_eq!(days(&one.conflict.holds), told.told[0].1, "the first source holds");
        listed.entry((one.agency, one.number)).or_default().push(told);
    }
    listed.values_mut().for_each(|told| told.sort());
    listed
}

#[tokio::test]
async fn four_forms_in_every_order_give_the_same_journeys_and_the_injected_conflicts() {
    let region = region(300, 2018, 2026);
    let telling =
        Telling { per_mille_otherwise: PER_MILLE, spelling: Spelling::Varied };
    let told = region.told(telling);
    let expected = Expected::of(&region, &told, &in_truth(&region).await);
    let folder = written(&region, telling);
    let mut first: Option<Journeys> = None;
    let mut loads = 0;
    for order in orders() {
        for (app, _database) in apps().await {
            for form in order {
                load(&app, folder.path(), form).await;
            }
            let read = journeys(&app).await;
            if first.is_none() {
                assert_eq!(listed(&app).await, expected.conflicts);
                expected.check_days(&region, &read);
            }
            let told = first.get_or_insert_with(|| read.clone());
            assert!(*told == read, "the order {order:?} gives other journeys");
            loads += 1;
        }
    }
    expected.is_enough_to_show_something(&told);
    eprintln!("{loads} loads in 24 orders, {}", expected.summary(&told));
}

/// The journeys when every form tells the truth.
async fn in_truth(region: &SyntheticRegion) -> Journeys {
    let plain = Telling { per_mille_otherwise: 0, spelling: Spelling::Varied };
    let folder = written(region, plain);
    let (app, _database) = apps().await.remove(0);
    load_all(&app, folder.path()).await;
    assert_eq!(listed(&app).await, BTreeMap::new(), "spelling alone is no difference");
    journeys(&app).await
}

async fn load_all(app: &App, folder: &Path) {
    for form in FORMS {
        load(app, folder, form).await;
    }
}
