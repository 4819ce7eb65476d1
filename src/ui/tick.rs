//! The answer of a button that did what it says: another label, for two seconds.

use leptos::prelude::*;

use crate::browser::alarm;

/// How long the answer stays.
const MILLISECONDS: i32 = 2_000;

/// Counts up when the answer comes and when it goes: odd while it is there. So an answer is not taken back by the end of
/// the one before.
#[derive(Clone, Copy)]
pub struct Tick(RwSignal<u32>);

impl Tick {
    pub fn new() -> Self {
        Self(RwSignal::new(0))
    }

    pub fn is_on(self) -> bool {
        self.0.get() % 2 == 1
    }

    /// Shows the answer, from now on for its time.
    pub fn show(self) {
        self.clear();
        let shown = self.0.get_untracked().wrapping_add(1);
        self.0.set(shown);
        let end = move || {
            if self.0.get_untracked() == shown {
                self.clear();
            }
        };
        alarm::after(MILLISECONDS, Box::new(end));
    }

    /// Takes the answer back: it is about something that is not there any more.
    pub fn clear(self) {
        let count = self.0.get_untracked();
        if count % 2 == 1 {
            self.0.set(count.wrapping_add(1));
        }
    }
}

impl Default for Tick {
    fn default() -> Self {
        Self::new()
    }
}
