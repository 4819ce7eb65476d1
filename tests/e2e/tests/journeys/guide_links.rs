//! The links of the guide: to itself, to its sources, to the page, and from the page to it.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use serde_json::json;

use crate::guide::open;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey("the navigation leads to the guide and back", navigation),
        journey(
            "every link of the guide to itself finds its section",
            own_links,
        ),
        journey(
            "every link of the guide into the page arrives there, with its preset",
            links_into_the_page,
        ),
        journey(
            "every link of the page into the guide finds its section",
            links_into_the_guide,
        ),
    ]
}

async fn navigation(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    follow(&page, "nav a[href='guide/']").await?;
    page.until("document.querySelector('h1') && location.pathname.endsWith('/guide/')")
        .await?;
    let current: String = page
        .value("document.querySelector('nav [aria-current=page]').textContent")
        .await?;
    ensure!(current == "Guide", "{current} is marked as the page");
    follow(&page, "nav a[href='../#generate']").await?;
    page.ready().await
}

async fn follow(page: &Page, selector: &str) -> Result<()> {
    page.harvest().await?;
    let link = format!("return document.querySelector(\"{selector}\")");
    Ok(page.element(&link).await?.click().await?)
}

async fn own_links(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let lost: Vec<String> = page
        .run(
            "const own = [...document.querySelectorAll('a[href^=\"#\"]')].map((link) => link.hash);
             if (own.length < 60) return [`only ${own.length} links`];
             return own.filter((hash) => !document.getElementById(hash.slice(1)));",
        )
        .await?;
    ensure!(lost.is_empty(), "no section: {lost:?}");
    let foreign: Vec<String> = page
        .value(
            "[...document.links].filter((link) => link.origin !== origin).map((link) => link.href)",
        )
        .await?;
    let sources = [
        "www.rfc-editor.org",
        "csrc.nist.gov",
        "cheatsheetseries.owasp.org",
        "kubernetes.io",
    ];
    for address in foreign {
        let known = |source: &&str| address.starts_with(&format!("https://{source}/"));
        ensure!(
            sources.iter().any(known),
            "{address} is not one of the sources"
        );
    }
    Ok(())
}

async fn links_into_the_page(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let addresses: Vec<String> = page
        .value("[...new Set([...document.querySelectorAll('a[href^=\"../\"]')].map((link) => link.getAttribute('href')))]")
        .await?;
    ensure!(addresses.len() >= 5, "only {addresses:?}");
    for address in addresses {
        page.go("guide/").await?;
        follow(&page, &format!("a[href='{address}']")).await?;
        page.ready().await?;
        // A service worker that takes a document over while it loads knows nothing of the recorder in it.
        page.until("state('offline') === 'ready'").await?;
        let (panel, preset) = address
            .trim_start_matches("../")
            .split_once('?')
            .unwrap_or((address.trim_start_matches("../"), ""));
        let panel = if panel.is_empty() { "#generate" } else { panel };
        page.until(&format!(
            "seen(document.querySelector('{}'))",
            panel.replace('#', "#panel-")
        ))
        .await?;
        for (name, value) in preset.split('&').filter_map(|part| part.split_once('=')) {
            let chosen: String = page.value(&format!("radio('{name}')")).await?;
            ensure!(chosen == value, "{address} made {name} {chosen}");
        }
        let said = page.text("status").await?;
        ensure!(said.is_empty(), "{address}: {said}");
    }
    Ok(())
}

async fn links_into_the_guide(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    // The page for those whose program does not run is in the document too.
    let addresses: Vec<String> = page
        .value("[...document.querySelectorAll('a[href^=\"guide/\"]')].map((link) => link.getAttribute('href'))")
        .await?;
    for section in ["guide/#length", "guide/#storage", "guide/#make"] {
        ensure!(
            addresses.iter().any(|address| address == section),
            "no link to {section}: {addresses:?}"
        );
    }
    page.go("guide/").await?;
    for address in addresses {
        let id = address.split_once('#').map_or("", |(_, id)| id);
        let found: bool = page
            .run_with(
                "return !arguments[0] || !!document.getElementById(arguments[0])",
                vec![json!(id)],
            )
            .await?;
        ensure!(found, "{address} finds nothing");
    }
    Ok(())
}
