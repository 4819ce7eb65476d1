//! What the page remembers while it is open, a file each: the generated secret and its verbs, the choices that outlive a
//! reload, the address, what just happened, what one panel hands to another, and what each holds. Nothing here knows a panel.

mod address;
mod change;
mod current;
mod generated;
mod handover;
mod holdings;
mod notice;
mod places;
mod preferences;
mod preset;
mod workspace;

use leptos::prelude::RwSignal;

pub use self::address::Address;
pub use self::change::Change;
pub use self::current::CurrentSecret;
pub use self::generated::Facts;
pub use self::generated::Followed;
pub use self::generated::Generated;
pub use self::handover::Handover;
pub use self::handover::Parcel;
pub use self::holdings::Holdings;
pub use self::notice::Notice;
pub use self::places::Places;
pub use self::preferences::Preference;
pub use self::preset::Preset;
pub use self::preset::may_be_in_an_address;
pub use self::preset::variable_name;
pub use self::workspace::Workspace;

/// What a panel is lent by the page.
#[derive(Clone, Copy)]
pub struct Handles {
    /// What the navigation calls the panel.
    pub label: &'static str,
    /// The secret of the panel Generate, to read.
    pub current: CurrentSecret,
    /// The name of the variable that it goes by; empty while what is typed is no name. It is kept until the reload.
    pub variable: RwSignal<String>,
    /// The places that it can be written for.
    pub places: Places,
    /// What another panel has left for this one.
    pub handover: Handover,
    /// What all of them hold.
    pub holdings: Holdings,
}
