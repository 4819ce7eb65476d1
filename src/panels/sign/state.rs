//! What the panel remembers: handles to its fields, which hold what is typed, and signals that something changed.

use crate::state::Handles;
use crate::state::Notice;
use crate::typed::KeyFields;
use crate::ui::Handle;

/// The fields of the panel.
#[derive(Clone, Copy)]
pub struct SignForm {
    pub key: KeyFields,
    pub header: Handle,
    pub payload: Handle,
    /// The element that shows the token.
    pub token: Handle,
}

impl SignForm {
    pub fn new(notice: Notice, handles: Handles) -> Self {
        Self {
            key: KeyFields::new(notice, handles),
            header: Handle::new(),
            payload: Handle::new(),
            token: Handle::new(),
        }
    }

    /// Whether a secret is in its field. The token is made of it, and goes with it.
    pub fn holds(self) -> bool {
        self.key.holds(&[self.key.secret])
    }
}
