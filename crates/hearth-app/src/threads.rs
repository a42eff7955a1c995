//! Long work, away from the threads on which requests wait.

use crate::error::AppError;

/// Runs work that takes long on a thread where nothing asynchronous waits.
pub(crate) async fn off_the_threads<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, AppError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| AppError::Interrupted)
}
