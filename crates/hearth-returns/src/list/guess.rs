//! What a heading is likely to mean, to be offered to whoever makes a map: by the words the columns
//! of the inspection lists are known by, and a few more. A guess is never used unasked.

use hearth_domain::fact::{HouseholdMilestone as Household, Milestone as Child, Statement};
use hearth_domain::identity::IdentityKind as Name;

use super::meaning::{ListOf, Meaning};
use crate::annex_a::column_meant;
use crate::table::Table;

/// The headings of a pasted row: between tabs, as a spreadsheet copies them, or else between commas.
/// Blank ones and whatever follows the first row are left out.
#[must_use]
pub fn headings_in(text: &str) -> Vec<String> {
    let first = text.trim_start_matches(['\n', '\r']);
    let has_tab = first.lines().next().unwrap_or_default().contains('\t');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(if has_tab { b'\t' } else { b',' })
        .from_reader(first.as_bytes());
    let mut record = csv::StringRecord::new();
    // The text is valid UTF-8, so reading it cannot fail.
    let _ = reader.read_record(&mut record);
    let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    record.iter().map(tidy).filter(|heading| !heading.is_empty()).collect()
}

/// What the heading is likely to mean in such a list.
#[must_use]
pub fn guess(of: ListOf, heading: &str) -> Option<Meaning> {
    let wanted = letters(heading);
    let is_named =
        |meaning: &Meaning| letters(meaning.label()) == wanted || letters(meaning.code()) == wanted;
    let also = |(words, meaning): &(&[&str], Meaning)| {
        words.contains(&wanted.as_str()).then_some(*meaning)
    };
    let meanings = of.meanings();
    let listed = match of {
        ListOf::Children => column_meant(Table::List10, heading).and_then(of_list_10),
        ListOf::Households => column_meant(Table::List11, heading).and_then(of_list_11),
    };
    let other = || ALSO.iter().filter_map(also).find(|meaning| meanings.contains(meaning));
    listed.or_else(other).or_else(|| meanings.iter().find(|one| is_named(one)).copied())
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Words that the inspection lists have no column for, in letters alone.
const ALSO: &[(&[&str], Meaning)] = &[
    (
        &["childref", "ref", "reference", "id", "childno", "number", "familyid", "familyref"],
        Meaning::Number,
    ),
    (&["firstname", "forename", "givenname", "childsfirstname"], Meaning::Name(Name::Forename)),
    (&["surname", "lastname", "familyname"], Meaning::Name(Name::Surname)),
    (
        &["socialworker", "sw", "worker", "allocatedworker", "familyfinder"],
        Meaning::Name(Name::Worker),
    ),
    (&["team", "swteam", "locality"], Meaning::Name(Name::Team)),
    (&["mf", "boygirl"], Meaning::Stated(Statement::Sex)),
    (&["edd", "duedate", "expecteddateofbirth"], Meaning::Child(Child::ExpectedBirthDate)),
    (
        &["earlyalert", "notified", "datenotified", "notificationdate", "earlynotificationdate"],
        Meaning::Child(Child::EarlyNotification),
    ),
    (&["finalhearingdate", "dateoffinalhearing"], Meaning::Child(Child::FinalHearing)),
    (&["matched", "matchingpanel", "matchadm"], Meaning::Child(Child::Match)),
    (&["roi", "roidate", "roireceived"], Meaning::Household(Household::RegistrationOfInterest)),
];

fn of_list_10(column: &str) -> Option<Meaning> {
    Some(match column {
        "Child Unique ID" => Meaning::Number,
        "Gender" => Meaning::Stated(Statement::Sex),
        "Ethnicity" => Meaning::Stated(Statement::Ethnicity),
        "Date of Birth" => Meaning::Child(Child::BirthDate),
        "Date the Child Entered Care" => Meaning::Child(Child::EnteredCare),
        "Date of Decision that Child Should be Placed for Adoption" => {
            Meaning::Child(Child::Decision)
        }
        "Date of Placement Order" => Meaning::Child(Child::PlacementOrder),
        "Date of Matching Child and Prospective Adopters" => Meaning::Child(Child::Match),
        "Date Placed for Adoption" => Meaning::Child(Child::PlacedForAdoption),
        "Date of Adoption Order" => Meaning::Child(Child::AdoptionOrder),
        "Date of Decision that Child Should No Longer be Placed for Adoption" => {
            Meaning::Child(Child::Reversal)
        }
        "Reason Why Child No Longer Placed for Adoption" => Meaning::WhyReversed,
        "Date the child was placed for fostering in FFA or concurrent planning placement" => {
            Meaning::Child(Child::EarlyPermanenceMoveIn)
        }
        _ => return None,
    })
}

fn of_list_11(column: &str) -> Option<Meaning> {
    Some(match column {
        "Family identifier" => Meaning::Number,
        "Is the (prospective) adopter fostering for adoption?" => {
            Meaning::Stated(Statement::FosteringForAdoption)
        }
        "Date enquiry received" => Meaning::Household(Household::Enquiry),
        "Date Stage 1 started" => Meaning::Household(Household::StageOneStarted),
        "Date Stage 1 ended" => Meaning::Household(Household::StageOneEnded),
        "Date Stage 2 started" => Meaning::Household(Household::StageTwoStarted),
        "Date Stage 2 ended" => Meaning::Household(Household::StageTwoEnded),
        "Date application submitted" => Meaning::Household(Household::ApplicationSubmitted),
        "Date application approved" => Meaning::Household(Household::Approval),
        "Date adopter matched with child(ren)" => Meaning::Household(Household::HouseholdMatch),
        "Date child/children placed with adopter(s)" => {
            Meaning::Household(Household::HouseholdPlacement)
        }
        "Date of Adoption Order" => Meaning::Household(Household::HouseholdOrder),
        "Date of leaving adoption process" => Meaning::Household(Household::LeftProcess),
        "Reason for leaving adoption process" => Meaning::WhyLeft,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_copied_from_a_spreadsheet_or_a_csv_file() {
        let expected = ["Child ref", "SHOBPA, day", "Team"];
        assert_eq!(headings_in("\nChild ref\tSHOBPA, day\t\tTeam\nA1\t2\t\t3\n"), expected);
        assert_eq!(headings_in("Child  ref,\"SHOBPA,\nday\",,Team"), expected);
        assert!(headings_in(" \n").is_empty());
    }

    #[test]
    fn a_heading_is_guessed_by_the_words_people_use() {
        let of = |heading: &str| guess(ListOf::Children, heading).map(Meaning::code);
        assert_eq!(of("SHOBPA"), Some("decision"));
        assert_eq!(of("D.O.B."), Some("birth-date"));
        assert_eq!(of("First name"), Some("forename"));
        assert_eq!(of("Early Notification"), Some("early-notification"));
        assert_eq!(of("Notes"), None);
        assert_eq!(of("ROI"), None, "a child registers no interest");
        assert_eq!(
            guess(ListOf::Households, "ROI date").map(Meaning::code),
            Some("registration-of-interest")
        );
    }
}
