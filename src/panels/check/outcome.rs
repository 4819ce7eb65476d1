//! How the search for a token's secret stands, and what is said of that. The secret itself is not in it.

use jwt_secrets::assess::Verdict;
use jwt_secrets::key::Reading;
use jwt_secrets::key::Way;
use worker::Fault;
use worker::Finding;
use worker::Progress;
use worker::Source;

use super::words::AuditWords;
use super::words::Words;
use crate::browser::page;
use crate::browser::quantity;
use crate::text;
use crate::text::Ways;
use crate::text::WorkerFaults;

/// How the search stands.
#[derive(Clone, Default, PartialEq)]
pub enum Outcome {
    #[default]
    Idle,
    Running(Progress),
    Found {
        way: Way,
        bytes: usize,
        source: Source,
        place: String,
        progress: Progress,
    },
    Clean(Progress),
    Failed(Fault, Progress),
    /// Nothing was tried, for it is no token that a secret signs: why, in words.
    Refused(String),
}

impl Outcome {
    pub fn found(finding: &Finding, progress: Progress) -> Self {
        Self::Found {
            way: finding.way,
            bytes: finding.bytes,
            source: finding.source,
            place: finding.place.clone(),
            progress,
        }
    }

    pub const fn is_running(&self) -> bool {
        matches!(self, Self::Running(_))
    }

    pub fn progress(&self) -> Progress {
        match self {
            Self::Idle | Self::Refused(_) => Progress::default(),
            Self::Running(progress)
            | Self::Found { progress, .. }
            | Self::Clean(progress)
            | Self::Failed(_, progress) => *progress,
        }
    }

    /// For `data-state`.
    pub const fn state(&self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Running(_) => "running",
            Self::Found { .. } => "found",
            Self::Clean(_) => "clean",
            Self::Failed(Fault::Cancelled, _) => "cancelled",
            Self::Failed(..) | Self::Refused(_) => "failed",
        }
    }

    /// Where the secret was found.
    pub const fn source(&self) -> Option<&'static str> {
        match self {
            Self::Found { source, .. } => Some(source.code()),
            _ => None,
        }
    }

    /// The code of the way that made the key of it.
    pub const fn cause(&self) -> Option<&'static str> {
        match self {
            Self::Found { way, .. } => Some(way.code()),
            _ => None,
        }
    }

    /// What it comes to for the token.
    pub const fn verdict(&self) -> Option<Verdict> {
        match self {
            // Whoever knows less of its user has more to try.
            Self::Found {
                source: Source::Words | Source::File,
                ..
            } => Some(Verdict::Weak),
            Self::Found { .. } => Some(Verdict::Known),
            Self::Clean(_) => Some(Verdict::NoneFound),
            _ => None,
        }
    }

    /// What is said first.
    pub fn sentence(&self) -> String {
        let t = &Words::here().audit;
        let count = |count: f64| quantity::number(text::tag(), count);
        let tried = || count(approximate(self.progress().tried));
        match self {
            Self::Idle => String::new(),
            Self::Refused(why) => why.clone(),
            Self::Running(progress) => {
                let rate = count(progress.rate.round());
                match left(*progress) {
                    Some(seconds) => t.running_left.with(&[
                        ("tried", &tried()),
                        ("rate", &rate),
                        ("left", &quantity::seconds(text::tag(), seconds)),
                    ]),
                    None => t.running.with(&[("tried", &tried()), ("rate", &rate)]),
                }
            }
            Self::Found { bytes: 0, .. } => t.found_empty.to_owned(),
            Self::Found {
                source,
                bytes,
                place,
                ..
            } => {
                let words = from(t, *source);
                let bytes = quantity::bytes(text::tag(), *bytes);
                words.with(&[("place", place), ("bytes", &bytes)])
            }
            Self::Clean(progress) if progress.skipped > 0 => t.clean_but.with(&[
                ("tried", &tried()),
                ("skipped", &count(approximate(progress.skipped))),
            ]),
            Self::Clean(_) => t.clean.with(&[("tried", &tried())]),
            Self::Failed(Fault::Cancelled, _) => t.cancelled.with(&[("tried", &tried())]),
            Self::Failed(fault, _) => failure(t, *fault),
        }
    }

    /// What is said last: how the text became the key, and what to do.
    pub fn hint(&self) -> String {
        let t = &Words::here().audit;
        match self {
            Self::Found { way, .. } => {
                let how = how(*way);
                [how.as_str(), t.found_hint].join(" ").trim().to_owned()
            }
            Self::Clean(_) => t.clean_hint.to_owned(),
            _ => String::new(),
        }
    }
}

/// How a text became the key, where that is not how most programs read it.
fn how(way: Way) -> String {
    let (t, ways) = (&Words::here().audit, Ways::here());
    match way {
        Way::Read(Reading::Utf8) | Way::Constant(_) => String::new(),
        Way::Read(reading) => t.read_as.with(&[("reading", ways.readings.of(reading))]),
        Way::Decoded(decoder) => ways.decoder(decoder).to_owned(),
        way => match ways.way(way) {
            Some(words) => words.finding.to_owned(),
            None => t.another_way.to_owned(),
        },
    }
}

const fn from(t: &AuditWords, source: Source) -> text::Template {
    match source {
        Source::Constant => t.found_constant,
        Source::Published => t.found_published,
        Source::Token => t.found_in_the_token,
        Source::Words => t.found_in_words,
        Source::Rule => t.found_by_rule,
        Source::Common => t.found_common,
        Source::File => t.found_in_the_list,
    }
}

fn failure(t: &AuditWords, fault: Fault) -> String {
    match fault {
        Fault::ListUnreadable => t.list_unreadable.to_owned(),
        Fault::ListGone => t.list_gone.to_owned(),
        fault => WorkerFaults::here().of(fault, &page::missing_file()),
    }
}

/// The seconds that are left, once enough is done to tell.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what a u32 holds"
)]
fn left(progress: Progress) -> Option<u32> {
    let told = progress.done > 0.01 && progress.rate > 0.0;
    let so_far = approximate(progress.tried) / progress.rate;
    let left = so_far * (1.0 - progress.done) / progress.done;
    told.then(|| left.ceil().clamp(0.0, 86_400.0) as u32)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "to be read, not to be counted with"
)]
const fn approximate(count: u64) -> f64 {
    count as f64
}
