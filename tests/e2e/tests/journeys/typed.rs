//! What is typed into the panels Sign and Verify stays in its fields, and goes with them.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Options;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use serde_json::json;
use thirtyfour::Key;

use crate::rotate;
use crate::storage::go_away_and_back;
use crate::storage::left_and_met_again;
use crate::tokens::FIELDS;
use crate::tokens::OTHER;
use crate::tokens::TEXT;
use crate::tokens::answers;
use crate::tokens::open;
use crate::tokens::says;
use crate::tokens::unfold;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "no field of a secret is stored, corrected or filled in",
            private,
        ),
        journey("clearing and leaving forget tokens and secrets", forgotten),
        journey(
            "clearing one panel says what is left in another, and clears it once more",
            elsewhere,
        ),
        journey(
            "a hidden secret that is taken over stays hidden until it is shown",
            hidden,
        ),
        journey("what was cleared cannot be brought back by undoing", undone),
        journey("a reload leaves the fields empty", reload),
        journey("coming back to the page leaves the fields empty", back),
    ]
}

/// A name in the payload that is found wherever the payload is left.
const PERSON: &str = "Hedwig";

/// What keeps vendors from storing, correcting, translating or filling in what a field holds.
async fn private(stage: &Stage) -> Result<()> {
    let page = both(stage).await?;
    page.panel("check").await?;
    page.until("hook('check-input')").await?;
    rotate::open(&page).await?;
    let expected = json!({
        "spellcheck": "false", "autocomplete": "off", "autocapitalize": "off", "autocorrect": "off",
        "writingsuggestions": "false", "translate": "no", "data-1p-ignore": "", "data-lpignore": "true",
        "data-bwignore": "", "data-gramm": "false",
    });
    let script = "return [...document.querySelectorAll('textarea')].flatMap((field) =>
        Object.entries(arguments[0])
          .filter(([name, value]) => field.getAttribute(name) !== value)
          .map(([name]) => `${field.id}: ${name}`))";
    let missing: Vec<String> = page.run_with(script, vec![expected]).await?;
    ensure!(missing.is_empty(), "{missing:?}");
    let fields: Vec<String> = page
        .value("[...document.querySelectorAll('textarea')].map(({ id }) => id).sort()")
        .await?;
    let mut known = FIELDS.map(|(_, fields)| fields).concat();
    // There only beside a token.
    known.push("audit-words");
    known.sort_unstable();
    ensure!(fields == known, "{fields:?}");
    Ok(())
}

async fn forgotten(stage: &Stage) -> Result<()> {
    let page = both(stage).await?;
    for leave in [
        "hook('sign-clear').click(); hook('verify-clear').click()",
        "dispatchEvent(new PageTransitionEvent('pagehide'))",
    ] {
        let typed = fill(&page).await?;
        for (select, choice) in [("verify-reading", "hex"), ("verify-alg", "HS512")] {
            page.pick(select, choice).await?;
        }
        // In the same task, as the browser leaves no other: fields at once, what is drawn in the tasks that follow at once.
        let script = format!(
            "const [typed, done] = arguments;
             const left = (text) => typed.filter((typed) => text.includes(typed));
             const values = () => [...document.querySelectorAll('input, textarea')].flatMap(({{ id, value }}) =>
               left(value).map((typed) => `${{id}}: ${{typed}}`));
             const before = values().length;
             {leave};
             const after = values();
             Promise.resolve().then(() => done([before, [...after, ...left(document.documentElement.outerHTML)]]));"
        );
        let (before, left): (usize, Vec<String>) =
            page.run_async(&script, vec![json!(typed)]).await?;
        ensure!(before >= typed.len(), "only {before} were there");
        ensure!(left.is_empty(), "{leave}: {left:?}");
        // What was chosen is as it was at first, too, so that the next token is not read with the last one's reading.
        let chosen: Vec<String> = page
            .value("['sign-alg', 'sign-reading', 'verify-alg', 'verify-reading'].map((name) => document.querySelector(`[name=${name}]`).value)")
            .await?;
        ensure!(chosen == ["HS256", "utf8", "HS256", "utf8"], "{chosen:?}");
        answers(&page, "empty", "empty").await?;
    }
    Ok(())
}

/// "The page holds no secret" is said when it is so.
async fn elsewhere(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let taken = "hook('sign-secret').value !== '' && text('token') !== ''";
    let nothing =
        "text('secret') === '' && hook('sign-secret').value === '' && text('token') === ''";
    page.click("sign-use-generated").await?;
    page.until(taken).await?;
    page.panel("generate").await?;
    page.click("clear").await?;
    page.status("left in Sign").await?;
    page.until(taken).await?;
    page.click("clear").await?;
    page.status("holds no secret").await?;
    page.until(nothing).await?;
    page.until("hook('clear').disabled").await?;
    // The other way round.
    page.regenerate().await?;
    page.sign().await?;
    page.click("sign-use-generated").await?;
    page.until(taken).await?;
    page.click("sign-clear").await?;
    says(&page, "sign-status", "left in Generate").await?;
    page.until("text('secret') !== ''").await?;
    page.click("sign-clear").await?;
    says(&page, "sign-status", "holds no secret").await?;
    page.until(nothing).await?;
    // What was offered is off once something else was done.
    page.panel("generate").await?;
    page.regenerate().await?;
    page.sign().await?;
    page.click("sign-clear").await?;
    says(&page, "sign-status", "left in Generate").await?;
    page.fill("sign-secret", TEXT).await?;
    page.click("sign-clear").await?;
    says(&page, "sign-status", "left in Generate").await?;
    page.until("text('secret') !== ''").await?;
    // Nor does what was said outlast a look elsewhere, where another secret may have been made.
    page.panel("generate").await?;
    page.regenerate().await?;
    page.sign().await?;
    page.until("text('sign-status') === ''").await?;
    page.click("sign-clear").await?;
    says(&page, "sign-status", "left in Generate").await?;
    page.until("text('secret') !== ''").await?;
    // Nor does Verify keep what Sign has cleared, unless that is said.
    page.click("sign-use-generated").await?;
    page.until("text('token') !== ''").await?;
    page.verify_token().await?;
    page.sign().await?;
    page.click("sign-clear").await?;
    says(&page, "sign-status", "left in Generate and Verify").await?;
    page.click("sign-clear").await?;
    says(&page, "sign-status", "holds no secret").await?;
    page.until("hook('verify-secret').value === '' && hook('verify-token').value === ''")
        .await
}

/// Behind somebody's back, it is not shown in another panel either.
async fn hidden(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.click("hide").await?;
    page.sign().await?;
    page.click("sign-use-generated").await?;
    says(&page, "sign-status", "hidden as it is in Generate").await?;
    page.until("text('token') !== ''").await?;
    page.verify_token().await?;
    let drawn = |field: &str, how: &str| {
        format!(
            "getComputedStyle(hook('{field}')).webkitTextSecurity === '{how}' && hook('{field}').value !== ''"
        )
    };
    for field in ["sign-secret", "verify-secret"] {
        page.until(&drawn(field, "disc")).await?;
    }
    page.panel("generate").await?;
    page.click("hide").await?;
    for field in ["sign-secret", "verify-secret"] {
        page.until(&drawn(field, "none")).await?;
    }
    // What somebody types is theirs to see.
    page.panel("generate").await?;
    page.click("hide").await?;
    page.sign().await?;
    page.until(&drawn("sign-secret", "disc")).await?;
    page.click("sign-clear").await?;
    page.fill("sign-secret", TEXT).await?;
    page.until(&drawn("sign-secret", "none")).await
}

/// However it went from its field: the field itself remembers what a hand took out.
async fn undone(stage: &Stage) -> Result<()> {
    let page = both(stage).await?;
    for (panel, fields) in FIELDS {
        page.panel(panel).await?;
        for field in fields {
            page.until(&format!("hook('{field}')")).await?;
        }
        brings_back_nothing(&page, panel, fields).await?;
    }
    Ok(())
}

async fn brings_back_nothing(page: &Page, panel: &str, fields: &[&str]) -> Result<()> {
    let delete = Key::Delete.value().to_string();
    for field in fields {
        for way in ["left", "deleted", "cut", "in part"] {
            unfold(page).await?;
            page.element(&format!("return hook('{field}')"))
                .await?
                .click()
                .await?;
            page.press_with(Key::Control, 'a').await?;
            page.press(TEXT).await?;
            match way {
                "deleted" => {
                    page.press_with(Key::Control, 'a').await?;
                    page.press(delete.as_str()).await?;
                }
                "cut" => {
                    page.press_with(Key::Control, 'a').await?;
                    page.press_with(Key::Control, 'x').await?;
                }
                "in part" => page.press(Key::Backspace.value().to_string()).await?,
                _ => {}
            }
            page.click(&format!("{panel}-clear")).await?;
            unfold(page).await?;
            page.element(&format!("return hook('{field}')"))
                .await?
                .click()
                .await?;
            for undo in ['z', 'z', 'z', 'y'] {
                page.press_with(Key::Control, undo).await?;
            }
            page.settled().await?;
            let values: Vec<String> = page
                .value("[...document.querySelectorAll('textarea')].map(({ value }) => value)")
                .await?;
            let left = values.iter().any(|value| value.contains("0123"));
            ensure!(!left, "{field}, {way}: {values:?}");
        }
    }
    Ok(())
}

async fn reload(stage: &Stage) -> Result<()> {
    let page = both(stage).await?;
    let typed = fill(&page).await?;
    page.reload().await?;
    page.until("seen(hook('verify-token'))").await?;
    page.sign().await?;
    holds_none(&page, &typed).await
}

async fn back(stage: &Stage) -> Result<()> {
    let served = stage.serve(left_and_met_again(stage))?;
    // By its address, and filled in by script: what geckodriver has clicked in, Firefox does not keep in its cache.
    let page = stage.open_at(&served, "#sign", Options::default()).await?;
    page.ready().await?;
    page.until("hook('sign-payload')?.value").await?;
    go_to(&page, "verify").await?;
    let typed = fill(&page).await?;
    go_away_and_back(&page).await?;
    holds_none(&page, &typed).await
}

/// Both panels, open, and Verify on the screen.
async fn both(stage: &Stage) -> Result<Page> {
    let page = open(stage).await?;
    page.verify().await?;
    Ok(page)
}

/// Types something into every field, and ends in Verify; returns what must not be left of it.
async fn fill(page: &Page) -> Result<[String; 4]> {
    go_to(page, "sign").await?;
    page.fill(
        "sign-header",
        "{\"alg\":\"HS256\",\"kid\":\"a-kid-of-ours\"}",
    )
    .await?;
    page.fill("sign-payload", &format!("{{\"sub\":\"{PERSON}\"}}"))
        .await?;
    page.fill("sign-secret", TEXT).await?;
    page.until("text('token') !== ''").await?;
    let token = page.text("token").await?;
    go_to(page, "verify").await?;
    unfold(page).await?;
    page.fill("verify-token", &token).await?;
    page.fill("verify-secret", TEXT).await?;
    page.fill("verify-previous", OTHER).await?;
    answers(page, "valid", "valid").await?;
    page.until(&format!("text('verified-payload').includes('{PERSON}')"))
        .await?;
    let typed = [token, TEXT.to_owned(), OTHER.to_owned(), PERSON.to_owned()];
    Ok(typed)
}

/// Without a click.
async fn go_to(page: &Page, panel: &str) -> Result<()> {
    page.run::<()>(&format!("location.hash = '#{panel}'"))
        .await?;
    page.until(&format!("seen(hook('{panel}-secret'))")).await
}

/// After the document was left: the panel opens with nothing of it.
async fn holds_none(page: &Page, typed: &[String]) -> Result<()> {
    page.until("hook('sign-payload').value !== ''").await?;
    answers(page, "empty", "empty").await?;
    let script = "const page = [...document.querySelectorAll('input, textarea')].map(({ value }) => value).join('\\n')
          + document.documentElement.outerHTML;
        return arguments[0].filter((typed) => page.includes(typed))";
    let left: Vec<String> = page.run_with(script, vec![json!(typed)]).await?;
    ensure!(left.is_empty(), "{left:?} came back");
    Ok(())
}
