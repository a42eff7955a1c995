//! What was asked, read from the pairs of an address.

mod take;

use std::collections::BTreeSet;

use hearth_app::changes::Recording;
use hearth_app::import::Kind;
use hearth_app::matching::PlanOrder;
use hearth_domain::household::HouseholdStage;
use hearth_domain::stage::Stage;
use hearth_domain::wait::{WaitBand, WaitClock};
use hearth_domain::{AgencyId, CaseId, CollectionYear, Day, FactId, FactKind, Quarter};
use hearth_indicators::Indicator;
use jiff::Timestamp;

use super::{Entered, Field, Pairs, Part, Wrong};

/// What was asked, typed.
#[derive(Clone, Default)]
pub(crate) struct Asked {
    /// Only these agencies' children and households; everybody's when empty.
    pub agencies: BTreeSet<AgencyId>,
    /// As it stood at the end of this day.
    pub as_at: Option<Day>,
    /// Only this band; within, `None` for waits whose start is not known.
    pub band: Option<Option<WaitBand>>,
    /// The amount a target starts from.
    pub baseline: Option<i64>,
    /// The day a target is due.
    pub by: Option<Day>,
    /// Only facts recorded in this way.
    pub change: Option<Recording>,
    /// The clock waits are counted on.
    pub clock: Option<WaitClock>,
    /// Whether matches that would be compromised are shown too.
    pub compromised: bool,
    /// Whether figures are shown as the department publishes them.
    pub as_published: bool,
    /// The earlier moment to compare with.
    pub earlier: Option<Timestamp>,
    /// The families to set beside each other, in the order given.
    pub families: Vec<CaseId>,
    /// Who comes first in a plan.
    pub first: Option<PlanOrder>,
    /// The first day of a period.
    pub from: Option<Day>,
    /// Only the children of this indicator.
    pub indicator: Option<&'static Indicator>,
    /// Only facts of this kind.
    pub kind: Option<FactKind>,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
    /// What was recorded after this instant.
    pub known_from: Option<Timestamp>,
    /// What was recorded up to this instant.
    pub known_to: Option<Timestamp>,
    /// The line of a reckoning whose cases are listed.
    pub line: Option<String>,
    /// Counted by the members of this day.
    pub membership: Option<Day>,
    /// Only those who have waited so many months or longer.
    pub months: Option<i32>,
    /// Which page of a long list, from 1.
    pub page: Option<usize>,
    /// Which children of the indicator.
    pub part: Option<Part>,
    /// The quarter of a report.
    pub quarter: Option<Quarter>,
    /// Only this kind of the indicator's.
    pub of_kind: Option<String>,
    /// The name or identifier of the arrangement whose members are asked about.
    pub raa: Option<String>,
    /// A statement that has just been recorded.
    pub recorded: Option<FactId>,
    /// The row of a table whose children are listed.
    pub row: Option<String>,
    /// Only this kind of source.
    pub sent: Option<Kind>,
    /// The day of the amount a target starts from.
    pub since: Option<Day>,
    /// Only these stages.
    pub stages: BTreeSet<Stage>,
    /// Only these stages of households.
    pub stages_of_household: BTreeSet<HouseholdStage>,
    /// Only clocks that stand so.
    pub stands: Option<&'static str>,
    /// The amount to be reached.
    pub target: Option<i64>,
    /// The last day of a period.
    pub to: Option<Day>,
    /// The stage at the end of the first day; within, `None` for those not yet there.
    pub was: Option<Option<Stage>>,
    /// Only stages that began in the twelve months to the day.
    pub in_the_year: bool,
    /// The collection year the page is about.
    pub year: Option<CollectionYear>,
    /// The form's fields as they were given.
    pub entered: Entered,
}

impl Asked {
    /// Reads the parameters that a page takes, and lists what is wrong with them. An empty value is
    /// the same as none.
    pub(crate) fn read(pairs: &Pairs, taken: &[Field]) -> (Self, Vec<Wrong>) {
        let mut asked = Self::default();
        let mut wrong = Vec::new();
        let takes_scope = taken.contains(&Field::Raa);
        let mut seen: Vec<Field> = Vec::new();
        for (name, value) in pairs {
            let Some(field) = taken.iter().copied().find(|field| field.name() == name) else {
                wrong.push(Wrong::unknown(name, taken));
                continue;
            };
            asked.entered.keep(field, value);
            if value.is_empty() {
                continue;
            }
            let may_repeat =
                matches!(field, Field::Family | Field::Stage | Field::StageOfHousehold)
                    || (takes_scope && matches!(field, Field::Agency | Field::AnyAgency));
            if !may_repeat && seen.contains(&field) {
                wrong.push(Wrong::twice(field));
            } else if asked.take(field, value).is_none() {
                wrong.push(Wrong::value(field, value));
            }
            seen.push(field);
        }
        wrong.extend(asked.against_itself(takes_scope));
        (asked, wrong)
    }

    /// What is said of a scope that contradicts itself or that the page does not take.
    fn against_itself(&self, takes_scope: bool) -> Option<Wrong> {
        if !takes_scope && (self.raa.is_some() || self.agencies.len() > 1) {
            return Some(Wrong::against(Field::Agency, "takes one authority here. Choose one."));
        }
        if self.raa.is_some() && !self.agencies.is_empty() {
            return Some(Wrong::against(
                Field::Raa,
                "names a regional agency beside authorities. Choose the one or the others.",
            ));
        }
        let without = self.membership.is_some() && self.raa.is_none();
        without.then(|| Wrong::beside(Field::Membership, "it needs a regional agency"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> (Asked, Vec<Wrong>) {
        let pairs =
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Asked::read(&pairs, &Field::ALL)
    }

    #[test]
    fn parameters_are_read_and_empty_ones_are_none() {
        let pairs = [
            ("agency", "E06000023"),
            ("as_at", "2026-03-31"),
            ("known_at", ""),
            ("stage", "decided,placed"),
            ("stage", "authorised"),
            ("band", "unknown"),
            ("year", "1"),
            ("clock", "order"),
        ];
        let (asked, wrong) = read(&pairs);
        assert_eq!(wrong, []);
        assert_eq!(asked.agencies.first().unwrap().as_str(), "E06000023");
        assert_eq!(asked.as_at, Some(jiff::civil::date(2026, 3, 31)));
        assert_eq!(asked.stages.len(), 3);
        assert_eq!((asked.band, asked.clock), (Some(None), Some(WaitClock::Order)));
        assert!(asked.in_the_year && asked.known_at.is_none());
    }

    #[test]
    fn a_wrong_value_is_named_with_what_is_expected_and_the_rest_is_kept() {
        let (asked, wrong) = read(&[("as_at", "31/03/2026"), ("agency", "E06000023")]);
        let expected = "“As at the end of” holds “31/03/2026”. Enter a day as year, month and day, such as 2026-03-31.";
        assert_eq!(
            wrong.iter().map(|wrong| wrong.message.as_str()).collect::<Vec<_>>(),
            [expected]
        );
        assert_eq!(asked.entered.agency, "E06000023");
        assert_eq!(asked.entered.as_at, "31/03/2026");
    }

    #[test]
    fn wrong_values_of_every_parameter_are_refused() {
        let wrong = [
            ("agency", "a b"),
            ("as_at", "2026-02-30"),
            ("as_at", "0001-01-01"),
            ("as_at", "2026-03-31T00:00"),
            ("band", "long"),
            ("clock", "noon"),
            ("compromised", "1"),
            ("family", "H-1"),
            ("indicator", "A1"),
            ("known_at", "2026-03-31"),
            ("of_kind", "<b>"),
            ("page", "0"),
            ("page", "-1"),
            ("part", "some"),
            ("stage", "decided,lost"),
            ("year", "2026"),
            ("change", "lost"),
            ("from", "2026-13-01"),
            ("kind", "unheard-of"),
            ("known_from", "today"),
            ("known_to", "2026"),
            ("months", "13"),
            ("quarter", "2025-Q5"),
            ("to", "31/03/2026"),
            ("was", "lost"),
            ("target", "many"),
            ("baseline", "1000000"),
            ("by", "2026"),
            ("since", "soon"),
            ("source", "return"),
            ("row", "a b"),
            ("line", "<"),
            ("stages", "decided"),
            ("membership", "2026-03-31"),
            ("disclosure", "none"),
            ("first", "shortest"),
            ("agency", "E06000023,"),
        ];
        for (name, value) in wrong {
            assert_eq!(read(&[(name, value)]).1.len(), 1, "{name}={value}");
        }
    }

    #[test]
    fn a_parameter_given_twice_or_not_taken_here_is_refused() {
        let (_, twice) = read(&[("clock", "entry"), ("clock", "order")]);
        assert_eq!(twice.first().unwrap().message, "“Waiting” is given twice. Give it once.");
        let pairs = vec![("page".to_owned(), "2".to_owned())];
        let (_, elsewhere) = Asked::read(&pairs, &[Field::AsAt, Field::Clock]);
        let message = "This page has no “page” to ask for. It takes as_at and clock.";
        assert_eq!(elsewhere.first().unwrap().message, message);
    }

    #[test]
    fn a_scope_is_a_set_of_authorities_or_one_regional_agency() {
        let (set, wrong) = read(&[("agency", "E06000023,E06000022"), ("agency", "E06000054")]);
        assert_eq!((set.agencies.len(), wrong.len()), (3, 0));
        assert_eq!(set.entered.agency, "E06000023,E06000022,E06000054");
        let (chosen, wrong) =
            read(&[("agency", "raa:adoption-west"), ("membership", "2025-04-01")]);
        assert_eq!((chosen.raa.as_deref(), wrong.len()), (Some("adoption-west"), 0));
        let (_, both) = read(&[("agency", "E06000023"), ("raa", "adoption-west")]);
        assert!(both.first().unwrap().message.contains("beside authorities"));
        let pairs = [("agency".to_owned(), "E06000023,E06000022".to_owned())];
        let (_, several) = Asked::read(&pairs.to_vec(), &[Field::Agency]);
        assert!(several.first().unwrap().message.contains("takes one authority here"));
    }
}
