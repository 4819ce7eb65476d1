//! A program that is run to its end.

use std::env;
use std::ffi::OsStr;
use std::ffi::OsString;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;

/// Longer than any block takes: it ends the ones that wait for something that never comes.
const LIMIT: Duration = Duration::from_secs(300);

/// A program about to run, in an environment that names nothing of this machine but where its tools are.
#[derive(Debug)]
pub(crate) struct Program {
    command: Command,
    input: Vec<u8>,
}

/// What a program left.
#[derive(Debug)]
pub(crate) struct Output {
    pub code: Option<i32>,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

impl Program {
    pub(crate) fn new(
        program: impl AsRef<OsStr>,
        folder: &Path,
        environment: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Self {
        let mut command = Command::new(program);
        command
            .current_dir(folder)
            .env_clear()
            .envs(environment)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        Self {
            command,
            input: Vec::new(),
        }
    }

    pub(crate) fn args<S: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = S>) -> Self {
        self.command.args(arguments);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Programs of this folder go before all others.
    pub(crate) fn first_on_path(mut self, folder: &Path) -> Result<Self> {
        let known = self.command.get_envs().find(|(name, _)| *name == "PATH");
        let path = known.and_then(|(_, path)| path).unwrap_or_default();
        let folders = [folder.to_path_buf()]
            .into_iter()
            .chain(env::split_paths(path));
        let path = env::join_paths(folders)?;
        self.command.env("PATH", path);
        Ok(self)
    }

    /// What it reads from its standard input.
    pub(crate) fn input(mut self, input: impl Into<Vec<u8>>) -> Self {
        self.input = input.into();
        self
    }

    /// Starts it beside this process. What it complains of is for whoever runs the tests.
    pub(crate) fn start(mut self) -> Result<Child> {
        let name = self.command.get_program().to_string_lossy().into_owned();
        let child = self.command.stderr(Stdio::inherit()).spawn();
        child.with_context(|| name)
    }

    pub(crate) fn run(mut self) -> Result<Output> {
        let name = self.command.get_program().to_string_lossy().into_owned();
        let started = Instant::now();
        let mut child = self.command.spawn().with_context(|| name.clone())?;
        // Read first: one that answers while it is asked waits for a reader when the pipe is full.
        let stdout = child.stdout.take().map(read).context("no output")?;
        let stderr = child.stderr.take().map(read).context("no output")?;
        if let Some(mut stdin) = child.stdin.take() {
            // A program that does not read its input closes it, which is no error.
            let _ = stdin.write_all(&self.input);
        }
        let read = |pipe: &mpsc::Receiver<Vec<u8>>| {
            pipe.recv_timeout(LIMIT.saturating_sub(started.elapsed()))
        };
        let (Ok(stdout), Ok(stderr)) = (read(&stdout), read(&stderr)) else {
            child.kill()?;
            bail!("{name} did not end within {LIMIT:?}");
        };
        Ok(Output {
            code: child.wait()?.code(),
            stdout,
            stderr: String::from_utf8_lossy(&stderr).into_owned(),
        })
    }
}

/// Reads a pipe to its end beside the program: one that fills a pipe nobody empties would wait for ever.
fn read(mut pipe: impl Read + Send + 'static) -> mpsc::Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if pipe.read_to_end(&mut bytes).is_ok() {
            // Nobody waits any more when the limit has passed.
            let _ = sender.send(bytes);
        }
    });
    receiver
}

impl Output {
    /// The standard output of a program that ended well.
    pub(crate) fn text(&self) -> Result<&str> {
        match self.code {
            Some(0) => {}
            Some(code) => bail!("it ended with {code}: {}", self.stderr.trim_end()),
            None => bail!("it was killed: {}", self.stderr.trim_end()),
        }
        std::str::from_utf8(&self.stdout).context("its output is no text")
    }

    /// The same, of one that had nothing to complain about.
    pub(crate) fn quiet_text(&self) -> Result<&str> {
        let text = self.text()?;
        ensure!(
            self.stderr.is_empty(),
            "it complains: {}",
            self.stderr.trim_end()
        );
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sh(script: &str) -> Output {
        let path = std::env::var_os("PATH").unwrap();
        let environment = [("PATH".into(), path)];
        Program::new("sh", Path::new("/"), environment)
            .args(["-c", script])
            .input("abc")
            .run()
            .unwrap()
    }

    #[test]
    fn what_a_program_prints_and_how_it_ends_is_told() {
        assert_eq!(sh("cat; echo d").quiet_text().unwrap(), "abcd\n");
        assert_eq!(sh("echo loud >&2").text().unwrap(), "");
        assert!(sh("echo loud >&2").quiet_text().is_err());
        let failed = sh("echo why >&2; exit 3").text().unwrap_err().to_string();
        assert_eq!(failed, "it ended with 3: why");
        assert!(sh("kill -9 $$").text().is_err());
    }

    #[test]
    fn more_than_a_pipe_holds_is_read() {
        let output = sh("head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2");
        assert_eq!(
            (output.stdout.len(), output.stderr.len()),
            (300_000, 300_000)
        );
    }

    #[test]
    fn a_program_that_answers_while_it_is_asked_is_heard() {
        let path = std::env::var_os("PATH").unwrap();
        let output = Program::new("cat", Path::new("/"), [("PATH".into(), path)])
            .input(vec![b'a'; 1_000_000])
            .run()
            .unwrap();
        assert_eq!(output.stdout.len(), 1_000_000);
    }

    #[test]
    fn nothing_of_our_environment_is_handed_on() {
        assert_eq!(sh("printf %s \"$CARGO_MANIFEST_DIR\"").text().unwrap(), "");
    }
}
