//! After one visit the network may go. It goes for real: the server is stopped.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Served;
use e2e::Stage;
use e2e::journey;
use static_host::Site;

use crate::tour;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey(
            "with the server gone, the open page goes on working",
            open_page,
        ),
        journey("with the server gone, a reload brings a new secret", reload),
        journey("with the server gone, a new tab opens the page", new_tab),
        journey(
            "with the server gone, a panel that was never open opens",
            deep_link,
        ),
        journey(
            "with the server gone, an unknown address shows the page",
            unknown_address,
        ),
        journey(
            "with the server gone, all of it works under a sub-path",
            sub_path,
        ),
        journey(
            "works offline is said only when every file is there",
            incomplete,
        ),
    ]
}

/// What a browser says when it looks for a newer service worker and nobody answers.
const UPDATE_CHECK: &str = "fetching the script";

async fn gone(stage: &Stage, site: Site) -> Result<(std::rc::Rc<Served>, Page)> {
    stage.tolerate(UPDATE_CHECK);
    let served = stage.serve(site)?;
    let page = stage.open(&served).await?;
    page.offline().await?;
    served.stop();
    Ok((served, page))
}

async fn open_page(stage: &Stage) -> Result<()> {
    let (_, page) = gone(stage, stage.site()).await?;
    tour::take(&page).await?;
    Ok(())
}

async fn reload(stage: &Stage) -> Result<()> {
    let (_, page) = gone(stage, stage.site()).await?;
    let before = page.secret().await?;
    page.reload().await?;
    ensure!(page.secret().await? != before, "the old secret came back");
    page.offline().await?;
    tour::take(&page).await?;
    Ok(())
}

async fn new_tab(stage: &Stage) -> Result<()> {
    let (_, page) = gone(stage, stage.site()).await?;
    let before = page.secret().await?;
    page.new_tab("").await?;
    page.ready().await?;
    ensure!(page.secret().await? != before, "the old secret came back");
    page.regenerate().await?;
    Ok(())
}

async fn deep_link(stage: &Stage) -> Result<()> {
    let (_, page) = gone(stage, stage.site()).await?;
    page.new_tab("#proof").await?;
    page.until("seen(hook('manifest-hash')) && text('manifest-hash') !== ''")
        .await?;
    page.panel("generate").await?;
    page.ready().await
}

async fn unknown_address(stage: &Stage) -> Result<()> {
    let (_, page) = gone(stage, stage.site()).await?;
    for path in ["no-such-page", "no-such-page.html", "no-such/page/"] {
        page.new_tab(path).await?;
        page.ready().await?;
        page.proof().await?;
    }
    Ok(())
}

async fn sub_path(stage: &Stage) -> Result<()> {
    let site = Site {
        mount: "/tools/jwt/".to_owned(),
        headers: false,
        ..stage.site()
    };
    let (_, page) = gone(stage, site).await?;
    page.reload().await?;
    page.proof().await?;
    page.new_tab("no-such/page/").await?;
    page.ready().await
}

async fn incomplete(stage: &Stage) -> Result<()> {
    stage.breaks_the_page();
    let mut site = stage.site();
    site.overrides.insert(
        "/manifest.webmanifest".to_owned(),
        static_host::Override::Flipped(0),
    );
    let page = stage.open(&*stage.serve(site)?).await?;
    page.until("!['installing', null].includes(state('offline'))")
        .await?;
    let said: String = page.value("state('offline')").await?;
    ensure!(
        said == "failed",
        "a damaged file, and data-offline is {said}"
    );
    Ok(())
}
