//! A draw that is long enough for many secrets.

use crate::Draw;
use crate::Recipe;
use crate::SecretError;
use crate::sampling;
use zeroize::Zeroizing;

/// As much as `crypto.getRandomValues` gives at once.
const LONGEST: usize = 65_536;

/// What fills a buffer with octets for many secrets of this length.
pub(super) type FillMany<'a> = &'a mut dyn FnMut(&mut [u8], usize) -> Result<(), SecretError>;

/// Octets of many secrets, which are overwritten by the next draw.
pub(super) struct Block {
    octets: Zeroizing<Vec<u8>>,
    /// Of one secret.
    bytes: usize,
    draw: Draw,
}

impl Block {
    pub(super) fn new(recipe: Recipe) -> Self {
        Self {
            octets: Zeroizing::new(Vec::with_capacity(LONGEST)),
            bytes: recipe.bytes(),
            draw: recipe.format().draw(),
        }
    }

    /// Draws for so many secrets, or fewer.
    pub(super) fn draw(&mut self, secrets: u32, fill: FillMany<'_>) -> Result<(), SecretError> {
        let each = match self.draw {
            Draw::Octets => self.bytes,
            Draw::Alphanumeric => sampling::drawn_for(self.bytes),
        };
        // One more than is asked for, for one that is drawn again.
        let wanted = each * (secrets as usize + 1).min(LONGEST / each);
        // What a generator leaves as it was is equal octets, and not those of the secrets before.
        self.octets.clear();
        self.octets.resize(wanted, 0);
        fill(&mut self.octets, self.bytes)?;
        if self.draw == Draw::Alphanumeric {
            sampling::keep_symbols(&mut self.octets);
        }
        Ok(())
    }

    pub(super) fn secrets(&self) -> impl Iterator<Item = &[u8]> {
        self.octets.chunks_exact(self.bytes)
    }
}
