//! Signing a token.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;
use serde_json::Value;
use thirtyfour::Key;

use crate::secret_text::FORMATS;
use crate::tokens::TEXT;
use crate::tokens::answers;
use crate::tokens::open;
use crate::tokens::says;
use crate::tokens::unfold;

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
            "the generated secret is taken over in every format and for every algorithm",
            taken_over,
        ),
        journey("each claim has a button that sets it", claims),
        journey("signing and verifying work by keyboard alone", keyboard),
        journey("with the server gone, signing and verifying go on", offline),
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
    says(&page, "sign-status", "Copied").await?;
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
    let page = stage.page().await?;
    page.verify().await?;
    unfold(&page).await?;
    page.pick("verify-reading", "base64url").await?;
    page.fill("verify-secret", KEY).await?;
    page.fill("verify-token", TOKEN).await?;
    answers(&page, "expired", "expired").await?;
    page.until("text('verified-time').includes('2011-03-22T18:43:00Z')")
        .await?;
    let decoded: String = page.text("verified-payload").await?;
    page.sign().await?;
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
    // Computed with CPython's hmac module.
    ensure!(
        page.text("step-mac").await?
            == "965883cce95101d19409f08708fc7fba2b1be997d9d4b4506b43892de6134e96",
        "another MAC"
    );
    ensure!(
        token.ends_with(".lliDzOlRAdGUCfCHCPx_uisb6ZfZ1LRQa0OJLeYTTpY"),
        "{token}"
    );
    Ok(())
}

async fn taken_over(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let rounds = FORMATS
        .iter()
        .map(|format| ("HS256", *format))
        .chain([("HS384", "jwk"), ("HS512", "base64url")]);
    for (algorithm, format) in rounds {
        page.panel("generate").await?;
        page.choose("alg", algorithm).await?;
        page.choose("format", format).await?;
        page.settled().await?;
        let secret = page.secret().await?;
        page.sign().await?;
        page.click("sign-use-generated").await?;
        says(&page, "sign-status", "the generated secret").await?;
        page.until("text('token') !== ''").await?;
        let typed: String = page.value("hook('sign-secret').value").await?;
        let (expected, reading) = if format == "jwk" {
            let jwk: Value = serde_json::from_str(&secret)?;
            let k = jwk.get("k").and_then(Value::as_str);
            (k.unwrap_or_default().to_owned(), "base64url")
        } else {
            (secret, "utf8")
        };
        ensure!(typed == expected, "{format}: {typed:?}");
        page.until(&format!(
            "document.querySelector('[name=sign-reading]').value === '{reading}'"
        ))
        .await?;
        let token = page.text("token").await?;
        page.click("sign-clear").await?;
        page.verify().await?;
        page.click("verify-use-generated").await?;
        page.fill("verify-token", &token).await?;
        answers(&page, "valid", "valid").await?;
    }
    Ok(())
}

async fn claims(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.fill("sign-payload", "").await?;
    for (button, claim) in [
        ("claim-iat", "iat"),
        ("claim-exp-15m", "exp"),
        ("claim-exp-1h", "exp"),
        ("claim-exp-7d", "exp"),
        ("claim-iss", "iss"),
        ("claim-sub", "sub"),
        ("claim-aud", "aud"),
        ("claim-jti", "jti"),
    ] {
        page.click(button).await?;
        says(&page, "sign-status", &format!("{claim} is set")).await?;
        page.until(&format!(
            "'{claim}' in JSON.parse(hook('sign-payload').value)"
        ))
        .await?;
    }
    let (names, lasts, jti): (String, i64, String) = page
        .run(
            "const claims = JSON.parse(hook('sign-payload').value);
             return [Object.keys(claims).join(), claims.exp - claims.iat, claims.jti]",
        )
        .await?;
    ensure!(names == "iat,exp,iss,sub,aud,jti", "{names}");
    // The two buttons were pressed one after the other.
    ensure!((0..60).contains(&(lasts - 7 * 86_400)), "{lasts} seconds");
    page.click("claim-jti").await?;
    page.until(&format!(
        "JSON.parse(hook('sign-payload').value).jti !== '{jti}'"
    ))
    .await?;
    // An example takes the place of nothing that somebody wrote.
    page.fill("sign-payload", r#"{"sub":"user-4711"}"#).await?;
    page.click("claim-sub").await?;
    says(&page, "sign-status", "sub is there already").await?;
    page.until(r#"hook('sign-payload').value === '{"sub":"user-4711"}'"#)
        .await
}

/// From the navigation on, with nothing but keys.
async fn keyboard(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let enter = Key::Enter.value().to_string();
    page.tab_to(r##"[...document.querySelectorAll('a[href$="#sign"]')].find(seen)"##)
        .await?;
    page.press(enter.as_str()).await?;
    page.until("seen(hook('sign-payload')) && hook('sign-payload').value !== ''")
        .await?;
    page.tab_to("hook('sign-secret')").await?;
    page.press(TEXT).await?;
    page.until("text('token') !== ''").await?;
    page.tab_to("hook('copy-token')").await?;
    page.press(enter.as_str()).await?;
    says(&page, "sign-status", "Copied").await?;
    page.tab_to("document.querySelector('.steps summary')")
        .await?;
    page.press(enter.as_str()).await?;
    page.until("seen(hook('step-mac')) && text('step-mac').length === 64")
        .await?;
    page.tab_to("hook('claim-exp-1h')").await?;
    page.press(enter.as_str()).await?;
    says(&page, "sign-status", "exp is set").await?;
    page.tab_back_to("hook('verify-this')").await?;
    page.press(enter.as_str()).await?;
    page.until("document.activeElement === hook('verify-result')")
        .await?;
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
