//! One browser, from its start to its end, and from one journey to the next.

use std::cell::Cell;
use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use serde_json::Value;
use tempfile::TempDir;
use thirtyfour::Capabilities;
use thirtyfour::WebDriver;

use crate::driver::Driver;
use crate::engine::Engine;
use crate::noise;

/// What a browser is started with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether it runs the scripts of a page.
    pub javascript: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { javascript: true }
    }
}

/// A browser with an empty profile. Dropping it kills it.
#[derive(Debug)]
pub struct Session {
    pub(crate) engine: Engine,
    pub(crate) options: Options,
    pub(crate) webdriver: WebDriver,
    /// What the recorder in the page had heard when the page was left.
    pub(crate) heard: RefCell<Vec<String>>,
    /// The output is never cleared: the first byte that belongs to the journey.
    since: Cell<usize>,
    driver: Driver,
    folder: TempDir,
}

impl Session {
    /// Starts driver and browser.
    pub async fn start(engine: Engine, options: Options) -> Result<Self> {
        let folder = TempDir::with_prefix("e2e-")?;
        let downloads = downloads(folder.path());
        fs::create_dir_all(&downloads)?;
        let driver = Driver::start(engine, folder.path()).await?;
        let capabilities = match engine.capabilities(options, &downloads)? {
            Value::Object(map) => Capabilities::from(map),
            _ => Capabilities::new(),
        };
        let webdriver = WebDriver::new(&driver.url, capabilities)
            .await
            .with_context(|| format!("{engine} did not start\n{}", driver.written(0)))?;
        Ok(Self {
            engine,
            options,
            webdriver,
            heard: RefCell::default(),
            since: Cell::new(0),
            driver,
            folder,
        })
    }

    /// What the driver and its browser wrote since the journey began.
    pub(crate) fn written(&self) -> String {
        self.driver.written(self.since.get())
    }

    /// Where files that the page offers for download arrive.
    pub fn downloads(&self) -> PathBuf {
        downloads(self.folder.path())
    }

    /// Every policy violation and console error that page, driver or browser have reported since the journey began.
    pub async fn noise(&self) -> Result<Vec<String>> {
        let mut noise = self.heard.take();
        if self.engine == Engine::Chromium {
            let entries = self.webdriver.browser_log().await?;
            let severe = entries.into_iter().filter(|entry| entry.level == "SEVERE");
            noise.extend(severe.map(|entry| entry.message));
        }
        noise.extend(noise::in_output(self.engine, &self.written()));
        Ok(noise)
    }

    /// Closes every tab and opens a blank one. What was emulated for a tab goes with it.
    pub async fn clear(&self) -> Result<()> {
        let tabs = self.webdriver.windows().await?;
        // A browser without a tab would end. Each download takes 50 pixels of the height of `MiniBrowser`'s window for good,
        // in all of its tabs, until a page has one left.
        let blank = match self.engine {
            Engine::Webkit => self.webdriver.new_window().await?,
            Engine::Chromium | Engine::Firefox => self.webdriver.new_tab().await?,
        };
        for tab in tabs {
            self.webdriver.switch_to_window(tab).await?;
            self.webdriver.close_window().await?;
        }
        Ok(self.webdriver.switch_to_window(blank).await?)
    }

    /// Leaves what was reported until now out of account: it belongs to the journey before.
    pub async fn forget_noise(&self) -> Result<()> {
        self.noise().await?;
        self.since.set(self.driver.length()?);
        Ok(())
    }

    /// Closes the browser in the orderly way.
    pub async fn quit(&self) -> Result<()> {
        Ok(self.webdriver.clone().quit().await?)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Without this, a session that a failed journey leaves behind would be closed over HTTP and
        // waited for; its processes are killed right after this anyway. An error says that it has
        // been closed already.
        let _ = self.webdriver.clone().leak();
    }
}

fn downloads(folder: &Path) -> PathBuf {
    folder.join("home/Downloads")
}
