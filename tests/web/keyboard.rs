use std::cell::RefCell;
use std::rc::Rc;

use app::browser::document::document;
use app::browser::keyboard::on_key;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::EventTarget;
use web_sys::KeyboardEvent;
use web_sys::KeyboardEventInit;

fn press(target: &EventTarget, key: &str, adjust: impl Fn(&KeyboardEventInit)) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    adjust(&init);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    target.dispatch_event(&event).unwrap();
}

fn added(tag: &str, kind: &str) -> web_sys::Element {
    let document = document().unwrap();
    let element = document.create_element(tag).unwrap();
    if !kind.is_empty() {
        element.set_attribute("type", kind).unwrap();
    }
    document.body().unwrap().append_child(&element).unwrap();
    element
}

#[wasm_bindgen_test]
fn a_plain_key_counts_only_while_nobody_types() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let hear = heard.clone();
    on_key(move |key| hear.borrow_mut().push(key.to_owned()));
    let body: EventTarget = document().unwrap().body().unwrap().into();

    press(&body, "c", |_| {});
    press(&added("input", "radio"), "n", |_| {});
    assert_eq!(*heard.borrow(), ["c", "n"]);

    for field in [
        added("input", "number"),
        added("input", ""),
        added("textarea", ""),
        added("select", ""),
    ] {
        press(&field, "c", |_| {});
    }
    press(&body, "c", |init| init.set_ctrl_key(true));
    press(&body, "c", |init| init.set_meta_key(true));
    press(&body, "c", |init| init.set_alt_key(true));
    press(&body, "c", |init| init.set_repeat(true));
    press(&body, "c", |init| init.set_is_composing(true));
    assert_eq!(*heard.borrow(), ["c", "n"]);
}
