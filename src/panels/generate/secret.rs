//! The secret itself and what can be done with it.

use std::rc::Rc;

use jwt_secrets::Format;
use leptos::prelude::*;

use super::facts::FactList;
use super::settings::label;
use crate::browser::download;
use crate::state::Workspace;
use crate::text::explained;
use crate::text::text;
use crate::ui::Button;
use crate::ui::CopyButton;
use crate::ui::live;
use crate::ui::word;
use crate::ui::write_secret;

/// The ids of the elements that show a secret.
const SECRET: &str = "secret";
const LINE: &str = "env-line";

#[component]
pub fn SecretCard(workspace: Workspace) -> impl IntoView {
    let t = text();
    write_secret(
        SECRET,
        move || workspace.format() != Format::Jwk,
        move || workspace.revealed().then(|| workspace.text()).flatten(),
    );
    write_secret(
        LINE,
        || false,
        move || workspace.revealed().then(|| workspace.line()).flatten(),
    );
    let absent = move || !workspace.has_secret();
    let hidden = move || Some(word(!workspace.revealed()));
    let heading = move || format!(" {}, {}", t.secret, label(workspace.format()));
    let clear = move || {
        workspace.forget();
        workspace.say(t.cleared);
    };
    view! {
        <div class="hero">
            <div class="heading">
                <p>
                    <strong>{live(move || workspace.algorithm().to_string())}</strong>
                    {live(heading)}
                </p>
                <Button testid="hide" label=t.hide key="H" pressed=live(hidden) on_click=Box::new(move || workspace.toggle_revealed()) />
            </div>
            <output
                id=SECRET
                class="secret"
                data-testid=SECRET
                data-format=live(move || Some(workspace.format().name()))
                data-hidden=live(hidden)
                aria-live="off"
                aria-label=t.secret_label
                translate="no"
                spellcheck="false"
            ></output>
            <Fault workspace />
            <FactList workspace />
            <div class="actions">
                <CopyButton
                    testid="copy"
                    label=t.copy
                    class="primary"
                    key="C"
                    disabled=live(absent)
                    read=Rc::new(move || untrack(|| workspace.text()))
                    shown=SECRET
                    on_done=Rc::new(move |copied| workspace.say(copied.sentence(t.copied)))
                />
                <Button testid="regenerate" label=t.new_secret key="N" on_click=Box::new(move || workspace.regenerate()) />
                <Button testid="download" label=t.download disabled=live(absent) on_click=Box::new(move || save(workspace)) />
                <Button testid="clear" label=t.clear disabled=live(absent) on_click=Box::new(clear) />
            </div>
            <div class="line">
                <code id=LINE data-testid=LINE translate="no"></code>
                <CopyButton
                    testid="copy-env-line"
                    label=t.copy_line
                    disabled=live(absent)
                    read=Rc::new(move || untrack(|| workspace.line()))
                    shown=LINE
                    on_done=Rc::new(move |copied| workspace.say(copied.sentence(t.copied_line)))
                />
            </div>
            <p class="status" role="status" data-testid="status">
                {live(move || workspace.notice())}
            </p>
        </div>
    }
}

/// Why there is no secret: randomness failed, or it was cleared.
#[component]
fn Fault(workspace: Workspace) -> impl IntoView {
    let t = text();
    let faulty = move || workspace.fault().is_some();
    let explanation = live(move || match workspace.fault() {
        Some(error) => explained(&error, error.hint()),
        None => String::new(),
    });
    view! {
        <div
            class="alert"
            role=live(move || faulty().then_some("alert"))
            data-code=live(move || workspace.fault().map(|error| error.code()))
            hidden=live(move || !faulty())
        >
            <strong>{t.fault_headline}</strong>
            <p>{explanation}</p>
        </div>
        <p class="empty" hidden=live(move || faulty() || workspace.has_secret())>{t.no_secret}</p>
    }
}

fn save(workspace: Workspace) {
    let Some(secret) = untrack(|| workspace.text()) else {
        return;
    };
    let (name, kind) = match untrack(|| workspace.format()) {
        Format::Jwk => ("jwt-secret.jwk.json", "application/jwk+json"),
        _ => ("jwt-secret.txt", "text/plain"),
    };
    let t = text();
    workspace.say(match download::save(name, kind, &secret) {
        Ok(()) => t.downloaded,
        Err(_) => t.download_failed,
    });
}
