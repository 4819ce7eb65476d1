//! An identifier for the claim `jti`.

use crate::SecretError;
use crate::encoding;
use crate::generator;
use zeroize::Zeroizing;

/// 128 random bits, so that two tokens never share one by chance (RFC 7519 section 4.1.7).
const BYTES: usize = 16;

/// A new identifier: 22 characters of base64url.
///
/// # Errors
///
/// [`SecretError::RandomnessUnavailable`] if the system's random generator fails, [`SecretError::RandomnessBroken`] if
/// what it gives is not believed, as for a [`Secret`](crate::Secret); there is no fallback.
pub fn token_id() -> Result<Zeroizing<String>, SecretError> {
    let mut octets = Zeroizing::new([0; BYTES]);
    generator::fill(&mut *octets)?;
    Ok(encoding::base64url(&*octets))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_has_22_characters_and_is_another_one_each_time() {
        let (one, other) = (token_id().unwrap(), token_id().unwrap());
        assert_eq!(one.len(), 22);
        assert_ne!(*one, *other);
    }

    /// A character that is the same in all of 64 identifiers is not drawn. By chance, one is the same with
    /// 2^-378, and the last, which has two bits, with 2^-126.
    #[test]
    fn every_character_of_an_identifier_is_drawn() {
        let ids: Vec<_> = (0..64).map(|_| token_id().unwrap()).collect();
        for at in 0..22 {
            let first = ids[0].as_bytes()[at];
            assert!(ids.iter().any(|id| id.as_bytes()[at] != first), "{at}");
        }
    }
}
