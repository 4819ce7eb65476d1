//! A secret is there, and it is the right one.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;

use crate::secret_text::ALGORITHMS;
use crate::secret_text::FORMATS;
use crate::secret_text::alphanumeric_length;
use crate::secret_text::jwk_algorithm;
use crate::secret_text::octets;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey("a secret is on the screen when the page loads", on_load),
        journey(
            "every algorithm and format has its length and alphabet",
            every_choice,
        ),
        journey(
            "base64url, base64, hex and JWK show the same bytes",
            same_bytes,
        ),
        journey(
            "another algorithm or an alphanumeric secret is drawn anew",
            drawn_anew,
        ),
        journey("a new secret is another one every time", another_every_time),
        journey("two visits get two secrets", two_visits),
        journey("a hidden secret is not in the page", hidden),
        journey(
            "a cleared secret is gone, and a new one can be made",
            cleared,
        ),
        journey(
            "the fingerprint belongs to the bytes, not to their format",
            fingerprint,
        ),
    ]
}

async fn on_load(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let secret = page.secret().await?;
    ensure!(
        octets("base64url", &secret)?.len() == 32,
        "{secret:?} is not 32 bytes"
    );
    ensure!(secret.len() == 43, "{} characters", secret.len());
    ensure!(
        page.value::<String>("radio('alg')").await? == "HS256",
        "HS256 is the default"
    );
    ensure!(
        page.value::<String>("radio('format')").await? == "base64url",
        "so is base64url"
    );
    ensure!(
        page.text("env-line").await? == format!("JWT_SECRET={secret}"),
        "the .env line"
    );
    ensure!(
        page.value::<String>("hook('secret').tagName").await? == "OUTPUT",
        "an <output>"
    );
    // Read aloud at every change, it would be heard by the whole room.
    ensure!(
        page.value::<bool>("hook('secret').ariaLive === 'off'")
            .await?,
        "aria-live is off"
    );
    Ok(())
}

async fn every_choice(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    for (algorithm, bytes) in ALGORITHMS {
        page.choose("alg", algorithm).await?;
        for format in FORMATS {
            page.choose("format", format).await?;
            page.settled().await?;
            let text = page.secret().await?;
            let octets = octets(format, &text).with_context(|| algorithm)?;
            let (wanted, characters) = match format {
                "base64url" => (bytes, (bytes * 8).div_ceil(6)),
                "base64" => (bytes, bytes.div_ceil(3) * 4),
                "hex" => (bytes, bytes * 2),
                "alphanumeric" => (alphanumeric_length(bytes), alphanumeric_length(bytes)),
                _ => (bytes, text.len()),
            };
            ensure!(
                octets.len() == wanted,
                "{algorithm} {format}: {} bytes",
                octets.len()
            );
            ensure!(
                text.len() == characters,
                "{algorithm} {format}: {} characters",
                text.len()
            );
            if format == "jwk" {
                ensure!(
                    jwk_algorithm(&text)? == algorithm,
                    "the JWK is for another algorithm"
                );
            }
            page.choose("format", "base64url").await?;
        }
    }
    Ok(())
}

async fn same_bytes(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let first = octets("base64url", &page.secret().await?)?;
    for format in ["base64", "hex", "jwk", "base64url", "hex"] {
        let text = page.choose_anew("format", format).await?;
        ensure!(
            octets(format, &text)? == first,
            "{format} shows other bytes"
        );
    }
    Ok(())
}

async fn drawn_anew(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let mut seen = vec![octets("base64url", &page.secret().await?)?];
    for (name, value, format) in [
        ("alg", "HS384", "base64url"),
        ("alg", "HS256", "base64url"),
        ("format", "alphanumeric", "alphanumeric"),
        ("format", "base64url", "base64url"),
    ] {
        let text = page.choose_anew(name, value).await?;
        let octets = octets(format, &text)?;
        let kept = seen
            .iter()
            .any(|old| old.starts_with(&octets) || octets.starts_with(old));
        ensure!(!kept, "{value} kept the bytes that were there");
        seen.push(octets);
    }
    Ok(())
}

async fn another_every_time(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let mut seen = vec![page.secret().await?];
    for _ in 0..20 {
        let secret = page.regenerate().await?;
        ensure!(octets("base64url", &secret)?.len() == 32, "not 32 bytes");
        ensure!(!seen.contains(&secret), "the same secret came twice");
        seen.push(secret);
    }
    Ok(())
}

async fn two_visits(stage: &Stage) -> Result<()> {
    let served = stage.serve(stage.site())?;
    let first = stage.open(&served).await?.secret().await?;
    let second = stage.open(&served).await?.secret().await?;
    ensure!(first != second, "both visits got the same secret");
    Ok(())
}

async fn hidden(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let secret = page.secret().await?;
    page.click("hide").await?;
    page.until("hook('hide').ariaPressed === 'true' && text('secret') === ''")
        .await?;
    ensure!(
        page.text("env-line").await?.is_empty(),
        "the .env line still shows it"
    );
    let document: String = page.value("document.documentElement.outerHTML").await?;
    ensure!(!document.contains(&secret), "the document still holds it");
    page.click("hide").await?;
    page.until("hook('hide').ariaPressed === 'false' && text('secret') !== ''")
        .await?;
    ensure!(page.secret().await? == secret, "another secret came back");
    Ok(())
}

async fn cleared(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let secret = page.secret().await?;
    page.click("clear").await?;
    page.until("text('secret') === ''").await?;
    page.holds_no_secret().await?;
    let document: String = page.value("document.documentElement.outerHTML").await?;
    ensure!(!document.contains(&secret), "the document still holds it");
    page.click("regenerate").await?;
    ensure!(
        page.secret_after("").await? != secret,
        "the cleared secret came back"
    );
    Ok(())
}

async fn fingerprint(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let first = shown_fingerprint(&page).await?;
    page.choose_anew("format", "hex").await?;
    ensure!(
        shown_fingerprint(&page).await? == first,
        "hex has another fingerprint"
    );
    page.regenerate().await?;
    ensure!(
        shown_fingerprint(&page).await? != first,
        "another secret has the same one"
    );
    Ok(())
}

async fn shown_fingerprint(page: &e2e::Page) -> Result<String> {
    page.settled().await?;
    let shown = page.text("fingerprint").await?;
    let digits: String = shown.split_whitespace().collect();
    let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    ensure!(
        digits.len() == 8 && hexadecimal,
        "{shown:?} is not 8 hex digits"
    );
    Ok(digits)
}
