//! Bad input: a named error, or bounded work.

use super::*;
use proptest::prelude::any;
use proptest::prelude::prop;
use proptest::strategy::Strategy;
use proptest::strategy::Union;
use proptest::test_runner::Config;
use proptest::test_runner::TestRunner;

fn error(text: &str) -> EnvError {
    Audit::of(text, None).unwrap_err()
}

#[test]
fn what_is_no_file_of_variables_is_an_error() {
    for text in [
        "",
        "\n\n",
        "# A=b\n",
        "a secret",
        "c2VjcmV0cw==",
        "{\"a\":1}",
        "\u{feff}",
    ] {
        assert_eq!(error(text), EnvError::NoVariables, "{text:?}");
    }
    assert_eq!(error("A=b\0"), EnvError::Binary);
    assert_eq!(error("\u{1f}\u{8b}\u{8}\0\0"), EnvError::Binary);
}

#[test]
fn a_file_is_read_up_to_its_limits_and_not_beyond() {
    let name = "JWT_SECRET=";
    let longest = format!("{name}{}", "a".repeat(MAX_FILE_BYTES - name.len()));
    assert_eq!(found(&longest), ["too_long JWT_SECRET"]);
    assert_eq!(error(&format!("{longest}a")), EnvError::TooLong);
    assert_eq!(error(&"A=b\n".repeat(10 << 18)), EnvError::TooLong);
    assert!(Audit::of(&"A=b\n".repeat(MAX_LINES), None).is_ok());
    assert_eq!(
        error(&"A=b\n".repeat(MAX_LINES + 1)),
        EnvError::TooManyLines
    );
}

#[test]
fn more_secrets_and_tokens_than_are_looked_at_are_told() {
    use std::fmt::Write as _;
    let mut file = String::new();
    for count in 0..MAX_SECRETS + 2 {
        writeln!(file, "A{count}_SECRET=a").unwrap();
    }
    let tokens = 0;
    let secrets = 2;
    assert_eq!(
        finding(&file, "too_many_secrets"),
        EnvFinding::TooMany { secrets, tokens }
    );
    let mut file = String::new();
    for count in 0..=MAX_TOKENS {
        writeln!(file, "A{count}=eyJhbGciOiJIUzI1NiJ9.e30.{count}").unwrap();
    }
    let (secrets, tokens) = (0, 1);
    assert_eq!(
        finding(&file, "too_many_secrets"),
        EnvFinding::TooMany { secrets, tokens }
    );
    let long = format!("eyJhbGciOiJIUzI1NiJ9.{}.AA", "A".repeat(60_000));
    let file = format!("A={long}\nB={long}\nC={long}\n");
    assert_eq!(
        finding(&file, "too_many_secrets"),
        EnvFinding::TooMany { secrets, tokens }
    );
}

/// A million bytes, each of them the worst that they can be.
#[test]
fn the_longest_files_are_done_at_once() {
    let most = MAX_FILE_BYTES;
    let lines = |line: &str| line.repeat((most / line.len()).min(MAX_LINES));
    for file in [
        format!("A_SECRET={}", "$".repeat(most - 9)),
        format!("A_SECRET=\"{}", "\\\"".repeat(most / 2 - 9)),
        format!("A_SECRET={}", "' ".repeat(most / 2 - 9)),
        format!("A_SECRET={}", " #".repeat(most / 2 - 9)),
        format!("Environment={}", "A=b ".repeat(most / 4 - 9)),
        format!(
            "environment:\n  A_SECRET: \"{}",
            "\\\\".repeat(most / 2 - 30)
        ),
        lines(&format!("A_SECRET={}\n", "${A:-".repeat(1_600))),
        lines(&format!("A_SECRET={}\n", "$A".repeat(4_000))),
        lines(&format!("A_SECRET={}\n", "#a".repeat(4_000))),
        lines("A_SECRET=\"a\n"),
        lines("  data:\n"),
        lines("kind: Secret\n"),
        "environment:\n- A=b\n".repeat(MAX_LINES / 2),
        lines(" A_SECRET: |\n"),
    ] {
        let read = Audit::of(&file, None).map(|_| ());
        assert!(
            matches!(read, Ok(()) | Err(EnvError::NoVariables)),
            "{read:?}"
        );
    }
}

/// Lines that are nearly right, and some that are nothing.
fn texts() -> impl Strategy<Value = String> {
    let line = Union::new([
        "(export )?[A-Z_-]{1,8}( ?= ?|: ?)[ a-z0-9'\"`#$(){}\\\\:?-]{0,24}".boxed(),
        "[A-Z]{1,4}_(SECRET|TOKEN)=[\"'`]?[a-zA-Z0-9$#{}:-]{0,40}[\"'`]?".boxed(),
        " {0,4}(- )?[A-Z_]{1,8}[=:] ?[|>\"'a-z#$]{0,8}".boxed(),
        "(environment|data|stringData|kind|services):( Secret)?".boxed(),
        "Environment=[A-Z=\"' a-z\\\\]{0,20}".boxed(),
        "[A-Z]{1,3}=eyJhbGciOiJIUzI1NiJ9\\.[a-zA-Z0-9_-]{0,20}\\.[a-zA-Z0-9_-]{0,43}".boxed(),
        any::<String>().boxed(),
    ]);
    prop::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
}

#[test]
fn no_text_makes_it_panic() {
    let config = Config {
        cases: 500,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new(config)
        .run(&texts(), |text| {
            let Ok(audit) = Audit::of(&text, None) else {
                return Ok(());
            };
            let lines = text.lines().count();
            for entry in audit.entries() {
                assert!((1..=lines).contains(&entry.line()));
                let readers: usize = entry.outcomes().iter().map(|(_, of)| of.len()).sum();
                assert_eq!(readers, entry.style().readers().len());
            }
            for found in audit.findings() {
                assert!(found.entries.is_sorted());
                assert_eq!(audit.about(found).count(), found.entries.len());
            }
            Ok(())
        })
        .unwrap();
}
