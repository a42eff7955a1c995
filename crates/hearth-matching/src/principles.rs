//! What holds of all matching, in the words of the pages, of the record and of the command line.

/// In which order families stand for one child.
pub const ORDER_OF_FAMILIES: &str = "Families stand in the order of what is found: those that may be proposed, then those one answer away, then those that would be a compromised match, then those that cannot be linked today, the fewest gates shut first. Beyond that they are compared by what is counted, in the order that the agency signs. Families that differ in nothing counted are a tie: they are said to be one, and stand by their reference, which says nothing about them.";

/// In which order children are served where families are too few.
pub const ORDER_OF_CHILDREN: &str = "Where families are too few for all, the plan of the whole pool serves first those whose decision to be placed together ends within 60 days, then those for whom authority to place has stood longest, then those who have been in care longest. Nothing else about a child enters.";

/// What is never weighed, ranked or barred by.
pub const NEVER_WEIGHED: [&str; 8] = [
    "whether adopters live with a partner, or whom they love",
    "the adopters’ age",
    "the adopters’ ethnicity",
    "the adopters’ religion or belief",
    "the adopters’ health, or a disability",
    "what the adopters earn or own",
    "a child’s own ethnicity, religion, language or sex",
    "any estimate of how a placement will go",
];

/// What comes near those, and where it ends.
pub const ONLY_BY_NEED: &str = "Two things are read only where a need of just this child is recorded. For a part of a child’s identity, what the family has shown that it can do for it, and never what it is; the need weighs as recorded only where a professional has found it, on a document, with a day of review. For a child who is afraid of men, whether adult men live in the home; it bars only on the same terms.";

/// How gates stand.
pub const GATES_STAND: &str = "A gate passes, fails, is unknown, or is overridden by somebody who may. An unknown never fails: it becomes a question.";

/// How needs compare.
pub const NEEDS_COMPARE: &str = "Each need is a strength, met, a stretch, a gap or not known, with its sentence. They are counted, and never added up into one number.";

#[cfg(test)]
mod tests {
    use super::ORDER_OF_CHILDREN;
    use crate::priority::NEAR_DEADLINE_DAYS;

    #[test]
    fn the_words_give_the_deadline_that_is_computed() {
        assert!(ORDER_OF_CHILDREN.contains(&format!("within {NEAR_DEADLINE_DAYS} days")));
    }
}
