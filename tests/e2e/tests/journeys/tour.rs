//! Everything that can be done on the page, once: what the journeys of privacy and storage do in between.

use anyhow::Result;
use anyhow::ensure;
use e2e::Page;

use crate::secret_text::ALGORITHMS;
use crate::secret_text::FORMATS;
use crate::secret_text::octets;

/// The bytes of a secret that was on the screen during the tour.
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
    page.click("download").await?;
    page.theme("dark").await?;
    page.theme("light").await?;
    page.sign().await?;
    page.click("sign-use-generated").await?;
    page.until("text('token') !== ''").await?;
    page.verify_token().await?;
    page.until("hook('verify-result').dataset.state === 'valid'")
        .await?;
    page.proof().await?;
    page.panel("generate").await?;
    page.until("seen(hook('clear'))").await?;
    page.click("clear").await?;
    page.until("text('secret') === ''").await?;
    page.click("regenerate").await?;
    shown.push(octets("base64url", &page.secret_after("").await?)?);
    ensure!(
        shown.len() == ALGORITHMS.len() * FORMATS.len() + 2,
        "the tour was cut short"
    );
    Ok(shown)
}
