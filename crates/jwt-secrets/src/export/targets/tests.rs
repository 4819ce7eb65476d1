use super::super::VariableName;
use super::*;

/// What everything can carry.
const PLAIN: &str = "3q2-7_v0y8tKzN1mPpQr5sUvWxYzAbCdEfGhIjKlMno";

fn target(code: &str) -> &'static Target {
    Target::of(code).unwrap()
}

fn write_all(
    code: &str,
    variables: &[(&str, &str)],
    reader: Option<Reader>,
) -> Result<String, TargetError> {
    let names: Vec<VariableName> = variables
        .iter()
        .map(|(name, _)| name.parse().unwrap())
        .collect();
    let variables: Vec<_> = names
        .iter()
        .zip(variables)
        .map(|(name, (_, value))| Variable {
            name,
            value,
            kid: None,
        })
        .collect();
    let content = Content {
        variables: &variables,
        algorithm: Algorithm::Hs256,
        reading: Reading::Utf8,
        reader,
        environment: None,
        label: None,
    };
    target(code).write(&content).map(|text| text.to_string())
}

fn write(code: &str, value: &str) -> Result<String, TargetError> {
    write_all(code, &[("JWT_SECRET", value)], None)
}

fn obstacle(code: &str, value: &str) -> Obstacle {
    match write(code, value) {
        Err(TargetError::Refused { name, obstacle }) => {
            assert_eq!(name, "JWT_SECRET");
            obstacle
        }
        other => panic!("{code}, {value:?}: {other:?}"),
    }
}

#[test]
fn each_target_is_found_by_its_code_and_writes_a_plain_secret_as_it_is() {
    for target in Target::ALL {
        assert_eq!(Target::of(target.code()), Some(target));
        let text = write(target.code(), PLAIN).unwrap();
        let encoded = match target.code() {
            "kubernetes_data" => "M3EyLTdfdjB5OHRLek4xbVBwUXI1c1V2V3hZekFiQ2RFZkdoSWpLbE1ubw==",
            "jwk" | "jwk_set" => "M3EyLTdfdjB5OHRLek4xbVBwUXI1c1V2V3hZekFiQ2RFZkdoSWpLbE1ubw\"",
            _ => PLAIN,
        };
        assert_eq!(text.matches(encoded).count(), 1, "{text}");
    }
    assert_eq!(Target::of("env"), None);
}

#[test]
fn a_command_has_the_secret_behind_nothing_but_printf() {
    for target in Target::ALL {
        if target.form() != Form::Script {
            continue;
        }
        let text = write(target.code(), "a'b").unwrap();
        let printed = r"printf %s 'a'\''b' | ";
        assert!(text.starts_with(printed), "{text}");
        let variables = [("A", "a\\'b"), ("B", "c")];
        let several = write_all(target.code(), &variables, None).unwrap();
        for line in several.lines().filter(|line| line.contains("a\\'b")) {
            assert!(line.starts_with(['"', ' ']), "{several}");
        }
    }
}

#[test]
fn one_secret_looks_so_in_each() {
    for (code, value, expected) in [
        ("dotenv", "a", "JWT_SECRET=a\n"),
        ("dotenv", "a b#c", "JWT_SECRET='a b#c'\n"),
        ("dotenv", "it's", "JWT_SECRET=\"it's\"\n"),
        (
            "shell",
            "it's $HOME",
            "export JWT_SECRET='it'\\''s $HOME'\n",
        ),
        (
            "power_shell",
            "it's $HOME",
            "$env:JWT_SECRET = 'it''s $HOME'\n",
        ),
        ("file", "a\n", "a\n"),
        (
            "compose",
            "P@$$w0rd\"",
            "services:\n  app:\n    environment:\n      JWT_SECRET: \"P@$$$$w0rd\\\"\"\n",
        ),
        ("systemd", "a$b\"c", "JWT_SECRET='a$b\"c'\n"),
        ("systemd", "it's $1\\", "JWT_SECRET=\"it's \\$1\\\\\"\n"),
        (
            "kubernetes",
            "72044e011",
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: jwt-secret\ntype: Opaque\nstringData:\n  \"JWT_SECRET\": \"72044e011\"\n",
        ),
        (
            "kubernetes_data",
            "amadmin",
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: jwt-secret\ntype: Opaque\ndata:\n  \"JWT_SECRET\": \"YW1hZG1pbg==\"\n",
        ),
        (
            "kubectl",
            "a",
            "printf %s 'a' | kubectl create secret generic jwt-secret --from-file=JWT_SECRET=/dev/stdin\n",
        ),
        ("helm", "0e1234", "secrets:\n  \"JWT_SECRET\": \"0e1234\"\n"),
        (
            "vault",
            "@file",
            "printf %s '@file' | vault kv put -mount=secret jwt-secret JWT_SECRET=-\n",
        ),
        (
            "aws",
            "file://x",
            "printf %s 'file://x' | aws secretsmanager create-secret --name JWT_SECRET --secret-string file:///dev/stdin\n",
        ),
        (
            "google",
            "a",
            "printf %s 'a' | gcloud secrets create JWT_SECRET --data-file=-\n",
        ),
        (
            "azure",
            "-a",
            "printf %s '-a' | az keyvault secret set --vault-name \"${VAULT:?}\" --name jwt-secret --file /dev/stdin --encoding utf-8\n",
        ),
        (
            "terraform",
            "${a}%{b}$$\"",
            "jwt_secret = \"\\u0024{a}\\u0025{b}$$\\\"\"\n",
        ),
        ("spring", "a$b", "jwt.secret: \"a$b\"\n"),
        (
            "appsettings",
            "a\\b",
            "{\n  \"JWT_SECRET\": \"a\\\\b\"\n}\n",
        ),
        ("json", "ü", "{\n  \"JWT_SECRET\": \"ü\"\n}\n"),
        (
            "jwk",
            "abc",
            "{\"kty\":\"oct\",\"k\":\"YWJj\",\"alg\":\"HS256\",\"use\":\"sig\"}\n",
        ),
        (
            "jwk_set",
            "abc",
            "{\"keys\":[{\"kty\":\"oct\",\"k\":\"YWJj\",\"alg\":\"HS256\",\"use\":\"sig\",\"kid\":\"JWT_SECRET\"}]}\n",
        ),
    ] {
        assert_eq!(write(code, value).as_deref(), Ok(expected), "{code}");
    }
}

#[test]
fn several_are_one_behind_the_other() {
    let variables = [("Jwt__Key", "a"), ("Jwt__Refresh", "b")];
    for (code, expected) in [
        ("dotenv", "Jwt__Key=a\nJwt__Refresh=b\n"),
        (
            "json",
            "{\n  \"Jwt__Key\": \"a\",\n  \"Jwt__Refresh\": \"b\"\n}\n",
        ),
        (
            "appsettings",
            "{\n  \"Jwt:Key\": \"a\",\n  \"Jwt:Refresh\": \"b\"\n}\n",
        ),
        (
            "vault",
            "vault kv put -mount=secret jwt-secrets - <<'END'\n{\n  \"Jwt__Key\": \"a\",\n  \"Jwt__Refresh\": \"b\"\n}\nEND\n",
        ),
        (
            "github",
            "printf %s 'a' | gh secret set Jwt__Key\nprintf %s 'b' | gh secret set Jwt__Refresh\n",
        ),
    ] {
        assert_eq!(
            write_all(code, &variables, None).as_deref(),
            Ok(expected),
            "{code}"
        );
    }
    let kubectl = write_all("kubectl", &variables, None).unwrap();
    let manifest = write_all("kubernetes", &variables, None).unwrap();
    assert_eq!(
        kubectl,
        format!("kubectl create --filename=- <<'END'\n{manifest}END\n")
    );
    for code in ["file", "jwk"] {
        assert_eq!(write_all(code, &variables, None), Err(TargetError::OneOnly));
    }
}

#[test]
fn what_a_target_cannot_carry_is_refused_and_says_why() {
    for (code, value, expected) in [
        ("dotenv", "a\nb", Obstacle::LineBreak),
        ("dotenv", "a\u{1b}b", Obstacle::Control),
        ("dotenv", "P@$$w0rd", Obstacle::Dollar),
        ("dotenv", "a$(echo HI)b", Obstacle::Command),
        (
            "dotenv",
            "6U+c'UDH\"l`ZFDD5%/|'t{Ojt.5hzu+#wUBH#:9w*l_I2z{^m/7h-U&!qcLlXZ_",
            Obstacle::Quotes,
        ),
        ("power_shell", "ü", Obstacle::NotAscii),
        ("power_shell", "a\nb", Obstacle::LineBreak),
        ("systemd", "a\nJWT_SECRET=b", Obstacle::LineBreak),
        ("systemd", "a\u{fdd0}", Obstacle::Control),
        ("systemd", "\u{ffff}a", Obstacle::Control),
        ("systemd", "a\u{1fffe}b", Obstacle::Control),
        ("aws", "a\r\nb", Obstacle::LineBreak),
        ("azure", "\u{feff}a", Obstacle::Control),
        ("github", "a\n", Obstacle::LineBreak),
        ("terraform", "e\u{301}", Obstacle::NotAscii),
        ("spring", "a${b", Obstacle::Placeholder),
        ("spring", "#{1}", Obstacle::Placeholder),
    ] {
        assert_eq!(obstacle(code, value), expected, "{code}, {value:?}");
    }
    for target in Target::ALL {
        assert_eq!(obstacle(target.code(), ""), Obstacle::Empty);
        assert_eq!(obstacle(target.code(), "a\0b"), Obstacle::Nul);
    }
}

#[test]
fn names_that_are_one_to_the_target_are_refused() {
    let alike =
        |first: &str, second: &str, code| write_all(code, &[(first, "a"), (second, "b")], None);
    let error = |name: &str| {
        Err(TargetError::NamesAlike {
            name: name.to_owned(),
        })
    };
    assert_eq!(alike("A", "A", "dotenv"), error("A"));
    for code in ["github", "azure", "terraform", "spring", "appsettings"] {
        assert_eq!(alike("A_KEY", "A_key", code), error("A_key"), "{code}");
    }
    assert!(alike("A", "a", "dotenv").is_ok());
    assert_eq!(alike("_A", "A_", "azure"), error("A_"));
    let unsupported = |name: &str| {
        Err(TargetError::NameUnsupported {
            name: name.to_owned(),
        })
    };
    assert_eq!(
        alike("A", "github_TOKEN", "github"),
        unsupported("github_TOKEN")
    );
    assert_eq!(alike("A", "B__C", "spring"), unsupported("B__C"));
}

#[test]
fn one_reader_takes_what_all_together_do_not() {
    for (reader, value, expected) in [
        (Reader::Dotenv, "P@$$w0rd", "JWT_SECRET='P@$$w0rd'\n"),
        (Reader::Next, "P@$$w0rd", "JWT_SECRET=\"P@\\$\\$w0rd\"\n"),
        (
            Reader::DotenvExpand,
            "corr3ct-h0rse$battery",
            "JWT_SECRET=\"corr3ct-h0rse\\$battery\"\n",
        ),
        (Reader::Bash, "a$(id)", "JWT_SECRET='a$(id)'\n"),
        (Reader::DockerRun, "abc", "JWT_SECRET=abc\n"),
        (Reader::DjangoEnviron, "a'b\"c#d", "JWT_SECRET='a'b\"c#d'\n"),
    ] {
        let written = write_all("dotenv", &[("JWT_SECRET", value)], Some(reader));
        assert_eq!(written.as_deref(), Ok(expected), "{reader:?}");
    }
    let refused = write_all(
        "dotenv",
        &[("JWT_SECRET", "a$(id)")],
        Some(Reader::DotenvExpand),
    );
    assert!(refused.is_err());
}

#[test]
fn nothing_that_is_kept_grew_or_is_printed() {
    let name = VariableName::default();
    let variables = [Variable {
        name: &name,
        value: "it's a #secret",
        kid: None,
    }];
    let content = Content {
        variables: &variables,
        algorithm: Algorithm::Hs256,
        reading: Reading::Utf8,
        reader: None,
        environment: None,
        label: None,
    };
    assert!(!format!("{content:?}").contains("secret\""));
    assert!(!format!("{content:?}").contains("it's"));
    for target in Target::ALL {
        if let Ok(text) = target.write(&content) {
            assert_eq!(text.capacity(), text.len(), "{target:?}");
        }
    }
}

#[test]
fn a_key_that_is_decoded_is_decoded_in_a_jwk() {
    let name = VariableName::default();
    let write = |value, code| {
        let content = Content {
            variables: &[Variable {
                name: &name,
                value,
                kid: None,
            }],
            algorithm: Algorithm::Hs256,
            reading: Reading::Base64Url,
            reader: None,
            environment: None,
            label: None,
        };
        target(code).write(&content).map(|text| text.to_string())
    };
    assert!(write("3q2-7w", "jwk").unwrap().contains(r#""k":"3q2-7w""#));
    assert_eq!(
        write("3q2-7w", "json").as_deref(),
        Ok("{\n  \"JWT_SECRET\": \"3q2-7w\"\n}\n")
    );
    let refused = write("no+key", "jwk_set").unwrap_err();
    assert_eq!(refused.code(), "target_no_key");
}

#[test]
fn each_file_has_a_name_of_its_own_in_each_environment() {
    let environments = ["staging", "production"].map(|name| name.parse().unwrap());
    let mut names: Vec<_> = Target::ALL
        .iter()
        .map(|target| target.file_name().to_owned())
        .collect();
    for environment in &environments {
        names.extend(
            Target::ALL
                .iter()
                .map(|target| target.file_name_in(environment)),
        );
    }
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count, "{names:?}");
}

/// One store can have all environments: there, none may overwrite another.
#[test]
fn a_store_keeps_each_environment_under_a_name_of_its_own() {
    let names = ["JWT_SECRET", "OTHER_SECRET"].map(|name| name.parse::<VariableName>().unwrap());
    let value = PLAIN;
    let variables = names.each_ref().map(|name| Variable {
        name,
        value,
        kid: None,
    });
    let production = "Production".parse().unwrap();
    let written = |code, environment| {
        let content = Content {
            variables: &variables,
            algorithm: Algorithm::Hs256,
            reading: Reading::Utf8,
            reader: None,
            environment,
            label: None,
        };
        target(code).write(&content).unwrap().to_string()
    };
    for (code, named) in [
        ("kubernetes", "  name: jwt-secrets-production\n"),
        ("kubernetes_data", "  name: jwt-secrets-production\n"),
        ("kubectl", "  name: jwt-secrets-production\n"),
        (
            "vault",
            "vault kv put -mount=secret jwt-secrets-production - <<",
        ),
        ("aws", " --name OTHER_SECRET-production "),
        ("google", "gcloud secrets create OTHER_SECRET-production "),
        ("azure", " --name other-secret-production "),
        ("github", "gh secret set OTHER_SECRET --env Production\n"),
    ] {
        let text = written(code, Some(&production));
        assert!(text.contains(named), "{code}: {text}");
        assert_ne!(text, written(code, None), "{code}");
    }
}

#[test]
fn a_key_is_called_as_it_says_in_a_set_or_as_its_variable() {
    let names = ["JWT_SECRET", "JWT_SECRET_CURRENT"].map(|name| name.parse().unwrap());
    let [first, second] = &names;
    let variable = |name, kid| Variable {
        name,
        value: "abc",
        kid,
    };
    let content = Content {
        variables: &[variable(first, None), variable(second, Some("2026-11-29"))],
        algorithm: Algorithm::Hs256,
        reading: Reading::Utf8,
        reader: None,
        environment: None,
        label: None,
    };
    let text = Target::of("jwk_set").unwrap().write(&content).unwrap();
    assert!(text.contains("\"kid\":\"JWT_SECRET\""), "{text:?}");
    assert!(text.contains("\"kid\":\"2026-11-29\""), "{text:?}");
}

#[test]
fn what_is_kept_under_one_name_has_the_same_for_one_variable_and_for_two() {
    let names = ["JWT_SECRET_CURRENT", "JWT_SECRET_PREVIOUS"].map(|name| name.parse().unwrap());
    let variables = names.each_ref().map(|name| Variable {
        name,
        value: "abc",
        kid: None,
    });
    for count in [1, 2] {
        for code in ["kubernetes", "kubernetes_data", "kubectl", "vault"] {
            let content = Content {
                variables: &variables[..count],
                algorithm: Algorithm::Hs256,
                reading: Reading::Utf8,
                reader: None,
                environment: None,
                label: Some("JWT_SECRET_ROTATION"),
            };
            let text = Target::of(code).unwrap().write(&content).unwrap();
            assert!(text.contains("jwt-secret-rotation"), "{code}: {text:?}");
        }
    }
}
