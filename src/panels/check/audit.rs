//! Whether the secret of a token is among those that everybody tries first: the search, how far it is, and what came of it.

use jwt_secrets::jws;
use leptos::prelude::*;
use worker::Finding;
use worker::Progress;
use worker::Report;

use super::outcome::Outcome;
use super::state::CheckForm;
use super::words::Words;
use crate::bridge::Audit;
use crate::bridge::Bridge;
use crate::browser::field;
use crate::text::Explain as _;
use crate::typed;
use crate::ui::Handle;
use crate::ui::Named;
use crate::ui::PrivateField;
use crate::ui::Remark;
use crate::ui::StartStop;
use crate::ui::follow;
use crate::ui::live;
use crate::ui::show_foreign;
use crate::ui::there;

#[component]
pub fn TokenAudit(
    form: CheckForm,
    outcome: RwSignal<Outcome>,
    /// Whether there is a token to look at.
    open: impl Fn() -> bool + Copy + Send + 'static,
) -> impl IntoView {
    let t = &Words::here().audit;
    let found = Handle::new();
    let remark = RwSignal::new(Remark::default());
    // What was said is about another token, or other words.
    follow(move || {
        form.track();
        untrack(|| reset(outcome, found));
    });
    let running = move || outcome.with(Outcome::is_running);
    let progress = move || outcome.with(Outcome::progress);
    let list = form.list.on("change", Box::new(move |_| form.edited()));
    let tried = move || Some(progress().tried.to_string());
    view! {
        <div class="card audit" hidden=there(move || !open())>
            <h2>{t.headline}</h2>
            <p>{t.promise}</p>
            <div class="fields">
                <PrivateField
                    id="audit-words"
                    field=form.words
                    label=t.words
                    rows=1
                    remark=remark
                    on_edit=Box::new(move || form.edited())
                />
                <div class="field">
                    <label for="audit-file">{t.list}</label>
                    <input
                        node_ref=list
                        id="audit-file"
                        data-testid="audit-file"
                        type="file"
                        aria-describedby="audit-file-hint"
                    />
                    <p id="audit-file-hint" class="hint">{t.list_hint}</p>
                </div>
            </div>
            <div class="actions">
                <StartStop
                    start=Named { testid: "audit-start", label: t.start }
                    stop=Named { testid: "audit-cancel", label: t.cancel }
                    running
                    ready=live(|| true)
                    on_start=Box::new(move || start(form, outcome, found))
                    on_stop=Box::new(Bridge::cancel)
                />
                <progress
                    data-testid="audit-progress"
                    max="1"
                    aria-label=t.progress
                    value=live(move || Some(progress().done.to_string()))
                    hidden=there(move || !running())
                ></progress>
            </div>
            <div
                class="result"
                role="status"
                data-testid="audit-result"
                data-state=live(move || Some(outcome.with(Outcome::state)))
                data-tried=live(tried)
                data-rate=live(move || Some(progress().rate.round().to_string()))
                data-source=live(move || outcome.with(Outcome::source))
                data-cause=live(move || outcome.with(Outcome::cause))
            >
                <p>{live(move || outcome.with(Outcome::sentence))}</p>
                <output
                    node_ref=found
                    class="found"
                    data-testid="audit-found"
                    aria-live="off"
                    translate="no"
                    spellcheck="false"
                ></output>
                <p>{live(move || outcome.with(Outcome::hint))}</p>
            </div>
        </div>
    }
}

fn reset(outcome: RwSignal<Outcome>, found: Handle) {
    if outcome.with_untracked(Outcome::is_running) {
        Bridge::cancel();
    }
    show_foreign(found, None);
    outcome.set(Outcome::Idle);
}

fn start(form: CheckForm, outcome: RwSignal<Outcome>, found: Handle) {
    form.notice.clear();
    show_foreign(found, None);
    let pasted = jws::tidy(&typed::pasted(form.input));
    let words = typed::pasted(form.words);
    let list = form
        .list
        .get()
        .map(|list| field::file(&list))
        .unwrap_or_default();
    let audit = Audit {
        token: pasted.token(),
        algorithm: None,
        words: &words,
        list: &list,
    };
    outcome.set(Outcome::Running(Progress::default()));
    let heard = move |report| match report {
        Report::Progress(progress) => drop(outcome.try_set(Outcome::Running(progress))),
        Report::Found(finding, progress) => {
            show_foreign(found, Some(&text(&finding)));
            outcome.try_set(Outcome::found(&finding, progress));
        }
        Report::Clean(progress) => drop(outcome.try_set(Outcome::Clean(progress))),
        Report::Failed(fault) => {
            let progress = outcome.try_with_untracked(Outcome::progress);
            outcome.try_set(Outcome::Failed(fault, progress.unwrap_or_default()));
        }
        Report::Strength(_) | Report::Made(_) => {}
    };
    if let Err(error) = Bridge::audit(&audit, heard) {
        outcome.set(Outcome::Refused(error.explain().sentences()));
    }
}

/// As it can be shown: bytes that are no text as U+FFFD.
fn text(finding: &Finding) -> zeroize::Zeroizing<String> {
    let mut text = zeroize::Zeroizing::new(String::with_capacity(3 * finding.text.len()));
    for chunk in finding.text.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    text
}
