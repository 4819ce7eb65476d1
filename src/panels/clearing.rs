//! Clear, in any panel: it says what is left in another one, and pressed once more it clears that, too.

use leptos::prelude::untrack;

use crate::browser::list;
use crate::state::Holdings;
use crate::state::Notice;
use crate::text;
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
