//! Verifying a token, and what is said when two sides disagree.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;

use crate::tokens::OTHER;
use crate::tokens::TEXT;
use crate::tokens::answers;
use crate::tokens::open;
use crate::tokens::sign_with;

pub fn journeys() -> Vec<Journey> {
    vec![
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
        journey("what is left out of a pasted token is said", pasted),
    ]
}

async fn wrong_reading(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let secret = format!("{TEXT}{TEXT}");
    let token = sign_with(&page, &secret, "hex").await?;
    page.fill("verify-secret", &secret).await?;
    page.fill("verify-token", &token).await?;
    answers(&page, "invalid", "signature_mismatch").await?;
    let said = page.text("verify-result").await?;
    ensure!(said.contains("read as hex."), "{said}");
    page.pick("verify-reading", "hex").await?;
    answers(&page, "valid", "valid").await
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
    answers(&page, "valid", "valid").await?;
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
        answers(&page, "valid", "valid").await?;
    }
    Ok(())
}

async fn pinned(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let secret = format!("{TEXT}{TEXT}");
    page.pick("sign-alg", "HS512").await?;
    let token = sign_with(&page, &secret, "utf8").await?;
    page.verify_token().await?;
    answers(&page, "valid", "valid").await?;
    page.pick("verify-alg", "HS256").await?;
    answers(&page, "invalid", "alg_differs").await?;
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
        answers(&page, "unsupported", code).await?;
    }
    Ok(())
}

async fn previous(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let token = sign_with(&page, TEXT, "utf8").await?;
    page.fill("verify-secret", OTHER).await?;
    page.fill("verify-token", &token).await?;
    answers(&page, "invalid", "signature_mismatch").await?;
    page.fill("verify-previous", TEXT).await?;
    answers(&page, "valid", "valid_by_previous").await?;
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
    page.verify_token().await?;
    answers(&page, "expired", "expired").await?;
    page.until("text('verified-time').includes('minute')")
        .await?;
    page.fill("verify-skew", "600").await?;
    answers(&page, "valid", "valid").await
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
    answers(&page, "weak-key", "weak_key").await
}

async fn pasted(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let token = sign_with(&page, TEXT, "utf8").await?;
    page.fill("verify-secret", TEXT).await?;
    page.fill("verify-token", &format!("Bearer \"{token}\"\n"))
        .await?;
    answers(&page, "valid", "valid").await?;
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
