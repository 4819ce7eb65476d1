//! Values of `alg`, and what is written for them.

use crate::Algorithm;

/// What is registered for signatures with a key pair (RFC 7518 section 3.1, RFC 8037, RFC 8812, RFC 9864), and for encryption with a
/// symmetric key (RFC 7518 section 4.1).
const OTHERS: [&str; 23] = [
    "RS256",
    "RS384",
    "RS512",
    "PS256",
    "PS384",
    "PS512",
    "ES256",
    "ES384",
    "ES512",
    "ES256K",
    "EdDSA",
    "Ed25519",
    "Ed448",
    "dir",
    "A128KW",
    "A192KW",
    "A256KW",
    "A128GCMKW",
    "A192GCMKW",
    "A256GCMKW",
    "PBES2-HS256+A128KW",
    "PBES2-HS384+A192KW",
    "PBES2-HS512+A256KW",
];

/// What the registered names are written as: in Java, .NET, Node.js and by mistake.
const WRITTEN: [(&str, &str); 9] = [
    ("HMACSHA", "HS"),
    ("HMAC", "HS"),
    ("HSA", "HS"),
    ("SHA", "HS"),
    ("HS", "HS"),
    ("ECDSA", "ES"),
    ("EC", "ES"),
    ("ES", "ES"),
    ("RSA", "RS"),
];

/// Whether it is the name of an algorithm that takes another key.
pub(super) fn is_registered(alg: &str) -> bool {
    OTHERS.contains(&alg)
}

/// The name that this one was meant to be.
pub(super) fn meant(alg: &str) -> Option<&'static str> {
    let kept = |found: &char| found.is_ascii_alphanumeric();
    let mut name: String = alg.chars().take(32).filter(kept).collect();
    name.make_ascii_uppercase();
    let registered = || Algorithm::ALL.map(Algorithm::alg).into_iter().chain(OTHERS);
    let same = |other: &&str| other.eq_ignore_ascii_case(&name);
    registered().find(same).or_else(|| {
        let written = |(written, meant): &(&str, &str)| {
            let size = name.strip_prefix(written)?;
            let name = [meant, size].concat();
            registered().find(|other| *other == name)
        };
        WRITTEN.iter().find_map(written)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_is_said_where_it_can_be_told() {
        for (alg, expected) in [
            ("hs256", Some("HS256")),
            ("HS-256", Some("HS256")),
            ("HS 512", Some("HS512")),
            ("HMAC256", Some("HS256")),
            ("HmacSHA384", Some("HS384")),
            ("SHA256", Some("HS256")),
            ("sha-512", Some("HS512")),
            ("HSA256", Some("HS256")),
            ("EC512", Some("ES512")),
            ("ECDSA256", Some("ES256")),
            ("rs256", Some("RS256")),
            ("RSA256", Some("RS256")),
            ("eddsa", Some("EdDSA")),
            ("HS128", None),
            ("none", None),
            ("", None),
            ("AES", None),
        ] {
            assert_eq!(meant(alg), expected, "{alg}");
        }
        assert!(is_registered("RS256") && !is_registered("HS256") && !is_registered("EC512"));
    }
}
