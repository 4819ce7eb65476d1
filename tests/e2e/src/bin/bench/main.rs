//! Measurements in a browser, a part at a time: `audit`, `bulk`, or else the first secret.
//!
//! How long a visitor waits for the first secret: this page beside a floor, a twin and, where there is a build of one, a
//! peer. Only what is measured in one run can be compared. The network is slowed for the page, not for its service worker.

mod audit;
mod bulk;
mod entrants;
mod report;

use std::collections::BTreeMap;
use std::env;
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
use tokio::runtime::Builder;

use entrants::Entrant;
use entrants::entrants;
use report::report;

/// How often everything is measured. An odd number, so that one is in the middle.
const ROUNDS: usize = 11;

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
    let part = env::args().nth(1);
    let all = async {
        match part.as_deref() {
            Some("audit") => audit::measure(&e2e::dist()?).await,
            Some("bulk") => bulk::measure(&e2e::dist()?).await,
            _ => measure().await,
        }
    };
    match measured.and_then(|runtime| runtime.block_on(all)) {
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
    let mut all = Measured::new();
    for round in 1..=ROUNDS {
        for way in &WAYS {
            for entrant in &entrants {
                let times = visit(&Stage::new(Engine::Chromium, &dist), entrant, way)
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

/// One visit in a browser that has just started, with a profile of its own. It ends with its stage.
async fn visit(stage: &Stage, entrant: &Entrant, way: &Way) -> Result<Times> {
    let mut site = Site::new(entrant.folder.path());
    site.coding = Coding::Brotli;
    let served = stage.serve(site)?;
    let page = stage
        .open_at(&served, "nothing-here", Options::default())
        .await?;
    let cdp = page.webdriver().cdp();
    cdp.page()
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
    page.until("__times.painted && (__times.ready || state('app') === null)")
        .await?;
    let times = page
        .run(
            "const files = performance.getEntriesByType('resource').map(({ name, responseEnd }) => [name.split('/').pop(), responseEnd]);
            const [{ responseEnd }] = performance.getEntriesByType('navigation');
            return { ...__times, files: { document: responseEnd, ...Object.fromEntries(files) } };",
        )
        .await?;
    Ok(times)
}
