//! What the browser keeps: choices, and never a secret.

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
use static_host::Override;
use static_host::Site;

use crate::secret_text::octets;
use crate::tour;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey("a reload keeps the choices and not the secret", reload),
        journey(
            "nothing that the browser stores holds a secret",
            nothing_stored,
        ),
        journey(
            "the search of what is stored finds a secret in every place",
            search_finds,
        ),
        journey("the secret is cleared when the page is left", pagehide),
        journey("coming back to the page shows a fresh secret", back),
    ]
}

/// Looks for texts wherever a page can leave something behind, and returns where it found them.
const SEARCH: &str = include_str!("search.js");

/// Leaves a text in each of those places.
const PLANT: &str = include_str!("plant.js");

/// The places, by the names that the search gives them.
const PLACES: [&str; 9] = [
    "localStorage",
    "sessionStorage",
    "cookie",
    "history.state",
    "location",
    "title",
    "window.name",
    "caches",
    "indexedDB",
];

async fn reload(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.choose_anew("alg", "HS512").await?;
    page.choose_anew("format", "hex").await?;
    let theme = if page.value::<String>("state('theme')").await? == "dark" {
        "light"
    } else {
        "dark"
    };
    page.theme(theme).await?;
    let secret = page.secret().await?;
    page.reload().await?;
    ensure!(
        page.value::<String>("radio('alg')").await? == "HS512",
        "the algorithm is not kept"
    );
    ensure!(
        page.value::<String>("radio('format')").await? == "hex",
        "the format is not kept"
    );
    ensure!(
        page.value::<String>("state('theme')").await? == theme,
        "the theme is not kept"
    );
    let fresh = page.secret().await?;
    ensure!(fresh != secret, "the secret is kept");
    ensure!(
        octets("hex", &fresh)?.len() == 64,
        "{fresh:?} is not what was chosen"
    );
    Ok(())
}

async fn nothing_stored(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.offline().await?;
    let shown = tour::take(&page).await?;
    let needles: Vec<String> = shown.iter().flat_map(|octets| encodings(octets)).collect();
    let found = search(&page, &needles).await?;
    ensure!(found.is_empty(), "a secret is in {found:?}");
    page.reload().await?;
    let found = search(&page, &needles).await?;
    ensure!(found.is_empty(), "after a reload, a secret is in {found:?}");
    Ok(())
}

async fn search_finds(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.offline().await?;
    let secret = page.secret().await?;
    let mut encodings = encodings(&octets("base64url", &secret)?);
    // A search for the bytes themselves is proved by the encodings that are text.
    encodings.pop();
    for needle in encodings {
        page.run_async::<()>(PLANT, vec![json!(needle)]).await?;
        let found = search(&page, std::slice::from_ref(&needle)).await?;
        for place in PLACES {
            ensure!(
                found.iter().any(|at| at.starts_with(place)),
                "{needle} in {place} was overlooked: {found:?}"
            );
        }
    }
    Ok(())
}

async fn search(page: &Page, needles: &[String]) -> Result<Vec<String>> {
    page.run_async(SEARCH, vec![json!(needles)]).await
}

/// The six forms that a leaked secret could have. The last is its bytes, one character each.
fn encodings(octets: &[u8]) -> Vec<String> {
    let base64 = BASE64_STANDARD.encode(octets);
    let hex = |digits: fn(&u8) -> String| octets.iter().map(digits).collect::<String>();
    vec![
        BASE64_URL_SAFE_NO_PAD.encode(octets),
        base64
            .replace('+', "%2B")
            .replace('/', "%2F")
            .replace('=', "%3D"),
        base64,
        hex(|octet| format!("{octet:02x}")),
        hex(|octet| format!("{octet:02X}")),
        octets.iter().copied().map(char::from).collect(),
    ]
}

async fn pagehide(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let secret = page.secret().await?;
    let script = "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))";
    page.run::<bool>(&format!("return {script}")).await?;
    page.until("text('secret') === '' && text('env-line') === ''")
        .await?;
    let document: String = page.value("document.documentElement.outerHTML").await?;
    ensure!(!document.contains(&secret), "the document still holds it");
    page.run::<bool>(
        "return dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    )
    .await?;
    ensure!(
        page.secret_after("").await? != secret,
        "the secret that was there came back"
    );
    Ok(())
}

async fn back(stage: &Stage) -> Result<()> {
    let page = stage
        .open(&*stage.serve(left_and_met_again(stage))?)
        .await?;
    let secret = page.secret().await?;
    go_away_and_back(&page).await?;
    ensure!(
        page.secret().await? != secret,
        "the secret that was there came back"
    );
    Ok(())
}

/// A host with another page of the same origin: with COOP, going elsewhere and back puts the page into another browser
/// process, and WebKit's driver loses it. And without a service worker, which would answer for the other page.
pub fn left_and_met_again(stage: &Stage) -> Site {
    stage.breaks_the_page();
    let mut site = stage.site();
    let media_type = "text/html".to_owned();
    let body = b"<!doctype html><title>elsewhere</title>".to_vec();
    site.overrides.insert(
        "/elsewhere".to_owned(),
        Override::Bytes { media_type, body },
    );
    site.overrides
        .insert("/sw.js".to_owned(), Override::NotFound);
    site
}

/// Out of the back/forward cache, where the document has waited as it was left.
pub async fn go_away_and_back(page: &Page) -> Result<()> {
    page.run::<()>(
        "addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted))",
    )
    .await?;
    // A document that still asks for something is not kept to be met again.
    page.until("state('offline') === 'failed'").await?;
    page.go("elsewhere").await?;
    page.until("document.title === 'elsewhere'").await?;
    page.webdriver().back().await?;
    page.until("document.title !== 'elsewhere'").await?;
    page.ready().await?;
    page.settled().await?;
    ensure!(
        page.value::<Option<bool>>("window.persisted").await? == Some(true),
        "it was loaded again"
    );
    Ok(())
}
