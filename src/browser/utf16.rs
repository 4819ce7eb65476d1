//! Half of a character: a text of JavaScript can have one, a text in UTF-8 cannot.

/// Where a text in UTF-16 has a surrogate without its other half.
///
/// That is no character and cannot be written in UTF-8 (RFC 3629 section 3). Who encodes such a text all the same writes
/// U+FFFD in its place, as browsers do, and takes another key or signs another claim than the one that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoneSurrogate {
    /// Its place, counted from 1 in characters; so are the others.
    pub position: usize,
    pub line: usize,
    pub column: usize,
}

/// The first one in the code units of a text, if there is any.
pub fn lone_surrogate(units: impl IntoIterator<Item = u16>) -> Option<LoneSurrogate> {
    let (mut line, mut column) = (1, 1);
    for (at, character) in char::decode_utf16(units).enumerate() {
        match character {
            Ok('\n') => (line, column) = (line + 1, 1),
            Ok(_) => column += 1,
            Err(_) => {
                return Some(LoneSurrogate {
                    position: at + 1,
                    line,
                    column,
                });
            }
        }
    }
    None
}
