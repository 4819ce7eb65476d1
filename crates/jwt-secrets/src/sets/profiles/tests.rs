use super::*;
use crate::export::Content;
use crate::export::Target;
use crate::jws::NumericDate;
use crate::key::Reading;
use crate::sets::Set;

const NOW: NumericDate = NumericDate::from_seconds(1_700_000_000);

fn set(profile: &Profile) -> Set {
    let environments = crate::sets::environments("production").unwrap();
    Set::generate(profile.rows(), environments, NOW).unwrap()
}

#[test]
fn each_profile_is_found_by_its_code_and_says_where_it_is_from() {
    let codes: Vec<_> = Profile::ALL.iter().map(|profile| profile.code()).collect();
    assert!(codes.is_sorted(), "{codes:?}");
    for profile in Profile::ALL {
        let code = profile.code();
        assert_eq!(Profile::of(code).map(Profile::code), Some(code));
        assert!(profile.source().starts_with("https://"), "{code}");
        assert!(profile.entries.iter().any(|entry| entry.required), "{code}");
    }
    assert!(Profile::of("none").is_none());
}

#[test]
fn each_variable_of_a_profile_has_a_name_of_its_own_and_something_to_be_made_of() {
    for profile in Profile::ALL {
        let rows = profile.rows();
        assert_eq!(rows.len(), profile.entries.len(), "{profile:?}");
        let names: Vec<_> = rows.iter().map(|row| row.name.as_str()).collect();
        for (place, name) in names.iter().enumerate() {
            assert!(!names[..place].contains(name), "{name}");
            assert!(!profile.unread().contains(name), "{name}");
        }
        for row in &rows {
            let source = row.made_of();
            assert!(
                source.is_none_or(|source| names.contains(&source)),
                "{profile:?}"
            );
        }
    }
}

/// What a product asks for goes into a file for Docker Compose, into Kubernetes and into a store.
#[test]
fn each_profile_can_be_written() {
    for profile in Profile::ALL {
        let set = set(profile);
        let variables = set.variables(0);
        for (code, reader) in [
            ("dotenv", Some(crate::assess::env::Reader::Compose)),
            ("dotenv", None),
            ("kubernetes", None),
            ("vault", None),
        ] {
            let content = Content {
                variables: &variables,
                algorithm: crate::Algorithm::Hs256,
                reading: Reading::Utf8,
                reader,
                environment: None,
                label: None,
            };
            let written = Target::of(code).unwrap().write(&content);
            assert!(
                written.is_ok(),
                "{profile:?}, {code}, {reader:?}: {written:?}"
            );
        }
    }
}

/// Characters of each value, by the documents named in the files of the profiles.
#[test]
fn each_value_has_the_length_that_its_product_asks_for() {
    let lengths: [(&str, &[(&str, usize)]); 15] = [
        ("asp_net", &[("Jwt__Key", 44)]),
        ("auth_js", &[("AUTH_SECRET", 44)]),
        ("directus", &[("SECRET", 43)]),
        ("django", &[("SECRET_KEY", 64), ("SIGNING_KEY", 86)]),
        (
            "fastapi",
            &[("SECRET_KEY", 43), ("FIRST_SUPERUSER_PASSWORD", 32)],
        ),
        (
            "gitea",
            &[
                ("GITEA__security__SECRET_KEY", 64),
                ("GITEA__oauth2__JWT_SECRET", 43),
            ],
        ),
        (
            "hasura",
            &[
                ("HASURA_GRAPHQL_ADMIN_SECRET", 43),
                ("HASURA_GRAPHQL_JWT_SECRET", 68),
            ],
        ),
        (
            "jhipster",
            &[("JHIPSTER_SECURITY_AUTHENTICATION_JWT_BASE64_SECRET", 88)],
        ),
        (
            "langfuse",
            &[
                ("ENCRYPTION_KEY", 64),
                ("SALT", 44),
                ("NEXTAUTH_SECRET", 44),
            ],
        ),
        ("laravel", &[("JWT_SECRET", 64), ("JWT_ALGO", 5)]),
        (
            "librechat",
            &[("CREDS_KEY", 64), ("CREDS_IV", 32), ("JWT_SECRET", 64)],
        ),
        ("n8n", &[("N8N_ENCRYPTION_KEY", 32)]),
        (
            "postgrest",
            &[("PGRST_JWT_SECRET", 43), ("PGRST_JWT_SECRET_IS_BASE64", 5)],
        ),
        ("strapi", &[("APP_KEYS", 4 * 44 + 3), ("JWT_SECRET", 44)]),
        (
            "supabase",
            &[
                ("JWT_SECRET", 40),
                ("SECRET_KEY_BASE", 64),
                ("REALTIME_DB_ENC_KEY", 16),
                ("VAULT_ENC_KEY", 32),
                ("PG_META_CRYPTO_KEY", 32),
                ("POSTGRES_PASSWORD", 32),
            ],
        ),
    ];
    assert_eq!(lengths.len(), Profile::ALL.len());
    for (code, expected) in lengths {
        let set = set(Profile::of(code).unwrap());
        let variables = set.variables(0);
        for (name, length) in expected {
            let variable = variables.iter().find(|one| one.name.as_str() == *name);
            assert_eq!(variable.unwrap().value.len(), *length, "{code}, {name}");
        }
    }
}

/// A list for one is a list for the other, and JSON for Hasura is JSON.
#[test]
fn lists_and_frames_are_what_their_products_read() {
    let strapi = set(Profile::of("strapi").unwrap());
    let keys: Vec<_> = strapi.variables(0)[0].value.split(',').collect::<Vec<_>>();
    assert!(keys.iter().all(|key| key.len() == 44) && keys.len() == 4);
    let hasura = set(Profile::of("hasura").unwrap());
    let json: serde_json::Value = serde_json::from_str(hasura.variables(0)[1].value).unwrap();
    assert_eq!(json["type"], "HS256");
    assert_eq!(json["key"].as_str().map(str::len), Some(43));
}
