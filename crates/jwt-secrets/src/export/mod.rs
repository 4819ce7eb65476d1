//! A secret as the line or document that a target reads. One target, one module.

pub mod dotenv;
