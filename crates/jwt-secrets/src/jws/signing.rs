//! Making a token.

use super::CompactJws;
use super::Error;
use super::Header;
use super::Key;
use super::Part;
use super::Signature;
use super::SigningInput;
use super::json;
use super::layout;
use crate::Algorithm;
use crate::encoding;

/// Signs a header and a claims set, both given as the JSON text of an object (RFC 7515 section 5.1, RFC
/// 7519 section 7.1).
///
/// The token carries both as they were typed but for the white space between the tokens of the JSON:
/// an editor indents, a token should be short. There is no canonical form to bring them into, so
/// members keep their order, numbers their digits (2^53 + 1 does not become 2^53) and text its escapes.
///
/// The claims are not judged: what a server does with an odd `exp` may be the question. [`ClaimsSet`]
/// says what is odd about them.
///
/// [`ClaimsSet`]: super::ClaimsSet
///
/// # Errors
///
/// - The `Json…` variants of [`Error`] for either text, with line and column;
/// - those of [`Header::accept`]: the `alg` of the header has to be `algorithm`;
/// - [`Error::LengthTooShort`] for a key whose [effective length](Key::effective_length) is below
///   the minimum of RFC 7518 section 3.2;
/// - [`Error::TokenTooLong`] above [`MAX_TOKEN_BYTES`](super::MAX_TOKEN_BYTES).
pub fn sign(
    header: &str,
    payload: &str,
    key: &Key,
    algorithm: Algorithm,
) -> Result<CompactJws, Error> {
    Header::parse(header)?.accept(algorithm)?;
    json::object(Part::Payload, payload)?;
    if key.effective_length() < algorithm.min_bytes() {
        return Err(Error::LengthTooShort {
            algorithm,
            minimum: algorithm.min_bytes(),
        });
    }
    let input = encoding::join(&[
        &encoding::base64url(layout::compact(header).as_bytes()),
        ".",
        &encoding::base64url(layout::compact(payload).as_bytes()),
    ]);
    let input = SigningInput::new(&input);
    CompactJws::new(input, Signature::new(algorithm, key, input)?)
}

#[cfg(test)]
mod tests;
