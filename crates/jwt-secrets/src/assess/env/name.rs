//! What the name of a variable says of its value.

use super::Role;

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

/// What the name alone says.
pub(super) fn role(name: &str) -> Role {
    // What is shipped to browsers is called public, whatever it is.
    let bare = SHIPPED.iter().find_map(|prefix| name.strip_prefix(prefix));
    let words = words(bare.filter(|_| is_shipped(name)).unwrap_or(name));
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let last = words.last().map_or("", String::as_str);
    let secret = has(&SECRET) || has(&["JWTSECRET", "SECRETKEY"]);
    let key = has(&["KEY", "KEYS"]);
    if SETTING.contains(&last) {
        return Role::Other;
    }
    if !secret && key && has(&["PUBLIC", "PUB", "PUBLISHABLE", "SITE", "PRIVATE"]) {
        return Role::KeyPair;
    }
    let elsewhere = has(&ELSEWHERE) && !has(&["JWT", "SESSION", "NEXTAUTH"]);
    if secret || (key && has(&SIGNER)) || (has(&["JWT"]) && has(&["PASSPHRASE", "PASSWORD"])) {
        return if elsewhere {
            Role::Credential
        } else {
            Role::SigningKey
        };
    }
    if words.len() == 1 && has(&["JWT"]) {
        return Role::SigningKey;
    }
    if key || has(&CREDENTIAL) {
        return Role::Credential;
    }
    Role::Other
}

/// Whether the name says that its value is shipped to browsers.
pub(super) fn is_shipped(name: &str) -> bool {
    // Half of a key pair, and no prefix.
    let public_key = name.starts_with("PUBLIC_KEY");
    !public_key && SHIPPED.iter().any(|prefix| name.starts_with(prefix))
}

/// Whether the name says that its value is of sessions or stored data, and signs no token that stands in a file.
pub(super) fn is_of_sessions(name: &str) -> bool {
    let other = [
        "SESSION",
        "COOKIE",
        "COOKIES",
        "NEXTAUTH",
        "CSRF",
        "ENCRYPTION",
        "VAULT",
    ];
    words(name)
        .iter()
        .any(|word| other.contains(&word.as_str()))
}

/// Whether the name says that its value is a secret, be it also something else.
pub(super) fn is_called_secret(name: &str) -> bool {
    words(name).iter().any(|word| word.contains("SECRET"))
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

/// Whether the name says that the value is a digest, or names something.
pub(super) fn is_digest(name: &str) -> bool {
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
