//! How two copies of a secret come to differ on their way.

use zeroize::Zeroizing;

/// What the text that a token was signed with has, or has not, when it is not quite the text at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// No line break at the end.
    WithoutLineBreak,
    /// No white space at either end.
    WithoutSpace,
    /// No quotes around it.
    WithoutQuotes,
    /// A line break at the end: `echo` writes one, and `base64` or a mounted file keeps it.
    WithLineBreak,
    /// Quotes around it: not everything that reads a `.env` file takes them off.
    WithQuotes,
}

impl Difference {
    /// Every one, the most common of each kind first.
    pub const ALL: [Self; 5] = [
        Self::WithoutLineBreak,
        Self::WithoutSpace,
        Self::WithoutQuotes,
        Self::WithLineBreak,
        Self::WithQuotes,
    ];

    /// The texts that `text` may have come from, this difference granted.
    pub(crate) fn others(self, text: &str) -> Vec<Zeroizing<String>> {
        let shorter = |other: &str| {
            let less = other.len() < text.len();
            Vec::from_iter(less.then(|| Zeroizing::new(other.to_owned())))
        };
        let around = |before: &str, after: &str| Zeroizing::new([before, text, after].concat());
        match self {
            Self::WithoutLineBreak => shorter(text.trim_end_matches(['\n', '\r'])),
            Self::WithoutSpace => shorter(text.trim()),
            Self::WithoutQuotes => ['"', '\'']
                .iter()
                .find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote))
                .map_or_else(Vec::new, shorter),
            Self::WithLineBreak => vec![around("", "\n"), around("", "\r\n")],
            Self::WithQuotes => vec![around("\"", "\""), around("'", "'")],
        }
    }
}
