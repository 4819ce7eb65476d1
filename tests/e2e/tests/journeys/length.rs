//! How long the secret is.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;

use crate::secret_text::octets;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey("a length is taken while it is typed", typed),
        journey(
            "what is wrong with a length stands across the bar until it is right",
            wrong,
        ),
    ]
}

async fn typed(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.replace_length("64").await?;
    page.until("text('secret').length === 86").await?;
    ensure!(
        octets("base64url", &page.secret().await?)?.len() == 64,
        "64 bytes were asked for"
    );
    // On the way to 1024 are 1 and 10, which are no lengths, and 102, which is one.
    page.replace_length("").await?;
    for (key, characters) in [("1", 86), ("0", 86), ("2", 136), ("4", 1366)] {
        page.press(key).await?;
        page.until(&format!("text('secret').length === {characters}"))
            .await?;
        ensure!(
            !is_wrong(&page).await?,
            "{key}: called wrong while it is typed"
        );
    }
    let field: String = page
        .value("document.querySelector('input[name=bytes]').value")
        .await?;
    ensure!(field == "1024", "the field shows {field:?}");
    // What its algorithm cannot be shorter than is nothing to correct.
    page.choose("alg", "HS512").await?;
    page.replace_length("64").await?;
    page.until("text('secret').length === 86").await?;
    page.choose("format", "alphanumeric").await?;
    page.until("document.querySelector('#bytes-hint').textContent.includes('characters')")
        .await
}

async fn is_wrong(page: &Page) -> Result<bool> {
    page.value("document.querySelector('input[name=bytes]').ariaInvalid === 'true'")
        .await
}

async fn wrong(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let kept = page.secret().await?;
    for (wrong, said) in [
        ("8", "HS256 needs at least 32."),
        ("1025", "at most 1024"),
        ("", "not a whole number"),
        ("31", "HS256 needs at least 32."),
    ] {
        // 1025 is a length of 102 on its way.
        page.replace_length("32").await?;
        page.until("text('secret').length === 43").await?;
        let before = page.secret().await?;
        page.type_length(wrong).await?;
        page.until("document.querySelector('input[name=bytes]').ariaInvalid === 'true'")
            .await?;
        let script = "const field = document.querySelector('input[name=bytes]');
            const ids = `${field.getAttribute('aria-describedby')} ${field.getAttribute('aria-errormessage')}`;
            const texts = ids.split(' ').map((id) => document.getElementById(id)).filter(seen);
            const { height } = texts[0].getBoundingClientRect();
            return [field.value, texts.map((element) => element.innerText).join(' '), height];";
        let (typed, explanation, height): (String, String, f64) = page.run(script).await?;
        ensure!(
            typed == wrong,
            "{wrong:?} was typed, {typed:?} is left of it"
        );
        ensure!(explanation.contains(said), "{wrong:?}: {explanation:?}");
        ensure!(height < 30.0, "more than a line: {height} pixels");
        if wrong != "1025" {
            ensure!(
                page.secret().await? == before,
                "{wrong:?} changed the secret"
            );
        }
    }
    ensure!(
        page.secret().await? != kept,
        "32 bytes again are new ones after 102"
    );
    // Gone with the first key that makes it right, and Enter calls it wrong as leaving does.
    page.replace_length("3").await?;
    page.press(thirtyfour::Key::Enter.value().to_string())
        .await?;
    page.until("document.querySelector('input[name=bytes]').ariaInvalid === 'true'")
        .await?;
    page.press("3").await?;
    page.until(
        "document.querySelector('input[name=bytes]').ariaInvalid !== 'true' && text('secret').length === 44",
    )
    .await
}
