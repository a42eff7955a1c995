//! The stylesheet, the script and the icon, each under an address that changes when it does.

use std::sync::LazyLock;

use axum::body::Body;
use axum::http::{Response, StatusCode, header};

/// A file that is part of the program.
pub(crate) struct Asset {
    path: &'static str,
    media_type: &'static str,
    bytes: &'static [u8],
    fingerprint: String,
}

/// The stylesheet.
pub(crate) static STYLESHEET: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new(
        "/assets/hearth.css",
        "text/css; charset=utf-8",
        include_bytes!("../assets/dist/hearth.css"),
    )
});
/// The script. Every page works without it.
pub(crate) static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    let bytes = include_bytes!("../assets/dist/hearth.js");
    Asset::new("/assets/hearth.js", "text/javascript; charset=utf-8", bytes)
});
/// The icon of the browser's tab.
pub(crate) static ICON: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("/assets/hearth.svg", "image/svg+xml", include_bytes!("../assets/hearth.svg"))
});

impl Asset {
    fn new(path: &'static str, media_type: &'static str, bytes: &'static [u8]) -> Self {
        Self { path, media_type, bytes, fingerprint: fingerprint(bytes) }
    }

    /// The address to ask for: it may be kept for ever, since other content has another address.
    pub(crate) fn address(&self) -> String {
        format!("{}?v={}", self.path, self.fingerprint)
    }

    /// The path without its fingerprint.
    pub(crate) fn path(&self) -> &'static str {
        self.path
    }

    /// The file; kept by the browser only when it was asked for by its fingerprint.
    pub(crate) fn respond(&self, query: Option<&str>) -> Response<Body> {
        let is_this =
            query.and_then(|query| query.strip_prefix("v=")) == Some(self.fingerprint.as_str());
        let caching = if is_this { "public, max-age=31536000, immutable" } else { "no-cache" };
        let mut response = Response::new(Body::from(self.bytes));
        *response.status_mut() = StatusCode::OK;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(self.media_type));
        headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static(caching));
        response
    }
}

/// A short number for the content (FNV-1a, 64 bits): to tell versions apart, not to guard them.
fn fingerprint(bytes: &[u8]) -> String {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_content_has_another_address() {
        assert_eq!(fingerprint(b""), "cbf29ce484222325");
        assert_eq!(fingerprint(b"a"), "af63dc4c8601ec8c");
        assert_ne!(STYLESHEET.address(), SCRIPT.address());
    }

    #[test]
    fn only_the_address_with_the_fingerprint_is_kept_for_ever() {
        let caching =
            |query: Option<&str>| STYLESHEET.respond(query).headers()["cache-control"].clone();
        let query = STYLESHEET.address().split_once('?').map(|(_, query)| query.to_owned());
        assert!(caching(query.as_deref()).to_str().unwrap().contains("immutable"));
        assert_eq!(caching(None), "no-cache");
        assert_eq!(caching(Some("v=0")), "no-cache");
    }
}
