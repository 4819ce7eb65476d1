//! A handle to an element that is on the page: how our own code reaches it. An id or a test hook never is, for two panels
//! may carry the same.

use std::cell::RefCell;

use leptos::tachys::html::element::ElementType;
use leptos::tachys::html::node_ref::NodeRefContainer;
use wasm_bindgen::JsCast as _;
use web_sys::Element;
use web_sys::HtmlElement;

use crate::browser::events::Listener;
use crate::browser::events::listen_to;
use crate::browser::sight;

thread_local! {
    static SLOTS: RefCell<Vec<Slot>> = const { RefCell::new(Vec::new()) };
}

#[derive(Default)]
struct Slot {
    element: Option<Element>,
    /// What is to hear an event of the element, until there is one.
    listener: Option<(&'static str, Listener)>,
}

/// For `node_ref` of an element of any kind; empty until that is on the page. Made once for an element, and kept as long as
/// the page: panels stay.
#[derive(Clone, Copy)]
pub struct Handle(usize);

impl Handle {
    pub fn new() -> Self {
        Self(SLOTS.with_borrow_mut(|slots| {
            slots.push(Slot::default());
            slots.len() - 1
        }))
    }

    /// Hears an event of the element, or one that bubbles up to it, from when it is there. Leptos has `on:` for this, which
    /// is 2.6 KB of the first load.
    #[must_use]
    pub fn on(self, event: &'static str, listener: Listener) -> Self {
        self.slot(|slot| slot.listener = Some((event, listener)));
        self
    }

    /// The element. Effects run when it is there.
    pub fn get(self) -> Option<Element> {
        self.slot(|slot| slot.element.clone())?
    }

    /// Whether it has the focus, or has just been switched off with it.
    pub fn has_focus(self) -> bool {
        self.get()
            .is_some_and(|element| element.matches(":focus") == Ok(true))
    }

    /// Gives it the focus.
    pub fn focus(self) {
        if let Some(Ok(element)) = self.get().map(Element::dyn_into::<HtmlElement>) {
            // Fails only for an element that cannot take the focus.
            let _ = element.focus();
        }
    }

    /// Brings it onto the screen, if it is not there.
    pub fn show(self) {
        if let Some(element) = self.get() {
            sight::bring(&element);
        }
    }

    /// Puts another element in place of this one, and leads to that from now on. What heard the first does not hear it.
    pub fn replace<E>(self, replace: impl FnOnce(&Element) -> Result<Element, E>) {
        if let Some(Ok(element)) = self.get().map(|element| replace(&element)) {
            self.slot(|slot| slot.element = Some(element));
        }
    }

    fn slot<T>(self, change: impl FnOnce(&mut Slot) -> T) -> Option<T> {
        SLOTS.with_borrow_mut(|slots| slots.get_mut(self.0).map(change))
    }
}

impl Default for Handle {
    fn default() -> Self {
        Self::new()
    }
}

impl<E: ElementType> NodeRefContainer<E> for Handle {
    fn load(self, element: &Element) {
        load(self, element);
    }
}

/// The same for every type of element.
fn load(handle: Handle, element: &Element) {
    let listener = handle.slot(|slot| {
        slot.element = Some(element.clone());
        slot.listener.take()
    });
    if let Some(Some((event, listener))) = listener {
        listen_to(element, event, listener);
    }
}
