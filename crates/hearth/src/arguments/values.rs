//! Reading one value on the command line: what is expected is said where it is not met.

use std::net::SocketAddr;

use hearth_app::matching::{ClosingReason, Role};
use hearth_app::stating::roles;
use hearth_domain::agency::Registration;
use hearth_domain::notification::NotificationEvidence;
use hearth_domain::settlement::Evidence;
use hearth_domain::siblings::SiblingStanding;
use hearth_domain::{AgencyId, CaseId, CollectionYear, Day, FactId, FactKind, Source};
use hearth_matching::missed::{MissedKey, key_of_word};
use jiff::Timestamp;

pub(super) fn agency(text: &str) -> Result<AgencyId, String> {
    let expected = "expected an ONS code such as E06000023, or letters, figures and hyphens";
    AgencyId::parse(text).ok_or_else(|| expected.to_owned())
}

pub(super) fn registration(text: &str) -> Result<Registration, String> {
    let known = Registration::ALL.map(Registration::code).join(", ");
    Registration::parse(text).ok_or_else(|| format!("expected one of {known}"))
}

pub(super) fn collection_year(text: &str) -> Result<CollectionYear, String> {
    let year = text.parse().ok().and_then(CollectionYear::ending_in);
    year.ok_or_else(|| "expected the year it ends in, such as 2026 for 2025/26".to_owned())
}

pub(super) fn day(text: &str) -> Result<Day, String> {
    text.parse().map_err(|_| "expected a day such as 2026-03-31".to_owned())
}

pub(super) fn instant(text: &str) -> Result<Timestamp, String> {
    text.parse().map_err(|_| "expected a moment such as 2026-07-01T12:00:00Z".to_owned())
}

pub(super) fn listen(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| "expected an address and port such as 127.0.0.1:8080".to_owned())
}

pub(super) fn case(text: &str) -> Result<CaseId, String> {
    CaseId::parse(text).ok_or_else(|| "expected a case as `hearth conflicts` lists it".to_owned())
}

pub(super) fn fact(text: &str) -> Result<FactId, String> {
    FactId::parse(text)
        .ok_or_else(|| "expected a number as `hearth state list` shows it".to_owned())
}

pub(super) fn role(text: &str) -> Result<String, String> {
    let known: Vec<&str> = roles().into_iter().map(|(code, _)| code).collect();
    let expected = || format!("expected one of {}", known.join(", "));
    known.contains(&text).then(|| text.to_owned()).ok_or_else(expected)
}

pub(super) fn fact_kind(text: &str) -> Result<FactKind, String> {
    let expected = "expected a kind of fact such as decision, placement-order or adoption-order";
    FactKind::parse(text).ok_or_else(|| expected.to_owned())
}

pub(super) fn source(text: &str) -> Result<Source, String> {
    let known = Source::ALL.map(Source::code).join(", ");
    Source::parse(text).ok_or_else(|| format!("expected one of {known}"))
}

pub(super) fn evidence(text: &str) -> Result<Evidence, String> {
    let known = Evidence::ALL.map(Evidence::code).join(", ");
    Evidence::parse(text).ok_or_else(|| format!("expected one of {known}"))
}

pub(super) fn sibling_standing(text: &str) -> Result<SiblingStanding, String> {
    let known = SiblingStanding::ALL.map(SiblingStanding::code);
    let found = SiblingStanding::ALL.into_iter().find(|one| one.code() == text);
    found.ok_or_else(|| format!("expected one of {}", known.join(", ")))
}

pub(super) fn notification_evidence(text: &str) -> Result<NotificationEvidence, String> {
    let known = NotificationEvidence::ALL.map(NotificationEvidence::code).join(", ");
    NotificationEvidence::parse(text).ok_or_else(|| format!("expected one of {known}"))
}

pub(super) fn missed_key(text: &str) -> Result<MissedKey, String> {
    let expected =
        "expected a key as `hearth match missed` prints it, such as idle-pair/CHILD/FAMILY";
    key_of_word(text).ok_or_else(|| expected.to_owned())
}

pub(super) fn closing_reason(text: &str) -> Result<ClosingReason, String> {
    let known: Vec<&str> = ClosingReason::ALL.iter().map(|one| one.code()).collect();
    ClosingReason::parse(text).ok_or_else(|| format!("expected one of {}", known.join(", ")))
}

pub(super) fn closing_role(text: &str) -> Result<Role, String> {
    let known = hearth_app::matching::CLOSES.map(Role::code).join(", ");
    Role::parse(text).ok_or_else(|| format!("expected one of {known}"))
}
