//! The generated secret in the places that it goes to: what an engine has a hand in. What each place gets is tested in
//! tests/web and tests/interop.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use thirtyfour::Key;

use crate::tokens::says;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "the secret is written for Kubernetes, Vault and GitHub, copied and saved",
            places,
        ),
        journey("a place is chosen by keyboard alone", keyboard),
        journey(
            "a place that keeps the name for itself refuses it, and says what to do",
            refused,
        ),
        journey(
            "with the server gone, a panel that was never open exports the secret",
            offline,
        ),
    ]
}

async fn open(page: &Page) -> Result<String> {
    let secret = page.secret().await?;
    page.panel("export").await?;
    page.until("text('target') !== ''").await?;
    Ok(secret)
}

async fn choose(page: &Page, target: &str) -> Result<String> {
    let tab = format!("return document.querySelector('[data-target={target}]')");
    page.element(&tab).await?.click().await?;
    page.until(&format!(
        "document.querySelector('[data-target={target}]').ariaSelected === 'true'"
    ))
    .await?;
    page.text("target").await
}

async fn places(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let secret = open(&page).await?;
    for (target, part) in [
        ("kubernetes", "stringData:"),
        ("vault", "vault kv put"),
        ("github", "gh secret set JWT_SECRET"),
    ] {
        let text = choose(&page, target).await?;
        ensure!(text.contains(&secret) && text.contains(part), "{text}");
        page.click("target-copy").await?;
        says(&page, "export-status", "Copied").await?;
        ensure!(page.pasted().await? == text, "another text was copied");
    }
    page.panel("generate").await?;
    page.click("hide").await?;
    page.panel("export").await?;
    page.until("text('target') === ''").await?;
    page.panel("generate").await?;
    page.click("hide").await?;
    page.click("clear").await?;
    page.until("text('secret') === ''").await?;
    page.panel("export").await?;
    page.until("text('target') === '' && hook('target-copy').disabled")
        .await
}

async fn keyboard(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let secret = open(&page).await?;
    page.tab_to("document.querySelector('[data-target=dotenv]')")
        .await?;
    page.press(Key::Right).await?;
    page.until("document.activeElement.dataset.target === 'shell'")
        .await?;
    page.until("text('target').startsWith('export JWT_SECRET=')")
        .await?;
    page.press(Key::End).await?;
    page.until("document.activeElement.dataset.target === 'jwk_set'")
        .await?;
    page.press(Key::Right).await?;
    page.until("document.activeElement.dataset.target === 'dotenv'")
        .await?;
    ensure!(page.text("target").await? == format!("JWT_SECRET={secret}\n"));
    page.tab_to("hook('target-copy')").await?;
    page.press(Key::Enter).await?;
    says(&page, "export-status", "Copied").await
}

async fn refused(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.go("#generate?name=GITHUB_SECRET").await?;
    page.until("text('env-line').startsWith('GITHUB_SECRET=')")
        .await?;
    let secret = open(&page).await?;
    let refusal = "return document.querySelector('[data-target=github]')";
    page.element(refusal).await?.click().await?;
    page.until("seen(hook('target-refused')) && text('target-refused').includes('another name')")
        .await?;
    page.until(
        "text('target') === '' && hook('target-copy').disabled && hook('target-download').disabled",
    )
    .await?;
    let text = choose(&page, "vault").await?;
    ensure!(
        text.contains(&secret) && text.contains("GITHUB_SECRET=-"),
        "{text}"
    );
    Ok(())
}

async fn offline(stage: &Stage) -> Result<()> {
    stage.tolerate("fetching the script");
    let served = stage.serve(stage.site())?;
    let page = stage.open(&served).await?;
    page.offline().await?;
    served.stop();
    let secret = open(&page).await?;
    let text = choose(&page, "compose").await?;
    ensure!(text.contains(&secret), "{text}");
    Ok(())
}
