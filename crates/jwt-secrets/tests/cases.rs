//! Tokens and secrets of people who asked in public why the one does not verify with the other, names and hosts replaced:
//! what each is told. The keys were made by the other side's program, and checked with a second implementation.

use jwt_secrets::Algorithm;
use jwt_secrets::jws;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::Mistaken;

struct Case {
    name: &'static str,
    algorithm: Algorithm,
    secret: &'static str,
    token: &'static str,
    /// The code of what made the signature, or of what the text is; nothing where nothing may be claimed.
    cause: Option<&'static str>,
    /// The length of the signer's key.
    bytes: Option<usize>,
    form: &'static str,
}

#[test]
fn published_cases_are_explained() {
    for case in CASES {
        let tidied = jws::tidy(case.token);
        let fitting = Fitting::find(tidied.token(), case.secret, case.algorithm);
        let mistaken = Mistaken::of(case.secret, tidied.token());
        let found = fitting.as_ref().map(Fitting::code);
        let cause = found.or_else(|| mistaken.map(Mistaken::code));
        assert_eq!(cause, case.cause, "{}", case.name);
        assert_eq!(
            fitting.as_ref().map(Fitting::bytes),
            case.bytes,
            "{}",
            case.name
        );
        let form = fitting.map_or("signature_exact", |fitting| fitting.form().code());
        assert_eq!(form, case.form, "{}", case.name);
    }
}

const CASES: [Case; 29] = [
    Case {
        name: "base64 of which whole groups are read",
        algorithm: Algorithm::Hs256,
        secret: "F194A9D75FF3A34338EEA1D8521BE64A51265C",
        token: "eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoicG9zdGdyZXMiLCJleHAiOjE1NTI5MDUwMzZ9.bLEObu-_TCVtPm9aFBP2Pf40KT7D7rpSHd6k1Zy0xb4",
        cause: Some("lenient_whole_groups"),
        bytes: Some(27),
        form: "signature_exact",
    },
    Case {
        name: "hex by numbers",
        algorithm: Algorithm::Hs256,
        secret: "icarus",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJvcmdfaWQiOiIxIiwiZW1wX251bSI6IjEyMyJ9.QMAQW20MM0Dr5onHpMia3w9N9bRz62THNYJPkZn_Xr0",
        cause: Some("lenient_hex_by_numbers"),
        bytes: Some(3),
        form: "signature_exact",
    },
    Case {
        name: "a secret that was encoded for an address",
        algorithm: Algorithm::Hs256,
        secret: "ZQ==",
        token: "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJwYXlsb2FkIjoic3VzIiwiaWF0IjoxNzA5NjA2MzU3fQ.ImBbIc-hOM8jR-TvLueXJF1ubExnz4w3dM1U-66Kmks",
        cause: Some("url_encoded"),
        bytes: Some(8),
        form: "signature_exact",
    },
    Case {
        name: "the same secret, as it is",
        algorithm: Algorithm::Hs256,
        secret: "ZQ==",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.NL-qcPsdJp2ZWDksf0Y3P5sA6SM3eCUdbah1QrqN4TI",
        cause: Some("read_as_utf8"),
        bytes: Some(4),
        form: "signature_exact",
    },
    Case {
        name: "signed with an empty key",
        algorithm: Algorithm::Hs256,
        secret: "",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJmb28iOiJiYXIifQ._NaFhGu8tCCgBKksGBA6ADwRdKx3e9GES_KyF4A5phE",
        cause: Some("empty_key"),
        bytes: Some(0),
        form: "signature_exact",
    },
    Case {
        name: "plain base64 with padding",
        algorithm: Algorithm::Hs256,
        secret: "secret",
        token: "eyJhbGciOiAiSFMyNTYiLCJ0eXAiOiAiSldUIn0=.eyJ0aW1lIjoxNDI4OTQyMDcxLCJzdHIiOiJrYXJ0YWwiLCJsYW5ndWFnZSI6InRyIn0=.k4ZteQMHOs+43YxakNjuDfqevgFSmgwEykrgHxO1Uic=",
        cause: Some("read_as_utf8"),
        bytes: Some(6),
        form: "signature_standard_base64",
    },
    Case {
        name: "the signature in place of the secret",
        algorithm: Algorithm::Hs256,
        secret: "BzP7aHv89DvBWeO_YmKfKcTlqCjsifWnjInWSBX0_OA",
        token: "eyJhbGciOiJIUzI1NiIsImt0eSI6Im9jdCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.BzP7aHv89DvBWeO_YmKfKcTlqCjsifWnjInWSBX0_OA",
        cause: Some("token_signature"),
        bytes: None,
        form: "signature_exact",
    },
    Case {
        name: "the hex digits of the MAC",
        algorithm: Algorithm::Hs256,
        secret: "abcdefghijklmnop",
        token: "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.MWU5ZTJiZjY4YWZiMTUxYTBmNWMxYjQyMDViNDI2NTM3ODMxYWQxZDlkZmViMGVhZmY2NjQ2YTllYjIxODc4MA",
        cause: Some("read_as_utf8"),
        bytes: Some(16),
        form: "signature_hex_digits",
    },
    Case {
        name: "hex up to a foreign character",
        algorithm: Algorithm::Hs256,
        secret: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaz",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZW1vIiwiaWF0IjoxNzgwMDAwMDAwLCJleHAiOjQxMDI0NDQ4MDB9.Zg5_719B2J1mkEbH4RdHetHkCwRE4LMFG0javNB2nJE",
        cause: Some("lenient_hex_to_foreign"),
        bytes: Some(31),
        form: "signature_exact",
    },
    Case {
        name: "0x in front",
        algorithm: Algorithm::Hs256,
        secret: "0x7365637265747365637265747365637265747365637265747365637265747365",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE2NzcwMDAwMDB9.lp7p6UZIEe1HzvI70kvaSy6jIY_FlrsskaR6gvoffUU",
        cause: Some("without_hex_prefix"),
        bytes: Some(32),
        form: "signature_exact",
    },
    Case {
        name: "Payload CMS",
        algorithm: Algorithm::Hs256,
        secret: "PAYLOAD-example-secret-0123456789",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpZCI6IjEiLCJjb2xsZWN0aW9uIjoidXNlcnMiLCJpYXQiOjE3NTc4MDAwMDAsImV4cCI6NDEwMjQ0NDgwMH0.PO0L9JXpTA4O7tqPzCQ69U0WisNrVUcDKX-lOaUzqqE",
        cause: Some("derived_payload"),
        bytes: Some(32),
        form: "signature_exact",
    },
    Case {
        name: "an object made text",
        algorithm: Algorithm::Hs256,
        secret: "SECRET_KEY",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VybmFtZSI6ImRlbW8iLCJpYXQiOjE1ODc1MDAwMDAsImV4cCI6NDEwMjQ0NDgwMH0.vBg_PiGYjMcb7RsN73tDh0-zANlcUDQMrFOc8LlwqLM",
        cause: Some("constant_key"),
        bytes: Some(15),
        form: "signature_exact",
    },
    Case {
        name: "the last character changed",
        algorithm: Algorithm::Hs512,
        secret: "5367566B59703373367639792F423F4528482B4D6251655468576D5A71347437",
        token: "eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZW1vIiwicm9sZSI6IlVTRVIiLCJpYXQiOjE3NjA4MDU0ODAsImV4cCI6NDEwMjQ0NDgwMH0.Bta_IVbUBqhRV0Fp76fAqt_OvpMoW1XFo7vhiJuyQLU4fCDX77gShbIRPBJXBgbX9KcbEmAQ35j-a9e-1-VZ4x",
        cause: Some("read_as_utf8"),
        bytes: Some(64),
        form: "signature_spare_bits",
    },
    Case {
        name: "a token in place of the secret",
        algorithm: Algorithm::Hs256,
        secret: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyX2lkIjoxLCJyb2xlIjoid2VidXNlciJ9.uSsS2cukBlM6QXe4Y0H90fsdkJSGcle9b7p_kMV1Ymk",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyX2lkIjoxLCJyb2xlIjoid2VidXNlciJ9.uSsS2cukBlM6QXe4Y0H90fsdkJSGcle9b7p_kMV1Ymk",
        cause: Some("token"),
        bytes: None,
        form: "signature_exact",
    },
    Case {
        name: "cut at a hash",
        algorithm: Algorithm::Hs256,
        secret: "a]i9F#k2$$Lm7Nq0R!sT4uW6xZ8bD1eG3hJ5oP7rV9yAcE2fH4jM6pS8vX0zB3dK5nQ7tU9wY1",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZW1vIiwiaWF0IjoxNzgwMDAwMDAwLCJleHAiOjQxMDI0NDQ4MDB9.oRXgZh5NTx6B3WUz3XQAeF3SDox0ajc_UOBZWH3kzEU",
        cause: Some("cut_at_hash"),
        bytes: Some(5),
        form: "signature_exact",
    },
    Case {
        name: "pairs of dollars",
        algorithm: Algorithm::Hs256,
        secret: "a]i9F#k2$$Lm7Nq0R!sT4uW6xZ8bD1eG3hJ5oP7rV9yAcE2fH4jM6pS8vX0zB3dK5nQ7tU9wY1",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZW1vIiwiaWF0IjoxNzgwMDAwMDAwLCJleHAiOjQxMDI0NDQ4MDB9.UG_b6DiAwNYiGg9ts4jaRc_kUyVDlhLDzBIJeAzE1yI",
        cause: Some("dollar_pairs"),
        bytes: Some(73),
        form: "signature_exact",
    },
    Case {
        name: "the issuer in place of the secret",
        algorithm: Algorithm::Hs256,
        secret: "csZjOTLhh1MOiIRn6Uu6ZmW4zOkVozBR",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJjc1pqT1RMaGgxTU9pSVJuNlV1NlptVzR6T2tWb3pCUiIsInN1YiI6Im1haWx0bzptaWtlQGV4YW1wbGUuY29tIiwibmJmIjoxNTMwMTc3NTMwLCJleHAiOjE1MzAxODExMzAsImlhdCI6MTUzMDE3NzUzMCwianRpIjoiaWQxMjM0NTYiLCJ0eXAiOiJodHRwczovL2V4YW1wbGUuY29tL3JlZ2lzdGVyIn0.K3YlVqpn-O2E86WCj6NOSUT0ZB4wmeHAuK1Ahu-Bkjo",
        cause: Some("issuer"),
        bytes: None,
        form: "signature_exact",
    },
    Case {
        name: "octets in a text string",
        algorithm: Algorithm::Hs256,
        secret: "00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF",
        token: "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzb21lLWxvbmctdXVpZCIsImZpcnN0TmFtZSI6ImhlbGxvIiwibGFzdE5hbWUiOiJ3b3JsZCIsInJvbGVzIjpbInRoaXMiLCJ0aGF0IiwidGhlb3RoZXIiXSwiaXNzIjoiaXNzdWVyIiwicGVyc29uSWQiOiI3NWJiM2NjNy1iOTMzLTQ0ZjAtOTNjNi0xNDdiMDgyZmFkYjUiLCJleHAiOjE5MDg4MzUyMDAsImlhdCI6MTQ4ODgxOTYwMCwidXNlcm5hbWUiOiJoZWxsby53b3JsZCJ9.cFUZTwXPKzBwQ26rYlKDEzZgNZychTDnCZnhRszXNyw",
        cause: Some("latin1_as_utf8"),
        bytes: Some(48),
        form: "signature_exact",
    },
    Case {
        name: "a line break in the file",
        algorithm: Algorithm::Hs256,
        secret: "secret\n",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWV9.TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ",
        cause: Some("without_line_break"),
        bytes: Some(6),
        form: "signature_exact",
    },
    Case {
        name: "text",
        algorithm: Algorithm::Hs256,
        secret: "q5yeOaaFnUzAKT6Rs0EBFPlHlkJbV/HNK8XufgCoMTE=",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJwbGF5YmFjay1hdXRoLXNlcnZpY2UiLCJkZXZpY2VJZCI6Inh5eiIsImV4cCI6MTczNDIyNTU5NSwiaWF0IjoxNzM0MjI1NTY1fQ.2mVFJtteaG73AiuTxVAEqj-SqJaH5otMLoGUnAETdpo",
        cause: Some("read_as_utf8"),
        bytes: Some(44),
        form: "signature_exact",
    },
    Case {
        name: "base64",
        algorithm: Algorithm::Hs256,
        secret: "q5yeOaaFnUzAKT6Rs0EBFPlHlkJbV/HNK8XufgCoMTE=",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJwbGF5YmFjay1hdXRoLXNlcnZpY2UiLCJkZXZpY2VJZCI6Inh5eiIsImV4cCI6MTczNDIyNTU5NSwiaWF0IjoxNzM0MjI1NTY1fQ.cP4HW0fmEUCZlRSooKQhVtXEm4uTjVhVMrisdqBEyis",
        cause: Some("read_as_base64"),
        bytes: Some(32),
        form: "signature_exact",
    },
    Case {
        name: "a plain word decoded",
        algorithm: Algorithm::Hs256,
        secret: "testing",
        token: "eyJhbGciOiJIUzI1NiJ9.eyJkZXZJZCI6ImRlbW8tZGV2aWNlIn0.bgLfJf1qWKnvM9NUiUMfHWhf64v1GGjSBpgIImrAFuQ",
        cause: Some("read_as_base64url"),
        bytes: Some(5),
        form: "signature_exact",
    },
    Case {
        name: "spare bits dropped",
        algorithm: Algorithm::Hs256,
        secret: "myClientSecret",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyX2lkIjoiZGVtbyIsImV4cCI6MTQ1MDkzNzYwMSwiaWF0IjoxNDUwODY1NjAxfQ.zY_nCHkbAxt_gpk6KdfsXuwbbx7mOA_W5y8r0B0GEPk",
        cause: Some("lenient_spare_bits"),
        bytes: Some(10),
        form: "signature_exact",
    },
    Case {
        name: "base64url in the payload",
        algorithm: Algorithm::Hs256,
        secret: "secret",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhYXo-IiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWV9.uOUJ2GqqczYSZIYYLEtyMLzfz8AuOCatlAyPY9fc1P0",
        cause: Some("read_as_utf8"),
        bytes: Some(6),
        form: "signature_exact",
    },
    Case {
        name: "a secret that nobody published",
        algorithm: Algorithm::Hs256,
        secret: "(not published)",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VySWQiOjM3LCJ1c2VyVHlwZUlkIjoyLCJleHAiOjE0ODQ0MjU5NjUwOTcsImlhdCI6MTQ4NDQyNTkwNX0.4lZbTBN52pIoILeR5s-nfMRZ46igRftcEeE00EpyL98",
        cause: None,
        bytes: None,
        form: "signature_exact",
    },
    Case {
        name: "a date as text",
        algorithm: Algorithm::Hs256,
        secret: "mysecret",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJleHAiOiIyMDIwLTA0LTA3VDIyOjM4OjUwLjgyMTEyMTYwMy0wNDowMCIsImlkIjoidGVzdCIsIm5iZiI6MTU4NjMxMzIzMH0.nVjNss_I_96EFQTn7TYebyli1a3SHBKb2FN21woPXpg",
        cause: Some("read_as_utf8"),
        bytes: Some(8),
        form: "signature_exact",
    },
    Case {
        name: "a token in an address",
        algorithm: Algorithm::Hs256,
        secret: "demo-secret-demo-secret-demo-1234",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOjUsImlzcyI6Imh0dHA6Ly9ob3N0LmludmFsaWQ6ODAwMC9hcGkvYXV0aGVudGljYXRlL2F1dGgiLCJpYXQiOiIxNDQ0ODI0Mzg4IiwiZXhwIjoiMTQ0NDgyNzk4OCIsIm5iZiI6IjE0NDQ4MjQzODgifQ.a3kijQrRcIpfdABzoyr3YLvegbXq0JG3W4y5gV2MpCU",
        cause: Some("read_as_utf8"),
        bytes: Some(33),
        form: "signature_exact",
    },
    Case {
        name: "a number for the subject",
        algorithm: Algorithm::Hs256,
        secret: "demo-secret-demo-secret-demo-1234",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOjEsImV4cCI6NDEwMjQ0NDgwMH0.flyyJtyRHDSduECXuaDJtuO0FCfPObC8NroCNfzIeUI",
        cause: Some("read_as_utf8"),
        bytes: Some(33),
        form: "signature_exact",
    },
    Case {
        name: "quotes in a list",
        algorithm: Algorithm::Hs256,
        secret: "My_Super_Secret_String",
        token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJwYXlsb2FkIjp7ImtleSI6ImRlbW8ifSwiaWF0IjoxNzY2NDAwMDAwLCJleHAiOjQxMDI0NDQ4MDB9.FRa_2NHwnuJaEt0HV0zTZq-HZU84KuXUcjCcx2CS6YM",
        cause: Some("with_quotes"),
        bytes: Some(24),
        form: "signature_exact",
    },
];
