//! What the worker says to the page: a line of fields with tabs between them, and after the line what may be secret.

use jwt_secrets::key::Way;
use zeroize::Zeroizing;

use crate::Fault;

/// One message of the worker.
#[derive(PartialEq)]
pub enum Report {
    /// What a text is made of.
    Strength(Strength),
    /// How far an audit has come.
    Progress(Progress),
    /// The audit has found the secret, and is over.
    Found(Finding, Progress),
    /// The audit has tried all there is, and is over.
    Clean(Progress),
    /// The file is made, and the job over.
    Made(Progress),
    /// The job could not be done to its end.
    Failed(Fault),
}

/// What structure there is in a text. It can show that a text is weak, and never that it is strong.
#[derive(Clone, Debug, PartialEq)]
pub struct Strength {
    /// How many guesses one needs who knows such structures, as a power of two.
    pub guesses_log2: f64,
    /// What was found in it, each kind once, the one of most characters first.
    pub patterns: Vec<Pattern>,
    /// Whether that is a finding: generated secrets never are.
    pub weak: bool,
}

/// A kind of structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// A word, name or password that many people use, also backwards or with digits for letters.
    Word,
    /// Characters or blocks of them that come again and again.
    Repeat,
    /// Characters in their order, such as `abcd` or `6543`.
    Sequence,
    /// Neighbours on a keyboard, such as `qwerty`.
    Keyboard,
    /// A date or a year.
    Date,
}

impl Pattern {
    /// Every one.
    pub const ALL: [Self; 5] = [
        Self::Word,
        Self::Repeat,
        Self::Sequence,
        Self::Keyboard,
        Self::Date,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Repeat => "repeat",
            Self::Sequence => "sequence",
            Self::Keyboard => "keyboard",
            Self::Date => "date",
        }
    }
}

/// How far an audit has come, or a file of secrets.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    /// How many candidates were tried: a text under two readings that make different keys is two. Of a file, how many secrets
    /// are in it.
    pub tried: u64,
    /// How much is done, from 0 to 1. Of a list on disk it is the part that was read.
    pub done: f64,
    /// Candidates or secrets a second.
    pub rate: f64,
    /// Lines of a list that are too long to be a secret, and were passed over. Of a file, secrets that were drawn again.
    pub skipped: u64,
}

/// The secret of a token.
#[derive(PartialEq, Eq)]
pub struct Finding {
    /// The candidate: text, but for lines of a list that are not UTF-8.
    pub text: Zeroizing<Vec<u8>>,
    /// How it became the key.
    pub way: Way,
    /// The length of the key, in bytes.
    pub bytes: usize,
    /// Where it was found.
    pub source: Source,
    /// Where a [published](Source::Published) one stands; empty for all others.
    pub place: String,
}

#[cfg(feature = "engine")]
impl Finding {
    /// One more, to be said. It is not `Clone`: nobody else should make any.
    pub(crate) fn copy(&self) -> Self {
        Self {
            text: Zeroizing::new(self.text.to_vec()),
            place: self.place.clone(),
            ..*self
        }
    }
}

/// Where a candidate comes from, in the order in which they are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The empty key, and what broken code signs with.
    Constant,
    /// The published examples and defaults.
    Published,
    /// What the token itself says: its claims, and itself.
    Token,
    /// The words of the user, and what people make of words.
    Words,
    /// Made by a rule: one character again and again, digits, rows of a keyboard.
    Rule,
    /// The list of common passwords.
    Common,
    /// A list of the user's.
    File,
}

impl Source {
    /// Every one.
    pub const ALL: [Self; 7] = [
        Self::Constant,
        Self::Published,
        Self::Token,
        Self::Words,
        Self::Rule,
        Self::Common,
        Self::File,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Constant => "constant",
            Self::Published => "published",
            Self::Token => "token",
            Self::Words => "words",
            Self::Rule => "rule",
            Self::Common => "common",
            Self::File => "file",
        }
    }
}

impl Report {
    /// The bytes of a message, in a buffer that is erased.
    #[must_use]
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        let mut secret: &[u8] = &[];
        let line = match self {
            Self::Strength(strength) => {
                let patterns: Vec<_> = strength.patterns.iter().map(|kind| kind.code()).collect();
                format!(
                    "strength\t{}\t{}\t{}\n",
                    strength.guesses_log2,
                    u8::from(strength.weak),
                    patterns.join(" ")
                )
            }
            Self::Progress(progress) => format!("progress\t{}\n", fields(*progress)),
            Self::Clean(progress) => format!("clean\t{}\n", fields(*progress)),
            Self::Made(progress) => format!("made\t{}\n", fields(*progress)),
            Self::Found(finding, progress) => {
                secret = &finding.text;
                // A way has no name of its own, but its place in the one table.
                let way = Way::all().position(|way| way == finding.way);
                format!(
                    "found\t{}\t{}\t{}\t{}\t{}\n",
                    fields(*progress),
                    way.unwrap_or_default(),
                    finding.bytes,
                    finding.source.code(),
                    finding.place
                )
            }
            Self::Failed(fault) => format!("failed\t{}\n", fault.code()),
        };
        let mut bytes = Zeroizing::new(Vec::with_capacity(line.len() + secret.len()));
        bytes.extend_from_slice(line.as_bytes());
        bytes.extend_from_slice(secret);
        bytes
    }

    /// The message that bytes are; none if they are not.
    #[must_use]
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let (line, rest) = bytes.split_at_checked(end)?;
        let mut fields = core::str::from_utf8(line).ok()?.split('\t');
        let mut next = || fields.next();
        Some(match next()? {
            "strength" => Self::Strength(Strength {
                guesses_log2: next()?.parse().ok()?,
                weak: next()? == "1",
                patterns: next()?
                    .split(' ')
                    .filter_map(|code| Pattern::ALL.into_iter().find(|kind| kind.code() == code))
                    .collect(),
            }),
            "progress" => Self::Progress(progress(&mut next)?),
            "clean" => Self::Clean(progress(&mut next)?),
            "made" => Self::Made(progress(&mut next)?),
            "found" => {
                let progress = progress(&mut next)?;
                let finding = Finding {
                    way: Way::all().nth(next()?.parse().ok()?)?,
                    bytes: next()?.parse().ok()?,
                    source: next().and_then(|code| {
                        Source::ALL.into_iter().find(|source| source.code() == code)
                    })?,
                    place: next()?.to_owned(),
                    text: Zeroizing::new(rest.get(1..)?.to_vec()),
                };
                Self::Found(finding, progress)
            }
            "failed" => Self::Failed(Fault::named(next()?)?),
            _ => return None,
        })
    }
}

fn fields(progress: Progress) -> String {
    let Progress {
        tried,
        done,
        rate,
        skipped,
    } = progress;
    format!("{tried}\t{done}\t{rate}\t{skipped}")
}

fn progress<'a>(next: &mut impl FnMut() -> Option<&'a str>) -> Option<Progress> {
    Some(Progress {
        tried: next()?.parse().ok()?,
        done: next()?.parse().ok()?,
        rate: next()?.parse().ok()?,
        skipped: next()?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_arrives_as_it_was_sent() {
        let progress = Progress {
            tried: 1 << 40,
            done: 0.25,
            rate: 1_012_345.678,
            skipped: 3,
        };
        let mut messages = vec![
            Report::Strength(Strength {
                guesses_log2: f64::NEG_INFINITY,
                patterns: Vec::new(),
                weak: true,
            }),
            Report::Strength(Strength {
                guesses_log2: 20.5,
                patterns: Pattern::ALL.to_vec(),
                weak: false,
            }),
            Report::Progress(progress),
            Report::Clean(progress),
            Report::Made(progress),
        ];
        messages.extend(Fault::ALL.map(Report::Failed));
        for way in Way::all() {
            for text in [&b""[..], b"a\n\tb", b"\xff"] {
                let finding = Finding {
                    text: Zeroizing::new(text.to_vec()),
                    way,
                    bytes: 6,
                    source: Source::Published,
                    place: "RFC 7515 appendix A.1".to_owned(),
                };
                messages.push(Report::Found(finding, progress));
            }
        }
        for message in messages {
            let bytes = message.encode();
            assert!(Report::decode(&bytes) == Some(message), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_message_is_none() {
        for bytes in [&b""[..], b"clean", b"clean\n", b"failed\tno\n", b"\xff\n"] {
            assert!(Report::decode(bytes).is_none(), "{bytes:?}");
        }
    }
}
