//! What just happened, in a sentence.

use leptos::prelude::*;

use super::Change;

/// A line that says what just happened. Each panel has its own.
#[derive(Clone, Copy)]
pub struct Notice {
    sentence: RwSignal<String>,
    said: Change,
}

impl Notice {
    pub fn new() -> Self {
        Self {
            sentence: RwSignal::new(String::new()),
            said: Change::new(),
        }
    }

    /// The sentence, or nothing.
    pub fn text(self) -> String {
        self.sentence.get()
    }

    pub fn say(self, sentence: impl Into<String>) {
        self.sentence.set(sentence.into());
        self.said.notify();
    }

    pub fn clear(self) {
        self.say("");
    }

    /// Counts each time that something is said, or taken back: what belongs to one of them ends with the next.
    pub const fn words(self) -> Change {
        self.said
    }
}

impl Default for Notice {
    fn default() -> Self {
        Self::new()
    }
}
