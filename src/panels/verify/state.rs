//! What the panel remembers: handles to its fields, which hold what is typed, and signals that something changed.

use jwt_secrets::jws::SignedBy;
use leptos::prelude::*;

use crate::state::Handles;
use crate::state::Notice;
use crate::typed::KeyFields;
use crate::ui::Handle;

/// The fields of the panel.
#[derive(Clone, Copy)]
pub struct VerifyForm {
    pub key: KeyFields,
    pub token: Handle,
    pub previous: Handle,
    pub skew: Handle,
    /// The element that the fields which are seldom touched are folded into.
    pub settings: Handle,
    /// The element that shows the answer.
    pub answer: Handle,
    /// Whether a token was taken over while the panel was not on the screen.
    pub taken: StoredValue<bool>,
}

impl VerifyForm {
    pub fn new(notice: Notice, handles: Handles) -> Self {
        Self {
            key: KeyFields::new(notice, handles),
            token: Handle::new(),
            previous: Handle::new(),
            skew: Handle::new(),
            settings: Handle::new(),
            answer: Handle::new(),
            taken: StoredValue::new(false),
        }
    }

    /// The field of this secret.
    pub const fn secret(self, which: SignedBy) -> Handle {
        match which {
            SignedBy::Current => self.key.secret,
            SignedBy::Previous => self.previous,
        }
    }

    /// Whether a secret or a token is in one of its fields.
    pub fn holds(self) -> bool {
        self.key
            .holds(&[self.key.secret, self.previous, self.token])
    }
}
