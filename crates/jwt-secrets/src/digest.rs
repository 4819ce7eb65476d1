//! SHA-256 over secret octets, and what it takes to leave none of them on the stack.

use sha2::Digest as _;
use sha2::Sha256;
use zeroize::Zeroize as _;

/// The digest of the parts, one behind the other.
pub(crate) fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let digest = in_place(parts);
    wipe_stack();
    digest
}

/// What stands in the buffer of a hash is wiped where it is dropped, but every move leaves a copy: it is moved while it is
/// empty, and not afterwards.
#[inline(never)]
fn in_place(parts: &[&[u8]]) -> [u8; 32] {
    let mut digest = [0; 32];
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize_into_reset((&mut digest).into());
    digest
}

/// Overwrites what the functions that were called before have left on the stack: copies of a key, its pads and hash states,
/// which the crates that made them do not wipe. To be called where they were called, in the function that called them.
#[inline(never)]
pub(crate) fn wipe_stack() {
    // HMAC with SHA-512 takes less than half of this.
    let mut frame = [u64::MAX; 512];
    frame.zeroize();
    core::hint::black_box(&frame);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_that_of_the_parts_joined() {
        // Python: hashlib.sha256(b"abc").hexdigest()
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hex::encode(sha256(&[b"a", b"", b"bc"])), expected);
    }
}
