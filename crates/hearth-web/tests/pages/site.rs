//! A site over a synthetic region in a database of its own, asked as a browser would ask.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use hearth_app::{App, Demonstration, demonstration};
use jiff::Timestamp;
use tokio::runtime::Runtime;
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
    /// A file of that name and of this process, not there yet.
    pub fn new(name: &str) -> Self {
        Self::named(&format!("{name}-{}", std::process::id()))
    }

    fn named(name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        std::fs::create_dir_all(&folder).unwrap();
        let database = Self { file: folder.join(format!("SYNTHETIC-{name}.db")) };
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

/// Runs the sites that tests share. The connections of a database belong to the runtime that opened
/// them, and every test has a runtime of its own, which ends with it.
static SHARED: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

/// The sites that tests share, by the number of children of their region.
static SITES: LazyLock<Mutex<BTreeMap<usize, Arc<OnceLock<Router>>>>> =
    LazyLock::new(Mutex::default);

/// A site over a small synthetic region.
pub struct Tried {
    pub router: Router,
    /// The test's own database; none where the site is shared.
    pub _database: Option<Database>,
}

impl Tried {
    /// The site over the region of so many children, made once and shared: pages are only read.
    pub async fn with_children(children: usize) -> Self {
        let site = Arc::clone(SITES.lock().unwrap().entry(children).or_default());
        let making = move || SHARED.block_on(make_shared(children));
        // A runtime cannot be waited for on a thread that runs another.
        let made = || std::thread::spawn(making).join().unwrap();
        Self { router: site.get_or_init(made).clone(), _database: None }
    }

    /// A site over nothing but what the test itself loads.
    pub async fn loaded_by(name: &str, load: impl AsyncFnOnce(&App)) -> Self {
        let database = Database::new(name);
        let app = database.open().await;
        load(&app).await;
        Self { router: hearth_web::router(app, clock), _database: Some(database) }
    }

    pub async fn empty(name: &str) -> Self {
        let database = Database::new(name);
        let app = database.open().await;
        Self { router: hearth_web::router(app, clock), _database: Some(database) }
    }

    pub async fn ask(&self, method: Method, address: &str, host: &str) -> Answer {
        let request = Request::builder().method(method).uri(address).header(header::HOST, host);
        let answer = self.router.clone().oneshot(request.body(Body::empty()).unwrap());
        let response = match &self._database {
            Some(_) => answer.await.unwrap(),
            None => SHARED.spawn(answer).await.unwrap().unwrap(),
        };
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

/// Makes the region and its site. Nothing runs when a process ends, so the file stays; the next run
/// takes its place.
async fn make_shared(children: usize) -> Router {
    let database = std::mem::ManuallyDrop::new(Database::named(&format!("shared-{children}")));
    let app = database.open().await;
    let context = app.request_at_this_machine(clock());
    demonstration(&context, Demonstration { seed: 1, children, lists_of_children: false })
        .await
        .unwrap();
    hearth_web::router(app, clock)
}

/// Sends a form as a page of the site `from` which it is sent.
pub async fn post(tried: &Tried, address: &str, form: &str, from: &str) -> Answer {
    let request = Request::post(address)
        .header(header::HOST, "localhost:8080")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", from)
        .body(Body::from(form.to_owned()))
        .unwrap();
    let response = tried.router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    Answer {
        status: parts.status,
        headers: parts.headers,
        text: String::from_utf8_lossy(&bytes).into_owned(),
        bytes: bytes.to_vec(),
    }
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    pub bytes: Vec<u8>,
}
