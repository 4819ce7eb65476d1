//! The sample tokens: one for each reading of a secret.

use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;

use crate::secret_text::ALGORITHMS;
use crate::tokens::answers;
use crate::tokens::open;
use crate::tokens::says;
use crate::tokens::sign_with;
use crate::tokens::unfold;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "a new secret has a sample token under each reading, and each fits its own",
            each_reading,
        ),
        journey(
            "a secret that not every reading can decode has the samples that it can have",
            some_readings,
        ),
        journey("each sample token is copied by a button of its own", copied),
    ]
}

const READINGS: [&str; 4] = ["utf8", "base64url", "base64", "hex"];

async fn each_reading(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    unfold(&page).await?;
    for (algorithm, bytes) in ALGORITHMS {
        page.pick("sign-alg", algorithm).await?;
        page.click("sample-secret").await?;
        says(&page, "sign-status", "new secret").await?;
        let secret: String = page.value("hook('sign-secret').value").await?;
        ensure!(
            secret.len() == 2 * bytes && secret.bytes().all(|byte| byte.is_ascii_hexdigit()),
            "{secret}"
        );
        page.pick("verify-alg", algorithm).await?;
        page.fill("verify-secret", &secret).await?;
        let mut tokens = Vec::new();
        for reading in READINGS {
            page.until(&format!("text('sample-{reading}') !== ''"))
                .await?;
            let token = page.text(&format!("sample-{reading}")).await?;
            page.pick("verify-reading", reading).await?;
            page.fill("verify-token", &token).await?;
            answers(&page, "valid", "valid").await?;
            tokens.push(token);
        }
        // Hex digits are the same octets in both alphabets of base64, and other ones as text and as hex.
        let [utf8, base64url, base64, hex] = &tokens[..] else {
            bail!("{tokens:?}");
        };
        ensure!(base64url == base64, "{tokens:?}");
        ensure!(utf8 != base64 && base64 != hex && hex != utf8, "{tokens:?}");
    }
    Ok(())
}

async fn some_readings(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    unfold(&page).await?;
    for (symbol, reading, other) in [("-", "base64url", "base64"), ("+", "base64", "base64url")] {
        let secret = symbol.repeat(44);
        sign_with(&page, &secret, "utf8").await?;
        page.until(&format!("text('sample-{reading}') !== ''"))
            .await?;
        for missing in [other, "hex"] {
            ensure!(
                page.text(&format!("sample-{missing}")).await?.is_empty(),
                "{secret} is no {missing}"
            );
        }
        page.fill("verify-secret", &secret).await?;
        page.pick("verify-reading", reading).await?;
        let token = page.text(&format!("sample-{reading}")).await?;
        page.fill("verify-token", &token).await?;
        answers(&page, "valid", "valid").await?;
    }
    Ok(())
}

async fn copied(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    unfold(&page).await?;
    page.click("sample-secret").await?;
    for (reading, name) in READINGS
        .into_iter()
        .zip(["text", "base64url", "base64", "hex"])
    {
        page.click(&format!("copy-sample-{reading}")).await?;
        says(&page, "sign-status", &format!("read as {name}")).await?;
        let token = page.text(&format!("sample-{reading}")).await?;
        ensure!(page.pasted().await? == token, "{reading}");
    }
    let names: Vec<String> = page
        .value("[...document.querySelectorAll('.samples dd button')].map(({ textContent }) => textContent.trim())")
        .await?;
    let mut distinct = names.clone();
    distinct.sort();
    distinct.dedup();
    ensure!(distinct.len() == 4, "{names:?}");
    Ok(())
}
