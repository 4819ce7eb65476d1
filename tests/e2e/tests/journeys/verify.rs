//! Verifying a token: what an engine has a hand in. What is said of which token is tested in tests/web.

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
        journey(
            "a wrong reading of the secret is named, and a button chooses the right one",
            wrong_reading,
        ),
        journey(
            "half of a character is refused with its place, and never replaced",
            half,
        ),
        journey("what would not be seen in a token is written out", unseen),
        journey(
            "quotes alone are refused, and so is what is longer than anything may be",
            no_token,
        ),
        journey("times are told in the language of the page", one_language),
    ]
}

async fn wrong_reading(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let secret = format!("{TEXT}{TEXT}");
    let token = sign_with(&page, &secret, "hex").await?;
    page.verify().await?;
    page.fill("verify-secret", &secret).await?;
    page.fill("verify-token", &token).await?;
    answers(&page, "invalid", "signature_mismatch").await?;
    let said = page.text("verify-result").await?;
    ensure!(
        said.contains("another form of the current secret made this signature")
            && said.contains("It matches read as hex."),
        "{said}"
    );
    ensure!(said.contains("decodes the secret"), "{said}");
    page.click("read-as-hex").await?;
    answers(&page, "valid", "valid").await?;
    page.until("document.activeElement === hook('verify-result') && hook('read-as-hex').disabled")
        .await?;
    page.fill("verify-secret", OTHER).await?;
    says(
        &page,
        "verify-result",
        "It is another secret, or the token was altered",
    )
    .await
}

/// UTF-16 can hold half of a character, and UTF-8 cannot: a browser would hand over U+FFFD in its place.
async fn half(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let put = "const [field, text] = arguments;
        hook(field).value = text;
        hook(field).dispatchEvent(new Event('input', { bubbles: true }));
        return hook(field).value.isWellFormed();";
    // Written as an escape in the script, since a driver would repair it on its way.
    let half = |field: &str, text: &str| put.replace("arguments", &format!("['{field}', {text}]"));
    page.fill("sign-secret", TEXT).await?;
    page.until("text('token') !== ''").await?;
    for (field, text, said) in [
        (
            "sign-payload",
            r#"'{\n  "sub": "\ud83d"\n}'"#,
            "half of a surrogate pair at line 2, column 11",
        ),
        (
            "sign-header",
            r#"'{"alg": "HS256", "kid": "\ude00"}'"#,
            "half of a surrogate pair at line 1, column 26",
        ),
        (
            "sign-secret",
            r"'0123456789abcdef0123456789abcdef\ud83d'",
            "character 33 of the secret is half",
        ),
    ] {
        let before: String = page.value(&format!("hook('{field}').value")).await?;
        let whole: bool = page.run(&half(field, text)).await?;
        ensure!(!whole, "{field} holds no half");
        page.until(&format!(
            "hook('{field}').ariaInvalid === 'true' && text('token') === ''"
        ))
        .await?;
        let hint = hint(&page, field).await?;
        ensure!(hint.to_lowercase().contains(&said.to_lowercase()), "{hint}");
        // A button that writes into the field leaves it as it is.
        page.click("claim-iss").await?;
        if field == "sign-payload" {
            let whole: bool = page
                .value("hook('sign-payload').value.isWellFormed()")
                .await?;
            ensure!(!whole, "the half was replaced");
        }
        page.fill(field, &before).await?;
        page.until("text('token') !== ''").await?;
    }
    // U+FFFD itself is a character like any other.
    sign_with(&page, &format!("{TEXT}\u{fffd}"), "utf8").await?;
    page.verify_token().await?;
    answers(&page, "valid", "valid").await?;
    page.run::<bool>(&half(
        "verify-secret",
        r"'0123456789abcdef0123456789abcdef\ud83d'",
    ))
    .await?;
    answers(&page, "malformed", "secret_lone_surrogate").await?;
    page.run::<bool>(&half("verify-token", r"'eyJhbGciOi\ud83d.e30.AA'"))
        .await?;
    answers(&page, "malformed", "part_character").await
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

/// U+202E turns the order of what follows, and U+200B is nothing to look at.
async fn unseen(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.fill("sign-payload", "{\"sub\": \"a\u{202e}b\u{200b}c\u{2066}\"}")
        .await?;
    sign_with(&page, TEXT, "utf8").await?;
    page.verify_token().await?;
    answers(&page, "valid", "valid").await?;
    says(&page, "verified-payload", r#""a\u202eb\u200bc\u2066""#).await?;
    page.until("hook('verified-payload').querySelectorAll('.escape').length === 3")
        .await?;
    // The token itself is what it was.
    let octets: usize = page
        .value("atob(text('token').split('.')[1].replaceAll('-', '+').replaceAll('_', '/')).length")
        .await?;
    ensure!(octets == 22, "{octets} octets");
    Ok(())
}

async fn no_token(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.verify().await?;
    for pasted in ["\"\"", "Bearer "] {
        page.fill("verify-token", pasted).await?;
        answers(&page, "malformed", "token_part_count").await?;
    }
    page.sign().await?;
    // What a half behind it is not found by was not looked at to its end.
    page.run::<()>(
        "const field = hook('sign-secret');
         field.value = '\u{fffd}'.repeat(200_000) + '\\ud83d';
         field.dispatchEvent(new Event('input', { bubbles: true }));",
    )
    .await?;
    page.until("hook('sign-secret').ariaInvalid === 'true'")
        .await?;
    let said = hint(&page, "sign-secret").await?;
    ensure!(said.contains("8192 bytes"), "{said}");
    Ok(())
}
