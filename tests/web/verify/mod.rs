//! The panel Verify: its states, and what it says.

mod answers;
mod causes;
mod dates;
mod disagreement;
mod lent;
mod mistakes;
mod remedies;
mod settings;
