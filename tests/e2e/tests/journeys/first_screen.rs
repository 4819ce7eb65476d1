//! The first screen stands still: no press is lost, and nothing has to be looked for.

use anyhow::Result;
use anyhow::ensure;
use e2e::Engine;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use serde_json::json;

use crate::secret_text::FORMATS;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "a press on any control after the length was edited is not lost",
            after_an_edit,
        ),
        journey(
            "another recipe moves nothing on the first screen",
            stands_still,
        ),
        journey(
            "on a laptop and on a phone the secret, Copy and its answer are on one screen",
            one_screen,
        ),
        journey("Copy answers in its own place, for a while", answers),
        journey(
            "a long secret has at most eight lines, and all of it is selected and copied",
            long,
        ),
        journey(
            "a hidden secret is dots, and a cleared one leads to the next",
            without_secret,
        ),
    ]
}

/// Controls, and what shows that they were pressed. The length before is 64 bytes in base64url.
const PRESSED: [(&str, &str); 15] = [
    ("hook('copy')", "text('status').startsWith('Copied')"),
    (
        "hook('copy-env-line')",
        "text('status').startsWith('Copied the line')",
    ),
    (
        "hook('copy-link')",
        "text('status').startsWith('Copied a link')",
    ),
    ("hook('regenerate')", "text('secret') !== before"),
    ("hook('hide')", "hook('hide').ariaPressed === 'true'"),
    ("hook('clear')", "text('secret') === ''"),
    ("choice('format', 'base64')", "text('secret').length === 88"),
    ("choice('format', 'hex')", "text('secret').length === 128"),
    (
        "choice('format', 'alphanumeric')",
        "text('secret').length === 64",
    ),
    ("choice('format', 'jwk')", "text('secret').startsWith('{')"),
    ("choice('alg', 'HS384')", "radio('alg') === 'HS384'"),
    ("choice('alg', 'HS512')", "radio('alg') === 'HS512'"),
    (
        "document.querySelector('input[name=variable]')",
        "document.activeElement.name === 'variable'",
    ),
    (
        "hook('theme')",
        "state('theme') !== 'light' || state('theme') !== theme",
    ),
    // Last, for a browser may show a bar for it, which covers what is below.
    ("hook('download')", "text('status').startsWith('Handed')"),
];

async fn after_an_edit(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    for (control, effect) in PRESSED {
        page.go("#generate?alg=HS256&format=base64url&bytes=40")
            .await?;
        page.reload().await?;
        page.until("text('secret').length === 54").await?;
        page.run::<()>("window.theme = state('theme')").await?;
        page.replace_length("64").await?;
        page.until("text('secret').length === 86").await?;
        page.run::<()>("window.before = text('secret')").await?;
        page.press_where_it_is(control).await?;
        page.until(effect)
            .await
            .map_err(|error| error.context(format!("{control} was pressed")))?;
    }
    Ok(())
}

/// Whether a part of the secret is not seen, or printed over something else.
const CUT: &str = "hook('secret').scrollHeight > hook('secret').clientHeight + 1
    || hook('secret').offsetHeight > hook('secret').parentElement.clientHeight";

/// Where the controls and what they act on are, in whole pixels of the document.
const PLACES: &str = "[...document.querySelectorAll(
    '#panel-generate :is(button, input, fieldset, [data-testid=facts], .picture, .workspace, .line)'
  )].filter(seen).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const name = element.dataset.testid ?? element.name ?? element.className;
    return `${name} ${element.value ?? ''} ${[x + scrollX, y + scrollY, width, height].map(Math.round)}`
      .replace(/^bytes \\d+/, 'bytes');
  })";

async fn stands_still(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.offline().await?;
    let mut sizes = vec![None];
    if page.engine() == Engine::Chromium {
        sizes.extend([320, 375, 641, 768, 801, 900, 1024, 1366].map(Some));
    }
    for width in sizes {
        if let Some(width) = width {
            page.resize(width, 700).await?;
        }
        page.choose("alg", "HS256").await?;
        page.replace_length("64").await?;
        let before = places(&page).await?;
        ensure!(before.len() > 12, "there are controls: {before:?}");
        for bytes in ["64", "256", "1024"] {
            page.replace_length(bytes).await?;
            for format in FORMATS {
                page.choose("format", format).await?;
                let after = places(&page).await?;
                let moved: Vec<_> = after.iter().zip(&before).filter(|(a, b)| a != b).collect();
                ensure!(
                    moved.is_empty() && after.len() == before.len(),
                    "{width:?} pixels, {bytes} bytes, {format}: {moved:#?}"
                );
                let narrow = format == "jwk" && width == Some(320);
                ensure!(
                    bytes != "64" || narrow || !page.value::<bool>(CUT).await?,
                    "{width:?} pixels, {format}: not all of the secret is seen"
                );
            }
        }
        // Nor does a length that cannot be.
        page.type_length("12").await?;
        page.until("alerts().length > 0").await?;
        let after = places(&page).await?;
        ensure!(after == before, "{width:?}: {before:#?} {after:#?}");
    }
    Ok(())
}

async fn places(page: &Page) -> Result<Vec<String>> {
    page.settled().await?;
    page.value(PLACES).await
}

async fn one_screen(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    for (width, height) in [(1366, 657), (375, 667)] {
        page.resize(width, height).await?;
        page.run::<()>("scrollTo(0, 0)").await?;
        for (algorithm, bytes) in [("HS256", 32), ("HS384", 48), ("HS512", 64)] {
            for format in FORMATS {
                page.choose("alg", algorithm).await?;
                page.choose("format", format).await?;
                if format != "alphanumeric" {
                    page.replace_length(&bytes.to_string()).await?;
                }
                page.run::<()>("scrollTo(0, 0)").await?;
                page.click("copy").await?;
                page.status("Copied").await?;
                let script = "const outside = [
                    document.querySelector('.settings'), hook('secret'), hook('copy'), hook('status'),
                    // On a phone the line is below.
                    ...(innerWidth > 800 ? [hook('export-tabs'), hook('env-line'), hook('copy-env-line')] : []),
                  ].filter((element) => {
                    const { top, bottom } = element.getBoundingClientRect();
                    return top < 0 || bottom > innerHeight;
                  });
                  return [outside.map(({ className }) => className), scrollY];";
                let (outside, scrolled): (Vec<String>, f64) = page.run(script).await?;
                let cut: bool = page.value(CUT).await?;
                let place = format!("{width}x{height}, {algorithm}, {format}");
                ensure!(outside.is_empty(), "{place}: {outside:?} not on the screen");
                // It was never far: clicking has not scrolled there.
                ensure!(scrolled < 1.0, "{place}: scrolled by {scrolled}");
                let long = format == "jwk" && width == 375 && bytes > 48;
                ensure!(!cut || long, "{place}: not all of the secret is seen");
            }
        }
    }
    Ok(())
}

async fn answers(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    for button in ["copy", "copy-env-line", "copy-link"] {
        let width = format!("hook('{button}').getBoundingClientRect().width");
        let before: f64 = page.value(&width).await?;
        let label: String = page.value(&format!("hook('{button}').innerText")).await?;
        page.click(button).await?;
        page.until(&format!("hook('{button}').innerText.includes('✓ Copied')"))
            .await?;
        let during: f64 = page.value(&width).await?;
        ensure!(
            before.to_bits() == during.to_bits(),
            "{button}: {before}, {during}"
        );
        // Right below the button, or beside it.
        let near = "const [button, status] = [hook('copy'), hook('status')].map((element) => element.getBoundingClientRect());
            return Math.max(status.top - button.bottom, button.top - status.bottom);";
        let apart: f64 = page.run(near).await?;
        ensure!(apart < 70.0, "the answer is {apart} pixels away");
        // It goes by itself.
        let label = json!(label);
        page.until(&format!("hook('{button}').innerText === {label}"))
            .await?;
    }
    // What was copied is not what there is now.
    page.click("copy").await?;
    page.until("hook('copy').innerText.includes('✓ Copied')")
        .await?;
    page.click("regenerate").await?;
    page.until("!hook('copy').innerText.includes('✓') && text('status') === ''")
        .await
}

async fn long(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.choose_anew("format", "hex").await?;
    page.replace_length("1024").await?;
    page.until("text('secret').length === 2048").await?;
    let lines: f64 = page
        .value(
            "hook('secret').clientHeight / parseFloat(getComputedStyle(hook('secret')).lineHeight)",
        )
        .await?;
    ensure!((1.0..=8.0).contains(&lines), "{lines} lines");
    let end =
        "hook('secret').scrollTop + hook('secret').clientHeight >= hook('secret').scrollHeight - 1";
    ensure!(!page.value::<bool>(end).await?, "the end is not there yet");
    // By keys, as by a wheel or a finger.
    page.tab_to("hook('secret')").await?;
    page.press(thirtyfour::Key::End.value().to_string()).await?;
    page.until(end).await?;
    let selected: String = page
        .run("getSelection().selectAllChildren(hook('secret')); return getSelection().toString();")
        .await?;
    ensure!(selected == page.secret().await?, "selected {selected:?}");
    page.click("copy").await?;
    page.status("Copied").await?;
    ensure!(page.pasted().await? == page.secret().await?, "copied");
    let height: f64 = page.value("document.documentElement.scrollHeight").await?;
    ensure!(height < 1_600.0, "the page is {height} pixels high");
    Ok(())
}

async fn without_secret(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let drawn = |element: &str| format!("getComputedStyle({element}, '::before').content");
    page.click("hide").await?;
    page.until("getComputedStyle(hook('hide').querySelector('.twin').lastElementChild).visibility === 'visible' && text('secret') === ''")
        .await?;
    let dots: String = page.value(&drawn("hook('secret')")).await?;
    ensure!(dots.contains("••••"), "{dots}");
    let line: String = page.value(&drawn("hook('env-line')")).await?;
    ensure!(
        line.contains("••••") && (line.contains("data-name") || line.contains("JWT_SECRET")),
        "{line}"
    );
    let before = page
        .value::<String>("hook('env-line').dataset.name")
        .await?;
    ensure!(before == "JWT_SECRET", "{before}");
    page.click("clear").await?;
    page.until("document.activeElement === hook('regenerate')")
        .await?;
    // Nothing is drawn that is not there any more.
    for element in ["hook('secret')", "hook('env-line')"] {
        let drawn: String = page.value(&drawn(element)).await?;
        ensure!(!drawn.contains('•'), "{element}: {drawn}");
    }
    let primary = "getComputedStyle(hook('regenerate')).backgroundColor";
    let calm = "getComputedStyle(hook('copy')).backgroundColor";
    ensure!(
        page.value::<bool>(&format!("{primary} !== {calm}")).await?,
        "New secret is what there is to do"
    );
    page.press(" ").await?;
    // It is still hidden, and there again.
    page.until("!hook('copy').disabled && text('secret') === ''")
        .await?;
    page.click("hide").await?;
    page.until("text('secret').length === 43").await
}
