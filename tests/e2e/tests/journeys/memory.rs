//! What stays of a secret in the memory of the program, once it is cleared.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use serde_json::json;
use static_host::HeadScript;

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

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "once all is cleared, no eight bytes of a secret are in the program's memory",
            wiped,
        ),
        journey(
            "once a set is cleared, no eight bytes of it are in the program's memory",
            set,
        ),
        journey(
            "once a rotation is cleared, no eight bytes of its secrets are in the program's memory",
            rotation,
        ),
        journey(
            "once a list is cleared, no eight bytes of its secrets are in the program's memory",
            list,
        ),
        journey(
            "a copy that nobody answers keeps no secret in the program's memory",
            unanswered,
        ),
    ]
}

/// Keeps hold of the memory, which the page's own script does not offer.
const KEEP: &str = include_str!("keep_memory.js");
const SEARCH: &str = include_str!("search_memory.js");

/// The browser asks its user, who does not answer.
const UNANSWERED: &str = "Object.defineProperty(Clipboard.prototype, 'writeText', { value: () => new Promise(() => {}) });";

/// A claim that is no secret, but nobody's business once it is cleared. It is written with an escape, which somebody has to
/// take out. No word of it is one that the page says.
const CLAIM: &str = "Q-m4rk3d-cl41m-0f-s0m3b0dy-WXYZ";
const PAYLOAD: &str = r#"{"sub": "\u0051-m4rk3d-cl41m-0f-s0m3b0dy-WXYZ"}"#;

/// A length of every kind: what the fingerprint's last block of SHA-256 holds of a key depends on it.
const LENGTHS: [usize; 5] = [65, 72, 92, 100, 1024];

async fn open(stage: &Stage, more: &str) -> Result<Page> {
    let mut site = stage.site();
    site.head_scripts.push(HeadScript {
        name: "keep-memory".to_owned(),
        source: format!("{KEEP}\n{more}"),
    });
    stage.open(&*stage.serve(site)?).await
}

async fn unanswered(stage: &Stage) -> Result<()> {
    let page = open(stage, UNANSWERED).await?;
    let mut needles = forms("secret", &octets("base64url", &page.secret().await?)?);
    for button in ["copy", "copy-env-line", "copy"] {
        page.click(button).await?;
    }
    page.sign().await?;
    page.click("sign-use-generated").await?;
    page.until("text('token') !== ''").await?;
    needles.extend(signature(&page.text("token").await?)?);
    page.click("copy-token").await?;
    page.click("sign-clear").await?;
    page.panel("generate").await?;
    clear(&page, &needles).await
}

async fn wiped(stage: &Stage) -> Result<()> {
    let page = open(stage, "").await?;
    for (algorithm, _) in ALGORITHMS {
        page.choose("alg", algorithm).await?;
        let mut needles = Vec::new();
        for format in FORMATS {
            page.choose("format", format).await?;
            page.settled().await?;
            needles.extend(use_secret(&page, format).await?);
        }
        clear(&page, &needles).await?;
        page.click("regenerate").await?;
    }
    page.choose("format", "base64url").await?;
    for length in LENGTHS {
        let before = page.secret().await?;
        page.type_length(&length.to_string()).await?;
        page.secret_after(&before).await?;
        clear(&page, &use_secret(&page, "base64url").await?).await?;
        page.click("regenerate").await?;
    }
    let mut needles = use_secret(&page, "base64url").await?;
    page.download("download").await?;
    needles.extend(sign(&page).await?);
    page.click("verify-clear").await?;
    page.sign().await?;
    page.click("sign-clear").await?;
    page.panel("generate").await?;
    clear(&page, &needles).await
}

/// Everything that the panel Generate does with a secret but clearing it.
async fn use_secret(page: &Page, format: &str) -> Result<Vec<Needle>> {
    for button in ["copy", "copy-env-line"] {
        page.click(button).await?;
        page.status("Copied").await?;
    }
    for _ in 0..2 {
        page.click("hide").await?;
    }
    let octets = octets(format, &page.secret().await?)?;
    let needles = forms(&format!("{format} of {} bytes", octets.len()), &octets);
    // Only a search that finds what is there says something when it finds nothing.
    ensure!(
        !search(page, &needles).await?.is_empty(),
        "the secret that is shown is not found"
    );
    Ok(needles)
}

/// Clears the panel Generate, after which nothing may be left of these.
async fn clear(page: &Page, needles: &[Needle]) -> Result<()> {
    page.click("clear").await?;
    page.until("text('secret') === ''").await?;
    page.settled().await?;
    let found = search(page, needles).await?;
    ensure!(found.is_empty(), "{} places: {found:#?}", found.len());
    Ok(())
}

/// Everything that the panel Sets does with the secrets of a product.
async fn set(stage: &Stage) -> Result<()> {
    let page = open(stage, "").await?;
    sets::open(&page).await?;
    page.pick("profile", "supabase").await?;
    sets::make(&page).await?;
    let mut needles = values(&page).await?;
    let found = search(&page, &needles).await?;
    ensure!(!found.is_empty(), "the set that is shown is not found");
    page.click("export-copy").await?;
    says(&page, "sets-status", "Copied").await?;
    let anew = "return document.querySelector('[data-cell=\"0 1\"]')";
    page.element(anew).await?.click().await?;
    says(&page, "sets-status", "ANON_KEY").await?;
    needles.extend(values(&page).await?);
    page.pick("target", "kubernetes_data").await?;
    page.until("text('export').includes('data:')").await?;
    page.download("set-download-all").await?;
    page.click("sets-clear").await?;
    page.until("text('export') === ''").await?;
    page.panel("generate").await?;
    clear(&page, &needles).await
}

/// Everything that the panel Rotate does with two secrets.
async fn rotation(stage: &Stage) -> Result<()> {
    let page = open(stage, "").await?;
    rotate::replace(&page).await?;
    let mut needles = values(&page).await?;
    let found = search(&page, &needles).await?;
    ensure!(
        !found.is_empty(),
        "the secrets that are shown are not found"
    );
    page.click("export-copy").await?;
    says(&page, "rotate-status", "Copied").await?;
    page.pick("target", "jwk_set").await?;
    page.until("text('export').includes('keys')").await?;
    page.pick("target", "dotenv").await?;
    rotate::date(&page, "drop", "2020-01-01").await?;
    page.click("rotate-start").await?;
    page.click("rotate-reveal").await?;
    page.until("text('export') !== ''").await?;
    needles.extend(values(&page).await?);
    page.download("rotate-calendar").await?;
    page.click("rotate-clear").await?;
    page.until("text('export') === ''").await?;
    page.panel("generate").await?;
    clear(&page, &needles).await
}

async fn list(stage: &Stage) -> Result<()> {
    let page = open(stage, "").await?;
    let mut needles = Vec::new();
    for format in ["base64url", "hex"] {
        page.choose("format", format).await?;
        bulk::make(&page, "20").await?;
        let texts: Vec<String> = page.value(bulk::LISTED).await?;
        for text in &texts {
            needles.extend(forms("secret", &octets(format, text)?));
        }
        let found = search(&page, &needles).await?;
        ensure!(
            !found.is_empty(),
            "the secrets that are shown are not found"
        );
        page.click("bulk-copy").await?;
        says(&page, "bulk-status", "Copied").await?;
        page.download("bulk-save").await?;
    }
    page.click("bulk-clear").await?;
    page.until("!seen(hook('bulk-list'))").await?;
    page.fill("bulk-count", "1").await?;
    clear(&page, &needles).await
}

/// The values of the `.env` file on the screen; of a token its MAC.
async fn values(page: &Page) -> Result<Vec<Needle>> {
    let text = page.text("export").await?;
    let mut needles = Vec::new();
    for (name, value) in text.lines().filter_map(|line| line.split_once('=')) {
        match name {
            "ANON_KEY" | "SERVICE_ROLE_KEY" => needles.extend(signature(value)?),
            // It is made of the secret, whose forms are searched for.
            "JWT_JWKS" => {}
            // Nobody writes the hex of a text; that of digits in their order stands in the program's table of numbers.
            _ => {
                let forms = forms(name, value.as_bytes()).into_iter();
                needles.extend(forms.filter(|(form, _)| !form.ends_with(", hex")));
            }
        }
    }
    Ok(needles)
}

/// Everything that the panels Sign and Verify do with secrets and tokens.
async fn sign(page: &Page) -> Result<Vec<Needle>> {
    page.sign().await?;
    unfold(page).await?;
    page.click("sign-use-generated").await?;
    page.until("text('token') !== ''").await?;
    page.fill("sign-payload", PAYLOAD).await?;
    page.click("claim-jti").await?;
    page.until("text('token') !== ''").await?;
    let mut needles = signature(&page.text("token").await?)?;
    page.click("sample-secret").await?;
    says(page, "sign-status", "new secret").await?;
    let secret: String = page.value("hook('sign-secret').value").await?;
    needles.extend(forms("sample", &octets("hex", &secret)?));
    page.until("text('sample-hex') !== ''").await?;
    for reading in ["utf8", "base64url", "hex"] {
        needles.extend(signature(&page.text(&format!("sample-{reading}")).await?)?);
    }
    page.click("copy-token").await?;
    says(page, "sign-status", "Copied").await?;
    page.verify_token().await?;
    answers(page, "valid", "valid").await?;
    unfold(page).await?;
    page.pick("verify-reading", "base64url").await?;
    answers(page, "invalid", "signature_mismatch").await?;
    page.pick("verify-reading", "utf8").await?;
    page.fill("verify-secret", &format!("\"{secret}\"")).await?;
    page.until("hook('verify-remedy')").await?;
    page.click("verify-remedy").await?;
    answers(page, "valid", "valid").await?;
    page.fill("verify-secret", OTHER).await?;
    page.fill("verify-previous", &secret).await?;
    answers(page, "valid", "valid_by_previous").await?;
    needles.extend(forms("pasted", OTHER.as_bytes()));
    needles.extend(forms("claim", CLAIM.as_bytes()));
    Ok(needles)
}

/// A name, and bytes as hex digits.
type Needle = (String, String);

/// The octets, and the texts that they are written as.
fn forms(name: &str, octets: &[u8]) -> Vec<Needle> {
    let hex = hex(octets);
    let texts = [
        ("base64url", BASE64_URL_SAFE_NO_PAD.encode(octets)),
        ("base64", BASE64_STANDARD.encode(octets)),
        ("hex", hex.clone()),
    ];
    let mut forms = vec![(format!("{name}, octets"), hex)];
    for (form, text) in texts {
        forms.push((format!("{name}, {form}"), self::hex(text.as_bytes())));
    }
    forms
}

/// The MAC of a token; its header and its payload are what anybody may know.
fn signature(token: &str) -> Result<Vec<Needle>> {
    let (_, signature) = token.rsplit_once('.').context("no token")?;
    Ok(forms("MAC", &BASE64_URL_SAFE_NO_PAD.decode(signature)?))
}

fn hex(octets: &[u8]) -> String {
    let digits: fn(&u8) -> String = |octet| format!("{octet:02x}");
    octets.iter().map(digits).collect()
}

async fn search(page: &Page, needles: &[Needle]) -> Result<Vec<String>> {
    page.run_with(SEARCH, vec![json!(needles)]).await
}
