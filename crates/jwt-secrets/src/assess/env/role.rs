//! What a variable is for.

use super::name;
use crate::json;
use crate::json::Value;
use crate::jws::Mistaken;
use crate::jws::Part;
use crate::jws::Parts;

/// What a variable is, by its name and its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A secret that signs, or is used as one that does: `JWT_SECRET`, `SESSION_SECRET`, `SECRET_KEY`.
    SigningKey,
    /// Another secret: a password, a key of somebody's interface, or what looks drawn at random.
    Credential,
    /// A token, whatever its name.
    Token,
    /// Half of a key pair, under a name that says so.
    KeyPair,
    /// Nothing that is to be kept secret, as far as one can tell.
    Other,
}

/// What looks drawn at random has so many characters, half of them different or sixteen.
const LEAST_RANDOM: usize = 32;

impl Role {
    /// Every one.
    pub const ALL: [Self; 5] = [
        Self::SigningKey,
        Self::Credential,
        Self::Token,
        Self::KeyPair,
        Self::Other,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SigningKey => "signing_key",
            Self::Credential => "credential",
            Self::Token => "token",
            Self::KeyPair => "key_pair",
            Self::Other => "other",
        }
    }

    /// What a variable of such a name and value is.
    pub(super) fn of(name: &str, value: &str) -> Self {
        if token(value).is_some() {
            return Self::Token;
        }
        let pair = [Mistaken::PublicKey, Mistaken::PrivateKey].map(Some);
        if pair.contains(&Mistaken::of(value, "")) && !name::is_called_secret(name) {
            return Self::KeyPair;
        }
        match name::role(name) {
            Self::Other if is_random(value) && !name::is_digest(name) => Self::Credential,
            // `JWT_SECRET_IS_BASE64=true` is a switch, and `TOKEN=3600` a number.
            Self::Credential | Self::SigningKey if is_switch(name, value) => Self::Other,
            role => role,
        }
    }
}

/// Whether a token says that it may do everything: the role of Supabase that passes all rules, or an administrator.
pub(super) fn is_privileged(value: &str) -> bool {
    let token = token(value).unwrap_or_default();
    let payload = Parts::split(token).and_then(|parts| parts.text(Part::Payload));
    let Ok(payload) = payload else {
        return false;
    };
    let Ok(members) = json::object(&payload) else {
        return false;
    };
    let role = json::member(&members, "role");
    matches!(role, Some(Value::Text(role)) if ["service_role", "admin"].contains(&&**role))
}

/// The token that a value is, without what came along with it.
pub(super) fn token(value: &str) -> Option<&str> {
    let value = value.trim();
    let value = value.strip_prefix("Bearer ").unwrap_or(value);
    (Mistaken::of(value, "") == Some(Mistaken::Token)).then_some(value)
}

/// Whether the value cannot be a secret: a switch, or the name of an encoding or a number behind a name that is no secret's.
fn is_switch(name: &str, value: &str) -> bool {
    let value = value.trim();
    let switch = ["true", "false", "yes", "no", "on", "off"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(value));
    let number = !value.is_empty() && value.len() < 8 && value.bytes().all(|b| b.is_ascii_digit());
    let words = name::words(name);
    let last = words.last().map_or("", String::as_str);
    let plain = ["SECRET", "KEY", "PASSWORD", "PASS"].contains(&last);
    (switch || number) && !plain
}

/// Whether it looks drawn at random: long, in the alphabet of an encoding, with letters and digits, and few of them twice.
fn is_random(value: &str) -> bool {
    if value.len() < LEAST_RANDOM || value.len() > crate::key::MAX_SECRET_TEXT {
        return false;
    }
    let symbol = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'-' | b'_' | b'=');
    if !value.bytes().all(symbol) || value.starts_with('/') {
        return false;
    }
    let hex = value.bytes().all(|byte| byte.is_ascii_hexdigit());
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let letters = value.bytes().filter(u8::is_ascii_alphabetic).count();
    let mut seen = [false; 128];
    for byte in value.bytes() {
        if let Some(seen) = seen.get_mut(usize::from(byte)) {
            *seen = true;
        }
    }
    let different = seen.iter().filter(|seen| **seen).count();
    let mixed = value.bytes().any(|b| b.is_ascii_lowercase())
        && value.bytes().any(|b| b.is_ascii_uppercase());
    digits > 0 && letters > 0 && different >= if hex { 8 } else { 16 } && (hex || mixed)
}
