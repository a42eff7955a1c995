//! What may be said, for a person to read: from the lists the statements themselves are read by.

use hearth_casework::evidence::Role;
use hearth_casework::forms::{self, LineForm, Slot, Takes};
use hearth_domain::fact::Statement;
use hearth_matching::gates::GATES;

/// Every form of the kinds given, and what may stand at each of its places.
#[must_use]
pub fn help(kinds: &[(&str, Statement)]) -> String {
    let mut text = String::new();
    for (word, kind) in kinds {
        text += &format!("{word}: {}\n", kind.label());
        for form in forms::of(*kind) {
            text += &format!("  {}\n      {}\n", form.pattern(), form.label);
        }
    }
    text += "\nWhat may stand at each place:\n";
    for slot in slots(kinds) {
        text += &format!("  {}: {}\n", slot.name.to_uppercase(), said(slot));
    }
    text + &format!("\nROLE: {}\n", codes(&roles()))
}

/// Who may have judged, each with what it is called.
#[must_use]
pub fn roles() -> Vec<(&'static str, &'static str)> {
    Role::ALL.iter().map(|role| (role.code(), role.label())).collect()
}

/// What may be chosen at a place, each with what it is called; none where something is to be written.
#[must_use]
pub fn options(slot: &Slot) -> Vec<(&'static str, String)> {
    match slot.takes {
        Takes::Gate => {
            let may = GATES.iter().filter(|gate| !gate.overriders.is_empty());
            may.map(|gate| (gate.code, format!("{}, {}", gate.name, gate.who_may_override())))
                .collect()
        }
        _ => slot.takes.codes().into_iter().map(|(code, label)| (code, label.to_owned())).collect(),
    }
}

fn said(slot: &Slot) -> String {
    let options = options(slot);
    if matches!(slot.takes, Takes::Gate) {
        let gate = |(code, who): &(&str, String)| format!("{code} ({who})");
        return options.iter().map(gate).collect::<Vec<_>>().join("; ");
    }
    if options.is_empty() { slot.takes.expected() } else { codes(&options) }
}

fn codes<T>(options: &[(&'static str, T)]) -> String {
    options.iter().map(|(code, _)| *code).collect::<Vec<_>>().join(", ")
}

/// The places of all the forms, each name with the values it takes once.
fn slots(kinds: &[(&str, Statement)]) -> Vec<&'static Slot> {
    let forms = kinds.iter().flat_map(|(_, kind)| forms::of(*kind));
    let mut found: Vec<&'static Slot> = Vec::new();
    for slot in forms.flat_map(LineForm::slots) {
        let is_known = |one: &&'static Slot| one.name == slot.name && said(one) == said(slot);
        if !matches!(slot.takes, Takes::Marker(_)) && !found.iter().any(is_known) {
            found.push(slot);
        }
    }
    found
}
