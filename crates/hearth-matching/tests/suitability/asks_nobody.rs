//! What must not be weighed has no field, and a child's identity moves nothing but identity.

use hearth_casework::child::ChildStatements;
use hearth_casework::family::FamilyStatements;
use hearth_matching::pool::{PoolChild, PoolFamily};
use hearth_matching::rules::Rules;
use hearth_matching::suitability::{Suitability, weigh};

use super::trial::{DAY, Trial};

/// The whole of what matching sees of a family. A field added anywhere stops this from compiling, and
/// whoever adds it reads why: adopters' partnership, number, sexuality, age, religion, ethnicity,
/// disability and income, the fee and the kind of an agency are not for gates or orders.
#[test]
fn nothing_protected_is_known_of_a_family() {
    let trial = Trial::read("child Ava\nfamily Oak");
    let PoolFamily {
        case: _,
        label: _,
        responsible: _,
        approved: _,
        stage: _,
        early_permanence: _,
        stated,
    } = trial.families[0].clone();
    let FamilyStatements {
        advised_ages: _,
        would_stretch_to: _,
        advised_children: _,
        conditions: _,
        experience: _,
        therapeutic_training: _,
        identity: _,
        contact: _,
        household: _,
        children_at_home: _,
        lives_in: _,
        released_for: _,
        ready_from: _,
        hold: _,
        unread,
    } = stated;
    assert!(unread.is_empty());
}

/// The whole of what matching sees of a child: no ethnic group, religion or language, no sex.
#[test]
fn a_childs_ethnicity_religion_language_and_sex_are_not_known() {
    let trial = Trial::read("child Ava\nfamily Oak");
    let PoolChild {
        case: _,
        label: _,
        responsible: _,
        born: _,
        may_be_placed: _,
        entered_care: _,
        authorised: _,
        stated,
    } = trial.unit.children[0].clone();
    let ChildStatements {
        wishes: _,
        needs: _,
        hold: _,
        sibling_decisions: _,
        overrides: _,
        unread,
    } = stated;
    assert!(unread.is_empty());
}

const TOLD: &str = "\
child Ava born 2023-09-22 order 2026-02-01 agency north region west
  need medical-adviser essential condition trauma marked
  need court essential contact siblings direct
  need psychologist essential household no-dogs | Report | 2026-05-04 | 2027-05-04
{identity}
family Oak stage approved-waiting agency north region west
  offer family-social-worker ages 0 4
  offer family condition trauma marked would-discuss
  offer family contact siblings direct yes
  offer family household dogs no
  offer family household smokers no
  offer family-social-worker identity heritage evidenced Jamaican
  offer family-social-worker identity faith limited
";

fn with_identity(identity: &str) -> Suitability {
    let trial = Trial::read(&TOLD.replace("{identity}", identity));
    weigh(&trial.unit, &trial.families[0], &Rules::built_in(), DAY)
}

/// Every gate and every other consideration, as it is told.
fn beside_identity(found: &Suitability) -> (Vec<String>, Vec<String>) {
    let gates = found.gates.iter().map(|one| format!("{:?} {}", one.outcome, one.sentence));
    let others = found.considerations.iter().filter(|one| one.kind.code != "identity");
    (gates.collect(), others.map(|one| format!("{:?} {}", one.fit, one.sentence)).collect())
}

#[test]
fn a_childs_identity_needs_move_only_identity() {
    let without = with_identity("");
    let flips = [
        "  need child-social-worker important identity heritage Jamaican | CPR | 2026-05-04 | 2027-05-04",
        "  need child-social-worker important identity heritage Welsh | CPR | 2026-05-04 | 2027-05-04",
        "  need child-social-worker essential identity language Polish | CPR | 2026-05-04 | 2027-05-04",
        "  need child-social-worker essential identity faith Muslim | CPR | 2026-05-04 | 2027-05-04",
        "  need child-social-worker essential identity faith Muslim",
    ];
    for identity in flips {
        assert_eq!(
            beside_identity(&with_identity(identity)),
            beside_identity(&without),
            "{identity}"
        );
    }
}

#[test]
fn an_identity_need_that_nobody_stands_for_compromises_no_match() {
    let found = with_identity("  need child-social-worker essential identity faith Muslim");
    assert_eq!(found.standing, with_identity("").standing);
    assert_eq!((found.counts.essential_gaps, found.counts.important_gaps), (0, 0));
    let stood_for = "  need child-social-worker essential identity faith Muslim | CPR | 2026-05-04 | 2027-05-04";
    assert_eq!(with_identity(stood_for).counts.essential_gaps, 1);
}
