//! Where the bytes come from, and what happens when that source fails.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Options;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use static_host::HeadScript;

use crate::secret_text::octets;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "a secret is exactly the bytes of crypto.getRandomValues",
            counted,
        ),
        journey(
            "an alphanumeric secret is drawn from them by rejection",
            counted_text,
        ),
        journey(
            "randomness that throws gives no secret and an explanation",
            throws,
        ),
        journey(
            "missing randomness gives no secret and an explanation",
            missing,
        ),
        journey(
            "randomness that is all zeros gives no secret and an explanation",
            zeros,
        ),
        journey(
            "randomness that repeats itself gives no second secret",
            repeats,
        ),
    ]
}

/// Hands out 0, 1, 2 ... and keeps account of how many it has handed out.
const COUNTER: &str = "window.__drawn = 0;
Crypto.prototype.getRandomValues = function (view) {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = window.__drawn++;
  return view;
};";

const THROWS: &str =
    "Crypto.prototype.getRandomValues = () => { throw new DOMException('no', 'OperationError'); };";
const MISSING: &str =
    "Object.defineProperty(Crypto.prototype, 'getRandomValues', { value: undefined });";
const ZEROS: &str = "Crypto.prototype.getRandomValues = (view) => view.fill(0);";
const REPEATS: &str = "Crypto.prototype.getRandomValues = (view) => {
  for (let at = 0; at < view.length; at += 1) view[at] = 7 + 11 * at;
  return view;
};";

async fn broken(stage: &Stage, randomness: &str) -> Result<Page> {
    let mut site = stage.site();
    site.head_scripts.push(HeadScript {
        name: "fault".to_owned(),
        source: randomness.to_owned(),
    });
    let served = stage.serve(site)?;
    stage.open_at(&served, "", Options::default()).await
}

/// The counter's bytes from one draw on: it is a byte, so it comes round.
fn counter(from: usize) -> impl Iterator<Item = u8> {
    (0..=u8::MAX).cycle().skip(from % 256)
}

async fn counted(stage: &Stage) -> Result<()> {
    let page = broken(stage, COUNTER).await?;
    page.ready().await?;
    let first = octets("base64url", &page.secret().await?)?;
    ensure!(
        first.iter().copied().eq(counter(0).take(32)),
        "the first secret is {first:?}"
    );
    for (algorithm, bytes) in [("HS512", 64), ("HS384", 48), ("HS256", 32)] {
        let drawn: usize = page.value("window.__drawn").await?;
        let text = page.choose_anew("alg", algorithm).await?;
        let secret = octets("base64url", &text)?;
        ensure!(
            secret.iter().copied().eq(counter(drawn).take(bytes)),
            "{algorithm}: {secret:?}"
        );
        let more: usize = page.value("window.__drawn").await?;
        ensure!(
            more == drawn + bytes,
            "{} bytes were drawn for {bytes}",
            more - drawn
        );
    }
    Ok(())
}

async fn counted_text(stage: &Stage) -> Result<()> {
    let alphabet: Vec<u8> = (b'A'..=b'Z')
        .chain(b'a'..=b'z')
        .chain(b'0'..=b'9')
        .collect();
    let page = broken(stage, COUNTER).await?;
    page.ready().await?;
    let mut drawn: usize = page.value("window.__drawn").await?;
    let mut text = page.choose_anew("format", "alphanumeric").await?;
    // Often enough that the bytes which must be thrown away, 248 to 255, come up.
    for _ in 0..8 {
        let fair = counter(drawn).filter(|byte| *byte < 248);
        let symbols = fair.filter_map(|byte| alphabet.get(usize::from(byte % 62)).copied());
        let wanted: String = symbols.take(43).map(char::from).collect();
        ensure!(text == wanted, "{text:?} is not {wanted:?}");
        drawn = page.value("window.__drawn").await?;
        text = page.regenerate().await?;
    }
    Ok(())
}

async fn throws(stage: &Stage) -> Result<()> {
    no_secret(stage, THROWS).await
}

async fn missing(stage: &Stage) -> Result<()> {
    no_secret(stage, MISSING).await
}

async fn zeros(stage: &Stage) -> Result<()> {
    no_secret(stage, ZEROS).await
}

async fn no_secret(stage: &Stage, randomness: &str) -> Result<()> {
    let page = broken(stage, randomness).await?;
    page.until("state('app') === 'failed'").await?;
    page.explanation().await?;
    page.holds_no_secret().await?;
    // Trying again fails again, in words.
    for (name, value) in [
        ("alg", "HS512"),
        ("format", "alphanumeric"),
        ("format", "hex"),
    ] {
        page.choose(name, value).await?;
        page.settled().await?;
        page.explanation().await?;
        page.holds_no_secret().await?;
    }
    page.click("regenerate").await?;
    page.settled().await?;
    page.explanation().await?;
    page.holds_no_secret().await
}

async fn repeats(stage: &Stage) -> Result<()> {
    let page = broken(stage, REPEATS).await?;
    page.ready().await?;
    page.click("regenerate").await?;
    page.until("text('secret') === '' && state('app') === 'failed'")
        .await?;
    page.explanation().await?;
    page.holds_no_secret().await?;
    // The second refusal has nothing left to compare with but the fingerprint.
    page.click("regenerate").await?;
    page.settled().await?;
    page.explanation().await?;
    page.holds_no_secret().await
}
