//! A short name for a secret, to compare two without showing either.

use crate::digest;
use core::fmt;

/// Keeps the fingerprint apart from every other use of SHA-256 over the same key.
const LABEL: &[u8] = b"jwt-secrets fingerprint v1\0";

/// The first 32 bits of SHA-256 over a fixed label and the key bytes, as 8 lower-case hex digits.
///
/// It tells nothing useful about a secret with full entropy. A weak one could be found by trying, so
/// only [`Secret::fingerprint`](crate::Secret::fingerprint) and [`Set::fingerprint`](crate::sets::Set::fingerprint) make it. Two different secrets share one
/// with odds of 1 in 4,294,967,296: equal fingerprints are a hint, different ones a proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint(String);

impl Fingerprint {
    pub(crate) fn new(octets: &[u8]) -> Self {
        let [first, second, third, fourth, ..] = digest::sha256(&[LABEL, octets]);
        Self(hex::encode([first, second, third, fourth]))
    }

    /// The 8 hex digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_the_start_of_the_digest_that_python_computes() {
        // Python: hashlib.sha256(b"jwt-secrets fingerprint v1\0" + bytes(range(32))).hexdigest()[:8]
        let octets: Vec<u8> = (0..32).collect();
        let fingerprint = Fingerprint::new(&octets);
        assert_eq!(fingerprint.as_str(), "70350a3c");
        assert_eq!(fingerprint.to_string(), "70350a3c");
    }

    #[test]
    fn one_flipped_bit_changes_the_fingerprint() {
        let octets = [0x5A; 32];
        let mut flipped = octets;
        flipped[31] ^= 1;
        assert_ne!(Fingerprint::new(&octets), Fingerprint::new(&flipped));
    }
}
