//! A page that cannot start, or of which a part is not what it should be.

use std::collections::BTreeSet;
use std::fs;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Options;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use static_host::HeadScript;
use static_host::Override;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "without WebAssembly the page says so and shows other ways",
            no_webassembly,
        ),
        journey(
            "without JavaScript the page says so and shows other ways",
            no_javascript,
        ),
        journey(
            "with one byte changed in a file of the start, the page does not start",
            tampered,
        ),
        journey(
            "with a file of the start missing, the page does not start",
            missing,
        ),
        journey(
            "with a changed panel that panel refuses, and the rest works",
            tampered_panel,
        ),
        journey("without storage the page works", no_storage),
    ]
}

async fn no_webassembly(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let mut site = stage.site();
    let source = "delete window.WebAssembly".to_owned();
    site.head_scripts.push(HeadScript {
        name: "fault".to_owned(),
        source,
    });
    let served = stage.serve(site)?;
    let page = stage.open_at(&served, "", Options::default()).await?;
    page.until("state('app') === 'failed'").await?;
    shows_other_ways(&page).await
}

async fn no_javascript(stage: &Stage) -> Result<()> {
    let served = stage.serve(stage.site())?;
    let page = stage
        .open_at(&served, "", Options { javascript: false })
        .await?;
    shows_other_ways(&page).await
}

async fn shows_other_ways(page: &Page) -> Result<()> {
    let text = page.shown_alert().await?;
    for command in ["openssl rand", "node -e", "python3 -c"] {
        ensure!(text.contains(command), "{command} is not among: {text}");
    }
    ensure!(
        page.shown("[data-testid=secret]").await?.is_none(),
        "a secret is on the screen"
    );
    Ok(())
}

async fn tampered(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    for path in first_load(stage).await? {
        let file = fs::read(stage.dist().join(path.trim_start_matches('/')))?;
        refuses(stage, &path, Override::Flipped(file.len() / 2)).await?;
    }
    Ok(())
}

async fn missing(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    for path in first_load(stage).await? {
        refuses(stage, &path, Override::NotFound).await?;
    }
    Ok(())
}

async fn refuses(stage: &Stage, path: &str, fault: Override) -> Result<()> {
    let mut site = stage.site();
    site.overrides.insert(path.to_owned(), fault);
    let served = stage.serve(site)?;
    let page = stage.open_at(&served, "", Options::default()).await?;
    shows_other_ways(&page)
        .await
        .with_context(|| path.to_owned())?;
    ensure!(
        page.value::<String>("state('app')").await? != "ready",
        "{path}: it says it is ready"
    );
    Ok(())
}

/// The scripts, styles and wasm that are asked for until the secret shows. Without a service worker,
/// which asks for everything.
async fn first_load(stage: &Stage) -> Result<BTreeSet<String>> {
    let (loaded, _) = loads(stage).await?;
    ensure!(
        loaded.len() >= 2,
        "a page has at least a script and a wasm file: {loaded:?}"
    );
    Ok(loaded)
}

/// What the start asks for, and what `#proof` asks for on its first use.
async fn loads(stage: &Stage) -> Result<(BTreeSet<String>, BTreeSet<String>)> {
    let mut site = stage.site();
    site.overrides
        .insert("/sw.js".to_owned(), Override::NotFound);
    let served = stage.serve(site)?;
    let page = stage.open(&served).await?;
    page.until("state('offline') === 'failed'").await?;
    let programs = |path: &str| {
        let extension = path.rsplit('.').next().unwrap_or_default();
        matches!(extension, "js" | "css" | "wasm") && path != "/sw.js"
    };
    let asked = || {
        let paths = served.log().into_iter().map(|entry| entry.path);
        paths.filter(|path| programs(path)).collect::<BTreeSet<_>>()
    };
    let start = asked();
    page.proof().await?;
    let later = asked().difference(&start).cloned().collect();
    Ok((start, later))
}

async fn tampered_panel(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let (_, parts) = loads(stage).await?;
    ensure!(
        !parts.is_empty(),
        "#proof needs no file of its own: nothing is loaded on first use"
    );
    for path in parts {
        let mut site = stage.site();
        let file = fs::read(stage.dist().join(path.trim_start_matches('/')))?;
        site.overrides
            .insert(path.clone(), Override::Flipped(file.len() / 2));
        let page = stage.open(&*stage.serve(site)?).await?;
        page.panel("proof").await?;
        page.explanation().await.with_context(|| path.clone())?;
        ensure!(
            !page.value::<bool>("seen(hook('manifest-hash'))").await?,
            "{path}: it shows figures"
        );
        ensure!(
            page.value::<String>("state('app')").await? == "ready",
            "{path}: all is failed"
        );
        page.panel("generate").await?;
        page.until("seen(hook('regenerate'))").await?;
        page.regenerate().await?;
        page.click("copy").await?;
        page.status("Copied").await?;
    }
    Ok(())
}

async fn no_storage(stage: &Stage) -> Result<()> {
    let source = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
  Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
}";
    let mut site = stage.site();
    let source = source.to_owned();
    site.head_scripts.push(HeadScript {
        name: "fault".to_owned(),
        source,
    });
    let page = stage.open(&*stage.serve(site)?).await?;
    page.choose_anew("alg", "HS512").await?;
    page.theme("dark").await?;
    page.theme("light").await?;
    page.regenerate().await?;
    Ok(())
}
