//! What came of it, and what is said of that. No secret is in it.

use jwt_secrets::Draw;
use jwt_secrets::Recipe;
use jwt_secrets::bulk::Count;
use worker::Fault;
use worker::Progress;

use super::words::Words;
use crate::browser::page;
use crate::browser::quantity;
use crate::panels::generate::label;
use crate::text;
use crate::text::Template;
use crate::text::WorkerFaults;

/// How it stands.
#[derive(Clone, PartialEq)]
pub enum Outcome {
    Idle,
    /// A list of so many, made by this recipe.
    Listed(Recipe, u64),
    Running(Count, Progress),
    /// The browser has the file, of secrets that this recipe made.
    Made(Recipe, Progress),
    Failed(Fault),
}

impl Outcome {
    pub const fn is_running(&self) -> bool {
        matches!(self, Self::Running(..))
    }

    /// For `data-state`.
    pub const fn state(&self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Running(..) => "working",
            Self::Listed(..) | Self::Made(..) => "done",
            Self::Failed(Fault::Cancelled) => "cancelled",
            Self::Failed(_) => "error",
        }
    }

    pub const fn progress(&self) -> Option<Progress> {
        match self {
            Self::Running(_, progress) | Self::Made(_, progress) => Some(*progress),
            _ => None,
        }
    }

    pub fn sentence(&self) -> String {
        let t = Words::here();
        match self {
            Self::Idle => String::new(),
            Self::Listed(recipe, count) => of_recipe(&t.listed, *recipe, *count),
            Self::Running(count, progress) => t.running.with(&[
                ("made", &number(progress.tried)),
                ("count", &number(count.get().into())),
                ("rate", &rate(progress)),
            ]),
            Self::Made(recipe, progress) => of_recipe(&t.made, *recipe, progress.tried),
            Self::Failed(fault) => failure(*fault),
        }
    }
}

/// What was made, by one of two sentences: of octets, and of characters.
fn of_recipe([octets, characters]: &[Template; 2], recipe: Recipe, count: u64) -> String {
    let words = match recipe.format().draw() {
        Draw::Octets => octets,
        Draw::Alphanumeric => characters,
    };
    words.with(&[
        ("count", &number(count)),
        ("algorithm", recipe.algorithm().alg()),
        ("format", label(recipe.format())),
        ("length", &recipe.bytes().to_string()),
    ])
}

fn rate(progress: &Progress) -> String {
    quantity::number(text::tag(), progress.rate.round())
}

#[expect(clippy::cast_precision_loss, reason = "it is at most ten million")]
fn number(count: u64) -> String {
    quantity::number(text::tag(), count as f64)
}

fn failure(fault: Fault) -> String {
    let (t, faults) = (Words::here(), WorkerFaults::here());
    match fault {
        Fault::Cancelled => t.cancelled.to_owned(),
        Fault::NoRandomness => t.no_randomness.to_owned(),
        Fault::NotWritten => t.not_written.to_owned(),
        fault => faults.of(fault, &page::missing_file()),
    }
}
