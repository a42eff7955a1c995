//! The order in which returns come does not matter, and only what differs is written.

use hearth_app::import::Changes;
use hearth_domain::AgencyId;
use hearth_returns::Return;
use hearth_testkit::{Dice, Folder, moment};

use hearth_app::import::{Mode, Sent, import_returns};

use crate::support::{Posted, apps, file_of, load, plans, posted, region};

const FIRST: &str = "2026-06-01T10:00:00Z";
const SECOND: &str = "2026-07-01T10:00:00Z";
const BETWEEN: &str = "2026-06-15T10:00:00Z";

#[tokio::test]
async fn the_same_files_again_change_nothing() {
    let region = region(300, 2024, 2026);
    for (app, _database) in apps().await {
        let first = load(&app, FIRST, posted(&region)).await;
        assert!(first.changes.new > 500 && first.ledger.is_some());
        let again = load(&app, SECOND, posted(&region)).await;
        assert_eq!((again.changes, again.ledger), (Changes::default(), None));
    }
}

#[tokio::test]
async fn folders_in_any_order_tell_the_same_journeys() {
    let region = region(300, 2023, 2026);
    let folder = Folder::fresh();
    region.write_to(folder.path()).unwrap();
    for (app, _database) in apps().await {
        load(&app, FIRST, posted(&region)).await;
        let expected = plans(&app, None).await;
        for seed in 1..=2 {
            let (shuffled, _other) = apps().await.remove(0);
            let mut returns: Vec<_> =
                region.returns().map(|(agency, year, _)| (agency, year)).collect();
            Dice::seeded(seed).shuffle(&mut returns);
            for (agency, year) in returns {
                let place = folder.path().join(agency.as_str()).join(year.ending().to_string());
                let sent = Sent::read_folder(&place, agency, year).unwrap();
                let context = shuffled.request_at_this_machine(moment(FIRST));
                let report = import_returns(&context, vec![sent], Mode::Write).await.unwrap();
                assert_eq!(report.remarks, Vec::<String>::new());
            }
            assert_eq!(plans(&shuffled, None).await, expected, "seed {seed}");
        }
    }
}

#[tokio::test]
async fn a_year_whose_files_are_gone_is_asked_for_again() {
    let region = region(300, 2024, 2026);
    let (app, _database) = apps().await.remove(0);
    let mut remarks = Vec::new();
    for one in posted(&region) {
        remarks.extend(load(&app, FIRST, vec![one]).await.remarks);
    }
    assert!(remarks[0].contains("Send those years again"), "{remarks:?}");
    for one in posted(&region) {
        load(&app, SECOND, vec![one]).await;
    }
    let (whole, _other) = apps().await.remove(0);
    load(&whole, FIRST, posted(&region)).await;
    assert_eq!(plans(&app, None).await, plans(&whole, None).await);
}

/// The authority and row of a child adopted in 2025/26, and the position of the match in it.
fn an_adoption(returns: &mut [Posted]) -> (AgencyId, String) {
    let agencies: Vec<AgencyId> = returns.iter().map(|(agency, _, _)| agency.clone()).collect();
    for agency in agencies {
        let text =
            String::from_utf8(file_of(returns, &agency, 2026, "DATE_MATCH").clone()).unwrap();
        if let Some(row) = text.lines().nth(1) {
            return (agency, row.to_owned());
        }
    }
    panic!("nobody was adopted in 2025/26");
}

fn replace(bytes: &mut Vec<u8>, old: &str, new: &str) {
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert_eq!(text.matches(old).count(), 1, "{old}");
    *bytes = text.replace(old, new).into_bytes();
}

#[tokio::test]
async fn one_changed_date_supersedes_exactly_that_fact() {
    let region = region(300, 2024, 2026);
    for (app, _database) in apps().await {
        load(&app, FIRST, posted(&region)).await;
        let before = plans(&app, None).await;
        let mut changed = posted(&region);
        let (agency, row) = an_adoption(&mut changed);
        let matched = row.split(',').nth(3).unwrap();
        let other = if matched == "01/06/2025" { "02/06/2025" } else { "01/06/2025" };
        let new_row = row.replacen(matched, other, 1);
        replace(file_of(&mut changed, &agency, 2026, "DATE_MATCH"), &row, &new_row);
        let report = load(&app, SECOND, changed).await;
        let expected =
            Changes { superseded: 1, rows_added: 1, rows_removed: 1, ..Changes::default() };
        assert_eq!(report.changes, expected);
        assert_eq!(plans(&app, Some(BETWEEN)).await, before, "what was known before stays");
        let after = plans(&app, None).await;
        let differing: Vec<_> = before.iter().zip(&after).filter(|(old, new)| old != new).collect();
        assert_eq!(differing.len(), 1);
        assert_eq!(differing[0].0.child, row.split(',').next().unwrap());
    }
}

#[tokio::test]
async fn a_removed_row_retracts_what_only_it_told() {
    let region = region(300, 2024, 2026);
    for (app, _database) in apps().await {
        load(&app, FIRST, posted(&region)).await;
        let before = plans(&app, None).await;
        let mut changed = posted(&region);
        let (agency, row) = an_adoption(&mut changed);
        replace(file_of(&mut changed, &agency, 2026, "DATE_MATCH"), &format!("{row}\n"), "");
        let report = load(&app, SECOND, changed).await;
        // The match goes; the decision is still told by the decisions table.
        let expected = Changes { retracted: 1, rows_removed: 1, ..Changes::default() };
        assert_eq!(report.changes, expected);
        assert_eq!(plans(&app, Some(BETWEEN)).await, before);
        let back = load(&app, "2026-08-01T10:00:00Z", posted(&region)).await;
        assert_eq!(back.changes.new, 1);
        assert_eq!(plans(&app, None).await, before);
    }
}

#[tokio::test]
async fn a_table_not_sent_is_untouched() {
    let region = region(300, 2025, 2026);
    let (app, _database) = apps().await.remove(0);
    load(&app, FIRST, posted(&region)).await;
    let before = plans(&app, None).await;
    let episodes_only = posted(&region).into_iter().map(|(agency, year, files)| {
        let kept = files
            .into_iter()
            .filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains("DECOM,RNE"));
        (agency, year, kept.collect())
    });
    let report = load(&app, SECOND, episodes_only.collect()).await;
    assert!(report.changes.is_none());
    assert_eq!(plans(&app, None).await, before);
}

#[tokio::test]
async fn an_unknown_authority_is_refused_with_what_to_do() {
    let region = region(100, 2026, 2026);
    let (app, _database) = apps().await.remove(0);
    let (_, year, files) = posted(&region).remove(0);
    let agency = AgencyId::parse("E09999999").unwrap();
    let sent = vec![Sent { agency, files: Return::from_files(files, year), folder: None }];
    let context = app.request_at_this_machine(moment(FIRST));
    let refused = import_returns(&context, sent, Mode::Write).await.unwrap_err();
    assert!(refused.to_string().contains("Check the code"), "{refused}");
}
