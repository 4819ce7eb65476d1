//! The browser: one capability, one file, one or two small functions. Nothing here knows Leptos or secrets.

pub mod alarm;
pub mod clipboard;
pub mod clock;
pub mod document;
pub mod download;
pub mod events;
pub mod field;
pub mod keyboard;
pub mod lifecycle;
pub mod list;
pub mod location;
pub mod normal_form;
pub mod page;
pub mod place;
pub mod quantity;
pub mod selection;
pub mod sight;
pub mod typesetting;
pub mod utf16;
