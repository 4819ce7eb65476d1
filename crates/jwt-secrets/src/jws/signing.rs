//! Making a token.

use super::CompactJws;
use super::Header;
use super::Part;
use super::Signature;
use super::SigningInput;
use crate::Algorithm;
use crate::TokenError;
use crate::encoding;
use crate::json;
use crate::key::Key;

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
/// A key below the minimum of RFC 7518 section 3.2 signs, too, for tests need such tokens: [`Key::shortfall`] says so, and
/// whoever shows the token has to say it as well.
///
/// [`ClaimsSet`]: super::ClaimsSet
///
/// # Errors
///
/// - The `Json…` variants of [`TokenError`] for either text, with line and column;
/// - those of [`Header::accept`]: the `alg` of the header has to be `algorithm`;
/// - [`TokenError::TooLong`] above [`MAX_TOKEN_BYTES`](super::MAX_TOKEN_BYTES).
pub fn sign(
    header: &str,
    payload: &str,
    key: &Key,
    algorithm: Algorithm,
) -> Result<CompactJws, TokenError> {
    Header::parse(header)?.accept(algorithm)?;
    json::object(payload).map_err(TokenError::in_part(Part::Payload))?;
    let input = encoding::join(&[
        &encoding::base64url(json::compact(header).as_bytes()),
        ".",
        &encoding::base64url(json::compact(payload).as_bytes()),
    ]);
    let input = SigningInput::new(&input);
    CompactJws::new(input, Signature::new(algorithm, key, input)?)
}

#[cfg(test)]
mod tests;
