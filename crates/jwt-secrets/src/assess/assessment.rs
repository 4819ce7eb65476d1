//! What can be told of the text of a secret.

use super::Finding;
use super::ReadingRow;
use super::Verdict;

/// A secret that is guessed in fewer guesses than two to the power of this is weak. zxcvbn counts ten guesses for each
/// character that it cannot explain: 32 of those are 2^106, so that less than this means that it saw words.
pub const GUESSABLE_BELOW: u32 = 96;

/// What can be told of the text of a secret.
#[derive(Debug)]
pub struct Assessment {
    characters: usize,
    readings: Vec<ReadingRow>,
    findings: Vec<Finding>,
}

impl Assessment {
    /// Looks at a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let _ = text;
        Self {
            characters: 0,
            readings: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// With what a dictionary has to say: the binary logarithm of how many guesses the secret takes.
    #[must_use]
    pub fn with_guesses(mut self, log2_guesses: u32) -> Self {
        if log2_guesses < GUESSABLE_BELOW {
            self.findings.push(Finding::Guessable { log2_guesses });
        }
        self
    }

    /// How many characters the text has.
    #[must_use]
    pub const fn characters(&self) -> usize {
        self.characters
    }

    /// What the text is under each [`Reading`](crate::key::Reading), in the order of
    /// [`Reading::ALL`](crate::key::Reading::ALL).
    #[must_use]
    pub fn readings(&self) -> &[ReadingRow] {
        &self.readings
    }

    /// Whether two of the readings make keys of different lengths.
    #[must_use]
    pub fn readings_differ(&self) -> bool {
        false
    }

    /// What was found, the worst first.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// What the findings come to.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let verdicts = self.findings.iter().map(Finding::verdict);
        verdicts.max().unwrap_or(Verdict::NoneFound)
    }
}
