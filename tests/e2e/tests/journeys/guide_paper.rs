//! The guide on paper.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Options;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use serde_json::json;
use thirtyfour::By;

use crate::guide::open;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "on paper the guide has the languages that were chosen, and no controls",
            chosen,
        ),
        journey(
            "without JavaScript, too, the languages on paper are those that were chosen",
            without_javascript,
        ),
    ]
}

async fn chosen(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.choose("make", "rust").await?;
    print(&page).await?;
    page.until("matchMedia('print').matches").await?;
    let languages: Vec<String> = page
        .value("[...document.querySelectorAll('[data-tab]')].filter(seen).map((part) => part.dataset.tab)")
        .await?;
    ensure!(
        languages == ["rust", "rust", "rust"],
        "on paper: {languages:?}"
    );
    let lost: Vec<String> = page
        .value(
            "[...document.querySelectorAll('article :is(p, pre, h2, h3, h4, td, [data-block])')]
                .filter((part) => !part.closest('[data-tab]:not([data-tab=rust])') && !seen(part))
                .map((part) => part.textContent)",
        )
        .await?;
    ensure!(lost.is_empty(), "not on paper: {lost:?}");
    let controls: usize = page
        .value("[...document.querySelectorAll('nav, button, input')].filter(seen).length")
        .await?;
    ensure!(controls == 0, "{controls} controls on paper");
    Ok(())
}

async fn without_javascript(stage: &Stage) -> Result<()> {
    let served = stage.serve(stage.site())?;
    let page = stage
        .open_at(&served, "guide/", Options { javascript: false })
        .await?;
    let label = By::Css("label:has([name=use][value=go])");
    page.webdriver().find(label).await?.click().await?;
    print(&page).await?;
    ensure!(
        page.shown("nav").await?.is_none(),
        "the navigation is on paper"
    );
    for (block, expected) in [
        ("make-openssl-256-hex", true),
        ("make-go-program", false),
        ("use-go", true),
        ("use-jsonwebtoken", false),
        ("rotate-node", true),
        ("rotate-go", false),
    ] {
        let printed = page.shown(&format!("[data-block={block}]")).await?;
        ensure!(
            printed.is_some() == expected,
            "{block} on paper: {printed:?}"
        );
    }
    Ok(())
}

async fn print(page: &Page) -> Result<()> {
    let media = json!({ "media": "print" });
    let cdp = page.webdriver().cdp();
    cdp.send_raw("Emulation.setEmulatedMedia", media).await?;
    Ok(())
}
