//! A static web server for `cargo xtask serve` and for the browser journeys.
//!
//! It behaves as the hosts do that a static page ends up on: it reads `_headers`, answers `guide/`
//! from `guide/index.html`, can sit under a sub-path, can answer every unknown path with
//! `index.html`, and can redirect `/x.html` to `/x`. Three things set it apart from a host:
//!
//! - it writes down every request, so that a test can say what a page asked for;
//! - it can be told to serve a file damaged, or not at all ([`Override`]), and to put a script at
//!   the top of a document ([`HeadScript`]), which is how a test breaks the browser under the page;
//! - when it stops, it is gone: listener and open connections close at once, and the same address
//!   can be started again.
//!
//! ```no_run
//! use static_host::{Host, Site};
//!
//! let host = Host::start(Site::new("dist"), ([127, 0, 0, 1], 8080).into())?;
//! println!("{}", host.url());
//! # Ok::<(), std::io::Error>(())
//! ```

mod answer;
mod header_rules;
mod host;
mod log;
mod media_type;
mod site;
mod target;

pub use host::Host;
pub use log::Entry;
pub use site::Coding;
pub use site::Fallback;
pub use site::HeadScript;
pub use site::Override;
pub use site::Site;
