//! A handle to an element that is on the page: how our own code reaches it. An id or a test hook never is, for two panels
//! may carry the same.

use std::cell::RefCell;

use leptos::tachys::html::element::ElementType;
use leptos::tachys::html::node_ref::NodeRefContainer;
use web_sys::Element;

thread_local! {
    static ELEMENTS: RefCell<Vec<Option<Element>>> = const { RefCell::new(Vec::new()) };
}

/// For `node_ref` of an element of any kind; empty until that is on the page. Made once for an element, and kept as long as
/// the page: panels stay.
#[derive(Clone, Copy)]
pub struct Handle(usize);

impl Handle {
    pub fn new() -> Self {
        Self(ELEMENTS.with_borrow_mut(|elements| {
            elements.push(None);
            elements.len() - 1
        }))
    }

    /// The element. Effects run when it is there.
    pub fn get(self) -> Option<Element> {
        ELEMENTS.with_borrow(|elements| elements.get(self.0).cloned().flatten())
    }
}

impl Handle {
    /// Puts another element in place of this one, and leads to that from now on.
    pub fn replace<E>(self, replace: impl FnOnce(&Element) -> Result<Element, E>) {
        if let Some(Ok(element)) = self.get().map(|element| replace(&element)) {
            self.hold(element);
        }
    }

    fn hold(self, element: Element) {
        ELEMENTS.with_borrow_mut(|elements| {
            if let Some(slot) = elements.get_mut(self.0) {
                *slot = Some(element);
            }
        });
    }
}

impl Default for Handle {
    fn default() -> Self {
        Self::new()
    }
}

impl<E: ElementType> NodeRefContainer<E> for Handle {
    fn load(self, element: &Element) {
        self.hold(element.clone());
    }
}
