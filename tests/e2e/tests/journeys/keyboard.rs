//! Without a mouse.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use thirtyfour::Key;

use crate::rotate;
use crate::tokens;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey("Tab reaches every control in the order of the page", order),
        journey(
            "Tab reaches every control of the panels Sign, Verify and Check, too",
            order_of_tokens,
        ),
        journey("every control works by keyboard", controls),
        journey(
            "single keys copy, make a new secret, and hide it",
            shortcuts,
        ),
        journey(
            "single keys do nothing while somebody types or holds a modifier",
            typing,
        ),
        journey(
            "single keys can be switched off, and stay off",
            switched_off,
        ),
    ]
}

/// Every stop that Tab should make, as text, in the order of the document.
const STOPS: &str = include_str!("stops.js");

async fn order(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let stops: Vec<String> = page.run(&format!("{STOPS}\nreturn stops()")).await?;
    for hook in [
        "copy",
        "regenerate",
        "hide",
        "download",
        "clear",
        "copy-env-line",
        "theme",
    ] {
        ensure!(
            stops.iter().any(|stop| stop == hook),
            "[{hook}] is no stop: {stops:?}"
        );
    }
    reaches(&page, &stops).await
}

async fn order_of_tokens(stage: &Stage) -> Result<()> {
    let page = tokens::open(stage).await?;
    tokens::unfold(&page).await?;
    // A control that is disabled is no stop: with a token, none is.
    page.click("sample-secret").await?;
    page.until("!hook('copy-token').disabled && !hook('copy-sample-hex').disabled")
        .await?;
    let own = [
        "claim-jti",
        "sign-use-generated",
        "sign-alg",
        "sign-reading",
        "copy-token",
        "verify-this",
        "sample-secret",
        "copy-sample-hex",
        "sign-clear",
    ];
    let [(_, of_sign), (_, of_verify), (_, of_check), (_, of_rotate)] = tokens::FIELDS;
    all_reached(&page, own.into_iter().chain(of_sign.iter().copied())).await?;
    page.verify_token().await?;
    tokens::unfold(&page).await?;
    let own = [
        "verify-use-generated",
        "verify-alg",
        "verify-reading",
        "verify-skew",
        "verify-clear",
    ];
    all_reached(&page, own.into_iter().chain(of_verify.iter().copied())).await?;
    page.panel("check").await?;
    let token = "eyJhbGciOiJIUzI1NiJ9.e30.XmNK3GpH3Ys_7wsYBfq4C3M6goz71I7dTgUkuIa5lyQ";
    page.fill("check-input", token).await?;
    page.until("hook('check-kind').dataset.kind === 'token'")
        .await?;
    let own = [
        "check-as",
        "check-use-generated",
        "check-clear",
        "audit-words",
        "audit-file",
        "audit-start",
    ];
    all_reached(&page, own.into_iter().chain(of_check.iter().copied())).await?;
    rotate::replace(&page).await?;
    let own = [
        "rotate-alg",
        "rotate-reading",
        "rotate-lifetime",
        "lifetime-unit",
        "rotate-leaked",
        "rotate-start",
        "rotate-clear",
        "rotate-drop",
        "rotate-calendar",
        "rotate-phase",
        "rotate-reveal",
        "export-copy",
    ];
    all_reached(&page, own.into_iter().chain(of_rotate.iter().copied())).await
}

/// These and all other stops of what is on the screen.
async fn all_reached(page: &Page, hooks: impl Iterator<Item = &str>) -> Result<()> {
    let stops: Vec<String> = page.run(&format!("{STOPS}\nreturn stops()")).await?;
    for hook in hooks {
        ensure!(
            stops.iter().any(|stop| stop == hook),
            "[{hook}] is no stop: {stops:?}"
        );
    }
    page.run::<()>(
        "document.activeElement.blur(); getSelection().removeAllRanges(); scrollTo(0, 0)",
    )
    .await?;
    page.run::<()>("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')")
        .await?;
    reaches(page, &stops).await
}

/// From the top of the page, Tab goes to each of these in this order.
async fn reaches(page: &Page, stops: &[String]) -> Result<()> {
    let mut reached: Vec<String> = Vec::new();
    // Boxes that scroll are stops of their own in some engines, so there may be a few more.
    for _ in 0..stops.len() + 4 {
        page.press(Key::Tab.value().to_string()).await?;
        let stop: String = page
            .run(&format!("{STOPS}\nreturn named(document.activeElement)"))
            .await?;
        if stops.contains(&stop) && !reached.contains(&stop) {
            reached.push(stop);
        }
    }
    ensure!(
        reached == stops,
        "Tab went {reached:?}\nand the page has {stops:?}"
    );
    Ok(())
}

async fn controls(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let space = Key::Space.value().to_string();
    let enter = Key::Enter.value().to_string();
    let right = Key::Right.value().to_string();
    let link = |panel: &str| {
        format!(r##"[...document.querySelectorAll('a[href$="#{panel}"]')].find(seen)"##)
    };
    // In the order of the page: past its end, Tab goes to the browser's own controls.
    page.tab_to(&link("generate")).await?;
    page.tab_to(&link("proof")).await?;
    page.press(enter.as_str()).await?;
    page.until("seen(hook('manifest-hash'))").await?;
    page.webdriver().back().await?;
    page.until("seen(hook('secret'))").await?;
    page.tab_to("hook('theme')").await?;
    let theme: String = page.value("state('theme')").await?;
    page.press(enter.as_str()).await?;
    page.until(&format!("state('theme') !== '{theme}'")).await?;
    page.tab_to("hook('hide')").await?;
    for pressed in ["true", "false"] {
        page.press(space.as_str()).await?;
        page.until(&format!("hook('hide').ariaPressed === '{pressed}'"))
            .await?;
    }
    page.tab_to("hook('copy')").await?;
    page.press(enter.as_str()).await?;
    page.status("Copied").await?;
    let mut secret = page.secret().await?;
    page.tab_to("hook('regenerate')").await?;
    for key in [&space, &enter] {
        page.press(key.as_str()).await?;
        secret = page.secret_after(&secret).await?;
    }
    page.tab_to("document.querySelector('input[name=alg]:checked')")
        .await?;
    page.press(right.as_str()).await?;
    page.until("radio('alg') === 'HS384'").await?;
    page.secret_after(&secret).await?;
    page.tab_to("document.querySelector('input[name=format]:checked')")
        .await?;
    let format: String = page.value("radio('format')").await?;
    page.press(right.as_str()).await?;
    page.until(&format!("radio('format') !== '{format}'")).await
}

async fn shortcuts(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let before = page.secret().await?;
    page.press("n").await?;
    let secret = page.secret_after(&before).await?;
    page.press("c").await?;
    page.status("Copied").await?;
    page.press("h").await?;
    page.until("hook('hide').ariaPressed === 'true' && text('secret') === ''")
        .await?;
    page.press("h").await?;
    page.until("hook('hide').ariaPressed === 'false'").await?;
    page.settled().await?;
    ensure!(page.secret().await? == secret, "hiding changed the secret");
    ensure!(page.pasted().await? == secret, "C copied something else");
    Ok(())
}

async fn typing(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    let secret = page.secret().await?;
    let field = page
        .element("return document.querySelector('input[name=bytes]')")
        .await?;
    field.click().await?;
    page.press("nhc").await?;
    page.settled().await?;
    unchanged(&page, &secret).await?;
    page.run::<()>("document.activeElement.blur()").await?;
    for modifier in ["ctrlKey", "altKey", "metaKey"] {
        for key in ['n', 'h', 'c'] {
            page.dispatch_key(key, Some(modifier)).await?;
        }
    }
    page.settled().await?;
    unchanged(&page, &secret).await?;
    // The same events without a modifier do work, or the above would show nothing.
    page.dispatch_key('n', None).await?;
    page.secret_after(&secret).await?;
    Ok(())
}

async fn unchanged(page: &Page, secret: &str) -> Result<()> {
    ensure!(
        page.secret().await? == secret,
        "the secret is another one, or hidden"
    );
    let status: String = page.text("status").await?;
    ensure!(!status.contains("Copied"), "it was copied: {status}");
    Ok(())
}

async fn switched_off(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.click("shortcuts-off").await?;
    for _ in 0..2 {
        let secret = page.secret().await?;
        page.run::<()>("document.activeElement.blur()").await?;
        page.press("nhc").await?;
        page.settled().await?;
        unchanged(&page, &secret).await?;
        page.reload().await?;
    }
    page.click("shortcuts-off").await?;
    let secret = page.secret().await?;
    page.run::<()>("document.activeElement.blur()").await?;
    page.press("n").await?;
    page.secret_after(&secret).await?;
    Ok(())
}
