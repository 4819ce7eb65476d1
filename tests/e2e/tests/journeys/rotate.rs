//! A rotation: what an engine has a hand in. What is planned, refused and written is tested in the library and in tests/web.

use anyhow::Context as _;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use thirtyfour::Key;

use crate::download::arrives;
use crate::tokens::says;

/// The secret in use.
const OLD: &str = "dA7Qm0pXv4sKz1uYc8rTg2nWb5jLf9hE";

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "a secret is replaced: both are copied and saved, and so are the dates",
            replaced,
        ),
        journey(
            "a date of a rotation that would log people out is refused",
            refused,
        ),
        journey("a secret that others know is dropped at once", leaked),
        journey(
            "a rotation is made and its dates are moved by keyboard alone",
            keyboard,
        ),
        journey("with the server gone, a rotation is made", offline),
        journey("a rotation goes with Clear", gone),
    ]
}

/// Opens the panel and waits until its fields are filled.
pub async fn open(page: &Page) -> Result<()> {
    page.panel("rotate").await?;
    page.until("seen(hook('rotate-lifetime')) && hook('rotate-lifetime').value !== ''")
        .await
}

/// Replaces the secret, and shows both.
pub async fn replace(page: &Page) -> Result<()> {
    open(page).await?;
    page.fill("rotate-current", OLD).await?;
    page.click("rotate-start").await?;
    page.until("seen(hook('rotate-timeline')) && text('export') === ''")
        .await?;
    page.click("rotate-reveal").await?;
    page.until("text('export') !== ''").await
}

async fn replaced(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    replace(&page).await?;
    let text = page.text("export").await?;
    let [first, second] = text.lines().collect::<Vec<_>>()[..] else {
        bail!("two lines: {text}");
    };
    ensure!(second == format!("JWT_SECRET_PREVIOUS={OLD}"), "{text}");
    let new = first.strip_prefix("JWT_SECRET_CURRENT=");
    let new = new.context("the new one is the current one")?;
    ensure!(new.len() == 43 && new != OLD, "{text}");
    page.click("export-copy").await?;
    says(&page, "rotate-status", "Copied").await?;
    ensure!(page.pasted().await? == text, "another text was copied");
    let mut dates = Vec::new();
    for step in ["deploy", "switch", "drop", "next"] {
        let typed: String = page.value(&format!("hook('rotate-{step}').value")).await?;
        let date = typed.replace(['-', ':'], "").replace('Z', "00Z");
        dates.push(format!("DTSTART:{date}\r\n"));
    }
    page.download("rotate-calendar").await?;
    arrives(&page, |file| {
        let file = String::from_utf8_lossy(file);
        dates.iter().all(|date| file.contains(date)) && !file.contains(OLD) && !file.contains(new)
    })
    .await?;
    page.pick("target", "kubernetes").await?;
    page.until(&format!(
        "text('export').includes('\"JWT_SECRET_PREVIOUS\": \"{OLD}\"')"
    ))
    .await
}

/// Types a date of a step, and leaves the field.
pub async fn date(page: &Page, step: &str, date: &str) -> Result<()> {
    page.fill(&format!("rotate-{step}"), date).await?;
    page.press(Key::Tab).await
}

async fn refused(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    replace(&page).await?;
    date(&page, "drop", "2020-01-01T00:00Z").await?;
    page.until("alerts().some((alert) => alert.includes('logged out')) && hook('rotate-drop').value === '2020-01-01T00:00Z'")
        .await?;
    date(&page, "drop", "2035-01-01").await?;
    page.until("alerts().length === 0 && hook('rotate-next').value === '2035-01-01T00:00Z'")
        .await
}

async fn leaked(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    open(&page).await?;
    page.fill("rotate-current", OLD).await?;
    page.element("return document.querySelector('[name=rotate-leaked]')")
        .await?
        .click()
        .await?;
    page.click("rotate-start").await?;
    page.until("seen(hook('rotate-timeline')) && text('rotate-timeline').includes('everybody logs in again')")
        .await?;
    page.until("hook('rotate-drop').value === hook('rotate-deploy').value")
        .await
}

async fn keyboard(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    open(&page).await?;
    page.tab_to("hook('rotate-current')").await?;
    page.press(OLD).await?;
    page.tab_to("hook('rotate-start')").await?;
    page.press(Key::Enter).await?;
    page.until("seen(hook('rotate-timeline'))").await?;
    let slider = "document.querySelector('[data-step=switch] [type=range]')";
    page.tab_to(slider).await?;
    let before: String = page.value("hook('rotate-switch').value").await?;
    let dropped: String = page.value("hook('rotate-drop').value").await?;
    page.press(Key::Right).await?;
    page.until(&format!(
        "hook('rotate-switch').value > '{before}' && hook('rotate-drop').value > '{dropped}'"
    ))
    .await?;
    page.tab_to("hook('rotate-reveal')").await?;
    page.press(Key::Enter).await?;
    page.until("text('export') !== ''").await?;
    page.tab_to("hook('export-copy')").await?;
    page.press(Key::Enter).await?;
    says(&page, "rotate-status", "Copied").await
}

async fn offline(stage: &Stage) -> Result<()> {
    stage.tolerate("fetching the script");
    let served = stage.serve(stage.site())?;
    let page = stage.open(&served).await?;
    page.offline().await?;
    served.stop();
    replace(&page).await
}

async fn gone(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    replace(&page).await?;
    page.click("rotate-clear").await?;
    page.until("text('export') === '' && hook('rotate-current').value === '' && !seen(hook('rotate-timeline'))")
        .await
}
