//! A secret as a file.

use std::fs;
use std::time::Duration;
use std::time::Instant;

use anyhow::Result;
use anyhow::bail;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use tokio::time::sleep;

pub fn journeys() -> Vec<Journey> {
    vec![journey(
        "the downloaded file holds the secret and nothing else",
        download,
    )]
}

async fn download(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let secret = page.secret().await?;
    page.download("download").await?;
    arrives(&page, |file| file == secret.as_bytes()).await
}

/// Waits for a file that is so.
pub async fn arrives(page: &Page, is_so: impl Fn(&[u8]) -> bool) -> Result<()> {
    const DEADLINE: Duration = Duration::from_secs(30);
    let folder = page.downloads();
    let start = Instant::now();
    while start.elapsed() < DEADLINE {
        for file in fs::read_dir(&folder)? {
            // A browser writes under another name first and renames when it is done.
            let content = fs::read(file?.path()).unwrap_or_default();
            if is_so(&content) {
                return Ok(());
            }
        }
        sleep(Duration::from_millis(50)).await;
    }
    let arrived: Vec<_> = fs::read_dir(&folder)?
        .flatten()
        .map(|file| file.file_name())
        .collect();
    bail!("no such file arrived; the folder holds {arrived:?}")
}
