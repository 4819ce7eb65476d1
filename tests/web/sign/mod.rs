//! The panel Sign: its states, and what it says.

mod mistakes;
mod samples;
