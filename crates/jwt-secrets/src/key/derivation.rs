//! What products make of a secret before they sign with it.

use super::Key;
use super::MAX_SECRET_TEXT;
use crate::digest::sha256;
use crate::encoding;
use zeroize::Zeroizing;

/// A published derivation of a key from the text of a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Derivation {
    /// The first 32 hex digits of its SHA-256, as text: Payload CMS 2 and 3 (`payload/dist/index.js`, where `this.secret`
    /// is set).
    Payload,
    /// Every second character, and of these the SHA-256 in hex digits, as text: n8n, from its encryption key, where it was
    /// given no secret for tokens (`n8n/dist/services/jwt.service.js`).
    N8n,
    /// The SHA-256 of the text, as octets.
    Sha256,
    /// The SHA-256 of the text in hex digits, as text.
    Sha256Hex,
}

impl Derivation {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Payload, Self::N8n, Self::Sha256, Self::Sha256Hex];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Payload => "derived_payload",
            Self::N8n => "derived_n8n",
            Self::Sha256 => "derived_sha256",
            Self::Sha256Hex => "derived_sha256_hex",
        }
    }

    pub(super) fn key(self, text: &str) -> Option<Key> {
        if text.is_empty() || text.len() > MAX_SECRET_TEXT {
            return None;
        }
        let digest = |text: &str| Zeroizing::new(sha256(&[text.as_bytes()]));
        let hex = |text: &str| encoding::hex(&*digest(text));
        Some(match self {
            Self::Payload => Key::new(hex(text).as_bytes().get(..32)?),
            Self::N8n => {
                let mut half = Zeroizing::new(String::with_capacity(text.len()));
                half.extend(text.chars().step_by(2));
                Key::new(hex(&half).as_bytes())
            }
            Self::Sha256 => Key::new(&*digest(text)),
            Self::Sha256Hex => Key::new(hex(text).as_bytes()),
        })
    }
}
