//! What is wrong with a secret, or worth knowing of it.

use super::Digested;
use super::Foreign;
use super::JwkFault;
use super::Likeness;
use super::Pattern;
use super::Published;
use super::Severity;
use super::Verdict;
use crate::Algorithm;
use crate::jws::Mistaken;
use crate::key::Constant;
use crate::key::LenientDecoder;
use crate::key::Reading;
use core::fmt;

/// One thing that is wrong with a secret, or worth knowing of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// It is published.
    Published(Published, Likeness),
    /// It is what broken code signs with: a constant that everybody knows. Of the constants never the empty one.
    Constant(Constant),
    /// It is a digest of a text that everybody tries.
    Digest(Digested),
    /// There is nothing.
    Empty,
    /// It is something else than a secret.
    Mistaken(Mistaken),
    /// It stands where a secret belongs, until somebody puts one there: `changeme`, `<your secret>`.
    Placeholder,
    /// It names a variable, `${JWT_SECRET}` or `process.env.JWT_SECRET`, which nobody replaced by its value.
    Variable,
    /// It is a command, `$(openssl rand -hex 32)`, which nobody ran.
    Command,
    /// It is JSON, markup or a statement of a program, in which a secret may stand.
    Code,
    /// White space only.
    Blank,
    /// It is longer than [`MAX_SECRET_TEXT`](crate::key::MAX_SECRET_TEXT): nothing else was looked at.
    TooLong,
    /// It follows a pattern, as the text or as what it decodes to.
    Pattern(Pattern, Reading),
    /// A dictionary finds it. Not found here, for the dictionary is a hundred times this crate.
    Guessable {
        /// The binary logarithm of how many guesses it takes.
        log2_guesses: u32,
    },
    /// What it decodes to ends with NULs, which count for nothing: HMAC fills a key up with them (RFC 2104 section 2).
    PaddedWithNuls {
        /// As what.
        reading: Reading,
        /// All its bytes.
        bytes: usize,
        /// How many of them count.
        effective: usize,
    },
    /// As text it is shorter than an algorithm asks for (RFC 7518 section 3.2), and so under every other reading.
    TooShort {
        /// The least of the algorithms that it is too short for.
        algorithm: Algorithm,
        /// How many bytes count.
        bytes: usize,
    },
    /// A fault of a JSON Web Key.
    Jwk(JwkFault),
    /// A byte order mark stands in front, U+FEFF.
    ByteOrderMark,
    /// A line break stands at the end.
    LineBreak {
        /// Whether it is that of Windows, a carriage return and a line feed.
        cr_lf: bool,
    },
    /// White space stands at an end.
    SpaceAround,
    /// It stands in quotes.
    Quotes,
    /// The name of a variable stands in front.
    Name,
    /// It goes over several lines.
    SeveralLines,
    /// It has a NUL, where programs in C take it to end.
    Nul {
        /// The place of the first, counted in characters from 1.
        position: usize,
    },
    /// A control character, which nobody sees.
    ControlCharacter {
        /// The place of the first, counted in characters from 1.
        position: usize,
    },
    /// A character beyond ASCII, which others may write in other octets: another encoding, or another of Unicode's forms.
    NonAscii {
        /// The place of the first, counted in characters from 1.
        position: usize,
        /// Whether it cannot be seen, or be told from a blank.
        invisible: bool,
    },
    /// It has a `#`, where many readers of a `.env` file take a comment to begin.
    NumberSign {
        /// The place of the first, counted in characters from 1.
        position: usize,
    },
    /// It has a `$`, which readers of a `.env` file, shells and Docker Compose take for a variable.
    Dollar {
        /// The place of the first, counted in characters from 1.
        position: usize,
    },
    /// It has a `%` and two hex digits, as in an address: it may have been encoded for one (RFC 3986 section 2.1).
    UrlEncoded,
    /// It has a backslash in front of `n`, a quote or `$`: an escape that nobody took off.
    Escaped,
    /// What it decodes to is a text that ends with a line break: `echo` before `base64`.
    LineInside(Reading),
    /// What it decodes to is encoded once more.
    EncodedTwice(Reading, Reading),
    /// It is encoded but for a few characters, or for the one that an odd number of hex digits has too many. Lenient decoders
    /// drop what does not fit, or stop there.
    Foreign {
        /// What it nearly is.
        reading: Reading,
        /// The first that does not fit; none where it is their number that does not.
        foreign: Option<Foreign>,
        /// Who reads it all the same.
        decoder: LenientDecoder,
        /// As how many octets; 0 is the empty key.
        octets: usize,
    },
    /// Those who decode it get a key below the minimum of every algorithm, though as text it is long enough.
    DecodedShort {
        /// As what.
        reading: Reading,
        /// How many bytes count.
        bytes: usize,
        /// Who decodes it, where a standard does not.
        decoder: Option<LenientDecoder>,
    },
    /// Programs that look for types see a number: YAML, JSON, Directus.
    Number,
    /// They see a switch or nothing: `yes`, `~`.
    Boolean,
    /// They see a list, for it has a comma: Directus before 11.8.
    List,
    /// `0x` stands in front of hex digits: clients of Ethereum's Engine API take that, others do not.
    HexPrefix {
        /// How many octets the digits are.
        octets: usize,
    },
    /// `base64:` stands in front, as Laravel writes its keys.
    Base64Prefix,
    /// It is longer than a block of the hash, so that HMAC hashes it first (RFC 2104 section 2).
    LongerThanBlock {
        /// The largest algorithm whose block it exceeds.
        algorithm: Algorithm,
        /// As text, in bytes.
        bytes: usize,
    },
}

impl Finding {
    /// A stable identifier in `snake_case`. That of the [`Likeness`], the [`Mistaken`], the [`Pattern`], the
    /// [`JwkFault`] where there is one.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Published(_, likeness) => likeness.code(),
            Self::Constant(constant) => constant.code(),
            Self::Digest(_) => "digest",
            Self::Empty => "empty",
            Self::Mistaken(mistaken) => mistaken.code(),
            Self::Placeholder => "placeholder",
            Self::Variable => "variable",
            Self::Command => "command",
            Self::Code => "code",
            Self::Blank => "blank",
            Self::TooLong => "too_long",
            Self::Pattern(pattern, _) => pattern.code(),
            Self::Guessable { .. } => "guessable",
            Self::PaddedWithNuls { .. } => "padded_with_nuls",
            Self::TooShort { .. } => "too_short",
            Self::Jwk(fault) => fault.code(),
            Self::ByteOrderMark => "byte_order_mark",
            Self::LineBreak { .. } => "line_break",
            Self::SpaceAround => "space_around",
            Self::Quotes => "quotes",
            Self::Name => "name",
            Self::SeveralLines => "several_lines",
            Self::Nul { .. } => "nul",
            Self::ControlCharacter { .. } => "control_character",
            Self::NonAscii { .. } => "non_ascii",
            Self::NumberSign { .. } => "number_sign",
            Self::Dollar { .. } => "dollar",
            Self::UrlEncoded => "url_encoded",
            Self::Escaped => "escaped",
            Self::LineInside(_) => "line_inside",
            Self::EncodedTwice(..) => "encoded_twice",
            Self::Foreign { .. } => "foreign_character",
            Self::DecodedShort { .. } => "decoded_short",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::List => "list",
            Self::HexPrefix { .. } => "hex_prefix",
            Self::Base64Prefix => "base64_prefix",
            Self::LongerThanBlock { .. } => "longer_than_block",
        }
    }

    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Published(..)
            | Self::Constant(_)
            | Self::Digest(_)
            | Self::Empty
            | Self::Placeholder
            | Self::Variable
            | Self::Command
            | Self::Code
            | Self::Blank => Severity::Critical,
            Self::Mistaken(mistaken) => match mistaken {
                // Half of it is a secret.
                Mistaken::IdAndSecret => Severity::Warning,
                _ => Severity::Critical,
            },
            Self::Pattern(pattern, _) if !pattern.is_weak() => Severity::Note,
            Self::TooLong
            | Self::Pattern(..)
            | Self::Guessable { .. }
            | Self::PaddedWithNuls { .. }
            | Self::TooShort { .. } => Severity::Serious,
            Self::Jwk(fault) => fault.severity(),
            Self::ByteOrderMark
            | Self::LineBreak { .. }
            | Self::SpaceAround
            | Self::Quotes
            | Self::Name
            | Self::SeveralLines
            | Self::Nul { .. }
            | Self::ControlCharacter { .. }
            | Self::NonAscii { .. }
            | Self::NumberSign { .. }
            | Self::Dollar { .. }
            | Self::UrlEncoded
            | Self::Escaped
            | Self::LineInside(_)
            | Self::EncodedTwice(..)
            | Self::Foreign { .. }
            | Self::Number
            | Self::Boolean
            | Self::List => Severity::Warning,
            Self::DecodedShort { .. }
            | Self::HexPrefix { .. }
            | Self::Base64Prefix
            | Self::LongerThanBlock { .. } => Severity::Note,
        }
    }

    /// What it would come to, were it the only one.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        match self {
            Self::Published(..) | Self::Constant(_) | Self::Digest(_) => Verdict::Known,
            Self::Empty
            | Self::Blank
            | Self::Placeholder
            | Self::Variable
            | Self::Command
            | Self::Code
            | Self::TooLong => Verdict::Unsuitable,
            Self::Mistaken(mistaken) => match mistaken {
                Mistaken::IdAndSecret => Verdict::NoneFound,
                _ => Verdict::Unsuitable,
            },
            Self::Pattern(pattern, _) if !pattern.is_weak() => Verdict::NoneFound,
            Self::Pattern(
                Pattern::FewBits { .. } | Pattern::Words | Pattern::Phrase { .. } | Pattern::Spoken,
                _,
            )
            | Self::Guessable { .. } => Verdict::Weak,
            Self::Pattern(..) => Verdict::Structured,
            Self::TooShort { .. } | Self::PaddedWithNuls { .. } => Verdict::Short,
            Self::Jwk(fault) => fault.verdict(),
            _ => Verdict::NoneFound,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests;
