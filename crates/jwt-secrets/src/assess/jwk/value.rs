//! The value `k` as it should be.

use crate::encoding;
use crate::key::MAX_SECRET_TEXT;
use crate::key::Reading;
use zeroize::Zeroizing;

/// What `k` was meant to be; none where it is right.
pub(super) fn corrected(k: &str) -> Option<Zeroizing<String>> {
    if k.is_empty() || k.len() > MAX_SECRET_TEXT || right(k) {
        return None;
    }
    let mut symbols = Zeroizing::new(String::with_capacity(k.len()));
    // A line break may be in it, as `openssl` writes one.
    let kept = |found: &char| !matches!(found, '\r' | '\n');
    symbols.extend(
        k.trim()
            .trim_end_matches('=')
            .chars()
            .filter(kept)
            .map(|found| match found {
                '+' => '-',
                '/' => '_',
                _ => found,
            }),
    );
    if right(&symbols) {
        return Some(symbols);
    }
    Some(encoding::base64url(k.as_bytes()))
}

fn right(k: &str) -> bool {
    !k.ends_with('=') && Reading::Base64Url.octets(k).is_ok()
}
