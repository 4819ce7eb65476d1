//! The start: the first secret is drawn and written into the document as it came, without a framework. The app comes in a
//! part of its own, right after it, and takes that very secret over.

use std::cell::RefCell;

use jwt_secrets::SecretError;
use web_sys::Element;
use web_sys::HtmlElement;

use crate::browser::document;
use crate::browser::events::listen;
use crate::browser::location;
use crate::browser::page;
use crate::panels::Panel;
use crate::panels::generate::Drawn;
use crate::state::Address;
use crate::state::Generated;
use crate::state::Preference;
use crate::state::Preset;

/// The element that the whole page is drawn into.
const APP: &str = "app";

thread_local! {
    /// The first secret, until the app takes it over.
    static FIRST: RefCell<Option<First>> = const { RefCell::new(None) };
}

/// The first secret, and what it was made by.
pub struct First {
    /// The address at that time.
    pub hash: String,
    pub preset: Preset,
    /// What of the preset is impossible.
    pub problem: Option<SecretError>,
    pub generated: Generated,
}

impl First {
    fn draw() -> Self {
        let hash = location::hash();
        let address = Address::read(&hash);
        let preset = match Panel::named(address.panel) {
            Panel::Generate => Preset::read(address.preset),
            _ => Preset::default(),
        };
        let (generated, problem) = Generated::first(
            Preference::Algorithm.choice(),
            Preference::Format.choice(),
            &preset,
        );
        Self {
            hash,
            preset,
            problem,
            generated,
        }
    }

    /// The panel that the address names.
    pub fn panel(&self) -> Panel {
        Panel::named(Address::read(&self.hash).panel)
    }

    /// The one that was drawn, or another in its place if the page was left meanwhile.
    pub fn take() -> Self {
        FIRST.take().unwrap_or_else(Self::draw)
    }
}

/// Draws the first secret and shows it, and lets the app take over when it is there.
pub fn start() {
    let Some(shell) = document::element(APP) else {
        return;
    };
    let first = First::draw();
    if let Some(panel) = document::element(Panel::Generate.section()) {
        if first.panel() == Panel::Generate {
            let name = first.preset.name.clone().unwrap_or_default();
            Drawn(&panel).show(&first.generated, &name);
        } else {
            panel.set_hidden(true);
            mark_current(&shell, first.panel());
        }
    }
    FIRST.set(Some(first));
    // Nothing secret waits in the back/forward cache.
    listen(
        "pagehide",
        Box::new(|_| {
            let panel = document::element(Panel::Generate.section());
            if let (Some(_), Some(panel)) = (FIRST.take(), panel) {
                Drawn(&panel).erase();
            }
        }),
    );
    wasm_bindgen_futures::spawn_local(async {
        let Ok(take_over) = part::app().await else {
            FIRST.take();
            return page::fail("not-completed");
        };
        take_over(shell);
    });
}

/// Marks the panel's link as that of the page.
fn mark_current(shell: &Element, panel: Panel) {
    let link = |selector: &str| shell.query_selector(selector).ok().flatten();
    // Both fail only for a name that is no attribute name.
    if let Some(before) = link("nav [aria-current]") {
        let _ = before.remove_attribute("aria-current");
    }
    if let Some(link) = link(&format!("nav [href='{}']", panel.address())) {
        let _ = link.set_attribute("aria-current", "page");
    }
}

/// What the app's part gives: it draws the app in place of what the element has.
type TakeOver = fn(HtmlElement);

/// Everything that only this reaches goes into the app's part: the framework above all.
mod part {
    #[cfg(not(feature = "split"))]
    use std::future::Ready;
    #[cfg(not(feature = "split"))]
    use std::future::ready;

    use super::TakeOver;
    use crate::panels::Unlinked;

    #[cfg(feature = "split")]
    #[wasm_split_helpers::wasm_split(app, fallible)]
    #[allow(
        clippy::unnecessary_wraps,
        reason = "the load, which the macro puts in front, can fail"
    )]
    pub fn app() -> Result<TakeOver, Unlinked> {
        Ok(crate::frame::take_over)
    }

    #[cfg(not(feature = "split"))]
    pub fn app() -> Ready<Result<TakeOver, Unlinked>> {
        ready(Ok(crate::frame::take_over))
    }
}
