//! Each export, read back by what will read it.
//!
//! For each reader there are 10,000 values, or fewer where these would take minutes: generated secrets, texts of any
//! characters, and values that are known to trip readers. A target may refuse a value; what it writes has to come back as it
//! was.
//!
//! | part | what it holds |
//! | --- | --- |
//! | `values` | the values |
//! | `table` | the readers |
//! | `reader`, `at` | how each is asked, and where the value is in what it answers |
//! | `bulk`, `compose`, `shell` | a program for all texts, a project of Docker Compose with all of them, shells that read files |
//! | `store`, `aws` | commands that are handed a secret; the one with a server of ours |
//! | `tally` | what was counted, and the table of it |

mod at;
mod aws;
mod bulk;
mod compose;
mod reader;
mod shell;
mod store;
mod table;
mod tally;
mod values;

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use anyhow::ensure;
use jwt_secrets::Algorithm;
use jwt_secrets::export::Content;
use jwt_secrets::export::Form;
use jwt_secrets::export::Target;
use jwt_secrets::export::Variable;
use jwt_secrets::export::VariableName;
use jwt_secrets::key::Reading;
use libtest_mimic::Arguments;
use libtest_mimic::Trial;

use crate::draw;
use crate::suite::THREADS;
use crate::suite::ended;
use crate::suite::trial_with;
use crate::workshop::Workshop;
use reader::Reader;
use tally::Tally;

/// As many differences are told in full: one is enough to look into.
const TOLD: usize = 3;

/// The value of a variable that is not asked for.
const NEIGHBOUR: &str = "3q2-7_v0y8tKzN1mPpQr5sUvWxYzAbCdEfGhIjKlMno";

/// What every trial needs.
#[derive(Debug)]
struct Bed {
    workshop: Workshop,
    tally: Tally,
    seed: u64,
}

/// Reads everything back, with the arguments of `cargo test`, and prints what was counted.
pub fn run() -> ExitCode {
    ended(test())
}

fn test() -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(THREADS);
    let bed = Arc::new(Bed {
        workshop: Workshop::open()?,
        tally: Tally::default(),
        seed: draw::seed()?,
    });
    let readers = |target| Reader::of(target).map(move |reader| (target, reader));
    let mut readers: Vec<_> = Target::ALL.into_iter().flat_map(readers).collect();
    // First those that are started anew for each value: they take longest.
    readers.sort_by_key(|(_, reader)| reader.count());
    let trials = readers.into_iter();
    let trials = trials.map(|(target, reader)| trial(&bed, target, reader));
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    if !arguments.list {
        println!("INTEROP_SEED={}\n{}", bed.seed, bed.tally);
    }
    Ok(conclusion.exit_code())
}

fn trial(bed: &Arc<Bed>, target: &'static Target, reader: &'static Reader) -> Trial {
    let lacking = reader.lacking(&bed.workshop);
    let title = format!("{} reads {} as it was meant", reader.name(), target.code());
    let bed = Arc::clone(bed);
    trial_with(&title, lacking, move || exchange(&bed, target, reader))
}

/// Writes every value, has it read, and compares.
fn exchange(bed: &Bed, target: &Target, reader: &Reader) -> Result<()> {
    let name = VariableName::default();
    let mut values = values::all(bed.seed, target, reader.count());
    values.retain(|value| reader.shows(value));
    let names = ["BEFORE_SECRET", "LATER_SECRET"].map(str::parse::<VariableName>);
    let [before, after] = names;
    let (before, after) = (before?, after?);
    let neighbours = [&before, &after].map(|name| Variable {
        name,
        value: NEIGHBOUR,
        kid: None,
    });
    let mut texts = Vec::new();
    let mut meant = Vec::new();
    for (place, value) in values.iter().enumerate() {
        let own = Variable {
            name: &name,
            value,
            kid: None,
        };
        // A file may have several: every second value stands between two others.
        let among = place % 2 == 1 && target.form() == Form::File && target.is_for_sets();
        let variables = [neighbours[0], own, neighbours[1]];
        let content = Content {
            environment: None,
            label: None,
            variables: if among { &variables } else { &variables[1..2] },
            algorithm: Algorithm::Hs256,
            reading: Reading::Utf8,
            reader: reader.dialect(),
        };
        if let Ok(text) = target.write(&content) {
            texts.push(text.to_string());
            meant.push(value);
        }
    }
    let answers = reader.read(&bed.workshop, &texts)?;
    let (asked, answered) = (texts.len(), answers.len());
    ensure!(asked == answered, "{answered} answers to {asked} texts");
    let mut differences = Vec::new();
    for ((value, text), answer) in meant.iter().zip(&texts).zip(&answers) {
        if answer.as_deref().ok() != Some(value.as_str()) {
            differences.push(format!("{value:?}\n  {text:?}\n  {answer:?}"));
        }
    }
    let refused = values.len() - asked;
    bed.tally.count(
        target,
        reader.name(),
        values.len(),
        refused,
        differences.len(),
    );
    let told: Vec<_> = differences.iter().take(TOLD).map(String::as_str).collect();
    let (count, told, seed) = (differences.len(), told.join("\n"), bed.seed);
    ensure!(
        count == 0,
        "{count} differences in {asked} texts (INTEROP_SEED={seed}):\n{told}"
    );
    ensure!(
        asked > refused / 10,
        "{refused} of {} refused",
        values.len()
    );
    Ok(())
}
