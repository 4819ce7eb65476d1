//! What axe-core, the rules that browsers' own accessibility tools use, finds on each page.

use std::fs;

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;

use crate::bulk;
use crate::rotate;
use crate::tokens::CHECKED;
use crate::tokens::checked;
use crate::tokens::refused;
use crate::tokens::signed;
use crate::tokens::unsigned;
use crate::tokens::valid;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey("axe finds nothing to object to on any panel", panels),
        journey("axe finds nothing to object to in the guide", guide),
        journey(
            "on a screen of 320 pixels everything fits, and axe finds nothing",
            narrow,
        ),
    ]
}

/// Every rule, best practices too. Each finding comes with the element that it is about.
const RUN: &str = "const done = arguments[arguments.length - 1];
axe.run(document).then(
  ({ violations, passes }) => done([
    passes.length,
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
  ]),
  (error) => done([0, [String(error)]]),
);";

async fn panels(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    for theme in ["light", "dark"] {
        page.theme(theme).await?;
        for panel in page.panels().await? {
            page.panel(&panel).await?;
            no_findings(&page, &format!("{panel}, {theme}")).await?;
        }
        signed(&page).await?;
        no_findings(&page, &format!("sign, signed, {theme}")).await?;
        valid(&page).await?;
        no_findings(&page, &format!("verify, valid, {theme}")).await?;
        refused(&page).await?;
        no_findings(&page, &format!("verify, refused, {theme}")).await?;
        page.click("verify-clear").await?;
        unsigned(&page).await?;
        no_findings(&page, &format!("sign, not signed, {theme}")).await?;
        page.click("sign-clear").await?;
        for (text, kind) in CHECKED {
            checked(&page, text, kind).await?;
            no_findings(&page, &format!("check, {kind}, {theme}")).await?;
        }
        page.click("check-clear").await?;
        page.panel("generate").await?;
        bulk::make(&page, "3").await?;
        no_findings(&page, &format!("generate, a list, {theme}")).await?;
        page.fill("bulk-count", "0").await?;
        page.until("seen(document.querySelector('#count-hint'))")
            .await?;
        no_findings(&page, &format!("generate, no number, {theme}")).await?;
        page.click("bulk-clear").await?;
        page.fill("bulk-count", "1").await?;
        rotate::replace(&page).await?;
        rotate::date(&page, "drop", "2020-01-01").await?;
        no_findings(&page, &format!("rotate, refused, {theme}")).await?;
        page.click("rotate-clear").await?;
    }
    Ok(())
}

async fn guide(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.go("guide/").await?;
    page.until("state('script') === ''").await?;
    for theme in ["light", "dark"] {
        page.theme(theme).await?;
        for tool in ["openssl", "go", "powershell"] {
            page.choose("make", tool).await?;
            no_findings(&page, &format!("guide, {theme}, {tool}")).await?;
        }
    }
    Ok(())
}

async fn no_findings(page: &Page, place: &str) -> Result<()> {
    // A label that fades in has no contrast yet.
    page.until("document.getAnimations().every(({ playState }) => playState !== 'running')")
        .await?;
    let axe = fs::read_to_string(e2e::axe()?)?;
    let (passes, findings): (usize, Vec<String>) =
        page.run_async(&format!("{axe}\n{RUN}"), Vec::new()).await?;
    ensure!(findings.is_empty(), "{place}: {findings:#?}");
    ensure!(passes > 15, "{place}: only {passes} rules applied");
    Ok(())
}

async fn narrow(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.resize(320, 700).await?;
    for panel in page.panels().await? {
        page.panel(&panel).await?;
        fits(&page, &panel).await?;
    }
    signed(&page).await?;
    fits(&page, "sign, signed").await?;
    valid(&page).await?;
    fits(&page, "verify, valid").await?;
    refused(&page).await?;
    fits(&page, "verify, refused").await?;
    unsigned(&page).await?;
    fits(&page, "sign, not signed").await?;
    for (text, kind) in CHECKED {
        checked(&page, text, kind).await?;
        fits(&page, &format!("check, {kind}")).await?;
    }
    rotate::replace(&page).await?;
    rotate::date(&page, "drop", "2020-01-01").await?;
    fits(&page, "rotate, refused").await?;
    page.go("guide/").await?;
    page.until("state('script') === ''").await?;
    fits(&page, "guide").await
}

async fn fits(page: &Page, place: &str) -> Result<()> {
    page.settled().await?;
    let wide: Vec<String> = page
        .run(
            "const limit = document.documentElement.clientWidth;
             if (document.documentElement.scrollWidth <= limit) return [];
             return [...document.querySelectorAll('body *')]
               .filter((element) => element.getBoundingClientRect().right > limit)
               .map((element) => element.outerHTML.slice(0, 120));",
        )
        .await?;
    ensure!(wide.is_empty(), "{place}: {wide:#?}");
    no_findings(page, &format!("{place}, 320 px")).await
}
