//! A page in a tab, and how to look at it.

use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;
use std::time::Instant;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::json;
use thirtyfour::WebDriver;
use thirtyfour::WebElement;
use tokio::time::sleep;

use crate::engine::Engine;
use crate::noise;
use crate::session::Session;
use crate::stage::Served;

/// The page under test in the current tab of a browser.
#[derive(Clone, Debug)]
pub struct Page {
    pub(crate) session: Rc<Session>,
    url: String,
}

/// Short names for the hooks, in front of every script.
const PRELUDE: &str = include_str!("scripts/prelude.js");

/// How long a state may take to come. Generous, since it is waited out only by a failure: machines
/// that run tests are busy, and the offline copy takes as long as all files take to load.
pub(crate) const DEADLINE: Duration = Duration::from_secs(40);

/// How often the page is looked at.
pub(crate) const INTERVAL: Duration = Duration::from_millis(25);

impl Page {
    pub(crate) fn new(session: Rc<Session>, url: String) -> Self {
        Self { session, url }
    }

    /// The same tab, for another host: another origin, which knows nothing of the first.
    #[must_use]
    pub fn at(&self, served: &Served) -> Self {
        Self::new(Rc::clone(&self.session), served.url().to_owned())
    }

    /// The address of the site.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The engine that shows it.
    pub fn engine(&self) -> Engine {
        self.session.engine
    }

    /// Where the files arrive that the page offers for download.
    pub fn downloads(&self) -> PathBuf {
        self.session.downloads()
    }

    /// The driver's own interface.
    pub fn webdriver(&self) -> &WebDriver {
        &self.session.webdriver
    }

    /// Runs a script that returns something. `hook(name)`, `text(name)`, `state(name)`,
    /// `seen(element)`, `alerts()` and `radio(name)` are at its disposal.
    pub async fn run<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        self.run_with(script, Vec::new()).await
    }

    /// The same, with `arguments`.
    pub async fn run_with<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<T> {
        let returned = self
            .webdriver()
            .execute(script_of(script), arguments)
            .await?;
        returned
            .convert()
            .with_context(|| format!("{script} returned {}", returned.json()))
    }

    /// Runs a script that calls `arguments[arguments.length - 1]` when it is done.
    pub async fn run_async<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<T> {
        let returned = self
            .webdriver()
            .execute_async(script_of(script), arguments)
            .await?;
        Ok(returned.convert()?)
    }

    /// Runs a script that returns one element.
    pub async fn element(&self, script: &str) -> Result<WebElement> {
        let returned = self
            .webdriver()
            .execute(script_of(script), Vec::new())
            .await?;
        returned
            .element()
            .with_context(|| format!("no element: {script}"))
    }

    /// The value of an expression.
    pub async fn value<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.run(&format!("return {expression}")).await
    }

    /// Waits until an expression is true.
    pub async fn until(&self, expression: &str) -> Result<()> {
        let start = Instant::now();
        // While one document gives way to the next, a script may have none to run in: that is
        // "not yet", unless it stays so.
        let mut last = String::new();
        while start.elapsed() < DEADLINE {
            match self.value::<bool>(&format!("Boolean({expression})")).await {
                Ok(true) => return Ok(()),
                Ok(false) => last.clear(),
                Err(error) => last = format!("\n{error:#}"),
            }
            sleep(INTERVAL).await;
        }
        bail!("waited in vain for: {expression}{last}")
    }

    /// The page in a few lines, for the message of a failure.
    pub(crate) async fn described(&self) -> String {
        let script = "return JSON.stringify({
            at: location.href, loaded: document.readyState, ...document.documentElement.dataset,
            focus: document.activeElement?.outerHTML.slice(0, 200), scrolled: scrollY,
            status: text('status'), alerts: alerts(), heard: window.__recorder ?? [],
        }, null, 1)";
        match self.run::<String>(script).await {
            Ok(text) => text,
            // What the driver and its browser wrote last may say why.
            Err(error) => format!(
                "the page could not be asked: {error:#}\n{}",
                self.session.written()
            ),
        }
    }

    /// Goes to an address below the site: `""`, `"#proof"`, `"guide/"`.
    ///
    /// A service worker that is about to take over would answer for a part of the next document, without what the tests put
    /// into it: that is waited for.
    pub async fn go(&self, path: &str) -> Result<()> {
        if self.session.options.javascript {
            let here = json!(self.url);
            self.until(&format!(
                "!(location.href.startsWith({here}) && state('offline') === 'installing')"
            ))
            .await?;
        }
        self.harvest().await?;
        Ok(self.webdriver().goto(format!("{}{path}", self.url)).await?)
    }

    /// Loads the page again as its reader would, and waits for its next secret. (The driver's own
    /// reload passes the service worker by in Firefox.)
    pub async fn reload(&self) -> Result<()> {
        self.harvest().await?;
        // Each document has a beginning of its own.
        let left: f64 = self
            .run("location.reload(); return performance.timeOrigin")
            .await?;
        self.until(&format!("performance.timeOrigin !== {left}"))
            .await?;
        self.ready().await
    }

    /// Goes on in a new tab.
    pub async fn new_tab(&self, path: &str) -> Result<()> {
        self.harvest().await?;
        let tab = self.webdriver().new_tab().await?;
        self.webdriver().switch_to_window(tab).await?;
        self.go(path).await
    }

    /// Waits until the page is loaded and its first secret is on the screen.
    pub async fn ready(&self) -> Result<()> {
        let there = "document.readyState === 'complete' && text('secret')";
        let ready = format!("state('app') === 'ready' && {there}");
        self.until(&format!("state('app') === 'failed' || ({ready})"))
            .await?;
        // Waiting on for a page that has given up would only hide what it says.
        if self.value::<String>("state('app')").await? == "failed" {
            bail!("the page gave up");
        }
        Ok(())
    }

    /// Waits until every file is kept for use without a network.
    pub async fn offline(&self) -> Result<()> {
        self.until("state('offline') === 'ready'").await
    }

    /// Gives the page this many pixels, in Chromium. The windows of the other engines have a least width above that of a
    /// phone, and their drivers offer nothing else.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.webdriver()
            .cdp()
            .send_raw("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        Ok(())
    }

    /// Waits until the page has had the occasion to react to what was done: for the journeys that
    /// say that nothing happens.
    pub async fn settled(&self) -> Result<()> {
        let script = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));";
        self.run_async::<()>(script, Vec::new()).await
    }

    /// Takes along what the recorder has heard in this document, which is about to be left.
    pub async fn harvest(&self) -> Result<()> {
        if self.session.options.javascript {
            let heard: Vec<String> = self.run(noise::HARVEST).await?;
            self.session.heard.borrow_mut().extend(heard);
        }
        Ok(())
    }
}

/// In a block of its own, a script may use the short names for something else.
fn script_of(body: &str) -> String {
    format!("{PRELUDE}\n{{\n{body}\n}}")
}
