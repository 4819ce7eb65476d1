//! Verifying a token: what an engine has a hand in. What is said of which token is tested in tests/web.

use anyhow::Result;
use anyhow::ensure;
use e2e::Engine;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;
use serde_json::json;
use static_host::HeadScript;
use thirtyfour::Key;

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
            "a token and a secret are pasted, and one click makes them fit",
            one_click,
        ),
        journey(
            "what a click wrote into a field is undone by the key for that",
            undone,
        ),
        journey(
            "the verdict is beside the fields, and on a phone right below the secret",
            beside,
        ),
        journey(
            "on a phone what comes of a paste is on the screen, and what comes of typing moves nothing",
            pasted,
        ),
        journey(
            "a token of 60,000 bytes does not make a page that is endless",
            long,
        ),
        journey(
            "both panels open in either order, with the server gone, too",
            either_order,
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
        said.contains("The signer decoded the current secret as hex"),
        "{said}"
    );
    page.until("hook('verify-result').dataset.cause === 'read_as_hex' && hook('verify-remedy').dataset.remedy === 'read_as_hex'")
        .await?;
    page.click("verify-remedy").await?;
    answers(&page, "valid", "valid").await?;
    page.until("document.activeElement === hook('verify-result') && !hook('verify-remedy') && !hook('verify-result').dataset.cause")
        .await?;
    page.fill("verify-secret", OTHER).await?;
    says(
        &page,
        "verify-result",
        "it is another secret, or the token was altered",
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

/// With the clipboard, a mouse and nothing else.
async fn one_click(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let long = format!("{TEXT}{OTHER}");
    for (algorithm, reading, pasted, state, code, remedy) in [
        (
            "HS256",
            "hex",
            long.clone(),
            "invalid",
            "signature_mismatch",
            "read_as_hex",
        ),
        (
            "HS256",
            "utf8",
            format!("{long}\n"),
            "invalid",
            "signature_mismatch",
            "without_line_break",
        ),
        (
            "HS512",
            "utf8",
            long.clone(),
            "invalid",
            "alg_differs",
            "accept_hs512",
        ),
    ] {
        page.sign().await?;
        page.pick("sign-alg", algorithm).await?;
        sign_with(&page, &long, reading).await?;
        page.click("copy-token").await?;
        says(&page, "sign-status", "Copied").await?;
        page.verify().await?;
        page.click("verify-clear").await?;
        page.click("verify-token").await?;
        page.press_with(Key::Control, 'v').await?;
        page.until(
            "hook('verify-result').dataset.state !== 'empty' || text('verified-header') !== ''",
        )
        .await?;
        page.copied(&pasted).await?;
        page.click("verify-secret").await?;
        page.press_with(Key::Control, 'v').await?;
        answers(&page, state, code).await?;
        page.until(&format!(
            "hook('verify-remedy').dataset.remedy === '{remedy}'"
        ))
        .await?;
        page.click("verify-remedy").await?;
        answers(&page, "valid", "valid").await?;
        page.until("document.activeElement === hook('verify-result')")
            .await?;
    }
    Ok(())
}

async fn undone(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let token = sign_with(&page, TEXT, "utf8").await?;
    page.verify().await?;
    page.fill("verify-token", &token).await?;
    let quoted = format!("\"{TEXT}\"");
    page.click("verify-secret").await?;
    page.press(quoted.as_str()).await?;
    page.until("hook('verify-remedy')").await?;
    page.click("verify-remedy").await?;
    answers(&page, "valid", "valid").await?;
    says(&page, "verify-status", "brings back what you typed").await?;
    page.click("verify-secret").await?;
    if page.engine() == Engine::Webkit {
        // The bare window that its driver opens has no keys for this.
        page.run::<bool>("return document.execCommand('undo')")
            .await?;
    } else {
        page.press_with(Key::Control, 'z').await?;
    }
    page.until(&format!("hook('verify-secret').value === '{quoted}'"))
        .await?;
    answers(&page, "invalid", "signature_mismatch").await?;
    // What was cleared stays so.
    page.click("verify-remedy").await?;
    answers(&page, "valid", "valid").await?;
    page.click("verify-clear").await?;
    page.click("verify-secret").await?;
    for _ in 0..3 {
        page.press_with(Key::Control, 'z').await?;
        page.run::<bool>("document.execCommand('undo'); return true")
            .await?;
    }
    page.settled().await?;
    let left: String = page.value("hook('verify-secret').value").await?;
    ensure!(left.is_empty(), "{left:?} came back");
    Ok(())
}

async fn beside(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.verify().await?;
    let boxes = "const box = (name) => hook(name).getBoundingClientRect();
        const [secret, verdict] = [box('verify-secret'), box('verify-result')];";
    let beside: bool = page
        .run(&format!(
            "{boxes} return verdict.left > secret.right && verdict.top < secret.top"
        ))
        .await?;
    ensure!(beside, "it is not beside the fields");
    if page.engine() != Engine::Chromium {
        return Ok(());
    }
    page.resize(375, 667).await?;
    page.settled().await?;
    let below: f64 = page
        .run(&format!("{boxes} return verdict.top - secret.bottom"))
        .await?;
    ensure!(
        (0.0..140.0).contains(&below),
        "it is {below} px below the secret"
    );
    Ok(())
}

async fn pasted(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let claims = format!("{{\"sub\": \"{}\"}}", "word ".repeat(60));
    page.fill("sign-payload", &claims).await?;
    let token = sign_with(&page, TEXT, "utf8").await?;
    page.click("sign-clear").await?;
    page.verify().await?;
    if page.engine() == Engine::Chromium {
        page.resize(375, 667).await?;
    }
    // As a browser says it before it puts the text in.
    let paste = "hook(arguments[0]).dispatchEvent(new ClipboardEvent('paste', { bubbles: true }))";
    for (field, text) in [("verify-token", &*token), ("verify-secret", OTHER)] {
        page.run_with::<bool>(&format!("return {paste}"), vec![json!(field)])
            .await?;
        page.fill(field, text).await?;
    }
    answers(&page, "invalid", "signature_mismatch").await?;
    page.until(
        "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(hook('verify-result').getBoundingClientRect())",
    )
    .await?;
    page.until("document.activeElement === hook('verify-secret')")
        .await?;
    page.run::<()>("hook('verify-secret').blur(); scrollTo(0, 0)")
        .await?;
    // Without the focus, which a browser follows itself.
    let typed = "hook('verify-secret').value = arguments[0];
        hook('verify-secret').dispatchEvent(new Event('input', { bubbles: true }))";
    page.run_with::<()>(typed, vec![json!(TEXT)]).await?;
    answers(&page, "valid", "valid").await?;
    page.settled().await?;
    page.until("scrollY === 0").await
}

async fn long(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.fill(
        "sign-payload",
        &format!("{{\"sub\": \"{}\"}}", "word ".repeat(9000)),
    )
    .await?;
    sign_with(&page, TEXT, "utf8").await?;
    page.verify_token().await?;
    answers(&page, "valid", "valid").await?;
    let height: u32 = page.value("document.documentElement.scrollHeight").await?;
    ensure!(height < 2400, "the page has {height} px");
    // Its field has grown to twelve rows, and no further.
    page.until(
        "hook('verify-token').clientHeight > 260 && hook('verify-token').clientHeight < 340",
    )
    .await?;
    // What scrolls is reached by keyboard.
    page.until("hook('verified-payload').scrollHeight > hook('verified-payload').clientHeight && hook('verified-payload').tabIndex === 0")
        .await
}

async fn either_order(stage: &Stage) -> Result<()> {
    stage.tolerate("fetching the script");
    for panels in [["verify", "sign"], ["sign", "verify"]] {
        let served = stage.serve(stage.site())?;
        let page = stage.open(&served).await?;
        page.offline().await?;
        served.stop();
        for panel in panels {
            page.panel(panel).await?;
            page.until(&format!("seen(hook('{panel}-secret'))")).await?;
        }
        page.sign().await?;
        sign_with(&page, TEXT, "utf8").await?;
        page.verify_token().await?;
        answers(&page, "valid", "valid").await?;
    }
    Ok(())
}
