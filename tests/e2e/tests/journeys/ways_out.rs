//! What the policy stops is tried, way by way, against a second host that writes down what it hears.

use std::collections::BTreeSet;

use anyhow::Result;
use anyhow::ensure;
use e2e::Engine;
use e2e::Journey;
use e2e::Page;
use e2e::Served;
use e2e::Stage;
use e2e::journey;
use serde_json::json;
use static_host::Override;
use static_host::Site;

const WAYS: &str = include_str!("ways_out.js");

pub fn journeys() -> Vec<Journey> {
    vec![journey(
        "no script of the page can ask another host for anything, in any way that a policy knows",
        refused,
    )]
}

async fn refused(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    for said in [
        "policy violation",
        "Content Security Policy",
        "Content-Security-Policy",
        "Trusted",
    ] {
        stage.tolerate(said);
    }
    let elsewhere = stage.serve(Site::new(stage.dist()))?;
    let mut site = stage.site();
    // The policy alone is tried: a service worker would refuse what gets past it.
    site.overrides
        .insert("/sw.js".to_owned(), Override::NotFound);
    let page = stage.open(&*stage.serve(site.clone())?).await?;
    page.until("state('offline') === 'failed'").await?;
    page.proof().await?;
    let got_out = tries(&page, &elsewhere).await?;
    ensure!(got_out.is_empty(), "these ways are open: {got_out:?}");

    // The same from a page without a policy gets out, or nothing was tried.
    let open = b"<!doctype html><title>open</title><link rel='icon' href='data:,'><body>".to_vec();
    let media_type = "text/html".to_owned();
    site.headers = false;
    site.overrides.insert(
        "/".to_owned(),
        Override::Bytes {
            media_type,
            body: open,
        },
    );
    let open = page.at(&*stage.serve(site)?);
    open.go("").await?;
    let got_out = tries(&open, &elsewhere).await?;
    ensure!(
        got_out.len() > 25,
        "only these ways were tried: {got_out:?}"
    );
    Ok(())
}

/// The ways that reach the other host.
async fn tries(page: &Page, elsewhere: &Served) -> Result<BTreeSet<String>> {
    let host = json!(elsewhere.url());
    let tried: Vec<String> = page.run_with(WAYS, vec![host]).await?;
    ensure!(tried.len() > 25, "{tried:?}");
    // By now what is fetched for the next picture of the page has been asked for, too.
    page.until("document.body.getBoundingClientRect().width > 0")
        .await?;
    let own = "fetch('SHA256SUMS').finally(arguments[arguments.length - 1])";
    page.run_async::<()>(own, Vec::new()).await?;
    // What was refused went nowhere and is not counted, but that Chromium lists it like the rest. The page without a policy
    // has no such figure.
    let counted: Option<String> = page.value("text('other-requests')").await?;
    ensure!(
        page.engine() == Engine::Chromium || counted.is_none_or(|text| text.starts_with("0 ")),
        "the page counts what was refused"
    );
    // The browser itself comes after all of them.
    let ending = page.at(elsewhere);
    ending.new_tab("build.json").await?;
    let log = elsewhere.log();
    elsewhere.clear_log();
    let names = log
        .iter()
        .filter_map(|entry| entry.path.strip_prefix("/out/"));
    Ok(names.map(str::to_owned).collect())
}
