//! Serving the pages, on this machine only.

use std::future::Future;
use std::io;
use std::net::SocketAddr;

use axum::Router;
use hearth_app::App;
use jiff::Timestamp;
use tokio::net::TcpListener;

use crate::site::Site;

/// The address may not be listened at.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0} can be reached from other machines, and Hearth cannot yet ask who somebody is. \
     Listen at this machine alone, for example --listen 127.0.0.1:8080"
)]
pub struct NotLoopback(pub SocketAddr);

/// Accepts only an address of this machine, because nobody can sign in yet.
///
/// # Errors
/// When another machine could reach the address.
pub fn check_address(address: SocketAddr) -> Result<(), NotLoopback> {
    if address.ip().is_loopback() { Ok(()) } else { Err(NotLoopback(address)) }
}

/// Every page of the database. Faults are reported to nobody; see [`Site::reporting_faults_to`].
pub fn router(app: App, clock: fn() -> Timestamp) -> Router {
    Site::new(app, clock).router()
}

/// Serves the pages until `shutdown` is ready, then finishes what it has begun.
///
/// # Errors
/// When the listener is open to other machines, or fails.
pub async fn serve(
    listener: TcpListener,
    app: App,
    clock: fn() -> Timestamp,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    Site::new(app, clock).serve(listener, shutdown).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_may_be_listened_at() {
        for good in ["127.0.0.1:8080", "127.0.0.5:1", "[::1]:8080"] {
            assert_eq!(check_address(good.parse().unwrap()), Ok(()));
        }
        for open in ["0.0.0.0:8080", "192.168.1.4:80", "[::]:8080", "[2001:db8::1]:80"] {
            let refused = check_address(open.parse().unwrap()).unwrap_err().to_string();
            assert!(
                refused.contains("who somebody is") && refused.contains("--listen 127.0.0.1"),
                "{refused}"
            );
        }
    }
}
