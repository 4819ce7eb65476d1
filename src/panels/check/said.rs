//! A finding and a reading in words.

use jwt_secrets::Algorithm;
use jwt_secrets::TokenError;
use jwt_secrets::assess::Finding;
use jwt_secrets::assess::ReadingRow;
use jwt_secrets::assess::Severity;
use jwt_secrets::assess::env::Entry;
use jwt_secrets::assess::env::Located;
use jwt_secrets::key::Reading;

use super::words::Words;
use crate::browser::list;
use crate::text;
use crate::text::Explain as _;
use crate::text::Explained;

/// A finding in words.
#[derive(Clone, PartialEq)]
pub struct Said {
    pub code: &'static str,
    pub severity: Severity,
    /// Which variables of a file it is about, with their lines; empty for all else.
    pub about: String,
    pub message: String,
    pub hint: String,
}

/// A secret under one reading.
#[derive(Clone, PartialEq)]
pub struct Row {
    pub reading: Reading,
    /// The length of the key, or why there is none.
    pub bytes: Result<usize, String>,
    /// Whether the key is text, so that it can be written as one.
    pub is_text: bool,
    /// Too short for the algorithm, for each of them; none where there is no key.
    pub short: [Option<bool>; 3],
}

impl Said {
    pub fn new(code: &'static str, severity: Severity, said: Explained) -> Self {
        let Explained { message, hint } = said;
        Self {
            code,
            severity,
            about: String::new(),
            message,
            hint,
        }
    }

    pub fn of_token(error: &TokenError) -> Self {
        Self::new(error.code(), Severity::Serious, error.explain())
    }

    pub fn of(finding: &Finding) -> Self {
        Self::new(finding.code(), finding.severity(), finding.explain())
    }

    /// With the names of the variables and their lines.
    pub fn of_located(located: &Located, entries: &[Entry]) -> Self {
        let finding = &located.finding;
        let at = |place: &usize| {
            let entry = entries.get(*place)?;
            Some(
                Words::here()
                    .file
                    .at
                    .with(&[("name", entry.name()), ("line", &entry.line().to_string())]),
            )
        };
        let names: Vec<_> = located.entries.iter().filter_map(at).collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let mut said = Self::new(finding.code(), finding.severity(), finding.explain());
        if !names.is_empty() {
            said.about = list::all(text::tag(), &names);
        }
        said
    }
}

impl Row {
    pub fn of(row: &ReadingRow) -> Self {
        Self {
            reading: row.reading,
            bytes: row
                .octets
                .as_ref()
                .map_or_else(|error| Err(error.explain().message), |octets| Ok(*octets)),
            is_text: row.is_text,
            short: Algorithm::ALL.map(|algorithm| row.is_short(algorithm)),
        }
    }
}
