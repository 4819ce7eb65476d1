//! What the page says of itself.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use e2e::Engine;
use e2e::Journey;
use e2e::Stage;
use e2e::journey;
use serde_json::json;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "the version and the manifest's hash are those of the build",
            build,
        ),
        journey(
            "the list of requests names the page's own files only",
            requests,
        ),
        journey("a link to the proof opens it", deep_link),
        journey(
            "nothing moves for what is said of the offline copy, or of another version",
            nothing_moves,
        ),
    ]
}

async fn build(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.proof().await?;
    let build: String = page.value("state('build')").await?;
    let (version, hash) = build
        .split_once('+')
        .context("data-build is <version>+<manifest hash>")?;
    ensure!(
        version == env!("CARGO_PKG_VERSION"),
        "the page is version {version}"
    );
    ensure!(
        hash.len() >= 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()),
        "{hash:?}"
    );
    let shown = page.text("manifest-hash").await?;
    ensure!(shown.trim() == hash, "it shows {shown:?} and is {hash:?}");
    let panel: String = page
        .value("document.querySelector('main').innerText")
        .await?;
    ensure!(panel.contains(version), "the version is not in the panel");
    Ok(())
}

async fn requests(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.offline().await?;
    page.proof().await?;
    let rows = "[...document.querySelectorAll('[data-testid=request-log]')]";
    let paths: Vec<String> = page
        .value(&format!(
            "{rows}.map((row) => row.querySelector('td').innerText.trim())"
        ))
        .await?;
    ensure!(!paths.is_empty(), "the list is empty");
    // What the test itself has put into the page is reported too, as it should be.
    for path in paths.iter().filter(|path| !path.contains("__test/")) {
        let file = stage.dist().join(if path == "./" {
            "index.html"
        } else {
            path.as_str()
        });
        let own = file.is_file() || file.join("index.html").is_file();
        ensure!(own, "{path} is no file of the page, in {paths:#?}");
    }
    for (what, wanted) in [
        ("the page itself", "./"),
        ("its wasm", ".wasm"),
        ("its script", ".js"),
    ] {
        ensure!(
            paths.iter().any(|path| path.ends_with(wanted)),
            "{what} is not in {paths:#?}"
        );
    }
    Ok(())
}

async fn deep_link(stage: &Stage) -> Result<()> {
    let served = stage.serve(stage.site())?;
    let page = stage
        .open_at(&served, "#proof", e2e::Options::default())
        .await?;
    page.until("seen(hook('manifest-hash')) && text('manifest-hash') !== ''")
        .await?;
    let current = "document.querySelector('header [aria-current=page]')?.hash === '#proof'";
    page.until(current).await?;
    ensure!(
        !page.value::<bool>("seen(hook('secret'))").await?,
        "the other panel shows as well"
    );
    page.panel("generate").await?;
    page.ready().await?;
    page.until("seen(hook('secret'))").await
}

/// A link that moves just before it is clicked is another link.
async fn nothing_moves(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.offline().await?;
    let script = "const [offline, update] = arguments;
        Object.assign(document.documentElement.dataset, { offline, update });
        return [...document.querySelectorAll('a, button, input, output')].filter(seen)
          .filter((control) => !control.matches('.offline, .update')).map((control) => {
            const { x, y } = control.getBoundingClientRect();
            return `${control.hash || control.innerText || control.name} at ${x}, ${y}`;
          });";
    let mut sizes = vec![None];
    if page.engine() == Engine::Chromium {
        sizes.extend([320, 375, 480, 641, 801, 1000, 1366].map(Some));
    }
    for width in sizes {
        if let Some(width) = width {
            page.resize(width, 700).await?;
        }
        let look = async |offline: &str, update: &str| -> Result<Vec<String>> {
            page.run_with(script, vec![json!(offline), json!(update)])
                .await
        };
        let before = look("installing", "").await?;
        ensure!(before.len() > 10, "this page has controls: {before:?}");
        for offline in ["installing", "ready", "failed", "unsupported"] {
            for update in ["", "ready"] {
                let after = look(offline, update).await?;
                ensure!(
                    before == after,
                    "{width:?} pixels, {offline}, {update}: {before:#?} {after:#?}"
                );
                let seen: bool = page.value("seen(hook('update'))").await?;
                ensure!(seen != update.is_empty(), "the button of an update");
            }
        }
    }
    Ok(())
}
