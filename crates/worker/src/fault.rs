//! Why a job was not done.

use core::fmt;

/// What went wrong between the page and its worker. What is wrong with a token or a text is said before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A file of the worker is not there, or not the one that it should be.
    FileMissing,
    /// The browser did not start it, and the page could not do the work in its place.
    NotStarted,
    /// It ended before the job did.
    Stopped,
    /// The job was taken back, or another came in its place.
    Cancelled,
    /// Nothing of the list on disk could be read: it is a folder, or nobody may read it.
    ListUnreadable,
    /// The list on disk was there, and is gone or another now.
    ListGone,
    /// The browser gave no random bytes, or some that are not to be believed.
    NoRandomness,
    /// The file could not be written to its end: the disk is full, or nobody may write there.
    NotWritten,
}

impl Fault {
    /// Every one.
    pub const ALL: [Self; 8] = [
        Self::FileMissing,
        Self::NotStarted,
        Self::Stopped,
        Self::Cancelled,
        Self::ListUnreadable,
        Self::ListGone,
        Self::NoRandomness,
        Self::NotWritten,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::FileMissing => "worker_file_missing",
            Self::NotStarted => "worker_not_started",
            Self::Stopped => "worker_stopped",
            Self::Cancelled => "worker_cancelled",
            Self::ListUnreadable => "list_unreadable",
            Self::ListGone => "list_gone",
            Self::NoRandomness => "no_randomness",
            Self::NotWritten => "file_not_written",
        }
    }

    /// The one of this code.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.code() == code)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl core::error::Error for Fault {}
