//! Selecting text for a copy by hand.

use web_sys::Node;

/// Selects all that an element shows. `false` when the browser would not.
pub fn select(node: &Node) -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| selection.select_all_children(node).is_ok())
}
