//! Pictures of every panel, light and dark, on a phone, a tablet and a desk, and all of them on one sheet.

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
const STEPS: [(&str, &str, &str, &str); 7] = [
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
const verify = (token, secret) => {
  hook('verify-clear').click();
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

const THEMES: [&str; 2] = ["light", "dark"];
const WIDTHS: [u32; 3] = [320, 768, 1280];

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
    let mut pictures: Vec<_> = panels.iter().flat_map(|name| of_panel(name)).collect();
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
        page.go(&picture.address).await?;
        page.until(&picture.ready).await?;
        page.run::<()>(&format!("{TOKENS}\n{}", picture.steps))
            .await?;
        page.until(picture.there).await?;
        for theme in THEMES {
            prefer(&page, theme).await?;
            page.until(&format!("state('theme') === '{theme}'")).await?;
            for width in WIDTHS {
                let name = format!("{}-{theme}-{width}.png", picture.name);
                capture(&page, width, &folder.join(&name)).await?;
                names.push(name);
            }
        }
    }
    Ok(names)
}

/// The page follows the system until its reader chooses.
async fn prefer(page: &Page, theme: &str) -> Result<()> {
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
    page.webdriver()
        .cdp()
        .send_raw("Emulation.setEmulatedMedia", features)
        .await?;
    Ok(())
}

/// The whole page at this width, to its full height.
async fn capture(page: &Page, width: u32, file: &Path) -> Result<()> {
    page.resize(width, 800).await?;
    page.settled().await?;
    let height: u32 = page.value("document.documentElement.scrollHeight").await?;
    page.resize(width, height).await?;
    page.settled().await?;
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

/// All pictures on one page: a row for each panel, light on the left and dark on the right.
async fn contact_sheet(stage: &Stage, folder: &Path, names: &[String]) -> Result<()> {
    let mut rows = String::new();
    for row in names.chunks(THEMES.len() * WIDTHS.len()) {
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
        figure { margin: 0; } img { zoom: 0.5; display: block; max-height: 2400px; object-fit: cover; object-position: top; } figcaption { zoom: 1; padding: 4px 0; }";
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
    capture(&page, 2540, &folder.join("contact-sheet.png")).await
}
