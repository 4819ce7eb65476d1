//! How long the secret is.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;

use crate::secret_text::octets;

pub fn journeys() -> Vec<Journey> {
    vec![journey(
        "a length is taken, or what is wrong with it stands beside the field",
        length,
    )]
}

async fn length(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.type_length("64").await?;
    page.until("text('secret').length === 86").await?;
    let kept = page.secret().await?;
    ensure!(
        octets("base64url", &kept)?.len() == 64,
        "64 bytes were asked for"
    );
    for wrong in ["8", "1025", "", "31"] {
        // Key by key: 1025 is 102 on its way, which would be a length.
        page.type_length(wrong).await?;
        page.until("document.querySelector('input[name=bytes]').ariaInvalid === 'true'")
            .await?;
        let script = "const field = document.querySelector('input[name=bytes]');
            const ids = `${field.getAttribute('aria-describedby')} ${field.getAttribute('aria-errormessage')}`;
            const texts = ids.split(' ').map((id) => document.getElementById(id)).filter(seen);
            return [field.value, texts.map((element) => element.innerText).join(' ')];";
        let (typed, explanation): (String, String) = page.run(script).await?;
        ensure!(
            typed == wrong,
            "{wrong:?} was typed, {typed:?} is left of it"
        );
        ensure!(
            !explanation.trim().is_empty(),
            "nothing says what is wrong with {wrong:?}"
        );
        ensure!(page.secret().await? == kept, "{wrong:?} changed the secret");
    }
    page.type_length("1024").await?;
    page.until("text('secret').length === 1366").await?;
    page.until("document.querySelector('input[name=bytes]').ariaInvalid !== 'true'")
        .await
}
