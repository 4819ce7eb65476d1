//! What a variable is for.

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

/// What a secret is called.
const SECRET: [&str; 4] = ["SECRET", "SECRETS", "HMAC", "PEPPER"];

/// What another secret is called, if nothing else is said.
const CREDENTIAL: [&str; 15] = [
    "PASSWORD",
    "PASSWD",
    "PASS",
    "PWD",
    "PASSPHRASE",
    "CREDENTIAL",
    "CREDENTIALS",
    "TOKEN",
    "APIKEY",
    "SALT",
    "DSN",
    "PRIVATE",
    "PAT",
    "JWK",
    "JWKS",
];

/// Whose key signs.
const SIGNER: [&str; 14] = [
    "JWT",
    "JWS",
    "SIGNING",
    "SIGN",
    "SIGNATURE",
    "HMAC",
    "SESSION",
    "COOKIE",
    "AUTH",
    "APP",
    "ENCRYPTION",
    "HASURA",
    "JWTSECRET",
    "MASTER",
];

/// Whose secret is given out by somebody else, and signs no token of one's own.
const ELSEWHERE: [&str; 14] = [
    "CLIENT", "STRIPE", "AWS", "GITHUB", "GOOGLE", "FACEBOOK", "TWITTER", "WEBHOOK", "S3", "API",
    "SLACK", "OAUTH", "SMTP", "TWILIO",
];

/// What a name ends with whose value is no secret: where it is, how long it lives, who uses it.
const SETTING: [&str; 51] = [
    "TTL",
    "EXP",
    "EXPIRES",
    "EXPIRE",
    "EXPIRY",
    "EXPIRATION",
    "LIFETIME",
    "AGE",
    "IN",
    "ALG",
    "ALGO",
    "ALGORITHM",
    "ALGORITHMS",
    "ISSUER",
    "ISS",
    "AUDIENCE",
    "AUD",
    "URL",
    "URI",
    "HOST",
    "PORT",
    "NAME",
    "ID",
    "IDS",
    "FILE",
    "PATH",
    "DIR",
    "LENGTH",
    "SIZE",
    "HEADER",
    "TYPE",
    "ENABLED",
    "DISABLED",
    "MINUTES",
    "SECONDS",
    "HOURS",
    "DAYS",
    "LEEWAY",
    "ROUNDS",
    "PREFIX",
    "USER",
    "USERNAME",
    "EMAIL",
    "DOMAIN",
    "VERSION",
    "MODE",
    "FORMAT",
    "LIMIT",
    "REQUIRED",
    "ROLE",
    "CLAIM",
];

/// What stands in front of a name whose value is shipped to browsers: Next, Vite, Create React App, SvelteKit, Nuxt, Expo,
/// Gatsby, Vue and Angular put it into their files.
const SHIPPED: [&str; 9] = [
    "NEXT_PUBLIC_",
    "VITE_",
    "REACT_APP_",
    "PUBLIC_",
    "NUXT_PUBLIC_",
    "EXPO_PUBLIC_",
    "GATSBY_",
    "VUE_APP_",
    "NG_APP_",
];

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
        if pair.contains(&Mistaken::of(value, "")) && !is_called_secret(name) {
            return Self::KeyPair;
        }
        match Self::of_name(name) {
            Self::Other if is_random(value) && !is_named_digest(name) => Self::Credential,
            // `JWT_SECRET_IS_BASE64=true` is a switch, and `TOKEN=3600` a number.
            Self::Credential | Self::SigningKey if is_switch(name, value) => Self::Other,
            role => role,
        }
    }

    /// What the name alone says.
    pub(super) fn of_name(name: &str) -> Self {
        // What is shipped to browsers is called public, whatever it is.
        let bare = SHIPPED.iter().find_map(|prefix| name.strip_prefix(prefix));
        let words = words(bare.filter(|_| is_shipped(name)).unwrap_or(name));
        let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
        let last = words.last().map_or("", String::as_str);
        let secret = has(&SECRET) || has(&["JWTSECRET", "SECRETKEY"]);
        let key = has(&["KEY", "KEYS"]);
        if SETTING.contains(&last) {
            return Self::Other;
        }
        if !secret && key && has(&["PUBLIC", "PUB", "PUBLISHABLE", "SITE", "PRIVATE"]) {
            return Self::KeyPair;
        }
        let elsewhere = has(&ELSEWHERE) && !has(&["JWT", "SESSION", "NEXTAUTH"]);
        if secret || (key && has(&SIGNER)) || (has(&["JWT"]) && has(&["PASSPHRASE", "PASSWORD"])) {
            return if elsewhere {
                Self::Credential
            } else {
                Self::SigningKey
            };
        }
        if words.len() == 1 && has(&["JWT"]) {
            return Self::SigningKey;
        }
        if key || has(&CREDENTIAL) {
            return Self::Credential;
        }
        Self::Other
    }
}

/// Whether the name says that its value is shipped to browsers.
pub(super) fn is_shipped(name: &str) -> bool {
    // Half of a key pair, and no prefix.
    let public_key = name.starts_with("PUBLIC_KEY");
    !public_key && SHIPPED.iter().any(|prefix| name.starts_with(prefix))
}

/// Whether the name says that its value is a secret, be it also something else.
fn is_called_secret(name: &str) -> bool {
    words(name).iter().any(|word| word.contains("SECRET"))
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

/// The words of a name, in capitals: `jwtSecret`, `jwt-secret` and `JWT_SECRET` are the same two.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = '_';
    for character in name.chars() {
        if !character.is_ascii_alphanumeric() {
            before = '_';
            continue;
        }
        let hump = before.is_ascii_lowercase() && character.is_ascii_uppercase();
        if before == '_' || hump {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(character.to_ascii_uppercase());
        }
        before = character;
    }
    words
}

/// Whether the value cannot be a secret: a switch, or the name of an encoding or a number behind a name that is no secret's.
fn is_switch(name: &str, value: &str) -> bool {
    let value = value.trim();
    let switch = ["true", "false", "yes", "no", "on", "off"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(value));
    let number = !value.is_empty() && value.len() < 8 && value.bytes().all(|b| b.is_ascii_digit());
    let words = words(name);
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

/// Whether the name says that the value is a digest, or names something.
fn is_named_digest(name: &str) -> bool {
    let words = words(name);
    let digest = [
        "HASH",
        "SHA",
        "SHA1",
        "SHA256",
        "SHA512",
        "DIGEST",
        "CHECKSUM",
        "COMMIT",
        "REVISION",
        "ID",
        "IDS",
        "INTEGRITY",
        "VERSION",
        "PUBLIC",
        "BUILD",
        "TAG",
        "IMAGE",
        "FINGERPRINT",
        "URL",
        "URI",
        "HOST",
        "BUCKET",
    ];
    words.iter().any(|word| digest.contains(&word.as_str()))
}
