//! How the guide looks: as its own style sheet says, whatever panels call their parts.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;

use crate::guide::open;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "code in a sentence of the guide stays in its line",
            code_in_line,
        ),
        journey(
            "everything in the guide is there at once, and nothing comes later that would move it",
            at_once,
        ),
    ]
}

async fn code_in_line(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let sheets: Vec<String> = page
        .value("[...document.styleSheets].map((sheet) => sheet.href.split('/').at(-1))")
        .await?;
    ensure!(
        matches!(sheets.as_slice(), [sheet] if sheet.starts_with("guide-")),
        "a sheet of the page reaches the guide: {sheets:?}"
    );
    let displays: Vec<(String, String)> = page
        .value(
            "[...document.querySelectorAll('article :is(p, li, td, th) :is(code, samp):not([data-block])')]
                .map((code) => [code.textContent, getComputedStyle(code).display])",
        )
        .await?;
    ensure!(displays.len() > 60, "only {} words", displays.len());
    let apart: Vec<_> = displays
        .iter()
        .filter(|(_, display)| display != "inline")
        .collect();
    ensure!(apart.is_empty(), "on lines of their own: {apart:?}");
    Ok(())
}

async fn at_once(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let unseen: Vec<String> = page
        .value(
            "[...document.querySelectorAll('article [id]')]
                .filter((part) => !part.closest('.tab') && !seen(part)).map((part) => part.id)",
        )
        .await?;
    ensure!(unseen.is_empty(), "not there: {unseen:?}");
    let coming: Vec<String> = page
        .value("document.getAnimations().map((animation) => animation.animationName)")
        .await?;
    ensure!(coming.is_empty(), "still to come: {coming:?}");
    // Of its frame a heading takes nothing either.
    let lefts: Vec<i32> = page
        .value("[...new Set([...document.querySelectorAll('article > section > h3')].map((heading) => Math.round(heading.getBoundingClientRect().left)))]")
        .await?;
    ensure!(lefts.len() == 1, "headings begin at {lefts:?}");
    Ok(())
}
