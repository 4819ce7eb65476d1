//! What assets/worker.js calls.
//!
//! Jobs and reports are bytes, see [`Job`] and [`Report`]. The bindings copy them into this memory and out of it; what is
//! freed here is overwritten by the allocator.

use js_sys::Uint8Array;
use jwt_secrets::jws::Trial;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::Audit;
use crate::Batch;
use crate::Fault;
use crate::Job;
use crate::Report;
use crate::Wants;
use crate::strength;

fn sent(report: &Report) -> Uint8Array {
    Uint8Array::from(report.encode().as_slice())
}

/// The report on a text.
#[wasm_bindgen]
pub fn assess(job: &[u8]) -> Uint8Array {
    sent(&match Job::decode(job) {
        Some(Job::Strength(text)) => Report::Strength(strength(text)),
        _ => Report::Failed(Fault::Stopped),
    })
}

/// An audit that the script drives.
#[wasm_bindgen]
pub struct Search(Option<Audit>);

#[wasm_bindgen]
impl Search {
    /// Begins one. `list` is how many bytes the user's own list has; none for no list.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(job: &[u8], list: Option<f64>) -> Self {
        let audit = match Job::decode(job) {
            Some(Job::Audit {
                algorithm,
                token,
                words,
            }) => Trial::new(token, Some(algorithm))
                .ok()
                .map(|trial| Audit::new(trial, token, words, list.map(as_count))),
            _ => None,
        };
        Self(audit)
    }

    /// Tries as many keys. What it needs to go on: 0 another step, 1 the list of common passwords, 2 the user's list,
    /// 3 nothing, for it is over.
    pub fn step(&mut self, keys: u32) -> u8 {
        let wants = self.0.as_mut().map(|audit| audit.step(keys.into()));
        match wants {
            Some(Wants::Step) => 0,
            Some(Wants::Common) => 1,
            Some(Wants::List) => 2,
            Some(Wants::Nothing) | None => 3,
        }
    }

    /// A chunk of the list that it needs.
    pub fn feed(&mut self, chunk: &[u8]) {
        if let Some(audit) = &mut self.0 {
            audit.feed(chunk);
        }
    }

    /// The list that it needs has no more chunks.
    pub fn end(&mut self) {
        if let Some(audit) = &mut self.0 {
            audit.end();
        }
    }

    /// How it stands after so many seconds of work.
    #[must_use]
    pub fn report(&self, seconds: f64) -> Uint8Array {
        sent(&match &self.0 {
            Some(audit) => audit.report(seconds),
            None => Report::Failed(Fault::Stopped),
        })
    }
}

/// A file of secrets that the script asks for piece by piece.
#[wasm_bindgen]
pub struct Making(Option<Batch>);

#[wasm_bindgen]
impl Making {
    /// Begins one.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(job: &[u8]) -> Self {
        Self(match Job::decode(job) {
            Some(Job::Bulk(order)) => Some(Batch::new(&order)),
            _ => None,
        })
    }

    /// The next lines: so many bytes or a little more, or what is left. None once it is over. They are put into what the
    /// page has given back, for new memory takes longer to come than the lines.
    pub fn next(&mut self, bytes: u32, spare: Option<Uint8Array>) -> Uint8Array {
        let lines = self.0.as_mut().map(|batch| batch.next(bytes as usize));
        let lines = lines.unwrap_or_default();
        let fits = spare.and_then(|spare| {
            let length = u32::try_from(lines.len()).ok()?;
            let piece = spare.subarray(0, length);
            (piece.length() == length).then_some(piece)
        });
        match fits {
            Some(piece) => {
                piece.copy_from(lines);
                piece
            }
            None => Uint8Array::from(lines),
        }
    }

    /// How it stands after so many seconds of work.
    #[must_use]
    pub fn report(&self, seconds: f64) -> Uint8Array {
        sent(&match &self.0 {
            Some(batch) => batch.report(seconds),
            None => Report::Failed(Fault::Stopped),
        })
    }
}

/// The size of a file, which JavaScript has as a float.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
const fn as_count(size: f64) -> u64 {
    size as u64
}
