//! What a reader does with the page, by the hooks of `docs/automation.md`.

use std::time::Instant;

use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use serde_json::json;
use thirtyfour::By;
use tokio::time::sleep;

use crate::engine::Engine;
use crate::page::DEADLINE;
use crate::page::INTERVAL;
use crate::page::Page;

impl Page {
    /// The text of the secret: empty while hidden or cleared.
    pub async fn secret(&self) -> Result<String> {
        self.text("secret").await
    }

    /// The `textContent` of a hook.
    pub async fn text(&self, hook: &str) -> Result<String> {
        let text: Option<String> = self
            .run_with("return text(arguments[0])", vec![json!(hook)])
            .await?;
        text.ok_or_else(|| anyhow::anyhow!("there is no [{hook}]"))
    }

    /// Clicks a hook as a person would: it must be in view and not covered.
    pub async fn click(&self, hook: &str) -> Result<()> {
        let element = self.element(&format!("return hook('{hook}')")).await?;
        Ok(element.click().await?)
    }

    /// Clicks a hook that downloads. `MiniBrowser` then puts a bar below the page, which moves what is clicked next, and
    /// leaves it there: a window has room for eight.
    pub async fn download(&self, hook: &str) -> Result<()> {
        let height: i64 = self.value("innerHeight").await?;
        self.click(hook).await?;
        if self.engine() == Engine::Webkit {
            ensure!(height > 300, "downloads have left {height} pixels");
            self.until(&format!("innerHeight < {height}")).await?;
        }
        Ok(())
    }

    /// Presses and lets go where an element is before that: what moves in between is missed, as by a person's hand.
    /// `choice(name, value)` is the label of a radio.
    pub async fn press_where_it_is(&self, element: &str) -> Result<()> {
        let script = format!(
            "const choice = (name, value) => document.querySelector(`input[name=\"${{name}}\"][value=\"${{value}}\"]`).labels[0];
             const {{ x, y, width, height }} = ({element}).getBoundingClientRect();
             return [Math.round(x + width / 2), Math.round(y + height / 2)];"
        );
        let (x, y): (i64, i64) = self.run(&script).await?;
        let pointer = self.webdriver().action_chain().move_to(x, y);
        Ok(pointer.click_and_hold().release().perform().await?)
    }

    /// Chooses a radio button by clicking what a person sees of it, which is its label.
    pub async fn choose(&self, name: &str, value: &str) -> Result<()> {
        let input = format!(r#"document.querySelector('input[name="{name}"][value="{value}"]')"#);
        let label = format!("const input = {input}; return input?.labels?.[0] ?? input");
        self.element(&label).await?.click().await?;
        self.until(&format!("radio('{name}') === '{value}'")).await
    }

    /// Chooses a radio button whose effect is another text of the secret, and returns that text.
    pub async fn choose_anew(&self, name: &str, value: &str) -> Result<String> {
        let before = self.secret().await?;
        self.choose(name, value).await?;
        self.secret_after(&before).await
    }

    /// Clicks `[regenerate]` and returns the new secret.
    pub async fn regenerate(&self) -> Result<String> {
        let before = self.secret().await?;
        self.click("regenerate").await?;
        self.secret_after(&before).await
    }

    /// The secret, as soon as it is there and is another one.
    pub async fn secret_after(&self, before: &str) -> Result<String> {
        let before = json!(before);
        self.until(&format!("text('secret') && text('secret') !== {before}"))
            .await?;
        self.secret().await
    }

    /// Waits until the status line says something like this.
    pub async fn status(&self, part: &str) -> Result<()> {
        let part = json!(part);
        self.until(&format!("text('status')?.includes({part})"))
            .await
    }

    /// Clicks `[theme]` until the page has the wanted one.
    pub async fn theme(&self, wanted: &str) -> Result<()> {
        // Three clicks go once round, whether or not "as the system has it" is one of the choices.
        for _ in 0..3 {
            if self
                .value::<Option<String>>("state('theme')")
                .await?
                .as_deref()
                == Some(wanted)
            {
                return Ok(());
            }
            self.click("theme").await?;
            self.settled().await?;
        }
        self.until(&format!("state('theme') === '{wanted}'")).await
    }

    /// The names of the panels, in their order.
    pub async fn panels(&self) -> Result<Vec<String>> {
        let sections = "[...document.querySelectorAll('section[id^=panel-]')]";
        self.value(&format!(
            "{sections}.map(({{ id }}) => id.replace('panel-', ''))"
        ))
        .await
    }

    /// Opens a panel by a link to it, and waits until it is there, or says why it is not.
    pub async fn panel(&self, name: &str) -> Result<()> {
        match name {
            "export" => return self.export().await,
            "bulk" => return self.bulk().await,
            _ => {}
        }
        let link = format!(r##"[...document.querySelectorAll('a[href$="#{name}"]')].find(seen)"##);
        // Not every panel is in the navigation; Generate leads to all of them.
        if !self.value::<bool>(&format!("Boolean({link})")).await? {
            self.element(r##"return document.querySelector('nav a[href$="#generate"]')"##)
                .await?
                .click()
                .await?;
            self.until(&format!("Boolean({link})")).await?;
        }
        // On a phone the navigation is scrolled to it; chromedriver's own scrolling goes astray from right to left.
        let link = format!(
            "const link = {link};
             link?.scrollIntoView({{ inline: 'center', block: 'nearest' }});
             return link"
        );
        self.element(&link).await?.click().await?;
        let section = format!("document.getElementById('panel-{name}')");
        self.until(&format!(
            "location.hash === '#{name}' && seen({section}) && {section}.dataset.state !== 'working'"
        ))
        .await?;
        if name == "generate" {
            self.ask_for("1").await?;
        }
        Ok(())
    }

    /// Opens what stands in the place of the one secret in Generate, by another number of them. It goes when Generate is
    /// asked for, or something else in it.
    async fn bulk(&self) -> Result<()> {
        self.ask_for("2").await?;
        let section = "document.getElementById('panel-bulk')";
        self.until(&format!(
            "seen({section}) && {section}.dataset.state !== 'working'"
        ))
        .await
    }

    /// Says in Generate how many secrets there are to be, if that is another number.
    async fn ask_for(&self, count: &str) -> Result<()> {
        if !self.value::<bool>("seen(hook('bulk-count'))").await? {
            self.element(r##"return document.querySelector('nav a[href$="#generate"]')"##)
                .await?
                .click()
                .await?;
            self.until("seen(hook('bulk-count'))").await?;
        }
        let other = format!("hook('bulk-count').value !== '{count}'");
        if self.value::<bool>(&other).await? {
            self.fill("bulk-count", count).await?;
        }
        Ok(())
    }

    /// Opens what stands below the tabs in Generate, by the one that is chosen there.
    async fn export(&self) -> Result<()> {
        self.ask_for("1").await?;
        let tab = "document.querySelector('[role=tab][aria-selected=true]')";
        self.element(&format!("return {tab}"))
            .await?
            .click()
            .await?;
        let section = "document.getElementById('panel-export')";
        self.until(&format!(
            "seen({section}) && {section}.dataset.state !== 'working'"
        ))
        .await
    }

    /// Opens `#proof`, which is loaded on first use, and waits until it shows its figures.
    pub async fn proof(&self) -> Result<()> {
        self.panel("proof").await?;
        self.until("seen(hook('manifest-hash')) && text('manifest-hash') !== ''")
            .await
    }

    /// Opens `#sign`, which is loaded on first use, and waits until its fields are there.
    pub async fn sign(&self) -> Result<()> {
        self.panel("sign").await?;
        self.until("seen(hook('sign-payload')) && hook('sign-payload').value !== ''")
            .await
    }

    /// Opens `#verify`, which is loaded on first use, and waits until its fields are there.
    pub async fn verify(&self) -> Result<()> {
        self.panel("verify").await?;
        self.until("seen(hook('verify-token'))").await
    }

    /// Takes the token over to the panel that verifies it, maybe for the first time. The focus goes there and the page
    /// scrolls after it: a click before that would hit what is there no more.
    pub async fn verify_token(&self) -> Result<()> {
        self.click("verify-this").await?;
        self.until("location.hash === '#verify' && hook('verify-token')?.value === text('token') && document.activeElement === hook('verify-result')")
            .await?;
        self.settled().await
    }

    /// Replaces what stands in a field in one go, as pasting does.
    pub async fn fill(&self, hook: &str, text: &str) -> Result<()> {
        let script = "const field = hook(arguments[0]);
            field.focus();
            field.select();
            if (arguments[1] === '') document.execCommand('delete');
            else document.execCommand('insertText', false, arguments[1]);
            return field.value;";
        let value: String = self
            .run_with(script, vec![json!(hook), json!(text)])
            .await?;
        ensure!(value == text, "[{hook}] holds {value:?} and not {text:?}");
        Ok(())
    }

    /// Chooses an option of a select.
    pub async fn pick(&self, name: &str, value: &str) -> Result<()> {
        let option = format!(
            r#"return document.querySelector('select[name="{name}"] option[value="{value}"]')"#
        );
        self.element(&option).await?.click().await?;
        self.until(&format!(
            r#"document.querySelector('select[name="{name}"]').value === '{value}'"#
        ))
        .await
    }

    /// The visible alerts, of which there must be at least one that says something.
    pub async fn explanation(&self) -> Result<String> {
        self.until("alerts().length > 0").await?;
        let alerts: Vec<String> = self.value("alerts()").await?;
        Ok(alerts.join("\n"))
    }

    /// What a person reads of an element, if it is on the screen. Unlike the rest, this asks the driver
    /// and not a script: it works where the page may run none.
    pub async fn shown(&self, selector: &str) -> Result<Option<String>> {
        for element in self.webdriver().find_all(By::Css(selector)).await? {
            let text = if element.is_displayed().await? {
                element.text().await?
            } else {
                String::new()
            };
            if !text.trim().is_empty() {
                return Ok(Some(text));
            }
        }
        Ok(None)
    }

    /// Waits until an alert on the screen has all of these texts in it, with the same independence of scripts.
    pub async fn shown_alert(&self, parts: &[&str]) -> Result<()> {
        let start = Instant::now();
        let mut last = None;
        while start.elapsed() < DEADLINE {
            last = self.shown("[role=alert]").await?;
            if let Some(text) = &last
                && parts.iter().all(|part| text.contains(part))
            {
                return Ok(());
            }
            sleep(INTERVAL).await;
        }
        bail!("no alert with {parts:?} came into view, but {last:?}")
    }

    /// Fails if a secret is on the screen, in the `.env` line, or can be copied.
    pub async fn holds_no_secret(&self) -> Result<()> {
        for hook in ["secret", "env-line"] {
            let text: Option<String> = self.value(&format!("text('{hook}')")).await?;
            ensure!(
                text.is_none_or(|text| text.is_empty()),
                "[{hook}] is not empty"
            );
        }
        // A button that is there may be pressed: nothing may reach the clipboard.
        for hook in ["copy", "copy-env-line"] {
            let script = format!(
                "const taken = []; const {{ clipboard }} = navigator;
                 if (!clipboard || !hook('{hook}')) return taken;
                 const {{ writeText }} = clipboard;
                 clipboard.writeText = (text) => {{ taken.push(text); return Promise.resolve(); }};
                 hook('{hook}').click();
                 clipboard.writeText = writeText;
                 return taken;"
            );
            let taken: Vec<String> = self.run(&script).await?;
            ensure!(taken.is_empty(), "[{hook}] copied {taken:?}");
        }
        let status: Option<String> = self.value("text('status')").await?;
        let claim = status.is_some_and(|status| status.contains("Copied"));
        ensure!(!claim, "the status says that something was copied");
        Ok(())
    }
}
