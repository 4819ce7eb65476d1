//! The secret itself and what can be done with it.

use jwt_secrets::Format;
use leptos::prelude::*;

use super::FirstWords;
use super::State;
use super::Words;
use super::facts::FactList;
use super::settings::label;
use crate::state::Workspace;
use crate::text::Explain as _;
use crate::ui::Button;
use crate::ui::CopyButton;
use crate::ui::live;
use crate::ui::there;
use crate::ui::truth;
use crate::ui::write_secret;

#[component]
pub fn SecretCard(state: State) -> impl IntoView {
    let t = Words::here();
    let workspace = state.workspace;
    write_secret(
        state.secret,
        move || workspace.format() != Format::Jwk,
        move || workspace.revealed().then(|| workspace.text()).flatten(),
    );
    let absent = move || !workspace.has_secret();
    let (before, after) = FirstWords::here().heading.around();
    let after = move || after.with(&[("format", label(workspace.format()))]);
    view! {
        <div class="hero">
            <div class="heading">
                <p>
                    {before}
                    <strong>{live(move || workspace.algorithm().to_string())}</strong>
                    {live(after)}
                </p>
                <Button
                    testid="hide"
                    name=t.hide_or_show
                    label=t.hide
                    second=t.show
                    key="H"
                    pressed=live(move || Some(truth(!workspace.revealed())))
                    on_click=Box::new(move || workspace.toggle_revealed())
                />
            </div>
            <div class="plate">
                <output
                    node_ref=state.secret
                    class="secret"
                    data-testid="secret"
                    data-format=live(move || Some(workspace.format().name()))
                    data-size=live(move || Some(size(characters(workspace))))
                    data-hidden=live(move || Some(truth(state.hidden())))
                    tabindex=live(move || scrolls(workspace.format(), characters(workspace)).then_some("0"))
                    aria-live="off"
                    aria-label=t.secret_label
                    translate="no"
                    spellcheck="false"
                ></output>
                <Fault workspace />
            </div>
            <FactList workspace />
            <div class="actions">
                <CopyButton
                    testid="copy"
                    label=t.copy
                    class="primary"
                    key="C"
                    disabled=live(absent)
                    copying=state.copying()
                />
                <Button
                    testid="regenerate"
                    label=t.new_secret
                    class="renew"
                    key="N"
                    handle=state.renew
                    on_click=Box::new(move || state.regenerate())
                />
                <Button
                    testid="download"
                    label=t.download
                    disabled=live(absent)
                    on_click=Box::new(move || state.save())
                />
                <Button
                    testid="clear"
                    label=t.clear
                    disabled=live(move || !state.clearable())
                    on_click=Box::new(move || state.clear())
                />
                <p class="status" role="status" data-testid="status">
                    {live(move || state.notice().text())}
                </p>
            </div>
        </div>
    }
}

/// How much room the text needs, for the style sheet: it fits the same plate in a smaller print, or is scrolled there.
pub fn size(characters: usize) -> &'static str {
    match characters {
        0..=48 => "short",
        49..=72 => "medium",
        73..=144 => "large",
        _ => "long",
    }
}

/// Whether it may have to be scrolled, by keys too.
pub fn scrolls(format: Format, characters: usize) -> bool {
    format == Format::Jwk || size(characters) == "long"
}

fn characters(workspace: Workspace) -> usize {
    workspace.facts().map_or(0, |facts| facts.characters)
}

/// Why there is no secret: randomness failed, or it was cleared.
#[component]
fn Fault(workspace: Workspace) -> impl IntoView {
    let t = Words::here();
    let faulty = move || workspace.fault().is_some();
    let explanation = move || {
        let fault = workspace.fault();
        fault.map_or_else(String::new, |error| error.explain().sentences())
    };
    view! {
        <div
            class="alert"
            role=live(move || faulty().then_some("alert"))
            data-code=live(move || workspace.fault().map(|error| error.code()))
            hidden=there(move || !faulty())
        >
            <strong>{t.fault_headline}</strong>
            <p>{live(explanation)}</p>
        </div>
        <p class="empty" hidden=there(move || faulty() || workspace.has_secret())>{t.no_secret}</p>
    }
}
