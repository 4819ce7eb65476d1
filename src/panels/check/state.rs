//! What the panel remembers: handles to its fields, which hold what is typed, and signals that something changed.

use leptos::prelude::untrack;

use crate::state::Change;
use crate::state::Handles;
use crate::state::Notice;
use crate::typed;
use crate::ui::Handle;

/// The fields of the panel.
#[derive(Clone, Copy)]
pub struct CheckForm {
    /// What is checked.
    pub input: Handle,
    /// What it is to be taken for.
    pub check_as: Handle,
    /// The element that shows the answer.
    pub answer: Handle,
    /// Words to try on a token.
    pub words: Handle,
    /// A word list on the disk.
    pub list: Handle,
    pub notice: Notice,
    pub handles: Handles,
    edits: Change,
}

impl CheckForm {
    pub fn new(notice: Notice, handles: Handles) -> Self {
        Self {
            input: Handle::new(),
            check_as: Handle::new(),
            answer: Handle::new(),
            words: Handle::new(),
            list: Handle::new(),
            notice,
            handles,
            edits: Change::new(),
        }
    }

    /// Whether something is in one of its fields. Whoever follows signals is called again when the panel changes.
    pub fn holds(self) -> bool {
        self.track();
        let fields = [self.input, self.words];
        fields.iter().any(|field| !typed::text(*field).is_empty())
    }

    /// Says that a field of the panel changed.
    pub fn edited(self) {
        self.notice.clear();
        self.edits.notify();
    }

    /// Begins anew.
    pub fn forget(self) {
        for field in [self.input, self.words] {
            typed::forget(field);
        }
        for field in [self.check_as, self.list] {
            typed::write(field, "");
        }
        self.edited();
    }

    /// Takes over the secret of the panel Generate.
    pub fn take_generated(self) {
        if let Some((text, _)) = untrack(|| self.handles.current.text()) {
            typed::write(self.input, &text);
            self.edited();
        }
    }

    /// Runs the caller again when a field of the panel changes.
    pub fn track(self) {
        self.edits.track();
    }

    /// The number of the last change. Runs the caller again after the next.
    pub fn edit(self) -> u32 {
        self.edits.count()
    }
}
