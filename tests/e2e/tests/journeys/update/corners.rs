//! Moments at which one version meets another.

use std::fs;
use std::time::Duration;

use anyhow::Result;
use anyhow::ensure;
use e2e::Engine;
use e2e::Journey;
use e2e::Options;
use e2e::Stage;
use e2e::journey;
use serde_json::json;
use static_host::Override;

use super::copies::tamper;
use super::version::Version;
use super::version::script;
use super::visit::Visit;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "a first visit across a deploy leads to the new version with one click",
            across,
        ),
        journey(
            "a tab that was reloaded past the service worker takes a new version with one click",
            reloaded_past,
        ),
        journey(
            "a third version that fails while the second is taken leaves no copy",
            third,
        ),
        journey(
            "a service worker that was emptied is not announced, and the next version is",
            empty,
        ),
        journey(
            "a page that the network gave past the copy takes its own service worker with one click, however slow that is",
            slow,
        ),
        journey(
            "a page that the network gave past the copy, before its service worker was there, takes that with one click",
            before_its_worker,
        ),
        journey(
            "a page that the network gave past the copy, from a host without a service worker, announces nothing",
            without_worker,
        ),
        journey(
            "a tab that was left open says that another version has taken over",
            left_open,
        ),
    ]
}

async fn across(stage: &Stage) -> Result<()> {
    let (old, new) = (Version::new(stage, 1)?, Version::new(stage, 2)?);
    // A host that keeps the files of the version before.
    for entry in fs::read_dir(old.folder().join("assets"))? {
        let entry = entry?;
        let target = new.folder().join("assets").join(entry.file_name());
        fs::copy(entry.path(), target)?;
    }
    let main = old.asset("app", "wasm")?;
    let mut site = old.site();
    site.delays
        .insert(format!("/{main}"), Duration::from_secs(2));
    let served = stage.serve(site)?;
    let page = stage.open_at(&served, "", Options::default()).await?;
    page.until("performance.getEntriesByType('resource').some(({ name }) => name.includes('/assets/boot-'))")
        .await?;
    served.publish(new.site())?;
    page.ready().await?;
    page.until("state('offline') === 'failed'").await?;
    let visit = Visit { served, page };
    let build: String = visit.page.value("state('build')").await?;
    ensure!(build.ends_with(&old.hash), "it is of {build}");
    visit.takes(&new).await
}

async fn reloaded_past(stage: &Stage) -> Result<()> {
    let (old, new) = (Version::new(stage, 1)?, Version::new(stage, 2)?);
    let visit = Visit::new(stage, old.site()).await?;
    visit.page.new_tab("").await?;
    visit.shows(&old).await?;
    visit.page.harvest().await?;
    match visit.page.engine() {
        Engine::Chromium => {
            let cdp = visit.page.webdriver().cdp();
            cdp.send_raw("Page.reload", json!({ "ignoreCache": true }))
                .await?;
        }
        Engine::Firefox | Engine::Webkit => visit.page.webdriver().refresh().await?,
    }
    visit
        .page
        .until("navigator.serviceWorker.controller === null")
        .await?;
    // What is not here yet would come from the network.
    visit.page.ready().await?;
    visit.page.until("state('offline') === 'failed'").await?;
    visit.gets(new.site()).await?;
    visit.takes(&new).await
}

async fn third(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let versions = [1, 2, 3].map(|number| Version::new(stage, number));
    let [first, second, third] = versions;
    let (first, second, third) = (first?, second?, third?);
    let visit = Visit::new(stage, first.site()).await?;
    visit.gets(second.site()).await?;
    visit.page.until("state('update') === 'ready'").await?;
    let mut site = third.with("guide/", Override::NotFound);
    site.delays
        .insert("/guide/".to_owned(), Duration::from_secs(2));
    visit.served.publish(site)?;
    let begin = "navigator.serviceWorker.getRegistration().then((registration) => {
        registration.onupdatefound = () => done();
        registration.update();
    });
    const done = arguments[arguments.length - 1];";
    visit.page.run_async::<()>(begin, Vec::new()).await?;
    visit.page.click("update").await?;
    visit
        .page
        .until(&format!("state('build')?.endsWith('{}')", second.hash))
        .await?;
    visit.shows(&second).await?;
    visit
        .page
        .until("caches.keys().then(({ length }) => window.copies = length) && window.copies === 1")
        .await?;
    visit.has(&second).await?;
    visit.reloads(&second).await
}

async fn empty(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let (old, new) = (Version::new(stage, 1)?, Version::new(stage, 2)?);
    let visit = Visit::new(stage, old.site()).await?;
    visit.served.publish(old.with("sw.js", script("")))?;
    ensure!(visit.look().await?.waiting, "an empty script is a worker");
    visit.page.settled().await?;
    ensure!(
        !visit.page.value::<bool>("seen(hook('update'))").await?,
        "there is a button for it"
    );
    // Where it came first, nobody answers, and the next one is taken in its place.
    let served = stage.serve(old.with("sw.js", script("")))?;
    let page = stage.open(&served).await?;
    page.until("state('offline') === 'failed'").await?;
    // The next one is not forgotten when the wait for that answer ends, after 10 s.
    let served = stage.serve(old.with("sw.js", script("")))?;
    let page = stage.open(&served).await?;
    let there = "navigator.serviceWorker.ready.then(() => arguments[0]())";
    page.run_async::<()>(there, Vec::new()).await?;
    let visit = Visit { served, page };
    visit.gets_first(new.site()).await?;
    visit.page.until("state('update') === 'ready'").await?;
    let now: f64 = visit.page.value("performance.now()").await?;
    visit
        .page
        .until(&format!("performance.now() > {}", now + 11_000.0))
        .await?;
    visit.takes(&new).await
}

/// A worker that says later than asked which version it keeps.
const SLOW: &str = "addEventListener('message', (event) => {
  if (event.data !== 'version') return;
  event.stopImmediatePropagation();
  setTimeout(() => event.ports[0].postMessage(HASH), 2000);
});";

async fn slow(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let (old, new) = (Version::new(stage, 1)?, Version::new(stage, 2)?);
    let visit = Visit::new(stage, old.site()).await?;
    visit.served.publish(new.with_worker(SLOW)?)?;
    tamper(&visit, old.asset("sign", "wasm")?, None).await?;
    visit.page.reload().await?;
    let build: String = visit.page.value("state('build')").await?;
    ensure!(build.ends_with(&new.hash), "it is of {build}");
    visit.takes(&new).await
}

/// The new version's page, from a host in the midst of a deploy, where the copy of the old one is not whole.
async fn past(visit: &Visit, old: &Version, new: &Version, worker: Override) -> Result<()> {
    visit.served.publish(new.with("sw.js", worker))?;
    tamper(visit, old.asset("sign", "wasm")?, None).await?;
    visit.page.reload().await?;
    let build: String = visit.page.value("state('build')").await?;
    ensure!(build.ends_with(&new.hash), "it is of {build}");
    visit.page.until("state('offline') === 'failed'").await
}

async fn before_its_worker(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let (old, new) = (Version::new(stage, 1)?, Version::new(stage, 2)?);
    let visit = Visit::new(stage, old.site()).await?;
    let still = String::from_utf8(old.bytes("sw.js")?)?;
    past(&visit, &old, &new, script(&still)).await?;
    visit.page.until("state('update') === 'ready'").await?;
    visit.served.publish(new.site())?;
    visit.takes(&new).await
}

async fn without_worker(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let (old, new) = (Version::new(stage, 1)?, Version::new(stage, 2)?);
    let visit = Visit::new(stage, old.site()).await?;
    past(&visit, &old, &new, Override::NotFound).await?;
    let asked = "navigator.serviceWorker.getRegistration()
        .then((registration) => registration.update())
        .catch(() => {})
        .then(arguments[arguments.length - 1])";
    visit.page.run_async::<()>(asked, Vec::new()).await?;
    visit.page.settled().await?;
    ensure!(
        !visit.page.value::<bool>("seen(hook('update'))").await?,
        "there is a button for it"
    );
    // With the next visit it is there.
    visit.served.publish(new.site())?;
    visit.page.reload().await?;
    visit.takes(&new).await
}

async fn left_open(stage: &Stage) -> Result<()> {
    let (old, new) = (Version::new(stage, 1)?, Version::new(stage, 2)?);
    let visit = Visit::new(stage, old.site()).await?;
    let first = visit.page.webdriver().window().await?;
    visit.page.new_tab("").await?;
    visit.shows(&old).await?;
    visit.gets(new.site()).await?;
    visit.takes(&new).await?;
    visit.page.webdriver().switch_to_window(first).await?;
    visit.page.until("state('offline') === 'failed'").await?;
    let secret = visit.page.secret().await?;
    ensure!(
        !secret.is_empty(),
        "it has changed under its reader's hands"
    );
    visit.takes(&new).await
}
