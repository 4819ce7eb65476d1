//! Pictures of every panel and its states, light, dark and in the colours of the system, on a phone, a tablet and a desk, and
//! all of them on one sheet.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use anyhow::Result;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use e2e::Engine;
use e2e::Options;
use e2e::Page;
use e2e::Stage;
use serde_json::json;
use static_host::Site;
use tokio::runtime::Builder;

/// What is taken.
struct Picture {
    name: String,
    address: String,
    /// When the page can be used.
    ready: String,
    /// What is done then, as a script.
    steps: &'static str,
    /// When it is there to be taken.
    there: &'static str,
}

/// A panel, the name of a state, what is done to bring it there, and when that is there. A panel without a row is taken as it
/// opens.
const STEPS: [(&str, &str, &str, &str); 16] = [
    ("generate", "ready", "", "text('secret').length === 43"),
    (
        "generate",
        "copied",
        // A click by script may not copy; and the answer stays, to be looked at.
        "navigator.clipboard.writeText = () => Promise.resolve();
        const soon = window.setTimeout;
        window.setTimeout = (run, after) => (after > 1000 ? 0 : soon(run, after));
        hook('copy').click();",
        "hook('copy').innerText.includes('✓')",
    ),
    ("generate", "hidden", "hook('hide').click()", "text('secret') === ''"),
    ("generate", "cleared", "hook('clear').click()", "text('secret') === ''"),
    (
        "generate",
        "kubernetes",
        "document.querySelector('[data-target=kubernetes]').click()",
        "hook('target')?.textContent.length > 0",
    ),
    (
        "generate",
        "too-short",
        "length('12', 'change')",
        "alerts().length > 0",
    ),
    (
        "generate",
        "hex-64",
        "choose('HS512'); choose('hex')",
        "text('secret').length === 128",
    ),
    (
        "generate",
        "jwk",
        "choose('HS384'); choose('jwk')",
        "text('secret').startsWith('{')",
    ),
    (
        "generate",
        "long",
        "choose('hex'); length('1024', 'input')",
        "text('secret').length === 2048",
    ),
    (
        "sign",
        "signed",
        "for (const name of ['claim-iat', 'claim-exp-15m', 'sign-use-generated']) hook(name).click();
        for (const details of document.querySelectorAll('#panel-sign details')) details.open = true;",
        "text('token') !== ''",
    ),
    ("verify", "empty", "", "hook('verify-result').dataset.state === 'empty'"),
    (
        "verify",
        "valid",
        "verify(VALID, SECRET)",
        "hook('verify-result').dataset.state === 'valid'",
    ),
    (
        "verify",
        "expired",
        "verify(EXPIRED, SECRET)",
        "hook('verify-result').dataset.state === 'expired'",
    ),
    (
        "verify",
        "decoded",
        "verify(DECODED, SECRET)",
        "hook('verify-result').dataset.cause === 'read_as_base64url'",
    ),
    (
        "verify",
        "algorithm",
        "verify(HS512, SECRET + SECRET)",
        "hook('verify-result').dataset.code === 'alg_differs'",
    ),
    (
        "verify",
        "cut-off",
        "verify(VALID.split('.').slice(0, 2).join('.'), 'another secret, which nobody has signed with')",
        "hook('verify-result').dataset.state === 'malformed'",
    ),
];

/// Tokens of the year that the pictures are from, and the secret that signed them: as text, decoded, as text twice.
const TOKENS: &str = "const SECRET = 'n4JOoLLFicHokRfG_o1rF3ZMQzJucpIJ8-TV8AvrIXc';
const VALID = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbGljZSIsImlhdCI6MTc5OTk5OTcwMCwiZXhwIjoxODAwMDAwNTQwfQ.N0co4UjX0I77BPR6o3TUHNtWbjikVC7-mn_v_GsmKCE';
const EXPIRED = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbGljZSIsImlhdCI6MTc5OTk5MjgwMCwiZXhwIjoxNzk5OTk4MjAwfQ.NbvIwiQzUpAxKPeelVbgNvr3YbnoC7evrrNinGk0c68';
const DECODED = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbGljZSIsImlhdCI6MTc5OTk5OTcwMCwiZXhwIjoxODAwMDAwNTQwfQ.7AK8vvfoj9sUb3vlMeQu5-TIjqB8cxKp1iDBWRw0i_Q';
const HS512 = 'eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbGljZSIsImlhdCI6MTc5OTk5OTcwMCwiZXhwIjoxODAwMDAwNTQwfQ.DVvjOCOpFgxwE_811nZefDdOppfc0HmIb_Z3UJ3FIrihvU9ZXDHfiibTNHtuhPpb-Zl-sP2XBYFKHEOPxftWJQ';
const choose = (value) => document.querySelector(`input[value=\"${value}\"]`).click();
const length = (value, event) => {
  const field = document.querySelector('input[name=bytes]');
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
};
const verify = (token, secret) => {
  for (const [name, text] of [['verify-token', token], ['verify-secret', secret]]) {
    hook(name).value = text;
    hook(name).dispatchEvent(new Event('input', { bubbles: true }));
  }
};";

/// The pictures of a panel.
fn of_panel(name: &str) -> Vec<Picture> {
    let own: Vec<_> = STEPS.iter().filter(|(panel, ..)| *panel == name).collect();
    if own.is_empty() {
        return vec![of_state(name, name.to_owned(), "", "true")];
    }
    own.into_iter()
        .map(|(_, state, steps, there)| of_state(name, format!("{name}-{state}"), steps, there))
        .collect()
}

fn of_state(panel: &str, name: String, steps: &'static str, there: &'static str) -> Picture {
    let section = format!("document.getElementById('panel-{panel}')");
    Picture {
        name,
        address: format!("#{panel}"),
        ready: format!(
            "state('offline') === 'ready' && seen({section}) && {section}.dataset.state === 'done'"
        ),
        steps,
        there,
    }
}

fn of_guide() -> Picture {
    Picture {
        name: "guide".to_owned(),
        address: "guide/".to_owned(),
        ready: "state('script') === ''".to_owned(),
        steps: "",
        there: "seen(hook('theme'))",
    }
}

/// A page that could not start is a page too.
fn of_failure() -> Picture {
    Picture {
        name: "failure".to_owned(),
        address: String::new(),
        ready: "state('app') === 'failed'".to_owned(),
        steps: "",
        there: "alerts().length > 0",
    }
}

/// Light, dark, and the colours of the system in place of the page's own.
const LOOKS: [&str; 3] = ["light", "dark", "forced"];

/// Widths, and the height where one screen is all that is looked at.
const SCREENS: [(u32, Option<u32>); 5] = [
    (320, None),
    (375, None),
    (768, None),
    (1280, None),
    (1366, Some(657)),
];

/// Always the same bytes at the same time: a picture shows no real secret, and the same page gives the same picture.
/// (mulberry32, with a seed of no meaning)
const SAME_BYTES: &str = "let seed = 20;
const byte = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return (mixed ^ (mixed >>> 14)) & 255;
};
Crypto.prototype.getRandomValues = (view) => {
  for (let at = 0; at < view.length; at += 1) view[at] = byte();
  return view;
};
Date.now = () => 1800000000000;";

const NO_WEBASSEMBLY: &str = "delete window.WebAssembly";

fn main() -> ExitCode {
    let taken = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Into::into);
    match taken.and_then(|runtime| runtime.block_on(take())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("shots: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn take() -> Result<()> {
    let folder = e2e::pictures();
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let stage = Stage::new(Engine::Chromium, &e2e::dist()?);
    let panels = stage.page().await?.panels().await?;
    // What has no address of its own is a state of another.
    let within = ["export", "bulk"];
    let panels = panels
        .iter()
        .filter(|name| !within.contains(&name.as_str()));
    let mut pictures: Vec<_> = panels.flat_map(|name| of_panel(name)).collect();
    pictures.push(of_guide());
    let mut names = take_pictures(&stage, &folder, SAME_BYTES, &pictures).await?;
    names.extend(take_pictures(&stage, &folder, NO_WEBASSEMBLY, &[of_failure()]).await?);
    contact_sheet(&stage, &folder, &names).await?;
    println!(
        "{} pictures and contact-sheet.png in {}",
        names.len(),
        folder.display()
    );
    Ok(())
}

async fn take_pictures(
    stage: &Stage,
    folder: &Path,
    script: &str,
    pictures: &[Picture],
) -> Result<Vec<String>> {
    let served = stage.serve(Site::new(stage.dist()))?;
    // From a plain text on, so that the script is there before the page: put into the page by the
    // server, it would be in the page's own list of requests, and in the picture of it.
    let page = stage
        .open_at(&served, "SHA256SUMS", Options::default())
        .await?;
    page.webdriver()
        .cdp()
        .page()
        .add_script_to_evaluate_on_new_document(script)
        .await?;
    let mut names = Vec::new();
    for picture in pictures {
        // A document that begins in the colours of the system keeps their ground.
        prefer_colours(&page, "light").await?;
        // Each begins with a page of its own, for a reader who has not chosen anything.
        page.go("SHA256SUMS").await?;
        page.run::<()>("localStorage.clear()").await?;
        page.go(&picture.address).await?;
        page.until(&picture.ready).await?;
        page.run::<()>(&format!("{TOKENS}\n{}", picture.steps))
            .await?;
        page.until(picture.there).await?;
        for look in LOOKS {
            prefer(&page, look).await?;
            for (width, height) in SCREENS {
                let name = format!("{}-{look}-{width}.png", picture.name);
                capture(&page, width, height, &folder.join(&name)).await?;
                names.push(name);
            }
        }
    }
    Ok(names)
}

/// The page follows the system until its reader chooses.
async fn prefer(page: &Page, look: &str) -> Result<()> {
    let theme = prefer_colours(page, look).await?;
    page.until(&format!("state('theme') === '{theme}'")).await
}

/// Tells the page what the system wants, and gives the theme that follows.
async fn prefer_colours<'a>(page: &Page, look: &'a str) -> Result<&'a str> {
    let forced = look == "forced";
    let theme = if forced { "light" } else { look };
    let features = json!({ "features": [
        { "name": "prefers-color-scheme", "value": theme },
        { "name": "forced-colors", "value": if forced { "active" } else { "none" } },
    ] });
    page.webdriver()
        .cdp()
        .send_raw("Emulation.setEmulatedMedia", features)
        .await?;
    Ok(theme)
}

/// The page at this width, to this height or to its full one.
async fn capture(page: &Page, width: u32, height: Option<u32>, file: &Path) -> Result<()> {
    page.resize(width, height.unwrap_or(800)).await?;
    page.run::<()>("scrollTo(0, 0)").await?;
    page.settled().await?;
    if height.is_none() {
        let height: u32 = page.value("document.documentElement.scrollHeight").await?;
        page.resize(width, height).await?;
        page.settled().await?;
    }
    let taken = page
        .webdriver()
        .cdp()
        .send_raw("Page.captureScreenshot", json!({}))
        .await?;
    let data = taken
        .get("data")
        .and_then(|data| data.as_str())
        .context("no picture")?;
    fs::write(file, BASE64_STANDARD.decode(data)?).with_context(|| file.display().to_string())
}

/// All pictures on one page: a row for each state, and in it the three looks.
async fn contact_sheet(stage: &Stage, folder: &Path, names: &[String]) -> Result<()> {
    let mut rows = String::new();
    for row in names.chunks(LOOKS.len() * SCREENS.len()) {
        rows.push_str("<div>\n");
        for name in row {
            let image = format!("<img src='{name}' alt=''>");
            writeln!(
                rows,
                "<figure>{image}<figcaption>{name}</figcaption></figure>"
            )?;
        }
        rows.push_str("</div>\n");
    }
    let style = "body { margin: 24px; background: #888; font: 13px sans-serif; }
        div { display: flex; align-items: start; gap: 16px; margin-bottom: 32px; }
        figure { margin: 0; } img { zoom: 0.35; display: block; max-height: 2400px; object-fit: cover; object-position: top; } figcaption { zoom: 1; padding: 4px 0; }";
    let sheet = format!(
        "<!doctype html><html><head><meta charset='utf-8'><title>contact sheet</title>
        <link rel='icon' href='data:,'><style>{style}</style></head><body>\n{rows}</body></html>"
    );
    fs::write(folder.join("contact-sheet.html"), sheet)?;
    let served = stage.serve(Site::new(folder))?;
    let page = stage
        .open_at(&served, "contact-sheet.html", Options::default())
        .await?;
    page.until("[...document.images].every((image) => image.complete && image.naturalWidth)")
        .await?;
    capture(&page, 4480, None, &folder.join("contact-sheet.png")).await
}
