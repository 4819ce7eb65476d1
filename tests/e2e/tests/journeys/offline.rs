//! After one visit the network may go. It goes for real: the server is stopped.

use std::time::Duration;

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Served;
use e2e::Stage;
use e2e::journey;
use static_host::HeadScript;
use static_host::Override;
use static_host::Site;

use crate::tour;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "with the server gone, the open page goes on working",
            open_page,
        ),
        journey("with the server gone, a reload brings a new secret", reload),
        journey("with the server gone, a new tab opens the page", new_tab),
        journey(
            "with the server gone, a panel that was never open opens",
            deep_link,
        ),
        journey(
            "with the server gone, all of it works under a sub-path",
            sub_path,
        ),
        journey(
            "works offline is said only when every file is there",
            incomplete,
        ),
        journey(
            "an offline copy that nobody answers for is given up",
            unanswered,
        ),
        journey(
            "an offline copy that stands still is given up, and is there all the same once it is",
            late,
        ),
        journey(
            "an offline copy is waited for as long as files arrive",
            slow,
        ),
        journey(
            "a service worker that the page is told of late is waited for",
            told_late,
        ),
    ]
}

/// What a browser says when it looks for a newer service worker and nobody answers.
const UPDATE_CHECK: &str = "fetching the script";

async fn gone(stage: &Stage, site: Site) -> Result<(std::rc::Rc<Served>, Page)> {
    stage.tolerate(UPDATE_CHECK);
    let served = stage.serve(site)?;
    let page = stage.open(&served).await?;
    page.offline().await?;
    served.stop();
    Ok((served, page))
}

async fn open_page(stage: &Stage) -> Result<()> {
    let (_, page) = gone(stage, stage.site()).await?;
    tour::take(&page).await?;
    Ok(())
}

async fn reload(stage: &Stage) -> Result<()> {
    let (_, page) = gone(stage, stage.site()).await?;
    let before = page.secret().await?;
    page.reload().await?;
    ensure!(page.secret().await? != before, "the old secret came back");
    page.offline().await?;
    tour::take(&page).await?;
    Ok(())
}

async fn new_tab(stage: &Stage) -> Result<()> {
    let (_, page) = gone(stage, stage.site()).await?;
    let before = page.secret().await?;
    page.new_tab("").await?;
    page.ready().await?;
    ensure!(page.secret().await? != before, "the old secret came back");
    page.regenerate().await?;
    Ok(())
}

async fn deep_link(stage: &Stage) -> Result<()> {
    let (_, page) = gone(stage, stage.site()).await?;
    page.new_tab("#proof").await?;
    page.until("seen(hook('manifest-hash')) && text('manifest-hash') !== ''")
        .await?;
    page.panel("generate").await?;
    page.ready().await
}

async fn sub_path(stage: &Stage) -> Result<()> {
    let site = Site {
        mount: "/tools/jwt/".to_owned(),
        headers: false,
        ..stage.site()
    };
    let (_, page) = gone(stage, site).await?;
    page.reload().await?;
    page.proof().await?;
    page.new_tab("index.html").await?;
    page.ready().await
}

async fn incomplete(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let mut site = stage.site();
    site.overrides
        .insert("/manifest.webmanifest".to_owned(), Override::Flipped(0));
    let page = stage.open(&*stage.serve(site)?).await?;
    page.until("!['installing', null].includes(state('offline'))")
        .await?;
    let said: String = page.value("state('offline')").await?;
    ensure!(
        said == "failed",
        "a damaged file, and data-offline is {said}"
    );
    Ok(())
}

/// Keeps each value of `data-offline`: a state may be over before anybody looks.
const STATES: &str = "window.states = [];
const note = () => {
  const { offline } = document.documentElement.dataset;
  if (offline && offline !== window.states.at(-1)) window.states.push(offline);
};
new MutationObserver(note).observe(document.documentElement, { attributes: true });";

fn watched(stage: &Stage) -> Site {
    let mut site = stage.site();
    site.head_scripts.push(HeadScript {
        name: "states".to_owned(),
        source: STATES.to_owned(),
    });
    site
}

async fn went_through(page: &Page, states: &[&str]) -> Result<()> {
    let last = states.last().copied().unwrap_or_default();
    page.until(&format!("window.states.at(-1) === '{last}'"))
        .await?;
    let seen: Vec<String> = page.value("window.states").await?;
    ensure!(seen == states, "data-offline was {seen:?}");
    Ok(())
}

async fn unanswered(stage: &Stage) -> Result<()> {
    let mut site = watched(stage);
    // It is installed, and hears no question.
    let deaf = Override::Bytes {
        media_type: "text/javascript".to_owned(),
        body: b"addEventListener('install', () => {});".to_vec(),
    };
    site.overrides.insert("/sw.js".to_owned(), deaf);
    let page = stage.open(&*stage.serve(site)?).await?;
    went_through(&page, &["installing", "failed"]).await
}

async fn late(stage: &Stage) -> Result<()> {
    let mut site = watched(stage);
    // Only the service worker asks for this file.
    let held = Duration::from_secs(15);
    site.delays.insert("/icons/icon-512.png".to_owned(), held);
    let page = stage.open(&*stage.serve(site)?).await?;
    went_through(&page, &["installing", "failed", "ready"]).await
}

async fn slow(stage: &Stage) -> Result<()> {
    let mut site = watched(stage);
    for (file, seconds) in [("icon-512", 6), ("icon-maskable-512", 12)] {
        site.delays
            .insert(format!("/icons/{file}.png"), Duration::from_secs(seconds));
    }
    let page = stage.open(&*stage.serve(site)?).await?;
    went_through(&page, &["installing", "ready"]).await
}

/// As Firefox and `WebKit` do now and then: the registration is answered, and nothing is in it yet.
const TOLD_LATE: &str = "let told = false;
const { prototype } = ServiceWorkerRegistration;
const { get } = Object.getOwnPropertyDescriptor(prototype, 'installing');
Object.defineProperty(prototype, 'installing', { get() { return told ? get.call(this) : null; } });
const container = ServiceWorkerContainer.prototype;
const { register } = container;
container.register = async function (...given) {
  const registration = await register.apply(this, given);
  registration.addEventListener('updatefound', () => { told = true; });
  return registration;
};";

async fn told_late(stage: &Stage) -> Result<()> {
    let mut site = watched(stage);
    site.head_scripts.push(HeadScript {
        name: "told-late".to_owned(),
        source: TOLD_LATE.to_owned(),
    });
    let page = stage.open(&*stage.serve(site)?).await?;
    went_through(&page, &["installing", "ready"]).await
}
