//! Sets of secrets: what an engine has a hand in. What is drawn and written is tested in tests/web and tests/interop.

use std::collections::BTreeSet;

use anyhow::Context as _;
use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use thirtyfour::Key;

use crate::download::arrives;
use crate::tokens::answers;
use crate::tokens::says;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "two purposes in two environments are four secrets, for .env and for Kubernetes",
            two_by_two,
        ),
        journey(
            "the tokens of a product are signed by its secret, and anew when that is another",
            product,
        ),
        journey(
            "a name that cannot be a variable is refused beside its field",
            refused,
        ),
        journey(
            "a set goes with Clear, and when another panel is opened",
            gone,
        ),
        journey(
            "a set is made, shown and copied by keyboard alone",
            keyboard,
        ),
        journey("with the server gone, a set is made", offline),
    ]
}

/// Opens the panel and waits until its fields are filled.
pub async fn open(page: &Page) -> Result<()> {
    page.panel("sets").await?;
    page.until("seen(hook('set-purposes')) && hook('set-purposes').value !== ''")
        .await
}

/// Makes a set and shows it.
pub async fn make(page: &Page) -> Result<()> {
    page.click("set-generate").await?;
    page.until("seen(hook('set-table'))").await?;
    page.click("set-reveal").await?;
    page.until("text('export') !== ''").await
}

/// The value of a variable in the `.env` file on the screen.
async fn value(page: &Page, name: &str) -> Result<String> {
    let text = page.text("export").await?;
    let mut values = text.lines().filter_map(|line| line.split_once('='));
    let value = values.find(|(own, _)| *own == name);
    let (_, value) = value.with_context(|| format!("no {name} in {text}"))?;
    Ok(value.to_owned())
}

async fn two_by_two(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    open(&page).await?;
    page.fill("set-purposes", "access\nrefresh").await?;
    page.fill("set-environments", "staging\nproduction").await?;
    make(&page).await?;
    let mut secrets = BTreeSet::new();
    let mut files = Vec::new();
    for environment in ["staging", "production"] {
        page.pick("environment", environment).await?;
        page.until(&format!(
            "text('export-form').includes('.env.{environment}')"
        ))
        .await?;
        let text = page.text("export").await?;
        page.click("export-copy").await?;
        says(&page, "sets-status", "Copied").await?;
        ensure!(page.pasted().await? == text, "another text was copied");
        for name in ["JWT_ACCESS_TOKEN_SECRET", "JWT_REFRESH_TOKEN_SECRET"] {
            secrets.insert(value(&page, name).await?);
        }
        files.push(text);
    }
    ensure!(secrets.len() == 4, "{} secrets", secrets.len());
    page.download("set-download-all").await?;
    // Nothing in it is compressed.
    let whole = |file: &[u8]| {
        let has = |text: &str| file.windows(text.len()).any(|part| part == text.as_bytes());
        files.iter().all(|text| has(text)) && has(".env.staging") && has(".env.production")
    };
    arrives(&page, whole).await?;
    page.pick("target", "kubernetes").await?;
    page.until("text('export').includes('name: jwt-secrets-production')")
        .await?;
    let text = page.text("export").await?;
    let found = secrets.iter().filter(|secret| text.contains(*secret));
    ensure!(found.count() == 2, "{text}");
    Ok(())
}

async fn product(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    open(&page).await?;
    page.pick("profile", "supabase").await?;
    page.until("!seen(hook('set-purposes'))").await?;
    page.fill("set-environments", "production").await?;
    make(&page).await?;
    let first = pair(&page).await?;
    let button =
        "return document.querySelector('[aria-label=\"Draw JWT_SECRET of production anew\"]')";
    page.element(button).await?.click().await?;
    says(&page, "sets-status", "SERVICE_ROLE_KEY").await?;
    let second = pair(&page).await?;
    ensure!(first.0 != second.0, "the secret is the same");
    page.verify().await?;
    for (secret, token) in [&first, &second] {
        page.fill("verify-token", token).await?;
        page.fill("verify-secret", secret).await?;
        answers(&page, "valid", "valid").await?;
    }
    page.fill("verify-secret", &first.0).await?;
    answers(&page, "invalid", "signature_mismatch").await
}

/// The secret of Supabase, and a token that is made of it.
async fn pair(page: &Page) -> Result<(String, String)> {
    Ok((
        value(page, "JWT_SECRET").await?,
        value(page, "ANON_KEY").await?,
    ))
}

async fn refused(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    open(&page).await?;
    page.fill("set-purposes", "access\na=b").await?;
    page.until("document.getElementById('set-purposes-hint').textContent.includes('Line 2')")
        .await?;
    page.until("hook('set-generate').disabled && hook('set-purposes').ariaInvalid === 'true'")
        .await?;
    page.fill("set-purposes", "access\na-b").await?;
    make(&page).await?;
    page.until("text('export').includes('JWT_A_B_TOKEN_SECRET=')")
        .await
}

async fn gone(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    open(&page).await?;
    for leave in [false, true] {
        make(&page).await?;
        if leave {
            page.panel("proof").await?;
            open(&page).await?;
        } else {
            page.click("sets-clear").await?;
        }
        page.until("text('export') === '' && !seen(hook('set-table'))")
            .await?;
        page.until("document.querySelectorAll('[data-testid=set-row]').length === 0")
            .await?;
    }
    Ok(())
}

async fn keyboard(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    open(&page).await?;
    page.tab_to("hook('set-generate')").await?;
    page.press(Key::Enter).await?;
    page.until("seen(hook('set-table'))").await?;
    page.tab_to("hook('set-reveal')").await?;
    page.press(Key::Enter).await?;
    page.until("text('export') !== ''").await?;
    page.tab_to("hook('export-copy')").await?;
    page.press(Key::Enter).await?;
    says(&page, "sets-status", "Copied").await
}

async fn offline(stage: &Stage) -> Result<()> {
    stage.tolerate("fetching the script");
    let served = stage.serve(stage.site())?;
    let page = stage.open(&served).await?;
    page.offline().await?;
    served.stop();
    open(&page).await?;
    make(&page).await
}
