//! Leaf components. They are handed what they show and call back what was done; none knows what a secret is for.

mod bit_grid;
mod button;
mod copy_button;
mod length_field;
mod secret_text;
mod segmented;

pub use bit_grid::BitGrid;
pub use button::Button;
pub use copy_button::Copied;
pub use copy_button::CopyButton;
pub use length_field::LengthField;
pub use secret_text::write_secret;
pub use segmented::Choice;
pub use segmented::Segmented;
