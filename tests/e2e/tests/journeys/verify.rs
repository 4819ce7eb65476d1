//! Verifying a token, and what is said when two sides disagree.

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
        journey("a wrong reading of the secret is named", wrong_reading),
        journey(
            "a secret that the reading cannot decode is explained",
            unreadable,
        ),
        journey(
            "a line break that came along with a secret is named",
            line_break,
        ),
        journey("of two secrets it is said which one is meant", two_secrets),
        journey("the pinned algorithm refuses another one", pinned),
        journey("a token that claims to need no signature is refused", none),
        journey(
            "a token of the previous secret is accepted and the secret named",
            previous,
        ),
        journey(
            "a short key signs nothing, and a match under it is no plain valid",
            weak_key,
        ),
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
    ensure!(said.contains("current secret read as hex"), "{said}");
    ensure!(said.contains("decodes the secret"), "{said}");
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
    // It was not tried, so nothing is said of the signature but what would fit.
    answers(&page, "malformed", "secret_character").await?;
    says(&page, "verify-result", "The current secret was not tried").await?;
    says(&page, "verify-result", "read as text (UTF-8)").await?;
    says(&page, "verify-result", "takes the secret as it stands").await?;
    page.until("hook('verify-secret').ariaInvalid === 'true'")
        .await?;
    page.pick("verify-reading", "utf8").await?;
    answers(&page, "valid", "valid").await
}

async fn line_break(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let secret = format!("{TEXT}{TEXT}");
    let token = sign_with(&page, &secret, "utf8").await?;
    page.fill("verify-token", &token).await?;
    page.fill("verify-secret", &format!("{secret}\n")).await?;
    answers(&page, "invalid", "signature_mismatch").await?;
    says(&page, "verify-result", "without the line break at its end.").await?;
    let said = hint(&page, "verify-secret").await?;
    ensure!(said.contains("ends with a line break"), "{said}");
    // Removing the line break would not be enough here, so the reading is named too.
    let token = sign_with(&page, &secret, "hex").await?;
    page.fill("verify-token", &token).await?;
    says(
        &page,
        "verify-result",
        "read as hex, without the line break at its end:",
    )
    .await?;
    // To sign, it counts: what was pasted is what the key is made of.
    sign_with(&page, &format!("{secret}\n"), "utf8").await?;
    let said = hint(&page, "sign-secret").await?;
    ensure!(said.contains("ends with a line break"), "{said}");
    page.verify_token().await?;
    answers(&page, "valid", "valid").await
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
    says(
        &page,
        "verify-result",
        "match the current secret read as text",
    )
    .await?;
    // The same text twice is one secret.
    page.fill("verify-previous", TEXT).await?;
    answers(&page, "invalid", "signature_mismatch").await?;
    page.until("!text('verify-result').includes('previous')")
        .await?;
    page.fill("verify-secret", OTHER).await?;
    says(
        &page,
        "verify-result",
        "match the previous secret read as text",
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
    page.fill("sign-secret", "secret").await?;
    page.until("hook('sign-secret').ariaInvalid === 'true'")
        .await?;
    let said = hint(&page, "sign-secret").await?;
    ensure!(
        said.contains("has 6 bytes") && said.contains("generated secret"),
        "{said}"
    );
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
    answers(&page, "weak-key", "weak_key").await?;
    says(
        &page,
        "verify-result",
        "matches, but the key is too short: the current secret has 6 bytes",
    )
    .await
}
