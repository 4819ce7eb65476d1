//! Every code block of the guide, run with the real tool.

use std::process::ExitCode;

fn main() -> ExitCode {
    interop::run()
}
