//! What may follow `hearth notify`.

use clap::{ArgGroup, Args};
use hearth_domain::notification::NotificationEvidence;
use hearth_domain::{AgencyId, Day};

use super::Database;
use super::values::{agency, day, notification_evidence};

#[derive(Args)]
#[command(group(ArgGroup::new("birth").required(true).args(["born", "expected"])))]
pub(crate) struct Notify {
    /// The authority that tells, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: AgencyId,
    /// Its own number for the child, as its return has it.
    #[arg(long)]
    pub number: String,
    /// The day it told.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub day: Day,
    /// The day of birth.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub born: Option<Day>,
    /// The expected birth date of an unborn child.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub expected: Option<Day>,
    /// What you have seen: notification-form, planning-meeting or case-record.
    #[arg(long, value_name = "EVIDENCE", value_parser = notification_evidence)]
    pub seen: NotificationEvidence,
    /// The child's forename, kept apart from the journey. The page keeps names out of the shell's history.
    #[arg(long)]
    pub forename: Option<String>,
    /// The child's surname, kept apart from the journey.
    #[arg(long)]
    pub surname: Option<String>,
    /// The child's worker, kept apart from the journey.
    #[arg(long)]
    pub worker: Option<String>,
    /// The worker's team, kept apart from the journey.
    #[arg(long)]
    pub team: Option<String>,
    #[command(flatten)]
    pub database: Database,
}
