//! What panels share that write secrets for a place: the text, who reads it, why it is refused, and how it is taken.

mod outcome;
mod said;
mod taking;
mod text;
mod words;

pub use self::outcome::Outcome;
pub use self::said::explain;
pub use self::taking::say_saved;
pub use self::text::Hooks;
pub use self::text::Reads;
pub use self::text::Write;
pub use self::text::Writing;
pub use self::text::WrittenText;
pub use self::words::Obstacles;
pub use self::words::TargetWords;
pub use self::words::Words;
