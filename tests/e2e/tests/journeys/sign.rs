//! Signing a token, and leaving nothing behind.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;
use serde_json::json;
use thirtyfour::Key;

use crate::tokens::OTHER;
use crate::tokens::TEXT;
use crate::tokens::answers;
use crate::tokens::open;
use crate::tokens::sign_with;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "a token signed with the generated secret verifies",
            round_trip,
        ),
        journey(
            "the token of RFC 7515 A.1 is read, and its claims signed step by step",
            rfc_7515,
        ),
        journey(
            "a mistake in the JSON is shown with its line, and nothing typed is lost",
            mistake,
        ),
        journey("signing and verifying work by keyboard alone", keyboard),
        journey("with the server gone, signing and verifying go on", offline),
        journey(
            "no field of a secret is stored, corrected or filled in",
            private,
        ),
        journey("clearing and leaving forget tokens and secrets", forgotten),
    ]
}

async fn round_trip(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    ensure!(
        page.text("token").await?.is_empty(),
        "a token without a secret"
    );
    page.click("sign-use-generated").await?;
    page.click("claim-exp-15m").await?;
    page.until("text('token') !== ''").await?;
    page.click("copy-token").await?;
    page.until("text('sign-status').includes('Copied')").await?;
    ensure!(
        page.pasted().await? == page.text("token").await?,
        "another text was copied"
    );
    page.verify_token().await?;
    answers(&page, "valid", "valid").await?;
    let said = page.text("verify-result").await?;
    ensure!(said.contains("current secret"), "{said}");
    let payload = page.text("verified-payload").await?;
    ensure!(
        payload.contains("\"sub\": \"alice\"") && payload.contains("\"exp\""),
        "{payload}"
    );
    page.until("/exp.*in 1[345] minutes/.test(document.querySelector('.decoded dl').textContent)")
        .await?;
    Ok(())
}

/// The key and the parts of the example; its header and payload have line breaks that signing takes out.
async fn rfc_7515(stage: &Stage) -> Result<()> {
    const KEY: &str =
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";
    const TOKEN: &str = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    let page = open(stage).await?;
    page.pick("verify-reading", "base64url").await?;
    page.fill("verify-secret", KEY).await?;
    page.fill("verify-token", TOKEN).await?;
    answers(&page, "expired", "expired").await?;
    page.until("text('verified-time').includes('2011-03-22T18:43:00Z')")
        .await?;
    let decoded: String = page.text("verified-payload").await?;
    page.fill("sign-header", "{\"typ\":\"JWT\",\n \"alg\":\"HS256\"}")
        .await?;
    page.fill("sign-payload", &decoded).await?;
    page.pick("sign-reading", "base64url").await?;
    page.fill("sign-secret", KEY).await?;
    page.until("text('token') !== ''").await?;
    let token = page.text("token").await?;
    // The RFC's own line breaks are taken out, the rest is its header and payload.
    ensure!(
        token.starts_with("eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLCJleHAiOjEzMDA4MTkzODAsImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."),
        "{token}"
    );
    ensure!(
        token.rsplit_once('.').map(|(input, _)| input)
            == Some(page.text("step-input").await?.as_str()),
        "{token}"
    );
    ensure!(
        token.ends_with(&format!(".{}", page.text("step-signature").await?)),
        "{token}"
    );
    ensure!(
        page.text("step-mac").await?.len() == 64,
        "not 32 bytes in hex"
    );
    Ok(())
}

async fn mistake(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.fill("sign-secret", TEXT).await?;
    page.until("text('token') !== ''").await?;
    let typed = "{\n  \"sub\": \"alice\",\n  oops\n}";
    page.fill("sign-payload", typed).await?;
    page.until("hook('sign-payload').ariaInvalid === 'true' && text('token') === ''")
        .await?;
    let said = page
        .value::<String>("document.getElementById('sign-payload-hint').innerText")
        .await?;
    ensure!(said.contains("line 3"), "{said}");
    page.click("claim-exp-1h").await?;
    let kept: String = page.value("hook('sign-payload').value").await?;
    ensure!(kept == typed, "{kept:?} is left of {typed:?}");
    Ok(())
}

async fn keyboard(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.tab_to("hook('sign-use-generated')").await?;
    page.press(Key::Enter.value().to_string()).await?;
    page.until("text('token') !== ''").await?;
    page.tab_to("hook('verify-this')").await?;
    page.press(Key::Enter.value().to_string()).await?;
    answers(&page, "valid", "valid").await
}

async fn offline(stage: &Stage) -> Result<()> {
    stage.tolerate("fetching the script");
    let served = stage.serve(stage.site())?;
    let page = stage.open(&served).await?;
    page.offline().await?;
    served.stop();
    page.sign().await?;
    page.click("sign-use-generated").await?;
    page.until("text('token') !== ''").await?;
    page.verify_token().await?;
    answers(&page, "valid", "valid").await
}

/// What keeps vendors from storing, correcting, translating or filling in what a field holds.
async fn private(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let expected = json!({
        "spellcheck": "false", "autocomplete": "off", "autocapitalize": "off", "autocorrect": "off",
        "writingsuggestions": "false", "translate": "no", "data-1p-ignore": "", "data-lpignore": "true",
        "data-bwignore": "", "data-gramm": "false",
    });
    let script = "return [...document.querySelectorAll('#panel-sign textarea')].flatMap((field) =>
        Object.entries(arguments[0])
          .filter(([name, value]) => field.getAttribute(name) !== value)
          .map(([name]) => `${field.id}: ${name}`))";
    let missing: Vec<String> = page.run_with(script, vec![expected]).await?;
    ensure!(missing.is_empty(), "{missing:?}");
    let fields: usize = page
        .value("document.querySelectorAll('#panel-sign textarea').length")
        .await?;
    ensure!(fields == 6, "{fields} fields");
    Ok(())
}
async fn forgotten(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    for leave in [
        "hook('sign-clear').click()",
        "dispatchEvent(new PageTransitionEvent('pagehide'))",
    ] {
        page.fill("sign-header", "{\"alg\":\"HS256\",\"kid\":\"kept?\"}")
            .await?;
        let token = sign_with(&page, TEXT, "utf8").await?;
        page.fill("verify-previous", OTHER).await?;
        page.verify_token().await?;
        answers(&page, "valid", "valid").await?;
        let stored: String = page
            .run(
                "return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href,
                  history.state, document.title, name])",
            )
            .await?;
        ensure!(
            !stored.contains(TEXT) && !stored.contains(&token),
            "{stored}"
        );
        // In the same task, as the browser leaves no other: fields at once, what is drawn in the tasks that follow at once.
        let script = format!(
            "const done = arguments[arguments.length - 1];
             {leave};
             const typed = ['sign-secret', 'verify-token', 'verify-secret', 'verify-previous'].map((name) => hook(name).value);
             typed.push(hook('sign-header').value.includes('kept') ? 'kid' : '');
             Promise.resolve().then(() => done([...typed, ...['token', 'step-input', 'step-mac', 'sample-utf8', 'verified-payload'].map(text)]));"
        );
        let left: Vec<String> = page.run_async(&script, Vec::new()).await?;
        ensure!(left.iter().all(String::is_empty), "{leave}: {left:?}");
        answers(&page, "empty", "empty").await?;
    }
    Ok(())
}
