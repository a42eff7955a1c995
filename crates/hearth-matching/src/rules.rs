//! The rules that an agency signs: in which order counts are compared, how far a compromise goes, and
//! the agency's policy on health. There is no other weight anywhere.

use hearth_domain::day::{Day, in_words};
use jiff::civil::date;

/// What is counted of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Count {
    /// Essential needs that the family cannot meet.
    EssentialGaps,
    /// Essential needs that nobody has asked the family about.
    EssentialUnknowns,
    /// Important needs that the family cannot meet.
    ImportantGaps,
    /// Needs that the family would stretch to, with no plan of support.
    StretchesWithoutPlan,
    /// Needs that nobody has asked the family about.
    Unknowns,
}

impl Count {
    /// All of them, in the built-in order.
    pub const ALL: [Self; 5] = [
        Self::EssentialGaps,
        Self::EssentialUnknowns,
        Self::ImportantGaps,
        Self::StretchesWithoutPlan,
        Self::Unknowns,
    ];

    /// The word it is written as.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::EssentialGaps => "essential-gaps",
            Self::EssentialUnknowns => "essential-unknowns",
            Self::ImportantGaps => "important-gaps",
            Self::StretchesWithoutPlan => "stretches-without-plan",
            Self::Unknowns => "unknowns",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::EssentialGaps => "essential gaps",
            Self::EssentialUnknowns => "essential needs not known",
            Self::ImportantGaps => "important gaps",
            Self::StretchesWithoutPlan => "stretches without a plan of support",
            Self::Unknowns => "needs not known",
        }
    }

    /// The one of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// An agency's policy on smoke: no home with a smoker for a child under an age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SmokePolicy {
    /// Children under this age in years.
    pub under: u8,
}

/// The rules, as an agency has signed them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// What the agency calls this version.
    pub version: String,
    /// The day from which it holds.
    pub from: Day,
    /// Who signed it, by post; nothing while nobody has.
    pub signed_by: Option<String>,
    /// The counts in the order in which they are compared.
    pub order: [Count; 5],
    /// How many important gaps are no compromise yet.
    pub important_gaps_allowed: u16,
    /// The policy on smoke, where the agency has one.
    pub smoke: Option<SmokePolicy>,
}

/// One rule in words, for those who read what the program does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleInWords {
    /// Which.
    pub name: &'static str,
    /// What it says.
    pub says: String,
    /// Where it comes from.
    pub source: &'static str,
}

/// The rules and the day they are read for.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// The rules.
    pub rules: &'a Rules,
    /// The day.
    pub day: Day,
}

impl Rules {
    /// The rules that come with the program, signed by nobody.
    #[must_use]
    pub fn built_in() -> Self {
        Self {
            version: "built-in".to_owned(),
            from: date(2026, 4, 1),
            signed_by: None,
            order: Count::ALL,
            important_gaps_allowed: 2,
            smoke: Some(SmokePolicy { under: 5 }),
        }
    }

    /// What is wrong with them; nothing where they can be used.
    #[must_use]
    pub fn wrong(&self) -> Option<&'static str> {
        let every = Count::ALL.iter().all(|count| self.order.contains(count));
        (!every)
            .then_some("Each of the five counts has its place in the order once. Write them all.")
    }

    /// Which version, since when, and who answers for it.
    #[must_use]
    pub fn signed_in_words(&self) -> String {
        let from = in_words(self.from);
        match &self.signed_by {
            Some(by) => {
                format!("Version “{}”, in force from {from}, signed by {by}.", self.version)
            }
            None => format!(
                "Version “{}”, from {from}. No agency has signed it: these are the rules that come with the program. An agency that uses them answers for them and should sign its own.",
                self.version
            ),
        }
    }

    /// Each rule in words, with where it comes from.
    #[must_use]
    pub fn in_words(&self) -> Vec<RuleInWords> {
        let order: Vec<&str> = self.order.iter().map(|count| count.label()).collect();
        let smoke = self.smoke.map_or_else(
            || "The agency has no policy on smoke.".to_owned(),
            |policy| format!("No home with a smoker for a child under {}.", policy.under),
        );
        vec![
            RuleInWords {
                name: "Order of the counts",
                says: format!("Families are compared by {}, in this order.", order.join(", then ")),
                source: "The order of what a compromised match turns on; a default of the program [K].",
            },
            RuleInWords {
                name: "Ceiling of important gaps",
                says: format!(
                    "A match with an essential gap, or with more than {} important gaps, would be compromised.",
                    self.important_gaps_allowed
                ),
                source: "A default of the program [K]; that compromised matches go wrong far more often is found by Farmer and Dance, Family finding and matching in adoption, 2016.",
            },
            RuleInWords {
                name: "Policy on smoke",
                says: smoke,
                source: "Policies of agencies on homes with smokers differ; under five is the age most of them name [K].",
            },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_rules_can_be_used_and_are_signed_by_nobody() {
        let rules = Rules::built_in();
        assert_eq!((rules.wrong(), rules.signed_by.as_deref()), (None, None));
        assert!(rules.in_words().iter().all(|rule| rule.source.contains("[K]")));
        let says = rules.in_words().first().map(|rule| rule.says.clone()).unwrap();
        assert!(says.starts_with("Families are compared by essential gaps, then"), "{says}");
    }

    #[test]
    fn a_count_left_out_is_told() {
        let order = [Count::Unknowns; 5];
        assert!(Rules { order, ..Rules::built_in() }.wrong().is_some());
    }

    #[test]
    fn every_count_reads_back_from_its_word() {
        for count in Count::ALL {
            assert_eq!(Count::parse(count.code()), Some(count));
        }
    }
}
