//! How many candidates an audit of a token tries in a second: the worker of the page in Chromium, beside loops in Node.js and
//! Python that do nothing else. Only what is measured in one run can be compared.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use e2e::Engine;
use e2e::Stage;
use serde::Deserialize;
use serde_json::json;
use static_host::Site;

/// How often everything is measured. An odd number, so that one is in the middle.
const ROUNDS: usize = 5;
/// How long what is signed is, in bytes.
const SIGNING_INPUT: usize = 200;

/// Asks the worker as the page does, for a token that no candidate fits. An audit without the user's list.
const AUDIT: &str = "const [address, token, done] = arguments;
const fetchBytes = ([file, integrity]) => fetch(new URL(file, address), { integrity }).then((answer) => answer.arrayBuffer());
import(address).then(({ ask }) => {
  const job = new TextEncoder().encode(`audit HS256 ${token.length}\\n${token}`);
  const began = performance.now();
  ask(fetchBytes, job, undefined, (report) => {
    const [kind, tried, , rate] = new TextDecoder().decode(report).trim().split('\\t');
    if (kind === 'progress') return;
    done({ kind, tried: Number(tried), rate: Number(rate), seconds: (performance.now() - began) / 1000 });
  });
}, (error) => done({ kind: String(error), tried: 0, rate: 0, seconds: 0 }));";

const NODE: &str = "const { createHmac } = require('crypto');
const input = 'a'.repeat(SIGNING_INPUT);
const began = performance.now();
for (let i = 0; i < 300000; i += 1) createHmac('sha256', 'candidate' + i).update(input).digest();
console.log(300000 / (performance.now() - began) * 1000);";

const PYTHON: &str = "import hmac, time
message = b'a' * SIGNING_INPUT
began = time.perf_counter()
for i in range(300000):
    hmac.digest(b'candidate%d' % i, message, 'sha256')
print(300000 / (time.perf_counter() - began))";

#[derive(Deserialize)]
struct Audited {
    kind: String,
    tried: u64,
    rate: f64,
    seconds: f64,
}

/// Measures, and prints the medians.
pub async fn measure(dist: &Path) -> Result<()> {
    let (mut ours, mut waited, mut node, mut python) = (vec![], vec![], vec![], vec![]);
    let mut tried = 0;
    for round in 1..=ROUNDS {
        let audited = audit(dist).await?;
        tried = audited.tried;
        ours.push(audited.rate);
        waited.push(audited.seconds);
        node.push(printed("node", "-e", NODE)?);
        python.push(printed("python3", "-c", PYTHON)?);
        eprintln!("  round {round} of {ROUNDS}");
    }
    let (ours, node, python) = (median(ours), median(node), median(python));
    println!("\nHS256, {SIGNING_INPUT} bytes signed, candidates a second, median of {ROUNDS}");
    println!("  the page's worker, Chromium   {ours:>9.0}");
    println!(
        "  Node.js, crypto.createHmac    {node:>9.0}   {:.1} times as many here",
        ours / node
    );
    println!(
        "  Python, hmac.digest           {python:>9.0}   {:.1} times as many here",
        ours / python
    );
    println!(
        "an audit without words and list: {tried} candidates, {:.1} s with the start of the worker",
        median(waited)
    );
    Ok(())
}

async fn audit(dist: &Path) -> Result<Audited> {
    let stage = Stage::new(Engine::Chromium, dist);
    let served = stage.serve(Site::new(dist))?;
    let page = stage.open_at(&served, "", e2e::Options::default()).await?;
    page.ready().await?;
    let script = worker_file(dist, "js")?;
    let address = format!("{}assets/{script}", served.url());
    let audited: Audited = page
        .run_async(AUDIT, vec![json!(address), json!(token())])
        .await?;
    ensure!(
        audited.kind == "clean",
        "the audit ended so: {}",
        audited.kind
    );
    Ok(audited)
}

/// The file of the worker with this extension: its script, or its module.
pub fn worker_file(dist: &Path, extension: &str) -> Result<String> {
    let names = fs::read_dir(dist.join("assets"))?.flatten();
    let mut names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let file = names.find(|name| {
        name.starts_with("worker-") && Path::new(name).extension() == Some(extension.as_ref())
    });
    file.with_context(|| format!("the worker has no file with the extension {extension}"))
}

/// A token of that length with a signature that no candidate makes.
fn token() -> String {
    let header = BASE64_URL_SAFE_NO_PAD.encode(r#"{"alg":"HS256"}"#);
    let claims = (SIGNING_INPUT - header.len() - 1) / 4 * 3;
    let claims = format!("{{\"n\":{}}}", "7".repeat(claims - 6));
    let input = format!("{header}.{}", BASE64_URL_SAFE_NO_PAD.encode(claims));
    format!("{input}.{}", BASE64_URL_SAFE_NO_PAD.encode([0x5a; 32]))
}

/// The number that a program prints.
pub fn printed(program: &str, option: &str, script: &str) -> Result<f64> {
    let script = script.replace("SIGNING_INPUT", &SIGNING_INPUT.to_string());
    let output = Command::new(program).args([option, &script]).output();
    let output = output.with_context(|| format!("{program} could not be run"))?;
    let text = String::from_utf8(output.stdout)?;
    text.trim()
        .parse()
        .with_context(|| format!("{program} printed {text:?}"))
}

pub fn median(mut measured: Vec<f64>) -> f64 {
    measured.sort_by(f64::total_cmp);
    measured
        .get(measured.len() / 2)
        .copied()
        .unwrap_or_default()
}
