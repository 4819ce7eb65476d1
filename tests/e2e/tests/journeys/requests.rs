//! The page's own account of its requests, held against the account of the server that it came from.

use std::collections::BTreeMap;
use std::time::Duration;
use std::time::Instant;

use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Served;
use e2e::Stage;
use e2e::journey;
use static_host::Override;
use static_host::Site;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "what the page lists as fetched is what its server was asked for",
            compared,
        ),
        journey(
            "a request outside of the page's folder is counted and named",
            counted,
        ),
    ]
}

/// How often each file was asked for.
type Count = BTreeMap<String, usize>;

/// One document's list.
struct List {
    /// Each document has a beginning of its own.
    document: String,
    network: Count,
    /// From the offline copy.
    copy: Count,
}

impl List {
    async fn read(page: &Page) -> Result<Self> {
        let rows: Vec<(String, String)> = page
            .value(
                "[...document.querySelectorAll('[data-testid=request-log]')].map((row) =>
                    [row.cells[0].textContent, row.dataset.answeredBy])",
            )
            .await?;
        let answered = |by: &str| {
            let rows = rows.iter().filter(|(_, answer)| answer == by);
            // What the test itself has put into the page is left out of the server's log, too.
            count(
                rows.map(|(path, _)| path.as_str())
                    .filter(|path| !path.contains("__test/")),
            )
        };
        Ok(Self {
            document: page.value("String(performance.timeOrigin)").await?,
            network: answered("network"),
            copy: answered("cache"),
        })
    }

    /// What came after an earlier look. A document that was left and restored goes on with its list.
    fn since(mut self, earlier: &Self) -> Self {
        if self.document == earlier.document {
            subtract(&mut self.network, &earlier.network);
            subtract(&mut self.copy, &earlier.copy);
        }
        self
    }
}

fn count<'a>(paths: impl Iterator<Item = &'a str>) -> Count {
    let mut counts = Count::new();
    for path in paths {
        *counts.entry(path.to_owned()).or_default() += 1;
    }
    counts
}

fn subtract(from: &mut Count, other: &Count) {
    for (path, times) in other {
        if let Some(count) = from.get_mut(path) {
            *count = count.saturating_sub(*times);
        }
    }
    from.retain(|_, count| *count > 0);
}

/// Without the look for a newer service worker, which is the browser's own: it is in no page's resource timing, but that
/// WebKit lists the first one.
fn without_worker(mut counts: Count) -> Count {
    counts.remove("sw.js");
    counts
}

fn log_of(served: &Served) -> Count {
    let mount = served.site().mount.clone();
    let log = served.log();
    let path = |path: &str| match path.strip_prefix(&mount) {
        Some("") => "./".to_owned(),
        Some(below) => below.to_owned(),
        None => path.to_owned(),
    };
    let paths: Vec<_> = log.iter().map(|entry| path(&entry.path)).collect();
    count(paths.iter().map(String::as_str))
}

/// Both are written while the browser works: they must come to the same in the end.
async fn agree(page: &Page, served: &Served, earlier: Option<&List>) -> Result<List> {
    let start = Instant::now();
    loop {
        let mut list = List::read(page).await?;
        if let Some(earlier) = earlier {
            list = list.since(earlier);
        }
        let log = without_worker(log_of(served));
        let listed = without_worker(list.network.clone());
        if log == listed {
            let both: Vec<_> = list
                .copy
                .keys()
                .filter(|path| log.contains_key(*path))
                .collect();
            // On the first visit a file may come from the network once and from the copy later.
            ensure!(
                earlier.is_none() || both.is_empty(),
                "from the offline copy by the page's account, and asked for: {both:?}"
            );
            return Ok(list);
        }
        if start.elapsed() > Duration::from_secs(20) {
            bail!("the server was asked for {log:#?}\nthe page lists {listed:#?}");
        }
        page.settled().await?;
    }
}

async fn compared(stage: &Stage) -> Result<()> {
    // Below a path: Firefox looks for an icon at the root when a page is shown again, which the service worker refuses.
    let served = stage.serve(Site {
        mount: "/tools/jwt/".to_owned(),
        ..stage.site()
    })?;
    let page = stage.open(&served).await?;
    page.offline().await?;
    page.proof().await?;
    let first = agree(&page, &served, None).await?;
    ensure!(first.network.len() > 10, "{:?}", first.network);
    says_none(&page).await?;
    page.panel("generate").await?;
    served.clear_log();

    // A setting asks nobody for anything: neither for the page's icon.
    let before = List::read(&page).await?;
    for (name, value) in [("alg", "HS512"), ("format", "hex"), ("alg", "HS384")] {
        page.choose_anew(name, value).await?;
    }
    page.click("theme").await?;
    let settled = agree(&page, &served, Some(&before)).await?;
    ensure!(
        settled.network.is_empty() && settled.copy.is_empty(),
        "asked for by a setting: {:?} {:?}",
        settled.network,
        settled.copy
    );

    for panel in page.panels().await? {
        page.panel(&panel).await?;
    }
    let toured = agree(&page, &served, Some(&before)).await?;
    ensure!(!toured.copy.is_empty(), "no panel came from the copy");

    let guide = page
        .element(r#"return document.querySelector('nav a[href="guide/"]')"#)
        .await?;
    guide.click().await?;
    page.until("location.pathname.endsWith('/guide/') && document.readyState === 'complete'")
        .await?;
    page.webdriver().back().await?;
    page.until("!location.pathname.endsWith('/guide/')").await?;
    page.ready().await?;
    page.proof().await?;
    agree(&page, &served, Some(&before)).await?;
    says_none(&page).await?;

    page.panel("generate").await?;
    page.reload().await?;
    page.proof().await?;
    let reloaded = agree(&page, &served, Some(&before)).await?;
    ensure!(
        reloaded.network.is_empty() && reloaded.copy.contains_key("./"),
        "a reload asked the network for {:?}, and the copy for {:?}",
        reloaded.network,
        reloaded.copy
    );
    says_none(&page).await
}

/// The footer and the panel say that nothing went elsewhere.
async fn says_none(page: &Page) -> Result<()> {
    says(page, 0).await
}

async fn says(page: &Page, count: usize) -> Result<()> {
    page.until(&format!(
        "text('other-requests').startsWith('{count} ')
         && document.querySelector('footer').innerText.startsWith('{count} ')"
    ))
    .await
}

async fn counted(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let mut site = Site {
        mount: "/tools/jwt/".to_owned(),
        ..stage.site()
    };
    // A service worker would refuse it.
    site.overrides
        .insert("/sw.js".to_owned(), Override::NotFound);
    let served = stage.serve(site)?;
    let page = stage.open(&served).await?;
    page.until("state('offline') === 'failed'").await?;
    page.proof().await?;
    says(&page, 0).await?;
    page.run_async::<()>(
        "fetch('/elsewhere?secret').finally(arguments[arguments.length - 1])",
        Vec::new(),
    )
    .await?;
    says(&page, 1).await?;
    let listed = "[...document.querySelectorAll('[data-testid=request-log]')]
        .some((row) => row.cells[0].textContent === `${location.origin}/elsewhere`)";
    page.until(listed).await?;
    Ok(())
}
