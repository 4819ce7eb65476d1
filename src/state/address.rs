//! The hash of the address: which panel, and what it is asked for. `generate?alg=HS512&format=hex`. Never a secret.

/// What an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// The name of a panel, known or not.
    pub panel: &'a str,
    /// What that panel is asked for, and no other; empty where nothing is.
    pub preset: &'a str,
}

impl<'a> Address<'a> {
    /// Reads a hash without its `#`.
    pub fn read(hash: &'a str) -> Self {
        let (panel, preset) = hash.split_once('?').unwrap_or((hash, ""));
        Self { panel, preset }
    }
}
