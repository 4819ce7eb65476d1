//! Processes that cannot outlive the run.

use std::ffi::OsStr;
use std::fs::File;
use std::io;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Child;
use std::process::ChildStdin;
use std::process::Command;
use std::process::Stdio;

/// A process and everything that it starts. Dropping this kills them all.
///
/// A shell leads the group and waits at the end of a pipe that this side holds. When the pipe closes,
/// because it is dropped here, or because the run itself was interrupted or killed, the shell kills
/// the group, itself included. No signal handler could promise the same.
#[derive(Debug)]
pub struct ProcessGroup {
    shell: Child,
    leash: Option<ChildStdin>,
}

const LEADER: &str = r#"exec 3<&0; "$@" </dev/null 3<&- & read -r _ <&3; kill -KILL 0"#;

impl ProcessGroup {
    /// Starts a program whose output goes to a file.
    pub fn start<'a>(
        program: &OsStr,
        arguments: &[String],
        environment: impl IntoIterator<Item = (&'a str, &'a OsStr)>,
        output: &Path,
    ) -> io::Result<Self> {
        let output = File::create(output)?;
        let mut shell = Command::new("sh")
            .args(["-c", LEADER, "sh"])
            .arg(program)
            .args(arguments)
            .envs(environment)
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()?;
        let leash = shell.stdin.take();
        Ok(Self { shell, leash })
    }
}

impl Drop for ProcessGroup {
    fn drop(&mut self) {
        self.leash.take();
        // It dies by its own signal; there is nothing to learn from how.
        let _ = self.shell.wait();
    }
}
