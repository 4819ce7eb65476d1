//! Why a token does not verify: cases that people have asked about in public, names and hosts replaced.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::TEXT;

/// The algorithm, the secret as pasted, the token, the state, the cause, and a part of what is said.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Option<&'static str>,
    &'static str,
);

#[wasm_bindgen_test]
async fn each_published_case_is_answered() {
    let panel = Bench::new().await;
    for (algorithm, secret, token, state, cause, said) in CASES {
        panel.pick("verify-alg", algorithm).await;
        panel.fill("verify-token", token).await;
        panel.fill("verify-secret", secret).await;
        let [found, _] = panel.answer();
        assert_eq!(found, state, "{secret}: {}", panel.text("verify-result"));
        assert_eq!(panel.cause().as_deref(), cause, "{secret}");
        panel.says("verify-result", said);
    }
}

/// Whatever the secrets are, and without any.
#[wasm_bindgen_test]
async fn a_key_that_everybody_knows_is_said_and_never_put_in() {
    let panel = Bench::new().await;
    let token = panel.sign_with("undefined", "utf8").await;
    panel.fill("verify-token", &token).await;
    for secret in ["", TEXT] {
        panel.fill("verify-secret", secret).await;
        assert_eq!(panel.cause().as_deref(), Some("constant_key"), "{secret:?}");
        assert_eq!(panel.heading(), "Refused: everybody knows its key");
        assert_eq!(panel.remedies(), Vec::<String>::new());
    }
}

#[wasm_bindgen_test]
async fn a_public_key_is_named_though_it_signed_the_token() {
    let panel = Bench::new().await;
    let pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----";
    let token = panel.sign_with(pem, "utf8").await;
    panel.fill("verify-token", &token).await;
    panel.fill("verify-secret", pem).await;
    panel.answers("valid", "valid");
    panel.says("verify-result", "everyone who has it can sign");
    assert_eq!(panel.mistaken().as_deref(), Some("public_key"));
    assert_eq!(
        panel.find(".verdict").get_attribute("data-tone").as_deref(),
        Some("alarm")
    );
    panel.fill("verify-secret", &pem.replace('\n', " ")).await;
    panel.answers("invalid", "signature_mismatch");
    assert_eq!(
        (panel.cause(), panel.mistaken().as_deref()),
        (None, Some("public_key"))
    );
}

/// What is no secret is not offered as another form of it, and a key that everybody knows is not accepted at a press.
#[wasm_bindgen_test]
async fn under_another_algorithm_nothing_is_promised_that_does_not_fit() {
    let panel = Bench::new().await;
    panel.pick("sign-alg", "HS512").await;
    let known = panel.sign_with("undefined", "utf8").await;
    let other = panel.sign_with(TEXT, "utf8").await;
    panel.pick("verify-alg", "HS256").await;
    panel.fill("verify-token", &other).await;
    panel
        .fill("verify-secret", "identifier:with-a-secret")
        .await;
    panel.answers("invalid", "alg_differs");
    panel.says("verify-result", "would not match either");
    panel.fill("verify-token", &known).await;
    panel.says("verify-result", "anyone can make tokens like it");
    assert_eq!(panel.remedies(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn letters_with_accents_have_two_forms() {
    let panel = Bench::new().await;
    let decomposed = format!("passe\u{301} {TEXT}");
    let token = panel.sign_with(&decomposed, "utf8").await;
    panel.fill("verify-token", &token).await;
    panel
        .fill("verify-secret", &format!("pass\u{e9} {TEXT}"))
        .await;
    assert_eq!(panel.cause().as_deref(), Some("decomposed"));
    assert_eq!(panel.text("verify-remedy"), "Write it as the signer has it");
    panel.click("verify-remedy").await;
    panel.answers("valid", "valid");
    assert_eq!(panel.value("verify-secret"), decomposed);
}

const CASES: [Case; 20] = [
    (
        "HS256",
        "F194A9D75FF3A34338EEA1D8521BE64A51265C",
        "eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoicG9zdGdyZXMiLCJleHAiOjE1NTI5MDUwMzZ9.bLEObu-_TCVtPm9aFBP2Pf40KT7D7rpSHd6k1Zy0xb4",
        "invalid",
        Some("lenient_whole_groups"),
        "jjwt before 0.10",
    ),
    (
        "HS256",
        "icarus",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJvcmdfaWQiOiIxIiwiZW1wX251bSI6IjEyMyJ9.QMAQW20MM0Dr5onHpMia3w9N9bRz62THNYJPkZn_Xr0",
        "invalid",
        Some("lenient_hex_by_numbers"),
        "jsrsasign and CryptoJS",
    ),
    (
        "HS256",
        "ZQ==",
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJwYXlsb2FkIjoic3VzIiwiaWF0IjoxNzA5NjA2MzU3fQ.ImBbIc-hOM8jR-TvLueXJF1ubExnz4w3dM1U-66Kmks",
        "invalid",
        Some("url_encoded"),
        "encoded for an address",
    ),
    (
        "HS256",
        "",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJmb28iOiJiYXIifQ._NaFhGu8tCCgBKksGBA6ADwRdKx3e9GES_KyF4A5phE",
        "empty",
        Some("empty_key"),
        "anyone can make tokens like it",
    ),
    (
        "HS256",
        "secret",
        "eyJhbGciOiAiSFMyNTYiLCJ0eXAiOiAiSldUIn0=.eyJ0aW1lIjoxNDI4OTQyMDcxLCJzdHIiOiJrYXJ0YWwiLCJsYW5ndWFnZSI6InRyIn0=.k4ZteQMHOs+43YxakNjuDfqevgFSmgwEykrgHxO1Uic=",
        "malformed",
        Some("signature_standard_base64"),
        "The signature does match the text as it stands",
    ),
    (
        "HS256",
        "BzP7aHv89DvBWeO_YmKfKcTlqCjsifWnjInWSBX0_OA",
        "eyJhbGciOiJIUzI1NiIsImt0eSI6Im9jdCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.BzP7aHv89DvBWeO_YmKfKcTlqCjsifWnjInWSBX0_OA",
        "invalid",
        None,
        "is the signature of this token",
    ),
    (
        "HS256",
        "abcdefghijklmnop",
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.MWU5ZTJiZjY4YWZiMTUxYTBmNWMxYjQyMDViNDI2NTM3ODMxYWQxZDlkZmViMGVhZmY2NjQ2YTllYjIxODc4MA",
        "invalid",
        Some("signature_hex_digits"),
        "The secret is right",
    ),
    (
        "HS256",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaz",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZW1vIiwiaWF0IjoxNzgwMDAwMDAwLCJleHAiOjQxMDI0NDQ4MDB9.Zg5_719B2J1mkEbH4RdHetHkCwRE4LMFG0javNB2nJE",
        "invalid",
        Some("lenient_hex_to_foreign"),
        "Buffer of Node.js",
    ),
    (
        "HS256",
        "0x7365637265747365637265747365637265747365637265747365637265747365",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE2NzcwMDAwMDB9.lp7p6UZIEe1HzvI70kvaSy6jIY_FlrsskaR6gvoffUU",
        "invalid",
        Some("without_hex_prefix"),
        "The signer reads it as hex",
    ),
    (
        "HS256",
        "PAYLOAD-example-secret-0123456789",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpZCI6IjEiLCJjb2xsZWN0aW9uIjoidXNlcnMiLCJpYXQiOjE3NTc4MDAwMDAsImV4cCI6NDEwMjQ0NDgwMH0.PO0L9JXpTA4O7tqPzCQ69U0WisNrVUcDKX-lOaUzqqE",
        "invalid",
        Some("derived_payload"),
        "Payload CMS",
    ),
    (
        "HS256",
        "SECRET_KEY",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VybmFtZSI6ImRlbW8iLCJpYXQiOjE1ODc1MDAwMDAsImV4cCI6NDEwMjQ0NDgwMH0.vBg_PiGYjMcb7RsN73tDh0-zANlcUDQMrFOc8LlwqLM",
        "invalid",
        Some("constant_key"),
        "[object Object]",
    ),
    (
        "HS512",
        "5367566B59703373367639792F423F4528482B4D6251655468576D5A71347437",
        "eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZW1vIiwicm9sZSI6IlVTRVIiLCJpYXQiOjE3NjA4MDU0ODAsImV4cCI6NDEwMjQ0NDgwMH0.Bta_IVbUBqhRV0Fp76fAqt_OvpMoW1XFo7vhiJuyQLU4fCDX77gShbIRPBJXBgbX9KcbEmAQ35j-a9e-1-VZ4x",
        "malformed",
        Some("signature_spare_bits"),
        "no forgery",
    ),
    (
        "HS256",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyX2lkIjoxLCJyb2xlIjoid2VidXNlciJ9.uSsS2cukBlM6QXe4Y0H90fsdkJSGcle9b7p_kMV1Ymk",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyX2lkIjoxLCJyb2xlIjoid2VidXNlciJ9.uSsS2cukBlM6QXe4Y0H90fsdkJSGcle9b7p_kMV1Ymk",
        "invalid",
        None,
        "is a token",
    ),
    (
        "HS256",
        "a]i9F#k2$$Lm7Nq0R!sT4uW6xZ8bD1eG3hJ5oP7rV9yAcE2fH4jM6pS8vX0zB3dK5nQ7tU9wY1",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZW1vIiwiaWF0IjoxNzgwMDAwMDAwLCJleHAiOjQxMDI0NDQ4MDB9.oRXgZh5NTx6B3WUz3XQAeF3SDox0ajc_UOBZWH3kzEU",
        "invalid",
        Some("cut_at_hash"),
        "stands before the #",
    ),
    (
        "HS256",
        "a]i9F#k2$$Lm7Nq0R!sT4uW6xZ8bD1eG3hJ5oP7rV9yAcE2fH4jM6pS8vX0zB3dK5nQ7tU9wY1",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZW1vIiwiaWF0IjoxNzgwMDAwMDAwLCJleHAiOjQxMDI0NDQ4MDB9.UG_b6DiAwNYiGg9ts4jaRc_kUyVDlhLDzBIJeAzE1yI",
        "invalid",
        Some("dollar_pairs"),
        "Docker Compose",
    ),
    (
        "HS256",
        "csZjOTLhh1MOiIRn6Uu6ZmW4zOkVozBR",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJjc1pqT1RMaGgxTU9pSVJuNlV1NlptVzR6T2tWb3pCUiIsInN1YiI6Im1haWx0bzptaWtlQGV4YW1wbGUuY29tIiwibmJmIjoxNTMwMTc3NTMwLCJleHAiOjE1MzAxODExMzAsImlhdCI6MTUzMDE3NzUzMCwianRpIjoiaWQxMjM0NTYiLCJ0eXAiOiJodHRwczovL2V4YW1wbGUuY29tL3JlZ2lzdGVyIn0.K3YlVqpn-O2E86WCj6NOSUT0ZB4wmeHAuK1Ahu-Bkjo",
        "invalid",
        None,
        "Kong",
    ),
    (
        "HS256",
        "00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF",
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzb21lLWxvbmctdXVpZCIsImZpcnN0TmFtZSI6ImhlbGxvIiwibGFzdE5hbWUiOiJ3b3JsZCIsInJvbGVzIjpbInRoaXMiLCJ0aGF0IiwidGhlb3RoZXIiXSwiaXNzIjoiaXNzdWVyIiwicGVyc29uSWQiOiI3NWJiM2NjNy1iOTMzLTQ0ZjAtOTNjNi0xNDdiMDgyZmFkYjUiLCJleHAiOjE5MDg4MzUyMDAsImlhdCI6MTQ4ODgxOTYwMCwidXNlcm5hbWUiOiJoZWxsby53b3JsZCJ9.cFUZTwXPKzBwQ26rYlKDEzZgNZychTDnCZnhRszXNyw",
        "invalid",
        Some("latin1_as_utf8"),
        "two bytes for each byte above 7F",
    ),
    (
        "HS256",
        "(not published)",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VySWQiOjM3LCJ1c2VyVHlwZUlkIjoyLCJleHAiOjE0ODQ0MjU5NjUwOTcsImlhdCI6MTQ4NDQyNTkwNX0.4lZbTBN52pIoILeR5s-nfMRZ46igRftcEeE00EpyL98",
        "invalid",
        None,
        "looks like milliseconds",
    ),
    (
        "HS256",
        "demo-secret-demo-secret-demo-1234",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOjEsImV4cCI6NDEwMjQ0NDgwMH0.flyyJtyRHDSduECXuaDJtuO0FCfPObC8NroCNfzIeUI",
        "valid",
        None,
        "sub is no string",
    ),
    (
        "HS256",
        "my_jwt_secret",
        "my_jwt_secret",
        "malformed",
        None,
        "may be a secret",
    ),
];
