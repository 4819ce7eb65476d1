//! The dates of a token, and the time that passes.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;
use static_host::HeadScript;

use crate::tokens::OTHER;
use crate::tokens::TEXT;
use crate::tokens::answers;
use crate::tokens::hint;
use crate::tokens::open;
use crate::tokens::says;
use crate::tokens::sign_with;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey("an expired token says since when", expired),
        journey(
            "a token that is not valid yet says from when on",
            not_yet_valid,
        ),
        journey(
            "a token that expires while it is watched is valid no more",
            watched,
        ),
        journey("times are told in the language of the page", one_language),
    ]
}

async fn expired(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let past: i64 = page.value("Math.floor(Date.now() / 1000) - 90").await?;
    page.fill("sign-payload", &format!("{{\"exp\": {past}}}"))
        .await?;
    let said = hint(&page, "sign-payload").await?;
    ensure!(said.contains("exp is in the past"), "{said}");
    sign_with(&page, TEXT, "utf8").await?;
    page.verify_token().await?;
    answers(&page, "expired", "expired").await?;
    page.until(
        "/current secret, but the token expired [12] minutes? ago/.test(text('verify-result'))",
    )
    .await?;
    // In words, in the reader's time and in UTC, each named.
    page.until("/[12] minutes? ago.* your time.*T.*Z UTC/.test(text('verified-time'))")
        .await?;
    page.fill("verify-skew", "600").await?;
    answers(&page, "valid", "valid").await?;
    says(&page, "verify-result", "Only the difference that you allow").await
}

async fn not_yet_valid(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let future: i64 = page.value("Math.floor(Date.now() / 1000) + 7200").await?;
    page.fill(
        "sign-payload",
        &format!("{{\"nbf\": {future}, \"iat\": {future}}}"),
    )
    .await?;
    sign_with(&page, TEXT, "utf8").await?;
    page.verify_token().await?;
    answers(&page, "not-yet-valid", "not_yet_valid").await?;
    says(&page, "verify-result", "It will be in 2 hours.").await?;
    says(&page, "verify-result", "says that it is issued in 2 hours").await?;
    // Of a token that nobody vouches for, the dates are told all the same.
    page.fill("verify-secret", OTHER).await?;
    answers(&page, "invalid", "signature_mismatch").await?;
    says(
        &page,
        "verify-result",
        "is not valid yet. It will be in 2 hours.",
    )
    .await
}

/// Nobody touches the page while the token expires.
async fn watched(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.fill("verify-skew", "0").await?;
    page.fill("sign-secret", TEXT).await?;
    page.fill("verify-secret", TEXT).await?;
    let exp: i64 = page.value("Math.floor(Date.now() / 1000) + 8").await?;
    page.fill("sign-payload", &format!("{{\"exp\": {exp}}}"))
        .await?;
    page.until("text('token') !== ''").await?;
    page.verify_token().await?;
    answers(&page, "valid", "valid").await?;
    answers(&page, "expired", "expired").await
}

/// A browser whose own language is German.
const GERMAN: &str = "const { RelativeTimeFormat } = Intl;
    Intl.RelativeTimeFormat = function (languages, options) {
      const own = languages === undefined || languages.length === 0;
      return new RelativeTimeFormat(own ? 'de' : languages, options);
    };
    document.documentElement.dataset.spoken = new Intl.RelativeTimeFormat().format(-3, 'day');";

/// Where the browser speaks another language than the page, no sentence is in two.
async fn one_language(stage: &Stage) -> Result<()> {
    let mut site = stage.site();
    site.head_scripts.push(HeadScript {
        name: "german".to_owned(),
        source: GERMAN.to_owned(),
    });
    let page = stage.open(&*stage.serve(site)?).await?;
    ensure!(
        page.value::<String>("state('spoken')").await? == "vor 3 Tagen",
        "the browser of this test does not speak German"
    );
    page.sign().await?;
    page.fill("sign-payload", "{\"exp\": 1000000000}").await?;
    sign_with(&page, TEXT, "utf8").await?;
    page.verify_token().await?;
    answers(&page, "expired", "expired").await?;
    page.until("/expired [0-9,]+ days ago\\./.test(text('verify-result'))")
        .await?;
    page.until("/[0-9,]+ days ago/.test(text('verified-time'))")
        .await
}
