//! Conditions, experiences and uncertainties of children that families are asked about.
//!
//! The list follows the headings of the child permanence report (AAR 2005, regulation 17 and
//! Schedule 1) and what families are commonly asked during assessment; it is `[K]`, and an agency
//! that asks otherwise maps its own form to it.

hearth_domain::coded! {
    /// What a child has, has been exposed to, or does.
    Condition {
        /// Alcohol before birth, from exposure to a diagnosed fetal alcohol spectrum disorder.
        PrenatalAlcohol "prenatal-alcohol" "Alcohol before birth",
        /// Drugs before birth, with or without withdrawal.
        PrenatalDrugs "prenatal-drugs" "Drugs before birth",
        /// Born early, and what may follow from it.
        Prematurity "prematurity" "Born early",
        /// Learning slowly, or a learning disability.
        LearningDisability "learning-disability" "Learning disability",
        /// A physical disability.
        PhysicalDisability "physical-disability" "Physical disability",
        /// Seeing or hearing.
        SensoryImpairment "sensory-impairment" "Sight or hearing impairment",
        /// A long-term health condition.
        LongTermHealth "long-term-health" "Long-term health condition",
        /// A condition carried in the family.
        GeneticCondition "genetic-condition" "Genetic condition",
        /// Development that cannot be foretold yet.
        DevelopmentalUncertainty "developmental-uncertainty" "Uncertain development",
        /// Little is known of the birth family or the early life.
        UnknownHistory "unknown-history" "Little known history",
        /// Serious mental illness in the birth family.
        ParentalMentalIllness "parental-mental-illness" "Mental illness in the birth family",
        /// A learning disability in the birth family.
        ParentalLearningDisability "parental-learning-disability" "Learning disability in the birth family",
        /// Neglect or abuse the child has lived through.
        Trauma "trauma" "Trauma from neglect or abuse",
        /// Difficulty in trusting and being close.
        Attachment "attachment" "Difficulty in attachment",
        /// Behaviour that challenges those around the child.
        ChallengingBehaviour "challenging-behaviour" "Behaviour that challenges",
        /// Sexualised behaviour.
        SexualisedBehaviour "sexualised-behaviour" "Sexualised behaviour",
        /// Aggression towards other children or animals.
        AggressionToOthers "aggression-to-others" "Aggression to children or animals",
        /// Sleep, feeding and soothing.
        SleepAndFeeding "sleep-and-feeding" "Sleep or feeding difficulties",
    }
}

hearth_domain::coded! {
    /// How far a condition goes: possible, present, or marked.
    Severity {
        /// Possible, or mild: exposure without known effect, a family history, a worry.
        Possible "possible" "possible",
        /// Present, or suspected by a professional.
        Present "present" "present",
        /// Marked, or diagnosed.
        Marked "marked" "marked",
    }
}

impl Condition {
    /// What that severity of it is called.
    #[must_use]
    pub fn at(self, severity: Severity) -> &'static str {
        use Condition::{PrenatalAlcohol, PrenatalDrugs};
        match (self, severity) {
            (PrenatalAlcohol | PrenatalDrugs, Severity::Possible) => "exposure",
            (PrenatalAlcohol, Severity::Present) => "suspected disorder",
            (PrenatalAlcohol, Severity::Marked) => "diagnosed disorder",
            (PrenatalDrugs, Severity::Present) => "withdrawal at birth",
            (PrenatalDrugs, Severity::Marked) => "lasting effects",
            (_, severity) => severity.label(),
        }
    }
}
