//! The frame around the panels: navigation by hash, the page's state for style sheets and tests.

mod section;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

pub use self::section::Section;
pub use self::words::Words;
use crate::browser::document;
use crate::browser::lifecycle;
use crate::browser::location;
use crate::browser::page;
use crate::browser::place::Place;
use crate::panels::Panel;
use crate::panels::generate;
use crate::panels::generate::Generate;
use crate::start::First;
use crate::state::Address;
use crate::state::CurrentSecret;
use crate::state::Handles;
use crate::state::Handover;
use crate::state::Holdings;
use crate::state::Notice;
use crate::state::Places;
use crate::state::Preference;
use crate::state::Workspace;
use crate::ui::Button;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::spawn;
use crate::ui::there;
use crate::ui::truth;

/// Draws the app in place of what the document has, in one go: a reader who has selected something there, or is at a link,
/// is left where they are.
pub fn take_over(shell: HtmlElement) {
    let reader = Place::of_reader(&shell);
    shell.set_text_content(None);
    let first = First::take();
    mount_to(shell.clone(), move || view! { <App first /> }).forget();
    // After what the views follow, which writes the secret.
    spawn(async move { reader.restore(&shell) });
}

#[component]
fn App(first: First) -> impl IntoView {
    let current = RwSignal::new(first.panel());
    let First {
        hash,
        preset,
        problem,
        generated,
    } = first;
    let workspace = Workspace::new(generated);
    let handles = Handles {
        label: Panel::Generate.label(),
        current: CurrentSecret::of(workspace),
        variable: RwSignal::new(preset.name.clone().unwrap_or_default().to_string()),
        places: Places::new(Notice::new()),
        handover: Handover::new(),
        holdings: Holdings::new(),
    };
    let state = generate::State::new(workspace, handles, &preset, problem.as_ref());
    let go = move |hash: String| {
        let address = Address::read(&hash);
        let panel = Panel::named(address.panel);
        current.set(panel);
        // A preset belongs to the panel that it names.
        if panel == Panel::Generate {
            state.follow(address.preset);
        }
    };
    location::on_hash(go);
    // Somebody was faster than the app.
    let here = location::hash();
    if here != hash {
        go(here);
    }
    // Nothing secret waits in the back/forward cache; coming back from it shows a fresh secret.
    let leave = move || {
        state.forget();
        handles.handover.forget();
    };
    lifecycle::on_transition(leave, move || state.regenerate());
    let shortcuts = RwSignal::new(Preference::Shortcuts.load().is_none());
    state.listen(move || shortcuts.get_untracked() && current.get_untracked() == Panel::Generate);
    let sections: Vec<_> = Panel::BESIDE
        .iter()
        .map(|panel| view! { <Section panel=*panel current handles /> })
        .collect();
    let view = view! {
        <Masthead current />
        <main>
            <section
                id=Panel::Generate.section()
                data-state=live(move || Some(state.progress()))
                hidden=there(move || current.get() != Panel::Generate)
            >
                <Generate state />
            </section>
            {sections}
        </main>
        <Footer shortcuts />
    };
    follow(move || {
        document::set_root_data("data-shortcuts", if shortcuts.get() { "on" } else { "off" });
    });
    // After the effects of the view above, which write the secret into the page.
    follow(move || {
        let state = if workspace.fault().is_some() {
            "failed"
        } else {
            "ready"
        };
        // A program that has stopped stays so.
        if document::root_data("data-failure").is_none() {
            document::set_root_data("data-app", state);
        }
    });
    view
}

#[component]
fn Masthead(current: RwSignal<Panel>) -> impl IntoView {
    let t = Words::here();
    // The guide is no panel but a document of its own.
    let links: Vec<_> = Panel::BAR
        .iter()
        .map(|panel| (Some(*panel), panel.address(), panel.label()))
        .chain([(None, "guide/", t.guide)])
        .map(|(panel, address, label)| {
            let current = live(move || (Some(current.get()) == panel).then_some("page"));
            view! { <a href=address aria-current=current>{label}</a> }
        })
        .collect();
    view! {
        <a class="skip" href=live(move || Some(current.get().start()))>{t.skip}</a>
        <header class="masthead">
            <p class="brand">{t.name}</p>
            <Button testid="update" label=t.update class="update" on_click=Box::new(page::start_waiting_version) />
            <nav aria-label=t.panels>{links}</nav>
            <div class="marks">
                <a
                    class="offline"
                    href=Panel::Proof.address()
                    aria-current=live(move || (current.get() == Panel::Proof).then_some("page"))
                >
                    <span class="installing">{t.offline_installing}</span>
                    <span class="ready">{t.offline_ready}</span>
                    <span class="online">{t.offline_not}</span>
                </a>
                <Button testid="theme" label=t.theme class="theme" on_click=Box::new(page::toggle_theme) />
            </div>
        </header>
    }
}

#[component]
fn Footer(shortcuts: RwSignal<bool>) -> impl IntoView {
    let t = Words::here();
    let requests = RwSignal::new(page::requests_to_others());
    page::on_change(move || requests.set(page::requests_to_others()));
    let switch = move || {
        shortcuts.update(|on| *on = !*on);
        Preference::Shortcuts.store((!shortcuts.get_untracked()).then_some("off"));
    };
    view! {
        <footer>
            <p>
                {live(move || t.requests.with(&[("count", &requests.get().to_string())]))}
                " "
                <a href="#proof">{t.see_proof}</a>
            </p>
            <p class="shortcuts">
                <span>{t.shortcuts}</span>
                " "
                <Button
                    testid="shortcuts-off"
                    label=t.shortcuts_off
                    pressed=live(move || Some(truth(!shortcuts.get())))
                    on_click=Box::new(switch)
                />
            </p>
        </footer>
    }
}
