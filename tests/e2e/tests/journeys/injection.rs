//! Nothing that is typed or pasted becomes a part of the page.

use std::fs;
use std::path::Path;

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use serde_json::json;

use crate::tokens::FIELDS;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey("markup typed into any field stays text", fields),
        journey("markup inside of a token stays text", tokens),
    ]
}

const MARKUP: &str = include_str!("markup.js");

/// Every element of the page that a text could bring along, and every attribute that is a script.
const FOREIGN: &str = "const foreign = () => [...document.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('img, iframe, object, embed, video, audio, source, math, marquee, form, base, template, body *:is(script, style, link, meta)')
      ? [element.outerHTML.slice(0, 80)] : []),
    ...[...element.attributes].filter(({ name, value }) => /^on/i.test(name) || /^\\s*javascript:/i.test(value)).map(({ name }) => name),
  ]);
  const dialogs = [];
  for (const name of ['alert', 'confirm', 'prompt']) globalThis[name] = (text) => dialogs.push(text);
  // What one text brought along may be gone with the next one.
  const brought = new Set();
  const effects = () => [...brought, ...dialogs, ...(globalThis.__ran ? ['a script ran'] : [])];
  const put = async (name, text) => {
    hook(name).value = text;
    hook(name).dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
  };
  // A panel that is opened for the first time is fetched before.
  const opened = async () => {
    while (hook('verify-token')?.value !== hook('token').textContent) await new Promise((done) => setTimeout(done));
  };
  const drawn = async () => {
    await new Promise((done) => setTimeout(done));
    for (const found of foreign()) brought.add(found);
  };";

async fn fields(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    for (panel, fields) in FIELDS {
        page.panel(panel).await?;
        for field in fields {
            page.until(&format!("hook('{field}')")).await?;
            let script = "for (const text of texts) await put(arguments[0], text);";
            none(&page, script, field).await?;
        }
    }
    Ok(())
}

async fn tokens(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.sign().await?;
    page.fill("sign-secret", "0123456789abcdef0123456789abcdef")
        .await?;
    let script = "for (const text of texts) {
        await put('sign-header', JSON.stringify({ alg: 'HS256', kid: text }));
        await put('sign-payload', JSON.stringify({ sub: text, [text]: [text] }));
        hook('verify-this').click();
        await opened();
        await drawn();
        if (!hook('verified-header').textContent.includes(JSON.stringify(text))) throw new Error(`no header: ${text}`);
        if (!hook('verified-payload').textContent.includes(JSON.stringify(text))) throw new Error(`not shown: ${text}`);
      }";
    none(&page, script, "").await
}

/// Runs a script over all texts and fails if one of them did anything.
async fn none(page: &Page, script: &str, argument: &str) -> Result<()> {
    let whole = format!(
        "{MARKUP}\n{FOREIGN}
        const done = arguments[arguments.length - 1];
        const texts = [...markup(), ...arguments[1]];
        (async () => {{ {script} return [texts.length, effects()]; }})()
          .then(done, (error) => done([0, [String(error)]]));"
    );
    // In an arrow function, `arguments` are those of the script around it.
    let arguments = vec![json!(argument), json!(corpus()?)];
    let (tried, effects): (usize, Vec<String>) = page.run_async(&whole, arguments).await?;
    ensure!(effects.is_empty(), "{argument}: {effects:#?}");
    ensure!(tried >= 200, "{argument}: only {tried} texts");
    Ok(())
}

/// More of them, where the collection is at hand.
fn corpus() -> Result<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/xss.json");
    if !path.is_file() {
        return Ok(Vec::new());
    }
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}
