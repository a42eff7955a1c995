//! A site over a synthetic region in a database of its own, asked as a browser would ask.

use std::path::PathBuf;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use hearth_app::{App, Demonstration, demonstration};
use jiff::Timestamp;
use tower::ServiceExt as _;

/// The moment of every request: two months after the newest return's last day.
pub fn clock() -> Timestamp {
    "2026-05-28T09:00:00Z".parse().unwrap()
}

/// A database of its own, removed when the test is over.
pub struct Database {
    file: PathBuf,
}

impl Database {
    /// A file of that name, not there yet.
    pub fn new(name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        std::fs::create_dir_all(&folder).unwrap();
        let database =
            Self { file: folder.join(format!("SYNTHETIC-{name}-{}.db", std::process::id())) };
        database.remove();
        database
    }

    /// Opens it.
    pub async fn open(&self) -> App {
        App::open(&format!("sqlite:{}", self.file.display()), clock()).await.unwrap()
    }

    fn remove(&self) {
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{ending}", self.file.display()));
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.remove();
    }
}

/// A site over a small synthetic region.
pub struct Tried {
    pub router: Router,
    pub _database: Database,
}

impl Tried {
    pub async fn with_children(name: &str, children: usize) -> Self {
        let database = Database::new(name);
        let app = database.open().await;
        let context = app.request_at_this_machine(clock());
        demonstration(&context, Demonstration { seed: 1, children }).await.unwrap();
        Self { router: hearth_web::router(app, clock), _database: database }
    }

    /// A site over nothing but what the test itself loads.
    pub async fn loaded_by(name: &str, load: impl AsyncFnOnce(&App)) -> Self {
        let database = Database::new(name);
        let app = database.open().await;
        load(&app).await;
        Self { router: hearth_web::router(app, clock), _database: database }
    }

    pub async fn empty(name: &str) -> Self {
        let database = Database::new(name);
        let app = database.open().await;
        Self { router: hearth_web::router(app, clock), _database: database }
    }

    pub async fn ask(&self, method: Method, address: &str, host: &str) -> Answer {
        let request = Request::builder().method(method).uri(address).header(header::HOST, host);
        let response =
            self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
            bytes: bytes.to_vec(),
        }
    }

    pub async fn get(&self, address: &str) -> Answer {
        self.ask(Method::GET, address, "localhost:8080").await
    }

    /// A page that is there.
    pub async fn page(&self, address: &str) -> String {
        let answer = self.get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        answer.text
    }
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    pub bytes: Vec<u8>,
}
