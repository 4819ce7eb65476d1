//! The panels Sign, Verify and Check, as the journeys use them.

use anyhow::Result;
use e2e::Page;
use e2e::Stage;
use serde_json::json;

/// 32 bytes as text; as hex only 16, too few to sign with.
pub const TEXT: &str = "0123456789abcdef0123456789abcdef";
pub const OTHER: &str = "fedcba9876543210fedcba9876543210";

/// The fields in which something secret may stand, by their panels.
pub const FIELDS: [(&str, &[&str]); 4] = [
    ("sign", &["sign-header", "sign-payload", "sign-secret"]),
    (
        "verify",
        &["verify-token", "verify-secret", "verify-previous"],
    ),
    ("check", &["check-input"]),
    ("rotate", &["rotate-current"]),
];

/// The panel Sign, open.
pub async fn open(stage: &Stage) -> Result<Page> {
    let page = stage.page().await?;
    page.sign().await?;
    Ok(page)
}

/// Signs what stands in the fields; returns the token.
pub async fn sign_with(page: &Page, secret: &str, reading: &str) -> Result<String> {
    page.pick("sign-reading", reading).await?;
    page.fill("sign-secret", secret).await?;
    page.until("text('token') !== ''").await?;
    page.text("token").await
}

/// Waits for this answer about the token.
pub async fn answers(page: &Page, state: &str, code: &str) -> Result<()> {
    page.until(&format!(
        "hook('verify-result').dataset.state === '{state}' && hook('verify-result').dataset.code === '{code}'"
    ))
    .await
}

/// Waits until something in the panel says this.
pub async fn says(page: &Page, hook: &str, part: &str) -> Result<()> {
    page.until(&format!("text('{hook}').includes({})", json!(part)))
        .await
}

/// What is said below a field.
pub async fn hint(page: &Page, field: &str) -> Result<String> {
    page.value(&format!(
        "document.getElementById('{field}-hint').textContent"
    ))
    .await
}

/// Unfolds everything that is folded in the panels that are open.
pub async fn unfold(page: &Page) -> Result<()> {
    page.run("for (const details of document.querySelectorAll('main details')) details.open = true")
        .await
}

/// Signs with a new secret, everything unfolded, in the panel Sign, which stays open.
pub async fn signed(page: &Page) -> Result<()> {
    page.sign().await?;
    page.click("sign-clear").await?;
    unfold(page).await?;
    page.click("sample-secret").await?;
    page.until("text('sample-hex') !== ''").await
}

/// From there, the panel Verify with everything that it can show of a good token.
pub async fn valid(page: &Page) -> Result<()> {
    page.verify_token().await?;
    unfold(page).await?;
    answers(page, "valid", "valid").await
}

/// The panel Verify with something wrong in every field, and long words, after that of a good token.
pub async fn refused(page: &Page) -> Result<()> {
    let word = "word".repeat(40);
    page.sign().await?;
    page.fill(
        "sign-payload",
        &format!("{{\"exp\":1,\"{word}\":\"{word}\"}}"),
    )
    .await?;
    page.verify_token().await?;
    answers(page, "expired", "expired").await?;
    for field in ["verify-secret", "verify-previous"] {
        page.fill(field, "short").await?;
    }
    page.pick("verify-reading", "hex").await?;
    page.fill("verify-skew", "-1").await?;
    answers(page, "malformed", "secret_character").await
}

/// The panel Sign with something wrong in every field.
pub async fn unsigned(page: &Page) -> Result<()> {
    page.sign().await?;
    for field in ["sign-header", "sign-payload"] {
        page.fill(field, "{\"alg\":\"HS256\",").await?;
    }
    page.fill("sign-secret", "short").await?;
    page.until("text('token') === ''").await
}

/// What the panel Check is given, and what it takes that for.
pub const CHECKED: [(&str, &str); 4] = [
    ("0123456789abcdef0123456789abcdef", "secret"),
    (
        "eyJhbGciOiJIUzI1NiJ9.e30.XmNK3GpH3Ys_7wsYBfq4C3M6goz71I7dTgUkuIa5lyQ",
        "token",
    ),
    (r#"{"kty":"oct","k":"c2Vj+cmV0"}"#, "jwk"),
    (
        "JWT_SECRET=secret\nSESSION_SECRET=$(openssl rand -hex 32)\n",
        "env",
    ),
];

/// With everything unfolded that there is.
pub async fn checked(page: &Page, text: &str, kind: &str) -> Result<()> {
    page.panel("check").await?;
    page.fill("check-input", text).await?;
    page.until(&format!(
        "hook('check-kind').dataset.kind === '{kind}' && !hook('check-verdict').ariaBusy"
    ))
    .await?;
    unfold(page).await
}
