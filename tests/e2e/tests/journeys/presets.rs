//! Addresses that ask for something.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Options;
use e2e::Page;
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
        journey(
            "a link to the settings makes the same for whoever opens it, and holds no secret",
            link,
        ),
        journey(
            "the line has the name that was typed, until the reload",
            name,
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
    // Another name for the line is said, too, also where the secret stays.
    for (hash, said) in [
        ("#generate?name=EVIL_NAME", "another name of the variable"),
        (
            "#generate?name=Zq3vT8mLw0xRk5Jd7Hs1Bn9Yf2Gc4Pa6",
            "may be a secret",
        ),
    ] {
        page.run::<()>(&format!("location.hash = '{hash}'")).await?;
        page.status(said).await?;
        page.until("text('env-line').startsWith('EVIL_NAME=')")
            .await?;
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

/// Replaces the name of the variable, key by key.
async fn type_name(page: &Page, name: &str) -> Result<()> {
    let field = "document.querySelector('input[name=variable]')";
    page.run::<()>(&format!("{field}.focus(); {field}.select()"))
        .await?;
    page.press(name).await
}

async fn link(stage: &Stage) -> Result<()> {
    let served = stage.serve(stage.site())?;
    let page = stage.open(&served).await?;
    page.choose_anew("alg", "HS512").await?;
    page.choose_anew("format", "hex").await?;
    page.replace_length("72").await?;
    page.until("text('secret').length === 144").await?;
    type_name(&page, "AUTH_SECRET").await?;
    let secret = page.secret().await?;
    page.click("copy-link").await?;
    page.status("Copied a link").await?;
    let link = page.pasted().await?;
    ensure!(
        link.ends_with("#generate?alg=HS512&format=hex&bytes=72&name=AUTH_SECRET"),
        "{link}"
    );
    ensure!(
        page.secret().await? == secret,
        "the link made another secret"
    );
    let hash = link.split_once('#').map_or("", |(_, hash)| hash);
    let other = stage
        .open_at(&served, &format!("#{hash}"), Options::default())
        .await?;
    other.ready().await?;
    ensure!(other.secret().await?.len() == 144, "another length");
    ensure!(
        other.text("env-line").await?.starts_with("AUTH_SECRET="),
        "another name"
    );
    ensure!(other.secret().await? != secret, "the same secret");
    // A name that is the secret, holds a piece of it, or may be another one, is in no link.
    other.choose_anew("format", "alphanumeric").await?;
    let secret = other.secret().await?;
    let pieces = [
        format!("A{}", secret.get(..42).unwrap_or_default()),
        format!(
            "KEY_{}",
            secret.get(..12).unwrap_or_default().to_uppercase()
        ),
        "Zq3vT8mLw0xRk5Jd7Hs1Bn9Yf2Gc4Pa6".to_owned(),
    ];
    let before: String = other.value("location.href").await?;
    for name in &pieces {
        type_name(&other, name).await?;
        other
            .until(&format!("text('env-line').startsWith('{name}=')"))
            .await?;
        other.click("copy-link").await?;
        other.status("No link was made").await?;
    }
    // Nor is one that the secret was typed for, once that is gone.
    type_name(&other, &pieces[0]).await?;
    other.click("regenerate").await?;
    other.click("copy-link").await?;
    other.status("No link was made").await?;
    other.click("clear").await?;
    other
        .until("document.querySelector('input[name=variable]').value === 'JWT_SECRET'")
        .await?;
    let document: String = other.value("document.documentElement.outerHTML").await?;
    ensure!(
        !document.contains(&pieces[0]),
        "the document still holds it"
    );
    ensure!(
        other.value::<String>("location.href").await? == before,
        "the address has changed"
    );
    Ok(())
}

async fn name(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let secret = page.secret().await?;
    type_name(&page, "AUTH_SECRET").await?;
    let line = format!("AUTH_SECRET={secret}");
    page.until(&format!("text('env-line') === '{line}'"))
        .await?;
    page.click("copy-env-line").await?;
    page.status("Copied the line").await?;
    ensure!(page.pasted().await? == line, "another line was copied");
    // What is no name makes no line, stays as it was typed, and is explained.
    for wrong in ["1A", "A-B", "A B", "Ä", &"A".repeat(65)] {
        type_name(&page, wrong).await?;
        page.until("text('env-line') === '' && hook('copy-env-line').disabled")
            .await?;
        let said = page.explanation().await?;
        ensure!(said.contains("A name has letters, digits"), "{said}");
        let typed: String = page
            .value("document.querySelector('input[name=variable]').value")
            .await?;
        ensure!(typed == wrong, "{wrong} was typed, {typed} is there");
    }
    ensure!(page.secret().await? == secret, "another secret");
    type_name(&page, "_a1").await?;
    page.until(&format!("text('env-line') === '_a1={secret}'"))
        .await?;
    page.click("regenerate").await?;
    page.until("text('env-line').startsWith('_a1=')").await?;
    page.reload().await?;
    ensure!(
        page.text("env-line").await?.starts_with("JWT_SECRET="),
        "it was stored"
    );
    Ok(())
}
