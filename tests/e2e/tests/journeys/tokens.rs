//! The panel Sign, as the journeys of signing and of verifying use it.

use anyhow::Result;
use e2e::Page;
use e2e::Stage;

/// 32 bytes as text, and as hex.
pub const TEXT: &str = "0123456789abcdef0123456789abcdef";
pub const OTHER: &str = "fedcba9876543210fedcba9876543210";

/// The panel, open.
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
