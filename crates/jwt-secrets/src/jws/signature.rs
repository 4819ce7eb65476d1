//! HMAC over a signing input: the one place where an algorithm meets its hash.

use super::SigningInput;
use crate::Algorithm;
use crate::TokenError;
use crate::digest::wipe_stack;
use crate::encoding;
use crate::key::Key;
use core::fmt;
use hmac::Hmac;
use hmac::KeyInit;
use hmac::Mac;
use hmac::digest::FixedOutput;
use sha2::Sha256;
use sha2::Sha384;
use sha2::Sha512;
use zeroize::Zeroizing;

mod form;
mod repeated;

pub(crate) use form::Candidate;
pub use form::SignatureForm;

/// The signature of a token: the MAC of its signing input (RFC 7518 section 3.2), 32, 48 or 64 octets.
///
/// It cannot be compared with `==`: a [`Verifier`](super::Verifier) compares in constant time.
pub struct Signature(Zeroizing<Vec<u8>>);

impl Signature {
    /// Signs, with a key of any length.
    pub(crate) fn new(
        algorithm: Algorithm,
        key: &Key,
        input: SigningInput<'_>,
    ) -> Result<Self, TokenError> {
        let message = input.as_str().as_bytes();
        // HMAC takes keys of every length, so the error cannot happen; if it did, refusing is right.
        let signature = (functions(algorithm).mac)(key.octets(), message);
        wipe_stack();
        signature.ok_or(TokenError::SignatureMismatch)
    }

    /// The octets of the MAC.
    #[must_use]
    pub fn octets(&self) -> &[u8] {
        &self.0
    }

    /// The third part of the token.
    #[must_use]
    pub fn base64url(&self) -> Zeroizing<String> {
        encoding::base64url(&self.0)
    }

    /// The octets of the MAC as lower-case hex digits, as `openssl dgst -hmac` shows them.
    #[must_use]
    pub fn hex(&self) -> Zeroizing<String> {
        encoding::hex(&self.0)
    }
}

#[cfg(test)]
impl Signature {
    /// The field that has to wipe itself.
    pub(crate) const fn wiping(&self) -> &impl zeroize::ZeroizeOnDrop {
        &self.0
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signature(<redacted>, {} bytes)", self.0.len())
    }
}

/// Whether `signature` is the whole MAC of the signing input. The comparison takes the same time
/// wherever the first difference is: "MUST be done in a constant-time manner" (RFC 7518 section 3.2).
pub(crate) fn matches(
    algorithm: Algorithm,
    key: &Key,
    input: SigningInput<'_>,
    signature: &[u8],
) -> bool {
    let matches =
        (functions(algorithm).matches)(key.octets(), input.as_str().as_bytes(), signature);
    wipe_stack();
    matches
}

/// Whether a signature is the whole MAC of one message under a key: as [`matches()`], for many keys. Nothing is erased after
/// each of them.
pub(super) type Comparison = Box<dyn Fn(&[u8], &[u8]) -> bool>;

/// Takes a key and a signature.
pub(super) fn comparison(algorithm: Algorithm, input: SigningInput<'_>) -> Comparison {
    let message = input.as_str().as_bytes();
    (functions(algorithm).comparison)(message)
}

/// Whether the MAC of the signing input begins with these octets, one at least: never to verify with, only to explain a
/// token that was cut off. In constant time as well.
pub(crate) fn begins_with(
    algorithm: Algorithm,
    key: &Key,
    input: SigningInput<'_>,
    start: &[u8],
) -> bool {
    let begins = (functions(algorithm).begins)(key.octets(), input.as_str().as_bytes(), start);
    wipe_stack();
    begins
}

/// What an algorithm does with a key and a message.
struct Functions {
    mac: fn(&[u8], &[u8]) -> Option<Signature>,
    matches: fn(&[u8], &[u8], &[u8]) -> bool,
    begins: fn(&[u8], &[u8], &[u8]) -> bool,
    comparison: fn(&[u8]) -> Comparison,
}

impl Functions {
    const fn of<M: Mac + KeyInit + FixedOutput>(comparison: fn(&[u8]) -> Comparison) -> Self {
        Self {
            comparison,
            mac: |key, message| {
                let mut octets = Zeroizing::new(vec![0; M::output_size()]);
                let out = octets.as_mut_slice().try_into().ok()?;
                M::new_from_slice(key)
                    .ok()?
                    .chain_update(message)
                    .finalize_into(out);
                Some(Signature(octets))
            },
            matches: |key, message, signature| {
                M::new_from_slice(key)
                    .is_ok_and(|mac| mac.chain_update(message).verify_slice(signature).is_ok())
            },
            begins: |key, message, start| {
                M::new_from_slice(key).is_ok_and(|mac| {
                    mac.chain_update(message)
                        .verify_truncated_left(start)
                        .is_ok()
                })
            },
        }
    }
}

const fn functions(algorithm: Algorithm) -> Functions {
    match algorithm {
        Algorithm::Hs256 => Functions::of::<Hmac<Sha256>>(|message| {
            let repeated = repeated::Sha256::new(message);
            Box::new(move |key, signature| repeated.fits(key, signature))
        }),
        Algorithm::Hs384 => Functions::of::<Hmac<Sha384>>(|message| {
            let repeated = repeated::Sha384::new(message);
            Box::new(move |key, signature| repeated.fits(key, signature))
        }),
        Algorithm::Hs512 => Functions::of::<Hmac<Sha512>>(|message| {
            let repeated = repeated::Sha512::new(message);
            Box::new(move |key, signature| repeated.fits(key, signature))
        }),
    }
}

#[cfg(test)]
mod tests;
