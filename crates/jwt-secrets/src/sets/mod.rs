//! Many secrets at once: one for each purpose in each environment, or all that a product asks for.
//!
//! A [`Row`] is a variable and how its value comes about: [`Row::of_secrets`] has those of purposes, a [`Profile`] those of a
//! product. A [`Set`] has a value for each in each [`Environment`], which a [`Target`](crate::export::Target) writes.

mod environment;
mod names;
mod profiles;
mod purpose;
mod row;
mod set;

pub use environment::Environment;
pub use names::NamesError;
pub use names::environments;
pub use names::purposes;
pub use profiles::Profile;
pub use row::Row;
pub use set::Set;
