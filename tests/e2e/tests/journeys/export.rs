//! The generated secret in the places that it goes to: what an engine has a hand in. What each place gets is tested in
//! tests/web and tests/interop.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use thirtyfour::Key;

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
            "with the server gone, tabs that were never pressed write the secret",
            offline,
        ),
    ]
}

async fn press(page: &Page, target: &str) -> Result<()> {
    let tab = format!("return document.querySelector('[data-target={target}]')");
    page.element(&tab).await?.click().await?;
    Ok(())
}

async fn choose(page: &Page, target: &str) -> Result<String> {
    press(page, target).await?;
    page.until(&format!(
        "document.querySelector('[data-target={target}]').ariaSelected === 'true' && (hook('target') && text('target')) !== ''"
    ))
    .await?;
    page.text("target").await
}

async fn places(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let secret = page.secret().await?;
    for (target, part) in [
        ("kubernetes", "stringData:"),
        ("vault", "vault kv put"),
        ("github", "gh secret set JWT_SECRET"),
    ] {
        let text = choose(&page, target).await?;
        ensure!(text.contains(&secret) && text.contains(part), "{text}");
        page.click("target-copy").await?;
        page.status("Copied").await?;
        ensure!(page.pasted().await? == text, "another text was copied");
    }
    ensure!(
        page.value::<bool>("!seen(hook('env-line')) && !seen(hook('copy-env-line'))")
            .await?,
        "the line stands beside the text of another place"
    );
    page.click("hide").await?;
    page.until("text('target') === ''").await?;
    page.click("hide").await?;
    page.until("text('target') !== ''").await?;
    page.click("clear").await?;
    page.until("text('target') === '' && hook('target-copy').disabled")
        .await
}

async fn keyboard(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let secret = page.secret().await?;
    page.tab_to("document.querySelector('[data-target=dotenv]')")
        .await?;
    for (key, target) in [
        (Key::Right, "kubernetes"),
        (Key::Left, "dotenv"),
        // What stands for all the others gives way to them.
        (Key::Left, "jwk_set"),
        (Key::Left, "jwk"),
        (Key::End, "jwk_set"),
        (Key::Home, "dotenv"),
        (Key::Left, "jwk_set"),
        (Key::Right, "dotenv"),
    ] {
        page.press(key).await?;
        page.until(&format!(
            "document.activeElement.dataset.target === '{target}'"
        ))
        .await?;
    }
    page.until(&format!("text('target') === 'JWT_SECRET={secret}\\n'"))
        .await?;
    page.tab_to("hook('target-copy')").await?;
    page.press(Key::Enter).await?;
    page.status("Copied").await
}

async fn refused(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.go("#generate?name=GITHUB_SECRET").await?;
    page.until("text('env-line').startsWith('GITHUB_SECRET=')")
        .await?;
    let secret = page.secret().await?;
    press(&page, "github").await?;
    page.until("hook('target-refused') && seen(hook('target-refused')) && text('target-refused').includes('another name')")
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
    let secret = page.secret().await?;
    let text = choose(&page, "compose").await?;
    ensure!(text.contains(&secret), "{text}");
    Ok(())
}
