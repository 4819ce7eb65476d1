//! One digest, SHA-256, in the three spellings the pipeline needs.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::Digest as _;
use sha2::Sha256;

/// SHA-256 as lower-case hex: SHA256SUMS, the manifest and hashed names.
pub fn sha256(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        for nibble in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(u32::from(nibble), 16));
        }
    }
    text
}

/// The value of an `integrity` attribute (Subresource Integrity): the digest of SHA256SUMS in base64.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// A file name that changes with its content: `boot.js` becomes `boot-1f0c9a7be2d44c05.js`.
pub fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let digest = sha256(bytes);
    let short = digest.get(..16).unwrap_or(&digest);
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{short}.{extension}"),
        None => format!("{name}-{short}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_the_one_that_sha256sum_prints() {
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn a_hashed_name_keeps_its_extension() {
        assert_eq!(hashed_name("boot.js", b"abc"), "boot-ba7816bf8f01cfea.js");
    }
}
