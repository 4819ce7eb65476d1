//! A draw that is long enough for many secrets.

use super::Count;
use crate::Draw;
use crate::Recipe;
use crate::SecretError;
use crate::generator::Many;
use crate::sampling;
use zeroize::Zeroizing;

/// As much as `crypto.getRandomValues` gives at once.
const LONGEST: usize = 65_536;

/// What fills a buffer with octets for many secrets.
pub(super) type FillMany<'a> = &'a mut dyn FnMut(&mut [u8], Many) -> Result<(), SecretError>;

/// Octets of many secrets, which are overwritten by the next draw.
pub(super) struct Block {
    octets: Zeroizing<Vec<u8>>,
    /// Of one secret, and what is drawn for it.
    bytes: usize,
    each: usize,
    draw: Draw,
    /// Whether one draw is enough for all.
    few: bool,
}

impl Block {
    pub(super) fn new(recipe: Recipe, count: Count) -> Self {
        let bytes = recipe.bytes();
        let draw = recipe.format().draw();
        let each = match draw {
            Draw::Octets => bytes,
            Draw::Alphanumeric => sampling::drawn_for(bytes),
        };
        Self {
            octets: Zeroizing::new(Vec::with_capacity(LONGEST)),
            bytes,
            each,
            draw,
            few: (count.get() as usize) < LONGEST / each,
        }
    }

    /// Draws for so many secrets, or fewer.
    pub(super) fn draw(&mut self, secrets: u32, fill: FillMany<'_>) -> Result<(), SecretError> {
        // One more than is asked for, for one that is drawn again.
        let wanted = self.each * (secrets as usize + 1).min(LONGEST / self.each);
        // What a generator leaves as it was is equal octets, and not those of the secrets before.
        self.octets.clear();
        self.octets.resize(wanted, 0);
        let many = Many {
            length: self.bytes,
            few: self.few,
        };
        fill(&mut self.octets, many)?;
        if self.draw == Draw::Alphanumeric {
            sampling::keep_symbols(&mut self.octets);
        }
        Ok(())
    }

    pub(super) fn secrets(&self) -> impl Iterator<Item = &[u8]> {
        self.octets.chunks_exact(self.bytes)
    }
}
