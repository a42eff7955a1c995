//! Considerations: how a family compares with what a child needs, one need at a time and never summed.

use hearth_casework::need::{Need, NeedOf};
use hearth_casework::weight::Weight;
use hearth_domain::day::Day;

use crate::asked::{Criterion, lower_first, needs_of};
use crate::citing::{Citation, Told};
use crate::homely::HomeAsk;
use crate::pool::{PoolChild, PoolFamily, PoolUnit};
use crate::rules::Terms;

/// How a family meets a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It meets it and has shown so.
    Strength,
    /// It meets it.
    Met,
    /// It would, with support or after talking it through.
    Stretch,
    /// It does not.
    Gap,
    /// Nobody has asked.
    NotKnown,
}

impl Fit {
    /// All of them, the best first.
    pub const ALL: [Self; 5] =
        [Self::Strength, Self::Met, Self::Stretch, Self::Gap, Self::NotKnown];

    /// What it is called.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Strength => "strength",
            Self::Met => "met",
            Self::Stretch => "stretch",
            Self::Gap => "gap",
            Self::NotKnown => "not known",
        }
    }

    /// Met where it is so, a gap where it is not, and not known where nobody has said.
    pub(crate) fn told(so: Option<bool>) -> Self {
        match so {
            Some(true) => Self::Met,
            Some(false) => Self::Gap,
            None => Self::NotKnown,
        }
    }
}

/// A kind of consideration.
#[derive(Debug)]
pub struct Consideration {
    /// `contact`.
    pub code: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What is compared, and how.
    pub compares: &'static str,
    /// Why.
    pub why: &'static str,
    /// The law or guidance behind it, and the readings chosen.
    pub source: &'static str,
    pub(crate) wants: for<'a> fn(&'a PoolUnit, &Terms<'_>) -> Vec<Wanted<'a>>,
    pub(crate) compare: fn(&Want, &PoolFamily) -> Compared,
    pub(crate) say: fn(&Wanted<'_>, Compared, &PoolFamily, &Terms<'_>) -> Told,
}

/// What is wanted of a family: all that the comparison turns on, of the child's side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Want {
    /// What a need says.
    Need(NeedOf),
    /// A household of a kind.
    Home(HomeAsk),
    /// To be ready for introductions, on a day.
    ToBeReady(Day),
}

/// Something wanted, of which child and by which need.
#[derive(Debug, Clone)]
pub(crate) struct Wanted<'a> {
    pub child: Option<&'a PoolChild>,
    pub need: Option<&'a Need>,
    pub want: Want,
    /// What it counts as; nothing where it is not counted.
    pub counts_as: Option<Weight>,
    /// The gate that judges a gap, so that it is not counted here as well.
    pub gap_judged_by: Option<&'static str>,
}

/// How it compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Compared {
    pub fit: Fit,
    /// Whether a plan of support is made for the stretch.
    pub is_planned: bool,
}

impl Compared {
    /// With no plan of support.
    pub(crate) fn plain(fit: Fit) -> Self {
        Self { fit, is_planned: false }
    }
}

/// What a consideration finds.
#[derive(Debug, Clone)]
pub struct Considered {
    /// Of which kind.
    pub kind: &'static Consideration,
    /// Of which child and what.
    pub criterion: Criterion,
    /// How much the need weighs, as it was recorded; nothing where it is no need.
    pub weight: Option<Weight>,
    /// What it counts as; nothing where it is not counted.
    pub counts_as: Option<Weight>,
    /// How the family meets it.
    pub fit: Fit,
    /// Whether a plan of support is made for a stretch.
    pub is_planned: bool,
    /// The gate that judges it, where the gap is not counted here as well.
    pub judged_by: Option<&'static str>,
    /// Why, in a sentence.
    pub sentence: String,
    /// What it rests on, of both sides.
    pub cites: Vec<Citation>,
}

impl<'a> Wanted<'a> {
    /// What a need of a child wants, at the weight that was recorded.
    pub(crate) fn by_need(child: &'a PoolChild, need: &'a Need, want: Want) -> Self {
        let counts_as = Some(need.weight);
        Self { child: Some(child), need: Some(need), want, counts_as, gap_judged_by: None }
    }

    pub(crate) fn label(&self) -> &'a str {
        self.child.map_or("They", |child| child.label.as_str())
    }

    pub(crate) fn criterion(&self) -> Criterion {
        let name = self.need.map(|need| lower_first(&need.what.in_words()));
        Criterion::of(self.child, name.unwrap_or_else(|| "introductions".to_owned()))
    }

    /// The need, cited.
    pub(crate) fn cite(&self) -> Option<Citation> {
        self.need.map(|need| Citation::statement(need.what.in_words(), &need.evidence))
    }
}

impl Consideration {
    /// Everything that is said of it: a few words and what they stand for.
    #[must_use]
    pub fn in_words(&self) -> [(&'static str, &'static str); 3] {
        [("What it compares", self.compares), ("Why", self.why), ("Source", self.source)]
    }

    /// What it finds, in words.
    pub(crate) fn find(
        &'static self,
        wanted: &Wanted<'_>,
        family: &PoolFamily,
        terms: &Terms<'_>,
    ) -> Considered {
        let compared = (self.compare)(&wanted.want, family);
        let told = (self.say)(wanted, compared, family, terms);
        Considered {
            kind: self,
            criterion: wanted.criterion(),
            weight: wanted.need.map(|need| need.weight),
            counts_as: wanted.counts_as,
            fit: compared.fit,
            is_planned: compared.is_planned,
            judged_by: wanted.gap_judged_by.filter(|_| compared.fit == Fit::Gap),
            sentence: told.sentence + &lacks(wanted),
            cites: told.cites,
        }
    }
}

/// Words for a need that counts for less than it was recorded as.
fn lacks(wanted: &Wanted<'_>) -> String {
    let Some(need) = wanted.need else { return String::new() };
    if wanted.counts_as == Some(need.weight) {
        return String::new();
    }
    let counted = wanted.counts_as.map_or("", |weight| weight.label()).to_lowercase();
    format!(
        " Recorded as {} and counted as {counted}: it lacks {}.",
        need.weight.label().to_lowercase(),
        need.evidence.lacks().join(" and ")
    )
}

/// The needs of a unit that `read` takes, at the weight that was recorded.
pub(crate) fn wants_of<'a>(
    unit: &'a PoolUnit,
    takes: impl Fn(&NeedOf) -> bool + Copy + 'a,
) -> Vec<Wanted<'a>> {
    needs_of(&unit.children, takes)
        .map(|(child, need)| Wanted::by_need(child, need, Want::Need(need.what.clone())))
        .collect()
}
