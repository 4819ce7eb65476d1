//! Journeys as tests.

use std::env;
use std::fmt;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;
use std::time::Instant;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use libtest_mimic::Arguments;
use libtest_mimic::Failed;
use libtest_mimic::Trial;
use tokio::runtime::Runtime;
use tokio::time::timeout;

use crate::engine::Engine;
use crate::folder;
use crate::pool::Pool;
use crate::skips;
use crate::stage::Stage;

/// One sentence of a user, and the steps that make it true.
pub struct Journey {
    name: &'static str,
    steps: Box<Steps>,
    /// Why it shares no browser, if it does not.
    alone: Option<&'static str>,
}

type Steps = dyn Fn(&Runtime, &Stage) -> Result<()> + Send + Sync;

/// Longer than any journey takes: it ends the ones whose browser no longer answers.
const LIMIT: Duration = Duration::from_secs(300);

/// Makes a journey of a sentence and its steps.
pub fn journey<F>(name: &'static str, steps: F) -> Journey
where
    F: AsyncFn(&Stage) -> Result<()> + Send + Sync + 'static,
{
    let steps = move |runtime: &Runtime, stage: &Stage| {
        runtime.block_on(async {
            let ended = timeout(LIMIT, steps(stage)).await;
            ended.unwrap_or_else(|_| bail!("not done after {LIMIT:?}"))
        })
    };
    Journey {
        name,
        steps: Box::new(steps),
        alone: None,
    }
}

impl Journey {
    /// The same in browsers that no other journey sees, for a reason. A journey whose steps are wrong for a browser that
    /// has been used needs this, and one that leaves something behind that outlives its tabs: anything that goes by more
    /// than the origin. Browsers with other [`Options`](crate::Options) than the default are never shared anyway.
    #[must_use]
    pub fn alone(self, reason: &'static str) -> Self {
        Self {
            alone: Some(reason),
            ..self
        }
    }
}

impl fmt::Debug for Journey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Journey").field(&self.name).finish()
    }
}

/// Runs every journey in every engine that was asked for, or that is there. The arguments are those
/// of `cargo test`; `list` is the text of `skips.toml`.
pub fn run(journeys: Vec<Journey>, list: &str) -> ExitCode {
    match prepare(journeys, list) {
        Err(error) => {
            eprintln!("journeys: {error:#}");
            ExitCode::FAILURE
        }
        Ok((trials, ran)) => {
            let conclusion = libtest_mimic::run(&Arguments::from_args(), trials);
            for (clock, pool) in ran {
                clock.report(pool.started());
            }
            conclusion.exit_code()
        }
    }
}

type Ran = Vec<(Arc<Clock>, Arc<Pool>)>;

fn prepare(journeys: Vec<Journey>, list: &str) -> Result<(Vec<Trial>, Ran)> {
    let dist: Arc<Path> = folder::dist()?.into();
    let names: Vec<_> = journeys.iter().map(|journey| journey.name).collect();
    let skips = skips::read(list, &names)?;
    for Journey { name, alone, .. } in &journeys {
        ensure!(
            alone.is_none_or(|reason| reason.len() > 20),
            "{name:?} needs its reason to be alone"
        );
    }
    // One for all: the client of a browser is bound to the runtime that it was made in.
    let runtime = Arc::new(Runtime::new()?);
    let journeys: Vec<_> = journeys.into_iter().map(Arc::new).collect();
    let mut trials = Vec::new();
    let mut ran = Vec::new();
    for engine in engines()? {
        let clock = Arc::new(Clock::new(engine));
        let pool = Arc::new(Pool::new(engine));
        ran.push((Arc::clone(&clock), Arc::clone(&pool)));
        for journey in &journeys {
            let skip = skips
                .iter()
                .find(|skip| skip.engine == engine && skip.journey == journey.name);
            let name = match skip {
                Some(skip) => format!("{engine}: {} (skipped: {})", journey.name, skip.reason),
                None => format!("{engine}: {}", journey.name),
            };
            let (journey, dist, clock) =
                (Arc::clone(journey), Arc::clone(&dist), Arc::clone(&clock));
            let (runtime, pool) = (Arc::clone(&runtime), Arc::clone(&pool));
            let trial = Trial::test(name, move || {
                clock.time(journey.name, || {
                    play(&journey, &runtime, Stage::with(pool, &dist))
                })
            });
            trials.push(trial.with_ignored_flag(skip.is_some()));
        }
    }
    Ok((trials, ran))
}

fn play(journey: &Journey, runtime: &Runtime, stage: Stage) -> Result<(), Failed> {
    let stage = match journey.alone {
        Some(_) => stage.alone(),
        None => stage,
    };
    let outcome = (journey.steps)(runtime, &stage);
    let closed = runtime.block_on(stage.close(outcome));
    closed.map_err(|error| Failed::from(format!("{error:#}")))
}

/// The engines to run in. Leaving one out for want of its driver is said aloud, and where nobody is
/// there to hear it, it is a failure.
fn engines() -> Result<Vec<Engine>> {
    if let Ok(names) = env::var("E2E_BROWSERS") {
        let engines: Result<Vec<Engine>> =
            names.split(',').map(|name| name.trim().parse()).collect();
        let engines = engines.context("E2E_BROWSERS")?;
        for engine in &engines {
            if let Some(program) = engine.lacks() {
                bail!("{engine} was asked for, but {program} is not on PATH");
            }
        }
        return Ok(engines);
    }
    let unattended = env::var("CI").is_ok_and(|value| value == "true");
    let mut engines = Vec::new();
    for engine in Engine::ALL {
        match engine.lacks() {
            None => engines.push(engine),
            Some(program) if unattended => {
                bail!("CI runs {engine} too, but {program} is not on PATH")
            }
            Some(program) => eprintln!("{engine} is left out: {program} is not on PATH"),
        }
    }
    if engines.is_empty() {
        bail!("no driver is on PATH: chromedriver, geckodriver or WebKitWebDriver");
    }
    Ok(engines)
}

/// How long the cases of an engine took, and from when to when they ran.
struct Clock {
    engine: Engine,
    run: Mutex<Run>,
}

#[derive(Default)]
struct Run {
    cases: Vec<(Duration, &'static str)>,
    span: Option<(Instant, Instant)>,
}

/// So many of the slowest cases are named.
const SLOWEST: usize = 5;

impl Clock {
    fn new(engine: Engine) -> Self {
        Self {
            engine,
            run: Mutex::default(),
        }
    }

    fn time<T>(&self, name: &'static str, case: impl FnOnce() -> T) -> T {
        let started = Instant::now();
        let value = case();
        let ended = Instant::now();
        let mut run = self.run.lock().unwrap_or_else(PoisonError::into_inner);
        run.cases.push((ended - started, name));
        let first = run.span.map_or(started, |(first, _)| first.min(started));
        run.span = Some((first, ended));
        value
    }

    fn report(&self, browsers: usize) {
        let mut run = self.run.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((first, last)) = run.span else {
            return;
        };
        println!(
            "{}: {} cases in {:.1} s, in {browsers} browsers; the slowest:",
            self.engine,
            run.cases.len(),
            (last - first).as_secs_f64()
        );
        run.cases.sort_by(|one, other| other.cmp(one));
        for (took, name) in run.cases.iter().take(SLOWEST) {
            println!("{:>8.1} s  {name}", took.as_secs_f64());
        }
    }
}
