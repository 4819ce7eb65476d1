//! The audit of a token: its secret is looked for where an attacker looks.
//!
//! | in this order | candidates | each of them |
//! | --- | --- | --- |
//! | constants | [`Constant::ALL`], the empty key first | is a key |
//! | published | [`Published::all`] | under every [`Way`](jwt_secrets::key::Way) |
//! | the token | texts of its header and claims; itself and its parts | under every way, and narrow mutations as text |
//! | words | the user's, and pairs of the first ten | under every way, and wide mutations as text, hex and base64 |
//! | rules | [`rule::all`] | as text; what is repeated or walked on a keyboard as hex and base64, too |
//! | common | a list of common passwords | as text, hex and base64, and narrow mutations as text |
//! | a list | the user's own, from disk | as text, hex and base64 |
//!
//! "As hex and base64" is where a decoder takes the whole text, and what it leaves behind the last whole octet, see
//! [`Search::readings`]. All other ways change a text that came along with something, which a word of a list has not.

mod decode;
mod lines;
mod mutation;
mod pieces;
mod rule;
mod search;

use jwt_secrets::assess::Published;
use jwt_secrets::jws::Trial;
use jwt_secrets::key::Constant;
use zeroize::Zeroizing;

use crate::report::Progress;
use crate::report::Report;
use crate::report::Source;
use lines::Lines;
use mutation::Breadth;
use mutation::mutations;
use search::Candidate;
use search::Search;

/// The most words of the user's that are tried; a minute of work.
const MOST_WORDS: usize = 300;
/// How many of them are put together in pairs.
const PAIRED_WORDS: usize = 10;

/// About how many keys come of one text, for the progress.
mod keys {
    pub const WAYS: u64 = 40;
    pub const NARROW: u64 = 190;
    pub const WIDE: u64 = 280_000;
    pub const COMMON: u64 = 12_461 * NARROW;
    /// How many bytes the list of common passwords has.
    pub const COMMON_BYTES: u64 = 100_000;
    /// In a thousand bytes of a list.
    pub const LIST: u64 = 300;
}

/// An audit on its way.
pub struct Audit {
    search: Search,
    stage: Stage,
    units: Box<dyn Iterator<Item = Unit>>,
    /// The list that is being read.
    lines: Lines,
    /// How many bytes of it were read.
    read: u64,
    ended: bool,
    /// How many bytes the user's own list has, if there is one.
    list: Option<u64>,
    /// Words and lines that were passed over.
    skipped: u64,
    /// About how many keys come of what is built in.
    built_in: u64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    BuiltIn,
    Common,
    List,
    Over,
}

/// What an audit needs to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    /// Another step.
    Step,
    /// A chunk of the list of common passwords, or its end.
    Common,
    /// A chunk of the user's own list, or its end.
    List,
    /// Nothing: it is over.
    Nothing,
}

/// Some candidates that are tried at one go.
enum Unit {
    Constant(Constant),
    Ways(Text),
    Readings(Text),
    Text(Text),
    Mutations(Text, Breadth),
}

/// A candidate that is kept.
struct Text {
    written: Zeroizing<String>,
    source: Source,
    place: &'static str,
}

impl Text {
    fn new(text: &str, source: Source) -> Self {
        Self {
            written: Zeroizing::new(text.to_owned()),
            source,
            place: "",
        }
    }

    fn candidate(&self) -> Candidate<'_> {
        Candidate {
            text: self.written.as_bytes(),
            source: self.source,
            place: self.place,
        }
    }
}

impl Audit {
    /// Of a token that was taken apart. `words` are the user's, a line each, and `list` is how many bytes the list has that
    /// will be fed after that of common passwords.
    pub fn new(trial: Trial, token: &str, words: &str, list: Option<u64>) -> Self {
        let pieces = pieces::of(token);
        let all: Vec<_> = words
            .lines()
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .collect();
        let words: Vec<_> = all.iter().copied().take(MOST_WORDS).collect();
        let (known, told, given) = (Published::all().count(), pieces.len(), words.len());
        let count = |of: usize| u64::try_from(of).unwrap_or_default();
        Self {
            search: Search::new(trial),
            stage: Stage::BuiltIn,
            units: Box::new(
                Constant::ALL
                    .into_iter()
                    .map(Unit::Constant)
                    .chain(published())
                    .chain(of_token(token, pieces))
                    .chain(of_words(&words))
                    .chain(of_rules()),
            ),
            lines: Lines::new(),
            read: 0,
            ended: false,
            list,
            skipped: count(all.len() - given),
            built_in: count(known) * keys::WAYS
                + count(told) * (keys::WAYS + keys::NARROW)
                + count(given) * keys::WIDE
                + rule::COUNT,
        }
    }

    /// Tries as many keys, or some more: what comes of one word is tried at one go.
    pub fn step(&mut self, keys: u64) -> Wants {
        let until = self.search.tried() + keys;
        loop {
            if self.search.over() {
                self.stage = Stage::Over;
            }
            if self.stage == Stage::Over {
                return Wants::Nothing;
            }
            if self.search.tried() >= until {
                return Wants::Step;
            }
            let worked = match self.stage {
                Stage::BuiltIn => self.unit(),
                Stage::Common => self.common_word(),
                Stage::List | Stage::Over => self.line(),
            };
            if worked {
                continue;
            }
            match self.stage {
                Stage::Common if !self.ended => return Wants::Common,
                Stage::List if !self.ended => return Wants::List,
                _ => self.next_stage(),
            }
        }
    }

    /// A chunk of the list that is wanted.
    pub fn feed(&mut self, chunk: &[u8]) {
        self.lines.feed(chunk);
        self.read += u64::try_from(chunk.len()).unwrap_or_default();
    }

    /// The list that is wanted has come to its end.
    pub fn end(&mut self) {
        self.lines.feed(&[]);
        self.lines.end();
        self.ended = true;
    }

    /// How it stands after so many seconds of work.
    pub fn report(&self, seconds: f64) -> Report {
        let progress = self.progress(seconds);
        match self.search.found() {
            Some(finding) => Report::Found(finding.copy(), progress),
            None if self.stage == Stage::Over => Report::Clean(progress),
            None => Report::Progress(progress),
        }
    }

    fn progress(&self, seconds: f64) -> Progress {
        let tried = self.search.tried();
        let list = self.list.unwrap_or_default();
        let of_list = list.saturating_mul(keys::LIST) / 1_000;
        let part = |of: u64, all: u64| as_float(of) / as_float(all).max(1.0);
        let all = as_float(self.built_in + keys::COMMON + of_list);
        let before = match self.stage {
            Stage::BuiltIn => as_float(tried.min(self.built_in)),
            Stage::Common => {
                as_float(self.built_in)
                    + part(self.read, keys::COMMON_BYTES).min(1.0) * as_float(keys::COMMON)
            }
            Stage::List => {
                as_float(self.built_in + keys::COMMON)
                    + part(self.read, list).min(1.0) * as_float(of_list)
            }
            Stage::Over => all,
        };
        Progress {
            tried,
            done: before / all,
            rate: if seconds > 0.0 {
                as_float(tried) / seconds
            } else {
                0.0
            },
            skipped: self.skipped + self.lines.skipped(),
        }
    }

    fn next_stage(&mut self) {
        self.skipped += self.lines.skipped();
        self.lines = Lines::new();
        self.read = 0;
        self.ended = false;
        self.stage = match self.stage {
            Stage::BuiltIn => Stage::Common,
            Stage::Common if self.list.is_some() => Stage::List,
            _ => Stage::Over,
        };
    }

    /// What is built in comes to its end by itself.
    fn unit(&mut self) -> bool {
        let unit = self.units.next();
        if let Some(unit) = &unit {
            unit.run(&mut self.search);
        }
        unit.is_some()
    }

    /// A line of the list of common passwords. What is said of the list stands in it as comments.
    fn common_word(&mut self) -> bool {
        let search = &mut self.search;
        self.lines.next(|line| {
            let Ok(word) = core::str::from_utf8(line) else {
                return;
            };
            if word.is_empty() || word.starts_with("# ") || word == "#" {
                return;
            }
            let text = Text::new(word, Source::Common);
            search.readings(text.candidate());
            mutated(&text, Breadth::Narrow, search);
        })
    }

    fn line(&mut self) -> bool {
        let search = &mut self.search;
        self.lines.next(|line| {
            search.readings(Candidate {
                text: line,
                source: Source::File,
                place: "",
            });
        })
    }
}

impl Unit {
    fn run(&self, search: &mut Search) {
        match self {
            Self::Constant(constant) => search.constant(*constant),
            Self::Ways(text) => search.ways(text.candidate()),
            Self::Readings(text) => search.readings(text.candidate()),
            Self::Text(text) => search.text(text.candidate()),
            Self::Mutations(text, breadth) => mutated(text, *breadth, search),
        }
    }
}

/// Tries what is made of a text: of a word that everybody uses as text only, else decoded, too.
fn mutated(text: &Text, breadth: Breadth, search: &mut Search) {
    mutations(&text.written, breadth, &mut |made| {
        let candidate = Candidate {
            text: made.as_bytes(),
            ..text.candidate()
        };
        match breadth {
            Breadth::Narrow => search.text(candidate),
            Breadth::Wide => search.readings(candidate),
        }
        !search.over()
    });
}

fn published() -> impl Iterator<Item = Unit> {
    Published::all().map(|published| {
        Unit::Ways(Text {
            place: published.place,
            ..Text::new(published.text, Source::Published)
        })
    })
}

/// What a token says, and what it is made of: people take one of these for its secret.
fn of_token(token: &str, pieces: Vec<Zeroizing<String>>) -> impl Iterator<Item = Unit> + use<> {
    let parts = [token].into_iter().chain(token.split('.'));
    let parts: Vec<_> = parts
        .map(|part| Unit::Readings(Text::new(part, Source::Token)))
        .collect();
    let pieces = pieces.into_iter().flat_map(|piece| {
        let text = || Text::new(&piece, Source::Token);
        [Unit::Ways(text()), Unit::Mutations(text(), Breadth::Narrow)]
    });
    parts.into_iter().chain(pieces)
}

fn of_words(words: &[&str]) -> impl Iterator<Item = Unit> + use<> {
    let text = |word: &str| Text::new(word, Source::Words);
    let first: Vec<_> = words.iter().copied().take(PAIRED_WORDS).collect();
    let mut units: Vec<_> = words.iter().map(|word| Unit::Ways(text(word))).collect();
    for one in &first {
        for other in first.iter().filter(|other| *other != one) {
            for between in ["", "-", "_", ".", " "] {
                let pair = [*one, between, *other].concat();
                units.push(Unit::Readings(text(&pair)));
                units.push(Unit::Mutations(text(&pair), Breadth::Narrow));
            }
        }
    }
    for word in words {
        units.push(Unit::Mutations(text(word), Breadth::Narrow));
    }
    // A form of a word is a unit, so that a step does not take long.
    let forms: Vec<_> = words
        .iter()
        .flat_map(|word| mutation::forms(word))
        .collect();
    let wide = forms
        .into_iter()
        .map(move |form| Unit::Mutations(text(&form), Breadth::Wide));
    units.into_iter().chain(wide)
}

fn of_rules() -> impl Iterator<Item = Unit> {
    rule::all().map(|(text, also_decoded)| {
        let text = Text::new(&text, Source::Rule);
        if also_decoded {
            Unit::Readings(text)
        } else {
            Unit::Text(text)
        }
    })
}

/// Counts are far below what a float tells apart, and are shown rounded.
#[allow(clippy::cast_precision_loss)]
const fn as_float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests;
