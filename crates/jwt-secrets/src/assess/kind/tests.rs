use super::*;
use crate::Algorithm;
use crate::Format;
use crate::Recipe;
use crate::Secret;

const TOKEN: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZW1vIn0.iPYNfwDmwKVWgvrsSp1Vp6iGjBkMZ3Lj_3ToUO2QTVw";

fn all(kind: Kind, texts: &[&str]) {
    for text in texts {
        assert_eq!(Kind::of(text), kind, "{text:?}");
    }
}

#[test]
fn a_token_is_one_wherever_it_stands_and_however_it_is_broken() {
    let [header, payload, signature] = TOKEN.split('.').collect::<Vec<_>>()[..] else {
        panic!();
    };
    for text in [
        TOKEN.to_owned(),
        format!("{TOKEN}\n"),
        format!("Bearer {TOKEN}"),
        format!("Authorization: Bearer {TOKEN}"),
        format!("'{TOKEN}'"),
        format!("\u{feff}\"{TOKEN}\""),
        format!("https://meet.example.com/room?jwt={TOKEN}"),
        format!("https://host.example/?a=1&token={TOKEN}&b=2"),
        format!("jwt={TOKEN}"),
        format!("access_token={TOKEN}"),
        format!("Cookie: a=b; session={TOKEN}; c=d"),
        format!("{{\"access_token\":\"{TOKEN}\",\"expires_in\":900}}"),
        format!("curl -H 'Authorization: Bearer {TOKEN}' https://host.example"),
        format!("{header}.{payload}"),
        format!("{header}."),
        header.to_owned(),
        format!("{payload}.{signature}"),
        format!("{header}.{payload}.{signature}.AA"),
        format!("{header}\n.{payload}\n.{signature}"),
        format!("{header}=.{payload}=.{signature}="),
        format!("{header}.{payload}.sig+nature/="),
        "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA".to_owned(),
        format!("{header}.{}.{signature}", "A".repeat(1 << 17)),
    ] {
        assert_eq!(Kind::of(&text), Kind::Token, "{text:.200}");
    }
}

#[test]
fn a_key_in_json_is_one_broken_or_not() {
    all(
        Kind::Jwk,
        &[
            r#"{"kty":"oct","k":"AQAB"}"#,
            " \n{ \"k\": \"AQAB\", \"kty\": \"oct\" }",
            "\u{feff}{\"kty\":\"oct\"}",
            r#"{"keys":[]}"#,
            r#"{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}"#,
            r#"[{"kty":"oct","k":"AQAB"}]"#,
            r#"'{"kty":"oct","k":"AQAB"}'"#,
            r#""{\"kty\":\"EC\",\"alg\":\"EC512\"}""#,
            r#"{\"kty\":\"oct\",\"k\":\"AQAB\"}"#,
            r#"{"kty":"oct","k":"AQAB""#,
            r#"{"kty":"oct","kty":"oct"}"#,
            "{'kty':'oct','k':'AQAB'}",
            "{kty: 'oct', k: 'AQAB'}",
        ],
    );
    let deep = format!("{{\"kty\":\"oct\",\"x\":{}", "[".repeat(10_000));
    assert_eq!(Kind::of(&deep), Kind::Jwk);
}

#[test]
fn variables_are_a_file_of_them() {
    let token = format!("JWT_SECRET={TOKEN}");
    all(
        Kind::Env,
        &[
            "JWT_SECRET=abc",
            "JWT_SECRET=",
            "JWT_SECRET = abc",
            "export JWT_SECRET='abc'",
            "JWT_SECRET: abc",
            "  JWT_SECRET: \"a2hYZklhY1lvNkVxSGM0TDl2ZWplV3k2YUFQcjBPZmx6WENSc1FCVQo=\" # echo",
            "JWT_SECRET_KEY: ${JWT_SECRET_KEY:-}",
            "- JWT_SECRET=abc",
            "- \"JWT_SECRET=abc\"",
            "environment:\n  - JWT_SECRET=\"My_Super_Secret_String\"",
            "environment:\n  jwt-secret: abc",
            "services:\n  app:\n    environment:\n      JWT_SECRET: abc\n",
            "# a comment\n\nJWT_SECRET=abc\n",
            "A=corr3ct-h0rse$battery\nB=P@$$w0rd\nC=secret$HOME",
            "SECRET=foo,bar",
            "secret=abc",
            "jwt.secret=abc",
            "app.jwtSecret= abc",
            "$env:JWT_SECRET = \"abc\"",
            "-e JWT-SECRET=my_jwt_secret",
            "ENV JWT_SECRET=abc",
            "PGRST_JWT_SECRET=\"{\\\"kty\\\":\\\"EC\\\",\\\"alg\\\":\\\"EC512\\\"}\"",
            "DJANGO_SECRET_KEY=YwRqr;u|g_Qb3hEPRm/B6ry#bMb;-c,YmFaGsi>/s?`rdhnc$M",
            &token,
            &format!("JWT_SECRET=abc\nANON_KEY={TOKEN}\n"),
            "PORT=3000\r\nDEBUG=true\r\n",
        ],
    );
    let long = "A=1\n".repeat(3_000_000);
    assert_eq!(Kind::of(&long), Kind::Env);
}

#[test]
fn everything_else_is_a_secret() {
    all(
        Kind::Secret,
        &[
            "",
            " ",
            "secret",
            "a=b",
            "Xy3=9&fQ",
            "5nJ=abc",
            "ab12=",
            "ABCD_12=",
            "c2VjcmV0LWtleQ==",
            "3q2-7_v0y8tKzN1mPpQr5sUvWxYzAbCdEfGhIjKlMno=",
            "a.b.c",
            "..",
            "my.dotted.secret",
            "user:password",
            "Note: this is a secret",
            "L<u&m]w1H_mXvdaZ/E6Q6A.])FRYm,):4YQF%eq+zm?]*y[yJteLg-RveunCk0l1",
            "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----",
            "{\"a\":1}",
            "{not json",
            "${JWT_SECRET}",
            "$(openssl rand -hex 64)",
            "6489a1b2c3d4e5f607182930:00112233aabbccdd",
            "base64:AAAAAAAAAAAAAAAA",
            "https://host.example/?jwt=none",
            "eyJ",
            "ZXlK.abc",
            "Zm9vYmFy\nYmF6cXV4\nYQ==",
        ],
    );
    assert_eq!(Kind::of(&"é".repeat(5_000_000)), Kind::Secret);
    assert_eq!(Kind::of(&"{".repeat(10_000_000)), Kind::Secret);
}

/// 43 of 64 characters begin with the base64url of `{"` with odds of 2^-18, but no format has a dot.
#[test]
fn what_is_generated_is_a_secret() {
    for format in [
        Format::Base64Url,
        Format::Base64,
        Format::Hex,
        Format::Alphanumeric,
    ] {
        for _ in 0..1_000 {
            let recipe = Recipe::new(Algorithm::Hs256, format, None).unwrap();
            let text = Secret::generate(recipe)
                .unwrap()
                .encode(format, Algorithm::Hs256)
                .unwrap();
            assert_eq!(Kind::of(&text), Kind::Secret);
        }
    }
    let recipe = Recipe::new(Algorithm::Hs256, Format::Jwk, None).unwrap();
    let jwk = Secret::generate(recipe)
        .unwrap()
        .encode(Format::Jwk, Algorithm::Hs256)
        .unwrap();
    assert_eq!(Kind::of(&jwk), Kind::Jwk);
}

#[test]
fn each_has_a_name_that_is_read_again() {
    for kind in Kind::ALL {
        assert_eq!(kind.name().parse(), Ok(kind));
        assert_eq!(kind.to_string(), kind.name());
    }
    assert_eq!("".parse::<Kind>(), Err(KindUnknown));
    assert_eq!("Secret".parse::<Kind>(), Err(KindUnknown));
}
