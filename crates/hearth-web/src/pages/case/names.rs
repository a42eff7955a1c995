//! Who the people of a case are, and who works with them: in the summary alone, never in a heading,
//! an address or a table.

use hearth_domain::identity::{Identity, IdentityKind};
use maud::html;

use crate::components::summary_list::Line;

/// The lines of the summary; none where no source gives a name.
pub(super) fn lines(names: &[Identity]) -> Vec<Line> {
    use IdentityKind::{Forename, LinkedIdentifier, SecondForename, SecondSurname, Surname};
    let of = |kind: IdentityKind| -> Vec<&str> {
        let of_kind = names.iter().filter(|one| one.kind == kind);
        of_kind.map(|one| one.value.as_str()).collect()
    };
    let full = |forename, surname| {
        let parts = [of(forename).join(" or "), of(surname).join(" or ")];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let people = [full(Forename, Surname), full(SecondForename, SecondSurname)];
    let people: Vec<String> = people.into_iter().filter(|name| !name.is_empty()).collect();
    let told = [
        ("Name", people.join(" and ")),
        (IdentityKind::Worker.label(), of(IdentityKind::Worker).join(", ")),
        (IdentityKind::Team.label(), of(IdentityKind::Team).join(", ")),
        (LinkedIdentifier.label(), of(LinkedIdentifier).join(", ")),
    ];
    let told = told.into_iter().filter(|(_, value)| !value.is_empty());
    told.map(|(key, value)| Line::new(key, html! { (value) })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_adopters_stand_in_one_line_and_what_is_not_given_in_none() {
        use IdentityKind::{Forename, SecondForename, Surname, Worker};
        let name = |kind, value: &str| Identity { kind, value: value.to_owned() };
        let names = [
            name(Forename, "Example"),
            name(Surname, "Synthetic"),
            name(SecondForename, "Other"),
            name(Worker, "A & B"),
        ];
        let told: Vec<(String, String)> =
            lines(&names).into_iter().map(|line| (line.key, line.value.into_string())).collect();
        let expected = [("Name", "Example Synthetic and Other"), ("Worker", "A &amp; B")];
        assert_eq!(told, expected.map(|(key, value)| (key.to_owned(), value.to_owned())));
        assert!(lines(&[]).is_empty());
    }
}
