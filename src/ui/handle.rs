//! A handle to an element that is on the page: how our own code reaches it. An id or a test hook never is, for two panels
//! may carry the same.

use leptos::prelude::*;
use leptos::tachys::html::element::ElementType;
use leptos::tachys::html::node_ref::NodeRefContainer;
use web_sys::Element;

/// For `node_ref` of an element of any kind; empty until that is on the page.
#[derive(Clone, Copy)]
pub struct Handle(RwSignal<Option<Element>, LocalStorage>);

impl Handle {
    pub fn new() -> Self {
        Self(RwSignal::new_local(None))
    }

    /// The element. Whoever follows signals is called again once it is there.
    pub fn get(self) -> Option<Element> {
        self.0.get()
    }

    /// The same, for those who follow nothing.
    pub fn now(self) -> Option<Element> {
        self.0.try_get_untracked().flatten()
    }
}

impl Default for Handle {
    fn default() -> Self {
        Self::new()
    }
}

impl<E: ElementType> NodeRefContainer<E> for Handle {
    fn load(self, element: &Element) {
        self.0.set(Some(element.clone()));
    }
}
