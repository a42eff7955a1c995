//! Identity: what a child needs of a family to grow up knowing who they are, and what a family has
//! shown that it can do.
//!
//! What is recorded is the capacity of a family to meet the need, with its evidence; a family's own
//! background is not recorded and not compared. Section 1(5) of ACA 2002 was disapplied in England by
//! CFA 2014, section 3; section 1(4)(d) still names the child's background.

hearth_domain::coded! {
    /// A part of a child's identity.
    IdentityDomain {
        /// Ethnic and cultural heritage.
        Heritage "heritage" "Heritage",
        /// Language.
        Language "language" "Language",
        /// Faith.
        Faith "faith" "Faith",
    }
}

hearth_domain::coded! {
    /// What a family has shown that it can do for a part of a child's identity.
    Capacity {
        /// Networks, places and practice are there and evidenced.
        Evidenced "evidenced" "evidenced",
        /// A plan is made and begun.
        Developing "developing" "being developed",
        /// Little, and no plan.
        Limited "limited" "limited",
    }
}
