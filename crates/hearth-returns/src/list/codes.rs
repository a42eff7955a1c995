//! What the words of a cell stand for: through the map's own spellings and those of the inspection
//! lists, to the codes that facts carry.

use hearth_domain::CollectionYear;
use hearth_domain::codes::{CodeSet, ReasonEpisodeCeased};
use hearth_domain::fact::Statement;

use super::map::ColumnMap;
use super::meaning::Meaning;
use crate::annex_a::{Answer, Gender, LeavingReason, ListedEthnicity, NoLongerPlaced};
use crate::cell::CellValue;

/// The code of a cell; `None` where its words stand for none. Nothing is said where a sex is not
/// stated, so that code is empty.
pub(super) fn code_in(map: &ColumnMap, meaning: Meaning, text: &str) -> Option<String> {
    let is_spelled = |spelling: &str| alike(spelling, text);
    let own = map.codes.iter().find(|((of, spelling), _)| *of == meaning && is_spelled(spelling));
    code(meaning, own.map_or(text, |(_, code)| code))
}

/// Whether two words are the same but for case and space.
pub(super) fn alike(one: &str, other: &str) -> bool {
    let words = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    words(one) == words(other)
}

/// The code that words stand for, where the meaning is one that has codes.
pub(super) fn code(meaning: Meaning, text: &str) -> Option<String> {
    let told = match meaning {
        Meaning::Stated(Statement::Sex) => match read::<Gender>(text)? {
            Gender::Male => "M",
            Gender::Female => "F",
            Gender::NotStated | Gender::Neither => "",
        },
        Meaning::Stated(Statement::Ethnicity) => read::<ListedEthnicity>(text)?.0.code(),
        Meaning::Stated(Statement::Adopters) => adopters(text)?,
        Meaning::Stated(Statement::FosteringForAdoption) => match read::<Answer>(text)? {
            Answer::Yes => "yes",
            Answer::No => "no",
        },
        Meaning::WhyReversed => read::<NoLongerPlaced>(text)?.reason().code(),
        Meaning::WhyLeftCare => left_care(text)?.code(),
        Meaning::WhyLeft => read::<LeavingReason>(text)?.code(),
        Meaning::Stated(_)
        | Meaning::Number
        | Meaning::Name(_)
        | Meaning::Child(_)
        | Meaning::Household(_) => return None,
    };
    Some(told.to_owned())
}

/// What a cell of that meaning may say, for a message.
pub(super) fn expected(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Stated(Statement::Sex) => "expected M, F or a word for one, such as boy",
        Meaning::Stated(Statement::Ethnicity) => {
            "expected an ethnic group of the DfE, by its code or name, such as WBRI"
        }
        Meaning::Stated(Statement::Adopters) => "expected 1 or 2, single or couple",
        Meaning::Stated(Statement::FosteringForAdoption) => "expected yes or no",
        Meaning::WhyReversed => "expected a reason such as RD1, or its words",
        Meaning::WhyLeftCare => "expected a reason of the return, such as E45, or its words",
        Meaning::WhyLeft => "expected withdrew, on hold or refused",
        _ => "expected a day, such as 03/04/2025",
    }
}

fn read<T: CellValue>(text: &str) -> Option<T> {
    // The spellings of the inspection lists are of every year.
    T::read(text, CollectionYear::ending_in(2026)?).0
}

fn adopters(text: &str) -> Option<&'static str> {
    match text.trim().to_lowercase().as_str() {
        "1" | "one" | "single" | "sole" => Some("1"),
        "2" | "two" | "couple" | "joint" => Some("2"),
        _ => None,
    }
}

fn left_care(text: &str) -> Option<ReasonEpisodeCeased> {
    let by_words = || ReasonEpisodeCeased::ALL.iter().find(|why| alike(why.label(), text)).copied();
    ReasonEpisodeCeased::parse(text).or_else(by_words).filter(|why| !why.goes_on())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_the_codes_that_facts_carry() {
        let cases = [
            (Meaning::Stated(Statement::Sex), "Girl", Some("F")),
            (Meaning::Stated(Statement::Sex), "unborn", Some("")),
            (Meaning::Stated(Statement::Sex), "Marked", None),
            (Meaning::Stated(Statement::Ethnicity), "White British", Some("WBRI")),
            (Meaning::Stated(Statement::Adopters), "Couple", Some("2")),
            (Meaning::Stated(Statement::Adopters), "3", None),
            (Meaning::Stated(Statement::FosteringForAdoption), "Y", Some("yes")),
            (Meaning::WhyReversed, "Child's needs changed", Some("RD1")),
            (Meaning::WhyLeftCare, "E45", Some("E45")),
            (Meaning::WhyLeftCare, "Died", Some("E2")),
            (Meaning::WhyLeftCare, "X1", None),
            (Meaning::WhyLeft, "On hold", Some("on-hold")),
        ];
        for (meaning, text, expected) in cases {
            assert_eq!(code(meaning, text).as_deref(), expected, "{text}");
        }
    }
}
