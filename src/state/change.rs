//! That something changed which no signal holds.

use leptos::prelude::*;

/// Counts changes. Leptos has a `Trigger` for this, which is another kind of signal to compile.
#[derive(Clone, Copy)]
pub struct Change(RwSignal<u32>);

impl Change {
    pub fn new() -> Self {
        Self(RwSignal::new(0))
    }

    pub fn notify(self) {
        self.0.set(self.0.get_untracked().wrapping_add(1));
    }

    /// Runs the caller again after the next change.
    pub fn track(self) {
        self.0.get();
    }

    /// How many changes there were. Runs the caller again after the next, too.
    pub fn count(self) -> u32 {
        self.0.get()
    }
}

impl Default for Change {
    fn default() -> Self {
        Self::new()
    }
}
