//! Copying, and saying the truth about it.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;
use static_host::HeadScript;

use crate::tokens::open;
use crate::tokens::says;
use crate::tokens::unfold;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey("the copied text is the secret, byte for byte", secret),
        journey(
            "the copied line is the line on the screen, byte for byte",
            line,
        ),
        journey("every format is copied as it is shown", formats),
        journey(
            "a copy that the browser denies is never called copied",
            denied,
        ),
        journey(
            "without a clipboard the text is selected to be copied by hand",
            missing,
        ),
        journey(
            "a clipboard that throws is one that does not copy, and it is said",
            throws,
        ),
        journey(
            "each sample token is copied by a button of its own",
            samples,
        ),
    ]
}

/// The clipboard is there and says no, as it does without permission or focus.
const DENIED: &str = "Object.defineProperty(Clipboard.prototype, 'writeText', {
  value: () => Promise.reject(new DOMException('denied', 'NotAllowedError')),
});";

/// It does not even refuse.
const THROWS: &str = "Object.defineProperty(Clipboard.prototype, 'writeText', {
  value: () => { throw new DOMException('no', 'SecurityError'); },
});";

/// There is none, as in an insecure context.
const MISSING: &str =
    "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });";

async fn secret(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.click("copy").await?;
    page.status("Copied").await?;
    let pasted = page.pasted().await?;
    ensure!(pasted == page.secret().await?, "pasted {pasted:?}");
    Ok(())
}

async fn line(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.click("copy-env-line").await?;
    page.status("Copied").await?;
    let pasted = page.pasted().await?;
    ensure!(pasted == page.text("env-line").await?, "pasted {pasted:?}");
    ensure!(
        pasted == format!("JWT_SECRET={}", page.secret().await?),
        "pasted {pasted:?}"
    );
    Ok(())
}

async fn formats(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    for format in ["base64", "hex", "jwk", "alphanumeric"] {
        page.choose_anew("format", format).await?;
        // The word from the copy before has gone with the secret that it was about.
        page.until("!text('status').includes('Copied')").await?;
        page.click("copy").await?;
        page.status("Copied").await?;
        let pasted = page.pasted().await?;
        ensure!(
            pasted == page.secret().await?,
            "{format}: pasted {pasted:?}"
        );
    }
    Ok(())
}

async fn denied(stage: &Stage) -> Result<()> {
    by_hand(stage, DENIED).await
}

async fn missing(stage: &Stage) -> Result<()> {
    by_hand(stage, MISSING).await
}

async fn throws(stage: &Stage) -> Result<()> {
    by_hand(stage, THROWS).await
}

async fn by_hand(stage: &Stage, fault: &str) -> Result<()> {
    let mut site = stage.site();
    site.head_scripts.push(HeadScript {
        name: "fault".to_owned(),
        source: fault.to_owned(),
    });
    let page = stage.open(&*stage.serve(site)?).await?;
    for (button, shown) in [("copy", "secret"), ("copy-env-line", "env-line")] {
        page.click(button).await?;
        page.until(&format!("getSelection().toString() === text('{shown}')"))
            .await?;
        page.until("text('status').trim() !== ''").await?;
        let status = page.text("status").await?;
        ensure!(!status.contains("Copied"), "it says {status:?}");
        ensure!(
            status.contains("Ctrl"),
            "{status:?} does not say how to copy by hand"
        );
    }
    Ok(())
}

async fn samples(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    unfold(&page).await?;
    page.click("sample-secret").await?;
    for (reading, name) in [
        ("utf8", "text"),
        ("base64url", "base64url"),
        ("base64", "base64"),
        ("hex", "hex"),
    ] {
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
