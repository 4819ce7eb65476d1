//! What is too heavy for the page, in a module of its own: it runs in a Web Worker, and on the page where there are none.
//!
//! [`Job`] and [`Report`] are all that the two say to each other. The page has them without the feature `engine`, so that
//! nothing else of this crate is in it.

// A test that fails should stop at the line that is wrong.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

#[cfg(feature = "engine")]
mod audit;
#[cfg(feature = "engine")]
mod batch;
#[cfg(feature = "engine")]
mod exports;
mod fault;
mod job;
mod report;
#[cfg(feature = "engine")]
mod strength;

#[cfg(feature = "engine")]
pub use audit::Audit;
#[cfg(feature = "engine")]
pub use audit::Wants;
#[cfg(feature = "engine")]
pub use batch::Batch;
pub use fault::Fault;
pub use job::Job;
pub use job::Order;
pub use report::Finding;
pub use report::Pattern;
pub use report::Progress;
pub use report::Report;
pub use report::Source;
pub use report::Strength;
#[cfg(feature = "engine")]
pub use strength::strength;
