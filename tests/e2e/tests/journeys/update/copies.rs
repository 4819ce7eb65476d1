//! What may happen to the copy in use, and what must not.

use std::mem;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use e2e::Engine;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;
use serde_json::Value;
use serde_json::json;
use static_host::Override;

use super::version::Version;
use super::version::request_path;
use super::visit::Visit;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "a new service worker that fails leaves the copy in use, and one that does not is not announced",
            worker_alone,
        ),
        journey(
            "a host that goes back to the version in use leaves its copy, and announces nothing",
            back,
        ),
        journey(
            "a file that the browser has dropped is fetched again, and used offline",
            dropped,
        ),
        journey(
            "whatever is dropped after a deploy, the page opens, all of one version",
            dropped_and_deployed,
        ),
        journey("a file that was changed in the copy is never used", changed),
        journey(
            "on a full disk the page opens, and says what it cannot keep",
            full,
        ),
        journey(
            "a file that the host lacks is named where it says that it needs the network",
            named,
        ),
    ]
}

/// Drops what is kept of a file, or replaces it.
pub async fn tamper(visit: &Visit, path: &str, body: Option<&str>) -> Result<()> {
    let arguments = vec![json!(path), json!(body)];
    let error: Value = visit
        .page
        .run_async(include_str!("entry.js"), arguments)
        .await?;
    ensure!(error.is_null(), "{path}: {error}");
    Ok(())
}

async fn worker_alone(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let version = Version::new(stage, 1)?;
    let visit = Visit::new(stage, version.site()).await?;
    let before = visit.copies().await?;
    let worker = version.with_worker("// another")?;
    for path in version.files.keys() {
        let mut site = worker.clone();
        site.overrides
            .insert(request_path(path), Override::NotFound);
        visit.looks_in_vain(site).await.context(path.clone())?;
        visit.has(&version).await.context(path.clone())?;
    }
    visit.reloads(&version).await?;
    visit.served.publish(worker)?;
    visit.look().await?;
    let waits = "navigator.serviceWorker.getRegistration().then(({ waiting }) => window.waits = waiting) && window.waits";
    visit.page.until(waits).await?;
    visit.shows(&version).await?;
    let copies = visit.copies().await?;
    ensure!(
        copies.len() == 2 && before.iter().all(|copy| copies.contains(copy)),
        "it shares a copy with the one in use: {copies:?}"
    );
    ensure!(
        visit.page.value::<bool>("!seen(hook('update'))").await?,
        "it is announced"
    );
    visit.reloads(&version).await
}

async fn back(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let (old, new) = (Version::new(stage, 1)?, Version::new(stage, 2)?);
    let visit = Visit::new(stage, old.site()).await?;
    visit.gets(new.site()).await?;
    visit.page.until("state('update') === 'ready'").await?;
    // What is there is not fetched again. What is not there cannot be had, so the installation fails.
    for path in ["./", "guide/"] {
        tamper(&visit, path, None).await?;
        visit.served.publish(old.with(path, Override::NotFound))?;
        let attempt = visit.look().await?;
        ensure!(attempt.waiting, "the new version is gone");
        ensure!(attempt.copies.len() == 2, "{:?}", attempt.copies);
        visit.served.publish(old.site())?;
        visit.has(&old).await?;
    }
    visit.served.publish(old.site())?;
    visit.look().await?;
    visit.page.until("state('update') === null").await?;
    visit.has(&old).await?;
    visit.reloads(&old).await
}

async fn dropped(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let version = Version::new(stage, 1)?;
    let visit = Visit::new(stage, version.site()).await?;
    for path in version.files.keys() {
        tamper(&visit, path, None).await?;
        visit.reloads(&version).await.context(path.clone())?;
    }
    // With the host gone, what is left does its part.
    let part = version.asset("proof", "wasm")?;
    tamper(&visit, part, None).await?;
    tamper(&visit, "icons/icon-512.png", None).await?;
    visit.served.stop();
    visit.page.reload().await?;
    visit.page.until("state('offline') === 'failed'").await?;
    visit.page.regenerate().await?;
    visit.page.panel("sign").await
}

async fn dropped_and_deployed(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let (mut old, mut new) = (Version::new(stage, 1)?, Version::new(stage, 2)?);
    let visit = Visit::new(stage, old.site()).await?;
    for (stem, extension) in [
        ("./", ""),
        ("boot", "js"),
        ("app", "wasm"),
        ("style", "css"),
        ("sign", "wasm"),
        ("guide/", ""),
    ] {
        let path = if extension.is_empty() {
            stem
        } else {
            old.asset(stem, extension)?
        };
        let trial = async {
            visit.served.publish(new.site())?;
            tamper(&visit, path, None).await?;
            visit.page.reload().await?;
            let build: String = visit.page.value("state('build')").await?;
            ensure!(build.ends_with(&new.hash), "it is of {build}");
            visit.page.until("state('update') === 'ready'").await?;
            if visit.page.engine() == Engine::Chromium {
                stop_worker(&visit).await?;
            }
            // The worker of the old version knows none of its files.
            visit.page.panel("sign").await?;
            visit
                .page
                .until("document.getElementById('panel-sign').dataset.state === 'done'")
                .await?;
            visit.page.panel("generate").await?;
            visit.takes(&new).await
        };
        trial.await.context(path.to_owned())?;
        mem::swap(&mut old, &mut new);
    }
    Ok(())
}

/// Ends the worker, as a browser does with an idle one: it begins anew, and remembers nothing, with the next request.
async fn stop_worker(visit: &Visit) -> Result<()> {
    let cdp = visit.page.webdriver().cdp();
    for command in ["ServiceWorker.enable", "ServiceWorker.stopAllWorkers"] {
        cdp.send_raw(command, json!({})).await?;
    }
    Ok(())
}

async fn changed(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let version = Version::new(stage, 1)?;
    let visit = Visit::new(stage, version.site()).await?;
    let planted = "<!DOCTYPE html><title>Planted</title>";
    for path in version.files.keys() {
        tamper(&visit, path, Some(planted)).await?;
        visit.reloads(&version).await.context(path.clone())?;
        visit.has(&version).await.context(path.clone())?;
    }
    visit.served.stop();
    for path in ["./", "guide/"] {
        tamper(&visit, path, Some(planted)).await?;
        let answer = "fetch(arguments[0]).then((answer) => answer.text()).catch(() => '')
            .then(arguments[1])";
        let answer: String = visit.page.run_async(answer, vec![json!(path)]).await?;
        ensure!(answer.is_empty(), "{path}: the worker answers {answer}");
    }
    Ok(())
}

/// A disk that is full as soon as there is a copy with this name.
const FULL: &str = "const put = Cache.prototype.put;
Cache.prototype.put = async function (...entry) {
  if (await caches.has('full')) throw new DOMException('full', 'QuotaExceededError');
  return put.apply(this, entry);
};";

async fn full(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let version = Version::new(stage, 1)?;
    let visit = Visit::new(stage, version.with_worker(FULL)?).await?;
    let fill = "caches.open('full').then(() => arguments[arguments.length - 1]())";
    visit.page.run_async::<()>(fill, Vec::new()).await?;
    for path in [
        "./",
        version.asset("boot", "js")?,
        version.asset("sign", "wasm")?,
    ] {
        tamper(&visit, path, None).await?;
        visit.page.reload().await.context(path.to_owned())?;
        // All of it is there, with the network.
        visit.page.until("state('offline') === 'failed'").await?;
        visit.has(&version).await.context(path.to_owned())?;
        says_what_it_lacks(&visit).await?;
    }
    Ok(())
}

async fn says_what_it_lacks(visit: &Visit) -> Result<()> {
    let lacks: String = visit.page.value("state('lacks')").await?;
    visit.page.panel("proof").await?;
    let said = json!(lacks);
    visit
        .page
        .until(&format!("text('not-kept')?.includes({said})"))
        .await?;
    visit.page.panel("generate").await
}

async fn named(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let version = Version::new(stage, 1)?;
    let site = version.with("guide/", Override::NotFound);
    let page = stage.open(&*stage.serve(site)?).await?;
    page.until("state('offline') === 'failed'").await?;
    page.proof().await?;
    page.until("text('not-kept')?.includes('guide/')").await
}
