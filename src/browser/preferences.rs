//! Choices that survive a reload: words like "HS256" or "dark". Never a secret.

use web_sys::Storage;

/// What may be stored, and nothing else.
#[derive(Clone, Copy)]
pub enum Preference {
    Algorithm,
    Format,
    Theme,
    Shortcuts,
}

impl Preference {
    const fn key(self) -> &'static str {
        match self {
            Self::Algorithm => "alg",
            Self::Format => "format",
            Self::Theme => "theme",
            Self::Shortcuts => "shortcuts",
        }
    }

    /// The stored word. `None` also where there is no storage.
    pub fn load(self) -> Option<String> {
        storage()?.get_item(self.key()).ok()?
    }

    /// Stores a word, or forgets it. Without storage the choice lasts until the reload, and that is all.
    pub fn store(self, word: Option<&str>) {
        let Some(storage) = storage() else { return };
        let _ = match word {
            Some(word) => storage.set_item(self.key(), word),
            None => storage.remove_item(self.key()),
        };
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
