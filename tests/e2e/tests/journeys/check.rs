//! Checking what somebody has: what an engine has a hand in, the worker above all. What is said of which text is tested in
//! tests/web.

use anyhow::Context as _;
use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use serde_json::json;
use static_host::Override;
use thirtyfour::Key;

use crate::tokens::says;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "a secret that is weak, short, known, or none of these is told apart",
            secrets,
        ),
        journey("the secret of a token is found from the token alone", found),
        journey(
            "a secret that is not among those tried is said so, with their number, and the search can be stopped",
            clean,
        ),
        journey(
            "a word list from the disk is tried, whatever its line breaks",
            list,
        ),
        journey(
            "a file of variables is looked at whole, and its tokens against its secrets",
            file,
        ),
        journey(
            "with the server gone, a panel that was never open checks with a worker that was never started",
            offline,
        ),
        journey("a token is checked by keyboard alone", keyboard),
        journey(
            "a worker whose files are not what they should be is refused by name, and the rest goes on",
            broken,
        ),
        journey(
            "where there are no workers the page does the work itself",
            no_worker,
        ),
    ]
}

/// Signed with `dddddd`.
const TOKEN: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpZCI6MTAsImlhdCI6MTUyNDQ0MjE5OX0.a9b52fBZPUtpmxlOVl2xZtXrxwDdaUqBOmrJQ0ou0lI";
/// Signed with 44 bytes that nobody tries.
const UNKNOWN: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbGljZSJ9.GDCCr5d-CHqc3MpM_7XNl9JYPyDnM6BwAv41tWfWclE";
/// Signed with `quartz-lantern-93-umbrella`.
const LISTED: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbGljZSJ9.-hFt4w16I7C2KglNa9Khomdo8L-nRqvHeZ8g3Yw6KVw";

async fn open(stage: &Stage) -> Result<Page> {
    let page = stage.page().await?;
    page.panel("check").await?;
    Ok(page)
}

async fn verdict(page: &Page, verdict: &str) -> Result<()> {
    page.until(&format!(
        "hook('check-verdict').dataset.verdict === '{verdict}' && !hook('check-verdict').ariaBusy"
    ))
    .await
}

async fn audit(page: &Page, state: &str) -> Result<()> {
    page.until(&format!("hook('audit-result').dataset.state === '{state}'"))
        .await
}

async fn secrets(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    for (secret, expected) in [
        ("your-256-bit-secret", "known"),
        ("k3J9-Vx0_q", "short"),
        ("my-super-secret-key-for-the-jwt-of-my-app", "weak"),
        ("abcabcabcabcabcabcabcabcabcabcabcabcabcss", "structured"),
        ("3q2-7_v0y8tKzN1mPpQr5sUvWxYzAbCdEfGhIjKlMno", "none-found"),
    ] {
        page.fill("check-input", secret).await?;
        verdict(&page, expected)
            .await
            .with_context(|| secret.to_owned())?;
    }
    page.click("check-use-generated").await?;
    verdict(&page, "none-found").await?;
    page.click("check-clear").await?;
    page.until("hook('check-input').value === '' && !hook('check-verdict').dataset.verdict")
        .await
}

async fn found(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.fill("check-input", TOKEN).await?;
    page.until("hook('check-kind').dataset.kind === 'token'")
        .await?;
    page.click("audit-start").await?;
    audit(&page, "found").await?;
    verdict(&page, "known").await?;
    ensure!(page.text("audit-found").await? == "dddddd");
    // The next search begins anew.
    page.fill("audit-words", "quartz-lantern-93\numbrella")
        .await?;
    audit(&page, "idle").await?;
    page.fill("check-input", LISTED).await?;
    page.fill("audit-words", "quartz-lantern-93-umbrella")
        .await?;
    page.click("audit-start").await?;
    audit(&page, "found").await?;
    page.until("hook('audit-result').dataset.source === 'words'")
        .await
}

async fn clean(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.fill("check-input", UNKNOWN).await?;
    page.click("audit-start").await?;
    page.until("Number(hook('audit-result').dataset.tried) > 0")
        .await?;
    page.click("audit-cancel").await?;
    audit(&page, "cancelled").await?;
    page.click("audit-start").await?;
    audit(&page, "clean").await?;
    let tried: String = page.value("hook('audit-result').dataset.tried").await?;
    ensure!(tried.parse::<u64>()? > 1_000_000, "{tried}");
    says(&page, "audit-result", "Not among").await?;
    verdict(&page, "none-found").await
}

async fn list(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.fill("check-input", LISTED).await?;
    choose(&page, "one\r\ntwo\r\n\r\nquartz-lantern-93-umbrella").await?;
    page.click("audit-start").await?;
    audit(&page, "found").await?;
    page.until("hook('audit-result').dataset.source === 'file'")
        .await?;
    ensure!(page.text("audit-found").await? == "quartz-lantern-93-umbrella");
    choose(&page, "one\ntwo\n").await?;
    audit(&page, "idle").await?;
    page.click("audit-start").await?;
    audit(&page, "clean").await
}

/// Chooses a file with this in it, as its reader would.
async fn choose(page: &Page, text: &str) -> Result<()> {
    page.run(&format!(
        "const files = new DataTransfer();
         files.items.add(new File([{}], 'words.txt'));
         hook('audit-file').files = files.files;
         hook('audit-file').dispatchEvent(new Event('change', {{ bubbles: true }}));",
        json!(text)
    ))
    .await
}

async fn file(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let text = format!(
        "JWT_SECRET=3q2-7_v0y8tKzN1mPpQr5sUvWxYzAbCdEfGhIjKlMno\nREFRESH_SECRET=your-256-bit-secret\nANON_KEY={TOKEN}\n"
    );
    page.fill("check-input", &text).await?;
    page.until("hook('check-kind').dataset.kind === 'env'")
        .await?;
    for code in ["published", "token_by_other"] {
        page.until(&format!(
            "document.querySelector('[data-testid=finding][data-code={code}]')"
        ))
        .await?;
    }
    let shown = "[...document.querySelectorAll('.variables output')].map((value) => value.textContent).join(' ')";
    ensure!(page.value::<String>(shown).await?.trim().is_empty());
    page.click("reveal-values").await?;
    page.until(&format!("{shown}.includes('your-256-bit-secret')"))
        .await
}

async fn offline(stage: &Stage) -> Result<()> {
    stage.tolerate("fetching the script");
    let served = stage.serve(stage.site())?;
    let page = stage.open(&served).await?;
    page.offline().await?;
    served.stop();
    page.panel("check").await?;
    page.fill("check-input", "sunshine1987").await?;
    page.until("document.querySelector('[data-testid=finding][data-code=guessable]')")
        .await?;
    page.fill("check-input", UNKNOWN).await?;
    page.click("audit-start").await?;
    audit(&page, "clean").await
}

async fn keyboard(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.tab_to("hook('check-input')").await?;
    page.press(TOKEN).await?;
    page.tab_to("hook('audit-start')").await?;
    page.press(Key::Enter).await?;
    audit(&page, "found").await?;
    page.tab_back_to("hook('check-clear')").await?;
    page.press(Key::Enter).await?;
    page.until("hook('check-input').value === '' && text('audit-found') === ''")
        .await
}

async fn broken(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let name = |start: &str, end: &str| -> Result<String> {
        let names = std::fs::read_dir(stage.dist().join("assets"))?;
        let mut names = names.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let found = names.find(|name| name.starts_with(start) && name.ends_with(end));
        found.with_context(|| format!("there is no {start}…{end}"))
    };
    for file in [name("worker-", ".js")?, name("worker-", ".wasm")?] {
        for fault in [Override::Flipped(1_000), Override::NotFound] {
            let mut site = stage.site();
            site.overrides.insert(format!("/assets/{file}"), fault);
            let served = stage.serve(site)?;
            let page = stage.open(&served).await?;
            page.panel("check").await?;
            page.fill("check-input", TOKEN).await?;
            page.click("audit-start").await?;
            audit(&page, "failed").await.with_context(|| file.clone())?;
            says(&page, "audit-result", &file).await?;
            // What needs no worker goes on.
            page.fill("check-input", "your-256-bit-secret").await?;
            verdict(&page, "known").await?;
            page.panel("generate").await?;
            page.regenerate().await?;
        }
    }
    Ok(())
}

async fn no_worker(stage: &Stage) -> Result<()> {
    let mut site = stage.site();
    site.head_scripts.push(static_host::HeadScript {
        name: "fault".to_owned(),
        source: "delete window.Worker".to_owned(),
    });
    let page = stage.open(&*stage.serve(site)?).await?;
    page.panel("check").await?;
    page.fill("check-input", TOKEN).await?;
    page.click("audit-start").await?;
    audit(&page, "found").await?;
    ensure!(page.text("audit-found").await? == "dddddd");
    Ok(())
}
