//! What a child asks of a household, and whether a household is so.

use hearth_casework::evidence::Evidence;
use hearth_casework::family::FamilyStatements;
use hearth_casework::household::HouseholdNeed;
use hearth_domain::day::{Day, add_months};

/// What a child asks of a household, with all that the answer turns on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum HomeAsk {
    /// Something that the household says of itself.
    Says(HouseholdNeed),
    /// To be the only child.
    OnlyChild,
    /// That every child at home was born on this day or before; nothing while the child's own day of
    /// birth is not known.
    AllBornBy(Option<Day>),
}

impl HomeAsk {
    /// What a need asks, for a child born on a day.
    pub(crate) fn of(need: HouseholdNeed, years: u8, born: Option<Day>) -> Self {
        match need {
            HouseholdNeed::OnlyChild => Self::OnlyChild,
            HouseholdNeed::YoungestBy => {
                Self::AllBornBy(born.map(|born| add_months(born, -12 * i32::from(years))))
            }
            need => Self::Says(need),
        }
    }

    /// Whether it is so in a household; nothing where nobody has said.
    pub(crate) fn is_met_by(self, family: &FamilyStatements) -> Option<bool> {
        let at_home = || family.children_at_home.as_ref().map(|told| &told.value);
        match self {
            Self::Says(need) => {
                let (fact, wanted) = need.answered_by()?;
                family.household.get(&fact).map(|told| told.value == wanted)
            }
            Self::OnlyChild => at_home().map(std::collections::BTreeSet::is_empty),
            Self::AllBornBy(by) => {
                let children = at_home()?;
                match children.last() {
                    None => Some(true),
                    Some(youngest) => by.map(|by| *youngest <= by),
                }
            }
        }
    }

    /// What says so of a household.
    pub(crate) fn evidence(self, family: &FamilyStatements) -> Option<(&'static str, &Evidence)> {
        match self {
            Self::Says(need) => {
                let (fact, _) = need.answered_by()?;
                family.household.get(&fact).map(|told| (fact.label(), &told.evidence))
            }
            Self::OnlyChild | Self::AllBornBy(_) => {
                family.children_at_home.as_ref().map(|told| ("children at home", &told.evidence))
            }
        }
    }

    /// What is so in a household, in words; `has a child at home born on 3 May 2023`.
    pub(crate) fn found(self, family: &FamilyStatements, day: Day) -> String {
        match self {
            Self::Says(need) => match need.answered_by() {
                Some((fact, wanted)) => {
                    let has = if wanted { "does not have" } else { "has" };
                    format!("{has} {}", fact.label())
                }
                None => String::new(),
            },
            Self::OnlyChild | Self::AllBornBy(_) => at_home_in_words(family, day),
        }
    }

    /// What is to be asked of a family, after its name.
    pub(crate) fn question(self) -> String {
        match self {
            Self::Says(need) => {
                let about = need.answered_by().map_or("the household", |(fact, _)| fact.label());
                format!("about {about}: nothing is recorded")
            }
            Self::OnlyChild => "whether children live in the household".to_owned(),
            Self::AllBornBy(None) => {
                "about the children at home, and the child's social worker when the child was born"
                    .to_owned()
            }
            Self::AllBornBy(Some(_)) => "how old the children in the household are".to_owned(),
        }
    }
}

fn at_home_in_words(family: &FamilyStatements, day: Day) -> String {
    let ages: Vec<String> = family
        .children_at_home
        .iter()
        .flat_map(|told| &told.value)
        .map(|born| crate::age::in_words(*born, day))
        .collect();
    match ages.as_slice() {
        [] => "has no child at home".to_owned(),
        [one] => format!("has a child at home aged {one}"),
        several => format!("has children at home aged {}", several.join(" and ")),
    }
}
