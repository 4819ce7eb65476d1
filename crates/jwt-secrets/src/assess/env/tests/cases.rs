//! Files of people who asked in public, names and hosts replaced: what each is told.

use super::*;
use crate::assess::Finding;
use Reader::Bash;
use Reader::Compose;
use Reader::DjangoEnviron;
use Reader::DockerRun;
use Reader::Dotenv;
use Reader::DotenvExpand;
use Reader::Dotenvy;
use Reader::Next;
use Reader::NodeEnvFile;
use Reader::PythonDotenv;

const ANON: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyAgCiAgICAicm9sZSI6ICJhbm9uIiwKICAgICJpc3MiOiAic3VwYWJhc2UtZGVtbyIsCiAgICAiaWF0IjogMTY0MTc2OTIwMCwKICAgICJleHAiOiAxNzk5NTM1NjAwCn0.dc_X5iR_VP_qT0zsiyj_I_OZ2T9FtRU2BBNWN8Bu4GE";
const SERVICE_ROLE: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyAgCiAgICAicm9sZSI6ICJzZXJ2aWNlX3JvbGUiLAogICAgImlzcyI6ICJzdXBhYmFzZS1kZW1vIiwKICAgICJpYXQiOiAxNjQxNzY5MjAwLAogICAgImV4cCI6IDE3OTk1MzU2MDAKfQ.DaYlNEoUrrEn2Ig7tqibS-PHK5vgusbcbo7X36XVt4Q";
const PUBLISHED: &str =
    "a]i9F#k2$$Lm7Nq0R!sT4uW6xZ8bD1eG3hJ5oP7rV9yAcE2fH4jM6pS8vX0zB3dK5nQ7tU9wY1";

/// The values that readers make of the first variable of a file.
#[track_caller]
fn assert_reads(file: &str, expected: &[(Reader, &str)]) {
    for (reader, value) in expected {
        let outcome = read(file, *reader);
        assert_eq!(outcome.text(), Some(*value), "{}", reader.code());
    }
}

/// E01: the secret was changed, and the tokens of the demo stayed.
#[test]
fn tokens_of_the_demo_beside_a_new_secret_are_of_a_published_one() {
    let file = format!("JWT_SECRET={GOOD}\nANON_KEY={ANON}\nSERVICE_ROLE_KEY={SERVICE_ROLE}\n");
    let told = found(&file);
    assert_eq!(
        told,
        [
            "token_by_published ANON_KEY",
            "token_by_published SERVICE_ROLE_KEY"
        ]
    );
    let EnvFinding::TokenByPublished(published) = finding(&file, "token_by_published") else {
        panic!();
    };
    let secret = "your-super-secret-jwt-token-with-at-least-32-characters-long";
    assert_eq!(published.text, secret);
    // With the demo's own secret the tokens are as they should be, and the secret is not.
    let file = format!("JWT_SECRET={secret}\nANON_KEY={ANON}\n");
    assert_eq!(critical(&file), ["published JWT_SECRET"]);
    assert_eq!(audit(&file).tokens()[0].signer.code(), "signed_by_entry");
}

/// E02.
#[test]
fn a_command_is_no_secret() {
    let file = "JWT_SECRET=$(openssl rand -hex 64)\nUZI_SECRET_KEY=$(openssl rand -base64 32)\n";
    assert_eq!(
        found(file),
        [
            "command_for_value JWT_SECRET",
            "command_for_value UZI_SECRET_KEY"
        ]
    );
    let lengths: Vec<_> = audit(file)
        .findings()
        .iter()
        .map(|found| match &found.finding {
            EnvFinding::Command { characters, run_by } => (*characters, run_by.clone()),
            other => panic!("{other:?}"),
        })
        .collect();
    let run_by = vec![DotenvExpand, Bash];
    assert_eq!(lengths, [(23, run_by.clone()), (26, run_by)]);
    assert_eq!(read(file, Dotenvy), Outcome::Refused);
    for value in [
        "`openssl rand -hex 32`",
        "\"$(head -c 32 /dev/urandom | base64)\"",
    ] {
        assert_told(
            &format!("JWT_SECRET={value}\n"),
            "command_for_value JWT_SECRET",
        );
    }
}

/// E04.
#[test]
fn a_value_is_cut_at_its_hash() {
    let whole = "YwRqr;u|g_Qb3hEPRm/B6ry#bMb;-c,YmFaGsi>/s?`rdhnc$M";
    let file = format!("DJANGO_SECRET_KEY={whole}\n");
    let cut = "YwRqr;u|g_Qb3hEPRm/B6ry";
    assert_eq!(cut.len(), 23);
    assert_reads(
        &file,
        &[
            (Dotenv, cut),
            (NodeEnvFile, cut),
            (Next, cut),
            (DotenvExpand, cut),
            (PythonDotenv, whole),
            (DjangoEnviron, whole),
            (Dotenvy, &whole[..48]),
        ],
    );
    assert_eq!(read(&file, Bash), Outcome::Refused);
    let readers = vec![Dotenv, NodeEnvFile, Next, DotenvExpand];
    assert_eq!(
        finding(&file, "read_up_to_hash"),
        EnvFinding::ReadDifferently(Cause::CutAtHash, readers)
    );
}

/// E06.
#[test]
fn a_dollar_is_a_variable_to_some() {
    for (value, compose, others) in [
        (
            "corr3ct-h0rse$battery",
            "corr3ct-h0rse",
            &[(Next, "corr3ct-h0rse"), (Dotenv, "corr3ct-h0rse$battery")][..],
        ),
        (
            "P@$$w0rd",
            "P@$w0rd",
            &[(Dotenv, "P@$$w0rd"), (Next, "P@$"), (Dotenvy, "P@")],
        ),
        ("secret$HOME", "secret", &[(Dotenvy, "secret")]),
        ("abc$1def", "abc$1def", &[(Next, "abc"), (Bash, "abcdef")]),
        ("Summer2026$", "Summer2026$", &[(Dotenvy, "Summer2026")]),
    ] {
        let file = format!("DB_PASSWORD={value}\n");
        assert_reads(&file, &[(Compose, compose)]);
        assert_reads(&file, others);
    }
    // What is the value of another variable is not known here.
    assert_eq!(
        read("A_SECRET=secret$HOME\n", Compose).code(),
        "unset_variables"
    );
    assert_eq!(read("A_SECRET=P@$$w0rd\n", Compose).code(), "value");
    assert_eq!(read("A_SECRET=P@$$w0rd\n", Bash), Outcome::Changing);
    // In compose.yaml a `$` that begins no variable is an error.
    let yaml = "environment:\n  DB_PASSWORD: abc$1def\n";
    assert_eq!(read(yaml, Compose), Outcome::Refused);
    assert_told(yaml, "not_read DB_PASSWORD");
}

/// E07.
#[test]
fn base64_hides_a_line_break_and_a_comment_tells_the_secret() {
    let file = "JWT_SECRET_OR_PUBLIC_KEY: \"a2hYZklhY1lvNkVxSGM0TDl2ZWplV3k2YUFQcjBPZmx6WENSc1FCVQo=\" # echo \"khXfIacYo6EqHc4L9vejeWy6aAPr0OflzXCRsQBU\" | base64\n";
    let told = finding(file, "told_by_comment");
    assert_eq!(told, EnvFinding::ToldByComment { line: 1 });
    let told = finding(file, "line_inside");
    assert_eq!(
        told,
        EnvFinding::Secret(Finding::LineInside(Reading::Base64))
    );
    // It is YAML: most readers of a .env file do not take it.
    let readers = vec![
        NodeEnvFile,
        PythonDotenv,
        DjangoEnviron,
        Dotenvy,
        Bash,
        DockerRun,
    ];
    assert_eq!(
        finding(file, "not_read"),
        EnvFinding::ReadDifferently(Cause::NotRead, readers)
    );
    let value = "a2hYZklhY1lvNkVxSGM0TDl2ZWplV3k2YUFQcjBPZmx6WENSc1FCVQo=";
    assert_reads(
        file,
        &[(Dotenv, value), (Next, value), (DotenvExpand, value)],
    );
    // In its own file it is the same, and Docker Compose alone reads it.
    let yaml = format!("services:\n  a:\n    environment:\n      {file}");
    assert_told(&yaml, "told_by_comment JWT_SECRET_OR_PUBLIC_KEY");
    assert_told(&yaml, "line_inside JWT_SECRET_OR_PUBLIC_KEY");
    assert_not_told(&yaml, "not_read");
}

/// E09.
#[test]
fn a_default_is_empty_or_public() {
    assert_eq!(
        found("JWT_SECRET_KEY: ${JWT_SECRET_KEY:-}\n"),
        ["default_empty JWT_SECRET_KEY"]
    );
    for value in ["${A-}", "\"${A:-}\"", "'${A:-${B-}}'"] {
        let file = format!("environment:\n  JWT_SECRET: {value}\n");
        assert_eq!(found(&file), ["default_empty JWT_SECRET"], "{value}");
    }
    // In a .env file some take it for the secret, as it stands.
    assert_eq!(
        found("JWT_SECRET=${OTHER:-}\n"),
        ["reference_as_text JWT_SECRET", "default_empty JWT_SECRET"]
    );
    let file = "OSS_JWT_SECRET: ${OSS_JWT_SECRET:-ChangeMeInProduction}\n";
    assert_eq!(found(file), ["default_public OSS_JWT_SECRET"]);
    let file = "environment:\n  - SESSION_SECRET=${SESSION_SECRET:-keyboard cat}\n";
    let EnvFinding::DefaultPublic(Some(published)) = finding(file, "default_public") else {
        panic!();
    };
    assert_eq!(published.text, "keyboard cat");
    // This is as it should be.
    assert_eq!(
        found("environment:\n  JWT_SECRET: ${JWT_SECRET:?not set}\n"),
        [""; 0]
    );
    assert_eq!(
        found("environment:\n  JWT_SECRET: ${JWT_SECRET}\n"),
        ["may_be_missing JWT_SECRET"]
    );
}

/// E11.
#[test]
fn a_secret_may_be_one_byte_short() {
    let file = "JWT_SECRET=\"repro-long-random-secret-799510\"\n";
    let EnvFinding::Secret(Finding::TooShort { bytes, .. }) = finding(file, "too_short") else {
        panic!();
    };
    assert_eq!(bytes, 31);
}

/// A17.
#[test]
fn a_token_is_no_secret() {
    let file = "JWT_SECRET=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyX2lkIjoxLCJyb2xlIjoid2VidXNlciJ9.uSsS2cukBlM6QXe4Y0H90fsdkJSGcle9b7p_kMV1Ymk\n";
    assert_told(file, "token JWT_SECRET");
    // Signed with `secret`.
    let file = format!("JWT_SECRET={}\n", token("{}", "secret"));
    assert_eq!(
        found(&file),
        ["token JWT_SECRET", "token_by_published JWT_SECRET"]
    );
}

/// A18.
#[test]
fn one_published_line_is_six_keys() {
    let file = format!("JWT_SECRET_KEY={PUBLISHED}\n");
    let pairs = PUBLISHED.replace("$$", "$");
    let dropped = PUBLISHED.replace("$$Lm7Nq0R", "");
    assert_reads(
        &file,
        &[
            (Dotenv, "a]i9F"),
            (NodeEnvFile, "a]i9F"),
            (Next, "a]i9F"),
            (PythonDotenv, PUBLISHED),
            (DjangoEnviron, PUBLISHED),
            (Dotenvy, &dropped),
            (Compose, &pairs),
        ],
    );
    assert_eq!(read(&file, Bash), Outcome::Changing);
    let EnvFinding::ReadAsPublished(published, readers) = finding(&file, "read_as_published")
    else {
        panic!();
    };
    assert_eq!((published.text, readers), (pairs.as_str(), vec![Compose]));
    assert_told(&file, "read_up_to_hash JWT_SECRET_KEY");
    assert_told(&file, "read_as_changing JWT_SECRET_KEY");
    assert_told(
        &format!("JWT_SECRET_KEY='{pairs}'\n"),
        "published JWT_SECRET_KEY",
    );
    // What the readers cut off and what Compose made of it signed tokens.
    for token in [
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZW1vIiwiaWF0IjoxNzgwMDAwMDAwLCJleHAiOjQxMDI0NDQ4MDB9.oRXgZh5NTx6B3WUz3XQAeF3SDox0ajc_UOBZWH3kzEU",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZW1vIiwiaWF0IjoxNzgwMDAwMDAwLCJleHAiOjQxMDI0NDQ4MDB9.UG_b6DiAwNYiGg9ts4jaRc_kUyVDlhLDzBIJeAzE1yI",
    ] {
        let file = format!("{file}ACCESS_TOKEN={token}\n");
        assert_told(&file, "token_by_copy ACCESS_TOKEN");
    }
}

/// B15.
#[test]
fn quotes_in_a_list_are_of_the_value() {
    let file = "environment:\n  - JWT_SECRET=\"My_Super_Secret_String\"\n";
    assert_told(file, "quotes_in_list JWT_SECRET");
    assert_reads(file, &[(Compose, "\"My_Super_Secret_String\"")]);
    let signed = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJwYXlsb2FkIjp7ImtleSI6ImRlbW8ifSwiaWF0IjoxNzY2NDAwMDAwLCJleHAiOjQxMDI0NDQ4MDB9.FRa_2NHwnuJaEt0HV0zTZq-HZU84KuXUcjCcx2CS6YM";
    let both = format!("{file}  - SERVICE_TOKEN={signed}\n");
    assert_not_told(&both, "token_by_other");
    assert_not_told(&both, "token_by_copy");
    assert_told(
        "services:\n  app:\n    environment:\n    - NEXTAUTH_SECRET='librechat-secret-123'\n",
        "quotes_in_list NEXTAUTH_SECRET",
    );
    // Around the whole item they are of YAML.
    let file = format!("environment:\n  - \"JWT_SECRET={GOOD}\"\n  - 'OTHER_SECRET={OTHER}'\n");
    assert_eq!(found(&file), [""; 0]);
    // In a map, too.
    let file = format!("environment:\n  JWT_SECRET: \"{GOOD}\"\n");
    assert_eq!(found(&file), [""; 0]);
}

/// B16.
#[test]
fn a_name_with_a_hyphen_is_another() {
    assert_told("-e JWT-SECRET=my_jwt_secret\n", "name_invalid JWT-SECRET");
    let file = format!("JWT-SECRET={GOOD}\n");
    let EnvFinding::NameInvalid(readers) = finding(&file, "name_invalid") else {
        panic!();
    };
    assert_eq!(readers, [DjangoEnviron, Dotenvy, Bash]);
    assert_not_told(&format!("jwt-secret={GOOD}\n"), "name_invalid");
    for name in ["JWT SECRET", "2ND_SECRET", "JWT.SECRET"] {
        assert_told(&format!("{name}={GOOD}\n"), &format!("name_invalid {name}"));
    }
}

/// F03.
#[test]
fn a_command_inside_of_a_value_is_run() {
    let file = "JWT_SECRET='a$(echo HI)b-0123456789-0123456789-0123'\n";
    let EnvFinding::ReadDifferently(cause, readers) = finding(file, "read_as_command") else {
        panic!();
    };
    assert_eq!((cause, readers), (Cause::RunsCommand, vec![DotenvExpand]));
}
