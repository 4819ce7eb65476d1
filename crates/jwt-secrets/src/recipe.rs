//! A checked choice of algorithm, format and length.

use crate::Algorithm;
use crate::Draw;
use crate::Format;
use crate::SecretError;
use crate::sampling;

/// The longest secret, in bytes. A key longer than a block of the hash (64 or 128 bytes) is hashed
/// first (RFC 2104 section 2), so more adds nothing; the limit only bounds the work.
pub const MAX_BYTES: usize = 1024;

/// What to generate. A recipe too weak for its algorithm cannot be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipe {
    algorithm: Algorithm,
    format: Format,
    bytes: usize,
}

impl Recipe {
    /// A recipe for a secret of `bytes` key bytes, or of [`Recipe::minimum`] for `None`. In the
    /// alphanumeric format one byte is one character.
    ///
    /// # Errors
    ///
    /// [`SecretError::LengthTooShort`] below the minimum, [`SecretError::LengthTooLong`] above [`MAX_BYTES`].
    pub const fn new(
        algorithm: Algorithm,
        format: Format,
        bytes: Option<usize>,
    ) -> Result<Self, SecretError> {
        let minimum = Self::minimum(algorithm, format.draw());
        let bytes = match bytes {
            None => minimum,
            Some(bytes) if bytes < minimum => {
                return Err(SecretError::LengthTooShort { algorithm, minimum });
            }
            Some(bytes) if bytes > MAX_BYTES => return Err(SecretError::LengthTooLong),
            Some(bytes) => bytes,
        };
        Ok(Self {
            algorithm,
            format,
            bytes,
        })
    }

    /// The least length in bytes: 32, 48 or 64 octets (RFC 7518 section 3.2), or as many characters
    /// as it takes to hold as many bits (43, 65 or 86).
    #[must_use]
    pub const fn minimum(algorithm: Algorithm, draw: Draw) -> usize {
        let mut bytes = algorithm.min_bytes();
        while sampling::entropy_bits(draw, bytes) < algorithm.bits() {
            bytes += 1;
        }
        bytes
    }

    /// A recipe of `bytes` key bytes, lengthened to the minimum and shortened to [`MAX_BYTES`] where
    /// need be: for a length that was chosen for another algorithm.
    #[must_use]
    pub fn at_least(algorithm: Algorithm, format: Format, bytes: Option<usize>) -> Self {
        let minimum = Self::minimum(algorithm, format.draw());
        Self {
            algorithm,
            format,
            bytes: bytes.map_or(minimum, |bytes| bytes.clamp(minimum, MAX_BYTES)),
        }
    }

    /// Reads a length: decimal digits, with ASCII space around them ignored.
    ///
    /// # Errors
    ///
    /// [`SecretError::LengthNotANumber`] for anything else, a sign or a fraction included;
    /// [`SecretError::LengthTooLong`] for a number that no length can be.
    pub fn parse_bytes(text: &str) -> Result<usize, SecretError> {
        let digits = text.trim_ascii();
        // `usize::from_str` takes a leading plus sign, which is not a length as people write it.
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(SecretError::LengthNotANumber);
        }
        // What overflows differs between 32 and 64 bits; the answer does not, for `Recipe::new`
        // refuses the rest with the same error.
        digits.parse().map_err(|_| SecretError::LengthTooLong)
    }

    /// The algorithm that the secret is for.
    #[must_use]
    pub const fn algorithm(self) -> Algorithm {
        self.algorithm
    }

    /// The format that the secret is to be written in.
    #[must_use]
    pub const fn format(self) -> Format {
        self.format
    }

    /// The length of the key in bytes.
    #[must_use]
    pub const fn bytes(self) -> usize {
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_length_means_the_minimum() {
        for (algorithm, octets, characters) in [
            (Algorithm::Hs256, 32, 43),
            (Algorithm::Hs384, 48, 65),
            (Algorithm::Hs512, 64, 86),
        ] {
            for format in Format::ALL {
                let recipe = Recipe::new(algorithm, format, None).unwrap();
                let expected = if format == Format::Alphanumeric {
                    characters
                } else {
                    octets
                };
                assert_eq!(recipe.bytes(), expected);
                assert_eq!(recipe.algorithm(), algorithm);
                assert_eq!(recipe.format(), format);
            }
        }
    }

    #[test]
    fn one_character_less_would_hold_too_few_bits() {
        for algorithm in Algorithm::ALL {
            for draw in [Draw::Octets, Draw::Alphanumeric] {
                let minimum = Recipe::minimum(algorithm, draw);
                assert!(sampling::entropy_bits(draw, minimum) >= algorithm.bits());
                assert!(sampling::entropy_bits(draw, minimum - 1) < algorithm.bits());
            }
        }
    }

    #[test]
    fn a_length_chosen_for_another_algorithm_is_made_to_fit() {
        let bytes = |asked| Recipe::at_least(Algorithm::Hs512, Format::Hex, asked).bytes();
        assert_eq!(bytes(None), 64);
        assert_eq!(bytes(Some(32)), 64);
        assert_eq!(bytes(Some(100)), 100);
        assert_eq!(bytes(Some(5000)), MAX_BYTES);
    }

    #[test]
    fn a_recipe_is_never_shorter_than_the_algorithm_allows() {
        for algorithm in Algorithm::ALL {
            for format in Format::ALL {
                let minimum = Recipe::minimum(algorithm, format.draw());
                for bytes in 0..=MAX_BYTES + 1 {
                    let recipe = Recipe::new(algorithm, format, Some(bytes));
                    if bytes < minimum {
                        assert_eq!(
                            recipe,
                            Err(SecretError::LengthTooShort { algorithm, minimum })
                        );
                    } else if bytes > MAX_BYTES {
                        assert_eq!(recipe, Err(SecretError::LengthTooLong));
                    } else {
                        assert_eq!(recipe.unwrap().bytes(), bytes);
                    }
                }
            }
        }
        let huge = Recipe::new(Algorithm::Hs256, Format::Hex, Some(usize::MAX));
        assert_eq!(huge, Err(SecretError::LengthTooLong));
    }

    #[test]
    fn a_length_is_read_from_digits() {
        for (text, bytes) in [
            ("32", 32),
            (" 64 ", 64),
            ("0", 0),
            ("007", 7),
            ("\t1024\n", 1024),
        ] {
            assert_eq!(Recipe::parse_bytes(text), Ok(bytes), "{text:?}");
        }
    }

    #[test]
    fn a_length_that_is_not_plain_digits_is_refused() {
        for text in [
            "",
            " ",
            "+32",
            "-1",
            "32.0",
            "3e1",
            "0x20",
            "3 2",
            "3_2",
            "\u{663}\u{662}",
            "\u{a0}32",
        ] {
            assert_eq!(
                Recipe::parse_bytes(text),
                Err(SecretError::LengthNotANumber),
                "{text:?}"
            );
        }
        let overflow = "9".repeat(40);
        assert_eq!(
            Recipe::parse_bytes(&overflow),
            Err(SecretError::LengthTooLong)
        );
    }
}
