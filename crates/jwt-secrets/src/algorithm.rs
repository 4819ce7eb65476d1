//! The HMAC algorithms of RFC 7518 section 3.2, in one table.

use crate::SecretError;
use core::fmt;
use core::str::FromStr;

/// An HMAC algorithm of RFC 7518 section 3.2.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Algorithm {
    /// HMAC with SHA-256, the only one that RFC 7518 section 3.1 requires of every implementation.
    #[default]
    Hs256,
    /// HMAC with SHA-384.
    Hs384,
    /// HMAC with SHA-512.
    Hs512,
}

struct Row {
    alg: &'static str,
    hash: &'static str,
    min_bytes: usize,
    section: &'static str,
}

impl Algorithm {
    /// Every algorithm, weakest first.
    pub const ALL: [Self; 3] = [Self::Hs256, Self::Hs384, Self::Hs512];

    /// The table. Nothing else in the project enumerates the algorithms.
    const fn row(self) -> Row {
        match self {
            Self::Hs256 => Row {
                alg: "HS256",
                hash: "SHA-256",
                min_bytes: 32,
                section: "RFC 7518 section 3.2",
            },
            Self::Hs384 => Row {
                alg: "HS384",
                hash: "SHA-384",
                min_bytes: 48,
                section: "RFC 7518 section 3.2",
            },
            Self::Hs512 => Row {
                alg: "HS512",
                hash: "SHA-512",
                min_bytes: 64,
                section: "RFC 7518 section 3.2",
            },
        }
    }

    /// The value of the `alg` header parameter, such as `HS256`.
    #[must_use]
    pub const fn alg(self) -> &'static str {
        self.row().alg
    }

    /// The hash function, such as `SHA-256`.
    #[must_use]
    pub const fn hash(self) -> &'static str {
        self.row().hash
    }

    /// The least key size in bytes: that of the hash output (RFC 7518 section 3.2, a MUST).
    #[must_use]
    pub const fn min_bytes(self) -> usize {
        self.row().min_bytes
    }

    /// The least key size in bits.
    #[must_use]
    pub const fn bits(self) -> usize {
        self.min_bytes() * 8
    }

    /// Where the minimum is written down.
    #[must_use]
    pub const fn section(self) -> &'static str {
        self.row().section
    }
}

impl FromStr for Algorithm {
    type Err = SecretError;

    /// Reads an `alg` value. Case matters (RFC 7515 section 4.1.1): `hs256` is
    /// [`SecretError::AlgorithmUnknown`], and so is `none`.
    fn from_str(text: &str) -> Result<Self, SecretError> {
        Self::ALL
            .into_iter()
            .find(|algorithm| algorithm.alg() == text)
            .ok_or(SecretError::AlgorithmUnknown)
    }
}

impl fmt::Display for Algorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.alg())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_minimum_is_the_output_of_its_hash() {
        for algorithm in Algorithm::ALL {
            assert_eq!(algorithm.hash(), format!("SHA-{}", algorithm.bits()));
            assert_eq!(algorithm.alg(), format!("HS{}", algorithm.bits()));
            assert_eq!(algorithm.section(), "RFC 7518 section 3.2");
        }
        assert_eq!(
            Algorithm::ALL.map(Algorithm::min_bytes),
            [32, 48, 64],
            "RFC 7518 section 3.2"
        );
    }

    #[test]
    fn an_algorithm_is_read_back_from_its_name() {
        for algorithm in Algorithm::ALL {
            assert_eq!(algorithm.to_string().parse(), Ok(algorithm));
        }
        assert_eq!(Algorithm::default().alg(), "HS256");
    }

    #[test]
    fn any_other_spelling_is_unknown() {
        for text in [
            "", "hs256", "HS256 ", "HS1024", "none", "RS256", "HS", "HS2567",
        ] {
            assert_eq!(
                text.parse::<Algorithm>(),
                Err(SecretError::AlgorithmUnknown),
                "{text}"
            );
        }
    }
}
