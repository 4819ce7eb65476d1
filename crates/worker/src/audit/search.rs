//! Holding candidates against a token, and counting them.

use jwt_secrets::jws::Trial;
use jwt_secrets::key::Constant;
use jwt_secrets::key::MAX_SECRET_TEXT;
use jwt_secrets::key::Reading;
use jwt_secrets::key::Way;
use zeroize::Zeroizing;

use super::decode;
use crate::report::Finding;
use crate::report::Source;

/// A candidate, and where it comes from.
#[derive(Clone, Copy)]
pub struct Candidate<'a> {
    /// Text, but for lines of a list that are not UTF-8.
    pub text: &'a [u8],
    pub source: Source,
    /// Where a published one stands.
    pub place: &'a str,
}

/// The token, how many keys were tried on it, and the one that fits.
pub struct Search {
    trial: Trial,
    tried: u64,
    found: Option<Finding>,
    /// What a candidate decodes to. One buffer for all of them: asking for memory costs a tenth of a candidate.
    decoded: Zeroizing<Vec<u8>>,
}

impl Search {
    pub fn new(trial: Trial) -> Self {
        Self {
            trial,
            tried: 0,
            found: None,
            decoded: Zeroizing::new(Vec::with_capacity(MAX_SECRET_TEXT)),
        }
    }

    /// How many keys were held against the token.
    pub const fn tried(&self) -> u64 {
        self.tried
    }

    /// The secret, once it is found. Nothing more is tried then.
    pub const fn found(&self) -> Option<&Finding> {
        self.found.as_ref()
    }

    pub const fn over(&self) -> bool {
        self.found.is_some()
    }

    /// A key that broken code signs with.
    pub fn constant(&mut self, constant: Constant) {
        let candidate = Candidate {
            text: constant.text().as_bytes(),
            source: Source::Constant,
            place: "",
        };
        let way = || Some(Way::Constant(constant));
        self.hold(candidate, candidate.text, way);
    }

    /// The octets of the text itself.
    pub fn text(&mut self, candidate: Candidate<'_>) {
        self.hold(candidate, candidate.text, || Some(Way::Read(Reading::Utf8)));
    }

    /// The text itself, and what it decodes to where a decoder takes all of it: hex, base64 in both alphabets with or
    /// without padding, and that without the bits or characters behind the last whole octet or group.
    pub fn readings(&mut self, candidate: Candidate<'_>) {
        if candidate.text.is_empty() {
            // A decoder makes the same of nothing.
            return self.hold(candidate, &[], || Some(Way::Constant(Constant::Empty)));
        }
        self.text(candidate);
        let mut decoded = std::mem::take(&mut self.decoded);
        if decode::hex(candidate.text, &mut decoded) {
            self.decoded_to(candidate, &decoded);
        }
        if let Some(groups) = decode::base64(candidate.text, &mut decoded) {
            self.decoded_to(candidate, &decoded);
            if let Some(groups) = decoded.get(..groups).filter(|_| groups < decoded.len()) {
                self.decoded_to(candidate, groups);
            }
        }
        self.decoded = decoded;
    }

    /// The text under every way there is.
    pub fn ways(&mut self, candidate: Candidate<'_>) {
        let Ok(text) = core::str::from_utf8(candidate.text) else {
            return self.text(candidate);
        };
        for way in Way::all().filter(|way| !matches!(way, Way::Constant(_))) {
            if let Some(key) = way.key(text) {
                self.hold(candidate, key.octets(), || Some(way));
            }
        }
    }

    /// The way is looked for only when the key fits: the table has whichever made it.
    fn decoded_to(&mut self, candidate: Candidate<'_>, key: &[u8]) {
        let text = core::str::from_utf8(candidate.text);
        self.hold(candidate, key, || {
            let makes = |way: &Way| way.key(text.ok()?);
            Way::all().find(|way| makes(way).is_some_and(|made| made.octets() == key))
        });
    }

    fn hold(&mut self, candidate: Candidate<'_>, key: &[u8], way: impl FnOnce() -> Option<Way>) {
        if self.over() {
            return;
        }
        self.tried += 1;
        if self.trial.fits(key) {
            self.found = Some(Finding {
                text: Zeroizing::new(candidate.text.to_vec()),
                way: way().unwrap_or(Way::Read(Reading::Utf8)),
                bytes: key.len(),
                source: candidate.source,
                place: candidate.place.to_owned(),
            });
        }
    }
}
