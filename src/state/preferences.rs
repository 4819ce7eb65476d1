//! Choices that survive a reload: words like "HS256". Never a secret. The theme is kept by assets/theme.js.

use crate::browser::page;

/// What may be stored, and nothing else.
#[derive(Clone, Copy)]
pub enum Preference {
    Algorithm,
    Format,
    Shortcuts,
}

impl Preference {
    const fn key(self) -> &'static str {
        match self {
            Self::Algorithm => "alg",
            Self::Format => "format",
            Self::Shortcuts => "shortcuts",
        }
    }

    /// The stored word. `None` also where there is no storage.
    pub fn load(self) -> Option<String> {
        page::preference(self.key())
    }

    /// The choice that the stored word names; the default where there is none.
    pub fn choice<T: std::str::FromStr + Default>(self) -> T {
        self.load()
            .and_then(|word| word.parse().ok())
            .unwrap_or_default()
    }

    /// Stores a word, or forgets it. Without storage the choice lasts until the reload, and that is all.
    pub fn store(self, word: Option<&str>) {
        page::prefer(self.key(), word);
    }
}
