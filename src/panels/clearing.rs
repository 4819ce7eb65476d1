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
    let left = || {
        let panels = untrack(|| holdings.besides(label));
        if panels.is_empty() {
            return cleared.to_owned();
        }
        let panels = list::all(text::tag(), &panels);
        Words::here().left.with(&[("panels", &panels)])
    };
    let offered = untrack(|| notice.text()) == left();
    own();
    if offered {
        holdings.clear_besides(label);
    }
    notice.say(left());
}
