//! Whole files, and what is wrong across them.

use super::*;
use crate::Algorithm;
use crate::assess::Finding;

#[test]
fn a_file_of_supabase_as_it_comes() {
    let anon = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyAgCiAgICAicm9sZSI6ICJhbm9uIiwKICAgICJpc3MiOiAic3VwYWJhc2UtZGVtbyIsCiAgICAiaWF0IjogMTY0MTc2OTIwMCwKICAgICJleHAiOiAxNzk5NTM1NjAwCn0.dc_X5iR_VP_qT0zsiyj_I_OZ2T9FtRU2BBNWN8Bu4GE";
    let file = format!(
        "############
# Secrets
# YOU MUST CHANGE THESE BEFORE GOING INTO PRODUCTION
############

POSTGRES_PASSWORD=your-super-secret-and-long-postgres-password
JWT_SECRET=your-super-secret-jwt-token-with-at-least-32-characters-long
ANON_KEY={anon}
DASHBOARD_USERNAME=supabase
DASHBOARD_PASSWORD=this_password_is_insecure_and_should_be_updated
SECRET_KEY_BASE=UpNVntn3cDxHJpq99YMc1T1AQgQpc8kfYTuRgBiYa15BLrx8etQoXz3gZv1/u2oq

POSTGRES_HOST=db
POOLER_TENANT_ID=your-tenant-id
SITE_URL=http://localhost:3000
ADDITIONAL_REDIRECT_URLS=
JWT_EXPIRY=3600
MAILER_URLPATHS_CONFIRMATION=\"/auth/v1/verify\"
STUDIO_DEFAULT_ORGANIZATION=Default Organization
"
    );
    assert_eq!(
        critical(&file),
        [
            "placeholder POSTGRES_PASSWORD",
            "published JWT_SECRET",
            "published SECRET_KEY_BASE"
        ]
    );
    let audit = audit(&file);
    assert_eq!(audit.entries().len(), 13);
    assert_eq!(audit.entries()[1].line(), 7);
    assert_eq!(audit.tokens()[0].signer.code(), "signed_by_entry");
}

#[test]
fn a_file_of_docker_compose() {
    let file = format!(
        "x-env: &shared
  JWT_SECRET: ${{JWT_SECRET:?not set}}
services:
  auth:
    image: example/auth:1.0
    ports:
      - \"9999:9999\"
    environment:
      API_PORT: 9999
      # The next is empty where nobody sets it.
      REFRESH_SECRET: ${{REFRESH_SECRET:-}}
      GOTRUE_JWT_SECRET: ${{JWT_SECRET}}
      DB_URL: postgres://u:${{POSTGRES_PASSWORD}}@db/postgres
    depends_on:
      db:
        condition: service_healthy
  web:
    environment:
      - NODE_ENV=production
      - SESSION_SECRET=\"{GOOD}\"
      - API_TOKEN
    command: [\"a\", \"b\"]
  db:
    environment:
      POSTGRES_PASSWORD: ${{POSTGRES_PASSWORD:-postgres}}
      APP_SECRET: |
        {OTHER}
"
    );
    assert_eq!(
        found(&file),
        [
            "default_empty REFRESH_SECRET",
            "default_public POSTGRES_PASSWORD",
            "quotes_in_list SESSION_SECRET",
            "line_break APP_SECRET",
        ]
    );
    let audit = audit(&file);
    let names: Vec<_> = audit.entries().iter().map(Entry::name).collect();
    assert_eq!(
        names,
        [
            "JWT_SECRET",
            "API_PORT",
            "REFRESH_SECRET",
            "GOTRUE_JWT_SECRET",
            "DB_URL",
            "NODE_ENV",
            "SESSION_SECRET",
            "POSTGRES_PASSWORD",
            "APP_SECRET"
        ]
    );
    assert!(audit.entries()[8].value().ends_with('\n'));
}

#[test]
fn a_secret_of_kubernetes_is_decoded_and_a_config_map_is_not() {
    let file = "apiVersion: v1
data:
  JWT_SECRET: eW91ci0yNTYtYml0LXNlY3JldAo=
  SESSION_SECRET: not base64!
kind: Secret
---
kind: ConfigMap
data:
  APP_SECRET: eW91ci0yNTYtYml0LXNlY3JldAo=
---
kind: Secret
stringData:
  COOKIE_SECRET: your-256-bit-secret
";
    let audit = audit(file);
    let values: Vec<_> = audit.entries().iter().map(Entry::value).collect();
    assert_eq!(
        values,
        [
            "your-256-bit-secret\n",
            "not base64!",
            "eW91ci0yNTYtYml0LXNlY3JldAo=",
            "your-256-bit-secret"
        ]
    );
    assert_told(file, "published_surrounded JWT_SECRET");
    assert_told(file, "line_break JWT_SECRET");
    assert_told(file, "data_not_base64 SESSION_SECRET");
    assert_told(file, "line_inside APP_SECRET");
    assert_told(file, "published COOKIE_SECRET");
    let twice = "kind: Secret\ndata:\n  APP_SECRET: WVcxaFpHMXBiZz09\n";
    assert_told(twice, "encoded_twice APP_SECRET");
}

#[test]
fn a_unit_of_systemd() {
    let file =
        "[Service]\nEnvironment=\"JWT_SECRET=your-256-bit-secret\" PORT=3000\nExecStart=/bin/app\n";
    assert_told(file, "published JWT_SECRET");
    let audit = audit(file);
    assert_eq!(audit.entries()[1].name(), "PORT");
    assert_eq!(audit.entries()[0].style(), Style::Systemd);
}

#[test]
fn the_same_name_twice() {
    let file = format!("JWT_SECRET={GOOD}\nJWT_SECRET={OTHER}\n");
    let first = vec![Reader::Dotenvy];
    assert_eq!(
        finding(&file, "duplicate_name"),
        EnvFinding::DuplicateName { same: false, first }
    );
    let same = format!("JWT_SECRET={GOOD}\nexport JWT_SECRET='{GOOD}'\n");
    assert!(matches!(
        finding(&same, "duplicate_name"),
        EnvFinding::DuplicateName { same: true, .. }
    ));
    assert_not_told(&same, "shared_secret");
    // Two services are two programs.
    let services = format!(
        "services:\n  a:\n    environment:\n      JWT_SECRET: {GOOD}\n  b:\n    environment:\n      JWT_SECRET: {GOOD}\n"
    );
    assert_eq!(found(&services), [""; 0]);
}

#[test]
fn one_secret_for_two_purposes() {
    let file = format!("JWT_ACCESS_SECRET={GOOD}\nPORT=1\nJWT_REFRESH_SECRET=\"{GOOD}\"\n");
    assert_told(&file, "shared_secret JWT_ACCESS_SECRET JWT_REFRESH_SECRET");
    assert_not_told("A_SECRET=\nB_SECRET=\n", "shared_secret");
    assert_not_told("A_SECRET=${X}\nB_SECRET=${X}\n", "shared_secret");
}

#[test]
fn a_token_is_tried_with_each_secret_of_the_file() {
    let signed = token("{}", OTHER);
    let file = format!("JWT_SECRET={GOOD}\nOTHER_SECRET={OTHER}\nANON_KEY={signed}\n");
    assert_eq!(found(&file), [""; 0]);
    let file = format!("JWT_SECRET={GOOD}\nANON_KEY={signed}\n");
    assert_eq!(found(&file), ["token_by_other ANON_KEY"]);
    // Where there is no secret that signs, somebody else has it.
    let file = format!("DB_PASSWORD={GOOD}\nANON_KEY={signed}\n");
    assert_eq!(found(&file), [""; 0]);
    let file = format!("NEXTAUTH_SECRET={GOOD}\nANON_KEY={signed}\n");
    assert_eq!(found(&file), [""; 0]);
    // Decoded, it is the same secret; with a line break it is another.
    let decoded = Reading::Base64Url.octets(GOOD).unwrap();
    let header = jws::Header::text(crate::Algorithm::Hs256);
    let signed = jws::sign(&header, "{}", &decoded, crate::Algorithm::Hs256).unwrap();
    let file = format!("JWT_SECRET={GOOD}\nANON_KEY={}\n", signed.as_str());
    assert_eq!(found(&file), [""; 0]);
    let signed = token("{}", &format!("{GOOD}\n"));
    let file = format!("JWT_SECRET={GOOD}\nANON_KEY={signed}\n");
    assert_eq!(found(&file), ["token_by_copy ANON_KEY"]);
}

#[test]
fn a_token_that_everybody_can_make() {
    let constant = token("{}", "undefined");
    let file = format!("JWT_SECRET={GOOD}\nA_TOKEN={constant}\n");
    assert_eq!(found(&file), ["token_by_constant A_TOKEN"]);
    let file = format!("JWT_SECRET={GOOD}\nA_TOKEN=eyJhbGciOiJub25lIn0.e30.\n");
    assert_eq!(found(&file), ["token_unsigned A_TOKEN"]);
    // With a key pair it is somebody else's.
    let pair = "eyJhbGciOiJSUzI1NiJ9.e30.AA";
    let file = format!("JWT_SECRET={GOOD}\nA_TOKEN={pair}\n");
    assert_eq!(found(&file), [""; 0]);
    assert_eq!(audit(&file).tokens()[0].signer.code(), "signed_by_key_pair");
}

#[test]
fn a_token_expires() {
    let signed = token(&format!(r#"{{"exp":{}}}"#, NOW - 60), GOOD);
    let file = format!("JWT_SECRET={GOOD}\nANON_KEY={signed}\n");
    let seconds = 60;
    assert_eq!(
        finding(&file, "token_expired"),
        EnvFinding::TokenExpired { seconds }
    );
    let audit = Audit::of(&file, None).unwrap();
    assert!(audit.findings().is_empty(), "nobody said what time it is");
}

#[test]
fn what_is_shipped_to_browsers_is_no_secret() {
    for name in [
        "NEXT_PUBLIC_JWT_SECRET",
        "VITE_AUTH_SECRET",
        "REACT_APP_DB_PASSWORD",
    ] {
        let file = format!("{name}={GOOD}\n");
        assert_told(&file, &format!("shipped_to_browsers {name}"));
    }
    // Made for browsers, or half of a key pair.
    let anon = token(r#"{"role":"anon"}"#, GOOD);
    let file = format!(
        "JWT_SECRET={GOOD}\nNEXT_PUBLIC_SUPABASE_ANON_KEY={anon}\nVITE_MAPS_API_KEY=AIzaSyA0123\nPUBLIC_KEY=a\n"
    );
    assert_not_told(&file, "shipped_to_browsers");
    let service = token(r#"{"role":"service_role"}"#, GOOD);
    let file = format!("JWT_SECRET={GOOD}\nNEXT_PUBLIC_SERVICE_KEY={service}\n");
    assert_told(&file, "shipped_to_browsers NEXT_PUBLIC_SERVICE_KEY");
    // The same under another name.
    let file = format!("JWT_SECRET={GOOD}\nVITE_KEY={GOOD}\n");
    assert_told(&file, "shipped_to_browsers VITE_KEY");
}

#[test]
fn a_reference_is_a_text_to_some() {
    let file = format!("JWT_SECRET={GOOD}\nNEXTAUTH_SECRET=${{JWT_SECRET}}\n");
    assert_eq!(found(&file), ["reference_as_text NEXTAUTH_SECRET"]);
    let readers = vec![Reader::Dotenv, Reader::NodeEnvFile, Reader::DockerRun];
    assert_eq!(
        finding(&file, "reference_as_text"),
        EnvFinding::ReferenceAsText(readers)
    );
}

#[test]
fn a_mark_and_the_line_breaks_of_windows() {
    let file = format!("\u{feff}JWT_SECRET={GOOD}\nPORT=1\n");
    let readers = vec![Reader::NodeEnvFile, Reader::DjangoEnviron, Reader::Bash];
    assert_eq!(
        finding(&file, "marked_first_name"),
        EnvFinding::MarkedFirstName(readers)
    );
    let file = format!("JWT_SECRET={GOOD}\r\nPORT=1\r\n");
    let space = EnvFinding::ReadDifferently(Cause::Space, vec![Reader::Bash]);
    assert_eq!(finding(&file, "read_with_space"), space);
    assert_eq!(
        read(&file, Reader::Bash).text(),
        Some(&*format!("{GOOD}\r"))
    );
}

#[test]
fn quotes_stay_or_are_not_closed() {
    let file = format!("JWT_SECRET=`{GOOD}`\n");
    let readers = vec![
        Reader::PythonDotenv,
        Reader::DjangoEnviron,
        Reader::Dotenvy,
        Reader::Compose,
        Reader::DockerRun,
    ];
    assert_eq!(
        finding(&file, "read_with_quotes"),
        EnvFinding::ReadDifferently(Cause::Quotes, readers)
    );
    assert_told(&format!("JWT_SECRET='\"{GOOD}\"'\n"), "quotes JWT_SECRET");
    let yaml = format!("environment:\n  JWT_SECRET: '\"{GOOD}\"'\n");
    assert_told(&yaml, "quotes JWT_SECRET");
    let file = format!("JWT_SECRET=\"{GOOD}\nPORT=1\nA_SECRET=\"{OTHER}\"\n");
    assert_told(&file, "unclosed_quote JWT_SECRET");
    assert_eq!(audit(&file).entries().len(), 3);
    // Who takes no quotes off is told of once, whatever stands in them.
    let file = format!("JWT_SECRET='{GOOD}'\nA_SECRET=\"{OTHER}\"\n");
    let audit = audit(&file);
    let [quotes] = audit.findings() else {
        panic!("{:?}", audit.findings());
    };
    assert_eq!(quotes.finding.severity(), Severity::Note);
    assert_eq!(quotes.entries, [0, 1]);
}

#[test]
fn a_value_may_have_several_lines() {
    let file = format!(
        "PRIVATE_KEY=\"-----BEGIN PRIVATE KEY-----\nMIIEvQ==\n-----END PRIVATE KEY-----\"\nJWT_SECRET={GOOD}\n"
    );
    assert_eq!(found(&file), [""; 0]);
    let audit = audit(&file);
    assert_eq!(audit.entries().len(), 2);
    assert_eq!(audit.entries()[1].line(), 4);
    assert_eq!(audit.entries()[0].value().lines().count(), 3);
}

#[test]
fn what_else_is_no_secret() {
    assert_told("JWT_SECRET=\n", "empty JWT_SECRET");
    assert_told("JWT_SECRET=\"\"\n", "empty JWT_SECRET");
    assert_told("JWT_SECRET=changeme\n", "too_short JWT_SECRET");
    assert_told("JWT_SECRET=<your secret here>\n", "placeholder JWT_SECRET");
    assert_told("JWT_SECRET=undefined\n", "constant_key JWT_SECRET");
    let key = "-----BEGIN PUBLIC KEY-----\\nMCowBQYDK2VwAyEA\\n-----END PUBLIC KEY-----";
    assert_told(&format!("JWT_SECRET=\"{key}\"\n"), "public_key JWT_SECRET");
    assert_not_told(&format!("JWT_KEY=\"{key}\"\n"), "public_key");
}

#[test]
fn variables_of_a_container_and_of_shells() {
    let file = "containers:
  - name: app
    image: a
    env:
      - name: JWT_SECRET
        value: \"your-256-bit-secret\" # change it
      - name: OTHER_SECRET
        valueFrom:
          secretKeyRef: {name: a, key: b}
";
    assert_told(file, "published JWT_SECRET");
    assert_eq!(audit(file).entries().len(), 1);
    for line in [
        "$env:JWT_SECRET = \"your-256-bit-secret\"",
        "declare -x JWT_SECRET=\"your-256-bit-secret\"",
        "docker run -e\nset JWT_SECRET=your-256-bit-secret",
        "ENV JWT_SECRET=your-256-bit-secret",
        "--env JWT_SECRET='your-256-bit-secret'",
    ] {
        assert_eq!(critical(line), ["published JWT_SECRET"], "{line}");
    }
}

#[test]
fn a_secret_is_held_against_the_algorithm_that_the_file_names() {
    const STRONG: &str = "3q2-7_v0y8tKzN1mPpQr5sUvWxYzAbCdEfGhIjKlMno";
    let short = |file: &str| {
        let audit = Audit::of(file, None).unwrap();
        audit
            .findings()
            .iter()
            .find_map(|located| match located.finding {
                EnvFinding::Secret(Finding::TooShort { algorithm, bytes }) => {
                    Some((algorithm, bytes))
                }
                _ => None,
            })
    };
    let file = |name: &str, algorithm: &str| format!("{name}={algorithm}\nJWT_SECRET={STRONG}\n");
    assert_eq!(
        short(&file("JWT_ALGORITHM", "HS512")),
        Some((Algorithm::Hs512, 43))
    );
    assert_eq!(
        short(&file("JWT_ALG", "HS384")),
        Some((Algorithm::Hs384, 43))
    );
    assert_eq!(short(&file("JWT_ALGORITHM", "HS256")), None);
    assert_eq!(short(&file("OTHER", "HS512")), None);
}
