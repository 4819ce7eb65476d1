//! Bulk: as many secrets of the recipe as are asked for. It stands in Generate, in the place of the one secret there.

mod card;
mod list;
mod name;
mod outcome;
mod state;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::Event;
use web_sys::HtmlElement;
use web_sys::KeyboardEvent;

use self::card::Card;
use self::list::List;
use self::state::BulkForm;
pub use self::words::Words;
use crate::browser::document::document;
use crate::browser::events::listen_to;
use crate::browser::keyboard;
use crate::panels::Panel;
use crate::panels::clearing;
use crate::state::Handles;
use crate::ui::follow;
use crate::ui::there;
use crate::ui::truth;

/// Where a number is typed, in the bar of Generate, which came before this.
const FIELD: &str = "#count";

/// Marks the panel around this one while more than one secret is asked for; the style sheet hides what is of the one then.
const MANY: &str = "data-many";

/// Draws the panel into its section.
pub fn draw(section: HtmlElement, handles: Handles) {
    let around = section.parent_element();
    let field = around
        .as_ref()
        .and_then(|around| around.query_selector(FIELD).ok()?);
    mount_to(section, move || {
        let form = BulkForm::new(handles, field.as_ref());
        follow(move || {
            let many = form.stands();
            // What was said is of what is not seen any more.
            form.notice.clear();
            if let Some(around) = &around {
                // Fails only for a name that is no attribute name.
                let _ = around.set_attribute(MANY, truth(many));
            }
        });
        keep_keys(form);
        // What is said in Generate of an address comes before this would hear of it.
        clearing::hold(handles, move || form.holds(), move || form.clear());
        // It stands in Generate: that its one secret is left is said by another sentence.
        let label = Panel::Generate.label();
        let cleared = Words::here().cleared;
        let own = move || form.clear();
        let clear = move || clearing::clear(label, handles.holdings, form.notice, &own, cleared);
        view! {
            <div class="card bulk" hidden=there(move || !form.stands())>
                <Card form field clear=Box::new(clear) />
                <List form />
            </div>
        }
    })
    .forget();
}

/// The keys that copy and replace are for the one secret, which is not seen.
fn keep_keys(form: BulkForm) {
    let Some(document) = document() else {
        return;
    };
    let keep = move |event: Event| {
        let hidden = untrack(|| form.stands());
        let pressed = event.dyn_ref::<KeyboardEvent>();
        if pressed.is_some_and(|event| hidden && is_for_the_one(event)) {
            event.prevent_default();
        }
    };
    listen_to(&document, "keydown", Box::new(keep));
}

fn is_for_the_one(event: &KeyboardEvent) -> bool {
    let key = event.key().to_ascii_lowercase();
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
    !modified && ["c", "n"].contains(&key.as_str()) && !keyboard::is_typing(event)
}
