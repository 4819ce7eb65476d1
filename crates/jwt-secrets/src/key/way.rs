//! The one table of ways from a text to a key.

use super::Constant;
use super::Derivation;
use super::Difference;
use super::Key;
use super::LenientDecoder;
use super::Named;
use super::Placeholder;
use super::Reading;
use super::Recoding;
use crate::assess::Published;
use zeroize::Zeroizing;

/// How a program comes from the text of a secret to the key octets that HMAC takes.
///
/// Only a [`Reading`] is ever used to verify with. All others explain where another key came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The text as a standard says.
    Read(Reading),
    /// A copy of the text that is not quite the same, read as a standard says.
    Copied(Difference, Reading),
    /// The text through a decoder that drops what does not fit.
    Decoded(LenientDecoder),
    /// What the text is read as, in another encoding than its own.
    Recoded(Recoding, Reading),
    /// What a product makes of the text.
    Derived(Derivation),
    /// No secret at all: what broken code signs with, whatever the text.
    Constant(Constant),
    /// The name of a secret in its place, whatever the text.
    Placeholder(Placeholder),
    /// What the token says of itself, whatever the text.
    Named(Named),
    /// A secret that is an example or a default somewhere, whatever the text.
    Published(Published),
}

/// The copy of a text that was made last. Each is read in four ways, one behind the other.
#[derive(Default)]
pub(crate) struct LastCopy(Option<(Difference, Option<Zeroizing<String>>)>);

impl LastCopy {
    fn of(&mut self, text: &str, difference: Difference) -> Option<&str> {
        if self.0.as_ref().is_none_or(|(of, _)| *of != difference) {
            self.0 = Some((difference, difference.other(text)));
        }
        let (_, copy) = self.0.as_ref()?;
        copy.as_ref().map(|copy| copy.as_str())
    }
}

impl Way {
    /// Every way that begins with the text, and the constants, in the order in which they are tried.
    pub fn all() -> impl Iterator<Item = Self> {
        let read_as = |make: fn(Reading) -> Self| Reading::ALL.into_iter().map(make);
        let copied = Difference::ALL
            .into_iter()
            .flat_map(|difference| Reading::ALL.map(|reading| Self::Copied(difference, reading)));
        let recoded = Recoding::ALL
            .into_iter()
            .flat_map(|recoding| Reading::ALL.map(|reading| Self::Recoded(recoding, reading)));
        // A key of NULs is the empty key to HMAC (RFC 2104 section 2), and some decoders make one of many texts.
        read_as(Self::Read)
            .chain(Constant::ALL.map(Self::Constant))
            .chain(copied)
            .chain(LenientDecoder::ALL.map(Self::Decoded))
            .chain(recoded)
            .chain(Derivation::ALL.map(Self::Derived))
    }

    /// The keys that everybody knows or can look up, some six hundred, whatever the text.
    pub fn known() -> impl Iterator<Item = Self> {
        let constants = Constant::ALL.into_iter().map(Self::Constant);
        constants
            .chain(Named::ALL.into_iter().map(Self::Named))
            .chain(Published::all().map(Self::Published))
            .chain(Placeholder::all().map(Self::Placeholder))
    }

    /// Whether the key is one of [these](Way::known), so that everybody can sign with it.
    #[must_use]
    pub const fn is_known(self) -> bool {
        matches!(
            self,
            Self::Constant(_) | Self::Placeholder(_) | Self::Named(_) | Self::Published(_)
        )
    }

    /// A stable identifier in `snake_case`. Ways to the same finding share one.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read(reading) => reading.code(),
            Self::Copied(difference, _) => difference.code(),
            Self::Decoded(decoder) => decoder.code(),
            Self::Recoded(recoding, _) => recoding.code(),
            Self::Derived(derivation) => derivation.code(),
            Self::Constant(constant) => constant.code(),
            Self::Placeholder(placeholder) => placeholder.code(),
            Self::Named(named) => named.code(),
            Self::Published(_) => "published_key",
        }
    }

    /// Whether it leads to the same finding as another, be it by another reading or decoder.
    #[must_use]
    pub fn is_akin(self, other: Self) -> bool {
        match (self, other) {
            (Self::Read(_), Self::Read(_)) | (Self::Decoded(_), Self::Decoded(_)) => true,
            (Self::Copied(one, _), Self::Copied(two, _)) => one == two,
            (Self::Recoded(one, _), Self::Recoded(two, _)) => one == two,
            _ => self == other,
        }
    }

    /// The key that it makes of `text`; none where it makes none, or none of its own, and where it takes the token.
    #[must_use]
    pub fn key(self, text: &str) -> Option<Key> {
        self.key_by(text, &mut LastCopy::default())
    }

    /// The same, with what the way before has made of the same text.
    pub(crate) fn key_by(self, text: &str, last: &mut LastCopy) -> Option<Key> {
        match self {
            Self::Read(reading) => reading.octets(text).ok(),
            Self::Copied(difference, reading) => reading.octets(last.of(text, difference)?).ok(),
            Self::Decoded(decoder) => decoder.octets(text),
            Self::Recoded(recoding, reading) => recoding.key(text, reading),
            Self::Derived(derivation) => derivation.key(text),
            Self::Constant(constant) => Some(constant.key()),
            Self::Placeholder(placeholder) => Some(placeholder.key()),
            Self::Named(_) => None,
            Self::Published(published) => published.reading.octets(published.text).ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::MAX_SECRET_TEXT;

    #[test]
    fn each_finding_has_a_code_of_its_own_in_snake_case() {
        let mut ways: Vec<(Way, &str)> = Vec::new();
        let named = Named::ALL.into_iter().map(Way::Named);
        for way in Way::all().chain(named) {
            let code = way.code();
            let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
            assert!(!code.is_empty() && code.bytes().all(plain), "{code}");
            let alone = |(other, _): &&(Way, &str)| !way.is_akin(*other) || way == *other;
            let shared = ways.iter().filter(alone).find(|(_, other)| *other == code);
            let excepted = [
                "constant_key",
                "cut_at_hash",
                "dollar_pairs",
                "in_bytes_literal",
                "unset_variables",
            ];
            assert!(
                shared.is_none() || excepted.contains(&code),
                "{way:?}, {shared:?}"
            );
            ways.push((way, code));
        }
    }

    #[test]
    fn each_published_secret_and_each_placeholder_is_a_key_whatever_the_text() {
        for way in Way::known().filter(|way| !matches!(way, Way::Named(_))) {
            assert!(way.is_known() && way.key("").is_some(), "{way:?}");
        }
        assert!(Way::known().count() > 500);
    }

    #[test]
    fn no_way_makes_anything_of_nothing_or_of_too_much() {
        let longest = "a".repeat(MAX_SECRET_TEXT + 1);
        for way in Way::all().filter(|way| !matches!(way, Way::Constant(_))) {
            assert!(way.key("").is_none(), "{way:?}");
            assert!(way.key(&longest).is_none(), "{way:?}");
        }
    }
}
