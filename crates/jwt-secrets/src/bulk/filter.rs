//! Whether a secret is another than all before it.

use zeroize::Zeroizing;

/// A Bloom filter: it never takes a secret for a new one that was there, and now and then a new one for one that was there.
///
/// Each secret sets four bits of one word of 64. With 24 bits a secret, of the last ones about one in 500 finds all of its
/// four set already. Ten million are 30 MB. What it knows of a secret, its place and 24 bits, is erased with it.
pub(super) struct Filter {
    words: Zeroizing<Vec<u64>>,
}

const BITS_A_SECRET: u32 = 24;

impl Filter {
    pub(super) fn new(count: u32) -> Self {
        let words = (u64::from(count) * u64::from(BITS_A_SECRET)).div_ceil(64);
        Self {
            words: vec![0; usize::try_from(words).unwrap_or(usize::MAX)].into(),
        }
    }

    /// Whether it is new, and from now on it is not. Told by its first eight octets.
    pub(super) fn is_new(&mut self, octets: &[u8]) -> bool {
        let first = octets.first_chunk().copied().unwrap_or_default();
        // Letters and digits are not spread over all numbers: this spreads them.
        let spread = u64::from_le_bytes(first).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let spread = spread ^ spread >> 32;
        let place = ((spread >> 32) * self.words.len() as u64) >> 32;
        let bit = |shift: u32| 1_u64 << (spread >> shift & 63);
        let bits = bit(0) | bit(6) | bit(12) | bit(18);
        let place = usize::try_from(place).unwrap_or_default();
        let Some(word) = self.words.get_mut(place) else {
            return false;
        };
        let is_new = *word & bits != bits;
        *word |= bits;
        is_new
    }
}
