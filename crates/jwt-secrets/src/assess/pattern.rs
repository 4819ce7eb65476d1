//! Patterns in a secret, which one that was drawn at random has not.

mod alphabet;
mod identifier;
mod order;
mod phrase;
mod repetition;
mod spoken;
mod words;

use crate::generator;

/// As many symbols as the shortest text of a generated secret has: base64url of 32 octets, or letters and digits for HS256.
/// A rule for shorter ones needs no odds.
const DRAWN: usize = 43;

/// What is shorter is too short for every algorithm, which says enough of the bits in it.
const LONG: usize = 32;

/// Where one octet is looked for that makes up too much.
const FAVOURED_IN: usize = 256;

/// Half of what the least of the algorithms asks for: what has no more than this is weak, however long it is.
const WEAK_BITS: usize = 128;

/// A pattern in the text of a secret, or in the octets that it decodes to.
///
/// A secret that was drawn has none: the odds that it looks as if stand beside each rule, and all of them together are below
/// 2^-39.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// One symbol, over and over.
    OneSymbol,
    /// A block is there again.
    Repeated {
        /// The length of the block, in symbols.
        block: usize,
    },
    /// Few symbols, over and over.
    FewSymbols {
        /// How many.
        distinct: usize,
    },
    /// One octet makes up far too much, as where every other one is 0.
    OneOctet,
    /// Symbols in the order of the alphabet or of numbers, up or down.
    Sequence,
    /// Symbols that lie side by side on a keyboard.
    Keyboard,
    /// Words that people make secrets for tokens of, and little beside them.
    Words,
    /// Words with blanks, hyphens, dots or low lines between them.
    Phrase {
        /// How many.
        words: usize,
        /// The most bits that they carry if each was drawn from a list; none where they make a sentence.
        bits: Option<usize>,
    },
    /// Letters that follow each other as in a language, with little else.
    Spoken,
    /// Octets that are all printable ASCII, and not encoded once more: a text that was typed, not octets that were drawn.
    TypedText,
    /// One or more UUIDs (RFC 9562).
    Uuid {
        /// The version of the first, 0 where it has none.
        version: u8,
        /// How many bits of it are not fixed, nor a time.
        bits: usize,
    },
    /// A ULID: 48 bits of time, 80 that were drawn.
    Ulid,
    /// An ObjectId of MongoDB: a time, and 64 bits that are not all drawn.
    ObjectId,
    /// Characters as nanoid makes them, in the number that it makes without being asked: 126 bits.
    NanoId,
    /// Seconds or milliseconds since 1970.
    Timestamp,
    /// A date, perhaps with a time.
    Date,
    /// Characters of an alphabet that is small for their number.
    FewBits {
        /// The most bits that they carry.
        bits: usize,
        /// How many characters the alphabet has.
        symbols: usize,
    },
}

impl Pattern {
    /// The pattern of a text, the one that says the most.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        let symbols = text.as_bytes();
        identifier::find(text)
            .or_else(|| repetition::find(symbols, true))
            .or_else(|| order::find(symbols))
            .or_else(|| alphabet::few(symbols))
            .or_else(|| words::find(text))
            .or_else(|| phrase::find(text))
            .or_else(|| spoken::find(text))
            .or_else(|| alphabet::bits(symbols).filter(|_| symbols.len() >= LONG))
    }

    /// The pattern of octets that a text decodes to. Whether they are a text themselves is not asked here.
    pub(super) fn of_octets(octets: &[u8]) -> Option<Self> {
        repetition::find(octets, false)
            .or_else(|| order::steps(octets).then_some(Self::Sequence))
            .or_else(|| alphabet::few(octets))
            .or_else(|| {
                // Its odds stand there. It compares each with each, so that a part has to do.
                let drawn = octets.get(..FAVOURED_IN).unwrap_or(octets);
                let favours = octets.len() >= LONG && generator::favours_a_byte(drawn);
                favours.then_some(Self::OneOctet)
            })
    }

    /// Whether it shows that the secret is weak. If not, it is worth knowing.
    #[must_use]
    pub(super) const fn is_weak(self) -> bool {
        match self {
            // Too short, but not for the pattern.
            Self::NanoId => false,
            Self::Uuid { bits, .. }
            | Self::FewBits { bits, .. }
            | Self::Phrase {
                bits: Some(bits), ..
            } => bits <= WEAK_BITS,
            _ => true,
        }
    }

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OneSymbol => "one_symbol",
            Self::Repeated { .. } => "repeated_block",
            Self::FewSymbols { .. } => "few_symbols",
            Self::OneOctet => "one_octet",
            Self::Sequence => "sequence",
            Self::Keyboard => "keyboard",
            Self::Words => "words",
            Self::Phrase { .. } => "phrase",
            Self::Spoken => "spoken",
            Self::TypedText => "typed_text",
            Self::Uuid { .. } => "uuid",
            Self::Ulid => "ulid",
            Self::ObjectId => "object_id",
            Self::NanoId => "nano_id",
            Self::Timestamp => "timestamp",
            Self::Date => "date",
            Self::FewBits { .. } => "few_bits",
        }
    }

    /// The most bits that a secret with this pattern carries, where that is known whatever the secret.
    #[must_use]
    pub const fn bits(self) -> Option<usize> {
        match self {
            Self::Uuid { bits, .. } | Self::FewBits { bits, .. } => Some(bits),
            Self::Phrase { bits, .. } => bits,
            Self::Ulid => Some(80),
            Self::ObjectId => Some(64),
            Self::NanoId => Some(126),
            _ => None,
        }
    }
}
