use super::*;
use crate::assess::env::file::File;

/// A line a file and what became of its variable `A` in dotenv 18.0.10, Node.js 20.20.2, @next/env 16.4.6, dotenv-expand
/// 1000.0.0, python-dotenv 1.2.4, django-environ 0.14.0, dotenvy 0.15.7, bash 5.2.15 and docker 28.2.2, all of them run:
/// the value in JSON, `-` where it was not set, `!` where it was an error or a command failed.
const MEASURED: &str = include_str!("measured.tsv");

const RUN: [Reader; 9] = [
    Reader::Dotenv,
    Reader::NodeEnvFile,
    Reader::Next,
    Reader::DotenvExpand,
    Reader::PythonDotenv,
    Reader::DjangoEnviron,
    Reader::Dotenvy,
    Reader::Bash,
    Reader::DockerRun,
];

fn text(json: &str) -> String {
    serde_json::from_str(json).unwrap()
}

/// What each reader makes of the first variable of a file.
fn read(file: &str, reader: Reader) -> Outcome {
    reader.read(File::read(file).unwrap().entries.first().unwrap())
}

#[test]
fn each_reader_reads_as_the_program_does() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in MEASURED.lines() {
        let mut columns = line.split('\t');
        let file = text(columns.next().unwrap());
        for (reader, measured) in RUN.into_iter().zip(columns) {
            count += 1;
            let outcome = read(&file, reader);
            let right = match (measured, &outcome) {
                ("-", Outcome::Skipped) | ("!", Outcome::Refused) => true,
                // What a command prints, and the number of a process, is known when it runs.
                (_, Outcome::RunsCommand) => ["$(", "`", "$[", ";"]
                    .iter()
                    .any(|mark| file.contains(mark)),
                (_, Outcome::Changing) => file.contains('$') || file.contains('~'),
                (value, outcome) if value.starts_with('"') => {
                    outcome.text() == Some(text(value).as_str())
                }
                _ => false,
            };
            if !right {
                let found = outcome.text().unwrap_or(outcome.code());
                wrong.push(format!(
                    "{file:?} {}: {found:?}, not {measured}",
                    reader.code()
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {count}\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_backslash_goes_where_no_command_follows() {
    let read = |line| Reader::DotenvExpand.read(&Entry::of_line(line).unwrap());
    assert_eq!(read(r"A='a\$(b'").text(), Some("a$(b"));
    assert_eq!(read(r"A='a\$(b)'").code(), "runs_command");
}
