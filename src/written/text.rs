//! The text for a target.

use jwt_secrets::TargetError;
use jwt_secrets::assess::env::Reader;
use jwt_secrets::export::Form;
use jwt_secrets::export::GITIGNORE;
use jwt_secrets::export::READERS;
use jwt_secrets::export::Target;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::Outcome;
use super::TargetWords;
use super::Words;
use super::say_saved;
use crate::browser::download;
use crate::state::Notice;
use crate::text::Variables;
use crate::typed;
use crate::ui::Button;
use crate::ui::CopyButton;
use crate::ui::Copying;
use crate::ui::Handle;
use crate::ui::Select;
use crate::ui::Tick;
use crate::ui::live;
use crate::ui::there;
use crate::ui::truth;
use crate::ui::write_secret;

/// What is written, and for what. The closures follow signals.
pub struct Writing {
    /// The place of the target in [`Target::ALL`].
    pub target: Box<dyn Fn() -> usize + Send + Sync>,
    pub text: Box<Write>,
    /// What the file is called.
    pub file: Box<dyn Fn(&Target) -> String + Send + Sync>,
    /// How it is read, by what the page says of the target and the name of its file.
    pub reads: Box<Reads>,
    /// Whether the secret may be seen.
    pub revealed: Box<dyn Fn() -> bool + Send + Sync>,
    pub notice: Notice,
}

/// Writes for a target and for one who reads it, where that is chosen; nothing where there is no secret.
pub type Write =
    dyn Fn(&Target, Option<Reader>) -> Option<Result<Zeroizing<String>, TargetError>> + Send + Sync;

/// See [`Writing::reads`].
pub type Reads = dyn Fn(&TargetWords, &str) -> String + Send + Sync;

/// The test hooks of a text.
#[derive(Clone, Copy)]
pub struct Hooks {
    /// The name of the field for who reads a `.env` file.
    pub reader: &'static str,
    pub form: &'static str,
    pub text: &'static str,
    pub refused: &'static str,
    pub copy: &'static str,
    pub download: &'static str,
    pub reading: &'static str,
}

/// A field in which a reader of `.env` files is chosen, and that another was.
#[derive(Clone, Copy)]
struct Chosen {
    field: Handle,
    changes: RwSignal<u32>,
}

impl Chosen {
    fn reader(self) -> Option<Reader> {
        self.changes.track();
        let code = typed::text(self.field);
        Reader::ALL.into_iter().find(|one| one.code() == *code)
    }
}

impl Writing {
    fn target(&self) -> &'static Target {
        let all = Target::ALL;
        all.get((self.target)()).copied().unwrap_or(all[0])
    }

    fn words(&self) -> &'static TargetWords {
        let all = &Words::here().targets;
        all.get((self.target)()).unwrap_or(&all[0])
    }

    fn text(&self, chosen: Chosen) -> Option<Result<Zeroizing<String>, TargetError>> {
        (self.text)(self.target(), chosen.reader())
    }

    fn written(&self, chosen: Chosen) -> Option<Zeroizing<String>> {
        untrack(|| self.text(chosen)?.ok())
    }

    fn save(&self, chosen: Chosen) {
        if let Some(text) = self.written(chosen) {
            let name = untrack(|| (self.file)(self.target()));
            say_saved(
                &name,
                download::save(&name, "text/plain", &text),
                self.notice,
            );
        }
    }
}

#[component]
pub fn WrittenText(
    writing: Writing,
    hooks: Hooks,
    /// What stands there without a secret, and while it is hidden.
    absent: &'static str,
    concealed: &'static str,
) -> impl IntoView {
    let t = Words::here();
    // It stays as long as the page, as the panels do.
    let writing: &'static Writing = Box::leak(Box::new(writing));
    let notice = writing.notice;
    let shown = Handle::new();
    let chosen = Chosen {
        field: Handle::new(),
        changes: RwSignal::new(0),
    };
    let outcome = RwSignal::new(Outcome::Absent);
    // Written once, here; all else follows from what became of it.
    write_secret(
        shown,
        || false,
        move || {
            let text = writing.text(chosen);
            outcome.set(Outcome::of(text.as_ref()));
            text?.ok().filter(|_| (writing.revealed)())
        },
    );
    let copying = Copying::new(
        move || writing.written(chosen),
        shown,
        Tick::of(notice),
        move |copied| notice.say(copied.sentence(Words::here().copied)),
    );
    let is_absent = move || outcome.with(|outcome| *outcome == Outcome::Absent);
    let is_written = move || outcome.with(|outcome| *outcome == Outcome::Written);
    let code = move || outcome.with(Outcome::code);
    let of_dotenv = move || writing.target().code() == "dotenv";
    let form = move || match writing.target().form() {
        Form::File => t.file.around(),
        Form::Script => t.script.around(),
    };
    let file = move || (writing.file)(writing.target());
    let reads = move || (writing.reads)(writing.words(), &file());
    let hidden = move || !(writing.revealed)() && !is_absent();
    view! {
        <div class="form reader" hidden=there(move || !of_dotenv())>
            <Select
                name=hooks.reader
                field=chosen.field
                label=t.reader
                options=readers()
                on_choose=Box::new(move || chosen.changes.update(|count| *count += 1))
            />
        </div>
        <p data-testid=hooks.form>
            {live(move || form().0.to_owned())}<code>{live(file)}</code>
            {live(move || form().1.0.to_owned())}
        </p>
        <p class="empty" hidden=there(move || !is_absent())>{absent}</p>
        <p class="empty" hidden=there(move || !hidden())>{concealed}</p>
        <pre
            node_ref=shown
            data-testid=hooks.text
            data-hidden=live(move || Some(truth(hidden())))
            hidden=there(move || !is_written())
            role="region"
            aria-label=t.text
            translate="no"
        ></pre>
        <p
            class="refused"
            data-testid=hooks.refused
            data-code=live(code)
            role=live(move || code().map(|_| "alert"))
            hidden=there(move || code().is_none())
        >
            {live(move || outcome.with(Outcome::said))}
        </p>
        <div class="small">
            <CopyButton
                testid=hooks.copy
                label=t.copy
                disabled=live(move || !is_written())
                copying
            />
            <Button
                testid=hooks.download
                label=t.download
                disabled=live(move || !is_written())
                on_click=Box::new(move || writing.save(chosen))
            />
        </div>
        <p data-testid=hooks.reading>{live(reads)}</p>
        <div hidden=there(move || !of_dotenv())>
            <p>{t.gitignore}</p>
            <pre translate="no">{GITIGNORE}</pre>
        </div>
    }
}

/// Who may read a `.env` file: all of them first.
fn readers() -> Vec<(&'static str, &'static str)> {
    let names = &Variables::here().readers;
    let others = [Reader::DockerRun];
    let one = READERS
        .iter()
        .chain(&others)
        .map(|reader| (reader.code(), names.of(*reader)));
    let all = ("", Words::here().all_readers);
    std::iter::once(all).chain(one).collect()
}
