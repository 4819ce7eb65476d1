//! The page in a language that nobody speaks (`src/text/pseudo.rs`): accents on every vowel, and longer than ours.

use std::future::Future;

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
        journey(
            "in another language no panel says anything in plain English",
            translated,
        ),
        journey(
            "in a longer language nothing is cut off on a screen of 320 pixels, in either direction",
            fits,
        ),
    ]
}

/// Texts on the screen that have plain vowels in them, or an unfilled place.
const PLAIN: &str = include_str!("plain.js");

/// Texts on the screen that are not wholly on it.
const CUT_OFF: &str = include_str!("cut_off.js");

async fn translated(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    walk(&page, async |place| {
        let plain: Vec<String> = page.run(PLAIN).await?;
        ensure!(plain.is_empty(), "{place}: {plain:#?}");
        Ok(())
    })
    .await
}

async fn fits(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.resize(320, 700).await?;
    for direction in ["ltr", "rtl"] {
        page.run::<bool>(&format!(
            "return Boolean(document.documentElement.dir = '{direction}')"
        ))
        .await?;
        walk(&page, async |place| {
            let cut: Vec<String> = page.run(CUT_OFF).await?;
            ensure!(cut.is_empty(), "{place}, {direction}: {cut:#?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

async fn open(stage: &Stage) -> Result<Page> {
    let served = stage.serve(Stage::site_of(&e2e::pseudo()?))?;
    let page = stage.open(&served).await?;
    ensure!(
        page.text("copy").await?.starts_with('⟦'),
        "this page is in some language"
    );
    Ok(page)
}

/// Brings every panel into each of its states, and looks.
async fn walk<Looked>(page: &Page, look: impl Fn(String) -> Looked) -> Result<()>
where
    Looked: Future<Output = Result<()>>,
{
    let look = async |place: &str| {
        page.settled().await?;
        look(place.to_owned()).await
    };
    // The line is there until the first walk has pressed a tab.
    if page.value("seen(hook('copy-env-line'))").await? {
        page.click("copy-env-line").await?;
        look("generate, copied the line").await?;
    }
    // What a panel is that this walk does not know, it shows when it is opened.
    for panel in page.panels().await? {
        page.panel(&panel).await?;
        look(&panel).await?;
    }
    page.panel("generate").await?;
    for (button, place) in [
        ("copy", "copied"),
        ("hide", "hidden"),
        ("clear", "cleared"),
        ("regenerate", "new"),
    ] {
        page.click(button).await?;
        look(&format!("generate, {place}")).await?;
    }
    for format in ["jwk", "alphanumeric", "hex", "base64"] {
        page.choose("format", format).await?;
        look(&format!("generate, {format}")).await?;
    }
    page.type_length("1").await?;
    page.explanation().await?;
    look("generate, too short").await?;
    page.go("#generate?alg=none").await?;
    page.until("text('status') !== ''").await?;
    look("generate, an address that asks for too much").await?;
    signed(page).await?;
    look("sign, signed").await?;
    valid(page).await?;
    look("verify, valid").await?;
    refused(page).await?;
    look("verify, refused").await?;
    unsigned(page).await?;
    look("sign, not signed").await?;
    page.verify().await?;
    for token in TOKENS {
        page.click("verify-clear").await?;
        page.fill("verify-secret", "secret").await?;
        page.fill("verify-token", token).await?;
        page.until("hook('verify-result').dataset.state !== 'empty'")
            .await?;
        look(&format!("verify, {token}")).await?;
    }
    for (text, kind) in CHECKED {
        checked(page, text, kind).await?;
        look(&format!("check, {kind}")).await?;
    }
    page.panel("generate").await?;
    for count in ["", "0", "1.5", "3"] {
        page.fill("bulk-count", count).await?;
        look(&format!("generate, {count:?} of them")).await?;
    }
    page.type_length("1").await?;
    page.explanation().await?;
    page.click("bulk-start").await?;
    page.until("text('bulk-status') !== ''").await?;
    look("generate, no list").await?;
    page.type_length("64").await?;
    page.pick("bulk-layout", "dotenv").await?;
    page.fill("bulk-name", "1").await?;
    look("generate, no name").await?;
    page.pick("bulk-layout", "csv").await?;
    bulk::make(page, "3").await?;
    look("generate, a list").await?;
    page.click("bulk-clear").await?;
    look("generate, a list that was cleared").await?;
    page.fill("bulk-count", "1").await?;
    rotate::replace(page).await?;
    look("rotate, made").await?;
    for (step, date) in [
        ("switch", "2020-01-01"),
        ("drop", "2020-01-01"),
        ("next", "none"),
    ] {
        rotate::date(page, step, date).await?;
        look(&format!("rotate, {step} refused")).await?;
    }
    page.element("return document.querySelector('[name=rotate-leaked]')")
        .await?
        .click()
        .await?;
    page.until("text('rotate-timeline').length > 0 && !seen(hook('rotate-switch'))")
        .await?;
    look("rotate, leaked").await?;
    page.click("rotate-clear").await
}

/// Signed with the text "secret", with something else, with nothing; then no token, and one that holds no claims set.
const TOKENS: [&str; 5] = [
    "eyJhbGciOiJIUzI1NiJ9.e30.XmNK3GpH3Ys_7wsYBfq4C3M6goz71I7dTgUkuIa5lyQ",
    "eyJhbGciOiJIUzI1NiJ9.e30.AmNK3GpH3Ys_7wsYBfq4C3M6goz71I7dTgUkuIa5lyQ",
    "eyJhbGciOiJub25lIn0.e30.",
    "a.b",
    "eyJhbGciOiJIUzI1NiJ9.WzFd.ynTFibx3DIcriBAdBIdEQAGZd4hGzcmAGvUe5YWZ8iI",
];
