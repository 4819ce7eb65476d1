//! The frame around the panels: navigation by hash, the page's state for style sheets and tests, the shortcuts.

use leptos::prelude::*;

use crate::browser::document;
use crate::browser::keyboard;
use crate::browser::lifecycle;
use crate::browser::location;
use crate::browser::page;
use crate::browser::preferences::Preference;
use crate::browser::theme;
use crate::panels::Generate;
use crate::panels::Later;
use crate::panels::Panel;
use crate::preset;
use crate::state::Workspace;
use crate::text::text;
use crate::ui::Button;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::word;

/// The panels, and the guide, which is no panel but a document of its own.
const NAVIGATION: [Option<Panel>; 4] = [
    Some(Panel::Generate),
    Some(Panel::Sign),
    None,
    Some(Panel::Proof),
];

/// Which key presses which button.
const SHORTCUTS: [(&str, &str); 3] = [("c", "copy"), ("n", "regenerate"), ("h", "hide")];

#[component]
pub fn App() -> impl IntoView {
    let (first, wanted) = preset::parse(&location::hash());
    let workspace = Workspace::new(&wanted);
    let panel = RwSignal::new(first);
    location::on_hash(move |hash| {
        let (next, wanted) = preset::parse(&hash);
        panel.set(next);
        if wanted != preset::Preset::default() {
            workspace.apply(&wanted);
        }
    });
    // Nothing secret waits in the back/forward cache; coming back from it shows a fresh secret.
    lifecycle::on_transition(move || workspace.forget(), move || workspace.regenerate());
    let shortcuts = RwSignal::new(Preference::Shortcuts.load().is_none());
    keyboard::on_key(move |key| {
        let pressed = SHORTCUTS
            .iter()
            .find(|(shortcut, _)| shortcut.eq_ignore_ascii_case(key));
        if let Some((_, testid)) = pressed
            .filter(|_| shortcuts.get_untracked() && panel.get_untracked() == Panel::Generate)
        {
            document::click(testid);
        }
    });
    let view = view! {
        <Masthead panel />
        <main>
            <Generate panel workspace />
            <Later panel=Panel::Sign current=panel workspace />
            <Later panel=Panel::Proof current=panel workspace />
        </main>
        <Footer shortcuts />
    };
    follow(move || {
        document::set_root_data("data-shortcuts", if shortcuts.get() { "on" } else { "off" });
    });
    // After the effects of the view above, which write the secret into the page.
    follow(move || {
        document::set_root_data(
            "data-app",
            if workspace.fault().is_some() {
                "failed"
            } else {
                "ready"
            },
        );
    });
    view
}

#[component]
fn Masthead(panel: RwSignal<Panel>) -> impl IntoView {
    let t = text();
    let links: Vec<_> = NAVIGATION
        .into_iter()
        .map(|to| {
            let current = live(move || (Some(panel.get()) == to).then_some("page"));
            let (address, label) = to.map_or(("guide/", t.guide), |to| (to.address(), to.label(t)));
            view! { <a href=address aria-current=current>{label}</a> }
        })
        .collect();
    view! {
        <header class="masthead">
            <p class="brand">{t.name}</p>
            <nav aria-label=t.panels>{links}</nav>
            <p class="offline">
                <span class="installing">{t.offline_installing}</span>
                <span class="ready">{t.offline_ready}</span>
                <span class="online">{t.offline_not}</span>
            </p>
            <Button testid="update" label=t.update class="update" on_click=Box::new(page::start_waiting_version) />
            <Button testid="theme" label=t.theme class="theme" on_click=Box::new(theme::toggle) />
        </header>
    }
}

#[component]
fn Footer(shortcuts: RwSignal<bool>) -> impl IntoView {
    let t = text();
    let requests = RwSignal::new(page::requests_since_complete().to_string());
    page::on_request(move || requests.set(page::requests_since_complete().to_string()));
    let switch = move || {
        shortcuts.update(|on| *on = !*on);
        Preference::Shortcuts.store((!shortcuts.get_untracked()).then_some("off"));
    };
    view! {
        <footer>
            <p>{t.requests_since} {live(move || requests.get())} ". " <a href="#proof">{t.see_proof}</a> "."</p>
            <p class="shortcuts">
                <span>{t.shortcuts}</span>
                " "
                <Button
                    testid="shortcuts-off"
                    label=t.shortcuts_off
                    pressed=live(move || Some(word(!shortcuts.get())))
                    on_click=Box::new(switch)
                />
            </p>
        </footer>
    }
}
