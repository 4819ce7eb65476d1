//! Secrets that everybody can read: examples and defaults, each with the place where it stands.

use crate::key::Difference;
use crate::key::Key;
use crate::key::MAX_SECRET_TEXT;
use crate::key::Reading;

/// Text, reading, place: a line each. The place is an address, a package of a registry and a file in it,
/// or a section of an RFC; each was read there in November 2026, and may be gone from the newest version.
const TABLE: &str = include_str!("published.tsv");

/// The least octets that two secrets must share to be called the same in another encoding.
const LEAST_OCTETS: usize = 4;

/// A secret that is an example or a default somewhere. Whoever tries to forge a token tries these first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// As it stands there.
    pub text: &'static str,
    /// How the program reads it that has it as its default; as text where nobody looked.
    pub reading: Reading,
    /// Where it stands, for a reader to look.
    pub place: &'static str,
}

/// How a text is like a published secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// It is the same.
    Same,
    /// It is the same but for what came along with it: quotes, white space, a name.
    Surrounded,
    /// Only capital and small letters differ.
    OtherCase,
    /// It is the same key in another encoding.
    Encoded,
    /// It is what a reader of a `.env` file leaves of it.
    Cut,
}

impl Likeness {
    /// Every one, the nearest first.
    pub const ALL: [Self; 5] = [
        Self::Same,
        Self::Surrounded,
        Self::OtherCase,
        Self::Encoded,
        Self::Cut,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Same => "published",
            Self::Surrounded => "published_surrounded",
            Self::OtherCase => "published_other_case",
            Self::Encoded => "published_encoded",
            Self::Cut => "published_cut",
        }
    }

    /// Whether `text` is like a published secret in this way.
    fn holds(self, text: &str, published: &str) -> bool {
        match self {
            Self::Same => text == published,
            Self::Surrounded => bare(text).any(|bare| *bare == *published),
            Self::OtherCase => {
                let same = |text: &str| text.eq_ignore_ascii_case(published);
                same(text) || bare(text).any(|bare| same(&bare))
            }
            Self::Encoded => {
                let published: Vec<Key> = octets(published).collect();
                octets(text).any(|key| {
                    let shared = |other: &Key| other.octets() == key.octets();
                    key.octets().len() >= LEAST_OCTETS && published.iter().any(shared)
                })
            }
            Self::Cut => {
                let read = |difference: &Difference| matches!(difference, Difference::Read(..));
                let cut = |difference: Difference| difference.other(published);
                let left = Difference::ALL.into_iter().filter(read).filter_map(cut);
                text.len() >= LEAST_OCTETS && left.into_iter().any(|left| *left == text)
            }
        }
    }
}

impl Published {
    /// Every one.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.lines().filter_map(|line| {
            let mut columns = line.splitn(3, '\t');
            Some(Self {
                text: columns.next()?,
                reading: columns.next()?.parse().ok()?,
                place: columns.next()?,
            })
        })
    }

    /// The published secret that `text` is like, and how: the nearest likeness there is.
    ///
    /// ```
    /// use jwt_secrets::assess::Likeness;
    /// use jwt_secrets::assess::Published;
    ///
    /// let (found, likeness) = Published::find("JWT_SECRET='your-256-bit-secret'").ok_or("not among them")?;
    /// assert_eq!((found.text, likeness), ("your-256-bit-secret", Likeness::Surrounded));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn find(text: &str) -> Option<(Self, Likeness)> {
        if text.is_empty() || text.len() > MAX_SECRET_TEXT {
            return None;
        }
        Likeness::ALL.into_iter().find_map(|likeness| {
            let like = |published: &Self| likeness.holds(text, published.text);
            Some((Self::all().find(like)?, likeness))
        })
    }
}

/// The text without what came along with it.
fn bare(text: &str) -> impl Iterator<Item = zeroize::Zeroizing<String>> {
    [
        Difference::WithoutLineBreak,
        Difference::WithoutSpace,
        Difference::WithoutQuotes,
        Difference::WithoutName,
        Difference::WithoutByteOrderMark,
        Difference::FirstLine,
    ]
    .into_iter()
    .filter_map(move |difference| difference.other(text))
}

/// What a text may stand for.
fn octets(text: &str) -> impl Iterator<Item = Key> {
    Reading::ALL
        .into_iter()
        .filter_map(move |reading| reading.octets(text).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Algorithm;
    use crate::Format;
    use crate::Recipe;
    use crate::Secret;
    use crate::encoding;

    #[test]
    fn there_are_many_and_each_has_a_place_and_a_text_of_its_own() {
        let mut texts = std::collections::BTreeSet::new();
        for line in TABLE.lines() {
            let columns: Vec<_> = line.split('\t').collect();
            let [text, reading, place] = columns[..] else {
                panic!("{line:?}");
            };
            assert!(texts.insert(text), "twice: {text}");
            assert!(reading.parse::<Reading>().is_ok(), "{line}");
            assert!(place.len() > 8, "{line}");
        }
        assert_eq!(Published::all().count(), texts.len());
        assert!(texts.len() >= 150, "{}", texts.len());
    }

    #[test]
    fn each_is_found_in_all_its_forms() {
        for published in Published::all() {
            let text = published.text;
            assert_eq!(Published::find(text), Some((published, Likeness::Same)));
            let nearest = |text: &str, farthest: Likeness| {
                let (_, likeness) = Published::find(text).unwrap();
                let place = |of: Likeness| Likeness::ALL.iter().position(|other| *other == of);
                assert!(place(likeness) <= place(farthest), "{text:?}: {likeness:?}");
            };
            for around in [
                format!("{text}\n"),
                format!("'{text}'"),
                format!("JWT_SECRET=\"{text}\""),
                format!("\u{feff}{text}"),
            ] {
                nearest(&around, Likeness::Surrounded);
            }
            nearest(&text.to_ascii_uppercase(), Likeness::OtherCase);
            if text.len() >= LEAST_OCTETS {
                nearest(&encoding::base64(text.as_bytes()), Likeness::Encoded);
                nearest(&encoding::base64url(text.as_bytes()), Likeness::Encoded);
                nearest(&encoding::hex(text.as_bytes()), Likeness::Encoded);
            }
            if let Some((cut, _)) = text.split_once('#')
                && cut.trim_end().len() >= LEAST_OCTETS
            {
                nearest(cut.trim_end(), Likeness::Cut);
            }
        }
    }

    #[test]
    fn no_generated_secret_is_among_them_nor_is_nothing() {
        for format in [
            Format::Base64Url,
            Format::Base64,
            Format::Hex,
            Format::Alphanumeric,
        ] {
            for _ in 0..25 {
                let recipe = Recipe::new(Algorithm::Hs256, format, None).unwrap();
                let secret = Secret::generate(recipe).unwrap();
                let text = secret.encode(format, Algorithm::Hs256).unwrap();
                assert_eq!(Published::find(&text), None);
            }
        }
        for text in ["", " ", "\n", "abc", &"a".repeat(MAX_SECRET_TEXT + 1)] {
            assert_eq!(Published::find(text), None, "{text:?}");
        }
    }
}
