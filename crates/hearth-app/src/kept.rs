//! Answers worked out before and kept for the next who asks: the longest unasked gives way.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// Answers by question, the last asked at the end.
pub(crate) struct Kept<Q, A> {
    most: usize,
    answers: Mutex<VecDeque<(Q, Arc<A>)>>,
}

impl<Q: Clone + PartialEq, A> Kept<Q, A> {
    /// Room for so many answers.
    pub(crate) fn at_most(most: usize) -> Self {
        Self { most, answers: Mutex::default() }
    }

    /// The answer that is kept, or else the one that `work_out` gives. Others wait for it meanwhile,
    /// so that nothing is worked out twice.
    pub(crate) fn get(&self, question: &Q, work_out: impl FnOnce() -> A) -> Arc<A> {
        // A panic elsewhere leaves at worst a missing entry, so a poisoned lock is still good.
        let mut kept = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.iter().position(|(asked, _)| asked == question);
        let (asked, answer) = known
            .and_then(|place| kept.remove(place))
            .unwrap_or_else(|| (question.clone(), Arc::new(work_out())));
        if kept.len() >= self.most {
            kept.pop_front();
        }
        kept.push_back((asked, Arc::clone(&answer)));
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
