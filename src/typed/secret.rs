//! The secret in a field.

use jwt_secrets::KeyError;
use jwt_secrets::assess::Assessment;
use jwt_secrets::assess::Finding;
use jwt_secrets::key::Difference;
use jwt_secrets::key::Key;
use jwt_secrets::key::Reading;
use zeroize::Zeroizing;

use super::whole;
use crate::browser::utf16::LoneSurrogate;
use crate::text::Explain as _;
use crate::text::Ways;
use crate::ui::Handle;
use crate::ui::Remark;

/// The secret in a field: its text, and the key that it is under a reading.
pub struct TypedSecret {
    text: Zeroizing<String>,
    key: Result<Key, KeyError>,
}

impl TypedSecret {
    pub fn read(field: Handle, reading: Reading) -> Self {
        match whole(field) {
            Ok(text) => Self {
                key: reading.octets(&text),
                text,
            },
            Err(LoneSurrogate { position, .. }) => Self {
                text: Zeroizing::default(),
                key: Err(KeyError::LoneSurrogate { position }),
            },
        }
    }

    /// Empty where there is none, or half of a character in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn key(&self) -> Option<&Key> {
        self.key.as_ref().ok()
    }

    /// Why the text is no key. Nothing typed yet is no mistake.
    pub fn fault(&self) -> Option<&KeyError> {
        let error = self.key.as_ref().err()?;
        (*error != KeyError::Empty).then_some(error)
    }

    /// Whether NULs at the end make the key longer and no better.
    pub fn padded(&self) -> bool {
        self.key()
            .is_some_and(|key| key.effective_length() < key.octets().len())
    }

    /// Why whoever wants to can sign, too. That it is short, or no secret at all, is said elsewhere.
    fn weakness(&self) -> Option<Finding> {
        let known = |finding: &Finding| {
            matches!(
                finding,
                Finding::Published(..)
                    | Finding::Constant(_)
                    | Finding::Digest(_)
                    | Finding::Placeholder
                    | Finding::Variable
                    | Finding::Command
                    | Finding::Code
                    | Finding::Pattern(..)
            )
        };
        let assessment = (!self.text.is_empty()).then(|| Assessment::of(&self.text))?;
        assessment
            .findings()
            .iter()
            .find(|found| known(found))
            .cloned()
    }

    /// What is said below the field.
    pub fn remark(&self) -> Remark {
        let t = Ways::here();
        let suspected = Difference::suspected(&self.text);
        let words = suspected.and_then(|surplus| t.difference(surplus));
        let remark = words.map(|words| words.remark);
        if let Some(fault) = self.fault() {
            // That a brace is not base64url would not help.
            match remark.filter(|_| suspected == Some(Difference::JwkValue)) {
                Some(remark) => Remark::wrong(remark),
                None => Remark::wrong(fault.explain().sentences()),
            }
        } else if let Some(remark) = remark {
            Remark::note(remark)
        } else if self.padded() {
            Remark::note(t.padded)
        } else if let Some(weakness) = self.weakness() {
            Remark::note(weakness.explain().sentences())
        } else {
            Remark::default()
        }
    }
}
