//! What is known of a unit and a family together: the child's wishes first, then gates, then
//! considerations, each with its sentence; counts that are compared and never added up.

use hearth_casework::evidence::Evidence;
use hearth_domain::day::{Day, in_words};
use hearth_domain::id::CaseId;

use crate::asking::Asking;
use crate::consideration::Considered;
use crate::counts::{Counts, Rank};
use crate::gate::{GateFinding, Outcome};
use crate::gates::decision_missing;
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::{Rules, Terms};

/// What a child has said, shown before everything and compared with nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The child's short name.
    pub child: String,
    /// The words.
    pub words: String,
    /// Who heard them, and where they are written.
    pub evidence: Evidence,
}

/// How a pair stands. People decide; this says what they would be deciding about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It may be proposed.
    Proposable,
    /// Only answers are missing that the law or safety waits for.
    OneAnswerAway,
    /// No gate is shut, and it would be a compromised match.
    Compromised,
    /// A gate is shut.
    Shut,
}

impl Standing {
    /// What it is called.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Proposable => "may be proposed",
            Self::OneAnswerAway => "one answer away",
            Self::Compromised => "would be a compromised match",
            Self::Shut => "not linkable today",
        }
    }
}

/// What is known of a unit and a family together.
#[derive(Debug, Clone)]
pub struct Suitability {
    /// The children's short names.
    pub unit: String,
    /// The family's case.
    pub household: CaseId,
    /// The family's short name.
    pub family: String,
    /// What the children have said.
    pub wishes: Vec<Said>,
    /// What is to be known beside: a search that rests, a decision that is missing, statements that could
    /// not be read.
    pub notes: Vec<String>,
    /// Every gate, in order.
    pub gates: Vec<GateFinding>,
    /// Every need compared, by kind of consideration.
    pub considerations: Vec<Considered>,
    /// The counts.
    pub counts: Counts,
    /// Their place in the order.
    pub rank: Rank,
    /// How the pair stands.
    pub standing: Standing,
}

impl Suitability {
    /// Whether people may propose it.
    #[must_use]
    pub fn is_proposable(&self) -> bool {
        self.standing == Standing::Proposable
    }

    /// What is to be asked: questions of gates that nobody has answered.
    pub fn questions(&self) -> impl Iterator<Item = &str> {
        self.gates.iter().filter_map(|found| match &found.outcome {
            Outcome::Unknown(question) => Some(question.as_str()),
            _ => None,
        })
    }

    /// How many gates are shut.
    #[must_use]
    pub fn gates_shut(&self) -> usize {
        self.gates.iter().filter(|found| found.outcome == Outcome::Fail).count()
    }

    /// By how it stands, then by how few gates are shut, then by the counts, then by reference: families
    /// that differ in nothing but the reference are a tie.
    fn place(&self) -> (Standing, usize, Rank, &str, CaseId) {
        (self.standing, self.gates_shut(), self.rank, &self.family, self.household)
    }

    /// Whether nothing that is compared tells two families apart.
    #[must_use]
    pub fn ties_with(&self, other: &Self) -> bool {
        let compared = |one: &Self| (one.standing, one.gates_shut(), one.rank);
        compared(self) == compared(other)
    }
}

/// Equal in place, among families weighed for one unit: what is said of them may differ.
impl PartialEq for Suitability {
    fn eq(&self, other: &Self) -> bool {
        self.place() == other.place()
    }
}

impl Eq for Suitability {}

impl PartialOrd for Suitability {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Suitability {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.place().cmp(&other.place())
    }
}

/// Weighs a unit and a family on a day by an agency's rules.
#[must_use]
pub fn weigh(unit: &PoolUnit, family: &PoolFamily, rules: &Rules, day: Day) -> Suitability {
    weigh_asked(&Asking::of(unit, Terms { rules, day }), family)
}

/// Weighs a unit and each of several families, in the order in which they are shown.
#[must_use]
pub fn weigh_all<'a>(
    unit: &PoolUnit,
    families: impl IntoIterator<Item = &'a PoolFamily>,
    rules: &Rules,
    day: Day,
) -> Vec<Suitability> {
    let asking = Asking::of(unit, Terms { rules, day });
    let mut found: Vec<Suitability> =
        families.into_iter().map(|family| weigh_asked(&asking, family)).collect();
    found.sort();
    found
}

fn weigh_asked(asking: &Asking<'_>, family: &PoolFamily) -> Suitability {
    let (unit, terms) = (asking.unit, &asking.terms);
    let gates = asking.gates.iter().map(|(gate, asked)| gate.find(asked, unit, family, terms));
    let considered = asking.wants.iter().map(|(kind, wanted)| kind.find(wanted, family, terms));
    let between = asking.between(family);
    Suitability {
        unit: unit.label(),
        household: family.case,
        family: family.label.clone(),
        wishes: wishes(unit),
        notes: notes(unit, family),
        gates: gates.collect(),
        considerations: considered.collect(),
        counts: between.counts,
        rank: between.counts.rank(terms.rules),
        standing: between.called(terms.rules),
    }
}

impl crate::asking::Between {
    /// How the pair stands by the rules.
    pub(crate) fn called(&self, rules: &Rules) -> Standing {
        if !self.shut.is_empty() {
            Standing::Shut
        } else if self.counts.is_compromised(rules) {
            Standing::Compromised
        } else if self.open.iter().any(|gate| gate.class.waits_for_an_answer()) {
            Standing::OneAnswerAway
        } else {
            Standing::Proposable
        }
    }
}

fn wishes(unit: &PoolUnit) -> Vec<Said> {
    let of_child = unit.children.iter().flat_map(|child| {
        child.stated.wishes.iter().map(|wish| Said {
            child: child.label.clone(),
            words: wish.words.clone(),
            evidence: wish.evidence.clone(),
        })
    });
    of_child.collect()
}

fn notes(unit: &PoolUnit, family: &PoolFamily) -> Vec<String> {
    let rests = unit.children.iter().filter_map(|child| {
        let hold = child.stated.hold.as_ref()?;
        let until = hold.evidence.review_by.map(|day| format!(", until {}", in_words(day)));
        let until = until.unwrap_or_default();
        Some(format!("The search for {} rests: {}{until}.", child.label, hold.reason.label()))
    });
    let of_children =
        unit.children.iter().map(|child| (child.label.as_str(), child.stated.unread.len()));
    let of_family = (family.label.as_str(), family.stated.unread.len());
    let unread = of_children.chain(std::iter::once(of_family)).filter(|(_, count)| *count > 0);
    let unread = unread.map(|(label, count)| {
        format!("{count} of what is recorded of {label} could not be read. Put it right.")
    });
    rests.chain(decision_missing(unit)).chain(unread).collect()
}
