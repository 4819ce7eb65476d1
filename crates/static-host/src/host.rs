//! The running server.

use std::fs;
use std::io;
use std::net::SocketAddr;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::thread;
use std::thread::JoinHandle;

use axum::Router;
use axum::body;
use axum::extract::Request;
use axum::extract::State;
use axum::response::Response;
use tokio::runtime;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;

use crate::answer::answer;
use crate::header_rules::HeaderRules;
use crate::log::Entry;
use crate::log::Log;
use crate::site::Site;

/// A server on a thread of its own. It runs until it is stopped or dropped.
#[derive(Debug)]
pub struct Host {
    addr: SocketAddr,
    desk: Arc<Desk>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Desk {
    /// A request keeps what was there when it came.
    offer: Mutex<Arc<Offer>>,
    log: Log,
}

#[derive(Debug)]
struct Offer {
    site: Site,
    rules: HeaderRules,
}

impl Offer {
    fn read(site: Site) -> io::Result<Self> {
        if !site.mount.starts_with('/') || !site.mount.ends_with('/') {
            let text = format!("the mount {:?} needs a slash at both ends", site.mount);
            return Err(io::Error::new(io::ErrorKind::InvalidInput, text));
        }
        if !site.root.is_dir() {
            let text = format!("there is no folder {}", site.root.display());
            return Err(io::Error::new(io::ErrorKind::NotFound, text));
        }
        let rules = read_rules(&site)?;
        Ok(Self { site, rules })
    }
}

impl Desk {
    /// Replacing it is one step, so a thread that panicked with the lock has left a whole one behind.
    fn offer(&self) -> MutexGuard<'_, Arc<Offer>> {
        self.offer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// No request of a static page has a body; one that does is measured up to here.
const LONGEST_BODY: usize = 1 << 20;

impl Host {
    /// Starts to serve. Port 0 takes a free one.
    ///
    /// # Errors
    /// When the address is taken, the folder does not exist, the mount lacks a slash at either end,
    /// or `_headers` has a mistake in it.
    pub fn start(site: Site, addr: SocketAddr) -> io::Result<Self> {
        let desk = Arc::new(Desk {
            offer: Mutex::new(Arc::new(Offer::read(site)?)),
            log: Log::default(),
        });
        let listener = TcpListener::bind(addr)?;
        listener.set_nonblocking(true)?;
        let addr = listener.local_addr()?;
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let (stop, stopped) = oneshot::channel();
        let served = Arc::clone(&desk);
        let thread = thread::Builder::new()
            .name(format!("static-host {addr}"))
            .spawn(move || serve(runtime, listener, served, stopped))?;
        Ok(Self {
            addr,
            desk,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// `http://127.0.0.1:8080`
    pub fn origin(&self) -> String {
        format!("http://{}", self.addr)
    }

    /// The address of the site: origin and mount.
    pub fn url(&self) -> String {
        format!("{}{}", self.origin(), self.desk.offer().site.mount)
    }

    /// Serves something else from now on, as a host does on which a new version is published.
    ///
    /// # Errors
    /// As [`start`](Self::start), and then it goes on with what it had.
    pub fn replace(&self, site: Site) -> io::Result<()> {
        *self.desk.offer() = Arc::new(Offer::read(site)?);
        Ok(())
    }

    /// Where it listens: the port that was free, if 0 was asked for.
    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// Every request so far, in the order of the answers.
    pub fn log(&self) -> Vec<Entry> {
        self.desk.log.snapshot()
    }

    /// Forgets the requests so far.
    pub fn clear_log(&self) {
        self.desk.log.clear();
    }

    /// Stops, and returns when listener and connections are closed. Dropping does the same.
    pub fn stop(self) {}
}

impl Drop for Host {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // An error says that the thread is gone already, which is what was wanted.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn read_rules(site: &Site) -> io::Result<HeaderRules> {
    let path = site.root.join("_headers");
    if !site.headers || !path.exists() {
        return Ok(HeaderRules::default());
    }
    HeaderRules::parse(&fs::read_to_string(&path)?).map_err(|mistake| {
        let text = format!("{}: {mistake}", path.display());
        io::Error::new(io::ErrorKind::InvalidData, text)
    })
}

fn serve(runtime: Runtime, listener: TcpListener, desk: Arc<Desk>, stopped: oneshot::Receiver<()>) {
    runtime.block_on(async {
        let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
            return;
        };
        let router = Router::new().fallback(respond).with_state(desk);
        tokio::select! {
            // axum's server has no error to return: it waits out a failing `accept`.
            _ = axum::serve(listener, router) => {}
            _ = stopped => {}
        }
    });
    // Each connection is a task of this runtime. Dropping it closes the ones that a browser keeps
    // open too; a graceful shutdown would go on answering on them, and "offline" would not be.
    drop(runtime);
}

async fn respond(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body_bytes = match body::to_bytes(body, LONGEST_BODY).await {
        Ok(bytes) => bytes.len(),
        Err(_) => LONGEST_BODY,
    };
    let offer = Arc::clone(&desk.offer());
    if let Some(delay) = offer.site.delay(parts.uri.path()) {
        tokio::time::sleep(delay).await;
    }
    let response = answer(
        &offer.site,
        &offer.rules,
        &parts.method,
        &parts.uri,
        &parts.headers,
    );
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    desk.log.push(Entry {
        method: parts.method.to_string(),
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().map(str::to_owned),
        headers: parts
            .headers
            .iter()
            .map(|(name, value)| (name.to_string(), text(value.as_bytes())))
            .collect(),
        body_bytes,
        status: response.status().as_u16(),
    });
    response
}
