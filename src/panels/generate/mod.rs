//! Generate: a secret is there when the page is.

mod facts;
mod next;
mod settings;

use jwt_secrets::Format;
use leptos::html::Code;
use leptos::html::Output;
use leptos::prelude::*;
use web_sys::HtmlElement;

use self::facts::FactList;
use self::facts::Picture;
use self::next::Next;
use self::settings::Settings;

use crate::browser::download;
use crate::state::Notice;
use crate::state::Workspace;
use crate::text::text;
use crate::ui::Button;
use crate::ui::Copied;
use crate::ui::CopyButton;
use crate::ui::write_secret;

#[component]
pub fn Generate(#[prop(into)] open: Signal<bool>) -> impl IntoView {
    let t = text();
    let workspace = expect_context::<Workspace>();
    let state = move || match (workspace.fault(), workspace.has_secret()) {
        (Some(_), _) => "error",
        (None, true) => "done",
        (None, false) => "idle",
    };
    view! {
        <section id="panel-generate" data-state=state hidden=move || !open.get()>
            <h1>{t.headline}</h1>
            <p class="promise">{t.promise}</p>
            <div class="card workspace">
                <Secret />
                <Picture />
            </div>
            <Settings />
            <Next />
        </section>
    }
}

/// The secret itself and what can be done with it.
#[component]
fn Secret() -> impl IntoView {
    let t = text();
    let workspace = expect_context::<Workspace>();
    let secret = NodeRef::<Output>::new();
    let line = NodeRef::<Code>::new();
    let secret_element = move || secret.get_untracked().map(HtmlElement::from);
    let line_element = move || line.get_untracked();
    write_secret(
        move || secret.get().map(HtmlElement::from),
        move || workspace.format() != Format::Jwk,
        move || workspace.revealed().then(|| workspace.text()).flatten(),
    );
    write_secret(
        move || line.get(),
        || false,
        move || workspace.revealed().then(|| workspace.line()).flatten(),
    );
    let absent = Signal::derive(move || !workspace.has_secret());
    let said = move |taken: Notice| {
        move |copied: Copied| {
            workspace.say(match copied {
                Copied::Taken => taken.clone(),
                Copied::Selected => Notice::CopyByHand,
                Copied::Refused => Notice::CopyHidden,
            });
        }
    };
    view! {
        <div class="hero">
            <div class="heading">
                <p><strong>{move || workspace.algorithm().alg()}</strong> " " {t.secret} ", " {move || workspace.format().name()}</p>
                <Button
                    testid="hide"
                    label=t.hide
                    key="H"
                    pressed=Signal::derive(move || !workspace.revealed())
                    on_click=move || workspace.toggle_revealed()
                />
            </div>
            <output
                node_ref=secret
                class="secret"
                data-testid="secret"
                data-format=move || workspace.format().name()
                data-hidden=move || !workspace.revealed()
                aria-live="off"
                translate="no"
                spellcheck="false"
            ></output>
            <Fault />
            <FactList />
            <div class="actions">
                <CopyButton
                    testid="copy"
                    label=t.copy
                    class="primary"
                    key="C"
                    disabled=absent
                    read=move || untrack(|| workspace.text())
                    shown=secret_element
                    on_done=move |copied| said(Notice::Copied)(copied)
                />
                <Button testid="regenerate" label=t.new_secret key="N" on_click=move || workspace.regenerate() />
                <Button testid="download" label=t.download disabled=absent on_click=move || save(workspace) />
                <Button testid="clear" label=t.clear disabled=absent on_click=move || {
                    workspace.forget();
                    workspace.say(Notice::Cleared);
                } />
            </div>
            <div class="line">
                <code node_ref=line data-testid="env-line" translate="no"></code>
                <CopyButton
                    testid="copy-env-line"
                    label=t.copy_line
                    disabled=absent
                    read=move || untrack(|| workspace.line())
                    shown=line_element
                    on_done=move |copied| said(Notice::CopiedLine)(copied)
                />
            </div>
            <p class="status" role="status" data-testid="status">{move || workspace.notice().map(sentence)}</p>
        </div>
    }
}

/// Why there is no secret.
#[component]
fn Fault() -> impl IntoView {
    let t = text();
    let workspace = expect_context::<Workspace>();
    move || match workspace.fault() {
        Some(error) => Some(
            view! {
                <div class="alert" role="alert" data-code=error.code()>
                    <strong>{t.fault_headline}</strong>
                    <p>{error.to_string()}</p>
                    <p>{error.hint()}</p>
                </div>
            }
            .into_any(),
        ),
        None if !workspace.has_secret() => {
            Some(view! { <p class="empty">{t.no_secret}</p> }.into_any())
        }
        None => None,
    }
}

fn save(workspace: Workspace) {
    let Some(text) = untrack(|| workspace.text()) else {
        return;
    };
    let (name, kind) = match untrack(|| workspace.format()) {
        Format::Jwk => ("jwt-secret.jwk.json", "application/jwk+json"),
        _ => ("jwt-secret.txt", "text/plain"),
    };
    workspace.say(match download::save(name, kind, &text) {
        Ok(()) => Notice::Downloaded,
        Err(_) => Notice::DownloadFailed,
    });
}

fn sentence(notice: Notice) -> String {
    let t = text();
    match notice {
        Notice::Copied => t.copied.to_owned(),
        Notice::CopiedLine => t.copied_line.to_owned(),
        Notice::CopyByHand => t.copy_by_hand.to_owned(),
        Notice::CopyHidden => t.copy_hidden.to_owned(),
        Notice::Downloaded => t.downloaded.to_owned(),
        Notice::DownloadFailed => t.download_failed.to_owned(),
        Notice::Cleared => t.cleared.to_owned(),
        Notice::PresetIgnored(error) => format!("{}{error} {}", t.preset_ignored, error.hint()),
    }
}
