//! The text of the chosen target, who reads it, and how it is taken.

use jwt_secrets::TargetError;
use jwt_secrets::assess::env::Reader;
use jwt_secrets::export::Content;
use jwt_secrets::export::Form;
use jwt_secrets::export::GITIGNORE;
use jwt_secrets::export::READERS;
use jwt_secrets::export::Target;
use jwt_secrets::export::Variable;
use jwt_secrets::export::VariableName;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::said;
use super::tabs::CONTROLLED;
use super::tabs::Tabs;
use super::words::TargetWords;
use super::words::Words;
use crate::browser::download;
use crate::state::Handles;
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

/// What became of the text. It holds nothing of the secret.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// There is no secret.
    Absent,
    Written,
    Refused(TargetError),
}

impl Outcome {
    fn of(text: Option<&Result<Zeroizing<String>, TargetError>>) -> Self {
        match text {
            None => Self::Absent,
            Some(Ok(_)) => Self::Written,
            Some(Err(error)) => Self::Refused(error.clone()),
        }
    }

    const fn code(&self) -> Option<&'static str> {
        match self {
            Self::Refused(error) => Some(error.code()),
            Self::Absent | Self::Written => None,
        }
    }

    /// Why there is no text, if it was refused.
    fn said(&self) -> String {
        match self {
            Self::Refused(error) => said::explain(error).sentences(),
            Self::Absent | Self::Written => String::new(),
        }
    }
}

/// What is chosen, and where it is shown.
#[derive(Clone, Copy)]
struct Choice {
    handles: Handles,
    /// The place of the target in [`Target::ALL`].
    place: RwSignal<usize>,
    /// The field in which a reader of `.env` files is chosen, and that another was.
    reader: Handle,
    readers: RwSignal<u32>,
    shown: Handle,
    tick: Tick,
    notice: Notice,
}

impl Choice {
    fn target(self) -> &'static Target {
        let all = Target::ALL;
        all.get(self.place.get()).copied().unwrap_or(all[0])
    }

    fn words(self) -> &'static TargetWords {
        let all = &Words::here().targets;
        all.get(self.place.get()).unwrap_or(&all[0])
    }

    fn name(self) -> VariableName {
        self.handles
            .variable
            .with(|name| name.parse().unwrap_or_default())
    }

    /// The text of the target; nothing where there is no secret.
    fn text(self) -> Option<Result<Zeroizing<String>, TargetError>> {
        let current = self.handles.current;
        let (value, reading) = current.text()?;
        let name = self.name();
        self.readers.track();
        let reader = typed::text(self.reader);
        let content = Content {
            environment: None,
            variables: &[Variable {
                name: &name,
                value: &value,
            }],
            algorithm: current.algorithm(),
            reading,
            reader: Reader::ALL.into_iter().find(|one| one.code() == *reader),
        };
        Some(self.target().write(&content))
    }

    fn written(self) -> Option<Zeroizing<String>> {
        self.text()?.ok()
    }

    fn copying(self) -> Copying {
        Copying::new(
            move || untrack(|| self.written()),
            self.shown,
            self.tick,
            move |copied| self.notice.say(copied.sentence(Words::here().copied)),
        )
    }

    fn save(self) {
        let Some(text) = untrack(|| self.written()) else {
            return;
        };
        let t = Words::here();
        let name = untrack(|| self.target()).file_name();
        self.notice
            .say(match download::save(name, "text/plain", &text) {
                Ok(()) => t.downloaded,
                Err(_) => t.download_failed,
            });
    }
}

#[component]
pub fn Card(handles: Handles, notice: Notice) -> impl IntoView {
    let t = Words::here();
    let choice = Choice {
        handles,
        place: RwSignal::new(0),
        reader: Handle::new(),
        readers: RwSignal::new(0),
        shown: Handle::new(),
        tick: Tick::of(notice),
        notice,
    };
    let revealed = move || handles.current.revealed();
    let outcome = RwSignal::new(Outcome::Absent);
    // Written once, here; all else follows from what became of it.
    write_secret(
        choice.shown,
        || false,
        move || {
            let text = choice.text();
            outcome.set(Outcome::of(text.as_ref()));
            text?.ok().filter(|_| revealed())
        },
    );
    let absent = move || outcome.with(|outcome| *outcome == Outcome::Absent);
    let written = move || outcome.with(|outcome| *outcome == Outcome::Written);
    let code = move || outcome.with(Outcome::code);
    let explained = move || outcome.with(Outcome::said);
    let of_dotenv = move || choice.target().code() == "dotenv";
    let form = move || match choice.target().form() {
        Form::File => t.file.around(),
        Form::Script => t.script.around(),
    };
    let file = move || choice.target().file_name().to_owned();
    let reads = move || {
        let name = choice.name();
        choice.words().reads.with(&[("name", name.as_str())])
    };
    view! {
        <div class="card export">
            <Tabs chosen=choice.place />
            <div id=CONTROLLED role="tabpanel" aria-label=live(move || Some(choice.words().label))>
                <div class="form reader" hidden=there(move || !of_dotenv())>
                    <Select
                        name="reader"
                        field=choice.reader
                        label=t.reader
                        options=readers()
                        on_choose=Box::new(move || choice.readers.update(|count| *count += 1))
                    />
                </div>
                <p data-testid="export-form">
                    {live(move || form().0.to_owned())}<code>{live(file)}</code>
                    {live(move || form().1.0.to_owned())}
                </p>
                <p class="empty" hidden=there(move || !absent())>{t.no_secret}</p>
                <pre
                    node_ref=choice.shown
                    data-testid="target"
                    data-hidden=live(move || Some(truth(!revealed() && !absent())))
                    hidden=there(move || !written())
                    role="region"
                    aria-label=t.text
                    translate="no"
                ></pre>
                <p
                    class="refused"
                    data-testid="export-refused"
                    data-code=live(code)
                    role=live(move || code().map(|_| "alert"))
                    hidden=there(move || code().is_none())
                >
                    {live(explained)}
                </p>
                <div class="small">
                    <CopyButton
                        testid="target-copy"
                        label=t.copy
                        disabled=live(move || !written())
                        copying=choice.copying()
                    />
                    <Button
                        testid="target-download"
                        label=t.download
                        disabled=live(move || !written())
                        on_click=Box::new(move || choice.save())
                    />
                </div>
                <p data-testid="export-reading">{live(reads)}</p>
                <div hidden=there(move || !of_dotenv())>
                    <p>{t.gitignore}</p>
                    <pre translate="no">{GITIGNORE}</pre>
                </div>
            </div>
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
