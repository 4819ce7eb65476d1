//! Browsers that wait for the next journey.

use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use anyhow::Result;

use crate::engine::Engine;
use crate::session::Options;
use crate::session::Session;

/// The idle browsers of one engine. To start one takes longer than most journeys do.
#[derive(Debug)]
pub(crate) struct Pool {
    engine: Engine,
    idle: Mutex<Vec<Session>>,
    started: AtomicUsize,
}

/// More than this are not kept: a few journeys open several at once, the others one each.
const MOST_IDLE: usize = 4;

impl Pool {
    pub fn new(engine: Engine) -> Self {
        Self {
            engine,
            idle: Mutex::default(),
            started: AtomicUsize::new(0),
        }
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// A browser with one blank tab: one that waits here, or else a new one.
    pub async fn take(&self) -> Result<Session> {
        let waiting = self.idle().pop();
        match waiting {
            Some(session) => {
                session.forget_noise().await?;
                Ok(session)
            }
            None => self.start(Options::default()).await,
        }
    }

    /// A browser that nobody has used.
    pub async fn start(&self, options: Options) -> Result<Session> {
        self.started.fetch_add(1, Ordering::Relaxed);
        Session::start(self.engine, options).await
    }

    /// How many browsers were started so far.
    pub fn started(&self) -> usize {
        self.started.load(Ordering::Relaxed)
    }

    /// Keeps a browser for the next journey, with one blank tab. Only one on which nothing went wrong may come here.
    pub async fn put(&self, session: Session) -> Result<()> {
        if self.idle().len() >= MOST_IDLE {
            return session.quit().await;
        }
        session.clear().await?;
        self.idle().push(session);
        Ok(())
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Session>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
