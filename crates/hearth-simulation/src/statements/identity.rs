//! What a child needs for identity, loosely after the ethnic group that the record gives.

use hearth_casework::evidence::Role;
use hearth_casework::identity::IdentityDomain;
use hearth_casework::need::{Need, NeedOf};
use hearth_domain::codes::Ethnicity;

use super::child::OfChild;
use super::evidence::Occasion;
use crate::assumptions as assume;
use crate::stream::Stream;

/// Needs from identity.
pub(super) fn needs(stream: &mut Stream, of: OfChild<'_>, occasion: Occasion) -> Vec<Need> {
    let about = words_of(of.child.ethnicity);
    let parts = [
        (IdentityDomain::Heritage, about.heritage, assume::NEEDS_HERITAGE),
        (IdentityDomain::Language, about.languages, assume::NEEDS_LANGUAGE),
        (IdentityDomain::Faith, about.faiths, assume::NEEDS_FAITH),
    ];
    let mut needs = Vec::new();
    for (domain, words, chance) in parts {
        let what = stream.any(words).copied();
        let is_needed = stream.chance(chance);
        if let Some(what) = what.filter(|_| is_needed) {
            let weight = stream.of(&assume::WEIGHT_OF_IDENTITY);
            let what = NeedOf::Identity { domain, what: what.to_owned() };
            let evidence = occasion.evidence(stream, Role::ChildSocialWorker, "identity");
            needs.push(Need { what, weight, evidence });
        }
    }
    needs
}

/// What may be needed.
struct Words {
    heritage: &'static [&'static str],
    languages: &'static [&'static str],
    faiths: &'static [&'static str],
}

/// In which words needs of children of an ethnic group are stated; most White British children have
/// none stated.
fn words_of(ethnicity: Ethnicity) -> Words {
    use Ethnicity as E;
    let (heritage, languages, faiths): (&[&str], &[&str], &[&str]) = match ethnicity {
        E::Bcrb | E::Mwbc => (&["Caribbean", "Jamaican"], &[], &["Christian"]),
        E::Bafr | E::Mwba | E::Both => {
            (&["West African", "Somali"], &["Somali"], &["Muslim", "Christian"])
        }
        E::Aind => (&["Indian"], &["Punjabi"], &["Sikh", "Hindu"]),
        E::Apkn | E::Mwas => (&["Pakistani"], &["Urdu"], &["Muslim"]),
        E::Aban | E::Aoth => (&["Bangladeshi"], &["Bengali"], &["Muslim"]),
        E::Chne => (&["Chinese"], &["Cantonese"], &[]),
        E::Woth => (&["Polish", "Romanian"], &["Polish", "Romanian"], &["Catholic"]),
        E::Wrom | E::Wirt => (&["Gypsy or Roma"], &[], &["Catholic"]),
        E::Moth | E::Ooth => (&["Mixed heritage"], &[], &["Muslim", "Christian"]),
        E::Wbri | E::Wiri | E::Refu | E::Nobt => (&[], &[], &[]),
    };
    Words { heritage, languages, faiths }
}

/// The words in which families show what they can do for a part of identity; the empty one is for any.
pub(super) fn words_of_families(domain: IdentityDomain) -> &'static [&'static str] {
    match domain {
        IdentityDomain::Heritage => &[
            "",
            "",
            "Caribbean",
            "West African",
            "Indian",
            "Pakistani",
            "Polish",
            "Mixed heritage",
        ],
        IdentityDomain::Language => &["", "Polish", "Punjabi", "Urdu", "Somali"],
        IdentityDomain::Faith => &["", "Christian", "Catholic", "Muslim", "Sikh"],
    }
}
