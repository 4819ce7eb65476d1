//! The one task runner of this project. `cargo xtask --help` lists the tasks; each has a `--help` of its own.

mod bench;
mod browsers;
mod check;
mod consumers;
mod debian;
mod pipeline;
mod policy;
mod reproduce;
mod serve;
mod shots;
mod stage;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use clap::Parser;
use clap::Subcommand;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "Builds, serves, tests and checks the JWT Secret Generator."
)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Make this machine ready, build the release and serve it with its real headers.
    Serve(serve::Serve),
    /// Trunk's live reload, unoptimised and without service worker, on port 8081.
    Dev(serve::Dev),
    /// Run every test: library, browser and journeys. Makes the test tools ready first.
    Test(test::Test),
    /// Formatting, lints, documentation, byte budgets and allow-lists.
    Check(check::Check),
    /// Build dist/ and print what each file weighs.
    Dist(pipeline::Dist),
    /// Measure how fast the page is, beside something to compare with.
    Bench(bench::Bench),
    /// Build the page once more in another folder, and compare every byte with dist/.
    Reproduce,
    /// Take screenshots of every panel, and a contact sheet, into target/shots.
    Shots(shots::Shots),
    /// Trunk's post_build hook: turns what cargo built into the page.
    #[command(hide = true)]
    Assemble,
}

fn main() -> ExitCode {
    match run(Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One line a cause, and no backtrace: what went wrong is in a tool, not in this program.
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> anyhow::Result<()> {
    match task {
        Task::Serve(task) => task.run(),
        Task::Dev(task) => task.run(),
        Task::Test(task) => task.run(),
        Task::Check(task) => task.run(),
        Task::Dist(task) => task.run(),
        Task::Bench(task) => task.run(),
        Task::Reproduce => reproduce::reproduce(),
        Task::Shots(task) => task.run(),
        Task::Assemble => pipeline::post_build(),
    }
}
