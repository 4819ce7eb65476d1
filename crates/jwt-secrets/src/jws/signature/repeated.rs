//! HMAC (RFC 2104) of one message under many keys, a key at a time.
//!
//! What is the same for all keys is done once: the message is cut into blocks and padded (FIPS 180-4 section 5.1). What is left
//! for a key is its two blocks and the compression of `sha2`, without buffers that are filled, moved and erased.

use sha2::block_api::compress256;
use sha2::block_api::compress512;
use sha2::digest::Digest;
use zeroize::Zeroizing;

/// A message, as the blocks that follow that of the key.
pub struct Repeated<W, const WORDS: usize, const BLOCK: usize> {
    blocks: Zeroizing<Vec<[u8; BLOCK]>>,
    initial: [W; 8],
}

/// What RFC 2104 section 2 puts around the key.
const INNER: u8 = 0x36;
const OUTER: u8 = 0x5c;

/// FIPS 180-4 section 5.3.
const SHA_256: [u32; 8] = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];
const SHA_384: [u64; 8] = [
    0xcbbb_9d5d_c105_9ed8,
    0x629a_292a_367c_d507,
    0x9159_015a_3070_dd17,
    0x152f_ecd8_f70e_5939,
    0x6733_2667_ffc0_0b31,
    0x8eb4_4a87_6858_1511,
    0xdb0c_2e0d_64f9_8fa7,
    0x47b5_481d_befa_4fa4,
];
const SHA_512: [u64; 8] = [
    0x6a09_e667_f3bc_c908,
    0xbb67_ae85_84ca_a73b,
    0x3c6e_f372_fe94_f82b,
    0xa54f_f53a_5f1d_36f1,
    0x510e_527f_ade6_82d1,
    0x9b05_688c_2b3e_6c1f,
    0x1f83_d9ab_fb41_bd6b,
    0x5be0_cd19_137e_2179,
];

/// Blocks of a text that comes behind one block of key, with its padding. `length` is how many bytes the hash writes the
/// length in.
fn padded<const BLOCK: usize>(text: &[u8], length: usize) -> Vec<[u8; BLOCK]> {
    let whole = (text.len() + 1 + length).next_multiple_of(BLOCK);
    let bits = u64::try_from(BLOCK + text.len()).unwrap_or_default() * 8;
    let mut bytes = Zeroizing::new(Vec::with_capacity(whole));
    bytes.extend_from_slice(text);
    bytes.push(0x80);
    bytes.resize(whole - 8, 0);
    bytes.extend_from_slice(&bits.to_be_bytes());
    let (blocks, _) = bytes.as_chunks::<BLOCK>();
    blocks.to_vec()
}

macro_rules! repeated {
    ($word:ty, $words:literal, $block:literal, $hash:ty, $initial:expr, $compress:path) => {
        impl Repeated<$word, $words, $block> {
            pub fn new(message: &[u8]) -> Self {
                Self {
                    blocks: Zeroizing::new(padded(message, $block / 8)),
                    initial: $initial,
                }
            }

            /// Whether the MAC under this key is the signature. All octets of the two are compared, always.
            pub fn fits(&self, key: &[u8], signature: &[u8]) -> bool {
                let mut block = [INNER; $block];
                if key.len() > $block {
                    mix(&mut block, &<$hash>::digest(key));
                } else {
                    mix(&mut block, key);
                }
                let mut inner = self.initial;
                $compress(&mut inner, &[block]);
                $compress(&mut inner, &self.blocks);
                for octet in &mut block {
                    *octet ^= INNER ^ OUTER;
                }
                let mut outer = self.initial;
                $compress(&mut outer, &[block]);
                // The one block behind it: the inner digest, and its padding.
                let mut last = [0; $block];
                let size = size_of::<$word>();
                let digest = inner
                    .iter()
                    .take($words)
                    .flat_map(|word| word.to_be_bytes());
                for (octet, of_digest) in last.iter_mut().zip(digest.chain([0x80])) {
                    *octet = of_digest;
                }
                let bits = u16::try_from(($block + $words * size) * 8).unwrap_or_default();
                for (octet, of_bits) in last.iter_mut().rev().zip(bits.to_le_bytes()) {
                    *octet = of_bits;
                }
                $compress(&mut outer, &[last]);
                let mac = outer
                    .iter()
                    .take($words)
                    .flat_map(|word| word.to_be_bytes());
                let different = mac
                    .zip(signature)
                    .fold(0, |all, (one, other)| all | (one ^ other));
                different == 0 && signature.len() == $words * size
            }
        }
    };
}

fn mix(block: &mut [u8], key: &[u8]) {
    for (octet, of_key) in block.iter_mut().zip(key) {
        *octet ^= of_key;
    }
}

/// The three, by the number of words in their digest.
pub type Sha256 = Repeated<u32, 8, 64>;
pub type Sha384 = Repeated<u64, 6, 128>;
pub type Sha512 = Repeated<u64, 8, 128>;
repeated!(u32, 8, 64, sha2::Sha256, SHA_256, compress256);
repeated!(u64, 6, 128, sha2::Sha384, SHA_384, compress512);
repeated!(u64, 8, 128, sha2::Sha512, SHA_512, compress512);
