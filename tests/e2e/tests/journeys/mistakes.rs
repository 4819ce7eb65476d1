//! What is typed or pasted wrong is named with its place, and stays as it is.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;

use crate::tokens::TEXT;
use crate::tokens::answers;
use crate::tokens::hint;
use crate::tokens::open;
use crate::tokens::says;
use crate::tokens::sign_with;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "a mistake in the JSON is shown with its line, and nothing typed is lost",
            mistake,
        ),
        journey(
            "half of a character is refused with its place, and never replaced",
            half,
        ),
        journey(
            "a token that is none is refused with the place of the fault",
            malformed,
        ),
        journey("what is left out of a pasted token is said", pasted),
    ]
}

async fn mistake(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.fill("sign-secret", TEXT).await?;
    page.until("text('token') !== ''").await?;
    for (field, press, said) in [
        (
            "sign-payload",
            "hook('claim-exp-1h').click()",
            "Correct the payload first",
        ),
        (
            "sign-header",
            "const alg = document.querySelector('[name=sign-alg]');
             alg.value = 'HS384';
             alg.dispatchEvent(new Event('change', { bubbles: true }))",
            "",
        ),
    ] {
        let before: String = page.value(&format!("hook('{field}').value")).await?;
        let typed = "{\n  \"sub\": \"alice\",\n  oops\n}";
        page.fill(field, typed).await?;
        page.until(&format!(
            "hook('{field}').ariaInvalid === 'true' && text('token') === ''"
        ))
        .await?;
        let hint = hint(&page, field).await?;
        ensure!(hint.contains("line 3, column 3"), "{hint}");
        page.run::<()>(press).await?;
        says(&page, "sign-status", said).await?;
        let kept: String = page.value(&format!("hook('{field}').value")).await?;
        ensure!(kept == typed, "{kept:?} is left of {typed:?}");
        page.fill(field, &before).await?;
    }
    // The algorithm was chosen while the header could not be read.
    says(&page, "token", "").await?;
    let hint = hint(&page, "sign-header").await?;
    ensure!(hint.contains("HS256") && hint.contains("HS384"), "{hint}");
    Ok(())
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

async fn malformed(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.fill("verify-secret", TEXT).await?;
    // {"alg":"dir","enc":"A256GCM"} begins an encrypted token, five parts alone do not.
    let encrypted = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AA.AA.AA";
    for (token, state, code, said) in [
        ("e30", "malformed", "token_part_count", "this has 1"),
        ("e30.e30", "malformed", "token_part_count", "this has 2"),
        (
            "e30.e30.AA.e30.AA",
            "malformed",
            "token_part_count",
            "has 5",
        ),
        (encrypted, "unsupported", "token_encrypted", "JWE"),
        (
            "eyJhbGciOiJIUzI1NiJ9.e30.",
            "malformed",
            "part_empty",
            "The signature is empty",
        ),
        (
            "eyJhbGciOiJIUzI1NiJ9.e30.AA=",
            "malformed",
            "part_padding",
            "Character 3 of the signature",
        ),
        (
            "e+0.e30.AA",
            "malformed",
            "part_standard_alphabet",
            "Character 2 of the header",
        ),
    ] {
        page.fill("verify-token", token).await?;
        answers(&page, state, code).await?;
        says(&page, "verify-result", said).await?;
        page.until("hook('verify-token').ariaInvalid === 'true'")
            .await?;
        let below = hint(&page, "verify-token").await?;
        ensure!(below.contains(said), "{below}");
    }
    Ok(())
}

async fn pasted(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let token = sign_with(&page, TEXT, "utf8").await?;
    page.fill("verify-secret", TEXT).await?;
    page.fill("verify-token", &format!("Bearer \"{token}\"\n"))
        .await?;
    answers(&page, "valid", "valid").await?;
    let said = page.text("verify-result").await?;
    ensure!(said.contains("Bearer") && said.contains("quot"), "{said}");
    let cookie = format!("session={token}; Path=/; HttpOnly");
    page.fill("verify-token", &cookie).await?;
    says(
        &page,
        "verify-result",
        "not part of a token: the text around it",
    )
    .await?;
    answers(&page, "valid", "valid").await?;
    ensure!(
        page.value::<String>("hook('verify-token').ariaInvalid")
            .await?
            == "false",
        "a token that is valid is marked as wrong"
    );
    Ok(())
}
