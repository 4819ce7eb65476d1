//! Thousands of tokens to other libraries and back.

use std::process::ExitCode;

fn main() -> ExitCode {
    interop::tokens::run()
}
