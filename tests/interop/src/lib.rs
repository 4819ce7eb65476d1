//! The code blocks of the guide, each run with the real tool.
//!
//! The guide is a document, `assets/guide/index.html`, and its markup says what is to be done with a
//! block. Nothing is copied out of it: what runs is what a reader sees.
//!
//! | attribute | meaning |
//! | --- | --- |
//! | `data-block` | the name of the block; its text is what is run |
//! | `data-lang` | its language |
//! | `data-run` | what is done with it: `task.rs` has the forms, `checks/` what each asks for |
//! | `data-group` | on the block or around it: blocks that share a folder and a label |
//! | `data-secret` | the file with the secret that it stores or writes: the harness puts one there |
//! | `data-given` | the git repository that it runs in: `empty`, `committed-env` |
//! | `data-output` | on another element: what the block of this name prints |
//! | `data-ran` | the label of the group: the tools that it was run with |
//!
//! A command line runs in bash and in dash. Every program is started in a folder of its own, without
//! this machine's settings, told to stay off the network, and through a wrapper that writes down that it
//! ran and with which arguments: that is how the labels are checked, and how a secret in an argument is
//! found. Each check has blocks in `tests/fixtures/broken.html` that it must refuse, and the modules for a
//! rotation are refused with each of the mistakes in `tests/wrong_variants.rs`.
//!
//! `cargo xtask test` installs what is missing and runs all. `cargo run -p interop --bin record` runs
//! all too and rewrites the labels.
//!
//! The same libraries also exchange tokens with ours by the thousand: [`tokens`] does. [`exports`] has what the library writes
//! read back.
//!
//! | variable | meaning | default |
//! | --- | --- | --- |
//! | `INTEROP_HOME` | where the libraries and what is built are | `target/interop` of the workspace |
//! | `INTEROP_GUIDE` | the document | `assets/guide/index.html` |
//! | `INTEROP_SEED` | the number that the tokens are drawn from | 7515 |

#![allow(
    clippy::missing_errors_doc,
    reason = "an error here always means that a block is not as the page says"
)]

mod bench;
mod block;
mod case;
mod checks;
mod document;
mod draw;
mod driver;
mod encoding;
pub mod exports;
mod folder;
mod guide;
mod jwt;
mod label;
mod lang;
mod ledger;
mod library;
mod module;
mod needs;
mod plan;
mod program;
mod replacement;
mod scripts;
mod secret_store;
mod sentence;
mod shape;
mod skips;
mod splice;
mod suite;
mod task;
pub mod tokens;
mod tool;
mod version;
mod workshop;

pub use bench::Ran;
pub use checks::check;
pub use checks::lacking;
pub use document::Document;
pub use suite::block_trial;
pub use suite::record;
pub use suite::refused;
pub use suite::run;
pub use suite::run_with;
pub use workshop::Workshop;
