//! A few secrets, each with a button that copies it.

use leptos::prelude::*;

use super::state::BulkForm;
use super::state::LISTED;
use super::words::Words;
use crate::ui::Copied;
use crate::ui::CopyButton;
use crate::ui::Copying;
use crate::ui::Handle;
use crate::ui::Tick;
use crate::ui::live;
use crate::ui::there;
use crate::ui::write_secret;

#[component]
pub fn List(form: BulkForm) -> impl IntoView {
    let rows: Vec<_> = (0..LISTED)
        .map(|place| view! { <Row form place /> })
        .collect();
    let t = Words::here();
    view! {
        <p class="empty" hidden=there(move || form.length() == 0 || form.revealed())>
            {t.hidden}
        </p>
        <ol
            class="list"
            data-testid="bulk-list"
            aria-label=t.list
            hidden=there(move || form.length() == 0)
        >
            {rows}
        </ol>
    }
}

#[component]
fn Row(form: BulkForm, place: usize) -> impl IntoView {
    let t = Words::here();
    let shown = Handle::new();
    write_secret(
        shown,
        || false,
        move || form.revealed().then(|| form.secret(place)).flatten(),
    );
    let said = move |copied: Copied| form.notice.say(copied.sentence(t.copied));
    let copying = Copying::new(
        move || untrack(|| form.secret(place)),
        shown,
        Tick::of(form.notice),
        said,
    );
    view! {
        <li hidden=there(move || form.length() <= place)>
            <code node_ref=shown data-testid="bulk-secret" translate="no"></code>
            <CopyButton
                testid="bulk-copy"
                label=t.copy
                disabled=live(move || form.length() <= place)
                copying
            />
        </li>
    }
}
