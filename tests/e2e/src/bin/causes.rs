//! How long a keystroke in Verify holds the page up while it looks for the cause of a mismatch: the longest stretch in
//! which the page cannot answer its reader, on a processor that is four times slower.

use std::process::ExitCode;

use anyhow::Result;
use anyhow::ensure;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use e2e::Engine;
use e2e::Options;
use e2e::Page;
use e2e::Stage;
use serde_json::json;
use static_host::Site;
use tokio::runtime::Builder;

/// How often each is measured. An odd number, so that one is in the middle.
const ROUNDS: usize = 5;

/// How many times slower the processor is.
const SLOWER: u32 = 4;

/// What a reader notices (<https://web.dev/articles/optimize-long-tasks>), in milliseconds.
const LIMIT: f64 = 50.0;

/// Not as typing does: thousands of lines would take the browser minutes.
const FILL: &str = "for (const [at, name] of ['verify-token', 'verify-secret'].entries()) {
      hook(name).value = arguments[at];
      hook(name).dispatchEvent(new Event('input', { bubbles: true }));
    }";

/// Sends the page messages, one upon the other, and notes the longest time between two: that is a task, or a frame.
const LISTEN: &str = "const { port1, port2 } = new MessageChannel();
    const found = window.__found = { longest: 0, on: true };
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      found.longest = Math.max(found.longest, now - last);
      last = now;
      if (found.on) port2.postMessage(0);
    };
    port2.postMessage(0);
    __field.focus();
    __field.setSelectionRange(-1, -1);";

/// The field of the secret, or one like it that nobody listens to: what the browser takes for itself.
const FIELD: &str = "window.__field?.matches('.alone') && __field.remove();
    window.__field = hook('verify-secret');
    if (!arguments[0]) return;
    const alone = __field.cloneNode();
    alone.classList.add('alone');
    alone.value = __field.value;
    delete alone.dataset.testid;
    alone.addEventListener('input', (event) => event.stopPropagation());
    __field.after(alone);
    window.__field = alone;";

/// Until the answer is whole, and some frames have been drawn.
const HEARD: &str = "const done = arguments[arguments.length - 1];
    let frames = 0;
    const look = () => {
      frames = hook('verify-result').ariaBusy === 'true' ? 0 : frames + 1;
      if (frames < 20) return requestAnimationFrame(look);
      __found.on = false;
      done([__found.longest, (window.__field ?? hook('verify-secret')).value.length]);
    };
    requestAnimationFrame(look);";

struct Case {
    name: &'static str,
    token: String,
    secret: String,
}

fn main() -> ExitCode {
    let runtime = Builder::new_current_thread().enable_all().build();
    match runtime
        .map_err(Into::into)
        .and_then(|runtime| runtime.block_on(measure()))
    {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn measure() -> Result<()> {
    let dist = e2e::dist()?;
    let stage = Stage::new(Engine::Chromium, &dist);
    let served = stage.serve(Site::new(&dist))?;
    println!(
        "The longest task after a keystroke in the secret, in milliseconds, {SLOWER} times slower; of {ROUNDS}"
    );
    // On a machine that does other things, too, the least is nearest to what the page itself takes.
    // Alone is the least that the browser takes for a field of the same text that nobody listens to.
    println!(
        "{:<44}{:>8}{:>8}{:>8}{:>8}",
        "", "alone", "least", "median", "most"
    );
    for case in cases() {
        let page = stage
            .open_at(&served, "#verify", Options::default())
            .await?;
        page.until("hook('verify-secret')").await?;
        let rate = json!({ "rate": SLOWER });
        page.webdriver()
            .cdp()
            .send_raw("Emulation.setCPUThrottlingRate", rate)
            .await?;
        let (mut alone, mut found) = (f64::INFINITY, Vec::new());
        for _ in 0..ROUNDS {
            found.push(keystroke(&page, &case, false).await?);
            alone = alone.min(keystroke(&page, &case, true).await?);
        }
        found.sort_by(f64::total_cmp);
        let median = found.get(ROUNDS / 2).copied().unwrap_or_default();
        let least = found.first().copied().unwrap_or_default();
        let most = found.last().copied().unwrap_or_default();
        let over = if median > LIMIT { "  over 50" } else { "" };
        println!(
            "{:<44}{alone:>8.0}{least:>8.0}{median:>8.0}{most:>8.0}{over}",
            case.name
        );
    }
    Ok(())
}

/// Fills the fields, types one letter as a keyboard does, and waits for the answer.
async fn keystroke(page: &Page, case: &Case, alone: bool) -> Result<f64> {
    page.run_with::<()>(FILL, vec![json!(case.token), json!(case.secret)])
        .await?;
    page.run_async::<(f64, usize)>(
        &format!("window.__found = {{ longest: 0 }};{HEARD}"),
        Vec::new(),
    )
    .await?;
    page.run_with::<()>(FIELD, vec![json!(alone)]).await?;
    page.run::<()>(LISTEN).await?;
    let key = json!({ "type": "char", "text": "x" });
    page.webdriver()
        .cdp()
        .send_raw("Input.dispatchKeyEvent", key)
        .await?;
    let (longest, length) = page.run_async::<(f64, usize)>(HEARD, Vec::new()).await?;
    let expected = case.secret.len() + 1;
    ensure!(length == expected, "{length} characters, not {expected}");
    Ok(longest)
}

fn cases() -> Vec<Case> {
    let token = |padding: usize| {
        let payload = format!(r#"{{"sub":"user-1","data":"{}"}}"#, "a".repeat(padding));
        let [header, payload] = [r#"{"alg":"HS256","typ":"JWT"}"#, &payload]
            .map(|json| BASE64_URL_SAFE_NO_PAD.encode(json));
        format!("{header}.{payload}.{}", "A".repeat(43))
    };
    let case = |name, padding, secret: String| Case {
        name,
        token: token(padding),
        secret,
    };
    let wrong = "correct horse battery staple correct horse".to_owned();
    vec![
        Case {
            name: "no token, a wrong secret (no causes)",
            token: String::new(),
            secret: wrong.clone(),
        },
        case("an ordinary token, a wrong secret", 60, wrong.clone()),
        case("a token of 60,000 bytes, a wrong secret", 45_000, wrong),
        Case {
            name: "no token, 2,730 lines (no causes)",
            token: String::new(),
            secret: "ab\n".repeat(2_730),
        },
        case("an ordinary token, 2,730 lines", 60, "ab\n".repeat(2_730)),
        case(
            "an ordinary token, a secret of 8,190 bytes",
            60,
            "Ab3$".repeat(2_047) + "Ab",
        ),
        case(
            "both: 60,000 bytes, and 2,730 lines",
            45_000,
            "ab\n".repeat(2_730),
        ),
    ]
}
