//! What is said when the program itself goes wrong: where, and nothing else. The words of a fault may
//! repeat what was being read, and that may be somebody's name.

use std::panic::{Location, set_hook};
use std::path::Path;

/// From now on a fault says its place alone.
pub(crate) fn say_where_alone() {
    set_hook(Box::new(|fault| eprintln!("{}", told(fault.location()))));
}

fn told(place: Option<&Location<'_>>) -> String {
    let place = place.map(|place| {
        let file = Path::new(place.file()).file_name().unwrap_or_default().to_string_lossy();
        format!(" ({file}, line {})", place.line())
    });
    format!(
        "hearth: something that was not expected{}; what was not finished is not saved",
        place.unwrap_or_default()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_says_where_and_not_what() {
        let here = Location::caller();
        let said = told(Some(here));
        assert!(said.contains(&format!("(faults.rs, line {})", here.line())), "{said}");
        assert!(!said.contains('/'), "{said}");
        assert!(told(None).starts_with("hearth: "));
    }
}
