//! Our library beside six others: what one side signs, the other verifies.
//!
//! For each library, algorithm and reading there are 1,000 tokens each way. Every one has a secret of
//! its own, in the writing that the reading is for, and random claims. With every tenth comes a wrong
//! one, which both sides have to refuse. What they may rightly see differently is not among these: it is
//! asked apart, and what each accepts is counted below the table.
//!
//! | part | what it holds |
//! | --- | --- |
//! | `json`, `secret` | what is made of chance |
//! | `sample`, `fault`, `expected` | right and wrong tokens |
//! | `oddity` | tokens that one side may accept and the other refuse |
//! | `lenient` | keys that only a lenient decoder of base64 makes |
//! | `peer`, `start` | the libraries, each in a program from `drivers/` that is asked in bulk |
//! | `product` | the tokens that belong to a product's secrets |
//! | `exchange`, `tally` | the comparison, and its counts |

mod exchange;
mod expected;
mod fault;
mod json;
mod lenient;
mod oddity;
mod peer;
mod product;
mod sample;
mod secret;
mod start;
mod tally;

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use libtest_mimic::Arguments;
use libtest_mimic::Trial;

use crate::library::Library;
use crate::suite::THREADS;
use crate::suite::ended;
use crate::suite::trial_with;
use crate::workshop::Workshop;
use exchange::Exchange;
use exchange::Signer;
use peer::Peer;
use tally::Tally;

/// What every trial needs.
#[derive(Debug)]
struct Bed {
    workshop: Workshop,
    tally: Tally,
    seed: u64,
}

/// What is done with a library.
type Act = fn(&Exchange<'_>) -> Result<()>;

/// Runs all exchanges, with the arguments of `cargo test`, and prints what was counted.
pub fn run() -> ExitCode {
    ended(test())
}

fn test() -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(THREADS);
    let bed = Arc::new(Bed {
        workshop: Workshop::open()?,
        tally: Tally::default(),
        seed: crate::draw::seed()?,
    });
    let exchanges = Library::EXCHANGED.into_iter().map(Peer::new);
    let exchanges = exchanges.flat_map(|peer| trials_of(&bed, peer));
    let trials = exchanges.chain(lenient::trials(&bed));
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    if !arguments.list {
        println!("INTEROP_SEED={}\n{}", bed.seed, bed.tally);
    }
    Ok(conclusion.exit_code())
}

fn trials_of(bed: &Arc<Bed>, peer: Peer) -> Vec<Trial> {
    let name = peer.name(&bed.workshop);
    let peer = Arc::new(peer);
    let acts: [(String, Act); 4] = [
        (format!("{name} verifies what we sign"), |exchange| {
            exchange.run(Signer::Us)
        }),
        (format!("we verify what {name} signs"), |exchange| {
            exchange.run(Signer::Them)
        }),
        (
            format!("what only we or {name} accept is counted"),
            |exchange| exchange.oddities(),
        ),
        (
            format!("{name} verifies the tokens that a product's secret signs"),
            |exchange| exchange.product(),
        ),
    ];
    let trial = |(title, act): (String, Act)| trial(bed, &peer, &name, &title, act);
    acts.into_iter().map(trial).collect()
}

fn trial(bed: &Arc<Bed>, peer: &Arc<Peer>, name: &str, title: &str, act: Act) -> Trial {
    let lacking = peer.lacking(&bed.workshop);
    let (bed, peer, name) = (Arc::clone(bed), Arc::clone(peer), name.to_owned());
    trial_with(title, lacking, move || {
        act(&Exchange {
            workshop: &bed.workshop,
            peer: &peer,
            name: &name,
            tally: &bed.tally,
            seed: bed.seed,
        })
    })
}
