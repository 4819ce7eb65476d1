//! Replacing a secret by another without logging anybody out.
//!
//! A verifier has two keys while that lasts: CURRENT, and PREVIOUS for the tokens that were signed before. A [`Plan`] says
//! when each [`Step`] may be: whoever verifies learns the new key before anybody signs with it, and forgets the old one when
//! the last token that it signed has expired.

mod plan;
mod step;

pub use plan::Plan;
pub use step::Step;

use crate::Algorithm;
use crate::Format;
use crate::Recipe;
use crate::Secret;
use crate::SecretError;
use crate::key::Reading;
use zeroize::Zeroizing;

/// A secret that takes the place of one which is read so, in a text that is read the same way.
///
/// ```
/// use jwt_secrets::Algorithm;
/// use jwt_secrets::key::Reading;
/// use jwt_secrets::rotation;
///
/// # #[cfg(not(target_arch = "wasm32"))] {
/// let text = rotation::successor(Reading::Hex, Algorithm::Hs256)?;
/// assert_eq!(text.len(), 64);
/// # }
/// # Ok::<(), jwt_secrets::SecretError>(())
/// ```
///
/// # Errors
///
/// Those of [`Secret::generate`].
pub fn successor(reading: Reading, algorithm: Algorithm) -> Result<Zeroizing<String>, SecretError> {
    let format = match reading {
        Reading::Utf8 | Reading::Base64Url => Format::Base64Url,
        Reading::Base64 => Format::Base64,
        Reading::Hex => Format::Hex,
    };
    let recipe = Recipe::at_least(algorithm, format, None);
    Secret::generate(recipe)?.encode(format, algorithm)
}
