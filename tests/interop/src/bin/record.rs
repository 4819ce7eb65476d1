//! Runs the guide's blocks and writes the versions they ran with into its labels.

use std::process::ExitCode;

fn main() -> ExitCode {
    interop::record()
}
