//! The fields of the panel: their ids, which are their hooks, and what stands in them.

use std::str::FromStr;

use jwt_secrets::Algorithm;
use jwt_secrets::jws::Difference;
use jwt_secrets::jws::Error;
use jwt_secrets::jws::Key;
use jwt_secrets::jws::LoneSurrogate;
use jwt_secrets::jws::Part;
use jwt_secrets::jws::Reading;
use zeroize::Zeroizing;

use super::fitting::told;
use crate::browser::field;
use crate::text::ReadingText;
use crate::text::explained;
use crate::text::sign_text;
use crate::text::text;
use crate::ui::Remark;

/// The fields that both cards have.
#[derive(Clone, Copy)]
pub struct Card {
    pub alg: &'static str,
    pub secret: &'static str,
    pub reading: &'static str,
}

pub const SIGN: Card = Card {
    alg: "sign-alg",
    secret: "sign-secret",
    reading: "sign-reading",
};
pub const SIGN_HEADER: &str = "sign-header";
pub const SIGN_PAYLOAD: &str = "sign-payload";

pub const VERIFY: Card = Card {
    alg: "verify-alg",
    secret: "verify-secret",
    reading: "verify-reading",
};
pub const VERIFY_TOKEN: &str = "verify-token";
pub const VERIFY_PREVIOUS: &str = "verify-previous";
pub const VERIFY_SKEW: &str = "verify-skew";

/// What stands in a field, in a buffer that wipes itself. Half of a character is U+FFFD there.
pub fn typed(id: &str) -> Zeroizing<String> {
    Zeroizing::new(field::value(id))
}

/// The choice of a select; the default for a value that is none.
pub fn choice<T: FromStr + Default>(id: &str) -> T {
    field::value(id).parse().unwrap_or_default()
}

/// The JSON text in a field, unless it has half of a character, which nobody could sign.
pub fn json(id: &str, part: Part) -> Result<Zeroizing<String>, Error> {
    whole(id).map_err(|lone| lone.in_json(part))
}

/// U+FFFD may have been typed, too: only the field itself tells.
fn whole(id: &str) -> Result<Zeroizing<String>, LoneSurrogate> {
    let text = typed(id);
    let lone = text
        .contains(char::REPLACEMENT_CHARACTER)
        .then(|| LoneSurrogate::find(field::code_units(id)));
    lone.flatten().map_or(Ok(text), Err)
}

/// The secret in a field: its text, and the key that it is under a reading.
pub struct TypedSecret {
    text: Zeroizing<String>,
    key: Result<Key, Error>,
}

impl TypedSecret {
    pub fn read(id: &str, reading: Reading) -> Self {
        match whole(id) {
            Ok(text) => Self {
                key: reading.octets(&text),
                text,
            },
            Err(lone) => Self {
                text: Zeroizing::default(),
                key: Err(lone.in_secret()),
            },
        }
    }

    /// Empty where there is none, or half of a character in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn key(&self) -> Result<&Key, Error> {
        self.key.as_ref().map_err(Error::clone)
    }

    /// Why the text is no key. Nothing typed yet is no mistake.
    pub fn fault(&self) -> Option<&Error> {
        let error = self.key.as_ref().err()?;
        (*error != Error::SecretEmpty).then_some(error)
    }

    /// Whether NULs at the end make the key longer and no better.
    pub fn padded(&self) -> bool {
        let key = self.key.as_ref();
        key.is_ok_and(|key| key.effective_length() < key.octets().len())
    }

    /// What is said below the field.
    pub fn remark(&self) -> Remark {
        if let Some(fault) = self.fault() {
            Remark::wrong(explained(fault, fault.hint()))
        } else if let Some(surplus) = Difference::suspected(&self.text) {
            Remark::note(told(surplus).remark)
        } else if self.padded() {
            Remark::note(sign_text().padded)
        } else {
            Remark::default()
        }
    }
}

/// So many bytes, in words.
pub fn bytes(count: usize) -> String {
    let unit = if count == 1 {
        sign_text().byte
    } else {
        text().bytes
    };
    [&count.to_string(), " ", unit].concat()
}

/// What is said about a reading.
pub fn words(reading: Reading) -> &'static ReadingText {
    let readings = &sign_text().readings;
    match reading {
        Reading::Utf8 => &readings.utf8,
        Reading::Base64Url => &readings.base64url,
        Reading::Base64 => &readings.base64,
        Reading::Hex => &readings.hex,
    }
}

/// The choices of a select for the algorithm.
pub fn algorithms() -> Vec<(&'static str, &'static str)> {
    Algorithm::ALL
        .map(|algorithm| (algorithm.alg(), algorithm.alg()))
        .to_vec()
}

/// The choices of a select for the reading.
pub fn readings() -> Vec<(&'static str, &'static str)> {
    Reading::ALL
        .map(|reading| (reading.name(), words(reading).name))
        .to_vec()
}
