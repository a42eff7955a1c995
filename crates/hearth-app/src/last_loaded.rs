//! What was loaded last, kept until something newer is wanted. One loading goes on at a time: whoever
//! asks meanwhile waits for it, so that a server that has just started, or has just recorded something,
//! does not load the same for everybody who asks.

use std::sync::{Arc, Mutex, PoisonError};

/// What was loaded last.
pub(crate) struct LastLoaded<T> {
    loaded: Mutex<Option<Arc<T>>>,
    loading: tokio::sync::Mutex<()>,
}

impl<T> Default for LastLoaded<T> {
    fn default() -> Self {
        Self { loaded: Mutex::default(), loading: tokio::sync::Mutex::default() }
    }
}

impl<T> LastLoaded<T> {
    /// What was loaded last, where it is what is wanted.
    pub(crate) fn get(&self, is_wanted: impl Fn(&T) -> bool) -> Option<Arc<T>> {
        // Nothing can panic while the lock is held, so a poisoned one is still good.
        let loaded = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        loaded.clone().filter(|loaded| is_wanted(loaded))
    }

    /// What was loaded last, where it is what is wanted, or else what `load` gives.
    pub(crate) async fn get_or_load<E>(
        &self,
        is_wanted: impl Fn(&T) -> bool,
        load: impl Future<Output = Result<T, E>>,
    ) -> Result<Arc<T>, E> {
        if let Some(known) = self.get(&is_wanted) {
            return Ok(known);
        }
        let _alone = self.loading.lock().await;
        // Somebody may have loaded it while this one waited.
        if let Some(known) = self.get(&is_wanted) {
            return Ok(known);
        }
        let loaded = Arc::new(load.await?);
        let mut last = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        *last = Some(Arc::clone(&loaded));
        Ok(loaded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicI64, Ordering};

    /// Loads what the ledger's number is, after others have had their turn.
    async fn load(ledger: i64, loadings: &AtomicI64) -> Result<i64, &'static str> {
        tokio::task::yield_now().await;
        loadings.fetch_add(1, Ordering::Relaxed);
        Ok(ledger)
    }

    #[tokio::test]
    async fn those_who_ask_together_share_one_loading() {
        let (last, loadings) = (LastLoaded::default(), AtomicI64::new(0));
        let ask = || last.get_or_load(|loaded| *loaded >= 7, load(7, &loadings));
        let (one, other, third) = tokio::join!(ask(), ask(), ask());
        assert_eq!([*one.unwrap(), *other.unwrap(), *third.unwrap()], [7, 7, 7]);
        assert_eq!(loadings.load(Ordering::Relaxed), 1);
    }

    #[tokio::test]
    async fn what_is_older_than_wanted_is_loaded_again_though_it_was_loaded_while_one_waited() {
        let (last, loadings) = (LastLoaded::default(), AtomicI64::new(0));
        let before = last.get_or_load(|loaded| *loaded >= 7, load(7, &loadings));
        let after = last.get_or_load(|loaded| *loaded >= 8, load(8, &loadings));
        let (before, after) = tokio::join!(before, after);
        assert_eq!((*before.unwrap(), *after.unwrap()), (7, 8));
        assert_eq!(last.get(|_| true).as_deref(), Some(&8));
    }

    #[tokio::test]
    async fn a_loading_that_fails_leaves_what_was_there_and_the_next_may_try() {
        let (last, loadings) = (LastLoaded::default(), AtomicI64::new(0));
        let fails = async { Err("the database could not be read") };
        assert!(last.get_or_load(|_: &i64| true, fails).await.is_err());
        assert_eq!(*last.get_or_load(|_| true, load(1, &loadings)).await.unwrap(), 1);
    }
}
