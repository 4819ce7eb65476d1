//! Where on the screen an element is.

use web_sys::Element;
use web_sys::ScrollIntoViewOptions;
use web_sys::ScrollLogicalPosition;

/// Brings an element onto the screen, as little as that takes and without motion; the whole of it, or as much as there is
/// room for. What has the focus keeps it.
pub fn bring(element: &Element) {
    let least = ScrollIntoViewOptions::new();
    least.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&least);
}
