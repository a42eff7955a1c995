//! Early notifications, on both engines: a child is on the way before any decision, and is the same case
//! when the authority's return comes to tell of its number.

use std::collections::BTreeSet;

use hearth_app::identities::names_of;
use hearth_app::notifications::{self, Notice, Notified, NotifiedChild, notify};
use hearth_app::pipeline::{self, Filter};
use hearth_app::{App, AppError};
use hearth_domain::identity::{Identity, IdentityKind};
use hearth_domain::notification::{Birth, NotificationEvidence, NotificationRefusal};
use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitClock;
use hearth_domain::{AgencyId, Day, Fact, Milestone, Source, Spell};
use hearth_returns::Return;
use hearth_returns::cohort::on_the_way;
use hearth_testkit::moment;
use jiff::civil::date;

use crate::support::{Posted, apps, journeys, load, posted, region};

const FIRST: &str = "2026-06-01T10:00:00Z";
const SECOND: &str = "2026-07-01T10:00:00Z";

fn bristol() -> AgencyId {
    AgencyId::parse("E06000023").unwrap()
}

fn notice(agency: &AgencyId, number: &str, birth: Birth) -> Notice {
    Notice {
        agency: agency.clone(),
        number: number.to_owned(),
        day: date(2026, 5, 20),
        birth,
        evidence: NotificationEvidence::NotificationForm,
        names: Vec::new(),
    }
}

async fn tell(app: &App, notice: &Notice) -> Result<Notified, AppError> {
    notify(&app.request_at_this_machine(moment(FIRST)), notice).await
}

async fn listed(app: &App) -> Vec<NotifiedChild> {
    let context = app.request_at_this_machine(moment(SECOND));
    notifications::notified(&context, &notifications::Question::default(), context.today())
        .await
        .unwrap()
}

#[tokio::test]
async fn an_unborn_child_stands_before_the_decision_and_its_names_stand_apart() {
    for (app, database) in apps().await {
        let name = |kind, value: &str| Identity { kind, value: format!("Marked{value}") };
        let names = vec![
            name(IdentityKind::Forename, "Forename"),
            name(IdentityKind::Surname, "Surname"),
            name(IdentityKind::Worker, "Worker"),
            name(IdentityKind::Team, "Team"),
        ];
        let birth = Birth::Expected(date(2026, 9, 14));
        let of = Notice { names: names.clone(), ..notice(&bristol(), "B-77/1", birth) };
        let done = tell(&app, &of).await.unwrap();

        let context = app.request_at_this_machine(moment(SECOND));
        let before = Filter { stages: [Stage::BeforeDecision].into(), ..Filter::on(of.day) };
        let found = pipeline::list(&context, &before, WaitClock::Entry).await.unwrap();
        let [child] = &found[..] else { panic!("one child: {found:?}") };
        assert_eq!((child.case, child.number.as_str()), (done.case, "B-77/1"));
        let day_before = Filter::on(date(2026, 5, 19));
        let earlier = pipeline::list(&context, &day_before, WaitClock::Entry).await.unwrap();
        assert_eq!(earlier, [], "nobody was told of the day before");
        let [notified] = &listed(&app).await[..] else { panic!("one notification") };
        assert_eq!((notified.notified, notified.told_by), (of.day, Source::Person));
        assert!(notified.is_unborn && notified.born == Some(date(2026, 9, 14)));

        let region = context.region(None).await.unwrap();
        let told = region.child(done.case).unwrap().journey.facts().to_vec();
        assert!(told.iter().all(|fact| fact.source == Source::Person), "{told:?}");
        assert!(told.iter().all(|fact| fact.source_key == "early notification, notification-form"));
        assert_eq!(database.columns_holding("marked").await, ["identity.value"]);
        let mut told: Vec<Identity> = names_of(&context, done.case).await.unwrap();
        told.sort();
        assert_eq!(BTreeSet::from_iter(told), BTreeSet::from_iter(names), "{}", database.engine());
    }
}

/// A child of a return who is not on the way to adoption, and one who is; each with its birth.
struct Two {
    agency: AgencyId,
    other: (String, Day),
    on_the_way: (String, Day),
}

fn two(returns: &[Posted]) -> Two {
    let (agency, year, files) = returns.iter().find(|(_, year, _)| year.ending() == 2026).unwrap();
    let tables = Return::from_files(files.clone(), *year).read();
    let kept = on_the_way(&tables);
    let (_, header) = files.iter().find(|(_, bytes)| bytes.starts_with(b"CHILD,SEX,DOB")).unwrap();
    let mut reader = csv::Reader::from_reader(&header[..]);
    let children: Vec<(String, Day)> = reader
        .records()
        .map(Result::unwrap)
        .map(|row| (row[0].to_owned(), hearth_domain::day::parse_slashed(&row[2]).unwrap()))
        .filter(|(_, born)| *born > date(2009, 1, 1))
        .collect();
    let one = |is_kept: bool| {
        children.iter().find(|(number, _)| kept.contains(number) == is_kept).unwrap().clone()
    };
    Two { agency: agency.clone(), other: one(false), on_the_way: one(true) }
}

#[tokio::test]
async fn the_return_tells_of_the_same_case_when_the_number_appears_there() {
    let region = region(300, 2025, 2026);
    let returns = posted(&region);
    let two = two(&returns);
    let (plain, _database) = apps().await.remove(0);
    load(&plain, FIRST, returns.clone()).await;
    let expected = journeys(&plain).await;
    let key = |child: &(String, Day)| (two.agency.clone(), child.0.clone());
    assert!(expected.contains_key(&key(&two.on_the_way)));
    assert!(!expected.contains_key(&key(&two.other)), "nothing is kept of this child");
    for (app, database) in apps().await {
        let mut cases = Vec::new();
        for (number, born) in [&two.on_the_way, &two.other] {
            let of = notice(&two.agency, number, Birth::Born(*born));
            cases.push(tell(&app, &of).await.unwrap().case);
        }
        load(&app, SECOND, returns.clone()).await;
        let context = app.request_at_this_machine(moment(SECOND));
        let found = context.region(None).await.unwrap();
        assert_eq!(found.children.len(), expected.len() + 1, "{}", database.engine());
        let both = journeys(&app).await;
        for (child, case) in [&two.on_the_way, &two.other].into_iter().zip(cases) {
            let known = found.child(case).unwrap();
            assert_eq!((&known.agency, &known.number), (&two.agency, &child.0));
            let facts = known.journey.facts();
            assert!(facts.iter().any(|fact| fact.source == Source::Ssda903), "{facts:?}");
            let notified = Milestone::EarlyNotification.into();
            assert!(
                facts.iter().any(|fact| fact.kind == notified && fact.source == Source::Person)
            );
            assert_eq!(known.journey.conflicts(), [], "the same day of birth is no difference");
        }
        let on_the_way = key(&two.on_the_way);
        assert_eq!(both[&on_the_way].plans(), expected[&on_the_way].plans());
        let spells = both[&key(&two.other)].facts().iter();
        let is_status = |fact: &&Fact| fact.kind == Spell::LegalStatus.into();
        assert!(spells.filter(is_status).count() > 0, "the return tells of its care");
    }
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_changes_nothing() {
    let born = Birth::Born(date(2025, 3, 3));
    for (app, _database) in apps().await {
        let first = tell(&app, &notice(&bristol(), "17", born)).await.unwrap();
        let again = tell(&app, &notice(&bristol(), "17", born)).await.unwrap_err();
        let known =
            AppError::ChildKnown { agency: bristol(), number: "17".to_owned(), case: first.case };
        assert_eq!(again.to_string(), known.to_string());
        let bath = AgencyId::parse("E06000022").unwrap();
        let other = tell(&app, &notice(&bath, "17", born)).await.unwrap();
        assert_ne!(other.case, first.case, "another authority's number is another child's");

        let tomorrow = Notice { day: date(2026, 6, 2), ..notice(&bristol(), "18", born) };
        let refused = tell(&app, &tomorrow).await.unwrap_err();
        assert_eq!(
            refused.to_string(),
            AppError::Notification(vec![NotificationRefusal::NotifiedInFuture]).to_string()
        );
        for number in ["", " 18", "1.8E+11", "01/02/2025", "1\t8", &"x".repeat(41)] {
            let refused = tell(&app, &notice(&bristol(), number, born)).await.unwrap_err();
            assert!(matches!(refused, AppError::NoNumber), "{number:?}: {refused}");
        }
        let company = AgencyId::parse("adoption-west-company").unwrap();
        let refused = tell(&app, &notice(&company, "18", born)).await.unwrap_err();
        assert!(matches!(refused, AppError::NoAuthority(_)), "{refused}");
        let nobody = AgencyId::parse("nobody").unwrap();
        let refused = tell(&app, &notice(&nobody, "18", born)).await.unwrap_err();
        assert!(matches!(refused, AppError::UnknownAgency(_)), "{refused}");
        let long = Identity { kind: IdentityKind::Team, value: "x".repeat(101) };
        let named = Notice { names: vec![long], ..notice(&bristol(), "18", born) };
        let refused = tell(&app, &named).await.unwrap_err();
        assert!(matches!(refused, AppError::LongName { .. }), "{refused}");
        assert_eq!(listed(&app).await.len(), 2);
    }
}
