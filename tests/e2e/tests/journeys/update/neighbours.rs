//! What else is on the host: other pages, a login, and the end of the page itself.

use std::fs;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use e2e::Engine;
use e2e::Journey;
use e2e::Options;
use e2e::Stage;
use e2e::journey;
use serde_json::json;
use static_host::Site;
use tempfile::TempDir;

use super::version::Version;
use super::visit::Visit;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey("what else is on the origin is left to its host", neighbours),
        journey(
            "a page that was taken down goes, with the worker of docs/hosting.md",
            taken_down,
        ),
        journey(
            "a page that was taken down goes, with a header of its host",
            cleared,
        ),
        journey(
            "behind a login the page starts, works offline and is updated",
            behind_a_login,
        )
        .alone("its cookie is sent to every port of the host"),
    ]
}

async fn neighbours(stage: &Stage) -> Result<()> {
    let version = Version::new(stage, 1)?;
    let put = |path: &str, text: &str| -> Result<()> {
        let path = version.folder().join(path);
        fs::create_dir_all(path.parent().context("it is in a folder")?)?;
        Ok(fs::write(path, text)?)
    };
    put(
        "blog/index.html",
        "<!DOCTYPE html><html><head><title>Blog</title></head><body><script src=\"blog.js\"></script></body></html>",
    )?;
    put("blog/blog.js", "document.body.dataset.ran = ''")?;
    put("robots.txt", "User-agent: *")?;
    let visit = Visit::new(
        stage,
        Site {
            headers: false,
            ..version.site()
        },
    )
    .await?;
    let page = &visit.page;
    // What is not the page's own, the page cannot ask for.
    stage.tolerate("robots.txt");
    stage.tolerate("Failed to load resource");
    stage.tolerate("FetchEvent");
    let ask = "fetch('/robots.txt', { method: arguments[0] }).then(({ status }) => status, () => 0).then(arguments[1])";
    let from_page: u16 = page.run_async(ask, vec![json!("GET")]).await?;
    ensure!(from_page == 0, "the page was given what is not its own");
    visit.served.clear_log();
    page.go("blog/").await?;
    page.until("document.title === 'Blog' && document.body.dataset.ran === ''")
        .await?;
    if page.engine() == Engine::Chromium {
        let cdp = page.webdriver().cdp();
        for command in ["ServiceWorker.enable", "ServiceWorker.stopAllWorkers"] {
            cdp.send_raw(command, json!({})).await?;
        }
    }
    for (method, expected) in [("GET", 200), ("POST", 405)] {
        let status: u16 = page.run_async(ask, vec![json!(method)]).await?;
        ensure!(status == expected, "{method} from the blog: {status}");
    }
    page.webdriver()
        .goto(format!("{}robots.txt", page.url()))
        .await?;
    page.until("document.body.textContent.includes('User-agent')")
        .await?;
    page.go("no-such-page").await?;
    page.until("document.body.textContent.includes('Not found')")
        .await?;
    let log = visit.served.log();
    let asked = |path: &str| log.iter().any(|entry| entry.path == path);
    for path in ["/blog/", "/blog/blog.js", "/robots.txt", "/no-such-page"] {
        ensure!(asked(path), "the host was not asked for {path}");
    }
    ensure!(!asked("/"), "the page was asked for");
    page.go("").await?;
    visit.shows(&version).await
}

/// The text of the worker that removes the page, as people copy it.
fn removal() -> Result<&'static str> {
    let text = include_str!("../../../../../docs/hosting.md");
    let (_, block) = text.split_once("```js\n").context("there is a block")?;
    let (block, _) = block.split_once("```").context("it ends")?;
    Ok(block)
}

/// What the host has instead.
fn gone() -> Result<TempDir> {
    let folder = TempDir::new()?;
    let document = "<!DOCTYPE html><html><head><title>Gone</title></head></html>";
    fs::write(folder.path().join("index.html"), document)?;
    Ok(folder)
}

async fn taken_down(stage: &Stage) -> Result<()> {
    let version = Version::new(stage, 1)?;
    let gone = TempDir::new()?;
    fs::write(
        gone.path().join("index.html"),
        "<!DOCTYPE html><html><head><title>Gone</title></head></html>",
    )?;
    fs::write(gone.path().join("sw.js"), removal()?)?;
    // That document names no icon.
    stage.tolerate("favicon.ico");
    let visit = Visit::new(stage, version.site()).await?;
    let page = &visit.page;
    page.run_async::<()>(
        "caches.open('of a neighbour').then(() => arguments[arguments.length - 1]())",
        Vec::new(),
    )
    .await?;
    visit.served.publish(Stage::site_of(gone.path()))?;
    // The next visit still gets the copy, and with it goes the browser's look for another worker.
    page.harvest().await?;
    page.run::<()>("location.reload()").await?;
    page.until("document.title === 'Gone'").await?;
    page.until("navigator.serviceWorker.getRegistrations().then(({ length }) => window.left = length) && window.left === 0")
        .await?;
    let copies = visit.copies().await?;
    ensure!(copies == ["of a neighbour"], "copies of {copies:?}");
    Ok(())
}

async fn cleared(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let gone = gone()?;
    let header = "/*\n  Clear-Site-Data: \"storage\"\n";
    fs::write(gone.path().join("_headers"), header)?;
    let visit = Visit::new(stage, Version::new(stage, 1)?.site()).await?;
    visit.served.publish(Stage::site_of(gone.path()))?;
    // Whatever is no address of the page brings an answer of the host.
    visit.page.go("elsewhere").await?;
    visit.page.go("").await?;
    visit.page.until("document.title === 'Gone'").await?;
    let copies = visit.copies().await?;
    ensure!(copies.is_empty(), "copies of {copies:?}");
    Ok(())
}

async fn behind_a_login(stage: &Stage) -> Result<()> {
    let (old, new) = (Version::new(stage, 1)?, Version::new(stage, 2)?);
    let behind = |version: &Version| Site {
        mount: "/behind-a-login/".to_owned(),
        login: true,
        ..version.site()
    };
    let served = stage.serve(behind(&old))?;
    let page = stage.open_at(&served, "", Options::default()).await?;
    page.ready().await?;
    let visit = Visit { served, page };
    visit.shows(&old).await?;
    visit.page.panel("sign").await?;
    visit.gets(behind(&new)).await?;
    visit.takes(&new).await?;
    let log = visit.served.log();
    let refused: Vec<_> = log.iter().filter(|entry| entry.status == 401).collect();
    ensure!(
        refused.is_empty(),
        "asked for without the cookie: {refused:#?}"
    );
    visit.served.stop();
    stage.breaks_the_page();
    visit.page.reload().await
}
