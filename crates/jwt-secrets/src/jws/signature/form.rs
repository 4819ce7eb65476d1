//! How a token carries its signature, where that is not base64url of the MAC.

use crate::encoding;
use crate::jws::Part;
use crate::jws::compact::Parts;
use core::fmt;
use zeroize::Zeroizing;

/// How the MAC stands in a token. Only [`Exact`](SignatureForm::Exact) is ever verified with: of all others a verifier is
/// told what the issuer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureForm {
    /// As base64url without padding (RFC 7515 section 3.1).
    Exact,
    /// The bits of its last character that belong to no octet are not 0 (RFC 4648 section 3.5): lenient decoders drop them,
    /// so that the token has several spellings. Nobody needs the key for that, and nobody gains by it.
    SpareBits,
    /// Header or payload are in the standard alphabet or with padding, and signed so.
    StandardBase64,
    /// It alone is in the standard alphabet or with padding.
    PaddedSignature,
    /// Its hex digits were taken for the MAC: `hexdigest` in place of `digest`.
    HexDigits,
}

impl SignatureForm {
    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Exact => "signature_exact",
            Self::SpareBits => "signature_spare_bits",
            Self::StandardBase64 => "signature_standard_base64",
            Self::PaddedSignature => "signature_padded",
            Self::HexDigits => "signature_hex_digits",
        }
    }

    /// The octets that the third part may stand for, each with the form that makes it so.
    pub(crate) fn all(parts: Parts<'_>) -> Vec<(Self, Zeroizing<Vec<u8>>)> {
        let raw = parts.raw(Part::Signature);
        let foreign = |part: Part| parts.raw(part).contains(['=', '+', '/']);
        let form = match parts.octets(Part::Signature) {
            _ if foreign(Part::Header) || foreign(Part::Payload) => Self::StandardBase64,
            _ if foreign(Part::Signature) => Self::PaddedSignature,
            Ok(_) => Self::Exact,
            Err(_) => Self::SpareBits,
        };
        let mut symbols = Zeroizing::new(String::with_capacity(raw.len()));
        symbols.extend(
            raw.trim_end_matches('=')
                .chars()
                .map(|symbol| match symbol {
                    '-' => '+',
                    '_' => '/',
                    other => other,
                }),
        );
        let octets = encoding::octets(&encoding::LENIENT, &symbols);
        let digits = octets.as_ref().and_then(|octets| unhex(octets));
        let bare = unhex(raw.as_bytes());
        [
            (form, octets),
            (Self::HexDigits, digits),
            (Self::HexDigits, bare),
        ]
        .into_iter()
        .filter_map(|(form, octets)| Some((form, octets?)))
        .collect()
    }
}

fn unhex(digits: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut octets = Zeroizing::new(vec![0; digits.len() / 2]);
    hex::decode_to_slice(digits, &mut octets).ok()?;
    Some(octets)
}

impl fmt::Display for SignatureForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
