//! Panels in a real document without the rest of the page, and what a reader does with them.

use app::browser::document::document;
use app::panels::Draw;
use app::panels::Panel;
use app::panels::check;
use app::panels::generate::Generate;
use app::panels::generate::State;
use app::panels::rotate;
use app::panels::sets;
use app::panels::sign;
use app::panels::verify;
use app::state::CurrentSecret;
use app::state::Generated;
use app::state::Handles;
use app::state::Handover;
use app::state::Holdings;
use app::state::Notice;
use app::state::Places;
use app::state::Preset;
use app::state::Workspace;
use js_sys::JsString;
use js_sys::Promise;
use js_sys::Reflect;
use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use leptos::mount::mount_to;
use leptos::prelude::Owner;
use leptos::prelude::RwSignal;
use leptos::view;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;
use web_sys::EventInit;
use web_sys::HtmlElement;
use web_sys::window;

/// 32 bytes as text; as hex only 16, too few for HS256.
pub const TEXT: &str = "0123456789abcdef0123456789abcdef";
pub const OTHER: &str = "fedcba9876543210fedcba9876543210";

/// What a panel is lent.
pub fn handles() -> Handles {
    handles_with(Algorithm::Hs256)
}

/// The same, with a secret for this algorithm.
pub fn handles_with(algorithm: Algorithm) -> Handles {
    workspace_with(algorithm, Format::Base64Url).1
}

/// A secret for this algorithm in this format, and what a panel is lent of it.
pub fn workspace_with(algorithm: Algorithm, format: Format) -> (Workspace, Handles) {
    let owner = Owner::new();
    let lent = owner.with(|| {
        let (generated, _) = Generated::first(algorithm, format, &Preset::default());
        let workspace = Workspace::new(generated);
        let handles = Handles {
            label: Panel::Generate.label(),
            current: CurrentSecret::of(workspace),
            variable: RwSignal::new("JWT_SECRET".to_owned()),
            places: Places::new(Notice::new()),
            handover: Handover::new(),
            holdings: Holdings::new(),
        };
        (workspace, handles)
    });
    // The panels are never taken down, and follow these signals as long as the document lasts.
    std::mem::forget(owner);
    lent
}

/// Where a panel is drawn.
fn section() -> HtmlElement {
    let document = document().unwrap();
    let section = document.create_element("section").unwrap();
    document.body().unwrap().append_child(&section).unwrap();
    section.unchecked_into()
}

/// Sign and Verify, or Check: of each as many as a document may hold.
pub struct Bench {
    section: HtmlElement,
}

impl Bench {
    /// Draws the panels.
    pub async fn new() -> Self {
        Self::lent(handles()).await
    }

    /// Draws Sign and Verify with what they are lent.
    pub async fn lent(handles: Handles) -> Self {
        Self::drawn(
            &[(Panel::Sign, sign::draw), (Panel::Verify, verify::draw)],
            handles,
        )
        .await
    }

    /// Draws Check.
    pub async fn check() -> Self {
        Self::drawn(&[(Panel::Check, check::draw)], handles()).await
    }

    /// Draws Generate, with its secret.
    pub async fn generate(workspace: Workspace, handles: Handles) -> Self {
        let owner = Owner::new();
        let state = owner.with(|| State::new(workspace, handles, &Preset::default(), None));
        // Likewise.
        std::mem::forget(owner);
        let section = section();
        mount_to(section.clone(), move || view! { <Generate state /> }).forget();
        let bench = Self { section };
        bench.settled().await;
        bench
    }

    /// Draws Rotate.
    pub async fn rotate() -> Self {
        Self::rotate_with(handles()).await
    }

    /// Draws Rotate with what it is lent.
    pub async fn rotate_with(handles: Handles) -> Self {
        Self::drawn(&[(Panel::Rotate, rotate::draw)], handles).await
    }

    /// Draws Sets.
    pub async fn sets() -> Self {
        Self::drawn(&[(Panel::Sets, sets::draw)], handles()).await
    }

    async fn drawn(panels: &[(Panel, Draw)], handles: Handles) -> Self {
        let section = section();
        for (panel, draw) in panels {
            let label = panel.label();
            draw(section.clone(), Handles { label, ..handles });
        }
        let bench = Self { section };
        bench.settled().await;
        bench
    }

    /// What has changed has been followed.
    pub async fn settled(&self) {
        leptos::task::tick().await;
        leptos::task::tick().await;
        // An answer that is still looked for comes in later tasks.
        self.until(|panel| !panel.busy()).await;
    }

    /// Whether an answer is still looked for.
    pub fn busy(&self) -> bool {
        let busy = self.section.query_selector("[aria-busy=true]");
        busy.unwrap().is_some()
    }

    /// Puts a text into a field, and waits for nothing.
    pub fn type_into(&self, hook: &str, text: &str) {
        put(&self.hook(hook), &text.into(), "input");
    }

    /// Puts a text into a field and leaves it.
    pub fn change(&self, hook: &str, text: &str) {
        put(&self.hook(hook), &text.into(), "change");
    }

    /// The choice of a select.
    pub fn picked(&self, name: &str) -> String {
        let value = Reflect::get(&self.find(&format!("select[name={name}]")), &"value".into());
        value.unwrap().as_string().unwrap()
    }

    /// Waits until the panel is so; a test that waits in vain is ended by its runner.
    pub async fn until(&self, is_so: impl Fn(&Self) -> bool) {
        while !is_so(self) {
            let frame = Promise::new(&mut |resolve, _| {
                window().unwrap().request_animation_frame(&resolve).unwrap();
            });
            JsFuture::from(frame).await.unwrap();
        }
    }

    pub fn find(&self, selector: &str) -> HtmlElement {
        let found = self.section.query_selector(selector).unwrap();
        found
            .unwrap_or_else(|| panic!("there is no {selector}"))
            .unchecked_into()
    }

    pub fn hook(&self, name: &str) -> HtmlElement {
        self.find(&format!("[data-testid={name}], #{name}"))
    }

    /// The texts of all elements that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let found = self.section.query_selector_all(selector).unwrap();
        (0..found.length())
            .map(|at| found.item(at).unwrap().text_content().unwrap())
            .collect()
    }

    pub fn text(&self, hook: &str) -> String {
        self.hook(hook).text_content().unwrap()
    }

    pub fn value(&self, hook: &str) -> String {
        let value = Reflect::get(&self.hook(hook), &"value".into()).unwrap();
        value.as_string().unwrap()
    }

    /// What is said below a field.
    pub fn hint(&self, field: &str) -> String {
        self.find(&format!("#{field}-hint")).text_content().unwrap()
    }

    /// Whether a field is marked as wrong.
    pub fn wrong(&self, field: &str) -> bool {
        self.hook(field).get_attribute("aria-invalid").as_deref() == Some("true")
    }

    pub fn answer(&self) -> [String; 2] {
        let answer = self.hook("verify-result");
        ["data-state", "data-code"].map(|name| answer.get_attribute(name).unwrap())
    }

    /// The word for the answer, and what is the matter.
    pub fn heading(&self) -> String {
        let heading = self.find("[data-testid=verify-result] h2");
        heading.text_content().unwrap()
    }

    /// The way that made the signer's key, if it is another.
    pub fn cause(&self) -> Option<String> {
        self.hook("verify-result").get_attribute("data-cause")
    }

    /// What stands in place of the secret, if that is none.
    pub fn mistaken(&self) -> Option<String> {
        self.hook("verify-result").get_attribute("data-mistaken")
    }

    /// Whether what is seldom changed is unfolded.
    pub fn unfolded(&self) -> bool {
        self.find(".folded").has_attribute("open")
    }

    /// An attribute of each element that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<Option<String>> {
        let found = self.section.query_selector_all(selector).unwrap();
        (0..found.length())
            .map(|at| found.item(at).unwrap().unchecked_into::<HtmlElement>())
            .map(|element| element.get_attribute(name))
            .collect()
    }

    /// The codes of the remedies, in the order of their buttons.
    pub fn remedies(&self) -> Vec<String> {
        let codes = self.attributes("[data-testid=verify-remedy]", "data-remedy");
        codes.into_iter().map(Option::unwrap).collect()
    }

    /// Which secret made the signature, if one did.
    pub fn signed_by(&self) -> Option<String> {
        self.hook("verify-result").get_attribute("data-signed-by")
    }

    #[track_caller]
    pub fn answers(&self, state: &str, code: &str) {
        assert_eq!(
            self.answer(),
            [state, code],
            "{}",
            self.text("verify-result")
        );
    }

    #[track_caller]
    pub fn says(&self, hook: &str, part: &str) {
        let said = self.text(hook);
        assert!(said.contains(part), "{part:?} is not in {said:?}");
    }

    pub async fn fill(&self, hook: &str, text: &str) {
        self.fill_with(hook, &text.into()).await;
    }

    /// With a text that need not be one in UTF-8.
    pub async fn fill_with(&self, hook: &str, text: &JsString) {
        put(&self.hook(hook), text, "input");
        self.settled().await;
    }

    pub async fn pick(&self, name: &str, value: &str) {
        put(
            &self.find(&format!("select[name={name}]")),
            &value.into(),
            "change",
        );
        self.settled().await;
    }

    pub async fn click(&self, hook: &str) {
        self.hook(hook).click();
        self.settled().await;
    }

    /// Unfolds the sample tokens, with a secret that has one under each reading.
    pub async fn unfold_samples(&self) {
        if self.text("token").is_empty() {
            self.click("sample-secret").await;
        }
        self.find(".samples").set_attribute("open", "").unwrap();
        self.until(|panel| !panel.text("sample-utf8").is_empty())
            .await;
    }

    /// Signs what stands in the fields.
    pub async fn sign_with(&self, secret: &str, reading: &str) -> String {
        self.pick("sign-reading", reading).await;
        self.fill("sign-secret", secret).await;
        let token = self.text("token");
        assert_ne!(token, "", "{}", self.hint("sign-secret"));
        token
    }
}

fn put(field: &HtmlElement, value: &JsString, kind: &str) {
    Reflect::set(field, &"value".into(), value).unwrap();
    // A choice that there is not leaves a list without one.
    let kept = Reflect::get(field, &"value".into()).unwrap();
    assert!(js_sys::Object::is(&kept, value));
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict(kind, &init).unwrap();
    field.dispatch_event(&event).unwrap();
}
