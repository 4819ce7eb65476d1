//! Nothing leaves the page, by the account of the server that it came from.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;
use static_host::Entry;
use static_host::Fallback;
use static_host::Site;

use crate::tour;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "only the page's own files are asked for, and after that nothing",
            with_headers,
        ),
        journey(
            "the same holds on a host that sends no headers",
            without_headers,
        ),
        journey("the same holds under a sub-path", sub_path),
        journey(
            "the same holds on a host that answers every path with the page",
            single_page,
        ),
        journey(
            "the same holds on a host that shortens addresses",
            shortened,
        ),
        journey(
            "a second visit asks for nothing but the service worker",
            second_visit,
        ),
    ]
}

async fn with_headers(stage: &Stage) -> Result<()> {
    quiet(stage, stage.site()).await
}

async fn without_headers(stage: &Stage) -> Result<()> {
    quiet(
        stage,
        Site {
            headers: false,
            ..stage.site()
        },
    )
    .await
}

async fn sub_path(stage: &Stage) -> Result<()> {
    quiet(
        stage,
        Site {
            mount: "/tools/jwt/".to_owned(),
            headers: false,
            ..stage.site()
        },
    )
    .await
}

async fn single_page(stage: &Stage) -> Result<()> {
    quiet(
        stage,
        Site {
            fallback: Fallback::Index,
            headers: false,
            ..stage.site()
        },
    )
    .await
}

async fn shortened(stage: &Stage) -> Result<()> {
    quiet(
        stage,
        Site {
            redirect_html: true,
            ..stage.site()
        },
    )
    .await
}

async fn quiet(stage: &Stage, mut site: Site) -> Result<()> {
    // A script at the top holds the parser up, and an engine that looks ahead then asks for files
    // before it has come to the page's referrer policy: the test would see itself.
    site.head_scripts.clear();
    let own = files(stage.dist())?;
    let served = stage.serve(site)?;
    let page = stage.open(&served).await?;
    page.offline().await?;
    let loading = served.log();
    ensure!(!loading.is_empty(), "the server was not asked for anything");
    served.clear_log();
    tour::take(&page).await?;
    page.reload().await?;
    let later = served.log();
    for entry in loading.iter().chain(&later) {
        check(entry, &served.site().mount, &own)?;
    }
    let more: Vec<_> = later
        .iter()
        .filter(|entry| !is_update_check(entry))
        .collect();
    ensure!(
        more.is_empty(),
        "asked for after everything was there: {more:#?}"
    );
    Ok(())
}

async fn second_visit(stage: &Stage) -> Result<()> {
    let served = stage.serve(stage.site())?;
    let page = stage.open(&served).await?;
    page.offline().await?;
    served.clear_log();
    page.new_tab("").await?;
    page.ready().await?;
    page.offline().await?;
    page.proof().await?;
    let log = served.log();
    let more: Vec<_> = log.iter().filter(|entry| !is_update_check(entry)).collect();
    ensure!(
        more.is_empty(),
        "asked for by a visitor who has everything: {more:#?}"
    );
    Ok(())
}

fn check(entry: &Entry, mount: &str, own: &BTreeSet<String>) -> Result<()> {
    let path = entry.path.strip_prefix(mount).unwrap_or("outside the site");
    ensure!(own.contains(path), "not a file of the page: {entry:#?}");
    ensure!(entry.method == "GET", "not a GET: {entry:#?}");
    ensure!(entry.query.is_none(), "a query: {entry:#?}");
    ensure!(entry.body_bytes == 0, "a body: {entry:#?}");
    // The look for a newer service worker is the browser's own request, which no page can shape: WebKit at times names the
    // site to itself in it.
    let itself = entry
        .header("referer")
        .zip(entry.header("host"))
        .is_some_and(|(referer, host)| referer.starts_with(&format!("http://{host}/")));
    for name in ["cookie", "referer", "authorization", "content-type"] {
        if name == "referer" && itself && is_update_check(entry) {
            continue;
        }
        ensure!(entry.header(name).is_none(), "{name} was sent: {entry:#?}");
    }
    Ok(())
}

/// Browsers look by themselves whether the service worker's script has changed.
fn is_update_check(entry: &Entry) -> bool {
    entry.header("service-worker") == Some("script")
}

/// Every address of the page: its files, and its folders for their index.html.
fn files(dist: &Path) -> Result<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    let mut folders = vec![dist.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let relative = path.strip_prefix(dist)?.to_string_lossy().into_owned();
            match relative.strip_suffix("index.html") {
                Some(folder) => files.insert(folder.to_owned()),
                None => files.insert(relative),
            };
        }
    }
    Ok(files)
}
