//! What was asked for.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

/// One request and the status it got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// `GET`, `HEAD` ...
    pub method: String,
    /// The path as it was sent, still percent-encoded.
    pub path: String,
    /// What stood behind `?`, if anything did.
    pub query: Option<String>,
    /// Names in lower case, in the order in which they came.
    pub headers: Vec<(String, String)>,
    /// How long the request's body was.
    pub body_bytes: usize,
    /// The status of the answer.
    pub status: u16,
}

impl Entry {
    /// The first header of this name (given in lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// The entries, shared between the server's thread and whoever reads them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<Entry>>>);

/// A server left running for weeks must not grow without end; no test comes near this.
const CAPACITY: usize = 100_000;

impl Log {
    pub(crate) fn push(&self, entry: Entry) {
        let mut entries = self.entries();
        if entries.len() == CAPACITY {
            entries.clear();
        }
        entries.push(entry);
    }

    pub(crate) fn snapshot(&self) -> Vec<Entry> {
        self.entries().clone()
    }

    pub(crate) fn clear(&self) {
        self.entries().clear();
    }

    /// A thread that panicked while it held the lock has left a whole list behind: pushing and
    /// clearing are single steps.
    fn entries(&self) -> MutexGuard<'_, Vec<Entry>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
