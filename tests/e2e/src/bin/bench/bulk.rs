//! How long a file of a million secrets takes: the page in Chromium, beside loops in Python and Node.js that do nothing else,
//! and beside the generator of the same browser alone. Only what is measured in one run can be compared.

use std::fs;
use std::path::Path;

use anyhow::Result;
use anyhow::ensure;
use e2e::Engine;
use e2e::Page;
use e2e::Stage;
use serde::Deserialize;
use serde_json::json;
use static_host::Site;

use crate::audit::median;
use crate::audit::printed;
use crate::audit::worker_file;
use crate::entrants::page_of;

/// How often everything is measured. An odd number, so that one is in the middle.
const ROUNDS: usize = 5;
/// How many secrets are made of the page's first recipe: 32 bytes as base64url.
const SECRETS: u32 = 1_000_000;
/// As many more, to see that it goes on as fast.
const MORE: u32 = 10 * SECRETS;
/// How many times slower the processor is while the tasks of the page are measured. The worker's is not.
const SLOWER: u32 = 4;

/// Asks for so many.
const FILL: &str = "hook('bulk-count').value = arguments[0];
hook('bulk-count').dispatchEvent(new Event('input', { bubbles: true }));";

/// Makes a file: a download, or one on the disk that takes everything at once. The browser names the tasks of 50 ms and more.
const MAKE: &str = "const [onDisk, done] = arguments;
const write = async () => {};
const file = { createWritable: async () => ({ write, close: write, abort: write }) };
window.showSaveFilePicker = onDisk ? async () => file : undefined;
const tasks = [0];
const note = (entries) => tasks.push(...entries.map(({ duration }) => duration));
const observer = new PerformanceObserver((list) => note(list.getEntries()));
observer.observe({ type: 'longtask' });
const result = hook('bulk-result');
const began = performance.now();
const watch = new MutationObserver(() => {
  const { state, made, rate } = result.dataset;
  if (state === 'working') return;
  watch.disconnect();
  const waited = performance.now() - began;
  setTimeout(() => {
    note(observer.takeRecords());
    observer.disconnect();
    done({ state, waited, worked: made / rate * 1000, task: Math.max(...tasks) });
  }, 200);
});
watch.observe(result, { attributeFilter: ['data-state'] });
hook('bulk-start').click();";

/// Lets the worker say how much memory its module has, in bytes.
const SAY: &str = "
new BroadcastChannel('memory').onmessage = ({ target }) => wasm && target.postMessage(wasm.memory.buffer.byteLength);";

/// Has the worker make as many as an order says, and asks it then.
const MEMORY: &str = "const [script, order, done] = arguments;
const fetchBytes = ([file]) => fetch(file).then((answer) => answer.arrayBuffer());
const write = async () => {};
window.showSaveFilePicker = async () => ({ createWritable: async () => ({ write, close: write, abort: write }) });
import(new URL(script, location)).then(({ ask }) => ask(fetchBytes, new TextEncoder().encode(order), '', (report) => {
  if (report[0] === 'p'.charCodeAt()) return;
  const channel = new BroadcastChannel('memory');
  channel.onmessage = ({ data }) => done(data);
  channel.postMessage(0);
}));";

/// As many octets from the browser's generator, in the largest pieces that it gives.
const BARE: &str = "const piece = new Uint8Array(65536);
const began = performance.now();
for (let drawn = 0; drawn < SECRETS * 32; drawn += piece.length) crypto.getRandomValues(piece);
postMessage(performance.now() - began);";

const ASK_BARE: &str = "new Worker('bare.js').onmessage = ({ data }) => arguments[0](data);";

const NODE: &str = "const { randomBytes } = require('crypto');
const began = performance.now();
for (let i = 0; i < SECRETS; i += 1) randomBytes(32).toString('base64url');
console.log(performance.now() - began);";

const PYTHON: &str = "import secrets, time
began = time.perf_counter()
for _ in range(SECRETS):
    secrets.token_urlsafe(32)
print((time.perf_counter() - began) * 1000)";

/// Milliseconds.
#[derive(Deserialize)]
struct Made {
    state: String,
    /// From the click to the file.
    waited: f64,
    /// In the worker, making it.
    worked: f64,
    /// The longest task of the page, 0 for less than 50.
    task: f64,
}

#[derive(Default)]
struct Measured {
    first: Vec<f64>,
    first_wait: Vec<f64>,
    again: Vec<f64>,
    again_wait: Vec<f64>,
    download: Vec<f64>,
    download_wait: Vec<f64>,
    more: Vec<f64>,
    memory: Vec<f64>,
    task: Vec<f64>,
    bare: Vec<f64>,
    node: Vec<f64>,
    python: Vec<f64>,
}

/// Measures, and prints the medians.
pub async fn measure(dist: &Path) -> Result<()> {
    let mut all = Measured::default();
    for round in 1..=ROUNDS {
        visit(dist, &mut all).await?;
        let of = |script: &str| script.replace("SECRETS", &SECRETS.to_string());
        all.node.push(printed("node", "-e", &of(NODE))?);
        all.python.push(printed("python3", "-c", &of(PYTHON))?);
        eprintln!("  round {round} of {ROUNDS}");
    }
    report(all);
    Ok(())
}

/// One round in a browser that has just started.
async fn visit(dist: &Path, all: &mut Measured) -> Result<()> {
    let bare = BARE.replace("SECRETS", &SECRETS.to_string());
    let alone = page_of(&[("index.html", "<!DOCTYPE html>"), ("bare.js", &bare)])?;
    let (script, module) = (worker_file(dist, "js")?, worker_file(dist, "wasm")?);
    let source = fs::read_to_string(dist.join("assets").join(&script))? + SAY;
    fs::write(alone.path().join(&script), source)?;
    fs::copy(
        dist.join("assets").join(&module),
        alone.path().join(&module),
    )?;
    let stage = Stage::new(Engine::Chromium, dist);
    let served = stage.serve(Site::new(dist))?;
    let alone = stage.serve(Site::new(alone.path()))?;
    let page = stage.open(&served).await?;
    // As in Chromium with a place chosen, first in a worker that has just begun; as in browsers without that, at the end.
    let [first, again] = [
        make(&page, SECRETS, true).await?,
        make(&page, SECRETS, true).await?,
    ];
    let download = make(&page, SECRETS, false).await?;
    for (work, wait, made) in [
        (&mut all.first, &mut all.first_wait, first),
        (&mut all.again, &mut all.again_wait, again),
        (&mut all.download, &mut all.download_wait, download),
    ] {
        work.push(made.worked);
        wait.push(made.waited);
    }
    all.more.push(make(&page, MORE, true).await?.worked);
    slow_down(&page, SLOWER).await?;
    for on_disk in [false, true] {
        all.task.push(make(&page, SECRETS, on_disk).await?.task);
    }
    slow_down(&page, 1).await?;
    page.webdriver().goto(alone.url()).await?;
    all.bare.push(page.run_async(ASK_BARE, Vec::new()).await?);
    let order = format!("bulk HS256 base64url 32 {MORE} text\n");
    let memory = page.run_async(MEMORY, vec![json!(script), json!(order)]);
    all.memory.push(memory.await?);
    Ok(())
}

async fn make(page: &Page, count: u32, on_disk: bool) -> Result<Made> {
    page.run_with::<()>(FILL, vec![json!(count)]).await?;
    page.until("hook('bulk-start') && !hook('bulk-start').disabled")
        .await?;
    let made: Made = page.run_async(MAKE, vec![json!(on_disk)]).await?;
    ensure!(made.state == "done", "the file ended so: {}", made.state);
    Ok(made)
}

async fn slow_down(page: &Page, rate: u32) -> Result<()> {
    let rate = json!({ "rate": rate });
    let cdp = page.webdriver().cdp();
    cdp.send_raw("Emulation.setCPUThrottlingRate", rate).await?;
    Ok(())
}

fn report(all: Measured) {
    let task = all.task.iter().copied().fold(0.0, f64::max);
    let memory = all.memory.iter().copied().fold(0.0, f64::max) / 1_048_576.0;
    let (first, again, bare) = (median(all.first), median(all.again), median(all.bare));
    let (python, node) = (median(all.python), median(all.node));
    println!("\n{SECRETS} secrets of 32 bytes as base64url, milliseconds, median of {ROUNDS}");
    println!("the page in Chromium                work   from the click to the file");
    for (name, work, wait) in [
        ("  first", first, all.first_wait),
        ("  once more", again, all.again_wait),
        ("  as a download", median(all.download), all.download_wait),
    ] {
        println!("{name:<32}{work:>8.1}   {:.0}", median(wait));
    }
    println!("beside it                           took   to the work, first and once more");
    println!(
        "{:<32}{python:>8.1}   {:.1} and {:.1} times as long, 20 at least",
        "  Python, secrets.token_urlsafe",
        python / first,
        python / again
    );
    println!(
        "{:<32}{node:>8.1}   {:.1} and {:.1} times as long",
        "  Node.js, crypto.randomBytes",
        node / first,
        node / again
    );
    println!(
        "{:<32}{bare:>8.1}   the work is {:.1} and {:.1} times as long, 10 at most",
        "  crypto.getRandomValues alone",
        first / bare,
        again / bare
    );
    let more = median(all.more);
    println!(
        "{MORE}: {more:.0} ms, {:.2} times as long for each",
        more / again / 10.0
    );
    println!("memory of the module then: {memory:.1} MB, 64 at most");
    let task = if task > 0.0 {
        format!("{task:.0} ms")
    } else {
        "below 50 ms".to_owned()
    };
    println!("longest task of the page, its processor {SLOWER} times slower: {task}");
}
