//! New identifiers: UUID version 7, so that they sort in the order they were made.

use std::sync::Mutex;

use hearth_domain::{CaseId, FactId};
use jiff::Timestamp;
use uuid::{ContextV7, Uuid};

/// Makes identifiers for one import, in order.
pub(crate) struct Ids {
    context: Mutex<ContextV7>,
    seconds: u64,
    nanoseconds: u32,
}

impl Ids {
    /// Identifiers that carry the moment `now`.
    pub(crate) fn at(now: Timestamp) -> Self {
        Self {
            context: Mutex::new(ContextV7::new()),
            seconds: u64::try_from(now.as_second()).unwrap_or_default(),
            nanoseconds: u32::try_from(now.subsec_nanosecond()).unwrap_or_default(),
        }
    }

    pub(crate) fn uuid(&self) -> Uuid {
        Uuid::new_v7(uuid::Timestamp::from_unix(&self.context, self.seconds, self.nanoseconds))
    }

    pub(crate) fn case(&self) -> CaseId {
        CaseId::new(self.uuid())
    }

    pub(crate) fn fact(&self) -> FactId {
        FactId::new(self.uuid())
    }
}
