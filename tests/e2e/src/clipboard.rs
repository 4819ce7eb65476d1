//! What is on the clipboard.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::page::Page;

impl Page {
    /// Puts a text on the clipboard, as somebody does who copies it elsewhere.
    pub async fn copied(&self, text: &str) -> Result<()> {
        let script = "const field = document.createElement('textarea');
            field.id = 'e2e-copied';
            field.value = arguments[0];
            document.body.append(field);
            field.focus();
            field.select();";
        self.run_with::<()>(script, vec![json!(text)]).await?;
        self.press_with(Key::Control, 'c').await?;
        self.run("document.getElementById('e2e-copied').remove()")
            .await
    }

    /// Pastes into a field that is added to the page, and returns what arrives. Reading the
    /// clipboard by script is denied to pages under automation by Chromium and `WebKit`; pasting is not.
    pub async fn pasted(&self) -> Result<String> {
        let script = "const field = document.createElement('textarea');
            field.id = 'e2e-pasted';
            document.body.append(field);
            return field;";
        let field = self.element(script).await?;
        field.click().await?;
        self.press_with(Key::Control, 'v').await?;
        self.until("document.getElementById('e2e-pasted').value !== ''")
            .await?;
        let script = "const field = document.getElementById('e2e-pasted');
            const { value } = field;
            field.remove();
            return value;";
        self.run(script).await
    }
}
