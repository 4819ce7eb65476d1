//! Two sides that hold the same secret and come to different keys.

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
        journey(
            "what one copy of a secret has more than the other is named",
            copies,
        ),
        journey("a key that a lenient decoder made is explained", lenient),
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
    ensure!(
        said.contains("another form of the current secret made this signature")
            && said.contains("It matches read as hex."),
        "{said}"
    );
    ensure!(said.contains("decodes the secret"), "{said}");
    page.click("read-as-hex").await?;
    answers(&page, "valid", "valid").await?;
    page.until("document.activeElement === hook('verify-result') && hook('read-as-hex').disabled")
        .await?;
    page.fill("verify-secret", OTHER).await?;
    says(
        &page,
        "verify-result",
        "It is another secret, or the token was altered",
    )
    .await
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
        "read as hex, without the line break at its end.",
    )
    .await?;
    // To sign, it counts: what was pasted is what the key is made of.
    sign_with(&page, &format!("{secret}\n"), "utf8").await?;
    let said = hint(&page, "sign-secret").await?;
    ensure!(said.contains("ends with a line break"), "{said}");
    page.verify_token().await?;
    answers(&page, "valid", "valid").await
}

async fn copies(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let one = TEXT.to_owned();
    for (signers, pasted, said, remark) in [
        (
            &one,
            format!("  {TEXT}"),
            "without the white space around it.",
            "white space",
        ),
        (
            &one,
            format!("\"{TEXT}\""),
            "without the quotes around it.",
            "in quotes",
        ),
        (
            &one,
            format!("JWT_SECRET={TEXT}"),
            "without the name in front",
            "with a name",
        ),
        (
            &one,
            format!("{TEXT}\n{OTHER}"),
            "only its first line",
            "several lines",
        ),
        (
            &format!("{TEXT}{OTHER}"),
            format!("{TEXT}\n{OTHER}"),
            "lines joined to one",
            "several lines",
        ),
        (
            &format!("{TEXT}\n"),
            one.clone(),
            "with a line break at its end.",
            "",
        ),
        (
            &format!("\"{TEXT}\""),
            one.clone(),
            "with quotes around it.",
            "",
        ),
    ] {
        let token = sign_with(&page, signers, "utf8").await?;
        page.fill("verify-token", &token).await?;
        page.fill("verify-secret", &pasted).await?;
        answers(&page, "invalid", "signature_mismatch").await?;
        says(&page, "verify-result", said).await?;
        let below = hint(&page, "verify-secret").await?;
        ensure!(
            below.contains(remark) && below.is_empty() == remark.is_empty(),
            "{below}"
        );
    }
    Ok(())
}

async fn lenient(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    // Computed with Node.js's Buffer and with Ruby's decode64, which make the same key of the first.
    let key = "728aeb79cb61a2bb1e6dab6d7abcacb5aa6579ca2bade72d868aec79b6adb5eaf2b2d6a995";
    let phrase = "correct horse battery staple, correct horse battery staple!";
    let name = "correct_horse_battery_staple-correct_horse_battery_staple";
    let token = sign_with(&page, key, "hex").await?;
    page.fill("verify-token", &token).await?;
    for (secret, skips_dashes_only) in [(phrase, false), (name, true)] {
        page.fill("verify-secret", secret).await?;
        answers(&page, "invalid", "signature_mismatch").await?;
        says(&page, "verify-result", "a key of 37 bytes.").await?;
        let said = page.text("verify-result").await?;
        ensure!(said.contains("decode64 of Ruby"), "{said}");
        ensure!(
            said.contains("Buffer of Node.js") != skips_dashes_only,
            "{said}"
        );
    }
    Ok(())
}
