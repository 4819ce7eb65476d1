//! The contents of the guide: what is in it, and where one is.

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
        journey(
            "the contents of the guide name each part and each place to store a secret",
            complete,
        ),
        journey(
            "whichever part of the guide is asked for, the contents show that one is there",
            asked_for,
        ),
        journey(
            "while one scrolls through the guide, the contents show where one is",
            scrolled,
        ),
    ]
}

async fn complete(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let parts = "[...document.querySelectorAll('article > section > h2')].map((heading) => `#${heading.id}`)";
    let stores = "[...document.getElementById('storage').parentElement.querySelectorAll('h3')].map((heading) => `#${heading.id}`)";
    let parts: Vec<String> = page.value(parts).await?;
    let stores: Vec<String> = page.value(stores).await?;
    let mut expected = parts.clone();
    let at = parts.iter().position(|part| part == "#storage");
    let after = at.map_or(0, |at| at + 1);
    expected.splice(after..after, stores);
    let listed = links(&page).await?;
    ensure!(listed == expected, "{listed:?} and not {expected:?}");
    ensure!(listed.len() > 15, "only {listed:?}");
    Ok(())
}

async fn asked_for(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    is_at(&page, "#what").await?;
    for link in links(&page).await?.into_iter().rev() {
        page.run_with::<()>(
            "document.querySelector(`.contents [href='${arguments[0]}']`).click()",
            vec![json!(link)],
        )
        .await?;
        is_at(&page, &link).await?;
    }
    Ok(())
}

async fn scrolled(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    for link in links(&page).await? {
        let begun: bool = page
            .run_with(
                "const heading = document.getElementById(arguments[0].slice(1));
                 scrollBy(0, heading.getBoundingClientRect().top - 60);
                 return heading.getBoundingClientRect().top < 61;",
                vec![json!(link)],
            )
            .await?;
        // The last parts do not reach the top of the window.
        if begun {
            is_at(&page, &link).await?;
        }
    }
    page.run::<()>("scrollTo(0, document.documentElement.scrollHeight)")
        .await?;
    is_at(&page, "#sources").await?;
    page.run::<()>("scrollTo(0, 0)").await?;
    is_at(&page, "#what").await
}

async fn links(page: &Page) -> Result<Vec<String>> {
    page.value("[...document.querySelectorAll('.contents a')].map((link) => link.hash)")
        .await
}

/// Waits until the contents mark this link, and no other.
async fn is_at(page: &Page, link: &str) -> Result<()> {
    let link = json!(link);
    page.until(&format!(
        "[...document.querySelectorAll('.contents [aria-current=location]')].map((link) => link.hash).join() === {link}"
    ))
    .await
}
