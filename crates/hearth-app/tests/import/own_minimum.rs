//! What an authority keeps for itself stands in its own partition and nowhere else, and goes when the
//! partition is turned off.

use hearth_app::partition::{look, turn_off, turn_on};
use hearth_domain::AgencyId;
use hearth_testkit::moment;

use crate::minimum::{bytes_of, contains, marked};
use crate::support::{Posted, apps, keep_the_rest, load, posted, region};

const FIRST: &str = "2026-06-01T10:00:00Z";
const SECOND: &str = "2026-07-01T10:00:00Z";
const THIRD: &str = "2026-08-01T10:00:00Z";

/// Marks of other children's numbers and of pupil numbers.
const OF_THE_REST: [&str; 2] = ["GONE-", "PUPIL-"];

fn returns() -> Vec<Posted> {
    marked(posted(&region(500, 2025, 2026)))
}

#[tokio::test]
async fn other_children_stand_in_the_partition_alone_and_only_while_it_is_on() {
    for (app, database) in apps().await {
        let context = app.request_at_this_machine(moment(THIRD));
        load(&app, FIRST, returns()).await;
        for mark in OF_THE_REST {
            assert_eq!(database.columns_holding(mark).await, [""; 0], "{mark} while off");
        }
        keep_the_rest(&app, SECOND, &returns()).await;
        let report = load(&app, SECOND, returns()).await;
        assert!(report.changes.rest_added > 3_000, "{:?}", report.changes);
        for mark in OF_THE_REST {
            assert_eq!(database.columns_holding(mark).await, ["partition_row.cells"], "{mark}");
        }
        assert!(database.columns_holding("KEPT-").await.contains(&"identifier.value".to_owned()));

        let mut deleted = 0;
        let agencies: std::collections::BTreeSet<AgencyId> =
            returns().into_iter().map(|(agency, ..)| agency).collect();
        for agency in &agencies {
            let gone = turn_off(&context, agency).await.unwrap().unwrap();
            assert!(gone.is_cleared);
            deleted += gone.rows;
            assert_eq!(turn_off(&context, agency).await.unwrap(), None, "it is off already");
        }
        assert_eq!(deleted, u64::try_from(report.changes.rest_added).unwrap());
        for mark in OF_THE_REST {
            assert_eq!(database.columns_holding(mark).await, [""; 0], "{mark} after turning off");
        }
        if database.engine() == "sqlite" {
            let bytes = bytes_of(&database);
            assert!(contains(&bytes, "KEPT-"));
            for mark in OF_THE_REST {
                assert!(!contains(&bytes, mark), "{mark} is left in the file");
            }
        }
        let again = load(&app, THIRD, returns()).await;
        assert!(again.changes.is_none(), "what is off keeps nothing: {:?}", again.changes);
    }
}

#[tokio::test]
async fn one_authority_turned_on_keeps_nothing_of_another() {
    let returns = returns();
    let (one, other) = (returns[0].0.clone(), returns.last().unwrap().0.clone());
    assert_ne!(one, other);
    for (app, database) in apps().await {
        let context = app.request_at_this_machine(moment(FIRST));
        assert!(turn_on(&context, &one).await.unwrap().0);
        let mark = |(agency, year, files): Posted| {
            let word = if agency == one { "MARKED-ONE" } else { "MARKED-OTHER" };
            let text = |bytes: Vec<u8>| {
                String::from_utf8(bytes).unwrap().replace("GONE", word).into_bytes()
            };
            let files = files.into_iter().map(|(name, bytes)| (name, text(bytes))).collect();
            (agency, year, files)
        };
        let report = load(&app, FIRST, returns.iter().cloned().map(mark).collect()).await;
        let keeps = |year: &&hearth_app::import::YearReport| year.rest_kept.is_some();
        assert!(report.years.iter().filter(keeps).all(|year| year.agency == one));
        assert_eq!(database.columns_holding("MARKED-ONE").await, ["partition_row.cells"]);
        assert_eq!(database.columns_holding("MARKED-OTHER").await, [""; 0]);
        let kept = look(&context, &one).await.unwrap();
        assert!(kept.send_again().is_empty() && kept.tables.len() > 20);
        let not_kept = look(&context, &other).await.unwrap();
        assert!(not_kept.on.is_none());
        assert!(not_kept.tables.iter().all(|table| table.rows_of_rest.is_none()));
    }
}

#[tokio::test]
async fn who_turned_it_on_and_off_stands_in_the_ledger() {
    let agency = AgencyId::parse("E06000023").unwrap();
    for (app, database) in apps().await {
        let context = app.request_at_this_machine(moment(FIRST));
        turn_on(&context, &agency).await.unwrap();
        let (was_off, partition) = turn_on(&context, &agency).await.unwrap();
        let on = partition.on.unwrap();
        assert_eq!((was_off, on.at, on.by.as_str()), (false, moment(FIRST), "local"));
        turn_off(&context, &agency).await.unwrap();
        for about in
            ["own partition of E06000023 turned on", "own partition of E06000023 turned off"]
        {
            assert_eq!(database.columns_holding(about).await, ["change.about"]);
        }
        assert_eq!(database.columns_holding("manage-partition").await, ["change.action"]);
    }
}

#[tokio::test]
async fn only_an_authority_that_makes_the_return_has_a_partition() {
    let (app, _database) = apps().await.remove(0);
    let context = app.request_at_this_machine(moment(FIRST));
    let unknown = AgencyId::parse("E09999999").unwrap();
    let refused = turn_on(&context, &unknown).await.unwrap_err();
    assert!(refused.to_string().contains("Check the code"), "{refused}");
    let mut voluntary = hearth_domain::agency::Agency::local_authority(
        AgencyId::parse("fictional-agency").unwrap(),
        "A fictional agency",
        "",
    );
    voluntary.registration = hearth_domain::agency::Registration::VoluntaryAdoptionAgency;
    hearth_app::agencies::add_agencies(&context, vec![voluntary.clone()]).await.unwrap();
    let refused = turn_on(&context, &voluntary.id).await.unwrap_err();
    assert!(refused.to_string().contains("Give a local authority"), "{refused}");
}
