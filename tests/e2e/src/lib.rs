//! Journeys through the built page, in real browsers, over `WebDriver`.
//!
//! A [`Journey`] is one sentence of a user and the steps that make it true. [`suite::run`] runs each
//! of them in every engine that is there, each in a blank tab and on an origin of its own, for which
//! the browser has nothing yet: no storage, no cache, no service worker. What a browser keeps for more
//! than an origin, a journey may find there; one for which that matters is [`alone`](Journey::alone).
//! The page comes from `dist/`, served by `static-host`, which writes every request down and can be
//! stopped for real.
//!
//! Nothing here sleeps for a fixed time and nothing is tried twice: [`Page::until`] looks at the
//! page's `data-*` state until it is as wanted, or a deadline passes. And no journey can forget to
//! listen: when its steps are done, [`Stage`] fails it for every policy violation and console error.
//!
//! | variable | meaning | default |
//! | --- | --- | --- |
//! | `E2E_DIST` | the folder of the built page | `dist` of the workspace |
//! | `E2E_BROWSERS` | `chromium,firefox,webkit` or some of them | those whose driver is on PATH |
//! | `E2E_PSEUDO` | the same in the language that nobody speaks | `target/pseudo-dist` of the workspace |
//! | `SHOTS_OUT` | where `shots` puts its pictures | `target/shots` of the workspace |

#![allow(
    clippy::missing_errors_doc,
    reason = "an error here always means that a journey failed"
)]

mod clipboard;
mod controls;
mod display;
mod driver;
mod engine;
mod folder;
mod keyboard;
mod noise;
mod page;
mod pool;
mod port;
mod process_group;
mod session;
mod skips;
mod stage;
pub mod suite;

pub use engine::Engine;
pub use folder::axe;
pub use folder::dist;
pub use folder::pictures;
pub use folder::pseudo;
pub use page::Page;
pub use session::Options;
pub use stage::Served;
pub use stage::Stage;
pub use suite::Journey;
pub use suite::journey;
