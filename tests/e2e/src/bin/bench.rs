//! How long a visitor waits for the first secret: this page beside a floor, a twin and, where there is a build of one, a
//! peer. Only what is measured in one run can be compared.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use anyhow::Result;
use e2e::Engine;
use e2e::Options;
use e2e::Stage;
use serde::Deserialize;
use serde_json::json;
use static_host::Coding;
use static_host::Site;
use tempfile::TempDir;
use tokio::runtime::Builder;

/// How often everything is measured. An odd number, so that one is in the middle.
const ROUNDS: usize = 11;

/// What this page is called in the table.
const OURS: &str = "this page";

/// The floor: what any page needs that draws a secret.
const FLOOR: &str = "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Floor</title>\
<output data-testid=\"secret\"></output><script type=\"module\" src=\"draw.js\"></script>";

/// The five lines that are all the program of floor and twin.
const DRAW: &str = "const bytes = crypto.getRandomValues(new Uint8Array(32));
const text = btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
document.querySelector('[data-testid=secret]').textContent = text;
document.documentElement.dataset.app = 'ready';
document.documentElement.dataset.boot = '';
";

/// Notes when a text that looks like a secret is in the document, when a frame with it is done, and when its controls work.
const OBSERVER: &str = "window.__times = {};
const looks = (element) => /^[\\w+/=-]{32,}$/.test((element.value || element.textContent || '').trim());
const look = () => {
  if (document.documentElement?.dataset.app === 'ready') __times.ready ??= performance.now();
  const places = '[data-testid=secret], input, textarea, code, output, pre';
  if (__times.there || ![...document.querySelectorAll(places)].some(looks)) return;
  __times.there = performance.now();
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { __times.painted = performance.now(); };
    port2.postMessage(0);
  });
};
new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });";

/// How a page is reached.
struct Way {
    name: &'static str,
    /// How many times slower the processor is.
    slower: u32,
    /// Latency in milliseconds, and bytes a second.
    network: Option<(u32, u32)>,
}

const SLOW_4G: Option<(u32, u32)> = Some((150, 200_000));

const WAYS: [Way; 4] = [
    Way {
        name: "this machine",
        slower: 1,
        network: None,
    },
    Way {
        name: "a processor 4 times slower",
        slower: 4,
        network: None,
    },
    Way {
        name: "slow 4G: 150 ms, 1.6 Mbit/s",
        slower: 1,
        network: SLOW_4G,
    },
    Way {
        name: "slow 4G, processor 4 times slower",
        slower: 4,
        network: SLOW_4G,
    },
];

/// What was measured of a page that was reached so, each by its name.
type Measured = BTreeMap<(&'static str, &'static str), Vec<Times>>;

/// A page that is measured.
struct Entrant {
    name: &'static str,
    folder: TempDir,
}

/// Milliseconds since the navigation began.
#[derive(Deserialize)]
struct Times {
    there: f64,
    painted: f64,
    ready: Option<f64>,
    /// When each file of the page had come.
    files: BTreeMap<String, f64>,
}

fn main() -> ExitCode {
    let measured = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Into::into);
    match measured.and_then(|runtime| runtime.block_on(measure())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn measure() -> Result<()> {
    let dist = e2e::dist()?;
    let entrants = entrants(&dist, env::var_os("BENCH_PEER").map(PathBuf::from))?;
    let stage = Stage::new(Engine::Chromium, &dist);
    let mut all = Measured::new();
    for round in 1..=ROUNDS {
        for way in &WAYS {
            for entrant in &entrants {
                let times = visit(&stage, entrant, way)
                    .await
                    .with_context(|| entrant.name)?;
                all.entry((way.name, entrant.name)).or_default().push(times);
            }
        }
        eprintln!("  round {round} of {ROUNDS}");
    }
    report(&entrants, &all);
    Ok(())
}

fn entrants(dist: &Path, peer: Option<PathBuf>) -> Result<Vec<Entrant>> {
    let mut entrants = vec![
        Entrant {
            name: "floor",
            folder: page_of(&[("index.html", FLOOR), ("draw.js", DRAW)])?,
        },
        Entrant {
            name: "twin",
            folder: twin(dist)?,
        },
        Entrant {
            name: OURS,
            folder: copy_of(dist)?,
        },
    ];
    if let Some(peer) = peer {
        let folder = copy_of(&peer)?;
        entrants.push(Entrant {
            name: "peer",
            folder,
        });
    }
    for entrant in &entrants {
        compress(entrant.folder.path())?;
    }
    Ok(entrants)
}

/// The same document and the same style, with five lines of script in place of the program: what a page that looks like ours
/// could come to at best.
fn twin(dist: &Path) -> Result<TempDir> {
    let index = fs::read_to_string(dist.join("index.html"))?;
    let mut style = "";
    let mut lines = Vec::new();
    for line in index.lines() {
        if let Some((_, rest)) = line.split_once("rel=\"stylesheet\" href=\"") {
            style = rest.split('"').next().unwrap_or_default();
        }
        let program = [
            "http-equiv",
            "rel=\"preload\"",
            "rel=\"manifest\"",
            "rel=\"icon\"",
        ];
        if line.contains("<script type=\"module\"") {
            lines.push("<script type=\"module\" src=\"draw.js\"></script>");
        } else if !program.iter().any(|own| line.contains(own)) {
            lines.push(line);
        }
    }
    let sheet = fs::read_to_string(dist.join(style))?;
    let page = lines.join("\n");
    page_of(&[("index.html", &page), ("draw.js", DRAW), (style, &sheet)])
}

fn page_of(files: &[(&str, &str)]) -> Result<TempDir> {
    let folder = TempDir::new()?;
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().context("a file in a folder")?)?;
        fs::write(path, text)?;
    }
    Ok(folder)
}

fn copy_of(from: &Path) -> Result<TempDir> {
    let folder = TempDir::new()?;
    copy(from, folder.path())?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Puts beside each file what a host that compresses would send.
fn compress(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            compress(&path)?;
            continue;
        }
        let mut name = path.clone().into_os_string();
        name.push(".br");
        let mut writer = brotli::CompressorWriter::new(fs::File::create(name)?, 4096, 11, 22);
        writer.write_all(&fs::read(path)?)?;
    }
    Ok(())
}

/// One visit, to an origin for which the browser has nothing yet.
async fn visit(stage: &Stage, entrant: &Entrant, way: &Way) -> Result<Times> {
    let mut site = Site::new(entrant.folder.path());
    site.coding = Coding::Brotli;
    let served = stage.serve(site)?;
    let page = stage
        .open_at(&served, "nothing-here", Options::default())
        .await?;
    let cdp = page.webdriver().cdp();
    let observer = cdp
        .page()
        .add_script_to_evaluate_on_new_document(OBSERVER)
        .await?;
    cdp.send_raw("Network.enable", json!({})).await?;
    let (latency, throughput) = way
        .network
        .map_or((0, -1), |(latency, bytes)| (latency, i64::from(bytes)));
    let network = json!({
        "offline": false, "latency": latency, "downloadThroughput": throughput, "uploadThroughput": throughput,
    });
    cdp.send_raw("Network.emulateNetworkConditions", network)
        .await?;
    cdp.send_raw(
        "Emulation.setCPUThrottlingRate",
        json!({ "rate": way.slower }),
    )
    .await?;
    page.webdriver().goto(served.url()).await?;
    page.until("__times.painted && (__times.ready || state('app') === undefined)")
        .await?;
    let times = page
        .run(
            "const files = performance.getEntriesByType('resource').map(({ name, responseEnd }) => [name.split('/').pop(), responseEnd]);
            const [{ responseEnd }] = performance.getEntriesByType('navigation');
            return { ...__times, files: { document: responseEnd, ...Object.fromEntries(files) } };",
        )
        .await?;
    cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))
        .await?;
    cdp.page()
        .remove_script_to_evaluate_on_new_document(observer)
        .await?;
    Ok(times)
}

fn report(entrants: &[Entrant], all: &Measured) {
    println!(
        "Milliseconds until the secret is in the document / painted / its controls work; medians of {ROUNDS}"
    );
    print!("{:<36}", "");
    for entrant in entrants {
        print!("{:>22}", entrant.name);
    }
    println!();
    for Way { name, .. } in &WAYS {
        print!("{name:<36}");
        for times in entrants
            .iter()
            .filter_map(|entrant| all.get(&(*name, entrant.name)))
        {
            let ready = times.iter().filter_map(|times| times.ready);
            let cell = [
                median(times.iter().map(|times| times.there)),
                median(times.iter().map(|times| times.painted)),
                median(ready),
            ];
            let cell = cell.map(|ms| ms.map_or("-".to_owned(), |ms| format!("{ms:.0}")));
            print!("{:>22}", cell.join(" / "));
        }
        println!();
    }
    for Way { name, .. } in &WAYS {
        println!("\nWhere the time goes, {name}: when each file of this page has come");
        let times = all.get(&(*name, OURS)).map_or(&[][..], Vec::as_slice);
        for file in times
            .first()
            .into_iter()
            .flat_map(|times| times.files.keys())
        {
            let ends = times.iter().filter_map(|times| times.files.get(file));
            let came = median(ends.copied()).unwrap_or_default();
            println!("  {file:<40} {came:>6.0}");
        }
    }
}

fn median(times: impl Iterator<Item = f64>) -> Option<f64> {
    let mut times: Vec<_> = times.collect();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied()
}
