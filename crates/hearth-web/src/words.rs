//! Days, moments, counts and codes in words.

mod published;
pub(crate) mod stated;

pub(crate) use published::{range, vintage, with_commas};

use hearth_domain::codes::{CodeSet, Ethnicity, LegalStatus, PlacementProvider, PlacementType};
use hearth_domain::codes::{ReasonEpisodeCeased, ReversalReason, ReviewCode, Sex};
use hearth_domain::fact::{FactKind, HouseholdMilestone, Milestone, OR_EARLIER, Spell, Statement};
use hearth_domain::household::ON_HOLD;
use hearth_domain::stage::Stage;
use hearth_domain::wait::in_words;
use hearth_domain::{Day, Quarter};
use hearth_indicators::Indicator;
use jiff::Timestamp;

/// `31 March 2026`.
pub(crate) fn long_day(day: Day) -> String {
    hearth_domain::day::in_words(day)
}

/// The same words, not to be broken at the end of a line.
pub(crate) fn unbroken(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// `28 May 2026 at 14:03 UTC`.
pub(crate) fn moment(instant: Timestamp) -> String {
    instant.strftime("%-d %B %Y at %H:%M UTC").to_string()
}

/// `2025/26` of the year that ends in 2026.
pub(crate) fn collection_year(ending: i16) -> String {
    format!("{}/{:02}", ending - 1, ending.rem_euclid(100))
}

/// `Quarter 4 of 2025/26, January to March 2026`.
pub(crate) fn quarter(quarter: Quarter) -> String {
    let (first, last) = (quarter.first_day(), quarter.last_day());
    let year = collection_year(quarter.year_from() + 1);
    let months = format!("{} to {}", first.strftime("%B"), last.strftime("%B %Y"));
    format!("Quarter {} of {year}, {months}", quarter.number())
}

/// `2025/26 Q4, Jan to Mar 2026`, for a list to choose from.
pub(crate) fn short_quarter(quarter: Quarter) -> String {
    let (first, last) = (quarter.first_day(), quarter.last_day());
    let year = collection_year(quarter.year_from() + 1);
    format!("{year} Q{}, {} to {}", quarter.number(), first.strftime("%b"), last.strftime("%b %Y"))
}

/// `1 April to 30 June 2025`, with the first year too where it differs.
pub(crate) fn short_period(first: Day, last: Day) -> String {
    let begin = if first.year() == last.year() { "%-d %B" } else { "%-d %B %Y" };
    format!("{} to {}", first.strftime(begin), long_day(last))
}

/// A whole number with a comma at each thousand.
pub(crate) fn number(count: impl ToString) -> String {
    let figures = count.to_string();
    let (sign, figures) =
        figures.strip_prefix('-').map_or(("", figures.as_str()), |rest| ("-", rest));
    let mut written = String::from(sign);
    for (place, figure) in figures.chars().enumerate() {
        if place > 0 && (figures.len() - place).is_multiple_of(3) {
            written.push(',');
        }
        written.push(figure);
    }
    written
}

/// `1 child`, `1,204 children`.
pub(crate) fn children(count: usize) -> String {
    counted(count, "child", "children")
}

/// `1 household`, `1,204 households`.
pub(crate) fn households(count: usize) -> String {
    counted(count, "household", "households")
}

/// Whom a measure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Whom {
    /// One of them.
    pub one: &'static str,
    /// More of them.
    pub many: &'static str,
}

/// Whom an indicator counts: households, or children.
pub(crate) fn whom(indicator: &Indicator) -> Whom {
    if indicator.group.is_of_households() {
        Whom { one: "household", many: "households" }
    } else {
        Whom { one: "child", many: "children" }
    }
}

/// A count with its noun in the singular or the plural.
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// The label of a stage in the middle of a sentence.
pub(crate) fn stage_within(stage: Stage) -> String {
    lower_first(stage.label())
}

/// The same words with a capital first letter.
pub(crate) fn upper_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The same words with a small first letter.
pub(crate) fn lower_first(words: &str) -> String {
    let is_code = words.chars().nth(1).is_some_and(|second| second.is_ascii_digit());
    if is_code {
        return words.to_owned();
    }
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// `a, b and c`.
pub(crate) fn list(parts: &[String], join: &str) -> String {
    match parts.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} {join} {last}", before.join(", ")),
    }
}

/// A child's age on a day in years and months; for a child not born by then, when due.
pub(crate) fn age(birth: Option<Day>, today: Day) -> String {
    match birth {
        None => "not known".to_owned(),
        Some(day) if day > today => format!("due {}", long_day(day)),
        Some(day) => in_words(day, today),
    }
}

/// What a milestone is called after a length of time: `3 months after the decision`.
pub(crate) fn after_which(kind: Milestone) -> &'static str {
    match kind {
        Milestone::ExpectedBirthDate => "the expected birth",
        Milestone::BirthDate => "birth",
        Milestone::EarlyNotification => "the early notification",
        Milestone::EnteredCare => "entering care",
        Milestone::Review => "the review",
        Milestone::PermanencePlan => "the permanence plan",
        Milestone::AdoptionPlan => "adoption became the plan",
        Milestone::CareApplication => "the care application",
        Milestone::FinalHearing => "the final hearing",
        Milestone::Decision => "the decision",
        Milestone::PlacementOrder => "the placement order",
        Milestone::InterAgencySearch => "the search beyond the region",
        Milestone::PlacementOrderRevoked => "the end of the placement order",
        Milestone::Consent => "consent",
        Milestone::ConsentWithdrawn => "the withdrawal of consent",
        Milestone::EarlyPermanenceMoveIn => "moving in with early permanence carers",
        Milestone::FosterCarerMoveIn => "moving in with the foster carers",
        Milestone::Match => "the match",
        Milestone::PlacedForAdoption => "placement for adoption",
        Milestone::Disruption => "the disruption",
        Milestone::AdoptionApplication => "the adoption application",
        Milestone::AdoptionOrder => "the adoption order",
        Milestone::Reversal => "the reversal",
        Milestone::LeftCare => "leaving care",
    }
}

/// What a milestone of a household is called after a length of time.
pub(crate) fn after_which_of_household(kind: HouseholdMilestone) -> &'static str {
    match kind {
        HouseholdMilestone::Enquiry => "the enquiry",
        HouseholdMilestone::RegistrationOfInterest => "the registration of interest",
        HouseholdMilestone::StageOneStarted => "the start of stage one",
        HouseholdMilestone::StageOneEnded => "the end of stage one",
        HouseholdMilestone::StageTwoStarted => "the start of stage two",
        HouseholdMilestone::StageTwoEnded => "the end of stage two",
        HouseholdMilestone::ApplicationSubmitted => "the application",
        HouseholdMilestone::Approval => "the approval",
        HouseholdMilestone::ApprovalReview => "the review",
        HouseholdMilestone::HouseholdMatch => "the match",
        HouseholdMilestone::HouseholdPlacement => "placement",
        HouseholdMilestone::HouseholdOrder => "the adoption order",
        HouseholdMilestone::LeftProcess => "leaving the process",
    }
}

/// The detail of a fact of a household in words: why it left, how many children were placed.
fn detail_of_household(kind: HouseholdMilestone, code: &str) -> Option<String> {
    match (kind, code) {
        (HouseholdMilestone::LeftProcess, "withdrew") => Some("The household withdrew.".to_owned()),
        (HouseholdMilestone::LeftProcess, "refused") => {
            Some("The agency refused the application.".to_owned())
        }
        (HouseholdMilestone::LeftProcess, ON_HOLD) => {
            Some("The process is on hold and may go on.".to_owned())
        }
        (HouseholdMilestone::HouseholdPlacement, placed) => placed.parse().ok().map(children),
        _ => None,
    }
}

/// What is said outside the page of a case in the place of a line that somebody wrote about it.
pub(crate) const STANDS_ON_PAGE: &str = "the words stand on the page of the case";

/// A code with its meaning: `E12: adopted, consent dispensed with`. A code whose meaning is not
/// known stands bare, and the words of a statement stand on the page of its case alone.
pub(crate) fn code_with_meaning(kind: FactKind, code: &str) -> String {
    if kind.is_stated_at_work() {
        return STANDS_ON_PAGE.to_owned();
    }
    if code == "inferred" {
        return "The day is inferred: no later row tells of the child.".to_owned();
    }
    if code == OR_EARLIER {
        return "On this day or earlier: no row tells of the time before.".to_owned();
    }
    if let FactKind::Household(kind) = kind {
        return detail_of_household(kind, code).unwrap_or_else(|| code.to_owned());
    }
    meaning(kind, code).map_or_else(|| code.to_owned(), |meaning| format!("{code}: {meaning}"))
}

fn meaning(kind: FactKind, code: &str) -> Option<&'static str> {
    match kind {
        FactKind::Milestone(Milestone::AdoptionOrder | Milestone::LeftCare) => {
            label_of::<ReasonEpisodeCeased>(code)
        }
        FactKind::Milestone(Milestone::Reversal) => label_of::<ReversalReason>(code),
        FactKind::Milestone(Milestone::Review) => label_of::<ReviewCode>(code),
        FactKind::Milestone(_) | FactKind::Spell(Spell::Placement) => {
            label_of::<PlacementType>(code)
        }
        FactKind::Spell(Spell::LegalStatus) => label_of::<LegalStatus>(code),
        FactKind::Spell(Spell::Provider) => label_of::<PlacementProvider>(code),
        FactKind::Household(_) | FactKind::Spell(Spell::ResponsibleAgency) => None,
        FactKind::Statement(Statement::Sex) => label_of::<Sex>(code),
        FactKind::Statement(Statement::Ethnicity) => label_of::<Ethnicity>(code),
        FactKind::Statement(_) => None,
    }
}

fn label_of<C: CodeSet>(code: &str) -> Option<&'static str> {
    C::parse(code).map(CodeSet::label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_moments_and_years_are_written_out() {
        assert_eq!(long_day(date(2026, 3, 1)), "1 March 2026");
        assert_eq!(moment("2026-05-28T14:03:59Z".parse().unwrap()), "28 May 2026 at 14:03 UTC");
        assert_eq!(collection_year(2026), "2025/26");
        let of = Quarter::parse("2025-Q4").unwrap();
        assert_eq!(quarter(of), "Quarter 4 of 2025/26, January to March 2026");
        assert_eq!(short_quarter(of), "2025/26 Q4, Jan to Mar 2026");
        let (first, last) = (of.first_day_of_year(), of.last_day());
        assert_eq!(short_period(first, last), "1 April 2025 to 31 March 2026");
        assert_eq!(short_period(of.first_day(), last), "1 January to 31 March 2026");
    }

    #[test]
    fn numbers_have_commas_and_nouns_agree() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(number), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(number(-1_500), "-1,500");
        assert_eq!(
            (children(1), children(1_204)),
            ("1 child".to_owned(), "1,204 children".to_owned())
        );
        assert_eq!(list(&["a".into(), "b".into(), "c".into()], "or"), "a, b or c");
        assert_eq!(list(&["a".into()], "or"), "a");
    }

    #[test]
    fn an_unborn_child_is_due_and_an_unknown_birth_is_no_age() {
        let today = date(2026, 3, 31);
        assert_eq!(age(Some(date(2026, 5, 3)), today), "due 3 May 2026");
        assert_eq!(age(Some(date(2024, 12, 30)), today), "1 year 3 months");
        assert_eq!(age(Some(date(2026, 3, 19)), today), "12 days");
        assert_eq!(age(None, today), "not known");
    }

    #[test]
    fn why_a_household_left_and_how_many_were_placed_are_told_in_words() {
        let told = |kind: HouseholdMilestone, code| code_with_meaning(kind.into(), code);
        let left = HouseholdMilestone::LeftProcess;
        assert_eq!(told(left, "withdrew"), "The household withdrew.");
        assert_eq!(told(left, ON_HOLD), "The process is on hold and may go on.");
        assert_eq!(told(left, "unheard-of"), "unheard-of");
        assert_eq!(told(HouseholdMilestone::HouseholdPlacement, "2"), "2 children");
    }

    #[test]
    fn codes_stand_before_their_meaning_and_alone_without_one() {
        let left = FactKind::from(Milestone::LeftCare);
        assert_eq!(code_with_meaning(left, "E12"), "E12: adopted, consent dispensed with");
        assert_eq!(code_with_meaning(left, "Q9"), "Q9");
        let reversal = FactKind::from(Milestone::Reversal);
        assert_eq!(
            code_with_meaning(reversal, "RD3"),
            "RD3: prospective adopters could not be found"
        );
    }
}
