//! Where the bytes come from, and what happens when that source fails.

use anyhow::Context as _;
use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Options;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use static_host::HeadScript;

use crate::secret_text::octets;
use crate::tokens::says;
use crate::tokens::unfold;

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
            "randomness that fills a part or comes round gives no secret and an explanation",
            spoilt,
        ),
        journey(
            "randomness that repeats itself gives no second secret",
            repeats,
        ),
        journey(
            "randomness that repeats itself is noticed whatever asks for it",
            repeats_everywhere,
        ),
        journey(
            "without randomness no token gets an identifier, and none a secret",
            no_identifier,
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

/// Draws that are spoilt after a sound generator has filled them.
const SPOILT: [&str; 7] = [
    "view.fill(0, 1)",
    "view.fill(0, 4)",
    "view.fill(0, view.length / 2)",
    "view.fill(0x41, 0, view.length - 9)",
    "view.forEach((_, at) => (view[at] = at % 2))",
    "view.forEach((byte, at) => (view[at] = at % 2 ? 0 : byte))",
    "view.copyWithin(16, 0, view.length - 16)",
];

/// Sound until it is stuck: from then on it gives what it gave first.
const STUCK: &str = "window.__stuck = false;
const sound = Crypto.prototype.getRandomValues;
let first;
Crypto.prototype.getRandomValues = function (view) {
  sound.call(this, view);
  first ??= sound.call(this, new Uint8Array(2048));
  if (window.__stuck) view.set(first.subarray(0, view.length));
  return view;
};";

/// Fails from the first secret on.
const FAILS_LATER: &str = "const { getRandomValues } = Crypto.prototype;
window.__zeros = false;
Crypto.prototype.getRandomValues = function (view) {
  return window.__zeros ? view.fill(0) : getRandomValues.call(this, view);
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

async fn spoilt(stage: &Stage) -> Result<()> {
    for spoil in SPOILT {
        let script = format!(
            "const {{ getRandomValues }} = Crypto.prototype;
             Crypto.prototype.getRandomValues = function (view) {{
               getRandomValues.call(this, view);
               {spoil};
               return view;
             }};"
        );
        no_secret(stage, &script).await.context(spoil)?;
    }
    Ok(())
}

/// After Clear, for another length, for letters and digits, and in the panel Sign.
async fn repeats_everywhere(stage: &Stage) -> Result<()> {
    let page = broken(stage, STUCK).await?;
    page.ready().await?;
    // The first draw that is stuck cannot be told from a sound one.
    page.run::<()>("window.__stuck = true").await?;
    page.regenerate().await?;
    page.click("clear").await?;
    page.click("regenerate").await?;
    page.explanation().await?;
    page.holds_no_secret().await?;
    for (name, value) in [
        ("alg", "HS512"),
        ("format", "alphanumeric"),
        ("alg", "HS384"),
    ] {
        page.choose(name, value).await?;
        page.settled().await?;
        page.explanation().await?;
        page.holds_no_secret().await?;
    }
    page.sign().await?;
    unfold(&page).await?;
    for button in ["sample-secret", "claim-jti"] {
        page.click(button).await?;
        says_alarm(&page).await?;
    }
    Ok(())
}

async fn no_identifier(stage: &Stage) -> Result<()> {
    let page = broken(stage, FAILS_LATER).await?;
    page.ready().await?;
    page.run::<()>("window.__zeros = true").await?;
    page.sign().await?;
    unfold(&page).await?;
    let payload: String = page.value("hook('sign-payload').value").await?;
    for button in ["claim-jti", "sample-secret"] {
        page.click(button).await?;
        says_alarm(&page).await?;
    }
    let kept: String = page.value("hook('sign-payload').value").await?;
    ensure!(kept == payload, "the payload became {kept:?}");
    let secret: String = page.value("hook('sign-secret').value").await?;
    ensure!(secret.is_empty(), "there is a secret");
    // What is said next is no alarm.
    page.click("sign-clear").await?;
    page.until("hook('sign-status').role === 'status' && text('sign-status') !== ''")
        .await
}

/// The panel Sign says that nothing was made.
async fn says_alarm(page: &Page) -> Result<()> {
    page.until("hook('sign-status').role === 'alert'").await?;
    says(page, "sign-status", "nothing was made").await
}

async fn repeats(stage: &Stage) -> Result<()> {
    let page = broken(stage, REPEATS).await?;
    page.ready().await?;
    page.click("regenerate").await?;
    page.until("text('secret') === '' && state('app') === 'failed'")
        .await?;
    page.explanation().await?;
    page.holds_no_secret().await?;
    page.click("regenerate").await?;
    page.settled().await?;
    page.explanation().await?;
    page.holds_no_secret().await
}
