//! What a secret looks like.

use std::fmt;
use std::str::FromStr;

use anyhow::Context;
use anyhow::Error;
use anyhow::Result;
use anyhow::ensure;

use crate::encoding::Encoding;

/// So many bytes in this encoding: `32 base64url`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    bytes: usize,
    encoding: Encoding,
}

impl Shape {
    /// Whether the text is a secret of this shape, and nothing besides: no line break, no quotes.
    pub(crate) fn check(self, text: &str) -> Result<()> {
        let octets = self
            .encoding
            .read(text)
            .with_context(|| format!("{text:?} is not {}", self.encoding))?;
        ensure!(
            octets.len() == self.bytes,
            "{text:?} holds {} bytes, not {}",
            octets.len(),
            self.bytes
        );
        Ok(())
    }
}

impl FromStr for Shape {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let (bytes, encoding) = text
            .split_once(' ')
            .with_context(|| format!("{text:?} is not like \"32 hex\""))?;
        Ok(Self {
            bytes: bytes.parse().with_context(|| format!("{bytes:?}"))?,
            encoding: encoding.parse()?,
        })
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes in {}", self.bytes, self.encoding)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_has_its_bytes_in_its_encoding_and_no_newline() {
        let shape: Shape = "3 hex".parse().unwrap();
        assert!(shape.check("00ff7f").is_ok());
        for text in ["00ff7f\n", "00ff", "00FF7F", "'00ff7f'", ""] {
            assert!(shape.check(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_shape_is_a_number_and_an_encoding() {
        for text in ["", "32", "hex 32", "32 octal", "32  hex"] {
            assert!(text.parse::<Shape>().is_err(), "{text:?}");
        }
    }
}
