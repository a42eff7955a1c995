//! Refuses requests that name another host than this machine, and changes asked for by other sites.
//!
//! While nobody can sign in, this machine alone may reach the pages. A page of another site could
//! point its own name at 127.0.0.1 and read answers as its own (DNS rebinding); such a request
//! still names that site in its Host header, and is refused here. It could also send a form here in
//! the reader's name; every browser says from which site a form comes, and only ours is taken.

use std::net::IpAddr;

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap};
use axum::middleware::Next;
use axum::response::Response;

use crate::error::WebError;
use crate::site::Site;

/// Passes on only what is meant for this machine by one of its own names.
pub(crate) async fn only_this_machine(
    State(site): State<Site>,
    request: Request,
    next: Next,
) -> Response {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let named = hosts.next().and_then(|host| host.to_str().ok());
    let in_address =
        request.uri().authority().is_none_or(|authority| is_this_machine(authority.as_str()));
    if hosts.next().is_some() || !named.is_some_and(is_this_machine) || !in_address {
        return site.answer(Err(WebError::OtherHost));
    }
    if !request.method().is_safe() && !is_from_our_page(request.headers()) {
        return site.answer(Err(WebError::OtherSite));
    }
    next.run(request).await
}

/// Whether a change comes from a page of ours, or from a program that is no browser.
fn is_from_our_page(headers: &HeaderMap) -> bool {
    match headers.get("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => !headers.contains_key(header::ORIGIN),
    }
}

/// Whether a host with or without a port is a name of this machine.
fn is_this_machine(host: &str) -> bool {
    let (name, port) = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((inner, port)) => (inner, port),
        None => host.find(':').map_or((host, ""), |colon| host.split_at(colon)),
    };
    let good_port =
        port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    let loopback = name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    good_port && (loopback || name.eq_ignore_ascii_case("localhost"))
}

#[cfg(test)]
mod tests {
    use super::{is_from_our_page, is_this_machine};
    use axum::http::header::{HeaderMap, HeaderName, HeaderValue};

    #[test]
    fn a_change_comes_from_our_own_page_or_from_no_browser() {
        let from = |told: &[(&'static str, &'static str)]| {
            let pairs = told.iter().map(|(name, value)| {
                (HeaderName::from_static(name), HeaderValue::from_static(value))
            });
            is_from_our_page(&pairs.collect::<HeaderMap>())
        };
        assert!(from(&[]));
        assert!(from(&[("sec-fetch-site", "same-origin"), ("origin", "null")]));
        for site in ["cross-site", "same-site", "none", ""] {
            assert!(!from(&[("sec-fetch-site", site)]), "{site}");
        }
        assert!(!from(&[("origin", "https://example.org")]));
        assert!(!from(&[("origin", "null")]));
    }

    #[test]
    fn names_of_this_machine_pass() {
        for host in
            ["localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:80"]
        {
            assert!(is_this_machine(host), "{host}");
        }
    }

    #[test]
    fn every_other_name_is_refused() {
        let others = [
            "",
            ":80",
            "example.org",
            "localhost.example.org",
            "127.0.0.1.example.org",
            "localhost:x",
            "192.168.0.4:8080",
            "[::2]",
            "0.0.0.0",
            "user@localhost",
            "localhost:80:80",
            "[::1]x",
        ];
        for host in others {
            assert!(!is_this_machine(host), "{host:?}");
        }
    }
}
