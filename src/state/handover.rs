//! What one panel hands to another: a token, the secret for it, and how that is read.

use std::cell::RefCell;

use jwt_secrets::Algorithm;
use jwt_secrets::key::Reading;
use zeroize::Zeroizing;

use super::Change;

/// What is handed over. It is wiped when it is dropped.
pub struct Parcel {
    pub token: Zeroizing<String>,
    pub secret: Zeroizing<String>,
    pub reading: Reading,
    pub algorithm: Algorithm,
    /// Whether the secret is the generated one, which is hidden where that is.
    pub generated: bool,
}

thread_local! {
    static SLOT: RefCell<Option<(&'static str, Parcel)>> = const { RefCell::new(None) };
}

/// The one slot of the page: what lies in it is for one receiver, who may not be there yet, and is taken once.
#[derive(Clone, Copy)]
pub struct Handover {
    changed: Change,
}

impl Handover {
    pub fn new() -> Self {
        Self {
            changed: Change::new(),
        }
    }

    /// Leaves a parcel for a receiver. One that nobody has taken is wiped.
    pub fn leave(self, to: &'static str, parcel: Parcel) {
        SLOT.set(Some((to, parcel)));
        self.changed.notify();
    }

    /// Takes the parcel for this receiver, if there is one. Whoever follows signals is called again with the next.
    pub fn take(self, receiver: &str) -> Option<Parcel> {
        self.changed.track();
        let (_, parcel) = SLOT.with_borrow_mut(|slot| slot.take_if(|(to, _)| *to == receiver))?;
        Some(parcel)
    }

    /// Wipes what lies there.
    pub fn forget(self) {
        SLOT.set(None);
    }
}

impl Default for Handover {
    fn default() -> Self {
        Self::new()
    }
}
