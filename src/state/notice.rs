//! What just happened, in a sentence.

use leptos::prelude::*;

/// A line that says what just happened. Each panel has its own.
#[derive(Clone, Copy)]
pub struct Notice {
    text: RwSignal<String>,
    alarming: RwSignal<bool>,
}

impl Notice {
    pub fn new() -> Self {
        Self {
            text: RwSignal::new(String::new()),
            alarming: RwSignal::new(false),
        }
    }

    /// The sentence, or nothing.
    pub fn text(self) -> String {
        self.text.get()
    }

    /// The role of the line, by which it is read out.
    pub fn role(self) -> &'static str {
        if self.alarming.get() {
            "alert"
        } else {
            "status"
        }
    }

    pub fn say(self, sentence: impl Into<String>) {
        self.alarming.set(false);
        self.text.set(sentence.into());
    }

    /// Says why nothing came of what was asked for.
    pub fn warn(self, sentence: impl Into<String>) {
        self.alarming.set(true);
        self.text.set(sentence.into());
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
