//! Contact after placement: with whom, and in which form.

hearth_domain::coded! {
    /// With whom.
    ContactWith {
        /// Birth parents.
        BirthParents "birth-parents" "birth parents",
        /// Brothers and sisters who live elsewhere.
        Siblings "siblings" "brothers and sisters",
        /// Grandparents or other relatives.
        Relatives "relatives" "other relatives",
        /// Former foster carers.
        FosterCarers "foster-carers" "former foster carers",
    }
}

hearth_domain::coded! {
    /// In which form.
    ContactForm {
        /// Letters through the agency.
        Letterbox "letterbox" "Letters",
        /// Calls or pictures over a screen.
        Digital "digital" "Calls",
        /// Meeting in person.
        Direct "direct" "Meeting in person",
    }
}

/// One form of contact with some people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Contact {
    /// With whom.
    pub with: ContactWith,
    /// In which form.
    pub form: ContactForm,
}
