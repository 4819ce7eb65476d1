//! The first secret, which is there before the app is.

use std::fs;

use anyhow::Context as _;
use anyhow::Result;
use anyhow::ensure;
use e2e::Engine;
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
            "the document has the page as it will look, and nothing moves or changes when the app comes",
            same,
        ),
        journey(
            "what is selected and what has the focus stay so when the app comes",
            kept,
        ),
        journey(
            "what is pressed before the app comes is done when it comes, once",
            pressed,
        ),
        journey(
            "a page that is left before the app comes has forgotten its secret",
            left,
        ),
        journey(
            "when the app is not what it should be, the first secret goes, and that is said",
            not_completed,
        ),
        journey(
            "a panel that is chosen before the app comes is opened by it",
            faster,
        ),
    ]
}

/// Keeps back what the page asks for under the name of the app, until `release()`.
const HOLD: &str = "const ask = fetch;
const held = new Promise((release) => { window.release = release; });
window.fetch = (address, how) => String(address).includes('/assets/app-') ? held.then(() => ask(address, how)) : ask(address, how);";

const SHAPE: &str = include_str!("shape.js");

/// A page whose app is still to come.
async fn held(stage: &Stage, address: &str) -> Result<Page> {
    let mut site = stage.site();
    site.head_scripts.push(HeadScript {
        name: "hold".to_owned(),
        source: HOLD.to_owned(),
    });
    let served = stage.serve(site)?;
    stage.open_at(&served, address, Options::default()).await
}

async fn same(stage: &Stage) -> Result<()> {
    for address in [
        "",
        "#generate?alg=HS512&format=hex&bytes=64&name=AUTH_SECRET",
        "#generate?alg=HS384&format=alphanumeric",
        "#generate?alg=HS256&format=jwk",
        "#generate?alg=HS256&format=base64&bytes=1024",
    ] {
        let page = held(stage, address).await?;
        page.until("text('secret')").await?;
        ensure!(
            page.value::<String>("state('app')").await? == "loading",
            "{address}: the app is here already"
        );
        ensure!(
            page.value::<bool>("!state('offline')").await?,
            "{address}: the offline copy takes the line from the app"
        );
        let before: Vec<String> = page.run(SHAPE).await?;
        page.run::<()>("release()").await?;
        page.ready().await?;
        let after: Vec<String> = page.run(SHAPE).await?;
        let other = before.iter().zip(&after).find(|(one, other)| one != other);
        ensure!(
            other.is_none() && before.len() == after.len(),
            "{address}: {} and {} elements, the first that differ: {other:#?}",
            before.len(),
            after.len()
        );
    }
    Ok(())
}

async fn kept(stage: &Stage) -> Result<()> {
    let page = held(stage, "").await?;
    page.until("text('secret')").await?;
    let selected = "getSelection().toString()";
    page.run::<()>(
        "document.querySelector('nav a').focus();
         scrollTo(0, 60);
         getSelection().selectAllChildren(hook('secret'))",
    )
    .await?;
    let scrolled: f64 = page.value("scrollY").await?;
    let secret: String = page.value("text('secret')").await?;
    let before: String = page.value(selected).await?;
    ensure!(before.trim() == secret, "{before:?} is selected");
    page.run::<()>("release()").await?;
    page.ready().await?;
    page.until(&format!("{selected}.trim() === text('secret')"))
        .await?;
    let after: String = page.value(selected).await?;
    ensure!(after == before, "another secret is there");
    page.until("document.activeElement === document.querySelector('nav a')")
        .await?;
    let after: f64 = page.value("scrollY").await?;
    ensure!(
        scrolled > 0.0 && (after - scrolled).abs() < 1.0,
        "{scrolled} pixels were scrolled, and {after} are"
    );
    Ok(())
}

async fn pressed(stage: &Stage) -> Result<()> {
    let copied = match stage.engine() {
        Engine::Chromium | Engine::Firefox => "text('status').startsWith('Copied')",
        // It allows a copy only while the press lasts.
        Engine::Webkit => "getSelection().toString().trim() === before",
    };
    for (controls, done) in [
        (&["hook('copy')"][..], copied),
        (
            &["choice('format', 'hex')", "hook('copy')"],
            "radio('format') === 'hex' && /^[0-9a-f]{64}$/.test(text('secret')) && text('status')",
        ),
        (
            &["hook('hide')"],
            "hook('hide').ariaPressed === 'true' && hook('secret').dataset.hidden === 'true'",
        ),
        (
            &["hook('theme')"],
            "state('theme') !== theme && hook('theme').matches(':focus')",
        ),
        (
            &["document.getElementById('bytes')"],
            "document.getElementById('bytes').matches(':focus') && text('secret') === before",
        ),
    ] {
        let page = held(stage, "").await?;
        page.until("text('secret')").await?;
        page.run::<()>("window.before = text('secret'); window.theme = state('theme')")
            .await?;
        for control in controls {
            page.press_where_it_is(control).await?;
        }
        ensure!(
            page.value::<bool>("state('app') === 'loading' && text('secret') === before")
                .await?,
            "{controls:?}: something is done already"
        );
        page.run::<()>("release()").await?;
        page.until(&format!("state('app') === 'ready' && {done}"))
            .await
            .with_context(|| format!("{controls:?}"))?;
    }
    Ok(())
}

async fn not_completed(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let app = fs::read_dir(stage.dist().join("assets"))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .find(|name| name.starts_with("app-"))
        .context("the build has an app")?;
    let mut site = stage.site();
    site.overrides
        .insert(format!("/assets/{app}"), Override::Flipped(1_000));
    let served = stage.serve(site)?;
    let page = stage.open_at(&served, "", Options::default()).await?;
    page.shown_alert(&["A secret was made", "if you copied it", "openssl rand"])
        .await?;
    page.until("state('failure') === 'not-completed' && !hook('secret')")
        .await
}

async fn left(stage: &Stage) -> Result<()> {
    let page = held(stage, "").await?;
    page.until("text('secret')").await?;
    let secret: String = page.value("text('secret')").await?;
    page.run::<()>("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
        .await?;
    let rest: String = page.value("document.documentElement.outerHTML").await?;
    ensure!(!rest.contains(&secret), "the document still holds it");
    page.run::<()>("release()").await?;
    page.ready().await?;
    let next: String = page.value("text('secret')").await?;
    ensure!(next != secret, "it is there again");
    Ok(())
}

async fn faster(stage: &Stage) -> Result<()> {
    let page = held(stage, "").await?;
    page.until("text('secret')").await?;
    page.run::<()>("document.querySelector('nav [href=\"#verify\"]').click(); release()")
        .await?;
    page.until("document.getElementById('panel-verify').dataset.state === 'done'")
        .await
}
