//! Why a use case gave no answer.

use hearth_access::Denied;
use hearth_casework::closing::ClosingRefusal;
use hearth_domain::day::in_words;
use hearth_domain::notification::NotificationRefusal;
use hearth_domain::{AgencyId, CaseId, CollectionYear, Day};
use hearth_returns::FolderError;
use hearth_returns::list::{ListError, MapError};
use hearth_returns::write::WorkbookError;
use hearth_store::StoreError;

use crate::stating::Refusal;

/// Why a use case gave no answer. The text says what happened and what to do.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The policy does not allow it.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A folder could not be read.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The agency is not in the register.
    #[error(
        "{0} is no agency this database knows. Check the code, for example E06000023 for Bristol; `hearth agency list` shows them all, `hearth agency add` adds one"
    )]
    UnknownAgency(AgencyId),
    /// No arrangement has that name.
    #[error(
        "no arrangement is called {name:?}{}. `hearth agency list` shows which there are",
        near_names(near)
    )]
    UnknownArrangement {
        /// The name asked for.
        name: String,
        /// Names that come near.
        near: Vec<String>,
    },
    /// What was typed means no case, or several.
    #[error(
        "{count} records of a {what} are called {words:?}. Give the case, or the agency's code and its number, such as E06000023/1234; `hearth match plan` and the pages show both"
    )]
    NotOne {
        /// A child or a family.
        what: &'static str,
        /// What was typed.
        words: String,
        /// How many it means.
        count: usize,
    },
    /// Matching found a mistake of its own.
    #[error(
        "the pool could not be planned for: {0}. Nothing was changed; tell those who keep Hearth"
    )]
    Matching(String),
    /// Nothing was named that could be closed.
    #[error("choose what you have looked at: nothing was chosen, and nothing was closed")]
    NothingToClose,
    /// It cannot be closed so.
    #[error("{0}. Nothing was closed")]
    CannotClose(ClosingRefusal),
    /// It is not found among what might be missed.
    #[error(
        "{which}: {kind:?} is not found among what might be missed. What is recorded has changed, or it \
         never was. Look at the list as it is now; nothing was closed"
    )]
    NotMissed {
        /// The child, and the family where there is one.
        which: String,
        /// What it should have been.
        kind: &'static str,
    },
    /// Somebody has closed it, and it rests.
    #[error(
        "{which}: somebody closed this on {} ({reason}). Look at the list as it is now; nothing was closed",
        in_words(*day)
    )]
    ClosedBefore {
        /// The child, and the family where there is one.
        which: String,
        /// When.
        day: Day,
        /// Why.
        reason: &'static str,
    },
    /// No indicator has that code.
    #[error("no indicator is called {0:?}. `hearth indicators` lists every one")]
    UnknownIndicator(String),
    /// A tree of returns has no returns in it.
    #[error(
        "{0} holds no folder such as E06000023/2026. Give the folder above the authorities' codes"
    )]
    EmptyTree(String),
    /// The year of a return is neither said nor named by its folder.
    #[error(
        "{0} does not say of which collection year it is. Give --year, such as --year 2026 for 2025/26, or a folder named by its year"
    )]
    NoYear(String),
    /// A tree of lists has no lists in it.
    #[error(
        "{0} holds no file such as adoption-west-company/2026/list_11.csv, list_10.csv or annex_a.xlsx. Give the folder above the agencies' codes"
    )]
    NoLists(String),
    /// A file holds no list of Annex A that can be read; the text says why, a line for each reason.
    #[error("{0}")]
    NoList(String),
    /// Two returns of the same authority and year were given.
    #[error("the return of {agency} for {year} was given twice; give it once")]
    GivenTwice {
        /// The authority.
        agency: AgencyId,
        /// The year it ends in.
        year: i16,
    },
    /// A list that an agency keeps cannot be read.
    #[error(transparent)]
    List(#[from] ListError),
    /// A list of providers cannot be read.
    #[error(transparent)]
    Providers(#[from] hearth_returns::providers::ListError),
    /// A map of a list's columns cannot be used.
    #[error(transparent)]
    Map(#[from] MapError),
    /// A list would take the place of another.
    #[error(
        "the list {before:?} of {agency} is loaded for {year}, and one list of a kind is kept for each year; \
         {given:?} would take its place, so nothing is changed. Send it under the name {before:?} if it is the \
         same list"
    )]
    AnotherList {
        /// The agency.
        agency: AgencyId,
        /// The year.
        year: CollectionYear,
        /// What the list given is called.
        given: String,
        /// What the one that is loaded is called.
        before: String,
    },
    /// No map of that name is kept.
    #[error(
        "no map of a list called {list:?} is kept for {agency}{}. Give --map MAP.toml, or make a map on the \
         page \"Lists\"",
        kept_instead(kept)
    )]
    NoMap {
        /// The agency.
        agency: AgencyId,
        /// The name asked for.
        list: String,
        /// The names of the maps that are kept.
        kept: Vec<String>,
    },
    /// There is no such case.
    #[error("there is no case {0}. `hearth conflicts` lists the cases about which sources differ")]
    UnknownCase(CaseId),
    /// The sources do not differ about that, or no longer as they did.
    #[error(
        "sources do not differ so about {about} of this case: what they tell has changed, or agrees by now. Look at the case again"
    )]
    NoSuchConflict {
        /// What was to be settled.
        about: &'static str,
    },
    /// The sources differ about several of one kind.
    #[error(
        "sources differ about {about} of this case {times} times; say which one by a day that a source tells"
    )]
    WhichConflict {
        /// What was to be settled.
        about: &'static str,
        /// How often they differ.
        times: usize,
    },
    /// No group of children bears that word, or no longer.
    #[error(
        "the sources set no such children together: what they tell has changed. `hearth siblings` and the page \
         \"Brothers and sisters\" list the groups as they are now"
    )]
    NoSuchSiblings,
    /// Fewer than two brothers or sisters, or somebody who is not of the group.
    #[error(
        "choose two children of the group or more, or that none of them are brothers and sisters"
    )]
    TooFewSiblings,
    /// Nothing was decided that could be taken back.
    #[error(
        "nobody has said whether these children are brothers and sisters, so nothing is taken back"
    )]
    NothingConfirmed,
    /// A statement that cannot be recorded.
    #[error("{}", refusals(.0))]
    Statement(Vec<Refusal>),
    /// The statement is not there, or no longer.
    #[error(
        "there is no such statement: it was corrected or withdrawn since, or never made. `hearth state list` and \
         the page of the child or family show what holds now"
    )]
    NoSuchStatement,
    /// Only an authority tells of a child early.
    #[error(
        "{0} is no local authority on that day, and only a local authority notifies of a child. `hearth agency \
         list` shows which there are"
    )]
    NoAuthority(AgencyId),
    /// The number of a child is missing, or is none.
    #[error(
        "enter the authority's own number for the child, as its return has it: at most 40 characters, and no day"
    )]
    NoNumber,
    /// An early notification that cannot be.
    #[error("{}", sentences(.0))]
    Notification(Vec<NotificationRefusal>),
    /// The number is a known child's.
    #[error(
        "number {number} of {agency} is known already: it is case {case}. An early notification starts a case; \
         look at that child instead"
    )]
    ChildKnown {
        /// The authority.
        agency: AgencyId,
        /// Its number for the child.
        number: String,
        /// The case.
        case: CaseId,
    },
    /// A name that is none.
    #[error("{label} has more than {most} characters; shorten it")]
    LongName {
        /// What it is.
        label: &'static str,
        /// The most that are taken.
        most: usize,
    },
    /// A day that cannot be.
    #[error("{day} is after today; give the day it happened")]
    DayToCome {
        /// The day given.
        day: Day,
    },
    /// There is nothing to write a return from.
    #[error(
        "no return of {agency} for {year} is loaded{}. `hearth import ssda903` loads one",
        loaded_instead(loaded)
    )]
    NotLoaded {
        /// The authority.
        agency: AgencyId,
        /// The year it ends in.
        year: i16,
        /// The years that are loaded.
        loaded: Vec<i16>,
    },
    /// The agency makes no return of which the rest could be kept.
    #[error(
        "{0} makes no children looked after return, so it has no partition for the rest of one. Give a local authority, for example E06000023"
    )]
    NoReturnOf(AgencyId),
    /// No case is there to write a list from.
    #[error(
        "nothing is loaded of a child or a household of {0}. `hearth import` loads a return or a list"
    )]
    NothingTold(String),
    /// A day that no list can be made for.
    #[error("{0} is in no year of the return; give a day between 1991 and 2100")]
    NoYearOf(Day),
    /// What the survey asked in a quarter is not known.
    #[error(
        "what the quarterly survey asked in {0} is not known; columns are known from 2014-15-Q1 on"
    )]
    NoSurveyOf(String),
    /// A workbook could not be written.
    #[error(transparent)]
    Workbook(#[from] WorkbookError),
    /// Another writer kept coming first.
    #[error("other work kept changing the records; try again")]
    KeptBeingOvertaken,
    /// Work off the asynchronous threads did not finish.
    #[error("the work was interrupted; nothing was saved")]
    Interrupted,
    /// The register that comes with Hearth cannot be read.
    #[error("the register of agencies that comes with Hearth cannot be read: {0}")]
    Register(String),
}

fn sentences(refusals: &[NotificationRefusal]) -> String {
    refusals.iter().map(|one| one.sentence()).collect::<Vec<_>>().join(" ")
}

fn refusals(refusals: &[Refusal]) -> String {
    refusals.iter().map(ToString::to_string).collect::<Vec<_>>().join(". ")
}

fn near_names(near: &[String]) -> String {
    if near.is_empty() { String::new() } else { format!("; near are {}", near.join(", ")) }
}

fn kept_instead(kept: &[String]) -> String {
    if kept.is_empty() { String::new() } else { format!("; kept are {}", kept.join(", ")) }
}

fn loaded_instead(years: &[i16]) -> String {
    if years.is_empty() {
        return ", nor of any other year".to_owned();
    }
    let years: Vec<String> = years.iter().map(i16::to_string).collect();
    format!("; loaded are {}", years.join(", "))
}
