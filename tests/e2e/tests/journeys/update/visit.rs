//! A reader's browser with a version in it, and the host that it came from.

use std::rc::Rc;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use e2e::Page;
use e2e::Served;
use e2e::Stage;
use serde::Deserialize;
use serde_json::json;
use static_host::Site;

use super::version::Version;

pub struct Visit {
    pub served: Rc<Served>,
    pub page: Page,
}

/// How the look for another version ended.
#[derive(Deserialize)]
pub struct Attempt {
    /// Whether one waits.
    pub waiting: bool,
    /// The names of all copies.
    pub copies: Vec<String>,
}

impl Visit {
    /// The first visit, until all is kept.
    pub async fn new(stage: &Stage, site: Site) -> Result<Self> {
        let served = stage.serve(site)?;
        let page = stage.open(&served).await?;
        page.offline().await?;
        Ok(Self { served, page })
    }

    /// The browser looks for another version.
    pub async fn look(&self) -> Result<Attempt> {
        self.page
            .run_async(include_str!("attempt.js"), Vec::new())
            .await
    }

    /// The host has this now, and the browser looks for it in vain.
    pub async fn looks_in_vain(&self, site: Site) -> Result<()> {
        self.served.publish(site)?;
        let Attempt { waiting, copies } = self.look().await?;
        ensure!(!waiting, "it is ready to be used");
        ensure!(copies.len() == 1, "copies of {copies:?}");
        Ok(())
    }

    /// The host has this now, and the browser gets it.
    pub async fn gets(&self, site: Site) -> Result<()> {
        self.served.publish(site)?;
        let Attempt { waiting, copies } = self.look().await?;
        ensure!(waiting, "it does not come");
        ensure!(copies.len() == 2, "copies of {copies:?}");
        Ok(())
    }

    /// The same where nothing was kept before. No page has the worker in use, so that the next one need not wait.
    pub async fn gets_first(&self, site: Site) -> Result<()> {
        self.served.publish(site)?;
        let Attempt { copies, .. } = self.look().await?;
        ensure!(copies.len() == 1, "copies of {copies:?}");
        Ok(())
    }

    /// Every file of this version is there, unchanged.
    pub async fn has(&self, version: &Version) -> Result<()> {
        let files = vec![json!(version.files)];
        let wrong: Vec<String> = self.page.run_async(include_str!("read.js"), files).await?;
        ensure!(wrong.is_empty(), "missing or changed: {wrong:?}");
        Ok(())
    }

    /// One click leads to the version that waits, and nothing of another is left.
    pub async fn takes(&self, version: &Version) -> Result<()> {
        self.page.until("state('update') === 'ready'").await?;
        let left: f64 = self.page.value("performance.timeOrigin").await?;
        self.page.click("update").await?;
        self.page
            .until(&format!(
                "performance.timeOrigin !== {left} && state('build')?.endsWith('{}')",
                version.hash
            ))
            .await?;
        self.shows(version).await?;
        let copies = self.copies().await?;
        ensure!(copies.len() == 1, "copies of {copies:?}");
        Ok(())
    }

    /// A reload shows this version.
    pub async fn reloads(&self, version: &Version) -> Result<()> {
        self.page.reload().await?;
        self.shows(version).await
    }

    /// The open page is all of this version, and says that it works offline.
    pub async fn shows(&self, version: &Version) -> Result<()> {
        self.page.ready().await?;
        let build: String = self.page.value("state('build')").await?;
        ensure!(build.ends_with(&version.hash), "it is of {build}");
        self.page.offline().await.context("works offline")
    }

    pub async fn copies(&self) -> Result<Vec<String>> {
        let script = "caches.keys().then(arguments[arguments.length - 1])";
        self.page.run_async(script, Vec::new()).await
    }
}
