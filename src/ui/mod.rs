//! Leaf components. They are handed what they show and call back what was done; none knows what a secret is for.
//!
//! Those that are used more than once take boxed closures: a generic component is compiled anew for each use, and the
//! first load has a budget.

mod bit_grid;
mod button;
mod copy_button;
mod copying;
mod follow;
mod glyph;
mod handle;
mod private_field;
mod secret_text;
mod segmented;
mod select;
mod start_stop;
mod tab;
mod tick;
mod words;

pub use bit_grid::BitGrid;
pub use bit_grid::Pen;
pub use bit_grid::STILL;
pub use bit_grid::outline;
pub use button::Button;
pub use copy_button::CopyButton;
pub use copying::Copied;
pub use copying::Copying;
pub use follow::Live;
pub use follow::follow;
pub use follow::live;
pub use follow::spawn;
pub use follow::there;
pub use glyph::Glyph;
pub use handle::Handle;
pub use private_field::PrivateField;
pub use private_field::Remark;
pub use secret_text::set_secret;
pub use secret_text::show;
pub use secret_text::show_foreign;
pub use secret_text::shown;
pub use secret_text::write_secret;
pub use segmented::Choice;
pub use segmented::Segmented;
pub use select::Select;
pub use start_stop::Named;
pub use start_stop::StartStop;
pub use tab::CODE;
pub use tab::add_tabs;
pub use tab::choose_tab;
pub use tick::Tick;
pub use words::Words;

/// "true" or "false", as ARIA and `data-` attributes want it.
pub const fn truth(truth: bool) -> &'static str {
    if truth { "true" } else { "false" }
}
