//! What is exported, read back by the thousand.

use std::process::ExitCode;

fn main() -> ExitCode {
    interop::exports::run()
}
