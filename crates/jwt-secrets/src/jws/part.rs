//! The three parts of a token.

use core::fmt;

/// A part of a compact JWS (RFC 7515 section 7.1), in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The JOSE header, base64url of a JSON object (RFC 7515 section 4).
    Header,
    /// The payload; of a JWT, base64url of the claims set (RFC 7519 section 4).
    Payload,
    /// The signature; of an HMAC algorithm, base64url of the MAC (RFC 7518 section 3.2).
    Signature,
}

impl Part {
    /// The name in messages: `header`, `payload` or `signature`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Payload => "payload",
            Self::Signature => "signature",
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
