//! The panels: one table, one folder each. All but the first are wasm parts of their own, loaded on first use. Export and
//! Bulk stand within the first, at whose address they are.

pub mod bulk;
pub mod check;
mod clearing;
pub mod export;
pub mod generate;
pub mod proof;
pub mod rotate;
pub mod sets;
pub mod sign;
pub mod verify;

use web_sys::HtmlElement;

use crate::state::Handles;
use crate::text::words;

/// Draws a panel into its section. Each is a small app of its own, so that the first load holds none of its machinery.
pub type Draw = fn(HtmlElement, Handles);

/// The program of a panel could not be linked into the running one.
#[derive(Debug)]
pub struct Unlinked;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Unlinked {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// What follows from a row: the panel's address, section and label, and what loads it.
macro_rules! panels {
    ($First:ident: $first:ident { $($Within:ident: $within:ident,)* } $($Panel:ident: $panel:ident,)*) => {
        /// A place on the page that has an address.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
        pub enum Panel {
            #[default]
            $First,
            $($Within,)*
            $($Panel,)*
        }

        words! {
            /// The labels of the panels in the navigation.
            pub struct Labels = LABELS {
                $first: &'static str,
                $($within: &'static str,)*
                $($panel: &'static str,)*
            }
        }

        impl Panel {
            /// Those that stand beside the first.
            pub const BESIDE: &[Self] = &[$(Self::$Panel,)*];

            /// Its name, which is that of its folder, its part and its hash.
            pub const fn name(self) -> &'static str {
                match self {
                    Self::$First => stringify!($first),
                    $(Self::$Within => stringify!($within),)*
                    $(Self::$Panel => stringify!($panel),)*
                }
            }

            /// Where it is.
            pub const fn address(self) -> &'static str {
                match self {
                    Self::$First $(| Self::$Within)* => concat!("#", stringify!($first)),
                    $(Self::$Panel => concat!("#", stringify!($panel)),)*
                }
            }

            /// The id of its section.
            pub const fn section(self) -> &'static str {
                match self {
                    Self::$First => concat!("panel-", stringify!($first)),
                    $(Self::$Within => concat!("panel-", stringify!($within)),)*
                    $(Self::$Panel => concat!("panel-", stringify!($panel)),)*
                }
            }

            /// Where its section begins, as an address.
            pub const fn start(self) -> &'static str {
                match self {
                    Self::$First => concat!("#panel-", stringify!($first)),
                    $(Self::$Within => concat!("#panel-", stringify!($within)),)*
                    $(Self::$Panel => concat!("#panel-", stringify!($panel)),)*
                }
            }

            pub fn label(self) -> &'static str {
                let labels = Labels::here();
                match self {
                    Self::$First => labels.$first,
                    $(Self::$Within => labels.$within,)*
                    $(Self::$Panel => labels.$panel,)*
                }
            }

            /// Links the panel's program into the running one. The first panel is in it from the start.
            pub async fn link(self) -> Result<Draw, Unlinked> {
                match self {
                    Self::$First => Err(Unlinked),
                    $(Self::$Within => part::$within::draw().await,)*
                    $(Self::$Panel => part::$panel::draw().await,)*
                }
            }
        }

        /// A function for each part.
        mod part {
            $(part!($within);)*
            $(part!($panel);)*
        }
    };
}

/// A function for a part; everything that only it reaches goes into the part.
macro_rules! part {
    ($panel:ident) => {
        pub mod $panel {
            use crate::panels::Draw;
            use crate::panels::Unlinked;

            #[cfg(feature = "split")]
            #[wasm_split_helpers::wasm_split($panel, fallible)]
            #[allow(
                clippy::unnecessary_wraps,
                reason = "the load, which the macro puts in front, can fail"
            )]
            pub fn draw() -> Result<Draw, Unlinked> {
                Ok(crate::panels::$panel::draw)
            }

            #[cfg(not(feature = "split"))]
            pub async fn draw() -> Result<Draw, Unlinked> {
                Ok(crate::panels::$panel::draw)
            }
        }
    };
}

panels! {
    Generate: generate { Export: export, Bulk: bulk, }
    Verify: verify,
    Check: check,
    Sign: sign,
    Sets: sets,
    Rotate: rotate,
    Proof: proof,
}

impl Panel {
    /// Those in the navigation, in its order: what people arrive with. The others are reached from where they are of use.
    pub const BAR: &[Self] = &[Self::Generate, Self::Verify, Self::Check];

    /// The panel of that name, or of that section; the first one for a name that is none.
    pub fn named(name: &str) -> Self {
        let named = Self::BESIDE
            .iter()
            .find(|panel| panel.name() == name || panel.section() == name);
        named.copied().unwrap_or_default()
    }
}
