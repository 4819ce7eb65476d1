//! What is on the clipboard.

use anyhow::Result;
use thirtyfour::Key;

use crate::page::Page;

impl Page {
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
