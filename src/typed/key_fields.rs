//! The fields that make a key of a text.

use jwt_secrets::Algorithm;
use jwt_secrets::key::Reading;
use leptos::prelude::*;

use super::Words;
use crate::state::Change;
use crate::state::Handles;
use crate::state::Notice;
use crate::ui::Handle;
use crate::ui::follow;
use crate::ui::truth;

/// The fields that make a key of a text, and who hears that one of the panel's fields changed.
#[derive(Clone, Copy)]
pub struct KeyFields {
    pub alg: Handle,
    pub secret: Handle,
    pub reading: Handle,
    /// Whether the secret is the generated one.
    pub generated: RwSignal<bool>,
    /// The panel's line.
    pub notice: Notice,
    /// What the panel is lent.
    pub handles: Handles,
    edits: Change,
}

impl KeyFields {
    pub fn new(notice: Notice, handles: Handles) -> Self {
        Self {
            alg: Handle::new(),
            secret: Handle::new(),
            reading: Handle::new(),
            generated: RwSignal::new(false),
            notice,
            handles,
            edits: Change::new(),
        }
    }

    /// Whether something is in one of these fields. Whoever follows signals is called again when the panel changes.
    pub fn holds(self, fields: &[Handle]) -> bool {
        self.track();
        fields.iter().any(|field| !super::text(*field).is_empty())
    }

    /// Says that a field of the panel changed.
    pub fn edited(self) {
        self.notice.clear();
        self.look_again();
    }

    /// Looks again without an edit: time passes.
    pub fn look_again(self) {
        self.edits.notify();
    }

    /// Runs the caller again when a field of the panel changes.
    pub fn track(self) {
        self.edits.track();
    }

    /// Writes into a field of the panel.
    pub fn write(self, field: Handle, text: &str) {
        super::write(field, text);
        self.edited();
    }

    /// Takes over the secret of the panel Generate: its text, and how that text is read.
    pub fn take_generated(self) {
        let Some((text, reading)) = untrack(|| self.handles.current.text()) else {
            return;
        };
        super::write(self.reading, reading.name());
        self.write(self.secret, &text);
        self.generated.set(true);
        let t = Words::here();
        let shown = untrack(|| self.handles.current.revealed());
        self.notice.say(if shown {
            t.generated_taken
        } else {
            t.generated_taken_hidden
        });
    }

    /// Keeps the generated secret hidden in its field while it is hidden in Generate, until the field is empty.
    pub fn hide_generated(self) {
        follow(move || {
            self.track();
            if super::text(self.secret).is_empty() {
                self.generated.set(false);
            }
        });
        follow(move || {
            let hidden = self.generated.get() && !self.handles.current.revealed();
            if let Some(field) = self.secret.get() {
                // Fails only for a name that is no attribute name.
                let _ = field.set_attribute("data-hidden", truth(hidden));
            }
        });
    }

    /// Takes over the algorithm that the generated secret was made for.
    pub fn take_algorithm(self) {
        super::write(self.alg, untrack(|| self.handles.current.algorithm()).alg());
    }

    /// Begins anew.
    pub fn forget(self) {
        super::write(self.alg, Algorithm::default().alg());
        super::write(self.reading, Reading::default().name());
        super::forget(self.secret);
    }
}
