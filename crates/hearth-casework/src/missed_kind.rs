//! Why a match might be missed, and whose turn it is to look.

hearth_domain::coded! {
    /// Why something might be missed.
    MissedKind {
        /// Something ends soon: a family's review, a birthday out of the advised ages, a decision.
        EndsSoon "ends-soon" "ends soon",
        /// Nothing stands between them, both are free, and nobody has considered it.
        IdlePair "idle-pair" "nothing stands between them",
        /// The same, and the family is another agency's.
        OtherAgencyPair "other-agency-pair" "nothing stands between them but the agency",
        /// Only answers are missing.
        OneAnswerAway "one-answer-away" "one answer away",
        /// One thing alone stands between them, and it is no matter of law or safety.
        OneCriterion "one-criterion" "one thing alone stands between them",
        /// A no was said long ago.
        StaleNo "stale-no" "a no of long ago",
        /// No family beyond the region can have been looked at yet.
        NotWidened "not-widened" "search not widened",
    }
}

hearth_domain::coded! {
    /// Whose turn it is.
    MissedOwner {
        /// The child's family finder.
        FamilyFinder "family-finder" "family finder",
        /// The family's social worker.
        FamilySocialWorker "family-social-worker" "family's social worker",
        /// The team manager.
        Manager "manager" "team manager",
    }
}

impl MissedKind {
    /// Whose turn it is.
    #[must_use]
    pub fn owner(self) -> MissedOwner {
        match self {
            Self::IdlePair | Self::OtherAgencyPair | Self::StaleNo => MissedOwner::FamilyFinder,
            Self::OneAnswerAway => MissedOwner::FamilySocialWorker,
            Self::EndsSoon | Self::OneCriterion | Self::NotWidened => MissedOwner::Manager,
        }
    }
}
