//! Brothers and sisters, on both engines: proposed as list 10 sets them together, confirmed or refused by
//! a person, and open again when a list adds a child or takes one away.

use std::collections::{BTreeMap, BTreeSet};

use hearth_app::import::{Mode, Sent, import_returns};
use hearth_app::siblings::{
    ListedGroup, Question, SiblingDecision, SiblingsChosen, confirm, evidence_of, group, groups,
    groups_of_child, withdraw,
};
use hearth_app::{App, AppError};
use hearth_domain::settlement::Evidence;
use hearth_domain::siblings::SiblingStanding;
use hearth_domain::{AgencyId, CaseId};
use hearth_returns::Return;
use hearth_simulation::SyntheticRegion;
use hearth_testkit::moment;

use crate::support::{apps, journeys, region, year};

const FIRST: &str = "2026-06-01T10:00:00Z";
const SECOND: &str = "2026-07-01T10:00:00Z";
const BEFORE: &str = "2026-06-15T10:00:00Z";

/// The columns of list 10 that hold the child's number and the family's identifier.
const CHILD: usize = 0;
const FAMILY: usize = 1;

type Row = Vec<String>;

/// The rows of the newest lists by agency, the headings first.
fn lists(region: &SyntheticRegion) -> BTreeMap<AgencyId, Vec<Row>> {
    let newest = region.lists_of_children().filter(|(_, of, _)| *of == year(2026));
    let rows = |bytes: Vec<u8>| {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[..]);
        let row = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
        reader.records().map(|record| row(record.unwrap())).collect()
    };
    newest.map(|(agency, _, bytes)| (agency, rows(bytes))).collect()
}

async fn load(app: &App, lists: &BTreeMap<AgencyId, Vec<Row>>) {
    let sent = lists.iter().map(|(agency, rows)| {
        let mut writer = csv::Writer::from_writer(Vec::new());
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        Sent {
            agency: agency.clone(),
            files: Return::list_10("list_10.csv", writer.into_inner().unwrap(), year(2026)),
            folder: None,
        }
    });
    let context = app.request_at_this_machine(moment(FIRST));
    import_returns(&context, sent.collect(), Mode::Write).await.unwrap();
}

/// The numbers of the children of each family that has two or more in a list.
fn families(lists: &BTreeMap<AgencyId, Vec<Row>>) -> BTreeSet<(AgencyId, BTreeSet<String>)> {
    let mut families: BTreeMap<(AgencyId, String), BTreeSet<String>> = BTreeMap::new();
    for (agency, rows) in lists {
        for row in rows.iter().skip(1).filter(|row| !row[FAMILY].is_empty()) {
            let family = (agency.clone(), row[FAMILY].clone());
            families.entry(family).or_default().insert(row[CHILD].clone());
        }
    }
    let several = families.into_iter().filter(|(_, children)| children.len() > 1);
    several.map(|((agency, _), children)| (agency, children)).collect()
}

async fn all(app: &App, known_at: Option<&str>) -> Vec<ListedGroup> {
    let context = app.request_at_this_machine(moment(SECOND));
    let question = Question { known_at: known_at.map(moment), ..Question::default() };
    groups(&context, &question, context.today()).await.unwrap()
}

fn numbers(group: &ListedGroup) -> (AgencyId, BTreeSet<String>) {
    (group.agency.clone(), group.children.iter().map(|child| child.number.clone()).collect())
}

fn decision(of: &ListedGroup, chosen: SiblingsChosen) -> SiblingDecision {
    SiblingDecision { key: of.proposal.key(), chosen, evidence: Evidence::CaseRecord }
}

async fn standing_of(app: &App, child: CaseId) -> SiblingStanding {
    let context = app.request_at_this_machine(moment(SECOND));
    groups_of_child(&context, child, None).await.unwrap()[0].proposal.standing
}

#[tokio::test]
async fn the_proposals_are_exactly_the_families_of_the_lists() {
    let region = region(600, 2024, 2026);
    let lists = lists(&region);
    for (app, database) in apps().await {
        load(&app, &lists).await;
        let found = all(&app, None).await;
        let expected = families(&lists);
        assert!(expected.len() > 5, "{}", expected.len());
        assert_eq!(
            found.iter().map(numbers).collect::<BTreeSet<_>>(),
            expected,
            "{}",
            database.engine()
        );
        assert!(found.iter().all(|one| one.proposal.standing == SiblingStanding::Proposed));
        let context = app.request_at_this_machine(moment(SECOND));
        let rows = evidence_of(&context, &found[0]).await.unwrap().rows;
        assert_eq!(rows.len(), found[0].children.len(), "a row for each child");
        let row = &rows[0];
        let of_list = &lists[&found[0].agency][usize::try_from(row.line).unwrap() - 1];
        assert_eq!((row.table.as_str(), &row.identifier), ("List10", &of_list[FAMILY]));
    }
}

#[tokio::test]
async fn a_group_is_confirmed_as_a_whole_in_part_or_not_at_all_and_taken_back() {
    let region = region(600, 2024, 2026);
    for (app, _database) in apps().await {
        load(&app, &lists(&region)).await;
        let (found, before) = (all(&app, None).await, journeys(&app).await);
        let context = app.request_at_this_machine(moment(SECOND));
        let (whole, refused) = (&found[0], &found[1]);
        let many = found.iter().skip(2).find(|one| one.children.len() > 2).unwrap();
        confirm(&context, &decision(whole, SiblingsChosen::All)).await.unwrap();
        confirm(&context, &decision(refused, SiblingsChosen::Nobody)).await.unwrap();
        let some: BTreeSet<CaseId> = many.children.iter().take(2).map(|child| child.case).collect();
        let of_some = decision(many, SiblingsChosen::These(some.clone()));
        confirm(&context, &of_some).await.unwrap();

        let of = async |one: &ListedGroup| {
            group(&context, &one.proposal.key()).await.unwrap().unwrap().proposal
        };
        assert_eq!(of(whole).await.siblings(), whole.proposal.children);
        let shown = group(&context, &whole.proposal.key()).await.unwrap().unwrap();
        let decided = evidence_of(&context, &shown).await.unwrap().decided;
        assert_eq!(decided, Some((moment(SECOND), "local".to_owned())));
        assert_eq!(of(many).await.siblings(), some);
        assert_eq!(of(refused).await.standing, SiblingStanding::Refused);
        assert_eq!(all(&app, Some(BEFORE)).await, found, "as it was known before");

        let plans = |known: &crate::support::Journeys| {
            known.values().map(|one| (one.plans().to_vec(), one.facts().len())).collect::<Vec<_>>()
        };
        assert_ne!(plans(&journeys(&app).await), plans(&before), "the facts are of the children");
        for one in [whole, refused, many] {
            withdraw(&context, &one.proposal.key()).await.unwrap();
        }
        assert_eq!(all(&app, None).await, found);
        assert_eq!(plans(&journeys(&app).await), plans(&before));
        let again = withdraw(&context, &whole.proposal.key()).await;
        assert!(matches!(again, Err(AppError::NothingConfirmed)));
    }
}

#[tokio::test]
async fn a_confirmed_group_is_open_again_when_a_list_adds_a_child_or_takes_one_away() {
    let region = region(600, 2024, 2026);
    let first = lists(&region);
    for (app, _database) in apps().await {
        load(&app, &first).await;
        let one = all(&app, None).await.remove(0);
        let context = app.request_at_this_machine(moment(SECOND));
        confirm(&context, &decision(&one, SiblingsChosen::All)).await.unwrap();
        let child = one.children[0].case;
        assert_eq!(standing_of(&app, child).await, SiblingStanding::Confirmed);
        let identifier = one.proposal.identifiers.first().unwrap().clone();

        let mut more = first.clone();
        let is_stranger =
            |row: &&mut Row| row[FAMILY] != identifier && row[CHILD] != "Child Unique ID";
        let rows = more.get_mut(&one.agency).unwrap();
        rows.iter_mut().skip(1).find(is_stranger).unwrap()[FAMILY] = identifier.clone();
        load(&app, &more).await;
        let now = groups_of_child(&context, child, None).await.unwrap().remove(0);
        assert_eq!(now.proposal.standing, SiblingStanding::Reopened);
        assert_eq!((now.proposal.added().len(), now.children.len()), (1, one.children.len() + 1));
        let stale = confirm(&context, &decision(&one, SiblingsChosen::All)).await;
        assert!(matches!(stale, Err(AppError::NoSuchSiblings)), "what was seen has changed");
        confirm(&context, &decision(&now, SiblingsChosen::All)).await.unwrap();
        assert_eq!(standing_of(&app, child).await, SiblingStanding::Confirmed);

        load(&app, &first).await;
        let now = groups_of_child(&context, child, None).await.unwrap();
        assert_eq!((now.len(), now[0].proposal.removed().len()), (1, 1), "one finding, one group");
        assert_eq!(now[0].proposal.standing, SiblingStanding::Reopened);

        let mut none = first.clone();
        let rows = none.get_mut(&one.agency).unwrap();
        rows.iter_mut().filter(|row| row[FAMILY] == identifier).for_each(|row| row[FAMILY].clear());
        load(&app, &none).await;
        let gone = groups_of_child(&context, child, None).await.unwrap().remove(0);
        assert!(!gone.proposal.is_told());
        let refused = confirm(&context, &decision(&gone, SiblingsChosen::All)).await;
        assert!(matches!(refused, Err(AppError::NoSuchSiblings)), "no source sets them together");
        withdraw(&context, &gone.proposal.key()).await.unwrap();
        assert_eq!(groups_of_child(&context, child, None).await.unwrap(), []);
    }
}

#[tokio::test]
async fn what_cannot_be_confirmed_is_refused_and_changes_nothing() {
    let region = region(600, 2024, 2026);
    for (app, _database) in apps().await {
        load(&app, &lists(&region)).await;
        let found = all(&app, None).await;
        let context = app.request_at_this_machine(moment(SECOND));
        let one = found[0].children[0].case;
        let stranger = found[1].children[0].case;
        for these in [vec![], vec![one], vec![one, stranger]] {
            let chosen = SiblingsChosen::These(these.into_iter().collect());
            let refused = confirm(&context, &decision(&found[0], chosen)).await;
            assert!(matches!(refused, Err(AppError::TooFewSiblings)));
        }
        let nowhere = SiblingDecision {
            key: "0000000000000000".to_owned(),
            ..decision(&found[0], SiblingsChosen::All)
        };
        assert!(matches!(confirm(&context, &nowhere).await, Err(AppError::NoSuchSiblings)));
        assert_eq!(all(&app, None).await, found);
    }
}
