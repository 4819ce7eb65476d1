//! What just happened, in a sentence.

use leptos::prelude::*;

/// A line that says what just happened. Each panel has its own.
#[derive(Clone, Copy)]
pub struct Notice(RwSignal<String>);

impl Notice {
    pub fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// The sentence, or nothing.
    pub fn text(self) -> String {
        self.0.get()
    }

    pub fn say(self, sentence: impl Into<String>) {
        self.0.set(sentence.into());
    }

    pub fn clear(self) {
        self.say("");
    }
}

impl Default for Notice {
    fn default() -> Self {
        Self::new()
    }
}
