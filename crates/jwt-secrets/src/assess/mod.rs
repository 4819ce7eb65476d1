//! What can be told of a secret that somebody has. It can be shown to be weak, and never to be strong.

mod published;

pub use published::Likeness;
pub use published::Published;
