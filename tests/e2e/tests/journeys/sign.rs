//! Signing and verifying, and what is said when two sides disagree.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use serde_json::json;
use thirtyfour::Key;

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
        journey("a wrong reading of the secret is named", wrong_reading),
        journey(
            "a secret that the reading cannot decode is explained",
            unreadable,
        ),
        journey("one of the sample tokens fits each reading", samples),
        journey("the pinned algorithm refuses another one", pinned),
        journey("a token that claims to need no signature is refused", none),
        journey(
            "a token of the previous secret is accepted and the secret named",
            previous,
        ),
        journey("an expired token says since when", expired),
        journey(
            "a short key signs nothing, and a match under it is no plain valid",
            weak_key,
        ),
        journey(
            "a mistake in the JSON is shown with its line, and nothing typed is lost",
            mistake,
        ),
        journey("what is left out of a pasted token is said", pasted),
        journey("signing and verifying work by keyboard alone", keyboard),
        journey("with the server gone, signing and verifying go on", offline),
        journey(
            "no field of a secret is stored, corrected or filled in",
            private,
        ),
        journey("clearing and leaving forget tokens and secrets", forgotten),
    ]
}

/// 32 bytes as text, and as hex.
const TEXT: &str = "0123456789abcdef0123456789abcdef";
const OTHER: &str = "fedcba9876543210fedcba9876543210";

async fn open(stage: &Stage) -> Result<Page> {
    let page = stage.page().await?;
    page.sign().await?;
    Ok(page)
}

async fn sign_with(page: &Page, secret: &str, reading: &str) -> Result<String> {
    page.pick("sign-reading", reading).await?;
    page.fill("sign-secret", secret).await?;
    page.until("text('token') !== ''").await?;
    page.text("token").await
}

async fn state(page: &Page, state: &str, code: &str) -> Result<()> {
    page.until(&format!(
        "hook('verify-result').dataset.state === '{state}' && hook('verify-result').dataset.code === '{code}'"
    ))
    .await
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
    page.click("verify-this").await?;
    state(&page, "valid", "valid").await?;
    let said = page.text("verify-result").await?;
    ensure!(said.contains("current secret"), "{said}");
    let payload = page.text("verified-payload").await?;
    ensure!(
        payload.contains("\"sub\": \"alice\"") && payload.contains("\"exp\""),
        "{payload}"
    );
    page.until("/exp.*in 15 minutes/.test(document.querySelector('.decoded dl').textContent)")
        .await?;
    page.click("copy-token").await?;
    page.until("text('sign-status').includes('Copied')").await?;
    ensure!(
        page.pasted().await? == page.text("token").await?,
        "another text was copied"
    );
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
    state(&page, "expired", "expired").await?;
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

async fn wrong_reading(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let secret = format!("{TEXT}{TEXT}");
    let token = sign_with(&page, &secret, "hex").await?;
    page.fill("verify-secret", &secret).await?;
    page.fill("verify-token", &token).await?;
    state(&page, "invalid", "signature_mismatch").await?;
    let said = page.text("verify-result").await?;
    ensure!(said.contains("read as hex."), "{said}");
    page.pick("verify-reading", "hex").await?;
    state(&page, "valid", "valid").await
}

async fn unreadable(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let secret = "a secret with spaces, which is no base64";
    let token = sign_with(&page, secret, "utf8").await?;
    page.pick("verify-reading", "base64").await?;
    page.fill("verify-secret", secret).await?;
    page.fill("verify-token", &token).await?;
    page.until("text('verify-result').includes('read as text (UTF-8)')")
        .await?;
    page.until("hook('verify-secret').ariaInvalid === 'true'")
        .await?;
    page.pick("verify-reading", "utf8").await?;
    state(&page, "valid", "valid").await?;
    page.fill("verify-secret", &format!("{secret}\n")).await?;
    page.until("text('verify-result').includes('without the line break')")
        .await
}

async fn samples(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let secret = format!("{TEXT}{TEXT}");
    sign_with(&page, &secret, "utf8").await?;
    page.fill("verify-secret", &secret).await?;
    for reading in ["utf8", "base64url", "base64", "hex"] {
        let token = page.text(&format!("sample-{reading}")).await?;
        page.pick("verify-reading", reading).await?;
        page.fill("verify-token", &token).await?;
        state(&page, "valid", "valid").await?;
    }
    Ok(())
}

async fn pinned(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let secret = format!("{TEXT}{TEXT}");
    page.pick("sign-alg", "HS512").await?;
    let token = sign_with(&page, &secret, "utf8").await?;
    page.click("verify-this").await?;
    state(&page, "valid", "valid").await?;
    page.pick("verify-alg", "HS256").await?;
    state(&page, "invalid", "alg_differs").await?;
    let said = page.text("verify-result").await?;
    ensure!(said.contains("algorithm confusion"), "{said}");
    ensure!(
        page.text("verified-header").await?.contains("HS512"),
        "{token}"
    );
    Ok(())
}

async fn none(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.fill("verify-secret", TEXT).await?;
    // {"alg":"none"} and {"alg":"RS256"}, with {} for a payload.
    for (token, code) in [
        ("eyJhbGciOiJub25lIn0.e30.AA", "alg_none"),
        ("eyJhbGciOiJSUzI1NiJ9.e30.AA", "alg_asymmetric"),
    ] {
        page.fill("verify-token", token).await?;
        state(&page, "unsupported", code).await?;
    }
    Ok(())
}

async fn previous(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let token = sign_with(&page, TEXT, "utf8").await?;
    page.fill("verify-secret", OTHER).await?;
    page.fill("verify-token", &token).await?;
    state(&page, "invalid", "signature_mismatch").await?;
    page.fill("verify-previous", TEXT).await?;
    state(&page, "valid", "valid_by_previous").await?;
    ensure!(
        page.text("verify-result")
            .await?
            .contains("previous secret"),
        "it is not named"
    );
    Ok(())
}

async fn expired(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let past: i64 = page.value("Math.floor(Date.now() / 1000) - 90").await?;
    page.fill("sign-payload", &format!("{{\"exp\": {past}}}"))
        .await?;
    sign_with(&page, TEXT, "utf8").await?;
    page.click("verify-this").await?;
    state(&page, "expired", "expired").await?;
    page.until("text('verified-time').includes('minute')")
        .await?;
    page.fill("verify-skew", "600").await?;
    state(&page, "valid", "valid").await
}

async fn weak_key(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.fill("sign-secret", "secret").await?;
    page.until("hook('sign-secret').ariaInvalid === 'true'")
        .await?;
    ensure!(
        page.text("token").await?.is_empty(),
        "a token under a short key"
    );
    // HS256 over {"alg":"HS256"} and {} under the text "secret".
    page.fill("verify-secret", "secret").await?;
    page.fill(
        "verify-token",
        "eyJhbGciOiJIUzI1NiJ9.e30.XmNK3GpH3Ys_7wsYBfq4C3M6goz71I7dTgUkuIa5lyQ",
    )
    .await?;
    state(&page, "weak-key", "weak_key").await
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

async fn pasted(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let token = sign_with(&page, TEXT, "utf8").await?;
    page.fill("verify-secret", TEXT).await?;
    page.fill("verify-token", &format!("Bearer \"{token}\"\n"))
        .await?;
    state(&page, "valid", "valid").await?;
    let said = page.text("verify-result").await?;
    ensure!(said.contains("Bearer") && said.contains("quot"), "{said}");
    ensure!(
        page.value::<String>("hook('verify-token').ariaInvalid")
            .await?
            == "false",
        "a token that is valid is marked as wrong"
    );
    Ok(())
}

async fn keyboard(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.tab_to("hook('sign-use-generated')").await?;
    page.press(Key::Enter.value().to_string()).await?;
    page.until("text('token') !== ''").await?;
    page.tab_to("hook('verify-this')").await?;
    page.press(Key::Enter.value().to_string()).await?;
    state(&page, "valid", "valid").await
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
    page.click("verify-this").await?;
    state(&page, "valid", "valid").await
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
        page.click("verify-this").await?;
        state(&page, "valid", "valid").await?;
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
        state(&page, "empty", "empty").await?;
    }
    Ok(())
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
