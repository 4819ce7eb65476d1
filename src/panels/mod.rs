//! The panels: one table, one file each. All but Generate are wasm parts of their own, loaded on first use.

mod generate;
mod later;
mod proof;
mod sign;

pub use generate::Generate;
pub use later::Later;

use crate::text::Text;

/// A place on the page that has an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Panel {
    #[default]
    Generate,
    Sign,
    Proof,
}

impl Panel {
    pub const ALL: [Self; 3] = [Self::Generate, Self::Sign, Self::Proof];

    /// Where it is: a hash with its name.
    pub const fn address(self) -> &'static str {
        match self {
            Self::Generate => "#generate",
            Self::Sign => "#sign",
            Self::Proof => "#proof",
        }
    }

    /// The id of its section.
    pub const fn section(self) -> &'static str {
        match self {
            Self::Generate => "panel-generate",
            Self::Sign => "panel-sign",
            Self::Proof => "panel-proof",
        }
    }

    pub const fn label(self, text: &Text) -> &'static str {
        match self {
            Self::Generate => text.generate,
            Self::Sign => text.sign,
            Self::Proof => text.proof,
        }
    }

    /// The panel of that name; the first one for a name that is none.
    pub fn named(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|panel| panel.address().strip_prefix('#') == Some(name))
            .unwrap_or_default()
    }
}
