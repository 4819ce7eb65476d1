//! A secret as a picture: one dot for each bit that is one. A weak secret shows stripes.

use std::fmt::Write as _;

use leptos::prelude::*;
use zeroize::Zeroizing;

use super::Handle;
use super::follow;

/// Bits in a row, and rows: as many as the shortest secret has. What a longer one has beyond is not drawn.
const SIDE: usize = 16;

/// The class of a picture that was there from the start.
pub const STILL: &str = "dots";

/// What draws: handed bits, it gives the outline of their picture.
pub type Pen = fn(&mut dyn Iterator<Item = bool>) -> Zeroizing<String>;

/// The picture of the bits that `draw` lends to the pen, and an empty one while there are none.
#[component]
pub fn BitGrid(
    label: &'static str,
    draw: impl Fn(Pen) -> Option<Zeroizing<String>> + 'static,
) -> impl IntoView {
    let path = Handle::new();
    follow(move || {
        let outline = draw(outline);
        let Some(path) = path.get() else {
            return;
        };
        // The first picture stands still. After it, the other of two names for the same motion, so that it begins anew.
        let class = match path.get_attribute("class").as_deref() {
            None => STILL,
            Some("dots again") => "dots anew",
            Some(_) => "dots again",
        };
        for (name, value) in [
            ("d", outline.as_deref().map_or("", String::as_str)),
            ("class", class),
        ] {
            // Fails only for a name that is no attribute name.
            let _ = path.set_attribute(name, value);
        }
    });
    view! {
        <svg class="bit-grid" role="img" aria-label=label viewBox="0 0 16 16">
            <path node_ref=path></path>
        </svg>
    }
}

/// The SVG path: a round dot of no length in the middle of each cell whose bit is one, row by row.
pub fn outline(bits: &mut dyn Iterator<Item = bool>) -> Zeroizing<String> {
    // "M15.5 15.5h0" at most: no buffer is given back half-written while it grows.
    let mut shape = Zeroizing::new(String::with_capacity(SIDE * SIDE * 12));
    for (cell, _) in bits.take(SIDE * SIDE).enumerate().filter(|(_, bit)| *bit) {
        // Writing to a String cannot fail.
        let _ = write!(shape, "M{}.5 {}.5h0", cell % SIDE, cell / SIDE);
    }
    shape
}
