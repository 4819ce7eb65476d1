//! How a token carries its signature, where that is not base64url of the MAC.

use crate::Algorithm;
use crate::encoding;
use crate::jws::Part;
use crate::jws::compact::Parts;
use core::fmt;
use zeroize::Zeroizing;

/// The least octets of a MAC by which a secret is known: of the some 700 keys that are tried none is taken for it in more
/// than one of six million tokens (2^32).
const LEAST_OCTETS: usize = 4;

/// How the MAC stands in a token. Only [`Exact`](SignatureForm::Exact) is ever verified with: of all others a verifier is
/// told what the issuer did, or what became of the token on its way.
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
    /// It is that of this algorithm, which is not the one that was asked for: the issuer hashes with one and names another.
    OtherHash(Algorithm),
    /// Its first octets, so many: the end of the token is missing.
    CutOff {
        /// How many there are.
        bytes: usize,
    },
    /// The MAC, and more behind it: so many octets in all.
    Prolonged {
        /// How many there are, with those of the MAC.
        bytes: usize,
    },
}

/// The octets that may be a MAC or its beginning, as one form and algorithm have them.
pub(crate) struct Candidate {
    pub form: SignatureForm,
    pub algorithm: Algorithm,
    pub octets: Zeroizing<Vec<u8>>,
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
            Self::OtherHash(_) => "signature_other_hash",
            Self::CutOff { .. } => "signature_cut_off",
            Self::Prolonged { .. } => "signature_prolonged",
        }
    }

    /// What the length alone says of the signature of `token`, whatever the secret: that it is cut off or prolonged, or as
    /// long as that of another algorithm. Nothing where it has the length that `algorithm` makes, or is no base64.
    #[must_use]
    pub fn by_length(token: &str, algorithm: Algorithm) -> Option<Self> {
        let parts = Parts::split(token).ok()?;
        parts.complete().ok()?;
        let own = |form: &Self| {
            matches!(
                form,
                Self::OtherHash(_) | Self::CutOff { .. } | Self::Prolonged { .. }
            )
        };
        let candidates = Self::all(parts, algorithm);
        candidates.first().map(|first| first.form).filter(own)
    }

    /// The octets that the third part may stand for, the likeliest first.
    pub(crate) fn all(parts: Parts<'_>, algorithm: Algorithm) -> Vec<Candidate> {
        let raw = parts.raw(Part::Signature);
        let whole = algorithm.min_bytes();
        let candidate = |form, algorithm, octets| Candidate {
            form,
            algorithm,
            octets,
        };
        let octets = decoded(raw);
        let digits = octets.as_ref().and_then(|octets| unhex(octets));
        let hex: Vec<_> = [digits, unhex(raw.as_bytes())]
            .into_iter()
            .flatten()
            .filter(|octets| octets.len() == whole)
            .map(|octets| candidate(Self::HexDigits, algorithm, octets))
            .collect();
        let Some(mut octets) = octets.filter(|_| hex.is_empty()) else {
            return hex;
        };
        let bytes = octets.len();
        // A MAC is as long as the least key.
        if bytes == whole {
            return vec![candidate(Self::spelling(parts), algorithm, octets)];
        }
        let others = Algorithm::ALL.into_iter();
        let mut found: Vec<_> = others
            .filter(|other| bytes == other.min_bytes())
            .map(|other| candidate(Self::OtherHash(other), other, octets.clone()))
            .collect();
        if bytes > whole {
            octets.truncate(whole);
            found.push(candidate(Self::Prolonged { bytes }, algorithm, octets));
        } else if bytes >= LEAST_OCTETS {
            found.push(candidate(Self::CutOff { bytes }, algorithm, octets));
        }
        found
    }

    /// How a signature of the right length is written.
    fn spelling(parts: Parts<'_>) -> Self {
        // Octets, for a token may be long and is asked often.
        let is_foreign = |octet| matches!(octet, b'=' | b'+' | b'/');
        let foreign = |part: Part| parts.raw(part).bytes().any(is_foreign);
        match parts.octets(Part::Signature) {
            _ if foreign(Part::Header) || foreign(Part::Payload) => Self::StandardBase64,
            _ if foreign(Part::Signature) => Self::PaddedSignature,
            Ok(_) => Self::Exact,
            Err(_) => Self::SpareBits,
        }
    }
}

/// The whole octets of base64 in either alphabet. Of a text that is cut off, a last character may begin an octet.
fn decoded(raw: &str) -> Option<Zeroizing<Vec<u8>>> {
    let read = raw.trim_end_matches('=');
    let mut symbols = Zeroizing::new(String::with_capacity(read.len()));
    symbols.extend(read.chars().map(|symbol| match symbol {
        '-' => '+',
        '_' => '/',
        other => other,
    }));
    if symbols.len() % 4 == 1 {
        symbols.pop();
    }
    encoding::octets(&encoding::LENIENT, &symbols)
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
