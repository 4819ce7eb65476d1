//! Trying one key behind the other, a piece at a time.

use super::Fitting;
use crate::Algorithm;
use crate::json;
use crate::json::Members;
use crate::json::Value;
use crate::jws::Part;
use crate::jws::SignatureForm;
use crate::jws::compact::Parts;
use crate::jws::signature;
use crate::jws::signature::Candidate;
use crate::key::Difference;
use crate::key::Key;
use crate::key::LastCopy;
use crate::key::Named;
use crate::key::Reading;
use crate::key::Way;

/// What one key costs beside what is hashed: its two pads, and what overwrites it.
const EACH_KEY: usize = 256;

/// How many times as long as hashing a token it takes to find what it is named.
const EACH_PARSE: usize = 4;

/// A search for a [`Fitting`] that can be interrupted: hundreds of keys are tried, and each hashes the whole token anew.
///
/// It holds the keys that it has tried, which are overwritten when it is dropped.
///
/// ```
/// use jwt_secrets::Algorithm;
/// use jwt_secrets::jws::Progress;
/// use jwt_secrets::jws::Search;
///
/// // `[object Object]` signed this token, whatever the secret.
/// let token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VybmFtZSI6ImRlbW8iLCJpYXQiOjE1ODc1MDAwMDAsImV4cCI6NDEwMjQ0NDgwMH0.vBg_PiGYjMcb7RsN73tDh0-zANlcUDQMrFOc8LlwqLM";
/// let mut search = Search::of_known(Algorithm::Hs256);
/// let found = loop {
///     // So many octets are hashed, and then there is time for something else.
///     match search.step(token, "", &mut { 1_000 }) {
///         Progress::Unfinished => {}
///         Progress::Nothing => break None,
///         Progress::Found(fitting) => break Some(fitting.code()),
///     }
/// };
/// assert_eq!(found, Some("constant_key"));
/// ```
pub struct Search {
    algorithm: Algorithm,
    ways: Box<dyn Iterator<Item = Way>>,
    /// Whose copy the text is, if somebody else has made it.
    copy: Option<Difference>,
    /// The way that is next.
    next: Option<Way>,
    last: LastCopy,
    tried: Vec<Key>,
}

/// How far a [`Search`] has come.
#[derive(Debug)]
pub enum Progress {
    /// This is how.
    Found(Fitting),
    /// Not in any of its ways.
    Nothing,
    /// There is more to try.
    Unfinished,
}

impl Search {
    /// In all ways that begin with a text, and in those without one: [`Way::all`].
    #[must_use]
    pub fn of_text(algorithm: Algorithm) -> Self {
        Self::among(Way::all(), algorithm)
    }

    /// Among the keys that everybody knows: [`Way::known`], and what the token is [`Named`].
    #[must_use]
    pub fn of_known(algorithm: Algorithm) -> Self {
        Self::among(Way::known(), algorithm)
    }

    /// In all readings of a copy that somebody else has made, as the browser makes [`Difference::Composed`].
    #[must_use]
    pub fn of_copy(difference: Difference, algorithm: Algorithm) -> Self {
        let ways = Reading::ALL.into_iter().map(Way::Read);
        Self {
            copy: Some(difference),
            ..Self::among(ways, algorithm)
        }
    }

    fn among(ways: impl Iterator<Item = Way> + 'static, algorithm: Algorithm) -> Self {
        let mut ways: Box<dyn Iterator<Item = Way>> = Box::new(ways);
        Self {
            algorithm,
            next: ways.next(),
            ways,
            copy: None,
            last: LastCopy::default(),
            tried: Vec::new(),
        }
    }

    /// Goes on with the search, until as many octets as are `left` have been hashed, which counts down. To be called again
    /// with the same token and text.
    pub fn step(&mut self, token: &str, text: &str, left: &mut usize) -> Progress {
        let Some(asked) = Asked::of(token, text, self.algorithm) else {
            return Progress::Nothing;
        };
        while let Some(way) = self.next {
            if *left == 0 {
                return Progress::Unfinished;
            }
            let looked_at = match way {
                // Its JSON is read anew, which takes as long as hashing it some times.
                Way::Named(_) => EACH_PARSE * token.len(),
                _ => text.len(),
            };
            *left = left.saturating_sub(looked_at + EACH_KEY / 8);
            if let Some(key) = asked.key(way, &mut self.last)
                && self
                    .tried
                    .iter()
                    .all(|tried| tried.octets() != key.octets())
            {
                *left = left.saturating_sub(asked.cost(&key));
                if let Some(form) = asked.form(&key) {
                    return Progress::Found(self.found(&asked, way, form, &key));
                }
                self.tried.push(key);
            }
            self.next = self.ways.next();
        }
        Progress::Nothing
    }

    /// To the end, in one go.
    pub(super) fn run(mut self, token: &str, text: &str) -> Option<Fitting> {
        match self.step(token, text, &mut { usize::MAX }) {
            Progress::Found(fitting) => Some(fitting),
            Progress::Nothing | Progress::Unfinished => None,
        }
    }

    /// The first way, and all that are akin to it and sign the same. Those before it did not.
    fn found(&mut self, asked: &Asked<'_>, first: Way, form: SignatureForm, key: &Key) -> Fitting {
        let mut ways = vec![first];
        for way in self.ways.by_ref().filter(|way| way.is_akin(first)) {
            let other = asked.key(way, &mut self.last);
            let same = |other: &Key| other.octets() == key.octets() || asked.form(other).is_some();
            if other.as_ref().is_some_and(same) {
                ways.push(way);
            }
        }
        for way in &mut ways {
            if let (Some(difference), Way::Read(reading)) = (self.copy, *way) {
                *way = Way::Copied(difference, reading);
            }
        }
        Fitting {
            ways,
            form,
            bytes: key.octets().len(),
        }
    }
}

/// What a key is tried on.
struct Asked<'a> {
    parts: Parts<'a>,
    text: &'a str,
    candidates: Vec<Candidate>,
}

impl<'a> Asked<'a> {
    /// Nothing where there is no signature, whatever the key.
    fn of(token: &'a str, text: &'a str, algorithm: Algorithm) -> Option<Self> {
        let parts = Parts::split(token).ok()?;
        parts.complete().ok()?;
        let candidates = SignatureForm::all(parts, algorithm);
        (!candidates.is_empty()).then_some(Self {
            parts,
            text,
            candidates,
        })
    }

    fn key(&self, way: Way, last: &mut LastCopy) -> Option<Key> {
        match way {
            Way::Named(named) => self.named(named),
            way => way.key_by(self.text, last),
        }
    }

    /// What the token is named, as text.
    fn named(&self, named: Named) -> Option<Key> {
        let part = match named {
            Named::KeyId => Part::Header,
            Named::Issuer | Named::Audience | Named::Subject => Part::Payload,
        };
        let json = self.parts.text(part).ok()?;
        let members: Members<'_> = json::object(&json).ok()?;
        match json::member(&members, named.name())? {
            Value::Text(value) => Reading::Utf8.octets(value).ok(),
            _ => None,
        }
    }

    /// The octets that are hashed to try this key.
    fn cost(&self, key: &Key) -> usize {
        let message = self.parts.signing_input().as_str().len();
        self.candidates.len() * (message + key.octets().len() + EACH_KEY)
    }

    /// How the token carries the signature that this key makes, if it does.
    fn form(&self, key: &Key) -> Option<SignatureForm> {
        let input = self.parts.signing_input();
        let made = |candidate: &&Candidate| {
            signature::begins_with(candidate.algorithm, key, input, &candidate.octets)
        };
        self.candidates.iter().find(made).map(|found| found.form)
    }
}
