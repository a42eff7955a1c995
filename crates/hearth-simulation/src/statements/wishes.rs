//! What a child has said or shown, in sentences that are visibly invented.

use hearth_casework::evidence::Role;
use hearth_casework::wish::Wish;

use super::child::OfChild;
use super::evidence::Occasion;
use crate::age::years_old;
use crate::assumptions as assume;
use crate::stream::Stream;

/// What foster carers see in children too young to say it.
const SHOWN: [&str; 6] = [
    "Invented: smiles when somebody sings, and settles best when held.",
    "Invented: reaches for other children and watches them play.",
    "Invented: is calmer in a quiet room with few people.",
    "Invented: laughs in the bath and loves to be outdoors.",
    "Invented: looks for the foster carer when a stranger comes in.",
    "Invented: sleeps best with the same blanket every night.",
];

/// What children say.
const SAID: [&str; 10] = [
    "Invented: I would like a garden with a swing.",
    "Invented: I want to live with my brother and my sister.",
    "Invented: I would like a mummy who reads to me.",
    "Invented: I want to go on seeing my nan.",
    "Invented: I would like a dog that is not too big.",
    "Invented: I want to stay at my school.",
    "Invented: I would like a room with a door I can close.",
    "Invented: I want somebody who likes football.",
    "Invented: I do not want to move far away.",
    "Invented: I would like to see my foster family again after I move.",
];

/// From this age children are heard in their own words. `[K]`
const SPEAKS_FROM: i32 = 4;

/// The wish heard on an occasion, if one was written down.
pub(super) fn at(stream: &mut Stream, of: OfChild<'_>, occasion: Occasion) -> Option<Wish> {
    let speaks = years_old(of.child.born, occasion.day) >= SPEAKS_FROM;
    let (words, by) = match speaks {
        true => (stream.any(&SAID), Role::ChildSocialWorker),
        false => (stream.any(&SHOWN), Role::FosterCarer),
    };
    let is_heard = stream.chance(assume::WISH_IS_WRITTEN_DOWN);
    let evidence = occasion.paper(stream, by, "wishes and feelings");
    words.filter(|_| is_heard).map(|words| Wish { words: (*words).to_owned(), evidence })
}
