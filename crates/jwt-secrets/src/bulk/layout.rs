//! How the secrets of a file stand in it.

use crate::Format;
use crate::export::VariableName;
use std::io::Write as _;
use zeroize::Zeroizing;

/// What a line of the file looks like. Each ends with a line feed and nothing else: a carriage return, which RFC 4180 would
/// have in CSV, is taken for a part of the secret by whoever splits lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// The secret alone.
    Text,
    /// Its number and the secret, below a line with the names of these.
    Csv,
    /// An object of JSON with both.
    JsonLines,
    /// A variable of a `.env` file, with the number at the end of its name.
    Dotenv,
}

impl Layout {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Text, Self::Csv, Self::JsonLines, Self::Dotenv];

    /// A stable identifier.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
            Self::Dotenv => "dotenv",
        }
    }

    /// The one of this code.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layout| layout.code() == code)
    }

    /// The name of a file of this layout.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Text => "secrets.txt",
            Self::Csv => "secrets.csv",
            Self::JsonLines => "secrets.jsonl",
            Self::Dotenv => "secrets.env",
        }
    }

    /// Its media type (RFC 6838).
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Text | Self::Dotenv => "text/plain",
            Self::Csv => "text/csv",
            Self::JsonLines => "application/jsonl",
        }
    }

    /// A file of secrets that are there already, written in this format.
    pub fn file<'a>(
        self,
        secrets: impl Iterator<Item = &'a str>,
        name: &VariableName,
        format: Format,
    ) -> Zeroizing<Vec<u8>> {
        let mut file = Zeroizing::new(self.head().as_bytes().to_vec());
        for (number, secret) in (1..).zip(secrets) {
            self.open(number, name, format, &mut file);
            self.quote(secret, &mut file);
            self.close(format, &mut file);
        }
        file
    }

    /// What stands above all lines.
    pub(super) const fn head(self) -> &'static str {
        match self {
            Self::Csv => "number,secret\n",
            _ => "",
        }
    }

    /// What stands in front of a secret.
    pub(super) fn open(self, number: u32, name: &VariableName, format: Format, file: &mut Vec<u8>) {
        let (before, behind) = match (self, format) {
            (Self::Text, _) => return,
            (Self::Csv, Format::Jwk) => ("", ",\""),
            (Self::Csv, _) => ("", ","),
            (Self::JsonLines, Format::Jwk) => ("{\"number\":", ",\"jwk\":"),
            (Self::JsonLines, _) => ("{\"number\":", ",\"secret\":\""),
            (Self::Dotenv, Format::Jwk) => ("_", "='"),
            (Self::Dotenv, _) => ("_", "="),
        };
        let name = match self {
            Self::Dotenv => name.as_str(),
            _ => "",
        };
        let written = write!(file, "{name}{before}{number}{behind}");
        debug_assert!(written.is_ok(), "a vector takes everything");
    }

    /// A secret as it stands between the two: only a document of JSON has quotes.
    pub(super) fn quote(self, secret: &str, file: &mut Vec<u8>) {
        for byte in secret.bytes() {
            file.push(byte);
            if self == Self::Csv && byte == b'"' {
                file.push(byte);
            }
        }
    }

    /// What stands behind it.
    pub(super) fn close(self, format: Format, file: &mut Vec<u8>) {
        let text: &[u8] = match (self, format) {
            (Self::Csv, Format::Jwk) => b"\"\n",
            (Self::JsonLines, Format::Jwk) => b"}\n",
            (Self::JsonLines, _) => b"\"}\n",
            (Self::Dotenv, Format::Jwk) => b"'\n",
            _ => b"\n",
        };
        // In wasm a copy of a length that is not known is a call, which takes longer.
        for byte in text {
            file.push(*byte);
        }
    }
}
