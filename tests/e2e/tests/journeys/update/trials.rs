//! Each file of a new version broken in every way: nothing of it may reach the reader, and nothing of what is there may go.

use std::mem;
use std::time::Duration;

use anyhow::Context;
use anyhow::Result;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;
use static_host::Override;

use super::version::Version;
use super::version::extension;
use super::version::request_path;
use super::visit::Visit;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "whichever document or picture of a new version is broken, the version in use stays whole",
            async |stage| trials(stage, |path| !path.starts_with("assets/")).await,
        ),
        journey(
            "whichever script or style sheet of a new version is broken, the version in use stays whole",
            async |stage| {
                trials(stage, |path| {
                    path.starts_with("assets/") && !is_program(path)
                })
                .await
            },
        ),
        journey(
            "whichever part of the program of a new version is broken, the version in use stays whole",
            async |stage| trials(stage, |path| is_program(path) && !is_shared(path)).await,
        ),
        journey(
            "whichever part that panels share of a new version is broken, the version in use stays whole",
            async |stage| trials(stage, is_shared).await,
        ),
        journey(
            "a service worker that is no script changes nothing",
            no_script,
        ),
    ]
}

fn is_program(path: &str) -> bool {
    extension(path) == "wasm"
}

/// About a half of the program, so that neither takes too long.
fn is_shared(path: &str) -> bool {
    path.starts_with("assets/chunk")
}

/// Every way in which a file can arrive and be wrong.
fn faults(path: &str, new: &Version, old: &Version) -> Result<Vec<(&'static str, Override)>> {
    let length = new.bytes(path)?.len();
    let html = Override::Bytes {
        media_type: "text/html".to_owned(),
        body: b"<!DOCTYPE html><title>Please log in</title>".to_vec(),
    };
    let mut faults = vec![
        ("is missing", Override::NotFound),
        ("is a fault of the host", Override::ServerError),
        ("is cut", Override::Truncated(length / 2)),
        ("is empty", Override::Truncated(0)),
        ("has another byte in the front", Override::Flipped(1)),
        (
            "has another byte in the middle",
            Override::Flipped(length / 2),
        ),
        ("is a page", html),
    ];
    if old.files.contains_key(path) {
        let body = old.bytes(path)?;
        let media_type = "application/octet-stream".to_owned();
        faults.push((
            "is of the old version",
            Override::Bytes { media_type, body },
        ));
    }
    Ok(faults)
}

async fn trials(stage: &Stage, picked: impl Fn(&str) -> bool) -> Result<()> {
    stage.breaks_the_page();
    let (mut old, mut new) = (Version::new(stage, 1)?, Version::new(stage, 2)?);
    let visit = Visit::new(stage, old.site()).await?;
    let files = new.files.keys().filter(|path| picked(path)).count();
    let mut count = 0;
    for index in 0..files {
        let path = new.files.keys().filter(|path| picked(path)).nth(index);
        let path = path.context("both versions have as many files")?;
        for (fault, broken) in faults(path, &new, &old)? {
            let trial = async {
                visit.looks_in_vain(new.with(path, broken)).await?;
                visit.has(&old).await
            };
            trial.await.with_context(|| format!("{path} {fault}"))?;
            count += 1;
        }
        let trial = async {
            visit.reloads(&old).await.context("before")?;
            let mut late = new.site();
            late.delays
                .insert(request_path(path), Duration::from_millis(500));
            visit.gets(late).await?;
            visit.has(&old).await?;
            visit.takes(&new).await.context("after")
        };
        trial.await.with_context(|| format!("{path} is late"))?;
        count += 1;
        // And back again: a host that returns to an older version is nothing else.
        mem::swap(&mut old, &mut new);
    }
    println!("{}: {count} trials with {files} files", stage.engine());
    Ok(())
}

async fn no_script(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let (old, new) = (Version::new(stage, 1)?, Version::new(stage, 2)?);
    let visit = Visit::new(stage, old.site()).await?;
    let length = new.bytes("sw.js")?.len();
    let html = Override::Bytes {
        media_type: "text/html".to_owned(),
        body: b"<!DOCTYPE html><title>Please log in</title>".to_vec(),
    };
    let cut = Override::Truncated(length - 20);
    for fault in [Override::NotFound, Override::ServerError, cut, html] {
        visit.looks_in_vain(new.with("sw.js", fault)).await?;
        visit.has(&old).await?;
        visit.reloads(&old).await?;
    }
    visit.gets(new.site()).await?;
    visit.takes(&new).await
}
