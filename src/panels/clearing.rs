//! Clear, in any panel: it says what is left in another one, and pressed once more it clears that, too.

use leptos::prelude::untrack;

use crate::browser::events::listen;
use crate::browser::lifecycle;
use crate::browser::list;
use crate::state::Handles;
use crate::state::Holdings;
use crate::state::Notice;
use crate::text;
use crate::typed;
use crate::ui::Words;

/// Forgets what the panel of this label holds, by `own`, and what the others hold if that was offered last. `cleared` is
/// said when nothing is left anywhere.
pub fn clear(
    label: &'static str,
    holdings: Holdings,
    notice: Notice,
    own: &dyn Fn(),
    cleared: &'static str,
) {
    // The offer to clear the others, if they hold something.
    let offer = || {
        let panels = untrack(|| holdings.besides(label));
        let listed = || list::all(text::tag(), &panels);
        (!panels.is_empty()).then(|| Words::here().left.with(&[("panels", &listed())]))
    };
    let offered = offer().is_some_and(|offer| offer == untrack(|| notice.text()));
    own();
    if offered {
        holdings.clear_besides(label);
    }
    notice.say(offer().unwrap_or_else(|| cleared.to_owned()));
}

/// What a panel does that holds something secret: it forgets that when the page is left, as the generated secret is
/// forgotten, and says in the table of holdings whether it holds something, and how that is forgotten.
pub fn hold(
    handles: Handles,
    holds: impl Fn() -> bool + 'static,
    forget: impl Fn() + Copy + 'static,
) {
    lifecycle::on_transition(forget, || ());
    handles.holdings.register(handles.label, holds, forget);
}

/// The same in a panel with an address: what was said there is about a moment that is over when somebody comes back.
pub fn keep(
    handles: Handles,
    notice: Notice,
    holds: impl Fn() -> bool + 'static,
    forget: impl Fn() + Copy + 'static,
) {
    hold(handles, holds, forget);
    listen("hashchange", Box::new(move |_| notice.clear()));
}

/// What the panel's Clear does.
pub fn of(handles: Handles, notice: Notice, forget: impl Fn() + 'static) -> Box<dyn Fn()> {
    let cleared = typed::Words::here().cleared;
    Box::new(move || clear(handles.label, handles.holdings, notice, &forget, cleared))
}
