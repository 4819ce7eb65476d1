//! One browser, from its start to its end.

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
#[derive(Clone, Copy, Debug)]
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
            .with_context(|| format!("{engine} did not start\n{}", driver.written()))?;
        Ok(Self {
            engine,
            options,
            webdriver,
            heard: RefCell::default(),
            driver,
            folder,
        })
    }

    /// What the driver and its browser wrote so far.
    pub(crate) fn written(&self) -> String {
        self.driver.written()
    }

    /// Where files that the page offers for download arrive.
    pub fn downloads(&self) -> PathBuf {
        downloads(self.folder.path())
    }

    /// Every policy violation and console error that page, driver or browser have reported.
    pub async fn noise(&self) -> Result<Vec<String>> {
        let mut noise = self.heard.take();
        if self.engine == Engine::Chromium {
            let entries = self.webdriver.browser_log().await?;
            let severe = entries.into_iter().filter(|entry| entry.level == "SEVERE");
            noise.extend(severe.map(|entry| entry.message));
        }
        noise.extend(noise::in_output(self.engine, &self.driver.written()));
        Ok(noise)
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
