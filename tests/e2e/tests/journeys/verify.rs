//! Verifying a token.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;

use crate::tokens::OTHER;
use crate::tokens::TEXT;
use crate::tokens::answers;
use crate::tokens::hint;
use crate::tokens::open;
use crate::tokens::says;
use crate::tokens::sign_with;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey("of two secrets it is said which one is meant", two_secrets),
        journey("the pinned algorithm refuses another one", pinned),
        journey("a token that claims to need no signature is refused", none),
        journey(
            "a token of the previous secret is accepted and the secret named",
            previous,
        ),
        journey(
            "a short key signs for tests only, and a match under it is no plain valid",
            weak_key,
        ),
    ]
}

/// Which of two secrets could not be read, and which one fits otherwise.
async fn two_secrets(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let token = sign_with(&page, TEXT, "utf8").await?;
    page.fill("verify-token", &token).await?;
    says(
        &page,
        "verify-result",
        "Enter the secret that signed this token",
    )
    .await?;
    page.pick("verify-reading", "hex").await?;
    page.fill("verify-previous", "not hex").await?;
    answers(&page, "malformed", "secret_character").await?;
    says(&page, "verify-result", "The previous secret was not tried").await?;
    page.fill("verify-secret", TEXT).await?;
    // The current one was tried.
    answers(&page, "invalid", "signature_mismatch").await?;
    says(
        &page,
        "verify-result",
        "another form of the current secret made this signature",
    )
    .await?;
    says(&page, "verify-result", "The previous secret was not tried").await?;
    // The same text twice is one secret.
    page.fill("verify-previous", TEXT).await?;
    answers(&page, "invalid", "signature_mismatch").await?;
    page.until("!text('verify-result').includes('previous')")
        .await?;
    page.fill("verify-secret", OTHER).await?;
    says(
        &page,
        "verify-result",
        "another form of the previous secret made this signature",
    )
    .await
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
    ensure!(said.contains("take HS512, choose"), "{said}");
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

async fn weak_key(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let token = sign_with(&page, TEXT, "utf8").await?;
    page.until("!('weak' in hook('token').dataset)").await?;
    page.fill("sign-secret", "secret").await?;
    page.until("'weak' in hook('token').dataset && text('token') !== ''")
        .await?;
    ensure!(
        page.text("token").await? != token,
        "it is still the token of the long key"
    );
    let said = hint(&page, "sign-secret").await?;
    ensure!(
        said.contains("has 6 bytes") && said.contains("for tests only"),
        "{said}"
    );
    page.verify_token().await?;
    answers(&page, "weak-key", "weak_key").await?;
    // HS256 over {"alg":"HS256"} and {} under the text "secret".
    page.fill("verify-secret", "secret").await?;
    page.fill(
        "verify-token",
        "eyJhbGciOiJIUzI1NiJ9.e30.XmNK3GpH3Ys_7wsYBfq4C3M6goz71I7dTgUkuIa5lyQ",
    )
    .await?;
    answers(&page, "weak-key", "weak_key").await?;
    says(
        &page,
        "verify-result",
        "matches, but the key is too short: the current secret has 6 bytes",
    )
    .await?;
    // The same under eight bytes 9. HMAC fills a key up with NULs, so that 24 more change nothing.
    page.pick("verify-reading", "hex").await?;
    page.fill("verify-secret", &["09".repeat(8), "00".repeat(24)].concat())
        .await?;
    page.fill(
        "verify-token",
        "eyJhbGciOiJIUzI1NiJ9.e30.scVS0gXEhPnd4ufi4uA_9uoPQMwChH5Ry3xlWR3xauY",
    )
    .await?;
    answers(&page, "weak-key", "weak_key").await?;
    says(&page, "verify-result", "the current secret has 8 bytes").await?;
    says(
        &page,
        "verify-result",
        "NUL bytes at its end add no strength",
    )
    .await
}
