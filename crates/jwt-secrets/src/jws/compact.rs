//! The compact serialization: three base64url texts and two dots (RFC 7515 section 7.1).

use super::Part;
use super::Signature;
use super::base64url;
use crate::TokenError;
use crate::encoding;
use crate::json;
use core::fmt;
use zeroize::Zeroizing;

/// The longest token that is made or read, in bytes. Servers take headers of 8 to 64 KiB.
pub const MAX_TOKEN_BYTES: usize = 65_536;

/// What is signed: `BASE64URL(header) "." BASE64URL(payload)`, in ASCII (RFC 7515 section 5.1).
#[derive(Clone, Copy)]
pub struct SigningInput<'a>(&'a str);

impl<'a> SigningInput<'a> {
    pub(crate) const fn new(text: &'a str) -> Self {
        Self(text)
    }

    /// The text whose bytes are signed.
    #[must_use]
    pub const fn as_str(self) -> &'a str {
        self.0
    }
}

// A signing input is a token without its signature, and a token is a secret.
impl fmt::Debug for SigningInput<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningInput(<redacted>, {} bytes)", self.0.len())
    }
}

/// A signed token and the steps that led to it.
///
/// Whoever has a token may use it, so it is treated as a secret: overwritten when dropped, not printed
/// by `Debug`, not cloned.
pub struct CompactJws {
    text: Zeroizing<String>,
    signature: Signature,
}

impl CompactJws {
    pub(crate) fn new(input: SigningInput<'_>, signature: Signature) -> Result<Self, TokenError> {
        let text = encoding::join(&[input.as_str(), ".", &signature.base64url()]);
        if text.len() > MAX_TOKEN_BYTES {
            return Err(TokenError::TooLong);
        }
        Ok(Self { text, signature })
    }

    /// The token.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The text of a part, in base64url.
    #[must_use]
    pub fn part(&self, part: Part) -> &str {
        nth(&self.text, part)
    }

    /// The first two parts and the dot between them: what was signed.
    #[must_use]
    pub fn signing_input(&self) -> SigningInput<'_> {
        let input = self.text.rsplit_once('.').unwrap_or_default();
        SigningInput(input.0)
    }

    /// The MAC that became the third part.
    #[must_use]
    pub const fn signature(&self) -> &Signature {
        &self.signature
    }
}

#[cfg(test)]
impl CompactJws {
    /// The field that has to wipe itself.
    pub(crate) const fn wiping(&self) -> &impl zeroize::ZeroizeOnDrop {
        &self.text
    }
}

impl fmt::Debug for CompactJws {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CompactJws(<redacted>, {} bytes)", self.text.len())
    }
}

/// The parts of a pasted token, none of them decoded yet.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    token: &'a str,
    count: usize,
}

impl<'a> Parts<'a> {
    pub(crate) fn split(token: &'a str) -> Result<Self, TokenError> {
        if token.len() > MAX_TOKEN_BYTES {
            return Err(TokenError::TooLong);
        }
        let count = token.split('.').count();
        Ok(Self { token, count })
    }

    /// Three parts, or else nothing can be verified; the header may still be worth a look.
    pub(crate) fn complete(self) -> Result<(), TokenError> {
        match self.count {
            3 => Ok(()),
            5 if self.encrypted() => Err(TokenError::Encrypted),
            found => Err(TokenError::PartCount { found }),
        }
    }

    /// Whether the header names a content encryption (RFC 7516 section 9). Five parts alone may be two tokens.
    fn encrypted(self) -> bool {
        self.text(Part::Header).is_ok_and(|text| {
            json::object(&text).is_ok_and(|header| json::member(&header, "enc").is_some())
        })
    }

    /// How many there are.
    pub(crate) const fn count(self) -> usize {
        self.count
    }

    /// A part as it is written; empty where there is none.
    pub(crate) fn raw(self, part: Part) -> &'a str {
        nth(self.token, part)
    }

    /// The text before the last dot.
    pub(crate) fn signing_input(self) -> SigningInput<'a> {
        let input = self.token.rsplit_once('.').unwrap_or_default();
        SigningInput(input.0)
    }

    pub(crate) fn octets(self, part: Part) -> Result<Zeroizing<Vec<u8>>, TokenError> {
        base64url::decode(part, self.raw(part))
    }

    /// The JSON text in a part, which RFC 7515 section 5.2 and RFC 7519 section 7.2 want in UTF-8.
    pub(crate) fn text(self, part: Part) -> Result<Zeroizing<String>, TokenError> {
        let octets = self.octets(part)?;
        match core::str::from_utf8(&octets) {
            Ok(text) => Ok(Zeroizing::new(text.to_owned())),
            Err(error) => Err(TokenError::PartNotUtf8 {
                part,
                position: error.valid_up_to() + 1,
            }),
        }
    }
}

fn nth(token: &str, part: Part) -> &str {
    let mut parts = token.split('.');
    match part {
        Part::Header => parts.next(),
        Part::Payload => parts.nth(1),
        Part::Signature => parts.nth(2),
    }
    .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_exactly_three_parts() {
        for (token, found) in [
            ("a", 1),
            ("a.b", 2),
            ("a.b.c.d", 4),
            ("a.b.c.d.e.f", 6),
            (".....", 6),
        ] {
            assert_eq!(
                Parts::split(token).unwrap().complete(),
                Err(TokenError::PartCount { found }),
                "{token}"
            );
        }
        assert_eq!(Parts::split("..").unwrap().complete(), Ok(()));
    }

    #[test]
    fn five_parts_are_an_encrypted_token_if_the_header_says_so() {
        let complete = |token: &str| Parts::split(token).unwrap().complete();
        let header = crate::encoding::base64url(br#"{"alg":"dir","enc":"A256GCM"}"#);
        let encrypted = format!("{}..b.c.d", *header);
        assert_eq!(complete(&encrypted), Err(TokenError::Encrypted));
        // The last one is two tokens without a space between them.
        for token in ["a.b.c.d.e", "....", "e30.e30.AAe30.e30.AA"] {
            let refused = Err(TokenError::PartCount { found: 5 });
            assert_eq!(complete(token), refused, "{token}");
        }
    }

    #[test]
    fn a_token_is_made_up_to_its_limit_and_not_beyond() {
        let key = crate::key::Key::new(&[7; 32]);
        let made = |length: usize| {
            let input = format!("a.{}", "A".repeat(length - 46));
            let input = SigningInput(&input);
            let signature = Signature::new(crate::Algorithm::Hs256, &key, input)?;
            CompactJws::new(input, signature).map(|token| token.as_str().len())
        };
        assert_eq!(made(MAX_TOKEN_BYTES), Ok(MAX_TOKEN_BYTES));
        assert_eq!(made(MAX_TOKEN_BYTES + 1), Err(TokenError::TooLong));
    }

    #[test]
    fn a_part_that_is_not_utf8_is_refused_at_its_byte() {
        let parts = Parts::split("Zm9v_2Zv.Zg.Zg").unwrap();
        let part = Part::Header;
        let refused = parts.text(part).unwrap_err();
        assert_eq!(refused, TokenError::PartNotUtf8 { part, position: 4 });
        assert_eq!(*parts.text(Part::Payload).unwrap(), "f");
    }

    #[test]
    fn a_token_is_read_up_to_its_limit_and_not_beyond() {
        let token = |length: usize| format!("a.{}.b", "A".repeat(length - 4));
        assert!(Parts::split(&token(MAX_TOKEN_BYTES)).is_ok());
        let refused = Parts::split(&token(MAX_TOKEN_BYTES + 1)).err();
        assert_eq!(refused, Some(TokenError::TooLong));
    }
}
