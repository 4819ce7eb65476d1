//! The panel Sign: its states, and what it says.

mod dates;
mod disagreement;
mod lent;
mod mistakes;
mod samples;
mod verifying;
