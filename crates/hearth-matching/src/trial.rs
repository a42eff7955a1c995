//! Children and families written as a few lines of text, for tests. Every name in them is made up.
//!
//! ```text
//! child Ava born 2023-09-22 order 2026-02-01 agency north region west
//!   need psychologist essential household youngest-by 2 | Report | 2026-05-04 | 2026-11-04
//! family Oak stage approved-waiting agency north region west ep yes
//!   offer family-social-worker ages 0 4 | Report, section 2 | 2026-03-12
//! ```
//!
//! After a statement's words come, between bars, its document, its day and its day of review. `@Oak`
//! stands for the case of Oak.

use hearth_casework::child::ChildStatements;
use hearth_casework::family::FamilyStatements;
use hearth_casework::unit::Grouping;
use hearth_domain::day::Day;
use hearth_domain::fact::{Fact, Statement};
use hearth_domain::household::HouseholdStage;
use hearth_domain::id::{AgencyId, ArrangementId, CaseId};
use hearth_domain::source::Source;
use hearth_matching::pool::{
    AuthorityBasis, MayBePlaced, PoolChild, PoolFamily, PoolUnit, Responsible,
};

/// What a text tells.
pub(crate) struct Trial {
    pub unit: PoolUnit,
    pub families: Vec<PoolFamily>,
}

/// The day of every trial.
pub(crate) const DAY: Day = jiff::civil::date(2026, 11, 22);

/// A head line with the statements below it.
type Block<'a> = (&'a str, Vec<&'a str>);

impl Trial {
    pub(crate) fn read(text: &str) -> Self {
        let blocks = blocks(text);
        let names = names(&blocks);
        let children: Vec<PoolChild> = blocks
            .iter()
            .filter_map(|(head, lines)| Some((head.strip_prefix("child ")?, lines)))
            .map(|(head, lines)| child(&Head::of(head), lines, &names))
            .collect();
        let families = blocks
            .iter()
            .filter_map(|(head, lines)| Some((head.strip_prefix("family ")?, lines)))
            .map(|(head, lines)| family(&Head::of(head), lines, &names))
            .collect();
        let missing = blocks.iter().any(|(head, _)| head.trim() == "decision missing");
        let grouping = match children.len() {
            1 => Grouping::Single,
            _ if missing => Grouping::DecisionMissing,
            _ => Grouping::Decided,
        };
        Self { unit: PoolUnit { children, grouping }, families }
    }
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if line.starts_with(' ') {
            blocks.last_mut().unwrap().1.push(line.trim());
        } else {
            blocks.push((line, Vec::new()));
        }
    }
    blocks
}

/// Every name with its case, in the order of the text.
fn names(blocks: &[Block<'_>]) -> Vec<(String, CaseId)> {
    let heads = blocks.iter().filter_map(|(head, _)| head.split_whitespace().nth(1));
    heads.enumerate().map(|(at, name)| (format!("@{name}"), case(at + 1))).collect()
}

fn case(number: usize) -> CaseId {
    CaseId::parse(&format!("00000000-0000-7000-8000-{number:012}")).unwrap()
}

/// The words of a head line: a name, then pairs of a word and its value.
struct Head<'a> {
    name: &'a str,
    pairs: Vec<(&'a str, &'a str)>,
}

impl<'a> Head<'a> {
    fn of(line: &'a str) -> Self {
        let words: Vec<&str> = line.split_whitespace().collect();
        let pairs = words[1..].chunks(2).map(|pair| (pair[0], pair[1])).collect();
        Self { name: words[0], pairs }
    }

    fn get(&self, word: &str) -> Option<&'a str> {
        self.pairs.iter().find(|(one, _)| *one == word).map(|(_, value)| *value)
    }

    fn day(&self, word: &str) -> Option<Day> {
        self.get(word).map(|value| value.parse().unwrap())
    }

    fn label(&self) -> String {
        self.name.replace('_', " ")
    }

    fn responsible(&self) -> Responsible {
        let regions = self.get("region").map(|one| ArrangementId::parse(one).unwrap());
        Responsible {
            agency: self.get("agency").map(|one| AgencyId::parse(one).unwrap()),
            regions: regions.into_iter().collect(),
        }
    }
}

fn child(head: &Head<'_>, lines: &[&str], names: &[(String, CaseId)]) -> PoolChild {
    let order = head.day("order");
    let consent = head.day("consent");
    let may_be_placed = match (order, consent, head.get("may")) {
        (Some(day), _, _) => MayBePlaced::Authorised(AuthorityBasis::PlacementOrder, day),
        (_, Some(day), _) => MayBePlaced::Authorised(AuthorityBasis::Consent, day),
        (_, _, Some("early-permanence")) => MayBePlaced::EarlyPermanence,
        (_, _, Some("not")) => MayBePlaced::NotAuthorised,
        _ => MayBePlaced::NotTold,
    };
    PoolChild {
        case: case_of(head.name, names),
        label: head.label(),
        responsible: head.responsible(),
        born: head.day("born"),
        may_be_placed,
        entered_care: head.day("entered"),
        authorised: order.or(consent),
        stated: ChildStatements::read(&facts(lines, names, Statement::SearchHold), DAY),
    }
}

fn family(head: &Head<'_>, lines: &[&str], names: &[(String, CaseId)]) -> PoolFamily {
    PoolFamily {
        case: case_of(head.name, names),
        label: head.label(),
        responsible: head.responsible(),
        approved: head.day("approved"),
        stage: head.get("stage").map(|code| HouseholdStage::parse(code).unwrap()),
        early_permanence: head.get("ep").map(|told| told == "yes"),
        stated: FamilyStatements::read(&facts(lines, names, Statement::LinkingHold), DAY),
    }
}

fn case_of(name: &str, names: &[(String, CaseId)]) -> CaseId {
    names.iter().find(|(one, _)| one.strip_prefix('@') == Some(name)).unwrap().1
}

fn facts(lines: &[&str], names: &[(String, CaseId)], hold: Statement) -> Vec<Fact> {
    let facts: Vec<Fact> = lines.iter().map(|line| fact(line, names, hold)).collect();
    assert!(facts.iter().all(|fact| !fact.detail.is_empty()));
    facts
}

fn fact(line: &str, names: &[(String, CaseId)], hold: Statement) -> Fact {
    let (kind, rest) = line.split_once(' ').unwrap();
    let mut parts = rest.split('|').map(str::trim);
    let mut detail = parts.next().unwrap().to_owned();
    for (name, case) in names {
        detail = detail.replace(name, &case.to_string());
    }
    let kind = match kind {
        "need" => Statement::Need,
        "wish" => Statement::Wish,
        "siblings" => Statement::SiblingDecision,
        "override" => Statement::GateOverride,
        "offer" => Statement::Offer,
        "hold" => hold,
        other => panic!("no kind of statement: {other}"),
    };
    let source_key = parts.next().unwrap_or("Report").to_owned();
    let day = parts.next().unwrap_or("2026-03-12").parse().ok();
    let until = parts.next().map(|day| day.parse().unwrap());
    Fact { kind: kind.into(), day, until, detail, source: Source::Person, source_key }
}
