//! What a person sent who closes what might be missed, read or refused with what to do.

use std::collections::BTreeSet;

use hearth_app::matching::SaidOfMissed;
use hearth_casework::closing::{CLOSES, ClosingReason, ClosingRefusal};
use hearth_casework::evidence::Role;
use hearth_matching::missed::{MissedKey, key_of_word};

use crate::components::error_summary::Mistake;
use crate::query::{Pairs, sent_as};

/// The form as a person filled it in.
#[derive(Debug, Clone, Default)]
pub(super) struct Filled {
    pub keys: BTreeSet<MissedKey>,
    pub reason: String,
    pub words: String,
    pub by: String,
}

impl Filled {
    /// What was sent; names and keys that the form has not are passed over.
    pub(super) fn of(sent: &Pairs) -> Self {
        let keys = sent.iter().filter(|(name, _)| name == "key");
        Self {
            keys: keys.filter_map(|(_, word)| key_of_word(word)).collect(),
            reason: sent_as(sent, "reason"),
            words: sent_as(sent, "words"),
            by: sent_as(sent, "by"),
        }
    }

    /// What is to be closed and what is said of it, or everything that is wrong.
    pub(super) fn posted(&self) -> Result<(BTreeSet<MissedKey>, SaidOfMissed), Vec<Mistake>> {
        let keys = (!self.keys.is_empty()).then(|| self.keys.clone());
        let keys = keys.ok_or_else(|| mistake("key", "Choose what you have looked at."));
        let (reason, by) = (self.reason(), self.by());
        let words = self.words();
        match (keys, reason, words, by) {
            (Ok(keys), Ok(reason), Ok(words), Ok(by)) => {
                Ok((keys, SaidOfMissed { reason, words, by }))
            }
            (keys, reason, words, by) => {
                let found = [keys.err(), reason.err(), words.err(), by.err()];
                Err(found.into_iter().flatten().collect())
            }
        }
    }

    /// The reason, which has to fit everything that is chosen.
    fn reason(&self) -> Result<ClosingReason, Mistake> {
        let reason = ClosingReason::parse(&self.reason)
            .ok_or_else(|| mistake("reason", "Choose why it is closed."))?;
        let odd = self.keys.iter().find(|(kind, _, family)| !reason.fits(*kind, family.is_some()));
        match odd {
            None => Ok(reason),
            Some((kind, _, family)) => {
                let (kind, of_family) = (*kind, family.is_some());
                let refusal = ClosingRefusal::DoesNotFit { reason, kind, of_family };
                Err(mistake("reason", &format!("{refusal}, or close it apart from the others.")))
            }
        }
    }

    fn words(&self) -> Result<String, Mistake> {
        let needed = ClosingReason::parse(&self.reason).is_some_and(ClosingReason::needs_words);
        if needed && self.words.is_empty() {
            return Err(mistake("words", &format!("{}.", ClosingRefusal::WordsNeeded)));
        }
        Ok(self.words.clone())
    }

    fn by(&self) -> Result<Role, Mistake> {
        let role = Role::parse(&self.by).filter(|role| CLOSES.contains(role));
        role.ok_or_else(|| mistake("by", "Choose who has looked."))
    }
}

pub(super) fn mistake(field: &'static str, message: &str) -> Mistake {
    Mistake { message: message.to_owned(), field_id: Some(field) }
}
