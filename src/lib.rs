//! The page: panels over one generated secret, drawn with Leptos, and the browser behind small functions.
//!
//! Data flows one way: a browser event calls a verb of `state`, the verb calls a pure function of `jwt-secrets` and sets a
//! signal, and the views follow. `panels` and `ui` know no cryptography; `browser` knows neither them nor it.

pub mod bridge;
pub mod browser;
pub mod frame;
pub mod panels;
mod start;
pub mod state;
pub mod text;
pub mod typed;
pub mod ui;
pub mod written;

pub use start::start;
