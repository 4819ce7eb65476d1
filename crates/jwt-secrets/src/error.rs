//! Everything that can go wrong, with a stable code, a message and a hint each.

use crate::Algorithm;
use crate::MAX_BYTES;
use core::fmt;

/// Why a request was refused. No variant carries key bytes or text that may be secret.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The text names no algorithm of RFC 7518 section 3.2.
    AlgorithmUnknown,
    /// The text names no [`Format`](crate::Format).
    FormatUnknown,
    /// The length is not written as a plain decimal number.
    LengthNotANumber,
    /// The secret is, or would be, shorter than the algorithm allows.
    LengthTooShort {
        /// The algorithm that sets the minimum.
        algorithm: Algorithm,
        /// The least length, in bytes; one alphanumeric character is one byte.
        minimum: usize,
    },
    /// The length is above [`MAX_BYTES`].
    LengthTooLong,
    /// The system's random generator gave an error.
    RandomnessUnavailable,
    /// The random generator answered with something that is not random.
    RandomnessBroken,
    /// An alphanumeric text was asked of a secret that was drawn as octets.
    NotAlphanumeric,
    /// The name cannot be that of a variable.
    DotenvNameInvalid,
    /// No quoting carries this value unchanged to every reader of `.env` files.
    DotenvValueUnsupported,
}

impl Error {
    /// A stable identifier in `snake_case`. The message may be reworded, the code may not.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::AlgorithmUnknown => "algorithm_unknown",
            Self::FormatUnknown => "format_unknown",
            Self::LengthNotANumber => "length_not_a_number",
            Self::LengthTooShort { .. } => "length_too_short",
            Self::LengthTooLong => "length_too_long",
            Self::RandomnessUnavailable => "randomness_unavailable",
            Self::RandomnessBroken => "randomness_broken",
            Self::NotAlphanumeric => "not_alphanumeric",
            Self::DotenvNameInvalid => "dotenv_name_invalid",
            Self::DotenvValueUnsupported => "dotenv_value_unsupported",
        }
    }

    /// What the user can do about it, as a sentence.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::AlgorithmUnknown => "Use HS256, HS384 or HS512, in capital letters.",
            Self::FormatUnknown => "Use base64url, base64, hex, alphanumeric or jwk.",
            Self::LengthNotANumber => "Write the length in digits only, such as 64.",
            Self::LengthTooShort { .. } => {
                "Choose a longer secret or an algorithm that needs a shorter one."
            }
            Self::LengthTooLong => {
                "A secret longer than a block of the hash adds no strength: use the minimum."
            }
            Self::RandomnessUnavailable => {
                "Reload the page, or use another browser. No secret was made."
            }
            Self::RandomnessBroken => {
                "Do not use this browser or device for secrets. No secret was made."
            }
            Self::NotAlphanumeric => "Generate a new secret in the alphanumeric format.",
            Self::DotenvNameInvalid => {
                "Use letters, digits and underscores, and do not start with a digit."
            }
            Self::DotenvValueUnsupported => {
                "Use a value without quotes, backslashes, dollar signs and line breaks."
            }
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LengthTooShort { algorithm, minimum } => {
                return write!(f, "{algorithm} needs a secret of at least {minimum} bytes");
            }
            Self::LengthTooLong => {
                return write!(f, "a secret has at most {MAX_BYTES} bytes");
            }
            Self::AlgorithmUnknown => "this is not an HMAC algorithm of JSON Web Tokens",
            Self::FormatUnknown => "this is not a format for secrets",
            Self::LengthNotANumber => "the length is not a whole number",
            Self::RandomnessUnavailable => "the random generator of this system failed",
            Self::RandomnessBroken => "the random generator of this system is broken",
            Self::NotAlphanumeric => "this secret was not drawn as letters and digits",
            Self::DotenvNameInvalid => "this is not a name for an environment variable",
            Self::DotenvValueUnsupported => "a .env file cannot carry this value reliably",
        })
    }
}

impl core::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn all() -> Vec<Error> {
        vec![
            Error::AlgorithmUnknown,
            Error::FormatUnknown,
            Error::LengthNotANumber,
            Error::LengthTooShort {
                algorithm: Algorithm::Hs384,
                minimum: 65,
            },
            Error::LengthTooLong,
            Error::RandomnessUnavailable,
            Error::RandomnessBroken,
            Error::NotAlphanumeric,
            Error::DotenvNameInvalid,
            Error::DotenvValueUnsupported,
        ]
    }

    #[test]
    fn each_error_has_a_code_a_message_and_a_hint_of_its_own() {
        let errors = all();
        let codes: HashSet<_> = errors.iter().map(Error::code).collect();
        let messages: HashSet<_> = errors.iter().map(ToString::to_string).collect();
        let hints: HashSet<_> = errors.iter().map(Error::hint).collect();
        assert_eq!(codes.len(), errors.len());
        assert_eq!(messages.len(), errors.len());
        assert_eq!(hints.len(), errors.len());
        for code in codes {
            assert!(
                code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'),
                "{code}"
            );
        }
        for hint in hints {
            assert!(hint.ends_with('.'), "{hint}");
        }
    }

    #[test]
    fn a_length_error_says_the_number_that_would_do() {
        let short = Error::LengthTooShort {
            algorithm: Algorithm::Hs384,
            minimum: 65,
        };
        assert_eq!(
            short.to_string(),
            "HS384 needs a secret of at least 65 bytes"
        );
        assert_eq!(
            Error::LengthTooLong.to_string(),
            "a secret has at most 1024 bytes"
        );
    }

    #[test]
    fn the_hints_name_every_choice_there_is() {
        for algorithm in Algorithm::ALL {
            assert!(Error::AlgorithmUnknown.hint().contains(algorithm.alg()));
        }
        for format in crate::Format::ALL {
            assert!(Error::FormatUnknown.hint().contains(format.name()));
        }
    }
}
