//! One stage of a task: a line when it starts, one now and then while it lasts, one with its time when it ends, and an
//! error when it fails.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::process::Command;
use std::sync::Mutex;
use std::sync::mpsc;
use std::sync::mpsc::RecvTimeoutError;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use anyhow::Context as _;
use anyhow::Result;
use anyhow::bail;

use crate::workspace;

/// The longest silence: who waits for a compiler should see that something goes on.
const PATIENCE: Duration = Duration::from_secs(20);

static TIMES: Mutex<Vec<(String, Duration)>> = Mutex::new(Vec::new());

/// Runs one stage and remembers how long it took.
pub fn stage<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("▸ {name}");
    let start = Instant::now();
    let result = thread::scope(|scope| {
        let (running, ended) = mpsc::channel::<()>();
        scope.spawn(move || {
            while ended.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                println!("  {} s, and not done yet", start.elapsed().as_secs());
            }
        });
        let result = work();
        drop(running);
        result
    });
    let result = result.with_context(|| format!("stage failed: {name}"));
    let took = start.elapsed();
    let ending = if result.is_ok() { "done" } else { "failed" };
    println!("  {ending} in {:.1} s\n", took.as_secs_f32());
    if let Ok(mut times) = TIMES.lock() {
        times.push((name.to_owned(), took));
    }
    result
}

/// A table of the stages so far and their times.
pub fn print_times() {
    let Ok(times) = TIMES.lock() else { return };
    let mut table = String::from("Stages\n");
    let mut total = Duration::ZERO;
    for (name, took) in times.iter() {
        total += *took;
        // Writing to a String cannot fail.
        let _ = writeln!(table, "{:>8.1} s  {name}", took.as_secs_f32());
    }
    println!("{table}{:>8.1} s  in all", total.as_secs_f32());
}

/// A command that runs in the root of the checkout.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root());
    command
}

/// Cargo itself.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command to its end and fails when it does.
pub fn run(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .status()
        .with_context(|| format!("{program} could not be started"))?;
    if !status.success() {
        let arguments: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
        bail!("{program} {} ended with {status}", arguments.join(" "));
    }
    Ok(())
}

/// What a command prints, or an error that carries what it said.
pub fn output(command: &mut Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .with_context(|| format!("{program} could not be started"))?;
    if !output.status.success() {
        bail!(
            "{program} ended with {}: {}",
            output.status,
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
