//! Secrets by the thousand: up to ten million of one recipe, as the lines of a file.
//!
//! They are drawn in blocks of 65,536 octets. Where one block is enough for all, each secret goes through the health tests
//! that every other draw goes through, and no stretch of ten octets may be there twice. Of more blocks, the first secret and
//! the last go through them, and no eight octets at a place that eight divides may be all alike.
//!
//! Each secret goes through a filter that knows all before it: no two of a file begin with the same eight octets. Of several
//! blocks, a generator that comes round within 65,536 octets divided by the length of a secret, gives the same draw again, or
//! leaves more than a 128th of one as it was, makes so many equal ones that it is refused.

mod block;
mod count;
mod filter;
mod layout;
mod symbols;

pub use count::Count;
pub use layout::Layout;

use self::block::Block;
use self::block::FillMany;
use self::filter::Filter;
use crate::Format;
use crate::Recipe;
use crate::SecretError;
use crate::digest;
use crate::export::VariableName;
use crate::generator;
use crate::jwk;

/// A file of secrets that is written piece by piece.
///
/// ```
/// use jwt_secrets::bulk::{Bulk, Count, Layout};
/// use jwt_secrets::export::VariableName;
/// use jwt_secrets::{Algorithm, Format, Recipe};
/// use zeroize::Zeroizing;
///
/// # #[cfg(not(target_arch = "wasm32"))] {
/// let recipe = Recipe::new(Algorithm::Hs256, Format::Base64Url, None)?;
/// let mut bulk = Bulk::new(recipe, Count::parse("3")?, Layout::Csv, VariableName::default());
/// let mut file = Zeroizing::new(Vec::new());
/// while !bulk.is_done() {
///     bulk.write(&mut file)?;
/// }
/// let text = std::str::from_utf8(&file)?;
/// let (head, rows) = text.split_once('\n').ok_or("no row")?;
/// assert_eq!(head, "number,secret");
/// assert_eq!(rows.lines().count(), 3);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Bulk {
    recipe: Recipe,
    count: Count,
    layout: Layout,
    name: VariableName,
    made: u32,
    again: u32,
    filter: Filter,
    block: Block,
}

impl Bulk {
    /// A file of so many secrets. The name is that of the variables where the layout has any.
    #[must_use]
    pub fn new(recipe: Recipe, count: Count, layout: Layout, name: VariableName) -> Self {
        Self {
            recipe,
            count,
            layout,
            name,
            made: 0,
            again: 0,
            filter: Filter::new(count.get()),
            block: Block::new(recipe, count),
        }
    }

    /// Appends what one draw gives: some thousand secrets, or those that are left.
    ///
    /// # Errors
    ///
    /// Those of [`Secret::generate`](crate::Secret::generate). What was written before is not to be used then.
    pub fn write(&mut self, file: &mut Vec<u8>) -> Result<(), SecretError> {
        self.write_with(file, &mut generator::fill_many)
    }

    fn write_with(
        &mut self,
        file: &mut Vec<u8>,
        generator: FillMany<'_>,
    ) -> Result<(), SecretError> {
        let left = self.count.get() - self.made;
        if left == 0 {
            return Ok(());
        }
        if self.made == 0 {
            file.extend_from_slice(self.layout.head().as_bytes());
        }
        self.block.draw(left, generator)?;
        self.append(file);
        digest::wipe_stack();
        if is_too_often(self.again, self.made) {
            return Err(SecretError::RandomnessBroken);
        }
        Ok(())
    }

    /// Appends the secrets of the block. What is computed at once stands on the stack meanwhile.
    #[inline(never)]
    fn append(&mut self, file: &mut Vec<u8>) {
        // All before the first is encoded: the memory of a large filter is slow, and so the processor asks for many words of
        // it at a time.
        let secrets = self.block.secrets();
        let news: Vec<_> = secrets.map(|octets| self.filter.is_new(octets)).collect();
        let encode = self.encoder();
        for (octets, is_new) in self.block.secrets().zip(news) {
            if self.made == self.count.get() {
                break;
            }
            if !is_new {
                self.again += 1;
                continue;
            }
            self.made += 1;
            self.layout
                .open(self.made, &self.name, self.recipe.format(), file);
            encode(self, octets, file);
            self.layout.close(self.recipe.format(), file);
        }
    }

    /// Called by a pointer, so that none becomes a part of the loop: a browser first runs slow code, and takes 3 ms to make its
    /// fast code of the short loop, 24 of one with all of these in it.
    fn encoder(&self) -> fn(&Self, &[u8], &mut Vec<u8>) {
        match self.recipe.format() {
            Format::Base64Url => |_, octets, file| symbols::base64url(octets, file),
            Format::Base64 => |_, octets, file| symbols::base64(octets, file),
            Format::Hex => |_, octets, file| symbols::hex(octets, file),
            Format::Alphanumeric => |_, octets, file| file.extend_from_slice(octets),
            Format::Jwk => |bulk, octets, file| {
                let document = jwk::document(octets, bulk.recipe.algorithm());
                bulk.layout.quote(&document, file);
            },
        }
    }

    /// How many secrets are written.
    #[must_use]
    pub const fn made(&self) -> u32 {
        self.made
    }

    /// How many were drawn again because the filter took them for one that was there.
    #[must_use]
    pub const fn drawn_again(&self) -> u32 {
        self.again
    }

    /// Whether all are written.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.made == self.count.get()
    }
}

/// The filter is wrong about one in 500 at most, see there. A generator for which it is wrong about one in 128, and 32
/// more, repeats itself.
const fn is_too_often(again: u32, made: u32) -> bool {
    again > 32 + made / 128
}

#[cfg(test)]
mod tests;
