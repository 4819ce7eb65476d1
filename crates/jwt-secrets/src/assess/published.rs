//! Secrets that everybody can read: examples and defaults, each with the place where it stands.

use crate::key::Difference;
use crate::key::Key;
use crate::key::MAX_SECRET_TEXT;
use crate::key::Reading;
use zeroize::Zeroizing;

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
}

/// A text that may be like a published secret, and what can be made of it before it is compared with each.
struct Candidate<'t> {
    text: &'t str,
    /// Without what came along with it.
    bare: Vec<Zeroizing<String>>,
    /// What it may stand for.
    keys: Vec<Key>,
}

impl<'t> Candidate<'t> {
    fn new(text: &'t str) -> Self {
        let bare = [
            Difference::WithoutLineBreak,
            Difference::WithoutSpace,
            Difference::WithoutQuotes,
            Difference::WithoutName,
            Difference::WithoutByteOrderMark,
            Difference::FirstLine,
        ];
        let readings = Reading::ALL.into_iter();
        let key = |reading: Reading| reading.octets(text).ok();
        let long = |key: &Key| key.octets().len() >= LEAST_OCTETS;
        Self {
            text,
            bare: bare
                .into_iter()
                .filter_map(|difference| difference.other(text))
                .collect(),
            keys: readings.filter_map(key).filter(long).collect(),
        }
    }

    /// Whether it is like a published secret in this way.
    fn is_like(&self, published: &str, likeness: Likeness) -> bool {
        match likeness {
            Likeness::Same => self.text == published,
            Likeness::Surrounded => self.bare.iter().any(|bare| **bare == *published),
            Likeness::OtherCase => {
                let same = |text: &str| text.eq_ignore_ascii_case(published);
                same(self.text) || self.bare.iter().any(|bare| same(bare))
            }
            Likeness::Encoded => Reading::ALL.into_iter().any(|reading| {
                let length = octets_of(reading, published);
                // Decoding each for each would take longer than all the rest.
                let mut keys = self.keys.iter().filter(|key| key.octets().len() == length);
                let first = keys.next();
                first.is_some_and(|first| {
                    reading.octets(published).is_ok_and(|other| {
                        let same = |key: &Key| key.octets() == other.octets();
                        same(first) || keys.any(same)
                    })
                })
            }),
            Likeness::Cut => {
                let read = |difference: &Difference| matches!(difference, Difference::Read(..));
                let cut = |difference: Difference| difference.other(published);
                self.text.len() >= LEAST_OCTETS
                    // Only at one of these, and that is in few of them.
                    && published.contains(['#', '$'])
                    && Difference::ALL
                        .into_iter()
                        .filter(read)
                        .filter_map(cut)
                        .any(|left| *left == *self.text)
            }
        }
    }
}

/// How many octets a text is under a reading, if it is a key under it.
fn octets_of(reading: Reading, text: &str) -> usize {
    match reading {
        Reading::Utf8 => text.len(),
        Reading::Base64Url | Reading::Base64 => text.trim_end_matches('=').len() * 3 / 4,
        Reading::Hex => text.len() / 2,
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
        let candidate = Candidate::new(text);
        Likeness::ALL.into_iter().find_map(|likeness| {
            let like = |published: &Self| candidate.is_like(published.text, likeness);
            Some((Self::all().find(like)?, likeness))
        })
    }
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
