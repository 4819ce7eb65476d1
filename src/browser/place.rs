//! Where a reader is in the document: what has the focus, and what is selected. It outlives the elements, where others like
//! them come in their place.

use wasm_bindgen::JsCast as _;
use web_sys::Element;
use web_sys::FocusOptions;
use web_sys::HtmlElement;
use web_sys::Node;

use super::document::document;

/// The way from an element down to a node, by what number of a child each step is.
type Way = Vec<u32>;

/// What has the focus, and from where to where is selected.
#[derive(Default)]
pub struct Place {
    focus: Option<Way>,
    selection: Option<[(Way, u32); 2]>,
}

impl Place {
    /// Where the reader of an element is.
    pub fn of_reader(root: &Element) -> Self {
        let selection = web_sys::window()
            .and_then(|window| window.get_selection().ok().flatten())
            .filter(|selection| !selection.is_collapsed());
        let ends = selection.and_then(|selection| {
            let anchor = way(root, &selection.anchor_node()?)?;
            let focus = way(root, &selection.focus_node()?)?;
            Some([
                (anchor, selection.anchor_offset()),
                (focus, selection.focus_offset()),
            ])
        });
        let focused = document().and_then(|document| document.active_element());
        Self {
            focus: focused.and_then(|focused| way(root, &focused)),
            selection: ends,
        }
    }

    /// Brings the reader there in an element of the same build.
    pub fn restore(&self, root: &Element) {
        let element = self.focus.as_ref().and_then(|way| node(root, way));
        if let Some(Ok(element)) = element.map(Node::dyn_into::<HtmlElement>) {
            let still = FocusOptions::new();
            still.set_prevent_scroll(true);
            // Fails only for an element that cannot take the focus.
            let _ = element.focus_with_options(&still);
        }
        let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
        if let (Some(selection), Some([anchor, focus])) = (selection, &self.selection)
            && let (Some(from), Some(to)) = (node(root, &anchor.0), node(root, &focus.0))
        {
            // Fails only for a place that the other element does not have: then nothing is selected.
            let _ = selection.set_base_and_extent(&from, anchor.1, &to, focus.1);
        }
    }
}

/// From `root` down to a node in it; nothing for one that is elsewhere.
fn way(root: &Element, to: &Node) -> Option<Way> {
    let mut way = Way::new();
    let mut node = to.clone();
    while !node.is_same_node(Some(root)) {
        let mut before = 0;
        let mut sibling = node.previous_sibling();
        while let Some(other) = sibling {
            before += u32::from(counts(&other));
            sibling = other.previous_sibling();
        }
        way.push(before);
        node = node.parent_node()?;
    }
    way.reverse();
    (!way.is_empty()).then_some(way)
}

fn node(root: &Element, way: &[u32]) -> Option<Node> {
    let mut node: Node = root.clone().into();
    for step in way {
        let mut before = *step;
        let mut child = node.first_child()?;
        loop {
            if counts(&child) {
                if before == 0 {
                    break;
                }
                before -= 1;
            }
            child = child.next_sibling()?;
        }
        node = child;
    }
    Some(node)
}

/// Whether it is seen: frameworks leave comments and empty texts.
fn counts(node: &Node) -> bool {
    match node.node_type() {
        Node::ELEMENT_NODE => true,
        Node::TEXT_NODE => node
            .text_content()
            .is_some_and(|text| !text.trim().is_empty()),
        _ => false,
    }
}
