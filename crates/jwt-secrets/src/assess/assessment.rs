//! What can be told of the text of a secret.

use super::Finding;
use super::Pattern;
use super::Published;
use super::ReadingRow;
use super::Verdict;
use super::decoded;
use super::row;
use super::scalar;
use super::stand_in;
use super::surroundings;
use crate::Algorithm;
use crate::encoding;
use crate::jws::Mistaken;
use crate::key::Constant;
use crate::key::MAX_SECRET_TEXT;
use crate::key::Reading;

/// A secret that is found in fewer guesses than two to the power of this is weak, if it has so many characters that it
/// should take more. zxcvbn counts ten guesses for each character that it cannot explain: 32 of those are 2^106.
pub const GUESSABLE_BELOW: u32 = 96;

/// Below this many bits of guesses a character, in quarters, zxcvbn saw words: what it cannot explain has 3.3.
const QUARTERS_A_CHARACTER: f64 = 11.0;

/// Whether a text of so many characters is weak that is found in two to the power of `log2_guesses` guesses: below
/// [`GUESSABLE_BELOW`], and below 2.75 for each character. What is only short takes few guesses too.
#[must_use]
pub fn is_guessable(log2_guesses: f64, characters: usize) -> bool {
    #[expect(
        clippy::cast_precision_loss,
        reason = "no secret has that many characters"
    )]
    let words = 4.0 * log2_guesses < QUARTERS_A_CHARACTER * characters as f64;
    log2_guesses < f64::from(GUESSABLE_BELOW) && words
}

/// What can be told of the text of a secret.
#[derive(Debug)]
pub struct Assessment {
    characters: usize,
    readings: Vec<ReadingRow>,
    findings: Vec<Finding>,
}

impl Assessment {
    /// Looks at a text. Of one that is longer than [`MAX_SECRET_TEXT`] it is said that it is, and what it is if it is no
    /// secret at all.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let readings = Reading::ALL.map(|reading| ReadingRow::new(reading, text));
        let mut assessment = Self {
            characters: text.chars().count(),
            readings: readings.into(),
            findings: findings(text),
        };
        assessment.sort();
        assessment
    }

    /// With what a dictionary has to say: the binary logarithm of how many guesses the secret takes. It is a finding where
    /// it [`is_guessable`].
    #[must_use]
    pub fn with_guesses(mut self, log2_guesses: u32) -> Self {
        if is_guessable(f64::from(log2_guesses), self.characters) {
            self.findings.push(Finding::Guessable { log2_guesses });
            self.sort();
        }
        self
    }

    fn sort(&mut self) {
        sort(&mut self.findings, |finding| finding);
    }

    /// How many characters the text has.
    #[must_use]
    pub const fn characters(&self) -> usize {
        self.characters
    }

    /// What the text is under each [`Reading`], in the order of [`Reading::ALL`].
    #[must_use]
    pub fn readings(&self) -> &[ReadingRow] {
        &self.readings
    }

    /// Whether two of the readings make keys of different lengths.
    #[must_use]
    pub fn readings_differ(&self) -> bool {
        let mut lengths = self
            .readings
            .iter()
            .filter_map(|row| row.octets.clone().ok());
        let first = lengths.next();
        lengths.any(|length| Some(length) != first)
    }

    /// What was found, the worst first.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// What the findings come to.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        verdict(&self.findings)
    }
}

/// The worst of what findings come to.
pub(super) fn verdict<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Verdict {
    let verdicts = findings.into_iter().map(Finding::verdict);
    verdicts.max().unwrap_or(Verdict::NoneFound)
}

/// The worst first; what is as bad stays in the order in which it was found.
pub(super) fn sort<F>(findings: &mut [F], finding: fn(&F) -> &Finding) {
    let badness = |found: &F| (finding(found).severity(), finding(found).verdict());
    findings.sort_by_key(|found| core::cmp::Reverse(badness(found)));
}

fn findings(text: &str) -> Vec<Finding> {
    if text.is_empty() {
        return vec![Finding::Empty];
    }
    let key = Mistaken::of(text, "").filter(|found| *found != Mistaken::IdAndSecret);
    if text.len() > MAX_SECRET_TEXT {
        let mut findings = vec![Finding::TooLong];
        findings.extend(key.map(Finding::Mistaken));
        return findings;
    }
    let mut findings = Vec::new();
    let secret = surroundings::taken_off(text, &mut findings);
    if secret.trim().is_empty() || matches!(secret.as_str(), "\"\"" | "''" | "``") {
        let is_blank = |found: char| found.is_whitespace() || found == '\u{feff}';
        let blank = text.chars().all(is_blank);
        findings.push(if blank {
            Finding::Blank
        } else {
            Finding::Empty
        });
        return findings;
    }
    // What is a name and a token is a token.
    let key = key.or_else(|| Mistaken::of(&secret, ""));
    if let Some(mistaken) = key {
        if mistaken != Mistaken::IdAndSecret {
            findings.push(Finding::Mistaken(mistaken));
            return findings;
        }
        // A colon may stand in a password.
        let is_id = |(id, _): (&str, &str)| id.chars().all(encoding::is_base64url);
        if secret.split_once(':').is_some_and(is_id) {
            findings.push(Finding::Mistaken(mistaken));
        }
    }
    surroundings::inside(&secret, &mut findings);
    let bare = prefixed(&secret, &mut findings);
    known([text, &secret, bare], &mut findings);
    if verdict(&findings) != Verdict::Known {
        let stand_in = stand_in::finding(&secret);
        let named = matches!(stand_in, Some(Finding::Variable | Finding::Command));
        findings.extend(stand_in);
        if named {
            return findings;
        }
    }
    weak(&secret, bare, &mut findings);
    findings
}

/// What everybody knows: the text as it is, without what came along, or without what says how it is encoded.
fn known([text, secret, bare]: [&str; 3], findings: &mut Vec<Finding>) {
    let published = Published::find(text)
        .or_else(|| (secret != text).then(|| Published::find(secret))?)
        .or_else(|| (bare != secret).then(|| Published::find(bare))?);
    findings.extend(published.map(|(found, likeness)| Finding::Published(found, likeness)));
    let mut constants = Constant::ALL.into_iter();
    let constant = constants.find(|found| found.text() == secret);
    findings.extend(constant.map(Finding::Constant));
}

/// What can be guessed, is short, or is read in more than one way.
fn weak(secret: &str, bare: &str, findings: &mut Vec<Finding>) {
    let minimum = Algorithm::default().min_bytes();
    let pattern = Pattern::of_text(bare);
    findings.extend(pattern.map(|found| Finding::Pattern(found, Reading::Utf8)));
    let known = verdict(&*findings) == Verdict::Known;
    let of_bits = matches!(
        pattern,
        Some(Pattern::FewBits { .. } | Pattern::Words | Pattern::Phrase { .. } | Pattern::Spoken)
    );
    let told = pattern.is_some_and(Pattern::is_weak) && !of_bits;
    // What is known as a whole, or follows a pattern, does so decoded, too.
    let new = |found: &Finding| match found {
        Finding::Published(..) => !known,
        Finding::Pattern(pattern, _) => !told || *pattern == Pattern::TypedText,
        _ => true,
    };
    findings.extend(decoded::findings(bare).into_iter().filter(new));
    if !matches!(pattern, Some(Pattern::Uuid { .. })) {
        findings.extend(decoded::nearly(bare));
    }
    let text = Reading::Utf8.octets(secret).ok();
    if let Some(shortfall) = text.and_then(|key| key.shortfall(Algorithm::default())) {
        findings.push(Finding::TooShort {
            algorithm: shortfall.algorithm,
            bytes: shortfall.bytes,
        });
    }
    findings.extend(decoded::short(bare, minimum));
    findings.extend(scalar::finding(secret));
    let longer = |algorithm: &Algorithm| secret.len() > row::block(*algorithm);
    let longest = Algorithm::ALL.into_iter().rev().find(longer);
    findings.extend(longest.map(|algorithm| Finding::LongerThanBlock {
        algorithm,
        bytes: secret.len(),
    }));
}

/// The secret without a prefix that says how it is encoded.
fn prefixed<'t>(secret: &'t str, findings: &mut Vec<Finding>) -> &'t str {
    let hex = secret
        .strip_prefix("0x")
        .or_else(|| secret.strip_prefix("0X"));
    if let Some((digits, key)) = hex.and_then(|hex| Some((hex, Reading::Hex.octets(hex).ok()?))) {
        findings.push(Finding::HexPrefix {
            octets: key.octets().len(),
        });
        return digits;
    }
    if let Some(rest) = secret.strip_prefix("base64:") {
        findings.push(Finding::Base64Prefix);
        return rest;
    }
    secret
}

#[cfg(test)]
mod tests;
