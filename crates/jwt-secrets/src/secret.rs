//! The one type that owns key bytes.

use crate::Algorithm;
use crate::Draw;
use crate::Fingerprint;
use crate::Format;
use crate::Recipe;
use crate::SecretError;
use crate::encoding;
use crate::generator;
use crate::generator::Fill;
use crate::jwk;
use crate::sampling;
use core::fmt;
use zeroize::ZeroizeOnDrop;
use zeroize::Zeroizing;

/// A generated secret: the octet key of an HMAC algorithm.
///
/// It is overwritten when dropped, lives in one allocation of its final length, and shows nothing in
/// its `Debug`. It cannot be copied:
///
/// ```compile_fail,E0599
/// # use jwt_secrets::{Algorithm, Format, Recipe, Secret};
/// # let recipe = Recipe::new(Algorithm::Hs256, Format::Hex, None).unwrap();
/// let secret = Secret::generate(recipe).unwrap();
/// let copy = secret.clone();
/// ```
///
/// nor printed by accident:
///
/// ```compile_fail,E0277
/// # use jwt_secrets::{Algorithm, Format, Recipe, Secret};
/// # let recipe = Recipe::new(Algorithm::Hs256, Format::Hex, None).unwrap();
/// let secret = Secret::generate(recipe).unwrap();
/// println!("{secret}");
/// ```
///
/// nor built from bytes of another origin:
///
/// ```compile_fail,E0451
/// # use jwt_secrets::{Draw, Secret};
/// let secret = Secret { octets: vec![7; 32].into_boxed_slice().into(), draw: Draw::Octets };
/// ```
///
/// nor serialized:
///
/// ```compile_fail,E0277
/// # use jwt_secrets::{Algorithm, Format, Recipe, Secret};
/// # let recipe = Recipe::new(Algorithm::Hs256, Format::Hex, None).unwrap();
/// let secret = Secret::generate(recipe).unwrap();
/// let json = serde_json::to_string(&secret);
/// ```
pub struct Secret {
    // A boxed slice cannot grow, so it cannot leave a copy behind by moving.
    octets: Zeroizing<Box<[u8]>>,
    draw: Draw,
}

impl Secret {
    /// Draws a secret of `recipe.bytes()` bytes from the system's random generator.
    ///
    /// # Errors
    ///
    /// [`SecretError::RandomnessUnavailable`] if the generator fails, [`SecretError::RandomnessBroken`] if what it
    /// gives is not believed: it repeats itself, within the draw or one of the last few, or favours a byte. A good
    /// generator is refused less than once in 2^40 draws. There is no fallback, and nothing drawn is kept.
    pub fn generate(recipe: Recipe) -> Result<Self, SecretError> {
        Self::generate_with(recipe, &mut generator::fill)
    }

    /// [`Secret::generate`] with any generator: the seam at which faults are tested.
    pub(crate) fn generate_with(recipe: Recipe, generator: Fill<'_>) -> Result<Self, SecretError> {
        Self::of_length(recipe.bytes(), recipe.format().draw(), generator)
    }

    /// A secret for something else than the algorithms of a recipe, which have their minimum.
    pub(crate) fn of_length(
        bytes: usize,
        draw: Draw,
        generator: Fill<'_>,
    ) -> Result<Self, SecretError> {
        let mut octets = Zeroizing::new(vec![0; bytes].into_boxed_slice());
        sampling::fill(&mut octets, draw, generator)?;
        Ok(Self { octets, draw })
    }

    /// The key bytes; of an alphanumeric secret, its ASCII.
    #[must_use]
    pub fn octets(&self) -> &[u8] {
        &self.octets
    }

    /// The bits that were drawn, the most significant first: eight for an octet, six for a letter or digit, which is one
    /// of 62. For a picture: the ASCII of letters has stripes that say nothing about their strength.
    pub fn bits(&self) -> impl Iterator<Item = bool> {
        sampling::bits(&self.octets, self.draw)
    }

    /// How the secret was drawn.
    #[must_use]
    pub const fn draw(&self) -> Draw {
        self.draw
    }

    /// The entropy in whole bits, rounded down: 8 a byte, or log2 62 (5.95) a character.
    #[must_use]
    pub fn entropy_bits(&self) -> usize {
        sampling::entropy_bits(self.draw, self.octets.len())
    }

    /// The secret as text, without a line break. `algorithm` is named in a JWK and unused otherwise.
    ///
    /// An alphanumeric secret can be shown in every format (the others encode its ASCII).
    ///
    /// # Errors
    ///
    /// [`SecretError::NotAlphanumeric`] if letters and digits are asked of a secret drawn as octets;
    /// [`SecretError::LengthTooShort`] if a JWK would name an algorithm that the secret is too short for.
    pub fn encode(
        &self,
        format: Format,
        algorithm: Algorithm,
    ) -> Result<Zeroizing<String>, SecretError> {
        match format {
            Format::Base64Url => Ok(encoding::base64url(&self.octets)),
            Format::Base64 => Ok(encoding::base64(&self.octets)),
            Format::Hex => Ok(encoding::hex(&self.octets)),
            Format::Alphanumeric => self.alphanumeric(),
            Format::Jwk => self.jwk(algorithm),
        }
    }

    /// A short name to compare secrets by without showing them.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::new(&self.octets)
    }

    fn alphanumeric(&self) -> Result<Zeroizing<String>, SecretError> {
        // The sampler writes ASCII only. If it ever did not, refusing is right.
        if self.draw != Draw::Alphanumeric || !self.octets.is_ascii() {
            return Err(SecretError::NotAlphanumeric);
        }
        let mut text = Zeroizing::new(String::with_capacity(self.octets.len()));
        for symbol in self.octets.iter() {
            text.push(char::from(*symbol));
        }
        Ok(text)
    }

    fn jwk(&self, algorithm: Algorithm) -> Result<Zeroizing<String>, SecretError> {
        // The same rule as for generating, so that no document claims a strength it does not have.
        let minimum = Recipe::minimum(algorithm, self.draw);
        if self.octets.len() < minimum {
            return Err(SecretError::LengthTooShort { algorithm, minimum });
        }
        Ok(jwk::document(&self.octets, algorithm))
    }
}

// `Zeroizing` does the work; the marker states it, and a test asks for it.
impl ZeroizeOnDrop for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret(<redacted>, {} bytes)", self.octets.len())
    }
}

#[cfg(test)]
mod tests;
