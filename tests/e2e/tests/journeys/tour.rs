//! Everything that can be done on the page, once: what the journeys of privacy and storage do in between.

use anyhow::Context as _;
use anyhow::Result;
use anyhow::ensure;
use e2e::Page;

use crate::bulk;
use crate::rotate;
use crate::secret_text::ALGORITHMS;
use crate::secret_text::FORMATS;
use crate::secret_text::octets;
use crate::sets;
use crate::tokens::OTHER;
use crate::tokens::answers;
use crate::tokens::says;
use crate::tokens::unfold;

/// The bytes of a secret or a token that was on the screen during the tour.
pub type Octets = Vec<u8>;

/// Takes the tour. It ends with a secret on the screen.
pub async fn take(page: &Page) -> Result<Vec<Octets>> {
    let mut shown = Vec::new();
    for (algorithm, _) in ALGORITHMS {
        page.choose("alg", algorithm).await?;
        for format in FORMATS {
            page.choose("format", format).await?;
            page.settled().await?;
            shown.push(octets(format, &page.secret().await?)?);
        }
    }
    page.choose_anew("format", "base64url").await?;
    page.type_length("72").await?;
    page.until("text('secret').length === 96").await?;
    shown.push(octets("base64url", &page.secret().await?)?);
    for button in ["copy", "copy-env-line"] {
        page.click(button).await?;
        page.status("Copied").await?;
    }
    for _ in 0..2 {
        page.click("hide").await?;
    }
    page.download("download").await?;
    page.theme("dark").await?;
    page.theme("light").await?;
    shown.extend(sign(page).await?);
    shown.extend(set(page).await?);
    shown.push(rotation(page).await?);
    shown.extend(list(page).await?);
    for panel in page.panels().await? {
        page.panel(&panel).await?;
    }
    page.panel("generate").await?;
    page.until("seen(hook('clear'))").await?;
    page.click("clear").await?;
    page.until("text('secret') === ''").await?;
    page.click("regenerate").await?;
    shown.push(octets("base64url", &page.secret_after("").await?)?);
    ensure!(
        shown.len() == ALGORITHMS.len() * FORMATS.len() + 2 + 7 + 3 + 3 + 1,
        "the tour was cut short"
    );
    Ok(shown)
}

/// Replaces a secret, and copies and saves what comes of it: the new one.
async fn rotation(page: &Page) -> Result<Octets> {
    rotate::replace(page).await?;
    let text = page.text("export").await?;
    page.click("export-copy").await?;
    says(page, "rotate-status", "Copied").await?;
    page.download("rotate-calendar").await?;
    let (_, new) = text
        .lines()
        .find_map(|line| line.split_once('='))
        .context("there is a line")?;
    octets("base64url", new)
}

/// Makes a list, and copies and saves it.
async fn list(page: &Page) -> Result<Vec<Octets>> {
    page.panel("generate").await?;
    bulk::make(page, "3").await?;
    let texts: Vec<String> = page.value(bulk::LISTED).await?;
    page.click("bulk-copy").await?;
    says(page, "bulk-status", "Copied").await?;
    page.download("bulk-save").await?;
    page.click("bulk-clear").await?;
    page.fill("bulk-count", "1").await?;
    texts.iter().map(|text| octets("base64url", text)).collect()
}

/// Makes a set, and shows, copies and saves it.
async fn set(page: &Page) -> Result<Vec<Octets>> {
    sets::open(page).await?;
    sets::make(page).await?;
    let text = page.text("export").await?;
    page.click("export-copy").await?;
    says(page, "sets-status", "Copied").await?;
    page.download("set-download-all").await?;
    let values = text.lines().filter_map(|line| line.split_once('='));
    values
        .map(|(_, value)| octets("base64url", value))
        .collect()
}

/// Signs and verifies, with secrets of the page and with pasted ones. They and the tokens stay in the fields.
async fn sign(page: &Page) -> Result<Vec<Octets>> {
    page.sign().await?;
    unfold(page).await?;
    page.click("sign-use-generated").await?;
    page.until("text('token') !== ''").await?;
    let first = page.text("token").await?;
    page.click("claim-jti").await?;
    page.click("sample-secret").await?;
    says(page, "sign-status", "new secret").await?;
    let secret: String = page.value("hook('sign-secret').value").await?;
    page.until("text('sample-hex') !== ''").await?;
    let sample = page.text("sample-hex").await?;
    for button in ["copy-sample-hex", "copy-token"] {
        page.click(button).await?;
        says(page, "sign-status", "Copied").await?;
    }
    let token = page.text("token").await?;
    page.verify_token().await?;
    answers(page, "valid", "valid").await?;
    unfold(page).await?;
    page.fill("verify-secret", OTHER).await?;
    page.fill("verify-previous", &secret).await?;
    answers(page, "valid", "valid_by_previous").await?;
    // A secret is its text, and what that text decodes to.
    let key = octets("hex", &secret)?;
    // What is checked stays in its field, and in the worker.
    page.panel("check").await?;
    for text in [
        &secret,
        &token,
        &format!("JWT_SECRET={secret}\nOTHER={OTHER}\n"),
    ] {
        page.fill("check-input", text).await?;
        page.until("hook('check-kind').dataset.kind && !hook('check-verdict').ariaBusy")
            .await?;
    }
    let texts = [first, sample, token, secret, OTHER.to_owned()];
    let mut octets: Vec<Octets> = texts.into_iter().map(String::into_bytes).collect();
    let payload = page.text("verified-payload").await?;
    octets.extend([key, payload.into_bytes()]);
    Ok(octets)
}
