//! AWS, played by moto on this machine, and its real command.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Lines;
use std::io::Write;
use std::process::Child;
use std::process::ChildStdin;
use std::process::ChildStdout;
use std::thread;
use std::thread::ScopedJoinHandle;

use anyhow::Context;
use anyhow::Result;
use anyhow::anyhow;

use crate::exports::bulk::Answer;
use crate::exports::store;
use crate::exports::store::Store;
use crate::folder::Folder;
use crate::program::Program;
use crate::suite::THREADS;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// So that nobody's account is asked, and no other machine. moto takes every key.
const SETTINGS: [(&str, &str); 4] = [
    ("AWS_ACCESS_KEY_ID", "test"),
    ("AWS_SECRET_ACCESS_KEY", "test"),
    ("AWS_DEFAULT_REGION", "eu-central-1"),
    ("AWS_EC2_METADATA_DISABLED", "true"),
];

/// As the guide reads a secret. It prints a line.
const READ: &str =
    "secretsmanager get-secret-value --secret-id JWT_SECRET --query SecretString --output text";

/// The command takes half a second to start: of so many secrets it reads one. A client that is there already reads all.
const READ_ONE_OF: usize = 8;

/// A server that ends when this is dropped, and also when this process ends in another way: then its standard input does.
struct Aws<'a> {
    workshop: &'a Workshop,
    server: Child,
    questions: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
    endpoint: String,
    taken: usize,
    _folder: Folder,
}

/// What is stored by each text. The command is busy most of the time, and so is a core: each has its part, and its server.
pub(super) fn read(
    workshop: &Workshop,
    shell: Tool,
    texts: &[String],
) -> Result<Vec<Result<String, String>>> {
    let part = texts.len().div_ceil(THREADS).max(1);
    let ask = |texts| store::read(workshop, shell, Aws::start(workshop)?, texts);
    let parts: Result<Vec<_>> = thread::scope(|scope| {
        let start = |texts| scope.spawn(move || ask(texts));
        let threads: Vec<_> = texts.chunks(part).map(start).collect();
        let ended =
            |thread: ScopedJoinHandle<'_, _>| thread.join().map_err(|_| anyhow!("a panic"))?;
        threads.into_iter().map(ended).collect()
    });
    Ok(parts?.concat())
}

impl<'a> Aws<'a> {
    /// Starts it. It listens once it has said where.
    fn start(workshop: &'a Workshop) -> Result<Self> {
        let folder = Folder::empty()?;
        folder.put("aws.py", include_str!("../../drivers/python/aws.py"))?;
        let program = folder.start(workshop, workshop.program(Tool::Python)?);
        let mut server = set(program).args(["aws.py"]).start()?;
        let questions = server.stdin.take().context("no input")?;
        let answers = server.stdout.take().context("no output")?;
        let mut aws = Self {
            workshop,
            server,
            questions,
            answers: BufReader::new(answers).lines(),
            endpoint: String::new(),
            taken: 0,
            _folder: folder,
        };
        aws.endpoint = format!("http://127.0.0.1:{}", aws.line()?);
        Ok(aws)
    }

    fn line(&mut self) -> Result<String> {
        Ok(self.answers.next().context("moto ended")??)
    }

    /// What the command prints.
    fn printed(&self, folder: &Folder) -> Result<String> {
        let program = folder.start(
            self.workshop,
            &self.workshop.scripts().clients().join("aws"),
        );
        let output = self.at_hand(program, folder)?.args(READ.split(' ')).run()?;
        output.quiet_text().map(str::to_owned)
    }
}

impl Store for Aws<'_> {
    fn at_hand(&self, program: Program, _: &Folder) -> Result<Program> {
        let program = set(program).env("AWS_ENDPOINT_URL", &self.endpoint);
        program.first_on_path(&self.workshop.scripts().clients())
    }

    fn taken(&mut self, folder: &Folder) -> Result<Result<String, String>> {
        let asked = self.taken.is_multiple_of(READ_ONE_OF);
        let printed = asked.then(|| self.printed(folder)).transpose()?;
        self.taken += 1;
        writeln!(self.questions, "JWT_SECRET")?;
        let answer = self.line()?;
        let read = match serde_json::from_str(&answer).with_context(|| answer.clone())? {
            Answer::Read { read } => read,
            Answer::Failed { failed } => return Ok(Err(failed)),
        };
        let read = read.as_str().context("it is no text")?.to_owned();
        Ok(match printed {
            Some(line) if line != format!("{read}\n") => {
                Err(format!("the command prints {line:?}"))
            }
            _ => Ok(read),
        })
    }
}

impl Drop for Aws<'_> {
    fn drop(&mut self) {
        // Where it has ended already, there is nothing to be done.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn set(program: Program) -> Program {
    let set = |program: Program, (name, value)| program.env(name, value);
    SETTINGS.into_iter().fold(program, set)
}
