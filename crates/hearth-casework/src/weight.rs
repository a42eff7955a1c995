//! How much a need weighs, as the professional who recorded it judged.

hearth_domain::coded! {
    /// How much a need weighs.
    Weight {
        /// A family that cannot meet it would be a compromised match.
        Essential "essential" "Essential",
        /// It matters; a family that cannot meet it needs a reason and a plan.
        Important "important" "Important",
        /// It would help.
        Helpful "helpful" "Helpful",
    }
}
