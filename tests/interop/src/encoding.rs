//! Bytes as text, and back.

use std::fmt;
use std::str::FromStr;

use anyhow::Error;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

/// How a secret's bytes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// RFC 4648 section 5, without padding.
    Base64url,
    /// RFC 4648 section 4, with padding.
    Base64,
    /// Two lower-case digits a byte.
    Hex,
}

impl Encoding {
    pub(crate) fn write(self, octets: &[u8]) -> String {
        match self {
            Self::Base64url => BASE64_URL_SAFE_NO_PAD.encode(octets),
            Self::Base64 => BASE64_STANDARD.encode(octets),
            Self::Hex => hex::encode(octets),
        }
    }

    /// Reads only what [`write`](Self::write) would have written: no other alphabet, no line break, no
    /// stray bits.
    pub(crate) fn read(self, text: &str) -> Result<Vec<u8>> {
        let octets = match self {
            Self::Base64url => BASE64_URL_SAFE_NO_PAD.decode(text)?,
            Self::Base64 => BASE64_STANDARD.decode(text)?,
            Self::Hex => hex::decode(text)?,
        };
        ensure!(self.write(&octets) == text, "not in its one spelling");
        Ok(octets)
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Base64url => "base64url",
            Self::Base64 => "base64",
            Self::Hex => "hex",
        })
    }
}

impl FromStr for Encoding {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        match name {
            "base64url" => Ok(Self::Base64url),
            "base64" => Ok(Self::Base64),
            "hex" => Ok(Self::Hex),
            _ => bail!("{name:?} is no encoding: base64url, base64 and hex are"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_in_its_one_spelling() {
        let octets = [0xFB, 0xEF, 0xFF, 0x01];
        for (encoding, text) in [
            (Encoding::Base64url, "--__AQ"),
            (Encoding::Base64, "++//AQ=="),
            (Encoding::Hex, "fbefff01"),
        ] {
            assert_eq!(encoding.write(&octets), text);
            assert_eq!(encoding.read(text).unwrap(), octets);
            assert_eq!(encoding.to_string().parse::<Encoding>().unwrap(), encoding);
        }
    }

    #[test]
    fn every_other_spelling_is_refused() {
        for (encoding, text) in [
            (Encoding::Base64url, "++//AQ"),
            (Encoding::Base64url, "--__AQ=="),
            (Encoding::Base64url, "--__AR"),
            (Encoding::Base64url, "--__\nAQ"),
            (Encoding::Base64, "++//AQ"),
            (Encoding::Hex, "FBEFFF01"),
            (Encoding::Hex, "fbefff0"),
        ] {
            assert!(encoding.read(text).is_err(), "{text:?} as {encoding}");
        }
    }
}
