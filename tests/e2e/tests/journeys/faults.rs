//! A page that cannot start, or of which a part is not what it should be.

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Options;
use e2e::Page;
use e2e::Served;
use e2e::Stage;
use e2e::journey;
use static_host::HeadScript;
use static_host::Override;
use static_host::Site;
use thirtyfour::By;
use thirtyfour::extensions::query::ElementQueryable;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "without WebAssembly the page says so and shows other ways",
            no_webassembly,
        ),
        journey(
            "without JavaScript the page says so and shows other ways",
            no_javascript,
        ),
        journey(
            "without JavaScript the navigation leads to the guide, which needs none",
            navigation,
        ),
        journey(
            "with one byte changed in a file of the start, the page does not start",
            tampered,
        ),
        journey(
            "with a file of the start missing, the page does not start",
            missing,
        ),
        journey(
            "whichever file comes late, the page starts and its panels open",
            late,
        ),
        journey(
            "with a file of a panel changed or missing, that panel says so and the rest works",
            broken_panel,
        ),
        journey(
            "a panel that could not be loaded opens once its file is there",
            repaired_panel,
        ),
        journey("without storage the page works", no_storage),
        journey("a page that is left while it loads reports no error", left),
    ]
}

async fn no_webassembly(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let mut site = stage.site();
    let source = "delete window.WebAssembly".to_owned();
    site.head_scripts.push(HeadScript {
        name: "fault".to_owned(),
        source,
    });
    let served = stage.serve(site)?;
    let page = stage.open_at(&served, "", Options::default()).await?;
    page.until("state('app') === 'failed'").await?;
    shows_other_ways(&page).await
}

async fn no_javascript(stage: &Stage) -> Result<()> {
    let served = stage.serve(stage.site())?;
    let page = stage
        .open_at(&served, "", Options { javascript: false })
        .await?;
    shows_other_ways(&page).await
}

async fn navigation(stage: &Stage) -> Result<()> {
    let served = stage.serve(stage.site())?;
    let page = stage
        .open_at(&served, "", Options { javascript: false })
        .await?;
    shows_other_ways(&page).await?;
    // Those to panels, which need the program, are not there.
    let links = page
        .webdriver()
        .find_all(By::Css(".masthead nav a"))
        .await?;
    let mut shown = Vec::new();
    for link in links {
        if link.is_displayed().await? {
            shown.push(link);
        }
    }
    ensure!(shown.len() == 1, "{} links are shown", shown.len());
    for link in shown {
        link.click().await?;
    }
    // Not every driver waits for the document that a click leads to. This is in that one only: what is found in the one that
    // is left may be gone when it is asked whether it is shown.
    let headline = page.webdriver().query(By::Css("h2#make"));
    headline.and_displayed().first().await?;
    Ok(())
}

async fn shows_other_ways(page: &Page) -> Result<()> {
    page.shown_alert(&["openssl rand", "node -e", "python3 -c"])
        .await?;
    ensure!(
        page.shown("[data-testid=secret]").await?.is_none(),
        "a secret is on the screen"
    );
    Ok(())
}

async fn tampered(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let loads = Loads::observe(stage).await?;
    for path in &loads.start {
        refuses(
            stage,
            &loads.page,
            path,
            Override::Flipped(middle(stage, path)?),
        )
        .await?;
    }
    Ok(())
}

async fn missing(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let loads = Loads::observe(stage).await?;
    for path in &loads.start {
        refuses(stage, &loads.page, path, Override::NotFound).await?;
    }
    Ok(())
}

async fn late(stage: &Stage) -> Result<()> {
    // For `Loads`, which goes without a service worker.
    stage.tolerate("404");
    let loads = Loads::observe(stage).await?;
    let later = loads.later.iter().map(|(_, path)| path);
    for path in loads.start.iter().chain(later) {
        let mut site = stage.site();
        site.delays.insert(path.clone(), Duration::from_secs(1));
        let page = loads.page.at(&*stage.serve(site)?);
        page.go("").await?;
        page.ready().await.with_context(|| path.clone())?;
        for panel in page.panels().await? {
            opens(&page, &panel).await.with_context(|| path.clone())?;
        }
    }
    Ok(())
}

async fn opens(page: &Page, panel: &str) -> Result<()> {
    page.panel(panel).await?;
    page.until(&format!("{} === 'done'", state_of(panel))).await
}

async fn refuses(stage: &Stage, page: &Page, path: &str, fault: Override) -> Result<()> {
    let mut site = stage.site();
    site.overrides.insert(path.to_owned(), fault);
    let page = page.at(&*stage.serve(site)?);
    page.go("").await?;
    shows_other_ways(&page)
        .await
        .with_context(|| path.to_owned())?;
    ensure!(
        page.value::<String>("state('app')").await? != "ready",
        "{path}: it says it is ready"
    );
    Ok(())
}

async fn broken_panel(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let loads = Loads::observe(stage).await?;
    for (panel, path) in &loads.later {
        for fault in [Override::Flipped(middle(stage, path)?), Override::NotFound] {
            let served = stage.serve(faulty(stage, path, fault))?;
            let page = opens_in_vain(&loads.page, &served, panel, path)
                .await
                .with_context(|| format!("{panel}, {path}"))?;
            ensure!(
                page.value::<String>("state('app')").await? == "ready",
                "{path}: all is failed"
            );
            page.panel("generate").await?;
            page.regenerate().await?;
            page.click("copy").await?;
            page.status("Copied").await?;
            // Whatever else a tab was pressed for.
            page.click("copy-env-line").await?;
            page.status("Copied the line").await?;
        }
    }
    Ok(())
}

async fn repaired_panel(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let loads = Loads::observe(stage).await?;
    for (panel, path) in &loads.later {
        let mut site = faulty(stage, path, Override::Flipped(middle(stage, path)?));
        // A service worker that cannot be installed has no say.
        site.overrides
            .insert("/sw.js".to_owned(), Override::NotFound);
        let served = stage.serve(site)?;
        let page = opens_in_vain(&loads.page, &served, panel, path).await?;
        served.repair()?;
        page.panel("generate").await?;
        opens(&page, panel)
            .await
            .with_context(|| format!("{panel}, {path}"))?;
    }
    Ok(())
}

/// A host of which one file is not what it should be.
fn faulty(stage: &Stage, path: &str, fault: Override) -> Site {
    let mut site = stage.site();
    site.overrides.insert(path.to_owned(), fault);
    site
}

/// The panel names its broken file, and shows nothing else.
async fn opens_in_vain(tab: &Page, served: &Served, panel: &str, path: &str) -> Result<Page> {
    let page = tab.at(served);
    page.go("").await?;
    page.ready().await?;
    // The service worker refuses that file too, and says so where the navigation makes room for it.
    page.until("state('offline') === 'failed'").await?;
    page.panel(panel).await?;
    page.until(&format!("{} === 'error'", state_of(panel)))
        .await?;
    let file = path.rsplit('/').next().unwrap_or_default();
    let said = page.explanation().await?;
    ensure!(said.contains(file), "{said}");
    let shown: usize = page
        .value(&format!(
            "document.getElementById('panel-{panel}').childElementCount"
        ))
        .await?;
    ensure!(shown == 1, "it shows more than what is missing");
    Ok(page)
}

fn state_of(panel: &str) -> String {
    format!("document.getElementById('panel-{panel}').dataset.state")
}

/// Where a file is damaged.
fn middle(stage: &Stage, path: &str) -> Result<usize> {
    Ok(fs::read(stage.dist().join(path.trim_start_matches('/')))?.len() / 2)
}

/// Scripts, styles and wasm: what the start asks for, and what each panel asks for on its first use.
struct Loads {
    start: BTreeSet<String>,
    /// The panel and the path.
    later: Vec<(String, String)>,
    page: Page,
}

impl Loads {
    /// Watches a page without a service worker, which would ask for everything.
    async fn observe(stage: &Stage) -> Result<Self> {
        let mut site = stage.site();
        site.overrides
            .insert("/sw.js".to_owned(), Override::NotFound);
        let served = stage.serve(site)?;
        let page = stage.open(&served).await?;
        page.until("state('offline') === 'failed'").await?;
        let program = |path: &String| {
            let extension = path.rsplit('.').next().unwrap_or_default();
            matches!(extension, "js" | "css" | "wasm" | "json") && path != "/sw.js"
        };
        let asked = || {
            let paths = served.log().into_iter().map(|entry| entry.path);
            paths.filter(program).collect::<BTreeSet<_>>()
        };
        let start = asked();
        ensure!(
            start.len() >= 2,
            "a page has at least a script and a wasm file: {start:?}"
        );
        let mut known = start.clone();
        let mut later = Vec::new();
        for panel in page.panels().await?.into_iter().skip(1) {
            opens(&page, &panel).await?;
            let new: Vec<_> = asked().difference(&known).cloned().collect();
            ensure!(!new.is_empty(), "{panel} has no file of its own");
            known.extend(new.iter().cloned());
            later.extend(new.into_iter().map(|path| (panel.clone(), path)));
        }
        Ok(Self { start, later, page })
    }
}

async fn no_storage(stage: &Stage) -> Result<()> {
    let source = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
  Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
}";
    let mut site = stage.site();
    let source = source.to_owned();
    site.head_scripts.push(HeadScript {
        name: "fault".to_owned(),
        source,
    });
    let page = stage.open(&*stage.serve(site)?).await?;
    page.choose_anew("alg", "HS512").await?;
    page.theme("dark").await?;
    page.theme("light").await?;
    page.regenerate().await?;
    Ok(())
}

/// What it had asked for will never come, and that is no fault of anybody.
async fn left(stage: &Stage) -> Result<()> {
    let mut site = stage.site();
    let start = fs::read_dir(stage.dist().join("assets"))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .find(|name| name.starts_with("first-"))
        .context("the build has a module that starts")?;
    site.delays
        .insert(format!("/assets/{start}"), Duration::from_secs(3_600));
    let served = stage.serve(site)?;
    let page = stage.open_at(&served, "", Options::default()).await?;
    page.until("performance.getEntriesByType('resource').some(({ name }) => name.includes('/assets/boot-'))")
        .await?;
    page.run::<()>("location.href = 'guide/'").await?;
    page.until("location.pathname.endsWith('/guide/') && document.readyState === 'complete'")
        .await
}
