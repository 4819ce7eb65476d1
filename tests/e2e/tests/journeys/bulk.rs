//! Secrets by the thousand: what an engine has a hand in. How they are drawn and written is tested in the library.

use std::collections::HashSet;

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use static_host::HeadScript;
use static_host::Site;
use thirtyfour::Key;

use crate::download::arrives;
use crate::tokens::checked;
use crate::tokens::says;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "a hundred thousand secrets arrive as a file, each once",
            file,
        ),
        journey(
            "secrets are written into the file that was chosen, as fast as that takes them",
            chosen,
        ),
        journey(
            "a file that is cancelled, or that nobody chose, is not kept",
            cancelled,
        ),
        journey("a file that cannot be written is given up", full),
        journey(
            "a file that is cancelled while it is closed is not kept",
            closing,
        ),
        journey(
            "a file is called made once it is closed, and not before",
            late,
        ),
        journey(
            "a file and a search take each other's place",
            beside_an_audit,
        ),
        journey("without workers the page makes the file", on_the_page),
        journey("twenty secrets are a list, each with its Copy", list),
        journey("many secrets are made by keyboard alone", keyboard),
        journey(
            "with the server gone, secrets are made by the thousand",
            offline,
        ),
    ]
}

/// The secrets of the list.
pub const LISTED: &str = "[...document.querySelectorAll('[data-testid=bulk-secret]')].filter(seen).map((code) => code.textContent)";

/// Without a dialog, which nobody could answer.
const WITHOUT: &str = "window.showSaveFilePicker = undefined;";

/// In place of the dialog: whoever chooses a file takes what is written into it. `answer` says what becomes of it.
const CHOOSES: &str = "window.written = [];
window.ends = [];
window.most = 0;
let open = 0;
window.showSaveFilePicker = async ({ suggestedName }) => {
  window.suggested = suggestedName;
  if (window.answer === 'none') throw new DOMException('', 'AbortError');
  return {
    createWritable: async () => ({
      write: async (piece) => {
        if (window.answer === 'full' && window.written.length > 2) throw new DOMException('', 'QuotaExceededError');
        open += 1;
        window.most = Math.max(window.most, open);
        window.written.push(new TextDecoder().decode(piece));
        await new Promise((resolve) => setTimeout(resolve, window.takes ?? 20));
        open -= 1;
      },
      close: async () => {
        window.ends.push('closing');
        if (window.answer === 'late') throw new DOMException('', 'QuotaExceededError');
        if (window.answer === 'slow') await new Promise((resolve) => { window.close_it = resolve; });
        window.ends.push('closed');
      },
      abort: async () => { window.ends.push('aborted'); },
    }),
    remove: async () => { window.ends.push('removed'); },
  };
};";

/// Signed with the text "secret", and with a good one.
const TOKEN: &str = "eyJhbGciOiJIUzI1NiJ9.e30.XmNK3GpH3Ys_7wsYBfq4C3M6goz71I7dTgUkuIa5lyQ";
const STRONG: &str = "eyJhbGciOiJIUzI1NiJ9.e30.AmNK3GpH3Ys_7wsYBfq4C3M6goz71I7dTgUkuIa5lyQ";

/// Keeps each amount that was said.
const AMOUNTS: &str = "window.amounts = [];
new MutationObserver(() => {
  const { value } = document.querySelector('[data-testid=bulk-progress]');
  if (value !== window.amounts.at(-1)) window.amounts.push(value);
}).observe(document.querySelector('[data-testid=bulk-progress]'), { attributes: true });";

fn site(stage: &Stage, script: &str) -> Site {
    let mut site = stage.site();
    site.head_scripts.push(HeadScript {
        name: "picker".to_owned(),
        source: script.to_owned(),
    });
    site
}

async fn open(stage: &Stage, script: &str) -> Result<Page> {
    stage.open(&*stage.serve(site(stage, script))?).await
}

/// Asks for so many, and waits until they can be made.
pub async fn ask(page: &Page, count: &str) -> Result<()> {
    page.fill("bulk-count", count).await?;
    page.until("seen(hook('bulk-start')) && !hook('bulk-start').disabled")
        .await
}

/// Makes so many, and waits until that is over.
pub async fn make(page: &Page, count: &str) -> Result<()> {
    ask(page, count).await?;
    page.click("bulk-start").await?;
    ended(page, "done").await
}

/// Begins with more than will be made, and waits until some are.
async fn begin(page: &Page) -> Result<()> {
    ask(page, "10000000").await?;
    page.run::<()>(AMOUNTS).await?;
    page.click("bulk-start").await?;
    page.until("window.amounts.some((amount) => amount > 0)")
        .await
}

async fn ended(page: &Page, state: &str) -> Result<()> {
    page.until(&format!("hook('bulk-result').dataset.state === '{state}'"))
        .await
}

/// Whether a file has so many lines of this shape, and none twice.
fn is_file_of(file: &[u8], count: usize, start: impl Fn(usize) -> String) -> bool {
    let Ok(text) = std::str::from_utf8(file) else {
        return false;
    };
    let mut secrets = HashSet::new();
    for (number, line) in (1..).zip(text.lines()) {
        let Some(secret) = line.strip_prefix(&start(number)) else {
            return false;
        };
        let whole = secret.len() == 43
            && secret
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
        if !whole || !secrets.insert(secret) {
            return false;
        }
    }
    secrets.len() == count && text.ends_with('\n')
}

async fn file(stage: &Stage) -> Result<()> {
    let page = open(stage, WITHOUT).await?;
    make(&page, "100000").await?;
    arrives(&page, |file| is_file_of(file, 100_000, |_| String::new())).await?;
    let said = page.text("bulk-result").await?;
    ensure!(
        said.starts_with(
            "100,000 went to your browser as a file, for HS256, base64url, 32 bytes each"
        ),
        "{said}"
    );
    page.pick("bulk-layout", "dotenv").await?;
    page.click("bulk-start").await?;
    arrives(&page, |file| {
        is_file_of(file, 100_000, |number| format!("JWT_SECRET_{number}="))
    })
    .await
}

async fn chosen(stage: &Stage) -> Result<()> {
    let page = open(stage, CHOOSES).await?;
    ask(&page, "300000").await?;
    page.pick("bulk-layout", "csv").await?;
    page.click("bulk-start").await?;
    ended(&page, "done").await?;
    let text: String = page.value("window.written.join('')").await?;
    let rows = text.strip_prefix("number,secret\n").unwrap_or_default();
    ensure!(
        is_file_of(rows.as_bytes(), 300_000, |number| format!("{number},")),
        "another file was written"
    );
    let ends: Vec<String> = page.value("window.ends").await?;
    let suggested: String = page.value("window.suggested").await?;
    ensure!(
        ends == ["closing", "closed"] && suggested == "secrets.csv",
        "{ends:?} {suggested}"
    );
    let most: u32 = page.value("window.most").await?;
    ensure!(most == 1, "{most} pieces were written at once");
    let made: String = page.value("hook('bulk-result').dataset.made").await?;
    ensure!(made == "300000", "{made} of 300,000");
    Ok(())
}

async fn cancelled(stage: &Stage) -> Result<()> {
    let page = open(stage, CHOOSES).await?;
    begin(&page).await?;
    let busy: bool = page
        .value("hook('bulk-start').disabled && seen(hook('bulk-progress'))")
        .await?;
    ensure!(busy, "it can be begun twice");
    page.click("bulk-cancel").await?;
    ended(&page, "cancelled").await?;
    page.until("window.ends.join() === 'aborted,removed'")
        .await?;
    // It is not worked on behind the back of whoever stopped it.
    let written: usize = page.value("window.written.length").await?;
    page.settled().await?;
    let later: usize = page.value("window.written.length").await?;
    ensure!(later <= written + 1, "{written} pieces, and then {later}");
    page.run::<()>("window.answer = 'none'").await?;
    page.click("bulk-start").await?;
    ended(&page, "cancelled").await?;
    // The next one is not touched by it.
    page.run::<()>("window.answer = ''; window.written = []")
        .await?;
    make(&page, "1000").await?;
    let text: String = page.value("window.written.join('')").await?;
    ensure!(
        is_file_of(text.as_bytes(), 1_000, |_| String::new()),
        "{text}"
    );
    Ok(())
}

async fn full(stage: &Stage) -> Result<()> {
    let page = open(stage, CHOOSES).await?;
    page.run::<()>("window.answer = 'full'").await?;
    ask(&page, "1000000").await?;
    page.click("bulk-start").await?;
    ended(&page, "error").await?;
    let said = page.text("bulk-result").await?;
    ensure!(said.contains("could not be written"), "{said}");
    page.until("window.ends.join() === 'aborted,removed'").await
}

async fn closing(stage: &Stage) -> Result<()> {
    let page = open(stage, CHOOSES).await?;
    page.run::<()>("window.answer = 'slow'").await?;
    ask(&page, "1000").await?;
    page.click("bulk-start").await?;
    page.until("window.ends.join() === 'closing'").await?;
    page.click("bulk-cancel").await?;
    ended(&page, "cancelled").await?;
    page.run::<()>("window.close_it()").await?;
    page.until("window.ends.join() === 'closing,closed,removed'")
        .await?;
    ended(&page, "cancelled").await
}

/// Keeps each state that was shown.
const STATES: &str = "const result = hook('bulk-result');
window.states = [];
new MutationObserver(() => {
  const { state } = result.dataset;
  if (state !== window.states.at(-1)) window.states.push(state);
}).observe(result, { attributes: true });";

async fn late(stage: &Stage) -> Result<()> {
    let page = open(stage, CHOOSES).await?;
    page.run::<()>("window.answer = 'late'; window.takes = 600")
        .await?;
    ask(&page, "50000").await?;
    page.run::<()>(STATES).await?;
    page.click("bulk-start").await?;
    ended(&page, "error").await?;
    let states: Vec<String> = page.value("window.states").await?;
    ensure!(states == ["working", "error"], "{states:?}");
    let text: String = page.value("window.written.join('')").await?;
    ensure!(
        is_file_of(text.as_bytes(), 50_000, |_| String::new()),
        "not all of it was written before"
    );
    // Clear in the midst of the last piece stops it.
    page.run::<()>("window.takes = 3000; window.written = []; window.ends = []")
        .await?;
    page.click("bulk-start").await?;
    page.until("window.written.join('').length > 2_000_000")
        .await?;
    page.click("bulk-clear").await?;
    page.until("window.ends.join() === 'aborted,removed'").await
}

async fn beside_an_audit(stage: &Stage) -> Result<()> {
    let page = open(stage, CHOOSES).await?;
    begin(&page).await?;
    checked(&page, TOKEN, "token").await?;
    page.click("audit-start").await?;
    page.until("hook('audit-result').dataset.state === 'found'")
        .await?;
    page.panel("generate").await?;
    ended(&page, "cancelled").await?;
    // And the other way round: a search through a list that does not end.
    checked(&page, STRONG, "token").await?;
    page.fill("audit-words", &"a word and another\n".repeat(3_000))
        .await?;
    page.click("audit-start").await?;
    page.until("hook('audit-result').dataset.state === 'running'")
        .await?;
    page.panel("generate").await?;
    make(&page, "1000").await?;
    page.panel("check").await?;
    page.until("hook('audit-result').dataset.state === 'cancelled'")
        .await
}

async fn on_the_page(stage: &Stage) -> Result<()> {
    let page = open(
        stage,
        &format!("{CHOOSES} delete window.Worker; window.Worker = undefined;"),
    )
    .await?;
    begin(&page).await?;
    page.click("bulk-cancel").await?;
    ended(&page, "cancelled").await?;
    page.run::<()>("window.written = []").await?;
    make(&page, "5000").await?;
    let text: String = page.value("window.written.join('')").await?;
    ensure!(
        is_file_of(text.as_bytes(), 5_000, |_| String::new()),
        "{} characters",
        text.len()
    );
    Ok(())
}

async fn list(stage: &Stage) -> Result<()> {
    let page = open(stage, WITHOUT).await?;
    let single = page.secret().await?;
    make(&page, "20").await?;
    let secrets: Vec<String> = page.value(LISTED).await?;
    let different: HashSet<_> = secrets.iter().collect();
    ensure!(different.len() == 20, "{} of 20", different.len());
    page.element("return document.querySelectorAll('[data-testid=bulk-copy]')[6]")
        .await?
        .click()
        .await?;
    says(&page, "bulk-status", "Copied").await?;
    let copied = page.pasted().await?;
    ensure!(secrets.get(6) == Some(&copied), "another one was copied");
    page.download("bulk-save").await?;
    let whole = secrets.join("\n") + "\n";
    arrives(&page, |file| file == whole.as_bytes()).await?;
    // The keys of the one secret do nothing while that is not seen.
    page.run::<()>("document.activeElement.blur()").await?;
    for key in ["n", "c"] {
        page.press(key).await?;
    }
    // But for the one that hides, which is for all.
    let filled = format!("{LISTED}.filter(Boolean).length");
    page.press("h").await?;
    page.until(&format!("{filled} === 0")).await?;
    page.press("h").await?;
    page.until(&format!("{filled} === 20")).await?;
    page.fill("bulk-count", "1").await?;
    page.until("seen(hook('secret')) && !seen(hook('bulk-list'))")
        .await?;
    ensure!(page.secret().await? == single, "a key has made another one");
    page.fill("bulk-count", "20").await?;
    page.until("seen(hook('bulk-list'))").await?;
    page.click("bulk-clear").await?;
    page.until(&format!(
        "!seen(hook('bulk-list')) && {LISTED}.length === 0"
    ))
    .await
}

async fn keyboard(stage: &Stage) -> Result<()> {
    let page = open(stage, WITHOUT).await?;
    page.tab_to("hook('bulk-count')").await?;
    page.press_with(Key::Control, 'a').await?;
    page.press("1000").await?;
    page.until("seen(hook('bulk-start')) && !hook('bulk-start').disabled")
        .await?;
    page.tab_to("hook('bulk-start')").await?;
    page.press(Key::Enter).await?;
    ended(&page, "done").await?;
    arrives(&page, |file| is_file_of(file, 1_000, |_| String::new())).await?;
    // Nobody begins at the top of the page again.
    page.until("document.activeElement === hook('bulk-start')")
        .await?;
    page.tab_to("hook('bulk-count')").await?;
    page.press_with(Key::Control, 'a').await?;
    page.press("3000").await?;
    page.press(Key::Enter).await?;
    arrives(&page, |file| is_file_of(file, 3_000, |_| String::new())).await
}

async fn offline(stage: &Stage) -> Result<()> {
    stage.tolerate("fetching the script");
    let served = stage.serve(site(stage, WITHOUT))?;
    let page = stage.open(&served).await?;
    page.offline().await?;
    served.stop();
    make(&page, "5000").await?;
    arrives(&page, |file| is_file_of(file, 5_000, |_| String::new())).await
}
