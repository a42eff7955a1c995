//! `hearth explain gate`, `consideration` and `matching`: in the words of the pages on the rules.

use std::fmt::{Error, Write};

use hearth_matching::consideration::Consideration;
use hearth_matching::considerations::CONSIDERATIONS;
use hearth_matching::gate::Gate;
use hearth_matching::gates::GATES;
use hearth_matching::principles::{
    GATES_STAND, NEEDS_COMPARE, NEVER_WEIGHED, ONLY_BY_NEED, ORDER_OF_CHILDREN, ORDER_OF_FAMILIES,
};
use hearth_matching::rules::Rules;

pub(super) fn of_gate(gate: &Gate) -> Result<String, Error> {
    let mut text = format!("{}: {}\n", gate.code, gate.name);
    for (name, says) in gate.in_words() {
        write!(text, "\n{name}\n{says}\n")?;
    }
    Ok(text)
}

pub(super) fn of_consideration(one: &Consideration) -> Result<String, Error> {
    let mut text = format!("{}: {}\n", one.code, one.name);
    for (name, says) in one.in_words() {
        write!(text, "\n{name}\n{says}\n")?;
    }
    Ok(text)
}

/// How families are found by the rules given, with the law of each part.
pub(super) fn of_all(rules: &Rules) -> Result<String, Error> {
    let mut text = format!("Matching\n\n{}\n", rules.signed_in_words());
    write!(text, "\nHow the order is made\n{ORDER_OF_FAMILIES}\n{ORDER_OF_CHILDREN}\n")?;
    for rule in rules.in_words() {
        write!(text, "\n{}\n{}\nSource: {}\n", rule.name, rule.says, rule.source)?;
    }
    write!(text, "\nWhat is never weighed\n")?;
    NEVER_WEIGHED.iter().try_for_each(|one| writeln!(text, "  {one}"))?;
    writeln!(text, "{ONLY_BY_NEED}")?;
    write!(text, "\nGates: hearth explain gate CODE\n{GATES_STAND}\n")?;
    for gate in &GATES {
        writeln!(text, "  {:<4} {} ({})", gate.code, gate.name, gate.class.label())?;
        writeln!(text, "       Source: {}", gate.source)?;
    }
    write!(text, "\nConsiderations: hearth explain consideration WORD\n{NEEDS_COMPARE}\n")?;
    for one in &CONSIDERATIONS {
        writeln!(text, "  {}: {}", one.code, one.name)?;
        writeln!(text, "       Source: {}", one.source)?;
    }
    Ok(text)
}
