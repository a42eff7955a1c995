//! Where a child lives: the kind of placement, who provides it, and an invented address.

use hearth_domain::codes::{PlacementProvider, PlacementType};

use crate::assumptions as assume;
use crate::stream::Stream;
use crate::world::World;

/// How Ofsted knows the provision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Provision {
    /// Ofsted gives it no number, or none is asked for.
    Unnumbered,
    /// A regional adoption agency's, written XXXXXXX.
    Regional,
    /// An invented number of seven figures.
    Numbered(u32),
}

/// A placement.
///
/// Kinds whose code has changed over the years carry the newest; the episodes table spells them as
/// the year does.
#[derive(Debug, Clone)]
pub(crate) struct Placement {
    pub(crate) kind: PlacementType,
    /// None where the return asks for none.
    pub(crate) provider: Option<PlacementProvider>,
    pub(crate) postcode: Option<String>,
    pub(crate) provision: Provision,
}

/// With approved foster carers: relatives or friends, or others.
pub(crate) fn with_foster_carers(
    world: &World<'_>,
    stream: &mut Stream,
    kind: PlacementType,
) -> Placement {
    use PlacementType::{U1, U2, U3};
    let is_kin = matches!(kind, U1 | U2 | U3);
    let provider =
        if is_kin { PlacementProvider::Pr1 } else { stream.of(&assume::FOSTERING_PROVIDER) };
    provided(world, stream, kind, provider)
}

/// With prospective adopters the child has not lived with before.
pub(crate) fn with_adopters(
    world: &World<'_>,
    stream: &mut Stream,
    kind: PlacementType,
) -> Placement {
    let provider = stream.of(&assume::ADOPTION_PROVIDER);
    let postcode = if stream.chance(assume::ADOPTERS_LIVE_ELSEWHERE) {
        world.postcode_around(stream)
    } else {
        world.postcode(stream)
    };
    let provision = if provider == PlacementProvider::Pr1 {
        Provision::Regional
    } else {
        Provision::Numbered(invented_number(stream))
    };
    Placement { kind, provider: Some(provider), postcode, provision }
}

/// At home with parents under a care order.
pub(crate) fn with_parents(home: Option<&String>) -> Placement {
    Placement {
        kind: PlacementType::P1,
        provider: Some(PlacementProvider::Pr0),
        postcode: home.cloned(),
        provision: Provision::Unnumbered,
    }
}

/// Any placement for a child of that age who is not on the way to adoption.
pub(crate) fn for_age(world: &World<'_>, stream: &mut Stream, years: i32) -> Placement {
    let kind = stream.of(match years {
        i32::MIN..=0 => &assume::PLACEMENT_OF_BABY,
        1..=11 => &assume::PLACEMENT_OF_CHILD,
        12..=15 => &assume::PLACEMENT_OF_TEENAGER,
        16.. => &assume::PLACEMENT_FROM_16,
    });
    of_kind(world, stream, kind)
}

/// A placement of that kind, other than with parents or adopters.
pub(crate) fn of_kind(world: &World<'_>, stream: &mut Stream, kind: PlacementType) -> Placement {
    use PlacementType::{K1, K2, R2, R3, U1, U2, U3, U4, U5, U6, Z11};
    match kind {
        U1 | U2 | U3 | U4 | U5 | U6 => with_foster_carers(world, stream, kind),
        K1 | K2 => {
            let provider = stream.of(&assume::CHILDRENS_HOME_PROVIDER);
            provided(world, stream, kind, provider)
        }
        R2 | R3 => provided(world, stream, kind, PlacementProvider::Pr3),
        Z11 => Placement {
            kind,
            provider: None,
            postcode: world.postcode_around(stream),
            provision: Provision::Unnumbered,
        },
        _ => provided(world, stream, kind, PlacementProvider::Pr4),
    }
}

/// The authority's own provision lies in its own area; another's may lie elsewhere.
fn provided(
    world: &World<'_>,
    stream: &mut Stream,
    kind: PlacementType,
    provider: PlacementProvider,
) -> Placement {
    let is_own = provider == PlacementProvider::Pr1;
    let elsewhere = !is_own && stream.chance(assume::PLACED_ELSEWHERE);
    let postcode = if elsewhere { world.postcode_around(stream) } else { world.postcode(stream) };
    let provision = Provision::Numbered(invented_number(stream));
    Placement { kind, provider: Some(provider), postcode, provision }
}

/// Seven figures that begin with 9, as no number of Ofsted's does.
fn invented_number(stream: &mut Stream) -> u32 {
    9_000_000 + stream.below(4_000)
}
