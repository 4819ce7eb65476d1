//! What is served, and how.

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Duration;

/// A folder and the manner of the host that serves it.
#[derive(Clone, Debug)]
pub struct Site {
    /// The folder that is served.
    pub root: PathBuf,
    /// Where it is mounted: `/`, or a sub-path with a slash at both ends, as in `/tools/jwt/`.
    pub mount: String,
    /// Whether `root/_headers` is obeyed. A host that knows no such file sends none of its headers.
    pub headers: bool,
    /// What an unknown path gets.
    pub fallback: Fallback,
    /// Whether addresses lose their `.html`: `/x.html` leads to `/x`, `/x/index.html` to `/x/`.
    pub redirect_html: bool,
    /// Scripts put at the top of a document when a person opens it.
    pub head_scripts: Vec<HeadScript>,
    /// What files are sent as.
    pub coding: Coding,
    /// Faults, by path below the mount with a leading slash (`/assets/app.wasm`).
    pub overrides: HashMap<String, Override>,
    /// Whether everything is behind a login: who opens a document without its cookie is sent to get it, and nothing else is
    /// answered without.
    pub login: bool,
    /// How long an answer takes, by path as in `overrides`: files arrive in another order than they are asked for.
    pub delays: HashMap<String, Duration>,
}

/// A content coding, RFC 9110 section 8.4.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// As they are.
    Identity,
    /// A file `x.br` beside `x` answers for it, to whoever takes brotli.
    Brotli,
}

/// The answer to a path that names no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// 404.
    NotFound,
    /// `index.html` with status 200, as hosts for single-page apps do, for a missing script too.
    Index,
}

/// A classic script from the page's own origin that runs before anything else in the document.
///
/// A browser under test offers no way to run a script before the page's own, so the server adds
/// one. It does so only for navigations: a service worker that fetches the same document checks its digest, and
/// must get the bytes as they were built.
#[derive(Clone, Debug)]
pub struct HeadScript {
    /// The file's stem: it is served at `<mount>__test/<name>.js`.
    pub name: String,
    /// JavaScript.
    pub source: String,
}

/// What is served in place of a file.
#[derive(Clone, Debug)]
pub enum Override {
    /// As if the file did not exist.
    NotFound,
    /// 500.
    ServerError,
    /// These bytes, under this media type (`text/html` where a script was expected, say).
    Bytes {
        /// The `Content-Type`.
        media_type: String,
        /// The body.
        body: Vec<u8>,
    },
    /// The first so many bytes of the file.
    Truncated(usize),
    /// The file with all bits of the byte at this offset turned over.
    Flipped(usize),
}

impl Site {
    /// The folder as a well-configured host serves it: at `/`, with its headers.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            mount: "/".to_owned(),
            headers: true,
            fallback: Fallback::NotFound,
            redirect_html: false,
            head_scripts: Vec::new(),
            coding: Coding::Identity,
            overrides: HashMap::new(),
            login: false,
            delays: HashMap::new(),
        }
    }

    /// How long the answer to the path of a request takes.
    pub(crate) fn delay(&self, path: &str) -> Option<Duration> {
        let below = path.strip_prefix(self.mount.trim_end_matches('/'))?;
        self.delays.get(below).copied()
    }
}
