//! Households for each child, by what the child needs: no source tells.

use crate::measure::{Group, Indicator, Measure};

pub(super) const INDICATOR: Indicator = Indicator {
    code: "sufficiency-by-need-group",
    group: Group::Sufficiency,
    title: "Families for each child, by need group",
    definition: "Households approved, waiting and available for children of a group that waits long, for each child of that group who needs a family.",
    source: "Commitments of the LGA, SOLACE and ADCS on increasing the number of approved adopters, March 2013, paragraphs 2 and 3.",
    left_out: "Everybody: neither the children looked after return nor the list of prospective adopters of Annex A tells the ages, numbers or needs of children a household is approved for.",
    example: "Four children of 5 or over need a family and six households wait. As nobody tells which of the six are approved for a child of 5, no ratio is given.",
    measure: |_, _| {
        Measure::NotKnown(
            "No loaded source tells what ages, how many children or what needs each household is approved for.",
        )
    },
};

#[cfg(test)]
mod tests {
    use super::INDICATOR;
    use crate::indicators::household_tests::{Asked, measured};
    use crate::measure::Measure;

    #[test]
    fn the_worked_example() {
        let asked = Asked { households: "approval 2025-06-01", ..Asked::default() };
        assert!(matches!(measured(&INDICATOR, &asked), Measure::NotKnown(_)));
    }
}
