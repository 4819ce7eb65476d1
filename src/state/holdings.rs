//! What each panel holds, so that Clear can say what is left in another one, and clear that, too.

use std::cell::RefCell;

use super::Change;

struct Holder {
    label: &'static str,
    holds: Box<dyn Fn() -> bool>,
    clear: Box<dyn Fn()>,
}

thread_local! {
    /// They stay as long as the page, as the panels do.
    static HOLDERS: RefCell<Vec<&'static Holder>> = const { RefCell::new(Vec::new()) };
}

/// The panels that may hold a secret or a token, by what they are called in the navigation.
#[derive(Clone, Copy)]
pub struct Holdings {
    /// There is one more.
    changed: Change,
}

impl Holdings {
    pub fn new() -> Self {
        Self {
            changed: Change::new(),
        }
    }

    /// `holds` says whether the panel holds something, and follows the signals that tell; `clear` forgets it.
    pub fn register(
        self,
        label: &'static str,
        holds: impl Fn() -> bool + 'static,
        clear: impl Fn() + 'static,
    ) {
        let holder = Box::leak(Box::new(Holder {
            label,
            holds: Box::new(holds),
            clear: Box::new(clear),
        }));
        HOLDERS.with_borrow_mut(|holders| holders.push(holder));
        self.changed.notify();
    }

    /// The other panels that hold something. Whoever follows signals is called again when that changes.
    pub fn besides(self, label: &str) -> Vec<&'static str> {
        self.changed.track();
        let mut holding = Vec::new();
        for holder in holders() {
            if holder.label != label && (holder.holds)() {
                holding.push(holder.label);
            }
        }
        holding
    }

    /// Clears all other panels.
    pub fn clear_besides(self, label: &str) {
        for holder in holders() {
            if holder.label != label {
                (holder.clear)();
            }
        }
    }
}

/// Out of their table, for what they call may come back to it.
fn holders() -> Vec<&'static Holder> {
    HOLDERS.with_borrow(Vec::clone)
}

impl Default for Holdings {
    fn default() -> Self {
        Self::new()
    }
}
