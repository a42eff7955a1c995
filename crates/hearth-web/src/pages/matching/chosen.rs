//! Which families stand side by side: those asked for, or the first that may be proposed.

use hearth_matching::suitability::Suitability;

use super::Shown;
use crate::error::WebError;
use crate::query::{Field, Wrong};

/// How many families stand beside each other: as many as a panel can hold in mind, and a page in width.
pub(super) const MOST: usize = 3;

/// The families that stand side by side.
pub(super) struct Chosen<'a> {
    /// In order.
    pub families: Vec<&'a Suitability>,
    /// Whether somebody asked for them.
    pub is_asked: bool,
    /// How many more tie with the last of those nobody asked for.
    pub tied_with_last: usize,
}

/// Those asked for, or else the first that may be proposed.
pub(super) fn of<'a>(shown: &Shown<'a>) -> Result<Chosen<'a>, WebError> {
    let asked = &shown.asked.families;
    if asked.is_empty() {
        return Ok(first(shown));
    }
    if asked.len() > MOST {
        let how = format!("names {} families. Choose up to {MOST}.", asked.len());
        return Err(shown.from.refuse(Wrong::against(Field::Family, &how)));
    }
    let mut families: Vec<&Suitability> = Vec::new();
    for case in asked {
        let found = shown.found.families.iter().find(|one| one.household == *case);
        let unknown = || shown.from.refuse(Wrong::value(Field::Family, &case.to_string()));
        let found = found.ok_or_else(unknown)?;
        if families.iter().all(|one| one.household != found.household) {
            families.push(found);
        }
    }
    Ok(Chosen { families, is_asked: true, tied_with_last: 0 })
}

fn first<'a>(shown: &Shown<'a>) -> Chosen<'a> {
    let mut proposable = shown.found.families.iter().filter(|one| one.is_proposable());
    let families: Vec<&Suitability> = proposable.by_ref().take(MOST).collect();
    let last = families.last();
    let tied_with_last =
        last.map_or(0, |last| proposable.filter(|one| one.ties_with(last)).count());
    Chosen { families, is_asked: false, tied_with_last }
}
