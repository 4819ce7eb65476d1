//! Digests of texts that everybody tries. They look drawn, and are as well known as what they are digests of.

use super::Published;
use md5::Md5;
use sha1::Sha1;
use sha2::Digest as _;
use sha2::Sha256;
use sha2::Sha384;
use sha2::Sha512;

/// What people make digests of, beside what is published.
const WORDS: [&str; 47] = [
    "",
    "0",
    "1",
    "111111",
    "123",
    "1234",
    "12345",
    "123456",
    "12345678",
    "123456789",
    "abc",
    "abc123",
    "admin",
    "admin123",
    "changeme",
    "default",
    "demo",
    "example",
    "foo",
    "hello",
    "hello world",
    "hello123",
    "iloveyou",
    "jwt",
    "jwt-secret",
    "jwt_secret",
    "jwtsecret",
    "key",
    "letmein",
    "my-secret",
    "mysecret",
    "passw0rd",
    "password",
    "password1",
    "password123",
    "qwerty",
    "root",
    "secret",
    "secret key",
    "secret_key",
    "supersecret",
    "test",
    "test123",
    "token",
    "user",
    "welcome",
    "your-secret",
];

/// A digest of a text that everybody tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digested {
    /// The name of the hash.
    pub hash: &'static str,
    /// What it is a digest of.
    pub text: &'static str,
}

impl Digested {
    /// What these octets are a digest of, if it is one of those.
    pub(super) fn find(octets: &[u8]) -> Option<Self> {
        let (hash, digest): (_, fn(&str) -> Vec<u8>) = match octets.len() {
            16 => ("MD5", |text| Md5::digest(text).to_vec()),
            20 => ("SHA-1", |text| Sha1::digest(text).to_vec()),
            32 => ("SHA-256", |text| Sha256::digest(text).to_vec()),
            48 => ("SHA-384", |text| Sha384::digest(text).to_vec()),
            64 => ("SHA-512", |text| Sha512::digest(text).to_vec()),
            _ => return None,
        };
        let mut texts = WORDS
            .into_iter()
            .chain(Published::all().map(|published| published.text));
        let text = texts.find(|text| digest(text) == octets)?;
        Some(Self { hash, text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_of_a_word_is_found_whichever_hash_made_it() {
        // sha256sum, md5sum and the like of coreutils.
        for (digest, hash, text) in [
            ("5f4dcc3b5aa765d61d8327deb882cf99", "MD5", "password"),
            ("d41d8cd98f00b204e9800998ecf8427e", "MD5", ""),
            (
                "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8",
                "SHA-1",
                "password",
            ),
            (
                "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
                "SHA-256",
                "secret",
            ),
            (
                "8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c923adc6c92",
                "SHA-256",
                "123456",
            ),
        ] {
            let octets = hex::decode(digest).unwrap();
            assert_eq!(Digested::find(&octets), Some(Digested { hash, text }));
        }
        assert_eq!(Digested::find(&[7; 32]), None);
        assert_eq!(Digested::find(b"short"), None);
    }
}
