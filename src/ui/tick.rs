//! The answer of a button that did what it says: another label, for two seconds.

use leptos::prelude::*;

use crate::browser::alarm;
use crate::state::Change;
use crate::state::Notice;

/// How long the answer stays.
const MILLISECONDS: i32 = 2_000;

/// Belongs to what was said when it came, and goes with the next word: what was copied is not what is there then.
#[derive(Clone, Copy)]
pub struct Tick {
    words: Change,
    /// Which of the notice's words it belongs to; none has the number 0.
    word: RwSignal<u32>,
}

impl Tick {
    pub fn of(notice: Notice) -> Self {
        Self {
            words: notice.words(),
            word: RwSignal::new(0),
        }
    }

    pub fn is_on(self) -> bool {
        let word = self.word.get();
        word != 0 && word == self.words.count()
    }

    /// Shows the answer beside what was just said.
    pub fn show(self) {
        let word = untrack(|| self.words.count());
        self.word.set(word);
        let end = move || {
            if self.word.get_untracked() == word {
                self.word.set(0);
            }
        };
        alarm::after(MILLISECONDS, Box::new(end));
    }
}
