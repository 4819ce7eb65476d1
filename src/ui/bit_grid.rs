//! A secret as a picture: one dot for each bit that is one. A weak secret shows stripes.

use std::fmt::Write as _;

use leptos::prelude::*;
use zeroize::Zeroizing;

use super::Handle;
use super::follow;

/// Most bytes that are drawn sixteen bits wide; longer secrets get wider pictures, not endless ones.
const NARROW: usize = 64;
const MEDIUM: usize = 256;

/// What draws: handed octets, it gives the outline of their picture.
pub type Pen = fn(&[u8]) -> Zeroizing<String>;

/// The picture of the octets that `draw` lends to the pen, and an empty one while there are none.
#[component]
pub fn BitGrid(
    label: &'static str,
    /// The length in bytes, which gives the picture its shape even while it shows nothing.
    bytes: impl Fn() -> usize + 'static,
    draw: impl Fn(Pen) -> Option<Zeroizing<String>> + 'static,
) -> impl IntoView {
    let (grid, path) = (Handle::new(), Handle::new());
    follow(move || {
        let (Some(grid), Some(path)) = (grid.get(), path.get()) else {
            return;
        };
        let columns = columns(bytes());
        let rows = (bytes() * 8).div_ceil(columns);
        let outline = draw(outline);
        for (element, name, value) in [
            (&grid, "viewBox", &*format!("0 0 {columns} {rows}")),
            (&grid, "data-columns", &columns.to_string()),
            (&path, "d", outline.as_deref().map_or("", String::as_str)),
        ] {
            // Fails only for a name that is no attribute name.
            let _ = element.set_attribute(name, value);
        }
    });
    view! {
        <svg node_ref=grid class="bit-grid" role="img" aria-label=label>
            <path node_ref=path></path>
        </svg>
    }
}

const fn columns(bytes: usize) -> usize {
    if bytes <= NARROW {
        16
    } else if bytes <= MEDIUM {
        32
    } else {
        64
    }
}

/// The SVG path: a round dot of no length in the middle of each cell whose bit is one, most significant bit first.
fn outline(octets: &[u8]) -> Zeroizing<String> {
    let columns = columns(octets.len());
    // "M63.5 127.5h0" at most: no buffer is given back half-written while it grows.
    let mut shape = Zeroizing::new(String::with_capacity(octets.len() * 8 * 13));
    for (index, octet) in octets.iter().enumerate() {
        for bit in (0..8).filter(|bit| octet & (0x80 >> bit) != 0) {
            let cell = index * 8 + bit;
            // Writing to a String cannot fail.
            let _ = write!(shape, "M{}.5 {}.5h0", cell % columns, cell / columns);
        }
    }
    shape
}
