//! What a journey plays on: hosts, browsers, and ears.

use std::cell::Cell;
use std::cell::RefCell;
use std::net::SocketAddr;
use std::path::Path;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use static_host::Entry;
use static_host::Host;
use static_host::Site;

use crate::engine::Engine;
use crate::noise;
use crate::page::Page;
use crate::pool::Pool;
use crate::port;
use crate::session::Options;
use crate::session::Session;

/// Everything that one journey has started or taken from the pool. It all ends with the journey, or goes back.
#[derive(Debug)]
pub struct Stage {
    pool: Arc<Pool>,
    alone: bool,
    dist: PathBuf,
    // Browsers are closed before their servers, or closing would be heard as an error.
    sessions: RefCell<Vec<Rc<Session>>>,
    served: RefCell<Vec<Rc<Served>>>,
    tolerated: RefCell<Vec<&'static str>>,
    faulty: Cell<bool>,
}

/// A host that can be stopped.
#[derive(Debug)]
pub struct Served {
    site: Site,
    host: RefCell<Option<Host>>,
    addr: SocketAddr,
    url: String,
}

impl Stage {
    /// An empty stage for one engine and one built page.
    pub fn new(engine: Engine, dist: &Path) -> Self {
        Self::with(Arc::new(Pool::new(engine)), dist)
    }

    /// A stage that takes its browsers from a pool.
    pub(crate) fn with(pool: Arc<Pool>, dist: &Path) -> Self {
        Self {
            pool,
            alone: false,
            dist: dist.to_owned(),
            sessions: RefCell::default(),
            served: RefCell::default(),
            tolerated: RefCell::default(),
            faulty: Cell::new(false),
        }
    }

    /// The same with browsers that no other journey has or will see.
    pub(crate) fn alone(self) -> Self {
        Self {
            alone: true,
            ..self
        }
    }

    /// The engine that the journey runs in.
    pub fn engine(&self) -> Engine {
        self.pool.engine()
    }

    /// The folder of the built page.
    pub fn dist(&self) -> &Path {
        &self.dist
    }

    /// The built page on a well-configured host, with the recorder at its top.
    pub fn site(&self) -> Site {
        Self::site_of(&self.dist)
    }

    /// The same of another page than the one under test.
    pub fn site_of(dist: &Path) -> Site {
        let mut site = Site::new(dist);
        site.head_scripts.push(noise::recorder());
        site
    }

    /// Starts to serve.
    pub fn serve(&self, site: Site) -> Result<Rc<Served>> {
        let host = Host::start(site.clone(), port::free()?)?;
        let served = Rc::new(Served {
            site,
            addr: host.addr(),
            url: host.url(),
            host: RefCell::new(Some(host)),
        });
        self.served.borrow_mut().push(Rc::clone(&served));
        Ok(served)
    }

    /// Opens a host's page in a browser that the journey has not used yet, and waits for its secret.
    pub async fn open(&self, served: &Served) -> Result<Page> {
        let page = self.open_at(served, "", Options::default()).await?;
        page.ready().await?;
        Ok(page)
    }

    /// Opens an address below a host's page in a browser that the journey has not used yet, and waits for nothing.
    pub async fn open_at(&self, served: &Served, path: &str, options: Options) -> Result<Page> {
        let session = Rc::new(self.session(options).await?);
        self.sessions.borrow_mut().push(Rc::clone(&session));
        let page = Page::new(session, served.url().to_owned());
        page.webdriver()
            .goto(format!("{}{path}", page.url()))
            .await?;
        Ok(page)
    }

    /// The page from a well-configured host in a blank tab: how most journeys begin.
    pub async fn page(&self) -> Result<Page> {
        let served = self.serve(self.site())?;
        self.open(&served).await
    }

    /// Says that an error with this text in it belongs to the journey.
    pub fn tolerate(&self, part: &'static str) {
        self.tolerated.borrow_mut().push(part);
    }

    /// Says that the journey breaks the page on purpose, so that the browser itself will report
    /// errors, each in words of its own. Policy violations stay failures.
    pub fn breaks_the_page(&self) {
        self.faulty.set(true);
    }

    /// Closes what the journey has opened, and says how it went.
    pub(crate) async fn close(self, outcome: Result<()>) -> Result<()> {
        let mut noise = Vec::new();
        let sessions = self.sessions.take();
        if outcome.is_ok() {
            for session in &sessions {
                let page = Page::new(Rc::clone(session), String::new());
                page.harvest()
                    .await
                    .context("the page could not be asked at the end")?;
                noise.extend(session.noise().await?);
            }
        }
        // What is not given back ends here, and with it whatever made the journey fail.
        if let Err(error) = outcome {
            let mut pages = String::new();
            for session in sessions {
                pages += "\n";
                pages += &Page::new(session, String::new()).described().await;
            }
            bail!("{error:#}{pages}");
        }
        noise.retain(|line| !self.expects(line));
        if !noise.is_empty() {
            bail!("the page was not quiet:\n{}", noise.join("\n"));
        }
        for session in sessions {
            self.give_back(session)
                .await
                .context("the browser could not be cleared at the end")?;
        }
        Ok(())
    }

    /// A browser of the pool has none of the options.
    fn shares(&self, options: Options) -> bool {
        !self.alone && options == Options::default()
    }

    async fn session(&self, options: Options) -> Result<Session> {
        if self.shares(options) {
            return self.pool.take().await;
        }
        self.pool.start(options).await
    }

    async fn give_back(&self, session: Rc<Session>) -> Result<()> {
        let Some(session) = Rc::into_inner(session) else {
            bail!("a page outlived its journey");
        };
        if self.shares(session.options) {
            return self.pool.put(session).await;
        }
        session.quit().await
    }

    fn expects(&self, line: &str) -> bool {
        let violation = ["policy violation", "Content Security Policy", "Trusted"];
        let of_policy = violation.iter().any(|part| line.contains(part));
        let tolerated = self
            .tolerated
            .borrow()
            .iter()
            .any(|part| line.contains(part));
        tolerated || (self.faulty.get() && !of_policy)
    }
}

impl Served {
    /// The address of the site.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What is served, and how.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Every request so far, without those for what the tests themselves have put into the page.
    pub fn log(&self) -> Vec<Entry> {
        let host = self.host.borrow();
        let mut log = host.as_ref().map(Host::log).unwrap_or_default();
        log.retain(|entry| !entry.path.contains("/__test/"));
        log
    }

    /// Forgets the requests so far.
    pub fn clear_log(&self) {
        if let Some(host) = self.host.borrow().as_ref() {
            host.clear_log();
        }
    }

    /// Closes the server and every connection to it.
    pub fn stop(&self) {
        drop(self.host.take());
    }

    /// Goes on at the same address with another site, as when a version is published.
    pub fn publish(&self, site: Site) -> Result<()> {
        match self.host.borrow().as_ref() {
            Some(host) => Ok(host.replace(site)?),
            None => bail!("the host was stopped"),
        }
    }

    /// Goes on at the same address, without what was wrong with the files.
    pub fn repair(&self) -> Result<()> {
        self.stop();
        let mut site = self.site.clone();
        site.overrides.clear();
        *self.host.borrow_mut() = Some(Host::start(site, self.addr)?);
        Ok(())
    }
}
