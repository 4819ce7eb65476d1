//! What stands in a field, in buffers that wipe themselves.

use std::str::FromStr;

use jwt_secrets::JsonError;
use jwt_secrets::KeyError;
use jwt_secrets::key::Difference;
use jwt_secrets::key::Key;
use jwt_secrets::key::Reading;
use zeroize::Zeroizing;

use crate::browser::field;
use crate::browser::utf16;
use crate::browser::utf16::LoneSurrogate;
use crate::text::Explain as _;
use crate::text::Ways;
use crate::ui::Handle;
use crate::ui::Remark;

/// More than the library takes of anything, in code units. It says what is too long; what is longer still is not looked at.
const MOST: u32 = 65_537;

/// The same of a text in which a token is looked for.
const MOST_PASTED: u32 = 1_048_577;

/// What stands in a field. Half of a character is U+FFFD there.
pub fn text(field: Handle) -> Zeroizing<String> {
    start(field, MOST)
}

/// What stands in a field that a token is pasted into, with whatever came along with it.
pub fn pasted(field: Handle) -> Zeroizing<String> {
    start(field, MOST_PASTED)
}

fn start(field: Handle, most: u32) -> Zeroizing<String> {
    Zeroizing::new(
        field
            .get()
            .map(|field| field::value(&field, most))
            .unwrap_or_default(),
    )
}

/// Sets what stands in a field.
pub fn write(field: Handle, text: &str) {
    if let Some(field) = field.get() {
        field::set_value(&field, text);
    }
}

/// Forgets what stands in a field, and what stood there before.
pub fn forget(field: Handle) {
    field.replace(field::renewed);
}

/// The choice of a select; the default for a value that is none.
pub fn choice<T: FromStr + Default>(field: Handle) -> T {
    text(field).parse().unwrap_or_default()
}

/// The JSON text in a field, unless it has half of a character, which nobody could sign.
pub fn json(field: Handle) -> Result<Zeroizing<String>, JsonError> {
    whole(field)
        .map_err(|LoneSurrogate { line, column, .. }| JsonError::LoneSurrogate { line, column })
}

/// U+FFFD may have been typed, too: only the field itself tells.
fn whole(field: Handle) -> Result<Zeroizing<String>, LoneSurrogate> {
    let text = text(field);
    let lone = text.contains(char::REPLACEMENT_CHARACTER).then(|| {
        field
            .get()
            .and_then(|field| utf16::lone_surrogate(field::code_units(&field, MOST)))
    });
    lone.flatten().map_or(Ok(text), Err)
}

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

    /// What is said below the field.
    pub fn remark(&self) -> Remark {
        let t = Ways::here();
        if let Some(fault) = self.fault() {
            Remark::wrong(fault.explain().sentences())
        } else if let Some(surplus) = Difference::suspected(&self.text) {
            Remark::note(t.difference(surplus).remark)
        } else if self.padded() {
            Remark::note(t.padded)
        } else {
            Remark::default()
        }
    }
}
