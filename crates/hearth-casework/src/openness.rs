//! What a family answers when asked about a need.

hearth_domain::coded! {
    /// What a family says of a condition, or of a form of contact. A family that has not been asked
    /// says nothing, which is no answer and never counts against it.
    Openness {
        /// Yes.
        Yes "yes" "Yes",
        /// Yes, with support.
        WithSupport "with-support" "Yes, with support",
        /// Would talk about it.
        WouldDiscuss "would-discuss" "Would discuss",
        /// Could not consider it.
        No "no" "Could not consider",
    }
}
