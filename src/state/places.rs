//! The places that the generated secret can be written for.

use leptos::prelude::*;

use super::Notice;

/// What is asked of them.
#[derive(Clone, Copy)]
pub struct Places {
    /// What was pressed last among their tabs: the code of a target, the name of a key, or [`MORE`](Self::MORE).
    pub pressed: RwSignal<String>,
    /// Says what became of it.
    pub notice: Notice,
}

impl Places {
    /// The code of the tab that brings the others.
    pub const MORE: &str = "more";

    pub fn new(notice: Notice) -> Self {
        Self {
            pressed: RwSignal::new(String::new()),
            notice,
        }
    }
}
