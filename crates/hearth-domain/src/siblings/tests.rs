//! Small families that show each way in which a proposal may stand.

use super::*;
use crate::fact::Milestone;
use crate::settlement::Evidence;
use jiff::civil::date;
use uuid::Uuid;

fn case(number: u128) -> CaseId {
    CaseId::new(Uuid::from_u128(number))
}

fn cases(numbers: &[u128]) -> BTreeSet<CaseId> {
    numbers.iter().map(|number| case(*number)).collect()
}

fn family(source: Source, identifier: &str) -> Fact {
    Fact {
        kind: Statement::FamilyIdentifier.into(),
        day: None,
        until: None,
        detail: identifier.to_owned(),
        source,
        source_key: "List 10, Family identifier".to_owned(),
    }
}

/// The identifiers that sources tell of a child.
type Told<'a> = &'a [(Source, &'a str)];

/// A child's number, what sources tell of the family and what people have decided.
type Child<'a> = (u128, Told<'a>, &'a [&'a SiblingsConfirmed]);

fn told(of: &[Child<'_>]) -> Vec<ChildOfFamily> {
    let child = |(number, tellings, decided): &Child<'_>| {
        let tellings = tellings.iter().map(|(source, identifier)| family(*source, identifier));
        let decided = decided.iter().map(|one| one.as_told());
        let journey = Journey::told_by(tellings.chain(decided).collect());
        ChildOfFamily::of(case(*number), &journey)
    };
    of.iter().map(child).collect()
}

const LIST_10: Source = Source::AnnexA;

#[test]
fn children_who_share_an_identifier_are_proposed_with_what_shows_it() {
    let found = proposals(&told(&[
        (1, &[(LIST_10, "F7")], &[]),
        (2, &[(LIST_10, "F8")], &[]),
        (3, &[(LIST_10, "F7")], &[]),
        (4, &[], &[]),
    ]));
    let [one] = &found[..] else { panic!("one proposal: {found:?}") };
    assert_eq!((&one.children, one.standing), (&cases(&[1, 3]), SiblingStanding::Proposed));
    assert_eq!(one.identifiers, BTreeSet::from(["F7".to_owned()]));
    assert!(one.is_told() && one.against.is_empty() && one.siblings().is_empty());
    let child = &told(&[(1, &[(LIST_10, "F7")], &[])])[0];
    assert_eq!(child.tellings[0].source_key, "List 10, Family identifier");
}

#[test]
fn another_identifier_speaks_against_unless_all_of_them_share_it() {
    let list = Source::List;
    let found = proposals(&told(&[
        (1, &[(LIST_10, "F7"), (list, "G1")], &[]),
        (2, &[(LIST_10, "F7"), (list, "G2")], &[]),
        (3, &[(list, "G2")], &[]),
    ]));
    let of = |numbers: &[u128]| found.iter().find(|one| one.children == cases(numbers)).unwrap();
    let other = |number, source, identifier: &str| SiblingObjection::OtherIdentifier {
        case: case(number),
        source,
        identifier: identifier.to_owned(),
    };
    assert_eq!(of(&[1, 2]).against, [other(1, list, "G1"), other(2, list, "G2")]);
    assert_eq!(of(&[2, 3]).against, [other(2, LIST_10, "F7")]);

    let same = proposals(&told(&[
        (1, &[(LIST_10, "F7"), (list, "G1")], &[]),
        (2, &[(LIST_10, "F7"), (list, "G1")], &[]),
    ]));
    assert_eq!(same.len(), 1, "two numberings of one family are one proposal");
    assert_eq!((same[0].identifiers.len(), same[0].against.len()), (2, 0));
}

/// The proposal of children 1, 2 and 3, who share F7.
fn three() -> SiblingProposal {
    let f7: Told<'_> = &[(LIST_10, "F7")];
    proposals(&told(&[(1, f7, &[]), (2, f7, &[]), (3, f7, &[])])).remove(0)
}

#[test]
fn a_finding_reads_back_as_it_was_written() {
    let chosen = [cases(&[1, 2, 3]), cases(&[1, 3]), cases(&[])];
    for siblings in chosen {
        let found = SiblingsConfirmed::of(&three(), &siblings, Evidence::CaseRecord).unwrap();
        assert_eq!(SiblingsConfirmed::read(&found.as_told()), Some(found));
    }
    let none = |numbers: &[u128]| {
        SiblingsConfirmed::of(&three(), &cases(numbers), Evidence::CaseRecord).is_none()
    };
    assert!(none(&[1]), "nobody is brother or sister of nobody");
    assert!(none(&[1, 4]), "a child who is not of the group");
    assert_eq!(SiblingsConfirmed::read(&family(LIST_10, "F7")), None);
}

#[test]
fn a_finding_holds_for_just_these_children() {
    let f7: Told<'_> = &[(LIST_10, "F7")];
    let some = SiblingsConfirmed::of(&three(), &cases(&[1, 2]), Evidence::CourtPaper).unwrap();
    let by: &[&SiblingsConfirmed] = &[&some];
    let now = proposals(&told(&[(1, f7, by), (2, f7, by), (3, f7, by)]));
    assert_eq!((now.len(), now[0].standing), (1, SiblingStanding::Confirmed));
    assert_eq!((now[0].siblings(), now[0].against.len()), (cases(&[1, 2]), 0));

    let added = proposals(&told(&[(1, f7, by), (2, f7, by), (3, f7, by), (4, f7, &[])]));
    assert_eq!((added.len(), added[0].standing), (1, SiblingStanding::Reopened));
    assert_eq!((added[0].added(), added[0].removed()), (cases(&[4]), cases(&[])));
    assert!(added[0].siblings().is_empty(), "what is open again is no fact");
    let refused = SiblingObjection::RefusedBefore { children: cases(&[1, 2, 3]) };
    assert_eq!(added[0].against, [refused]);

    let gone = proposals(&told(&[(1, f7, by), (2, f7, by), (3, &[], by)]));
    assert_eq!((gone.len(), gone[0].standing), (1, SiblingStanding::Reopened));
    assert_eq!((gone[0].removed(), gone[0].is_told()), (cases(&[3]), true));
    assert_ne!(gone[0].key(), now[0].key());
}

#[test]
fn a_refused_group_stays_refused_and_one_that_nobody_tells_is_open_again() {
    let f7: Told<'_> = &[(LIST_10, "F7")];
    let none = SiblingsConfirmed::of(&three(), &cases(&[]), Evidence::CaseRecord).unwrap();
    let by: &[&SiblingsConfirmed] = &[&none];
    let now = proposals(&told(&[(1, f7, by), (2, f7, by), (3, f7, by)]));
    assert_eq!((now[0].standing, now[0].siblings()), (SiblingStanding::Refused, cases(&[])));
    let gone = proposals(&told(&[(1, f7, by), (2, &[], by), (3, &[], by)]));
    assert_eq!((gone.len(), gone[0].standing), (1, SiblingStanding::Reopened));
    assert_eq!((gone[0].is_told(), gone[0].removed()), (false, cases(&[2, 3])));
}

#[test]
fn a_child_confirmed_with_others_is_said() {
    let f7: Told<'_> = &[(LIST_10, "F7")];
    let g1: Told<'_> = &[(LIST_10, "F7"), (Source::List, "G1")];
    let all = SiblingsConfirmed::of(&three(), &cases(&[1, 2, 3]), Evidence::CaseRecord).unwrap();
    let by: &[&SiblingsConfirmed] = &[&all];
    let list: Told<'_> = &[(Source::List, "G1")];
    let found = proposals(&told(&[(1, f7, by), (2, f7, by), (3, g1, by), (4, list, &[])]));
    let other = found.iter().find(|one| one.children == cases(&[3, 4])).unwrap();
    assert_eq!(other.standing, SiblingStanding::Proposed);
    let with = |one: &SiblingObjection| {
        *one == SiblingObjection::ConfirmedWithOthers { case: case(3), others: cases(&[1, 2]) }
    };
    assert!(other.against.iter().any(with), "{:?}", other.against);
    let first = found.iter().find(|one| one.children == cases(&[1, 2, 3])).unwrap();
    assert_eq!(first.standing, SiblingStanding::Confirmed);
}

#[test]
fn a_finding_changes_nothing_else_of_a_journey() {
    let happened = |kind: Milestone, day| Fact {
        kind: kind.into(),
        day: Some(day),
        until: None,
        detail: String::new(),
        source: Source::Ssda903,
        source_key: "Episodes, DECOM".to_owned(),
    };
    let facts = vec![
        happened(Milestone::EnteredCare, date(2025, 1, 10)),
        happened(Milestone::Decision, date(2025, 6, 1)),
    ];
    let plain = Journey::told_by(facts.clone());
    let all = SiblingsConfirmed::of(&three(), &cases(&[1, 2]), Evidence::CaseRecord).unwrap();
    let with = Journey::told_by(facts.into_iter().chain([all.as_told()]).collect());
    assert_eq!((with.plans(), with.conflicts()), (plain.plans(), plain.conflicts()));
    let day = date(2025, 1, 9);
    assert_eq!(with.has_begun_by(day), plain.has_begun_by(day));
    assert_eq!(with.facts().len(), plain.facts().len() + 1);
}
