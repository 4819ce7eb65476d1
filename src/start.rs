//! The start: the first secret is drawn and written into the document as it came, without a framework. The app comes in a
//! part of its own, right after it, and takes that very secret over.

use std::cell::RefCell;
use std::pin::pin;
use std::task::Context;
use std::task::Poll;
use std::task::Waker;

use jwt_secrets::SecretError;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use web_sys::HtmlElement;

use crate::browser::document;
use crate::browser::events::listen;
use crate::browser::location;
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

/// Draws the first secret and shows it.
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
}

/// The script calls this once, when the app's part is `linked`, or when it cannot be.
#[wasm_bindgen]
pub fn complete(linked: bool) {
    if !linked {
        FIRST.take();
        return;
    }
    // What is linked is ready when it is asked for.
    let app = pin!(part::app());
    let ready = app.poll(&mut Context::from_waker(Waker::noop()));
    if let (Poll::Ready(take_over), Some(shell)) = (ready, document::element(APP)) {
        take_over(shell);
    }
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
    use super::TakeOver;

    #[cfg(feature = "split")]
    #[wasm_split_helpers::wasm_split(app, wasm_split_path = self::linked)]
    pub fn app() -> TakeOver {
        crate::frame::take_over
    }

    #[cfg(not(feature = "split"))]
    pub fn app() -> std::future::Ready<TakeOver> {
        std::future::ready(crate::frame::take_over)
    }

    /// In the place of the splitter's own: it would load the part, and bring what runs futures into the first module. The
    /// script does that, see [`complete`](super::complete).
    #[cfg(feature = "split")]
    mod linked {
        pub mod rt {
            use std::convert::Infallible;
            use std::ffi::c_void;
            use std::future::Ready;
            use std::future::ready;
            use std::pin::Pin;

            pub type LoadCallbackFn = extern "C" fn(*const c_void, bool);
            type Load = unsafe extern "C" fn(LoadCallbackFn, *const c_void);

            pub struct LazySplitLoader;

            impl LazySplitLoader {
                pub const fn new(_: Load) -> Self {
                    Self
                }
            }

            pub fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Ready<Result<(), Infallible>> {
                ready(Ok(()))
            }
        }
    }
}
