//! Putting a text on the clipboard: success is said only after the clipboard took it, and the text is selected when it did
//! not.

use std::rc::Rc;

use zeroize::Zeroizing;

use super::Handle;
use super::Tick;
use super::Words;
use super::spawn;
use crate::browser::clipboard;
use crate::browser::selection;

/// What became of a copy.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// The clipboard has it.
    Taken,
    /// The browser refused; the text is selected for a copy by hand.
    Selected,
    /// The browser refused, and there is no visible text to select.
    Refused,
}

impl Copied {
    /// What to say of it; `taken` where the clipboard has it.
    pub fn sentence(self, taken: &'static str) -> &'static str {
        let t = Words::here();
        match self {
            Self::Taken => taken,
            Self::Selected => t.copy_by_hand,
            Self::Refused => t.copy_hidden,
        }
    }
}

/// What is copied, from where, and who hears what became of it.
#[derive(Clone)]
pub struct Copying {
    read: Rc<dyn Fn() -> Option<Zeroizing<String>>>,
    shown: Option<Handle>,
    tick: Tick,
    on_done: Rc<dyn Fn(Copied)>,
}

impl Copying {
    /// `read` gives the text, and is asked only when it is copied; `shown` is the element that shows it, if one does; `tick`
    /// is the answer of the button.
    pub fn new(
        read: impl Fn() -> Option<Zeroizing<String>> + 'static,
        shown: impl Into<Option<Handle>>,
        tick: Tick,
        on_done: impl Fn(Copied) + 'static,
    ) -> Self {
        Self {
            read: Rc::new(read),
            shown: shown.into(),
            tick,
            on_done: Rc::new(on_done),
        }
    }

    /// The answer of the button that copies.
    pub const fn tick(&self) -> Tick {
        self.tick
    }

    /// Copies. Without a text nothing happens.
    pub fn run(&self) {
        let Some(text) = (self.read)() else {
            return;
        };
        let taken = clipboard::write(&text);
        // The text itself does not wait for an answer that may never come.
        let copied = mark(&text);
        drop(text);
        let Self {
            read,
            shown,
            tick,
            on_done,
        } = self.clone();
        spawn(async move {
            let taken = taken.await;
            // While the browser asked its user, another secret may have come; nothing is said beside that one.
            if read().map(|text| mark(&text)) != Some(copied) {
                return;
            }
            on_done(if taken { Copied::Taken } else { by_hand(shown) });
            if taken {
                tick.show();
            }
        });
    }
}

/// What tells two texts apart: 64 bits of FNV-1a. It is kept as long as the browser asks its user, in place of the text.
fn mark(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |mark, byte| {
        (mark ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    })
}

fn by_hand(shown: Option<Handle>) -> Copied {
    let visible = shown
        .and_then(Handle::get)
        .filter(|element| element.has_child_nodes());
    if visible.is_some_and(|element| selection::select(&element)) {
        Copied::Selected
    } else {
        Copied::Refused
    }
}
