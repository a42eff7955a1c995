//! Thresholds and rounding, with the publication they come from and since when.
//!
//! They are values and not constants of the code: a publisher's rules change, and an agency may
//! adopt stricter ones.

/// How counts are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// The word they are known by.
    pub name: &'static str,
    /// The first year ending 31 March, or calendar year, they are known to hold for.
    pub since: i16,
    /// Where they come from.
    pub source: &'static str,
    /// Counts from 1 to this are withheld; 0 where none is.
    pub small: u64,
    /// Whether a count of nobody is withheld with the small ones ("5 or fewer").
    pub zero_is_small: bool,
    /// Shown to the nearest multiple of this, halves upwards; 1 where nothing is rounded.
    pub step: u64,
    /// What a withheld count is shown as.
    pub withheld: &'static str,
}

/// England and its regions in the department's tables.
pub const ENGLAND: Rules = Rules {
    name: "dfe-england",
    since: 2018,
    source: "DfE, Children looked after in England including adoptions, methodology: national and regional counts are rounded to the nearest 10; k rounds to zero and is not zero.",
    small: 0,
    zero_is_small: false,
    step: 10,
    withheld: "c",
};

/// Authorities in the department's tables. The threshold of 5 is \[K\]; the tables themselves show no
/// count of an authority from 1 to 5.
pub const AUTHORITIES: Rules = Rules {
    name: "dfe-authorities",
    since: 2018,
    source: "DfE, Children looked after in England including adoptions, methodology: counts of authorities from 1 to 5 are c, with others where they would give one away [K].",
    small: 5,
    zero_is_small: false,
    step: 1,
    withheld: "c",
};

/// England on the public map of agencies.
pub const ADOPTION_MAP_ENGLAND: Rules = Rules {
    name: "adoption-map-england",
    since: 2015,
    source: "First4Adoption, adoption map, 2015: national counts to the nearest 10.",
    step: 10,
    ..ADOPTION_MAP_AUTHORITY
};

/// Authorities on the public map of agencies.
pub const ADOPTION_MAP_AUTHORITY: Rules = Rules {
    name: "adoption-map-authorities",
    since: 2015,
    source: "First4Adoption, adoption map, 2015: counts of authorities to the nearest 5, small ones as \"5 or fewer\".",
    small: 5,
    zero_is_small: true,
    step: 5,
    withheld: "5 or fewer",
};

/// Every set of rules, by name.
pub const RULES: [Rules; 4] = [ADOPTION_MAP_AUTHORITY, ADOPTION_MAP_ENGLAND, AUTHORITIES, ENGLAND];

impl Rules {
    /// Whether a count is withheld for itself.
    #[must_use]
    pub const fn withholds(&self, count: u64) -> bool {
        count <= self.small && (count > 0 || self.zero_is_small)
    }

    /// The nearest multiple of the step, halves upwards.
    #[must_use]
    pub const fn rounded(&self, count: u64) -> u64 {
        let step = if self.step == 0 { 1 } else { self.step };
        count.saturating_add(step / 2) / step * step
    }
}
