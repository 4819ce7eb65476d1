//! Keys.

use anyhow::Result;
use anyhow::bail;
use serde_json::json;
use thirtyfour::Key;

use crate::page::Page;

/// A page has fewer stops than this.
const MOST_STOPS: usize = 80;

impl Page {
    /// Presses keys, one after the other, wherever the focus is.
    pub async fn press(&self, keys: impl Into<thirtyfour::TypingData>) -> Result<()> {
        Ok(self
            .webdriver()
            .action_chain()
            .send_keys(keys)
            .perform()
            .await?)
    }

    /// Presses a key while another is held.
    pub async fn press_with(&self, held: Key, key: char) -> Result<()> {
        let chain = self.webdriver().action_chain();
        let chain = chain
            .key_down(held.value())
            .send_keys(key.to_string())
            .key_up(held.value());
        Ok(chain.perform().await?)
    }

    /// Presses Tab until an expression is the focused element.
    pub async fn tab_to(&self, element: &str) -> Result<()> {
        for _ in 0..MOST_STOPS {
            if self.has_focus(element).await? {
                return Ok(());
            }
            self.press(Key::Tab.value().to_string()).await?;
        }
        bail!("{MOST_STOPS} times Tab did not reach {element}")
    }

    /// The same backwards.
    pub async fn tab_back_to(&self, element: &str) -> Result<()> {
        for _ in 0..MOST_STOPS {
            if self.has_focus(element).await? {
                return Ok(());
            }
            self.press_with(Key::Shift, Key::Tab.value()).await?;
        }
        bail!("{MOST_STOPS} times Shift and Tab did not reach {element}")
    }

    async fn has_focus(&self, element: &str) -> Result<bool> {
        self.value(&format!("document.activeElement === ({element})"))
            .await
    }

    /// Replaces what stands in the length field, key by key, and stays there.
    pub async fn replace_length(&self, text: &str) -> Result<()> {
        self.clear_length().await?;
        if !text.is_empty() {
            self.press(text).await?;
        }
        Ok(())
    }

    /// Replaces what stands in the length field, key by key, and leaves the field.
    pub async fn type_length(&self, text: &str) -> Result<()> {
        self.replace_length(text).await?;
        self.press(Key::Tab.value().to_string()).await
    }

    async fn clear_length(&self) -> Result<()> {
        let field = self
            .element("return document.querySelector('input[name=bytes]')")
            .await?;
        field.click().await?;
        self.press_with(Key::Control, 'a').await?;
        self.press(Key::Delete.value().to_string()).await
    }

    /// Lets the document hear a key with its modifiers, without a browser's own use of them.
    pub async fn dispatch_key(&self, key: char, modifier: Option<&str>) -> Result<()> {
        let script = "const [key, modifier] = arguments;
            const init = { key, bubbles: true, cancelable: true, composed: true };
            if (modifier) init[modifier] = true;
            document.body.dispatchEvent(new KeyboardEvent('keydown', init));
            document.body.dispatchEvent(new KeyboardEvent('keyup', init));";
        self.run_with(script, vec![json!(key), json!(modifier)])
            .await
    }
}
