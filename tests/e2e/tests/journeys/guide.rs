//! The guide: a document of its own, read with and without scripts.

use anyhow::Result;
use anyhow::ensure;
use e2e::Journey;
use e2e::Options;
use e2e::Page;
use e2e::Stage;
use e2e::journey;
use static_host::Site;
use thirtyfour::By;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey("the guide's headings are an outline without gaps", outline),
        journey(
            "a language chosen once is chosen in the whole guide",
            one_choice,
        ),
        journey("a link to a language shows it", linked_language),
        journey("each block of the guide is copied as it is", copied),
        journey(
            "a copy that the browser denies is selected in the guide",
            denied,
        ),
        journey(
            "a theme chosen in the guide holds on the page, and the other way round",
            theme,
        ),
        journey(
            "without JavaScript the guide can be read, and languages chosen",
            no_javascript,
        ),
        journey(
            "with the server gone, the guide opens under each of its names",
            offline,
        ),
    ]
}

async fn outline(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let levels: Vec<usize> = page
        .value("[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.tagName[1]))")
        .await?;
    ensure!(
        levels.first() == Some(&1) && levels.iter().filter(|level| **level == 1).count() == 1,
        "{levels:?}"
    );
    ensure!(
        levels.iter().filter(|level| **level == 2).count() == 10,
        "{levels:?}"
    );
    let gap = levels
        .windows(2)
        .find(|pair| matches!(pair, [before, after] if *after > before + 1));
    ensure!(gap.is_none(), "from level to level {gap:?}");
    Ok(())
}

async fn one_choice(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.choose("make", "go").await?;
    for group in ["make", "use", "rotate"] {
        page.until(&format!("radio('{group}') === 'go'")).await?;
    }
    page.until(
        "seen(document.getElementById('use-go')) && !seen(document.getElementById('use-node'))",
    )
    .await?;
    // OpenSSL signs no tokens: what cannot be chosen elsewhere stays as it was.
    page.choose("make", "openssl").await?;
    page.until("radio('use') === 'go' && seen(document.getElementById('make-openssl'))")
        .await
}

async fn linked_language(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.go("guide/#use-ruby").await?;
    page.until("radio('use') === 'ruby' && seen(document.getElementById('use-ruby'))")
        .await?;
    page.go("guide/#make-java").await?;
    page.until("radio('make') === 'java' && seen(document.getElementById('make-java'))")
        .await?;
    page.until("!seen(document.getElementById('make-openssl'))")
        .await
}

async fn copied(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    let blocks: Vec<String> = page
        .value("[...document.querySelectorAll('[data-block]')].filter(seen).map((block) => block.dataset.block)")
        .await?;
    ensure!(blocks.len() > 20, "only {blocks:?}");
    for block in [
        "what-token",
        "make-openssl-512-base64url",
        "use-jsonwebtoken",
        "newline",
    ] {
        let button = format!(
            "return document.querySelector('[data-block=\"{block}\"]').parentElement.querySelector('button')"
        );
        page.element(&button).await?.click().await?;
        page.status("Copied").await?;
        page.until(&format!("document.querySelector('[data-block=\"{block}\"]').parentElement.querySelector('button').textContent === 'Copied'")).await?;
        let shown: String = page
            .value(&format!(
                "document.querySelector('[data-block=\"{block}\"]').textContent"
            ))
            .await?;
        let pasted = page.pasted().await?;
        ensure!(pasted == shown, "pasted {pasted:?} in place of {shown:?}");
    }
    Ok(())
}

async fn denied(stage: &Stage) -> Result<()> {
    let page = open(stage).await?;
    page.run::<()>("navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))")
        .await?;
    page.element("return document.querySelector('[data-block=what-token]').parentElement.querySelector('button')")
        .await?
        .click()
        .await?;
    page.until("getSelection().toString().startsWith('import base64')")
        .await?;
    let said = page.text("status").await?;
    ensure!(
        said.contains("Ctrl+C") && !said.contains("Copied"),
        "{said}"
    );
    Ok(())
}

async fn theme(stage: &Stage) -> Result<()> {
    let page = stage.page().await?;
    page.theme("dark").await?;
    page.go("guide/").await?;
    page.until("state('theme') === 'dark' && seen(hook('theme'))")
        .await?;
    page.theme("light").await?;
    page.go("").await?;
    page.ready().await?;
    page.until("state('theme') === 'light'").await
}

async fn no_javascript(stage: &Stage) -> Result<()> {
    let served = stage.serve(stage.site())?;
    let page = stage
        .open_at(&served, "guide/", Options { javascript: false })
        .await?;
    ensure!(page.shown("h1").await?.is_some(), "no headline");
    ensure!(
        page.shown("[data-block=make-openssl-256-hex]")
            .await?
            .is_some(),
        "the first tool is not shown"
    );
    ensure!(
        page.shown("[data-block=make-node-256-hex]")
            .await?
            .is_none(),
        "a tool is shown that was not chosen"
    );
    ensure!(
        page.shown("button").await?.is_none(),
        "a button without a script"
    );
    let label = page
        .webdriver()
        .find(By::Css("label:has([name=make][value=node])"))
        .await?;
    label.click().await?;
    ensure!(
        page.shown("[data-block=make-node-256-hex]")
            .await?
            .is_some(),
        "the chosen tool is not shown"
    );
    ensure!(
        page.shown("[data-block=make-openssl-256-hex]")
            .await?
            .is_none(),
        "the first tool stayed"
    );
    page.webdriver()
        .goto(format!("{}guide/#use-go", page.url()))
        .await?;
    ensure!(
        page.shown("[data-block=use-go]").await?.is_some(),
        "a linked language is not shown"
    );
    Ok(())
}

async fn offline(stage: &Stage) -> Result<()> {
    stage.tolerate("fetching the script");
    for mount in ["/", "/tools/jwt/"] {
        let site = Site {
            mount: mount.to_owned(),
            ..stage.site()
        };
        let served = stage.serve(site)?;
        let page = stage.open(&served).await?;
        page.offline().await?;
        served.stop();
        for name in [
            "guide/",
            "guide",
            "guide.html",
            "guide/index.html",
            "guide/#storage",
        ] {
            page.new_tab(name).await?;
            page.until("location.pathname.endsWith('/guide/') && document.querySelector('h1')")
                .await?;
            page.until("state('script') === '' && seen(document.querySelector('article'))")
                .await?;
        }
    }
    Ok(())
}

/// The guide, with its script running.
pub async fn open(stage: &Stage) -> Result<Page> {
    let served = stage.serve(stage.site())?;
    let page = stage.open_at(&served, "guide/", Options::default()).await?;
    page.until("state('script') === ''").await?;
    Ok(page)
}
