//! Addresses that ask for something.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Options;
use e2e::Stage;
use e2e::journey;

use crate::secret_text::octets;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey("an address with a preset makes what it asks for", preset),
        journey(
            "a preset that makes no sense leaves the defaults and says so",
            nonsense,
        ),
        journey(
            "a preset followed on the open page is made at once",
            followed,
        ),
        journey(
            "an address that is changed on the open page is said, as long as it is the address",
            said,
        ),
        journey(
            "a choice made by hand outlives the preset in the address",
            overruled,
        ),
    ]
}

async fn preset(stage: &Stage) -> Result<()> {
    let served = stage.serve(stage.site())?;
    let address = "#generate?alg=HS512&format=hex&bytes=100";
    let page = stage.open_at(&served, address, Options::default()).await?;
    page.ready().await?;
    let secret = page.secret().await?;
    ensure!(
        octets("hex", &secret)?.len() == 100,
        "{secret:?} is not 100 bytes in hex"
    );
    ensure!(
        page.value::<String>("radio('alg')").await? == "HS512",
        "the algorithm is not chosen"
    );
    ensure!(
        page.value::<String>("radio('format')").await? == "hex",
        "the format is not chosen"
    );
    let bytes: String = page
        .value("document.querySelector('input[name=bytes]').value")
        .await?;
    ensure!(bytes == "100", "the length field shows {bytes}");
    ensure!(
        !page
            .value::<String>("location.href")
            .await?
            .contains(&secret),
        "it is in the address"
    );
    Ok(())
}

async fn nonsense(stage: &Stage) -> Result<()> {
    let served = stage.serve(stage.site())?;
    for hash in [
        "#generate?alg=none&format=morse&bytes=1e9",
        "#generate?bytes=8",
        "#generate?alg=%00&format=%F0%9F%A6%80&bytes=-1",
    ] {
        let page = stage.open_at(&served, hash, Options::default()).await?;
        page.ready().await?;
        ensure!(
            octets("base64url", &page.secret().await?)?.len() == 32,
            "{hash}: no default"
        );
        page.until("text('status').trim() !== '' || alerts().length > 0")
            .await?;
    }
    Ok(())
}

async fn followed(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let before = page.secret().await?;
    page.run::<()>("location.hash = '#generate?alg=HS384&format=base64'")
        .await?;
    let secret = page.secret_after(&before).await?;
    ensure!(
        octets("base64", &secret)?.len() == 48,
        "{secret:?} is not 48 bytes in base64"
    );
    ensure!(
        page.value::<String>("radio('alg')").await? == "HS384",
        "the algorithm is not chosen"
    );
    Ok(())
}

/// Somebody else may change it: a page that has opened this one.
async fn said(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    for (hash, said) in [
        ("#generate?alg=HS384", "asked for another secret"),
        ("#generate?alg=none", "so it was left out"),
        (
            "#generate?alg=HS512&bytes=8",
            "in place of the last. It also asks",
        ),
    ] {
        page.run::<()>(&format!("location.hash = '{hash}'")).await?;
        page.status(said).await?;
    }
    // The next one asks for nothing, and leaves the secret alone.
    let secret = page.secret().await?;
    page.run::<()>("location.hash = '#generate'").await?;
    page.until("text('status') === ''").await?;
    ensure!(page.secret().await? == secret, "there is another secret");
    Ok(())
}

async fn overruled(stage: &Stage) -> Result<()> {
    let served = stage.serve(stage.site())?;
    let address = "#generate?alg=HS512&format=hex";
    let page = stage.open_at(&served, address, Options::default()).await?;
    page.ready().await?;
    page.choose_anew("alg", "HS384").await?;
    page.reload().await?;
    ensure!(
        page.value::<String>("radio('alg')").await? == "HS384",
        "the preset came back"
    );
    Ok(())
}
