//! Answers worked out before and kept for the next who asks: the longest unasked gives way.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// Where one answer is put, by whoever asks first.
type Place<A> = Arc<OnceLock<Arc<A>>>;

/// Answers by question.
pub(crate) struct Kept<Q, A> {
    most: usize,
    places: Mutex<Places<Q, A>>,
}

/// Where the answers are put, and when each was last asked for: the how manieth asking it was.
struct Places<Q, A> {
    askings: u64,
    by_question: BTreeMap<Q, (u64, Place<A>)>,
}

impl<Q: Clone + Ord, A> Kept<Q, A> {
    /// Room for so many answers.
    pub(crate) fn at_most(most: usize) -> Self {
        Self { most, places: Mutex::new(Places { askings: 0, by_question: BTreeMap::new() }) }
    }

    /// The answer that is kept, or else the one that `work_out` gives. Others who ask the same wait
    /// for it meanwhile, so that nothing is worked out twice; who asks anything else does not.
    pub(crate) fn get(&self, question: &Q, work_out: impl FnOnce() -> A) -> Arc<A> {
        Arc::clone(self.place_of(question).get_or_init(|| Arc::new(work_out())))
    }

    /// The answer, where it is kept and nobody is still working it out.
    pub(crate) fn known(&self, question: &Q) -> Option<Arc<A>> {
        self.places().known(question)?.get().cloned()
    }

    fn place_of(&self, question: &Q) -> Place<A> {
        self.places().place_of(question, self.most)
    }

    fn places(&self) -> MutexGuard<'_, Places<Q, A>> {
        // Nothing can panic half way through a change of the places, so a poisoned lock is still good.
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<Q: Clone + Ord, A> Places<Q, A> {
    fn known(&mut self, question: &Q) -> Option<Place<A>> {
        self.askings += 1;
        let (last_asked, place) = self.by_question.get_mut(question)?;
        *last_asked = self.askings;
        Some(Arc::clone(place))
    }

    fn place_of(&mut self, question: &Q, most: usize) -> Place<A> {
        if let Some(place) = self.known(question) {
            return place;
        }
        if self.by_question.len() >= most {
            self.forget_the_longest_unasked();
        }
        let place = Place::default();
        self.by_question.insert(question.clone(), (self.askings, Arc::clone(&place)));
        place
    }

    fn forget_the_longest_unasked(&mut self) {
        let longest = self.by_question.iter().min_by_key(|(_, (last_asked, _))| *last_asked);
        if let Some(question) = longest.map(|(question, _)| question.clone()) {
            self.by_question.remove(&question);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;
    use std::thread;

    #[test]
    fn an_answer_is_worked_out_once_and_the_longest_unasked_gives_way() {
        let kept = Kept::at_most(3);
        let mut worked = Vec::new();
        let mut ask = |question: i32| {
            *kept.get(&question, || {
                worked.push(question);
                question * 10
            })
        };
        for question in [1, 2, 3, 1, 4, 1, 2] {
            assert_eq!(ask(question), question * 10);
        }
        assert_eq!(worked, [1, 2, 3, 4, 2]);
    }

    #[test]
    fn who_asks_the_same_waits_and_who_asks_something_else_does_not() {
        let kept = &Kept::at_most(3);
        let (begun, has_begun) = channel();
        let (go_on, may_go_on) = channel();
        let slow = move || {
            begun.send(()).unwrap();
            may_go_on.recv().unwrap();
            10
        };
        thread::scope(|scope| {
            let first = scope.spawn(move || kept.get(&1, slow));
            has_begun.recv().unwrap();
            assert_eq!(kept.known(&1), None, "it is still being worked out");
            assert_eq!(*kept.get(&2, || 20), 20);
            let second = scope.spawn(|| kept.get(&1, || 99));
            go_on.send(()).unwrap();
            assert_eq!((*first.join().unwrap(), *second.join().unwrap()), (10, 10));
        });
        assert_eq!(kept.known(&1).as_deref(), Some(&10));
    }

    #[test]
    fn what_could_not_be_worked_out_is_worked_out_for_the_next_who_asks() {
        let kept = Kept::at_most(3);
        thread::scope(|scope| {
            let fails = scope.spawn(|| kept.get(&1, || panic!("as a fault of the program would")));
            assert!(fails.join().is_err());
        });
        assert_eq!(*kept.get(&1, || 10), 10);
    }
}
